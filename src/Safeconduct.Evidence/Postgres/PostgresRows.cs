using Npgsql;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Evidence.Postgres;

/// <summary>Entries of registers as PostgreSQL gives them back, whole.</summary>
internal static class PostgresRows
{
    public const string Select = """
        SELECT e.own_id, r.name, e.party, e.names, e.born, e.died, e.gender, e.citizenship, e.countries, e.topics, e.programmes, e.unit, e.number,
            e.from_first, e.from_last, e.to_first, e.to_last, s.name, f.sha256, e.row_no, e.grade, e.url, e.note, e.id, e.register_id
        FROM safeconduct.register_entry e JOIN safeconduct.register r ON r.id = e.register_id JOIN safeconduct.source s ON s.id = e.source_id JOIN safeconduct.file f ON f.id = e.file_id
        """;

    public static StoredEntry Read(NpgsqlDataReader r)
    {
        var citation = new Citation(r.GetString(17), "sha256:" + r.GetString(18), r.GetInt64(19), KnownGrade.Of(r.GetString(20)), Text(r, 21));
        return new StoredEntry(r.GetInt64(23), r.GetInt32(24), new RegisterEntry(r.GetString(0), r.GetString(1), (RegisterParty)r.GetInt32(2), RegisterText.Names(r.GetString(3)), citation)
        {
            Born = RegisterText.Dates(r.GetString(4)),
            Died = Text(r, 5) is { } died ? RegisterText.Date(died) : null,
            Gender = r.IsDBNull(6) ? null : (RegisterGender)r.GetInt32(6),
            Citizenships = RegisterText.List(r.GetString(7)),
            Countries = RegisterText.List(r.GetString(8)),
            Topics = RegisterText.List(r.GetString(9)),
            Programmes = RegisterText.List(r.GetString(10)),
            Unit = Text(r, 11),
            Number = Text(r, 12),
            From = StoredDays.Window(r.GetInt64(13), r.GetInt64(14)),
            To = StoredDays.Window(r.GetInt64(15), r.GetInt64(16)),
            Note = Text(r, 22),
        });
    }

    private static string? Text(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);
}
