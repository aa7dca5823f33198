using System.Collections.Frozen;
using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Overviews;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>The base as a whole.</summary>
internal sealed partial class BaseQuestions
{
    public BaseOverview Overview(FrozenDictionary<long, long> aliases)
    {
        var derived = Prepared("SELECT sha256, derived_from FROM file").Rows(r => (Sha: "sha256:" + r.GetString(0), From: r.Text(1))).ToDictionary(f => f.Sha, f => f.From, StringComparer.Ordinal);
        var names = Prepared("SELECT id, name FROM source").Rows(r => (Id: r.GetInt64(0), Name: r.GetString(1))).ToDictionary(s => s.Id, s => s.Name);
        var known = names.ToDictionary(s => s.Key, s => SourceFactsOf(s.Key, s.Value));
        var origins = names.ToDictionary(s => s.Key, s => known[s.Key].Facts.Origin ?? s.Value);
        var tally = Positions(origins, aliases);
        return new BaseOverview(Fingerprint(), [.. FileTable.Files(connection, "").Select(f => (f.File, f.Status, derived[f.File.Sha256]))],
            [.. Sources(tally, known)], PositionConflicts(tally, names, origins), [.. UnitConflicts(aliases, origins)], Months(tally)) { Registers = [.. RegisterOverviews()] };
    }

    /// <summary>What is told of where one unit belongs, and what sources disagree on about it.</summary>
    public UnitOverview UnitOverview(Unit unit, FrozenDictionary<long, long> aliases)
    {
        var id = Canonical(UnitOf(unit.Id) ?? throw new ArgumentException("The base knows no such unit.", nameof(unit)), aliases);
        var members = Members(id).ToHashSet();
        var origins = Prepared("SELECT id, name FROM source").Rows(r => (Id: r.GetInt64(0), Name: r.GetString(1))).ToDictionary(s => s.Id, s => SourceFactsOf(s.Id, s.Name).Facts.Origin ?? s.Name);
        var tally = new PositionTally(origins);
        foreach (var member in members)
        {
            Prepared("SELECT source_id, first_day, last_day, lat, lon, within_km FROM sighting WHERE unit_id = $1").Each(
                r => tally.Add(r.GetInt64(0), id, StoredDays.Window(r.GetInt64(1), r.GetInt64(2)), r.GetDouble(3), r.GetDouble(4), r.GetDouble(5)), member);
        }

        var slugs = SlugNames(aliases);
        return new UnitOverview(unit, [.. Garrisons(aliases, origins).Where(g => string.Equals(g.Unit, unit.Id, StringComparison.Ordinal))],
            Commands(aliases).Where(c => string.Equals(c.Unit, unit.Id, StringComparison.Ordinal)).Select(c => c.PersonKey).Distinct(StringComparer.Ordinal).Count(),
            Coverage(new CoverageQuery(unit.Id), aliases), Months(tally).FirstOrDefault(), [.. UnitConflicts(aliases, origins).Where(c => c.Units.Contains(slugs(unit.Id), StringComparer.Ordinal))]);
    }

    private PositionTally Positions(Dictionary<long, string> origins, FrozenDictionary<long, long> aliases)
    {
        var tally = new PositionTally(origins);
        Prepared("SELECT source_id, unit_id, first_day, last_day, lat, lon, within_km FROM sighting").Each(r => tally.Add(
            r.GetInt64(0), Canonical(r.GetInt64(1), aliases), StoredDays.Window(r.GetInt64(2), r.GetInt64(3)), r.GetDouble(4), r.GetDouble(5), r.GetDouble(6)));
        return tally;
    }

    /// <summary>What rows and importers say of a source, put together: of two that say something, the one of the later publication, then of the file that comes first by its hash.</summary>
    private (SourceFacts Facts, Grade? Grade) SourceFactsOf(long id, string name)
    {
        var rows = Prepared("""
            SELECT sf.origin, sf.title, sf.url, sf.published, sf.every_days, sf.grade FROM source_fact sf JOIN file f ON f.id = sf.file_id
            WHERE sf.source_id = $1 ORDER BY sf.published DESC, f.sha256
            """).Rows(r => (Facts: new SourceFacts(name, r.Text(0), r.Text(1), r.Text(2), r.Number(3) is { } day ? Day.FromNumber(day) : null, (int?)r.Number(4)), Grade: r.Text(5)), id);
        var grade = rows.Select(r => Grade.TryParse(r.Grade, out var g) && g != Grade.CannotBeJudged ? (Grade?)g : null).FirstOrDefault(g => g is not null);
        return (new SourceFacts(name, First(f => f.Origin), First(f => f.Title), First(f => f.Url), rows.Select(r => r.Facts.PublishedOn).Max(), rows.Select(r => r.Facts.EveryDays).FirstOrDefault(e => e is not null)), grade);

        string? First(Func<SourceFacts, string?> part) => rows.Select(r => part(r.Facts)).FirstOrDefault(p => p is not null);
    }

