using System.Globalization;
using Safeconduct.Accuracy.Draws;
using Safeconduct.Core.Dates;

namespace Safeconduct.Accuracy.Telling;

/// <summary>How a date is put into words, and so into EDTF.</summary>
internal static class DateWording
{
    /// <summary>
    /// Where the day is known, to the day (four in five). Otherwise to the day all the same 12 %, about a day 18 %, a third of a month 23 %, a month 35 %,
    /// a season 12 %. The shares are this simulation's own: no source was found for them. Of days named without being known three in ten are heaped
    /// on a fifth or tenth (rounding to prototypes: Huttenlocher, Hedges and Bradburn, 1990).
    /// </summary>
    public static string Of(Day day, bool isKnown, Draw draw) => isKnown && draw.Chance(0.8) ? day.ToString() : draw.Unit() switch
    {
        < 0.12 => (draw.Chance(0.3) ? Heaped(day) : day).ToString(),
        < 0.30 => day + "~",
        < 0.53 => Third(day),
        < 0.88 => Month(day),
        _ => Season(day),
    };

    private static Day Heaped(Day day) => Day.Of(day.Year, day.Month, Math.Clamp((int)Math.Round(day.DayOfMonth / 5.0) * 5, 1, Day.DaysInMonth(day.Year, day.Month)));

    private static string Third(Day day)
    {
        var (from, to) = day.DayOfMonth switch { <= 10 => (1, 10), <= 20 => (11, 20), _ => (21, Day.DaysInMonth(day.Year, day.Month)) };
        return $"[{Day.Of(day.Year, day.Month, from)}..{Day.Of(day.Year, day.Month, to)}]";
    }

    private static string Month(Day day) => day.ToString()[..7];

    /// <summary>EDTF seasons: 21 spring to 24 winter; winter is named after the year in which it ends (docs/formats/dates.md).</summary>
    private static string Season(Day day) => string.Create(CultureInfo.InvariantCulture, $"{(day.Month == 12 ? day.Year + 1 : day.Year)}-{21 + (((day.Month + 9) % 12) / 3)}");
}
