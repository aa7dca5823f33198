using Npgsql;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Evidence.Postgres;

/// <summary>Works what other rows add to entries into those entries, as <c>RegisterJoins</c> does in SQLite: whichever file comes first.</summary>
internal static class PostgresJoins
{
    private const int AtOnce = 1_000;

    /// <summary>Joins where the entry or the addition came since names were last indexed. Gives the ids of indexed entries that changed.</summary>
    public static IReadOnlyList<long> WorkOut(NpgsqlConnection connection)
    {
        var pairs = PostgresBase.Rows(connection, """
            SELECT DISTINCT e.id, EXISTS (SELECT 1 FROM safeconduct.name_indexed n WHERE n.file_id = e.file_id)
            FROM safeconduct.register_addition a JOIN safeconduct.register_entry e ON e.register_id = a.register_id AND e.own_id = a.own_id
            WHERE NOT EXISTS (SELECT 1 FROM safeconduct.name_indexed n WHERE n.file_id = e.file_id) OR a.file_id = ANY(
                SELECT f.id FROM safeconduct.file f WHERE f.id > coalesce((SELECT max(file_id) FROM safeconduct.name_indexed), 0))
            ORDER BY e.id
            """, r => (Id: r.GetInt64(0), IsIndexed: r.GetBoolean(1)));
        foreach (var some in pairs.Chunk(AtOnce))
        {
            Join(connection, [.. some.Select(p => p.Id)]);
        }

        return [.. pairs.Where(p => p.IsIndexed).Select(p => p.Id)];
    }

    private static void Join(NpgsqlConnection connection, long[] ids)
    {
        var entries = PostgresBase.Rows(connection, PostgresRows.Select + " WHERE e.id = ANY($1)", PostgresRows.Read, ids);
        var additions = PostgresBase.Rows(connection, """
            SELECT e.id, a.names, a.countries, a.topics, a.programmes, a.from_first, a.from_last, a.to_first, a.to_last
            FROM safeconduct.register_entry e JOIN safeconduct.register_addition a ON a.register_id = e.register_id AND a.own_id = e.own_id
            WHERE e.id = ANY($1) ORDER BY a.file_id, a.row_no, a.id
            """, r => (Entry: r.GetInt64(0), Names: RegisterText.Names(r.GetString(1)), Countries: RegisterText.List(r.GetString(2)), Topics: RegisterText.List(r.GetString(3)),
                Programmes: RegisterText.List(r.GetString(4)), From: StoredDays.Window(r.GetInt64(5), r.GetInt64(6)), To: StoredDays.Window(r.GetInt64(7), r.GetInt64(8))), ids)
            .ToLookup(a => a.Entry);
        foreach (var stored in entries)
        {
            var e = additions[stored.Id].Aggregate(stored.Entry, (entry, a) => entry.With(new RegisterAddition(entry.Register, entry.Id, entry.Citation)
            {
                Names = a.Names, Countries = a.Countries, Topics = a.Topics, Programmes = a.Programmes, From = a.From, To = a.To,
            }));
            PostgresBase.Execute(connection, """
                UPDATE safeconduct.register_entry SET names = $2, countries = $3, topics = $4, programmes = $5, from_first = $6, from_last = $7, to_first = $8, to_last = $9 WHERE id = $1
                """, stored.Id, RegisterText.Of(e.Names), RegisterText.Of(e.Countries), RegisterText.Of(e.Topics), RegisterText.Of(e.Programmes),
                StoredDays.First(e.From), StoredDays.Last(e.From), StoredDays.First(e.To), StoredDays.Last(e.To));
        }
    }
}