    private IEnumerable<SourceOverview> Sources(PositionTally tally, Dictionary<long, (SourceFacts Facts, Grade? Grade)> known)
    {
        var rows = Prepared("""
            SELECT s.id, s.name, min(fs.best_grade), count(*), sum(fs.facts), min(fs.first_day), max(fs.last_day)
            FROM source s JOIN file_source fs ON fs.source_id = s.id GROUP BY s.id, s.name ORDER BY s.name
            """).Rows(r => (Id: r.GetInt64(0), Name: r.GetString(1), Grade: r.GetString(2), Files: r.GetInt32(3), Facts: r.GetInt64(4), First: r.Number(5), Last: r.Number(6)));
        foreach (var s in rows)
        {
            var declared = Prepared("SELECT first_day, last_day FROM coverage WHERE source_id = $1 AND unit_id IS NULL UNION SELECT first_day, last_day FROM list_coverage WHERE source_id = $1")
                .Rows(r => StoredDays.Window(r.GetInt64(0), r.GetInt64(1)), s.Id);
            var own = (int)(Prepared("SELECT count(DISTINCT unit_id) FROM coverage WHERE source_id = $1 AND unit_id IS NOT NULL").Number(s.Id) ?? 0);
            var rowGrade = Grade.TryParse(s.Grade, out var parsed) ? parsed : Grade.CannotBeJudged;
            yield return new SourceOverview(s.Name, rowGrade == Grade.CannotBeJudged ? known[s.Id].Grade ?? rowGrade : rowGrade, s.Files, s.Facts, tally.UnitsOf(s.Id),
                s.First is { } first && s.Last is { } last ? new DayWindow(Day.FromNumber(first), Day.FromNumber(last)) : null,
                declared.Count > 0 ? [declared.Aggregate((a, b) => a.Hull(b))] : tally.CoverageOf(s.Id), declared.Count == 0, own, known[s.Id].Facts);
        }
    }

