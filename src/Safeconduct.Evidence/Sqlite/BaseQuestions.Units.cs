using System.Collections.Frozen;
using System.Collections.Immutable;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>Units: several names in the base may be one of them.</summary>
internal sealed partial class BaseQuestions
{
    public IReadOnlyList<Unit> UnitsNamed(string nameKey, FrozenDictionary<long, long> aliases) =>
        Units(Prepared("SELECT DISTINCT unit_id FROM unit_name WHERE name_key = $1").Rows(r => r.GetInt64(0), nameKey), aliases);

    public IReadOnlyList<Unit> UnitsNumbered(string number, FrozenDictionary<long, long> aliases) =>
        Units(Prepared("SELECT DISTINCT unit_id FROM unit_number WHERE number = $1").Rows(r => r.GetInt64(0), number), aliases);

    public IReadOnlyList<Unit> UnitsDesignated(string key, FrozenDictionary<long, long> aliases) =>
        Units(Prepared("SELECT unit_id FROM unit_designation WHERE number = $1").Rows(r => r.GetInt64(0), key), aliases);

    public void EachUnit(Action<Unit> look, FrozenDictionary<long, long> aliases)
    {
        foreach (var id in Prepared("SELECT id FROM unit ORDER BY slug").Rows(r => r.GetInt64(0)).Where(id => Canonical(id, aliases) == id))
        {
            look(Unit(id));
        }
    }

    private static long Canonical(long unit, FrozenDictionary<long, long> aliases) => aliases.GetValueOrDefault(unit, unit);

    private IReadOnlyList<Unit> Units(IEnumerable<long> found, FrozenDictionary<long, long> aliases) =>
        [.. found.Select(u => Canonical(u, aliases)).Distinct().Select(Unit).OrderBy(u => u.Id, StringComparer.Ordinal)];

    private long? UnitOf(string slug) => Prepared("SELECT id FROM unit WHERE slug = $1").Number(slug);

    /// <summary>The unit and the other names that are this unit.</summary>
    private List<long> Members(long unit) => [unit, .. Prepared("SELECT alias_id FROM unit_alias WHERE unit_id = $1 ORDER BY alias_id").Rows(r => r.GetInt64(0), unit)];

    private string? NameOf(List<long> members) => Names(members[0]).Select(n => n.Name).FirstOrDefault();

    /// <summary>Names of one unit: those of sources that describe it before those of sightings, main names first, then by file.</summary>
    private List<(string Name, bool IsMain)> Names(long unit) => Prepared("""
        SELECT n.name, n.is_main FROM unit_name n JOIN file f ON f.id = n.file_id
        WHERE n.unit_id = $1
        ORDER BY CASE WHEN EXISTS (SELECT 1 FROM unit_fact u WHERE u.unit_id = n.unit_id AND u.file_id = n.file_id) THEN 0 ELSE 1 END, n.is_main DESC, f.importer, f.sha256, n.name
        """).Rows(r => (r.GetString(0), r.GetInt64(1) == 1), unit);

    private Unit Unit(long unit)
    {
        var members = Members(unit);
        var names = members.SelectMany(Names).Select(n => n.Name).Distinct(StringComparer.Ordinal).ToList();
        var facts = members.SelectMany(Facts).OrderBy(f => f.Citation.Source, StringComparer.Ordinal).ThenBy(f => f.Citation.File, StringComparer.Ordinal).ThenBy(f => f.Citation.Row).ToList();
        var slug = (string)Prepared("SELECT slug FROM unit WHERE id = $1").Scalar(unit)!;
        return new Unit(slug, names.Count > 0 ? names[0] : slug, [.. names.Skip(1).Order(StringComparer.Ordinal)], Numbers(members),
            facts.Select(f => f.Branch).FirstOrDefault(b => b is not null), facts.Select(f => f.Echelon).FirstOrDefault(e => e is not null),
            facts.Select(f => f.Side).FirstOrDefault(s => s is not null) ?? SideOfSightings(members), facts.Select(f => f.Garrison).FirstOrDefault(g => g is not null),
            [.. facts.Where(f => f.Parent is not null).Select(f => new UnitParent(f.Parent!, f.Days, f.Citation))], [.. facts.Select(f => f.Citation)])
        {
            NamesOverTime = OverTime(members, "name"),
            NumbersOverTime = OverTime(members, "number"),
            Commanders = Commanders(members),
            Garrisons = [.. facts.Where(f => f.Garrison is not null || f.GarrisonAt is not null)
                .Select(f => new UnitGarrison(f.Garrison ?? f.GarrisonAt!.Value.ToString(), f.GarrisonAt, f.Citation)).DistinctBy(g => (g.Text, g.At, g.Citation.Source))],
        };
    }

