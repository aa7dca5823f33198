using System.Collections.Immutable;

namespace Safeconduct.Core.Dates;

/// <summary>Separate windows, ascending, disjoint and not adjacent; or, when there would be too many, the one window around them.</summary>
public sealed class EdtfAlternatives
{
    /// <summary>The most windows that are kept apart: more than any date of a person's life has (the fifth of any month of thirty years: 360).</summary>
    public const int Max = 400;

    private EdtfAlternatives(ImmutableArray<DayWindow> windows, bool areComplete)
    {
        Windows = windows;
        AreComplete = areComplete;
    }

    public ImmutableArray<DayWindow> Windows { get; }

    /// <summary>Every day of the windows is possible; false for the window around too many.</summary>
    public bool AreComplete { get; }

    /// <summary>The window around all; null when there are none.</summary>
    public DayWindow? Hull => Windows.IsEmpty ? null : new DayWindow(Windows[0].Earliest, Windows[^1].Latest);

    internal static EdtfAlternatives One(DayWindow window) => new([window], areComplete: true);

    /// <summary>Windows that come in ascending order; <paramref name="last"/> gives the last of them when it is not worth while to go through all.</summary>
    internal static EdtfAlternatives Ascending(IEnumerable<DayWindow> windows, Func<DayWindow> last)
    {
        var merged = new List<DayWindow>();
        foreach (var window in windows)
        {
            AddMerged(merged, window);
            if (merged.Count > Max)
            {
                return new([new DayWindow(merged[0].Earliest, last().Latest)], areComplete: false);
            }
        }

        return new([.. merged], areComplete: true);
    }

    /// <summary>All days of all of them.</summary>
    internal static EdtfAlternatives Union(IReadOnlyCollection<EdtfAlternatives> all)
    {
        var merged = new List<DayWindow>();
        foreach (var window in all.SelectMany(a => a.Windows).OrderBy(w => w.Earliest is null ? 0 : 1).ThenBy(w => w.Earliest))
        {
            AddMerged(merged, window);
        }

        return merged.Count > Max
            ? new([merged.Aggregate((a, b) => a.Hull(b))], areComplete: false)
            : new([.. merged], all.All(a => a.AreComplete));
    }

    private static void AddMerged(List<DayWindow> merged, DayWindow window)
    {
        var touches = merged.Count > 0 && (merged[^1].Latest is not { } end || window.Earliest is not { } start || start <= end.AddDays(1));
        if (touches)
        {
            merged[^1] = merged[^1].Hull(window);
        }
        else
        {
            merged.Add(window);
        }
    }
}
