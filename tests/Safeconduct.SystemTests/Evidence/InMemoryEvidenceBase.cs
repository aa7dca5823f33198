using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>
/// The reference: every question answered by looking at every record, as its definition says and without an index.
/// A store is right when it answers the same.
/// </summary>
internal sealed partial class InMemoryEvidenceBase : IEvidenceBase, IUnitDirectory, IGazetteer
{
    private readonly List<Sighting> _sightings;
    private readonly List<UnitFacts> _facts;
    private readonly List<CoverageSpan> _coverage;
    private readonly List<TerritoryPeriod> _territory;
    private readonly List<PlaceFacts> _places;
    private readonly List<Incident> _incidents;
    private readonly List<SourceFacts> _sources;
    private readonly Dictionary<string, string> _canonical;

    public InMemoryEvidenceBase(IReadOnlyCollection<EvidenceRecord> records)
    {
        _sightings = [.. records.OfType<EvidenceRecord.OfSighting>().Select(r => r.Sighting)];
        _facts = [.. records.OfType<EvidenceRecord.OfUnit>().Select(r => r.Facts)];
        _coverage = [.. records.OfType<EvidenceRecord.OfCoverage>().Select(r => r.Span)];
        _territory = [.. records.OfType<EvidenceRecord.OfTerritory>().Select(r => r.Period)];
        _places = [.. records.OfType<EvidenceRecord.OfPlace>().Select(r => r.Facts)];
        _incidents = [.. records.OfType<EvidenceRecord.OfIncident>().Select(r => r.Incident)];
        _sources = [.. records.OfType<EvidenceRecord.OfSource>().Select(r => r.Facts)];
        _canonical = Canonical();
    }

    public IUnitDirectory Units => this;

    public IGazetteer Places => this;

    public string Fingerprint => "";

    public IReadOnlyList<SourceFile> Files => [];

    private IEnumerable<(string Id, string Name)> Names => _facts.Select(f => (f.UnitId, f.Name)).Concat(_facts.SelectMany(f => f.OtherNames.Select(n => (f.UnitId, n))))
        .Concat(_sightings.Select(s => (s.UnitId, s.UnitName))).Concat(_coverage.Where(c => c.UnitId is not null).Select(c => (c.UnitId!, c.UnitName!))).Distinct();

    IReadOnlyList<Unit> IUnitDirectory.Named(string nameKey) => Found(Names.Where(n => NameKey.Of(n.Name) == nameKey).Select(n => n.Id));

    IReadOnlyList<Unit> IUnitDirectory.Numbered(string number) => Found(_facts.Where(f => f.Numbers.Contains(number)).Select(f => f.UnitId));

    IReadOnlyList<Unit> IUnitDirectory.Designated(string key) => Found(Names.Where(n => UnitDesignations.KeysOf(n.Name).Contains(key)).Select(n => n.Id));

    IReadOnlyList<Place> IGazetteer.Named(string nameKey) => [.. _places.Select(p => p.Place).Where(p => p.AllNames.Any(n => NameKey.Of(n) == nameKey))];

    public EvidenceSet Answer(IReadOnlyCollection<EvidenceQuery> queries)
    {
        var builder = new EvidenceSet.Builder();
        foreach (var query in queries)
        {
            _ = query switch
            {
                SightingsQuery s => builder.Add(s, Sightings(s)),
                CoverageQuery c => builder.Add(c, Coverage(c)),
                TerritoryQuery t => builder.Add(t, Territory(t)),
                NearnessQuery n => builder.Add(n, Nearness(n)),
                IncidentsOfUnitQuery i => builder.Add(i, OfUnit(i)),
                IncidentsNearQuery i => builder.Add(i, Near(i)),
                IncidentCoverageQuery i => builder.Add(i, IncidentCoverage()),
                IncidentBaseRateQuery i => builder.Add(i, BaseRate(i)),
                RelatedUnitsQuery r => builder.Add(r, Related(r)),
                GarrisonsQuery g => builder.Add(g, Garrisons(g)),
                OriginsQuery o => builder.Add(o, Origins(o)),
                _ => throw new ArgumentOutOfRangeException(nameof(queries)),
            };
        }

        return builder.Build();
    }

    private string One(string id) => _canonical.GetValueOrDefault(id, id);

    private ImmutableArray<Sighting> Sightings(SightingsQuery query) => [.. _sightings.Where(s => One(s.UnitId) == One(query.UnitId) && s.Days.Intersects(query.Days)).Select(s => s with { UnitId = query.UnitId })
        .OrderBy(s => s.Days.Earliest?.Number ?? long.MinValue).ThenBy(s => s.Days.Latest?.Number ?? long.MaxValue).ThenBy(s => s.Citation.Source, StringComparer.Ordinal).ThenBy(s => s.Citation.File, StringComparer.Ordinal).ThenBy(s => s.Citation.Row)];

