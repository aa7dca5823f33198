using Safeconduct.Core.Dates;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>Windows of days as two numbers: an end that is not known is the smallest or the greatest, so that comparing needs no special case.</summary>
internal static class StoredDays
{
    /// <summary>Days beyond which a span is kept in the index of the long ones.</summary>
    public const long LongDays = 62;

    public static long First(DayWindow window) => window.Earliest?.Number ?? long.MinValue;

    public static long Last(DayWindow window) => window.Latest?.Number ?? long.MaxValue;

    public static bool IsLong(DayWindow window) => window.Days is not { } days || days > LongDays;

    public static DayWindow Window(long first, long last) => new(
        first == long.MinValue ? null : Day.FromNumber(first), last == long.MaxValue ? null : Day.FromNumber(last));

    /// <summary>The earliest day on which a short span can begin and still touch a window that begins on <paramref name="first"/>.</summary>
    public static long ShortFrom(long first) => first < long.MinValue + LongDays ? long.MinValue : first - LongDays;
}
