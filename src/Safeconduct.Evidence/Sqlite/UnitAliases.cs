using Microsoft.Data.Sqlite;
using Safeconduct.Core.Units;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// Works out which names are one unit, and by which ordinals each is looked up. Names are one where a source gives a unit another name or an id, or the
/// military-unit number under which alone a sighting knows it, and no other unit claims the same (ADR 0033); and where names of different sources say the same
/// number, branch and echelon and nothing speaks against it (ADR 0036). Where several fit, nothing is joined: nothing picks.
/// </summary>
internal static class UnitAliases
{
    public static void WorkOut(SqliteConnection connection)
    {
        BaseFile.Execute(connection, "DELETE FROM unit_alias");
        var names = NamesRead(connection);
        WriteDesignations(connection, names);
        var slugs = Slugs(connection);
        var claims = new UnitClaims(Claims(connection), id => slugs.GetValueOrDefault(id, ""));
        using var sources = new UnitSources(connection);
        var joined = UnitNamesakes.Of(names, claims.Follow, sources.Of, sources.SideOf, id => slugs.GetValueOrDefault(id, ""));
        using var insert = new Statement(connection, "INSERT INTO unit_alias (alias_id, unit_id) VALUES ($1, $2)");
        foreach (var alias in names.Keys.Concat(claims.Aliases).Distinct().Order())
        {
            var unit = claims.Follow(alias);
            unit = joined.GetValueOrDefault(unit, unit);
            if (unit != alias)
            {
                insert.Run(alias, unit);
            }
        }
    }

    /// <summary>Every name of every unit, read once.</summary>
    private static Dictionary<long, List<UnitDesignation>> NamesRead(SqliteConnection connection)
    {
        var names = new Dictionary<long, List<UnitDesignation>>();
        using var select = new Statement(connection, "SELECT DISTINCT unit_id, name FROM unit_name ORDER BY unit_id, name");
        select.Each(r =>
        {
            if (!names.TryGetValue(r.GetInt64(0), out var list))
            {
                names.Add(r.GetInt64(0), list = []);
            }

            list.Add(UnitDesignation.Read(r.GetString(1)));
        });
        return names;
    }

    private static void WriteDesignations(SqliteConnection connection, Dictionary<long, List<UnitDesignation>> names)
    {
        BaseFile.Execute(connection, "DELETE FROM unit_designation");
        using var insert = new Statement(connection, "INSERT INTO unit_designation (number, unit_id) VALUES ($1, $2) ON CONFLICT DO NOTHING");
        foreach (var (unit, list) in names)
        {
            foreach (var key in list.SelectMany(d => d.Keys.Concat(d.Former.SelectMany(f => f.Keys))).Distinct(StringComparer.Ordinal))
            {
                insert.Run(key, unit);
            }
        }
    }

    private static Dictionary<long, string> Slugs(SqliteConnection connection)
    {
        using var select = new Statement(connection, "SELECT id, slug FROM unit");
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
}

/// <summary>Which unit claims which other name.</summary>
internal sealed class UnitClaims(Dictionary<long, long> claims, Func<long, string> slugOf)
{
    public IEnumerable<long> Aliases => claims.Keys;

    /// <summary>From claim to claim up to a unit that nobody claims; round a circle to the one whose id comes first.</summary>
    public long Follow(long alias)
    {
        var seen = new List<long> { alias };
        while (claims.TryGetValue(seen[^1], out var unit))
        {
            if (seen.IndexOf(unit) is var at and >= 0)
            {
                return seen.Skip(at).OrderBy(slugOf, StringComparer.Ordinal).First();
            }

            seen.Add(unit);
        }

        return seen[^1];
    }
}

/// <summary>Which sources speak of a unit, and the side that they give it. Asked only for units that may be joined, which are few.</summary>
internal sealed class UnitSources : IDisposable
{
    private readonly Statement _sources;
    private readonly Statement _sides;

    public UnitSources(SqliteConnection connection)
    {
        _sources = new Statement(connection, """
            SELECT source_id FROM unit_fact WHERE unit_id = $1 UNION SELECT source_id FROM sighting WHERE unit_id = $1 UNION SELECT source_id FROM coverage WHERE unit_id = $1
            """);
        _sides = new Statement(connection, "SELECT side FROM unit_fact WHERE unit_id = $1 AND side IS NOT NULL UNION SELECT side FROM sighting WHERE unit_id = $1 AND side IS NOT NULL");
    }

    public IEnumerable<long> Of(long unit) => _sources.Rows(r => r.GetInt64(0), unit);

    public IEnumerable<string> SideOf(long unit) => _sides.Rows(r => r.GetString(0), unit);

    public void Dispose()
    {
        _sources.Dispose();
        _sides.Dispose();
    }
}
