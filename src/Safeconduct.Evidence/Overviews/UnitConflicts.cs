using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Evidence.Overviews;

/// <summary>Finds what sources disagree on about units. Pure; sources of one origin never disagree with themselves about a garrison.</summary>
internal static class UnitConflicts
{
    /// <summary>Garrisons of one unit by two origins of which no two points lie within 50 km.</summary>
    public static IEnumerable<UnitConflict> Garrisons(IEnumerable<ToldGarrison> told, Func<string, string> nameOf)
    {
        foreach (var unit in told.Where(g => g.At is not null).GroupBy(g => g.Unit, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var origins = unit.GroupBy(g => g.Origin, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
            foreach (var (a, b) in Pairs(origins))
            {
                var nearest = a.SelectMany(x => b.Select(y => (A: x, B: y, Km: GeoDistance.Km(x.At!.Value, y.At!.Value)))).MinBy(p => p.Km);
                if (nearest.Km > BaseOverview.ConflictKm)
                {
                    yield return new UnitConflict(UnitConflictKind.Garrisons, [nameOf(unit.Key)], [nearest.A.Name ?? nearest.A.At.ToString()!, nearest.B.Name ?? nearest.B.At.ToString()!],
                        null, [nearest.A.Citation, nearest.B.Citation], Math.Round(nearest.Km));
                }
            }
        }
    }

    /// <summary>Two units above on days that both tell, neither of which stands above the other; each pair once, with its first day.</summary>
    public static IEnumerable<UnitConflict> Parents(IReadOnlyCollection<ToldRelation> told, Func<string, string> nameOf)
    {
        var graph = new ParentGraph(told);
        foreach (var unit in told.GroupBy(r => r.Unit, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var parents = unit.GroupBy(r => r.Parent, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
            foreach (var (a, b) in Pairs(parents))
            {
                if (FirstShared(a, b) is { } first && !graph.IsAbove(a.Key, b.Key) && !graph.IsAbove(b.Key, a.Key))
                {
                    yield return new UnitConflict(UnitConflictKind.OverlappingParents, [nameOf(unit.Key)], [first.A.ParentName, first.B.ParentName], first.Days, [first.A.Citation, first.B.Citation]);
                }
            }
        }

        foreach (var circle in graph.Circles())
        {
            var links = circle.Select((u, i) => told.First(r => Is(r.Unit, u) && Is(r.Parent, circle[(i + 1) % circle.Length])).Citation);
            yield return new UnitConflict(UnitConflictKind.CyclicParents, [.. circle.Select(nameOf)], [], null, [.. links]);
        }
    }

    /// <summary>Two persons who command one unit on a day that both tell. No name is passed on.</summary>
    public static IEnumerable<UnitConflict> Commanders(IEnumerable<ToldCommand> told, Func<string, string> nameOf)
    {
        foreach (var unit in told.GroupBy(c => c.Unit, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var persons = unit.GroupBy(c => c.PersonKey, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
            foreach (var (a, b) in Pairs(persons))
            {
                var shared = a.SelectMany(x => b.Select(y => (A: x, B: y, Days: KnownDays.Shared(x.Days, y.Days)))).FirstOrDefault(p => p.Days is not null);
                if (shared.Days is { } days)
                {
                    yield return new UnitConflict(UnitConflictKind.TwoCommanders, [nameOf(unit.Key)], [], days, [shared.A.Citation, shared.B.Citation]);
                }
            }
        }
    }

    private static (ToldRelation A, ToldRelation B, DayWindow Days)? FirstShared(IEnumerable<ToldRelation> a, IEnumerable<ToldRelation> b)
    {
        var shared = a.SelectMany(x => b.Select(y => (A: x, B: y, Days: KnownDays.Shared(x.Days, y.Days)))).Where(p => p.Days is not null).OrderBy(p => p.Days!.Value.Earliest).FirstOrDefault();
        return shared.Days is { } days ? (shared.A, shared.B, days) : null;
    }

    private static IEnumerable<(T A, T B)> Pairs<T>(List<T> items) => items.SelectMany((a, i) => items.Skip(i + 1).Select(b => (a, b)));

    private static bool Is(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
