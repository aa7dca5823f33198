using System.Collections.Immutable;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Evidence;

/// <summary>
/// What a source that declared nothing can be taken to have covered of a unit: not simply the days from its first row to its last,
/// but the stretches in which it spoke of the unit again and again. A pause longer than <see cref="MaxPauseDays"/> ends a stretch.
/// </summary>
public static class DerivedCoverage
{
    /// <summary>A printed assumption: maps of positions appear every third to seventh day, so that two weeks of silence are a gap.</summary>
    public const int MaxPauseDays = 14;

    /// <summary>The stretches, ascending and apart. An open end of a row stays open.</summary>
    public static ImmutableArray<DayWindow> Of(IEnumerable<DayWindow> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var stretches = ImmutableArray.CreateBuilder<DayWindow>();
        foreach (var day in days.OrderBy(d => d.Earliest?.Number ?? long.MinValue).ThenBy(d => d.Latest?.Number ?? long.MaxValue))
        {
            if (stretches.Count > 0 && Continues(stretches[^1], day))
            {
                stretches[^1] = stretches[^1].Hull(day);
            }
            else
            {
                stretches.Add(day);
            }
        }

        return stretches.ToImmutable();
    }

    private static bool Continues(DayWindow stretch, DayWindow next) =>
        stretch.Latest is not { } last || next.Earliest is not { } first || first - last <= MaxPauseDays;
}
