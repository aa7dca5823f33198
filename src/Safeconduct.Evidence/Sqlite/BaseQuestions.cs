using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Importers.Katottg;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>One connection and its prepared statements. Used by one thread at a time.</summary>
internal sealed partial class BaseQuestions(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    public FrozenDictionary<long, long> Aliases() => Prepared("SELECT alias_id, unit_id FROM unit_alias")
        .Rows(r => KeyValuePair.Create(r.GetInt64(0), r.GetInt64(1))).ToFrozenDictionary();

    public IReadOnlyList<SourceFile> Files() => [.. FileTable.Files(connection, "WHERE f.status = 'imported'").Select(f => f.File)];

    public string Fingerprint() => Sqlite.Fingerprint.Of(connection);

    /// <summary>Sightings of the unit under any of its names, by day, then by where they stand.</summary>
    public ImmutableArray<Sighting> Sightings(SightingsQuery query, FrozenDictionary<long, long> aliases)
    {
        if (UnitOf(query.UnitId) is not { } found)
        {
            return [];
        }

        var (first, last) = (StoredDays.First(query.Days), StoredDays.Last(query.Days));
        var statement = Prepared("""
            SELECT coalesce(s.name, n.name), s.first_day, s.last_day, s.lat, s.lon, s.within_km, s.kind, s.side, src.name, f.sha256, s.row_no, s.grade, s.url, s.note
            FROM sighting s
            JOIN source src ON src.id = s.source_id
            JOIN file f ON f.id = s.file_id
            LEFT JOIN unit_name n ON n.unit_id = s.unit_id AND n.file_id = s.file_id AND n.is_main = 1
            WHERE s.unit_id = $1 AND s.is_long = $2 AND s.first_day BETWEEN $3 AND $4 AND s.last_day >= $5
            """);
        var id = Canonical(found, aliases);
        var rows = Members(id).SelectMany(member =>
            statement.Rows(ReadSighting, member, 0, StoredDays.ShortFrom(first), last, first)
            .Concat(statement.Rows(ReadSighting, member, 1, long.MinValue, last, first)));
        return [.. Sorted(rows.Select(s => s with { UnitId = query.UnitId }))];
    }

    /// <summary>
    /// What sources declared, and, of sources that declared nothing for this unit, the spans read off their rows: see <see cref="DerivedCoverage"/>.
    /// A declaration for all units of a source counts where the source knows the unit.
    /// </summary>
    public ImmutableArray<CoverageSpan> Coverage(CoverageQuery query, FrozenDictionary<long, long> aliases)
    {
        if (UnitOf(query.UnitId) is not { } found)
        {
            return [];
        }

        var members = Members(Canonical(found, aliases));
        var seen = members.SelectMany(m => Prepared("SELECT DISTINCT src.name, s.first_day, s.last_day FROM sighting s JOIN source src ON src.id = s.source_id WHERE s.unit_id = $1")
            .Rows(r => (Source: r.GetString(0), Days: StoredDays.Window(r.GetInt64(1), r.GetInt64(2))), m)).ToList();
        var known = members.SelectMany(m => Prepared("SELECT DISTINCT src.name FROM unit_fact u JOIN source src ON src.id = u.source_id WHERE u.unit_id = $1").Rows(r => r.GetString(0), m))
            .Concat(seen.Select(s => s.Source)).ToHashSet(StringComparer.Ordinal);
        var declared = members.SelectMany(m => Declared("c.unit_id = $1", m)).Concat(Declared("c.unit_id IS NULL AND $1 = 0", 0).Where(c => known.Contains(c.Source)))
            .Select(c => c.UnitId is null ? c : c with { UnitId = query.UnitId }).Distinct().ToList();
        var silent = seen.Where(s => !declared.Exists(d => string.Equals(d.Source, s.Source, StringComparison.Ordinal))).GroupBy(s => s.Source, StringComparer.Ordinal);
        var name = declared.Select(d => d.UnitName).FirstOrDefault(n => n is not null) ?? NameOf(members);
        var derived = silent.SelectMany(g => DerivedCoverage.Of(g.Select(s => s.Days)).Select(d => new CoverageSpan(g.Key, query.UnitId, name, d, IsDerived: true)));
        return [.. declared.Concat(derived).OrderBy(c => c.Source, StringComparer.Ordinal).ThenBy(c => StoredDays.First(c.Days)).ThenBy(c => StoredDays.Last(c.Days)).ThenBy(c => c.UnitName, StringComparer.Ordinal)];
    }

    /// <summary>Periods of the code and of everything that holds it, by the classifier, or by the digits of the code where the base has no classifier.</summary>
    public ImmutableArray<TerritoryPeriod> Territory(TerritoryQuery query)
    {
        const string Columns = """
            SELECT t.place, t.code, t.region, t.status, t.from_first, t.from_last, t.to_first, t.to_last, t.except_for, src.name, f.sha256, t.row_no, t.grade, t.url, t.note
            FROM territory t JOIN source src ON src.id = t.source_id JOIN file f ON f.id = t.file_id
            """;
        var holders = Holders(query.PlaceCode);
        var own = holders.Prepend(query.PlaceCode).Distinct(StringComparer.Ordinal).SelectMany(c => Prepared(Columns + " WHERE t.code = $1").Rows(ReadTerritory, c));
        var byDigits = holders.Count > 0 ? [] : KatottgCode.AncestorPrefixes(query.PlaceCode).SelectMany(p => Prepared(Columns + " WHERE t.code >= $1 AND t.code < $2").Rows(ReadTerritory, p, p + ":"));
        return [.. own.Concat(byDigits).OrderBy(t => t.Citation.File, StringComparer.Ordinal).ThenBy(t => t.Citation.Row).ThenBy(t => StoredDays.First(t.From))];
    }

    /// <summary>Distinct units of a side on days that touch the window, and those of them with any position as near as asked.</summary>
    public NearnessCount Nearness(NearnessQuery query, FrozenDictionary<long, long> aliases, PositionBlocks blocks)
    {
        var (first, last) = (StoredDays.First(query.Days), StoredDays.Last(query.Days));
        var side = query.Side.ToUpperInvariant();
        var counter = new NearnessCounter(query, blocks.Units);
        if (PositionBlocks.Holds(first, last))
        {
            blocks.Count(counter, side, first, last, (s, from, to) => Positions(s, isLong: 0, from, to, long.MinValue, aliases));
        }
        else
        {
            Array.ForEach(Positions(side, isLong: 0, StoredDays.ShortFrom(first), last, first, aliases), counter.Add);
        }

        if (blocks.Long(side, s => Positions(s, isLong: 1, long.MinValue, long.MaxValue, long.MinValue, aliases)) is { } kept)
        {
            counter.Add(kept, first, last);
        }
        else
        {
            Array.ForEach(Positions(side, isLong: 1, long.MinValue, last, first, aliases), counter.Add);
        }

        return counter.Count;
    }

    private Position[] Positions(string side, int isLong, long beginsFrom, long beginsTo, long endsFrom, FrozenDictionary<long, long> aliases) => [.. Prepared("""
        SELECT unit_id, first_day, last_day, lat, lon, within_km FROM sighting WHERE side = $1 AND is_long = $2 AND first_day BETWEEN $3 AND $4 AND last_day >= $5
        """).Rows(r => new Position(aliases.GetValueOrDefault(r.GetInt64(0), r.GetInt64(0)), r.GetInt64(1), r.GetInt64(2), r.GetDouble(3), r.GetDouble(4), r.GetDouble(5)),
            side, isLong, beginsFrom, beginsTo, endsFrom)];

    public IReadOnlyList<Place> PlacesNamed(string nameKey) => [.. Prepared("""
        SELECT p.own_id, p.name, p.kind, p.alt_names, p.country, p.region, p.district, p.lat, p.lon, p.within_km, p.population, p.code, p.region_code
        FROM place_name n JOIN place p ON p.id = n.place_id JOIN file f ON f.id = p.file_id WHERE n.name_key = $1 ORDER BY f.sha256, p.row_no
        """).Rows(ReadPlace, nameKey)];

    public IReadOnlyList<RejectedRow> Rejections(string sha256, int atMost) => Prepared("""
        SELECT r.row_no, r.line_no, r.col, r.reason, r.args FROM rejected_row r JOIN file f ON f.id = r.file_id WHERE f.sha256 = $1 ORDER BY r.row_no LIMIT $2
        """).Rows(r => new RejectedRow(r.GetInt64(0), r.GetInt64(1), r.Text(2), r.GetString(3), r.GetString(4)), sha256.Replace("sha256:", "", StringComparison.Ordinal), atMost);

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        DisposeNames();
        connection.Dispose();
    }

    private IEnumerable<CoverageSpan> Declared(string where, long unit) => Prepared($"""
        SELECT src.name, u.slug, c.unit_name, c.first_day, c.last_day FROM coverage c JOIN source src ON src.id = c.source_id LEFT JOIN unit u ON u.id = c.unit_id WHERE {where}
        """).Rows(r => new CoverageSpan(r.GetString(0), r.Text(1), r.Text(2), StoredDays.Window(r.GetInt64(3), r.GetInt64(4)), IsDerived: false), unit);

    /// <summary>The codes of the places that hold this one, nearest first.</summary>
    private List<string> Holders(string code)
    {
        var holders = new List<string>();
        for (var at = code; Prepared("SELECT parent_code FROM place WHERE code = $1 AND parent_code IS NOT NULL").Scalar(at) is string parent && !holders.Contains(parent, StringComparer.Ordinal); at = parent)
        {
            holders.Add(parent);
        }

        return holders;
    }

    private static IOrderedEnumerable<Sighting> Sorted(IEnumerable<Sighting> sightings) => sightings
        .OrderBy(s => StoredDays.First(s.Days)).ThenBy(s => StoredDays.Last(s.Days)).ThenBy(s => s.Citation.Source, StringComparer.Ordinal)
        .ThenBy(s => s.Citation.File, StringComparer.Ordinal).ThenBy(s => s.Citation.Row);

    private static Sighting ReadSighting(SqliteDataReader r) => new("", r.GetString(0), StoredDays.Window(r.GetInt64(1), r.GetInt64(2)), new GeoPoint(r.GetDouble(3), r.GetDouble(4)),
        r.GetDouble(5), r.Word<SightingKind>(6), r.Text(7), ReadCitation(r, 8));

    private static TerritoryPeriod ReadTerritory(SqliteDataReader r) => new(r.GetString(0), r.Text(1), r.Text(2), r.Word<TerritoryStatus>(3),
        StoredDays.Window(r.GetInt64(4), r.GetInt64(5)), StoredDays.Window(r.GetInt64(6), r.GetInt64(7)), r.Text(8), ReadCitation(r, 9));

    private static Place ReadPlace(SqliteDataReader r) => new(r.GetString(0), r.GetString(1), r.Word<PlaceKind>(2), Split(r.GetString(3)), r.Text(4), r.Text(5), r.Text(6),
        r.Real(7) is { } lat ? new GeoPoint(lat, r.GetDouble(8)) : null, r.GetDouble(9), r.Number(10), r.Text(11), r.Text(12));

    private static Citation ReadCitation(SqliteDataReader r, int at) => new(r.GetString(at), "sha256:" + r.GetString(at + 1), r.GetInt64(at + 2),
        Grade.TryParse(r.GetString(at + 3), out var grade) ? grade : default, r.Text(at + 4), r.Text(at + 5));

    private static ImmutableArray<string> Split(string joined) => joined.Length == 0 ? [] : [.. joined.Split('|')];

    private Statement Prepared(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new Statement(connection, sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }
}