    /// <summary>Names or numbers that a row tells of the unit, by first day and text; those that only sightings tell have no days and are not here.</summary>
    private ImmutableArray<UnitName> OverTime(List<long> members, string what)
    {
        var statement = Prepared($"""
            SELECT n.{what}, n.first_day, n.last_day, src.name, f.sha256, n.row_no, n.grade, n.url, NULL
            FROM unit_{what} n JOIN source src ON src.id = n.source_id JOIN file f ON f.id = n.file_id WHERE n.unit_id = $1 AND n.row_no IS NOT NULL
            """);
        return [.. members.SelectMany(m => statement.Rows(r => new UnitName(r.GetString(0), StoredDays.Window(r.GetInt64(1), r.GetInt64(2)), ReadCitation(r, 3)), m))
            .OrderBy(n => StoredDays.First(n.Days)).ThenBy(n => n.Text, StringComparer.Ordinal).ThenBy(n => n.Citation.Source, StringComparer.Ordinal)
            .ThenBy(n => n.Citation.File, StringComparer.Ordinal).ThenBy(n => n.Citation.Row)];
    }

    private ImmutableArray<UnitCommander> Commanders(List<long> members)
    {
        var statement = Prepared("""
            SELECT c.name, c.rank, c.first_day, c.last_day, src.name, f.sha256, c.row_no, c.grade, c.url, c.note
            FROM unit_commander c JOIN source src ON src.id = c.source_id JOIN file f ON f.id = c.file_id WHERE c.unit_id = $1
            """);
        return [.. members.SelectMany(m => statement.Rows(r => new UnitCommander(r.GetString(0), r.Text(1), StoredDays.Window(r.GetInt64(2), r.GetInt64(3)), ReadCitation(r, 4)), m))
            .OrderBy(c => StoredDays.First(c.Days)).ThenBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Citation.File, StringComparer.Ordinal).ThenBy(c => c.Citation.Row)];
    }

    private ImmutableArray<string> Numbers(List<long> members) =>
        [.. members.SelectMany(m => Prepared("SELECT DISTINCT number FROM unit_number WHERE unit_id = $1").Rows(r => r.GetString(0), m)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private List<UnitFacts> Facts(long unit) => Prepared("""
        SELECT u.parent, u.first_day, u.last_day, u.branch, u.echelon, u.garrison, u.side, src.name, f.sha256, u.row_no, u.grade, u.url, u.note, u.lat, u.lon
        FROM unit_fact u JOIN source src ON src.id = u.source_id JOIN file f ON f.id = u.file_id WHERE u.unit_id = $1
        """).Rows(r => new UnitFacts("", "", [], [], r.Text(0), StoredDays.Window(r.GetInt64(1), r.GetInt64(2)), r.Text(3), r.Text(4), r.Text(5),
            r.Real(13) is { } lat ? new GeoPoint(lat, r.GetDouble(14)) : null, r.Text(6), ReadCitation(r, 7)), unit);

    /// <summary>The side under which all sightings of the unit stand, if it is one.</summary>
    private string? SideOfSightings(List<long> members)
    {
        var sides = members.SelectMany(m => Prepared("SELECT DISTINCT side FROM sighting WHERE unit_id = $1 AND side IS NOT NULL").Rows(r => r.GetString(0), m)).Distinct(StringComparer.Ordinal).ToList();
        return sides.Count == 1 ? sides[0] : null;
    }
}
