using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>Entries of registers as they are read back, whole.</summary>
internal static class RegisterRows
{
    /// <summary>The columns that <see cref="Read"/> expects, in its order, of <c>register_entry e</c>.</summary>
    public const string Select = """
        SELECT e.own_id, r.name, e.party, e.names, e.born, e.died, e.gender, e.citizenship, e.countries, e.topics, e.programmes, e.unit, e.number,
            e.from_first, e.from_last, e.to_first, e.to_last, s.name, f.sha256, e.row_no, e.grade, e.url, e.note
        FROM register_entry e JOIN register r ON r.id = e.register_id JOIN source s ON s.id = e.source_id JOIN file f ON f.id = e.file_id
        """;

    /// <exception cref="FormatException">The row holds what was never written.</exception>
    public static RegisterEntry Read(SqliteDataReader r)
    {
        var citation = new Citation(r.GetString(17), "sha256:" + r.GetString(18), r.GetInt64(19), KnownGrade.Of(r.GetString(20)), r.Text(21));
        return new RegisterEntry(r.GetString(0), r.GetString(1), r.Word<RegisterParty>(2), RegisterText.Names(r.GetString(3)), citation)
        {
            Born = RegisterText.Dates(r.GetString(4)),
            Died = r.Text(5) is { } died ? RegisterText.Date(died) : null,
            Gender = r.IsDBNull(6) ? null : r.Word<RegisterGender>(6),
            Citizenships = RegisterText.List(r.GetString(7)),
            Countries = RegisterText.List(r.GetString(8)),
            Topics = RegisterText.List(r.GetString(9)),
            Programmes = RegisterText.List(r.GetString(10)),
            Unit = r.Text(11),
            Number = r.Text(12),
            From = StoredDays.Window(r.GetInt64(13), r.GetInt64(14)),
            To = StoredDays.Window(r.GetInt64(15), r.GetInt64(16)),
            Note = r.Text(22),
        };
    }
}