    private IEnumerable<CoverageSpan> Spans(string unit)
    {
        var sightings = _sightings.Where(s => One(s.UnitId) == One(unit)).ToList();
        var known = sightings.Select(s => s.Citation.Source).Concat(_facts.Where(f => One(f.UnitId) == One(unit)).Select(f => f.Citation.Source)).ToHashSet();
        var declared = _coverage.Where(c => c.UnitId is null ? known.Contains(c.Source) : One(c.UnitId) == One(unit)).ToList();
        return declared.Select(c => c.UnitId is null ? c : c with { UnitId = unit }).Concat(sightings.Where(s => declared.All(d => d.Source != s.Citation.Source)).GroupBy(s => s.Citation.Source)
            .SelectMany(g => DerivedCoverage.Of(g.Select(s => s.Days)).Select(d => new CoverageSpan(g.Key, unit, null, d, IsDerived: true))));
    }

    /// <summary>The name that stands with a span is for the reader; the suite compares what it covers.</summary>
    private ImmutableArray<CoverageSpan> Coverage(CoverageQuery query) => [.. Spans(query.UnitId).Distinct()
        .OrderBy(c => c.Source, StringComparer.Ordinal).ThenBy(c => c.Days.Earliest?.Number ?? long.MinValue).ThenBy(c => c.Days.Latest?.Number ?? long.MaxValue).ThenBy(c => c.UnitName, StringComparer.Ordinal)];

    private ImmutableArray<TerritoryPeriod> Territory(TerritoryQuery query)
    {
        var codes = new List<string> { query.PlaceCode };
        while (_places.Find(p => p.Place.Code == codes[^1])?.ParentCode is { } parent && !codes.Contains(parent))
        {
            codes.Add(parent);
        }

        return [.. _territory.Where(t => codes.Contains(t.Code ?? "")).OrderBy(t => t.Citation.File, StringComparer.Ordinal).ThenBy(t => t.Citation.Row).ThenBy(t => t.From.Earliest?.Number ?? long.MinValue)];
    }

    private NearnessCount Nearness(NearnessQuery query)
    {
        var there = _sightings.Where(s => string.Equals(s.Side, query.Side, StringComparison.OrdinalIgnoreCase) && s.Days.Intersects(query.Days)).ToList();
        return new NearnessCount(
            there.Where(s => GeoDistance.Km(s.At, query.At) <= query.WithinKm + s.WithinKm).Select(s => One(s.UnitId)).Distinct().Count(),
            there.Select(s => One(s.UnitId)).Distinct().Count());
    }

    private IReadOnlyList<Unit> Found(IEnumerable<string> ids) => [.. ids.Select(One).Distinct().Order(StringComparer.Ordinal).Select(id => new Unit(id, id,
        numbers: [.. _facts.Where(f => One(f.UnitId) == id).SelectMany(f => f.Numbers).Distinct().Order(StringComparer.Ordinal)]))];

    /// <summary>A name that exactly one other unit claims belongs to it; then names of different sources that say the same are one.</summary>
    private Dictionary<string, string> Canonical()
    {
        var units = Names.Select(n => n.Id).ToHashSet();
        var claims = Names.Where(n => UnitId.Of(n.Name) != n.Id).Select(n => (Alias: UnitId.Of(n.Name), Unit: n.Id))
            .Concat(_facts.SelectMany(f => f.Numbers.Select(n => (Alias: UnitId.OfNumber(n), Unit: f.UnitId))))
            .Where(c => c.Alias != c.Unit && units.Contains(c.Alias)).Distinct().GroupBy(c => c.Alias).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Unit);
        var read = Names.GroupBy(n => n.Id).ToDictionary(g => g.Key, g => g.Select(n => UnitDesignation.Read(n.Name)).ToList());
        var joined = UnitNamesakes.Of(read, id => Follow(id, claims), Sources, Sides, id => id);
        return units.Concat(claims.Keys).Distinct().Select(a => (Alias: a, Unit: joined.GetValueOrDefault(Follow(a, claims), Follow(a, claims)))).Where(a => a.Alias != a.Unit).ToDictionary(a => a.Alias, a => a.Unit);
    }

    private IEnumerable<string> Sources(string id) => _facts.Where(f => f.UnitId == id).Select(f => f.Citation.Source)
        .Concat(_sightings.Where(s => s.UnitId == id).Select(s => s.Citation.Source)).Concat(_coverage.Where(c => c.UnitId == id).Select(c => c.Source));

    private IEnumerable<string> Sides(string id) => _facts.Where(f => f.UnitId == id).Select(f => f.Side).Concat(_sightings.Where(s => s.UnitId == id).Select(s => s.Side)).OfType<string>();

    private static string Follow(string alias, Dictionary<string, string> claims)
    {
        var path = new List<string> { alias };
        while (claims.TryGetValue(path[^1], out var next))
        {
            if (path.Contains(next))
            {
                return path.Skip(path.IndexOf(next)).Order(StringComparer.Ordinal).First();
            }

            path.Add(next);
        }

        return path[^1];
    }
}
