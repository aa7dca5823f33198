using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Tests.Checks;

/// <summary>A handful of facts that answers queries as a base would.</summary>
internal sealed class TestEvidence
{
    private readonly List<Sighting> _sightings = [];
    private readonly List<CoverageSpan> _coverage = [];
    private readonly List<TerritoryPeriod> _territory = [];
    private long _row;

    public TestEvidence Seen(string unitId, string from, GeoPoint at, string? to = null, SightingKind kind = SightingKind.Assessed, double withinKm = 0)
    {
        var window = new DayWindow(TestAccount.Date(from).Window.Earliest, TestAccount.Date(to ?? from).Window.Latest);
        _sightings.Add(new Sighting(unitId, unitId, window, at, withinKm, kind, "ru", Cite()));
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

    private Citation Cite() => new("list", "sha256:00", ++_row, Grade.CannotBeJudged);
}
