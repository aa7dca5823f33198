using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Screening;

namespace Safeconduct.Tests.Checks;

/// <summary>A handful of facts that answers queries as a base would.</summary>
internal sealed class TestEvidence
{
    private readonly List<Sighting> _sightings = [];
    private readonly List<CoverageSpan> _coverage = [];
    private readonly List<TerritoryPeriod> _territory = [];
    private readonly List<(Incident Incident, string? UnitId)> _incidents = [];
    private readonly List<(string UnitId, string Other, UnitRelation Relation)> _related = [];
    private readonly List<(string UnitId, Garrison Garrison)> _garrisons = [];
    private readonly List<SourceOrigin> _origins = [];
    private readonly List<RegisterEntry> _entries = [];
    private long _row;

    public TestEvidence Seen(string unitId, string from, GeoPoint at, string? to = null, SightingKind kind = SightingKind.Assessed, double withinKm = 0, string source = "list")
    {
        var window = new DayWindow(TestAccount.Date(from).Window.Earliest, TestAccount.Date(to ?? from).Window.Latest);
        _sightings.Add(new Sighting(unitId, unitId, window, at, withinKm, kind, "ru", Cite(source)));
        return this;
    }

    public TestEvidence Covered(string unitId, string from, string to)
    {
        _coverage.Add(new CoverageSpan("list", unitId, unitId, new DayWindow(TestAccount.Date(from).Window.Earliest, TestAccount.Date(to).Window.Latest), IsDerived: false));
        return this;
    }

    public TestEvidence Listed(string code, TerritoryStatus status, string? from, string? to, string? except = null)
    {
        _territory.Add(new TerritoryPeriod(code, code, null, status, Window(from), Window(to), except, Cite()));
        return this;
    }

    /// <summary>An incident; <paramref name="of"/> is the unit that a source ties it to.</summary>
    public TestEvidence Incident(string id, string from, GeoPoint at, string? of = null, string? to = null, string? place = null, double withinKm = 0, string title = "A shop was emptied",
        string? kind = null, string source = "incidents")
    {
        var days = new DayWindow(TestAccount.Date(from).Window.Earliest, TestAccount.Date(to ?? from).Window.Latest);
        _incidents.Add((new Incident(id, days, at, withinKm, place, title, of is null ? [] : [of], kind, Cite(source)), of));
        return this;
    }

    public TestEvidence Related(string unitId, string other, UnitRelation relation)
    {
        _related.Add((unitId, other, relation));
        return this;
    }

    public TestEvidence Belongs(string unitId, string? place, GeoPoint? at)
    {
        _garrisons.Add((unitId, new Garrison(place, at, Cite())));
        return this;
    }

    /// <summary>An entry of a register.</summary>
    public TestEvidence Registered(string register, string name, string? born = null, string? topic = null, RegisterNameKind kind = RegisterNameKind.Primary, string? died = null)
    {
        _entries.Add(new RegisterEntry(FormattableString.Invariant($"e{_entries.Count}"), register, RegisterParty.Person, [RegisterName.Of(name, kind)!], Cite(register) with { Url = "https://example.org/" + name })
        {
            Born = born is null ? [] : [TestAccount.Date(born)],
            Died = died is null ? null : TestAccount.Date(died),
            Topics = topic is null ? [] : [topic],
        });
        return this;
    }

    public TestEvidence GoesBack(string source, string origin)
    {
        _origins.Add(new SourceOrigin(source, origin));
        return this;
    }

