namespace Safeconduct.Core.Dates;

/// <summary>
/// The days on which something may have been: from the earliest to the latest possible day, both included.
/// A missing end means that nothing bounds it. <c>default</c> is the window without bounds.
/// </summary>
public readonly record struct DayWindow
{
    /// <exception cref="ArgumentException">The earliest day lies after the latest.</exception>
    public DayWindow(Day? earliest, Day? latest)
    {
        if (earliest > latest)
        {
            throw new ArgumentException($"A window cannot begin on {earliest} and end on {latest}.", nameof(latest));
        }

        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>The first possible day; null: no bound.</summary>
    public Day? Earliest { get; }

    /// <summary>The last possible day, inclusive; null: no bound.</summary>
    public Day? Latest { get; }

    /// <summary>Any day.</summary>
    public static DayWindow Unbounded => default;

    /// <summary>One day.</summary>
    public static DayWindow On(Day day) => new(day, day);

    /// <summary>Both ends are known and are the same day.</summary>
    public bool IsDayCertain => Earliest is { } a && Latest == a;

    /// <summary>Both ends are known.</summary>
    public bool IsBounded => Earliest is not null && Latest is not null;

    /// <summary>Neither end is known.</summary>
    public bool IsUnbounded => Earliest is null && Latest is null;

    /// <summary>How many days the window holds; null when an end is open.</summary>
    public long? Days => Earliest is { } a && Latest is { } b ? b - a + 1 : null;

    /// <summary>Both ends count.</summary>
    public bool Contains(Day day) => !(Earliest > day) && !(Latest < day);

    /// <summary>They share a day.</summary>
    public bool Intersects(DayWindow other) => !(Earliest > other.Latest) && !(other.Earliest > Latest);

    /// <summary>The days in both windows, or null when there are none.</summary>
    public DayWindow? Intersect(DayWindow other)
    {
        if (!Intersects(other))
        {
            return null;
        }

        var earliest = Earliest is { } a && other.Earliest is { } b ? Day.Max(a, b) : Earliest ?? other.Earliest;
        var latest = Latest is { } c && other.Latest is { } d ? Day.Min(c, d) : Latest ?? other.Latest;
        return new DayWindow(earliest, latest);
    }

    /// <summary>The smallest window that holds both.</summary>
    public DayWindow Hull(DayWindow other) => new(
        Earliest is { } a && other.Earliest is { } b ? Day.Min(a, b) : null,
        Latest is { } c && other.Latest is { } d ? Day.Max(c, d) : null);

    /// <summary>The window with <paramref name="days"/> (0 or more) added on both sides.</summary>
    public DayWindow Widen(long days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return new DayWindow(Earliest?.AddDays(-days), Latest?.AddDays(days));
    }

    /// <summary>ISO 8601 interval, <c>..</c> for an open end.</summary>
    public override string ToString() => $"{Earliest?.ToString() ?? ".."}/{Latest?.ToString() ?? ".."}";
}
