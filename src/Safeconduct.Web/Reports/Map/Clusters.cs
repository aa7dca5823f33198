using System.Collections.Immutable;

namespace Safeconduct.Web.Reports.Map;

/// <summary>Puts marks together that lie near each other on a drawing.</summary>
internal static class Clusters
{
    /// <summary>
    /// Groups of items of one key that fall into the same cell of a grid. The cells grow until there are at most <paramref name="most"/> groups, or until
    /// every key has one. The order of the items is kept, so that the same items give the same groups.
    /// </summary>
    public static ImmutableArray<ImmutableArray<T>> Of<T, TKey>(IReadOnlyList<T> items, Func<T, TKey> key, Func<T, Spot> at, double cell, int most)
        where TKey : notnull
    {
        for (; ; cell *= 1.5)
        {
            var size = cell;
            var groups = items.GroupBy(i => (key(i), Math.Floor(at(i).X / size), Math.Floor(at(i).Y / size))).ToList();
            if (groups.Count <= most || size > 4000)
            {
                return [.. groups.Select(g => g.ToImmutableArray())];
            }
        }
    }

    /// <summary>The middle of some spots.</summary>
    public static Spot Middle(IReadOnlyCollection<Spot> spots) => new(spots.Average(s => s.X), spots.Average(s => s.Y));
}
