namespace Safeconduct.Core.Dates;

/// <summary>
/// The parts of a year that EDTF knows by code (ISO 8601-2:2019, 4.8), three, four or six whole months each.
/// A season that runs over the turn of the year belongs to the year in which it ends: winter 2022 begins in December 2021.
/// Seasons without a hemisphere (21 to 24) are those of the northern one.
/// </summary>
public static class EdtfSeason
{
    public const int First = 21;
    public const int Last = 41;

    /// <summary>The days of the part of the year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code is not 21 to 41.</exception>
    public static DayWindow WindowOf(long year, int code)
    {
        var (month, length) = MonthsOf(code);
        var startYear = month < 1 ? year - 1 : year;
        var startMonth = month < 1 ? month + 12 : month;
        var end = month + length - 1;
        return new DayWindow(Day.Of(startYear, startMonth, 1), Day.Of(year, end, Day.DaysInMonth(year, end)));
    }

    /// <summary>The first month (0 is December of the year before) and how many months.</summary>
    private static (int Month, int Length) MonthsOf(int code) => code switch
    {
        21 or 25 or 31 => (3, 3),
        22 or 26 or 32 => (6, 3),
        23 or 27 or 29 => (9, 3),
        24 or 28 or 30 => (0, 3),
        >= 33 and <= 36 => (1 + ((code - 33) * 3), 3),
        >= 37 and <= 39 => (1 + ((code - 37) * 4), 4),
        40 or 41 => (1 + ((code - 40) * 6), 6),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "The code of a part of a year is 21 to 41."),
    };
}
