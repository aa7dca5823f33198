using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Importers;

/// <summary>
/// Maps of positions that appear day by day repeat most markers unchanged. A marker at a point where the unit also stood on the last day before
/// for which the source has it was carried forward, not seen again.
/// </summary>
internal static class CarriedMarkers
{
    /// <summary>Of the positions of one unit in one source, in any order, those that were carried forward.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> positions, Func<T, long> day, Func<T, GeoPoint> point)
    {
        var before = new HashSet<GeoPoint>();
        foreach (var snapshot in positions.GroupBy(day).OrderBy(d => d.Key))
        {
            foreach (var position in snapshot.Where(p => before.Contains(point(p))))
            {
                yield return position;
            }

            before = [.. snapshot.Select(point)];
        }
    }
}
