using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Chronology;

/// <summary>
/// Calendar months as days. Months are no fixed number of days, and so "five to six months after" is bounded by the least and the greatest number of days
/// that many months can have, given the days told for its start: exact for windows of up to four years, and otherwise what any start in the
/// 400 years of the Gregorian cycle allows. Looser than the calendar, never tighter; and a wider window never makes it tighter.
/// </summary>
internal static class MonthDays
{
    private const int LongestWindow = 1_500;

    /// <summary>Least and greatest number of days that <paramref name="min"/> to <paramref name="max"/> months have from a day of <paramref name="start"/>.</summary>
    public static (long? Min, long? Max) Range(int? min, int? max, DayWindow start) => (
        min is { } least ? Starts(start).Min(s => s.AddMonths(least) - s) : null,
        max is { } most ? Starts(start).Max(s => s.AddMonths(most) - s) : null);

    private static bool IsShort(DayWindow window) => window.Days <= LongestWindow;

    private static IEnumerable<Day> Starts(DayWindow start) => IsShort(start) ? Days(start) : AnyStart();

    private static IEnumerable<Day> Days(DayWindow window)
    {
        for (var day = window.Earliest!.Value; day <= window.Latest!.Value; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    // Only the first and the last days of a month matter: between them the length does not change.
    private static IEnumerable<Day> AnyStart() =>
        from year in Enumerable.Range(2000, 400)
        from month in Enumerable.Range(1, 12)
        let length = Day.DaysInMonth(year, month)
        from day in new[] { 1, 28, 29, 30, 31 }
        where day <= length
        select Day.Of(year, month, day);
}
