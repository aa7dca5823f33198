using System.Collections.Immutable;
using Safeconduct.Core.Places;

namespace Safeconduct.Core.Evidence;

/// <summary>
/// Recognises positions that nobody looked at again. Lists of positions are mostly yesterday's list with a few changes: in the map of 2022, 1,069 of 1,440 steps
/// from one position of a unit to its next change nothing. What stands where the unit stood in the last earlier list of the same origin is carried forward,
/// whether or not the source says so. An observed position is a look of its own, wherever it stands.
/// </summary>
public static class CarriedForward
{
    /// <summary>The same positions in the order of their days, those carried forward marked as such. All are of one unit.</summary>
    /// <param name="sightings">Positions of one unit, in any order.</param>
    /// <param name="originOf">What a source goes back to; the source itself where that is not known.</param>
    public static ImmutableArray<Sighting> Recognise(IEnumerable<Sighting> sightings, Func<string, string> originOf)
    {
        ArgumentNullException.ThrowIfNull(sightings);
        ArgumentNullException.ThrowIfNull(originOf);
        return [.. InOrder(sightings.GroupBy(s => originOf(s.Citation.Source), StringComparer.Ordinal).SelectMany(Marked))];
    }

    /// <summary>By day, then by where they stand: an order that does not depend on the one in which they come.</summary>
    public static IEnumerable<Sighting> InOrder(IEnumerable<Sighting> sightings) => sightings
        .OrderBy(First).ThenBy(s => s.Days.Latest?.Number ?? long.MaxValue)
        .ThenBy(s => s.Citation.Source, StringComparer.Ordinal).ThenBy(s => s.Citation.File, StringComparer.Ordinal).ThenBy(s => s.Citation.Row);

    private static IEnumerable<Sighting> Marked(IEnumerable<Sighting> ofOneOrigin)
    {
        HashSet<GeoPoint> before = [];
        foreach (var list in InOrder(ofOneOrigin).GroupBy(First))
        {
            foreach (var sighting in list)
            {
                yield return sighting.Kind == SightingKind.Assessed && before.Contains(sighting.At) ? sighting with { Kind = SightingKind.CarriedForward } : sighting;
            }

            before = [.. list.Select(s => s.At)];
        }
    }

    private static long First(Sighting sighting) => sighting.Days.Earliest?.Number ?? long.MinValue;
}