    public EvidenceSet Answer(IEnumerable<EvidenceQuery> queries, Random? shuffle = null)
    {
        var set = new EvidenceSet.Builder();
        foreach (var query in queries)
        {
            switch (query)
            {
                case SightingsQuery q:
                    set.Add(q, Shuffled(_sightings.Where(s => s.UnitId == q.UnitId && s.Days.Intersects(q.Days)), shuffle));
                    break;
                case CoverageQuery q:
                    set.Add(q, Shuffled(_coverage.Where(c => c.UnitId == q.UnitId), shuffle));
                    break;
                case TerritoryQuery q:
                    set.Add(q, Shuffled(_territory.Where(t => t.Code == q.PlaceCode || q.PlaceCode.StartsWith(t.Code!, StringComparison.Ordinal)), shuffle));
                    break;
                case NearnessQuery q:
                    var there = _sightings.Where(s => s.Side == q.Side && s.Days.Intersects(q.Days)).ToList();
                    set.Add(q, new NearnessCount(
                        there.Where(s => GeoDistance.Km(q.At, s.At) <= q.WithinKm).Select(s => s.UnitId).Distinct().Count(),
                        there.Select(s => s.UnitId).Distinct().Count()));
                    break;
                case IncidentsOfUnitQuery q:
                    set.Add(q, Shuffled(_incidents.Where(i => i.UnitId == q.UnitId && i.Incident.Days.Intersects(q.Days)).Select(i => i.Incident), shuffle));
                    break;
                case IncidentsNearQuery q:
                    var near = _incidents.Select(i => i.Incident).Where(i => i.Days.Intersects(q.Days) && GeoDistance.Km(q.At, i.At) - i.WithinKm <= q.WithinKm).OrderBy(i => GeoDistance.Km(q.At, i.At)).ToList();
                    set.Add(q, new IncidentsNear(near.Count, Shuffled(near.Take(q.AtMost), shuffle)));
                    break;
                case IncidentCoverageQuery q:
                    set.Add(q, Shuffled(_incidents.Select(i => i.Incident).GroupBy(i => i.Citation.Source)
                        .Select(g => new CoverageSpan(g.Key, null, null, new DayWindow(g.Min(i => i.Days.Earliest), g.Max(i => i.Days.Latest)), IsDerived: true)), shuffle));
                    break;
                case IncidentBaseRateQuery q:
                    var seen = _sightings.Where(s => s.Days.Intersects(q.Days)).ToList();
                    set.Add(q, new IncidentBaseRate(seen.Count(s => _incidents.Any(i => GeoDistance.Km(s.At, i.Incident.At) <= q.WithinKm)), seen.Count));
                    break;
                case RelatedUnitsQuery q:
                    var related = _related.Where(r => r.UnitId == q.UnitId && r.Relation == q.Relation).Select(r => r.Other).Distinct().Order()
                        .Select(o => _sightings.Where(s => s.UnitId == o && s.Days.Intersects(q.Days)).ToList()).Where(s => s.Count > 0).ToList();
                    set.Add(q, new RelatedUnits(related.Count, [.. related.Select(r => r.MinBy(s => GeoDistance.Km(q.At, s.At))!).Where(s => GeoDistance.Km(q.At, s.At) - s.WithinKm <= q.WithinKm)]));
                    break;
                case GarrisonsQuery q:
                    set.Add(q, Shuffled(_garrisons.Where(g => g.UnitId == q.UnitId).Select(g => g.Garrison), shuffle));
                    break;
                case RegisterQuery q:
                    set.Add(q, RegisterAnswer.Of(new Screener(new InMemoryRegisterIndex(_entries)), q));
                    break;
                case OriginsQuery q:
                    set.Add(q, Shuffled(_origins, shuffle));
                    break;
            }
        }

        return set.Build();
    }

    public IReadOnlyList<Finding> Examine(ICheck check, TestAccount account, Random? shuffle = null)
    {
        var context = account.Build();
        return [.. check.Examine(context, Answer(check.Needs(context).Distinct(), shuffle))];
    }

    private static DayWindow Window(string? date) => date is null ? DayWindow.Unbounded : TestAccount.Date(date).Window;

    private static ImmutableArray<T> Shuffled<T>(IEnumerable<T> items, Random? shuffle) => shuffle is null ? [.. items] : [.. items.OrderBy(_ => shuffle.Next())];

    private Citation Cite(string source = "list") => new(source, "sha256:00", ++_row, Grade.CannotBeJudged);
}
