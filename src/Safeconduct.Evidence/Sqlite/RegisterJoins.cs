using Microsoft.Data.Sqlite;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// Works what other rows add to entries into those entries: aliases that stand in a file of their own, sanctions behind their persons.
/// Done at the end of each import for the files that it brought, so that the order of files does not matter; nothing is ever taken away from an entry.
/// </summary>
internal static class RegisterJoins
{
    private const int AtOnce = 2_000;

    /// <summary>Joins where the entry or the addition is of a file with an id of <paramref name="firstFile"/> or more. Gives the rows of the entries that changed.</summary>
    public static IReadOnlyList<long> WorkOut(SqliteConnection connection, long firstFile)
    {
        using var additions = new Statement(connection, """
            SELECT names, countries, topics, programmes, from_first, from_last, to_first, to_last FROM register_addition WHERE register_id = $1 AND own_id = $2 ORDER BY file_id, row_no, id
            """);
        using var entry = new Statement(connection, RegisterRows.Select + " WHERE e.id = $1");
        using var update = new Statement(connection, """
            UPDATE register_entry SET names = $2, countries = $3, topics = $4, programmes = $5, from_first = $6, from_last = $7, to_first = $8, to_last = $9 WHERE id = $1
            """);
        var changed = new List<long>();
        foreach (var (id, register, ownId) in Pairs(connection, firstFile))
        {
            var told = entry.Rows(RegisterRows.Read, id)[0];
            var whole = additions.Rows(r => Addition(r, told), register, ownId).Aggregate(told, (e, a) => e.With(a));
            if (!string.Equals(RegisterText.Of(whole.Names), RegisterText.Of(told.Names), StringComparison.Ordinal) || !SameBesides(whole, told))
            {
                Write(update, id, whole);
                changed.Add(id);
            }
        }

        return changed;
    }

    /// <summary>The id that the next file will have or exceed.</summary>
    public static long NextFile(SqliteConnection connection) => Convert.ToInt64(BaseFile.Scalar(connection, "SELECT coalesce(max(id), 0) + 1 FROM file"), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Entries that have additions, one of the two new. Additions are the smaller table and lead, some at a time, so that memory stays flat.</summary>
    private static IEnumerable<(long Id, long Register, string OwnId)> Pairs(SqliteConnection connection, long firstFile)
    {
        using var select = new Statement(connection, """
            SELECT a.id, e.id, e.register_id, e.own_id FROM register_addition a CROSS JOIN register_entry e ON e.register_id = a.register_id AND e.own_id = a.own_id
            WHERE a.id > $2 AND (a.file_id >= $1 OR e.file_id >= $1) ORDER BY a.id LIMIT $3
            """);
        var last = 0L;
        while (select.Rows(r => (Addition: r.GetInt64(0), Entry: (Id: r.GetInt64(1), Register: r.GetInt64(2), OwnId: r.GetString(3))), firstFile, last, AtOnce) is { Count: > 0 } some)
        {
            // The last addition of the batch may belong to entries beyond it: it is asked for again, unless it is all there is.
            var end = some.Count < AtOnce ? long.MaxValue : some[^1].Addition == some[0].Addition ? some[^1].Addition : some[^1].Addition - 1;
            foreach (var pair in some.Select(p => p.Entry).Distinct())
            {
                yield return pair;
            }

            if (end == long.MaxValue)
            {
                yield break;
            }

            last = end;
        }
    }

    private static RegisterAddition Addition(SqliteDataReader r, RegisterEntry e) => new(e.Register, e.Id, e.Citation)
    {
        Names = RegisterText.Names(r.GetString(0)),
        Countries = RegisterText.List(r.GetString(1)),
        Topics = RegisterText.List(r.GetString(2)),
        Programmes = RegisterText.List(r.GetString(3)),
        From = StoredDays.Window(r.GetInt64(4), r.GetInt64(5)),
        To = StoredDays.Window(r.GetInt64(6), r.GetInt64(7)),
    };

    private static bool SameBesides(RegisterEntry a, RegisterEntry b) => a.From == b.From && a.To == b.To
        && a.Countries.Length == b.Countries.Length && a.Topics.Length == b.Topics.Length && a.Programmes.Length == b.Programmes.Length;

    private static void Write(Statement update, long id, RegisterEntry e) => update.Run(id, RegisterText.Of(e.Names), RegisterText.Of(e.Countries), RegisterText.Of(e.Topics),
        RegisterText.Of(e.Programmes), StoredDays.First(e.From), StoredDays.Last(e.From), StoredDays.First(e.To), StoredDays.Last(e.To));
}