    private static ImmutableArray<PositionConflicts> PositionConflicts(PositionTally tally, Dictionary<long, string> names, Dictionary<long, string> origins) =>
    [
        .. tally.Conflicts().GroupBy(c => (A: origins[c.SourceA], B: origins[c.SourceB]))
            .OrderBy(g => g.Key.A, StringComparer.Ordinal).ThenBy(g => g.Key.B, StringComparer.Ordinal)
            .Select(g => new PositionConflicts(g.Key.A, g.Key.B,
                [.. g.SelectMany(c => new[] { names[c.SourceA], names[c.SourceB] }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], g.LongCount())),
    ];

    private ImmutableArray<UnitMonths> Months(PositionTally tally)
    {
        var slugs = Prepared("SELECT id, slug FROM unit").Rows(r => (Id: r.GetInt64(0), Slug: r.GetString(1))).ToDictionary(u => u.Id, u => u.Slug);
        return [.. tally.Months().Select(m => new UnitMonths(slugs[m.Unit], MainNameOf(m.Unit) ?? slugs[m.Unit], m.Days)).OrderByDescending(m => m.Total).ThenBy(m => m.Id, StringComparer.Ordinal)];
    }

    private IEnumerable<UnitConflict> UnitConflicts(FrozenDictionary<long, long> aliases, Dictionary<long, string> origins)
    {
        var nameOf = SlugNames(aliases);
        return Overviews.UnitConflicts.Garrisons(Garrisons(aliases, origins), nameOf)
            .Concat(Overviews.UnitConflicts.Parents(Relations(aliases), nameOf))
            .Concat(Shared(UnitConflictKind.SharedNumber, "SELECT DISTINCT number, unit_id, number FROM unit_number WHERE number IN (SELECT number FROM unit_number GROUP BY number HAVING count(DISTINCT unit_id) > 1)", aliases, nameOf))
            .Concat(Shared(UnitConflictKind.SharedName, "SELECT name_key, unit_id, min(name) FROM unit_name WHERE name_key IN (SELECT name_key FROM unit_name GROUP BY name_key HAVING count(DISTINCT unit_id) > 1) GROUP BY name_key, unit_id", aliases, nameOf))
            .Concat(Overviews.UnitConflicts.Commanders(Commands(aliases), nameOf));
    }

    private IEnumerable<UnitConflict> Shared(UnitConflictKind kind, string sql, FrozenDictionary<long, long> aliases, Func<string, string> nameOf) => Prepared(sql)
        .Rows(r => (Key: r.GetString(0), Unit: Canonical(r.GetInt64(1), aliases), Text: r.GetString(2)))
        .GroupBy(n => n.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => (Text: g.Select(n => n.Text).Min(StringComparer.Ordinal)!, Units: g.Select(n => n.Unit).Distinct().ToList())).Where(n => n.Units.Count > 1)
        .Select(n => new UnitConflict(kind, [.. n.Units.Select(u => nameOf(SlugOf(u))).Order(StringComparer.Ordinal)], [n.Text], null, []));

    private List<ToldGarrison> Garrisons(FrozenDictionary<long, long> aliases, Dictionary<long, string> origins) => Prepared("""
        SELECT u.unit_id, u.garrison, u.lat, u.lon, u.source_id, src.name, f.sha256, u.row_no, u.grade, u.url, u.note
        FROM unit_fact u JOIN source src ON src.id = u.source_id JOIN file f ON f.id = u.file_id WHERE u.garrison IS NOT NULL OR u.lat IS NOT NULL ORDER BY src.name, f.sha256, u.row_no
        """).Rows(r => (Unit: r.GetInt64(0), Name: r.Text(1), At: r.Real(2) is { } lat ? (GeoPoint?)new GeoPoint(lat, r.GetDouble(3)) : null, Source: r.GetInt64(4), Citation: ReadCitation(r, 5)))
        .ConvertAll(g => new ToldGarrison(SlugOf(Canonical(g.Unit, aliases)), g.Name, g.At, origins[g.Source], g.Citation));

    /// <summary>A unit above is told by its name; where the base knows that name as a unit, it is that unit.</summary>
    private List<ToldRelation> Relations(FrozenDictionary<long, long> aliases) => Prepared("""
        SELECT u.unit_id, u.parent, u.first_day, u.last_day, src.name, f.sha256, u.row_no, u.grade, u.url, u.note
        FROM unit_fact u JOIN source src ON src.id = u.source_id JOIN file f ON f.id = u.file_id WHERE u.parent IS NOT NULL ORDER BY src.name, f.sha256, u.row_no
        """).Rows(r => (Unit: r.GetInt64(0), Parent: r.GetString(1), Days: StoredDays.Window(r.GetInt64(2), r.GetInt64(3)), Citation: ReadCitation(r, 4)))
        .ConvertAll(r => new ToldRelation(SlugOf(Canonical(r.Unit, aliases)), ParentSlug(r.Parent, aliases), r.Parent, r.Days, r.Citation));

    private List<ToldCommand> Commands(FrozenDictionary<long, long> aliases) => Prepared("""
        SELECT c.unit_id, c.name, c.first_day, c.last_day, src.name, f.sha256, c.row_no, c.grade, c.url, c.note
        FROM unit_commander c JOIN source src ON src.id = c.source_id JOIN file f ON f.id = c.file_id ORDER BY src.name, f.sha256, c.row_no
        """).Rows(r => (Unit: r.GetInt64(0), Key: NameKey.Of(r.GetString(1)), Days: StoredDays.Window(r.GetInt64(2), r.GetInt64(3)), Citation: ReadCitation(r, 4)))
        .ConvertAll(c => new ToldCommand(SlugOf(Canonical(c.Unit, aliases)), c.Key, c.Days, c.Citation));

    private string ParentSlug(string name, FrozenDictionary<long, long> aliases)
    {
        var slug = UnitId.Of(name);
        return UnitOf(slug) is { } unit ? SlugOf(Canonical(unit, aliases)) : slug;
    }

    private string SlugOf(long unit) => (string)Prepared("SELECT slug FROM unit WHERE id = $1").Scalar(unit)!;

    private string? MainNameOf(long unit) => (string?)Prepared("SELECT n.name FROM unit_name n JOIN file f ON f.id = n.file_id WHERE n.unit_id = $1 ORDER BY n.is_main DESC, f.importer, f.sha256, n.name LIMIT 1").Scalar(unit);

    /// <summary>The name by which a unit is shown, by its id; the id itself where the base knows no name.</summary>
    private Func<string, string> SlugNames(FrozenDictionary<long, long> aliases)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        return slug => known.TryGetValue(slug, out var name) ? name
            : known[slug] = UnitOf(slug) is { } unit ? MainNameOf(Canonical(unit, aliases)) ?? slug : slug;
    }
}
