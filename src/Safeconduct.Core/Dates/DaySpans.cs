using System.Collections.Immutable;

namespace Safeconduct.Core.Dates;

/// <summary>Sums and differences of spans of days. A missing end is taken for the end of time.</summary>
public static class DaySpans
{
    /// <summary>The same days in as few spans as possible, ascending and apart; spans that touch become one.</summary>
    public static ImmutableArray<DayWindow> Union(IEnumerable<DayWindow> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var union = ImmutableArray.CreateBuilder<DayWindow>();
        foreach (var span in spans.OrderBy(s => s.Earliest?.Number ?? long.MinValue).ThenBy(s => s.Latest?.Number ?? long.MaxValue))
        {
            if (union.Count > 0 && !(span.Earliest > union[^1].Latest?.AddDays(1)))
            {
                union[^1] = union[^1].Hull(span);
            }
            else
            {
                union.Add(span);
            }
        }

        return union.ToImmutable();
    }

    /// <summary>The parts of the spans that lie within <paramref name="window"/>, as few as possible, ascending and apart.</summary>
    public static ImmutableArray<DayWindow> Within(DayWindow window, IEnumerable<DayWindow> spans) => Union(spans.Select(s => s.Intersect(window)).OfType<DayWindow>());

    /// <summary>The days of <paramref name="window"/> that lie in none of the spans.</summary>
    public static ImmutableArray<DayWindow> Without(DayWindow window, IEnumerable<DayWindow> spans)
    {
        var rest = ImmutableArray.CreateBuilder<DayWindow>();
        var (next, isDone) = (window.Earliest, false);
        foreach (var covered in Within(window, spans))
        {
            if (covered.Earliest is { } begins && !(next >= begins))
            {
                rest.Add(new DayWindow(next, begins.AddDays(-1)));
            }

            (next, isDone) = covered.Latest is { } ends ? (ends.AddDays(1), ends == window.Latest) : (next, true);
        }

        if (!isDone)
        {
            rest.Add(new DayWindow(next, window.Latest));
        }

        return rest.ToImmutable();
    }

    /// <summary>How many days spans that lie apart hold; null when an end is open.</summary>
    public static long? Count(ImmutableArray<DayWindow> apart) => apart.All(s => s.IsBounded) ? apart.Sum(s => s.Days!.Value) : null;
}
