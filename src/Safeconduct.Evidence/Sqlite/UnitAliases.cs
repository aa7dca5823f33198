using Microsoft.Data.Sqlite;
using Safeconduct.Core.Units;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// Works out which names are one unit: where a source gives a unit another name or an id, or the military-unit number under which alone a
/// sighting knows it, and no other unit claims the same, both are one. Where several claim it, it stays what it is: nothing picks.
/// </summary>
internal static class UnitAliases
{
    public static void WorkOut(SqliteConnection connection)
    {
        BaseFile.Execute(connection, "DELETE FROM unit_alias");
        var slugs = Slugs(connection);
        var claims = Claims(connection);
        using var insert = new Statement(connection, "INSERT INTO unit_alias (alias_id, unit_id) VALUES ($1, $2)");
        foreach (var alias in claims.Keys.Order())
        {
            var unit = Follow(alias, claims, slugs);
            if (unit != alias)
            {
                insert.Run(alias, unit);
            }
        }
    }

    /// <summary>Only units that somebody claims, or that claim somebody, are of interest: a small part of any base.</summary>
    private static Dictionary<long, string> Slugs(SqliteConnection connection)
    {
        using var select = new Statement(connection, "SELECT id, slug FROM unit WHERE id IN (SELECT unit_id FROM unit_name GROUP BY unit_id, slug HAVING count(*) > 0)");
        return select.Rows(r => (Id: r.GetInt64(0), Slug: r.GetString(1))).ToDictionary(u => u.Id, u => u.Slug);
    }

    private static Dictionary<long, long> Claims(SqliteConnection connection)
    {
        using var byName = new Statement(connection, "SELECT DISTINCT v.id, n.unit_id FROM unit_name n JOIN unit v ON v.slug = n.slug WHERE n.unit_id <> v.id");
        using var byNumber = new Statement(connection, "SELECT DISTINCT n.number, n.unit_id FROM unit_number n");
        using var bySlug = new Statement(connection, "SELECT id FROM unit WHERE slug = $1");
        var claims = byName.Rows(r => (Alias: r.GetInt64(0), Unit: r.GetInt64(1)));
        foreach (var (number, unit) in byNumber.Rows(r => (r.GetString(0), r.GetInt64(1))))
        {
            if (bySlug.Number(UnitId.OfNumber(number)) is { } alias && alias != unit)
            {
                claims.Add((alias, unit));
            }
        }

        return claims.Distinct().GroupBy(c => c.Alias).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Unit);
    }

    /// <summary>From claim to claim up to a unit that nobody claims; round a circle to the one whose id comes first.</summary>
    private static long Follow(long alias, Dictionary<long, long> claims, Dictionary<long, string> slugs)
    {
        var seen = new List<long> { alias };
        while (claims.TryGetValue(seen[^1], out var unit))
        {
            if (seen.IndexOf(unit) is var at and >= 0)
            {
                return seen.Skip(at).OrderBy(id => slugs.GetValueOrDefault(id, ""), StringComparer.Ordinal).First();
            }

            seen.Add(unit);
        }

        return seen[^1];
    }
}
