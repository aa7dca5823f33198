using System.Globalization;

namespace Safeconduct.Core.Dates;

/// <summary>
/// One day of the proleptic Gregorian calendar (ISO 8601), without a time and without a zone.
/// Years run from -999,999,999,999 to 999,999,999,999, because EDTF can name such years; <c>default</c> is 1970-01-01.
/// </summary>
/// <remarks>
/// Day numbers after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
/// <see cref="DateOnly"/> would do for people's lives, but not for every valid EDTF string.
/// </remarks>
public readonly record struct Day : IComparable<Day>
{
    /// <summary>The greatest absolute year that a day can have.</summary>
    public const long MaxYear = 999_999_999_999;

    private Day(long number) => Number = number;

    /// <summary>Days since 1970-01-01; negative before.</summary>
    public long Number { get; }

    /// <summary>Proleptic Gregorian; 0 is 1 BCE.</summary>
    public long Year => Civil().Year;

    /// <summary>1 to 12.</summary>
    public int Month => Civil().Month;

    /// <summary>1 to 31.</summary>
    public int DayOfMonth => Civil().Day;

    /// <summary>The day of a calendar date that exists.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public static Day Of(long year, int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(year), MaxYear, nameof(year));
        if (month is < 1 or > 12)
        {
            throw new ArgumentOutOfRangeException(nameof(month), month, "A month is 1 to 12.");
        }

        if (day < 1 || day > DaysInMonth(year, month))
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "The month has no such day.");
        }

        var y = month <= 2 ? year - 1 : year;
        var era = FloorDiv(y, 400);
        var yearOfEra = y - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return new Day((era * 146_097) + dayOfEra - 719_468);
    }

    public static Day FromNumber(long number) => new(number);

    public static Day From(DateOnly date) => Of(date.Year, date.Month, date.Day);

    /// <summary>Days in a month: 28 to 31.</summary>
    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>By the Gregorian rule, in all years.</summary>
    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>The day <paramref name="days"/> later (earlier when negative).</summary>
    public Day AddDays(long days) => new(Number + days);

    /// <summary>The same day of the month <paramref name="months"/> later; the last of that month where it is shorter.</summary>
    public Day AddMonths(int months)
    {
        var (year, month, day) = Civil();
        var index = (year * 12) + (month - 1) + months;
        var newYear = FloorDiv(index, 12);
        var newMonth = (int)(index - (newYear * 12)) + 1;
        return Of(newYear, newMonth, Math.Min(day, DaysInMonth(newYear, newMonth)));
    }

    public int CompareTo(Day other) => Number.CompareTo(other.Number);

    public static bool operator <(Day a, Day b) => a.Number < b.Number;

    public static bool operator >(Day a, Day b) => a.Number > b.Number;

    public static bool operator <=(Day a, Day b) => a.Number <= b.Number;

    public static bool operator >=(Day a, Day b) => a.Number >= b.Number;

    /// <summary>Whole days from <paramref name="b"/> to <paramref name="a"/>.</summary>
    public static long operator -(Day a, Day b) => a.Number - b.Number;

    public static Day Min(Day a, Day b) => a <= b ? a : b;

    public static Day Max(Day a, Day b) => a >= b ? a : b;

    /// <summary>ISO 8601: <c>2022-08-24</c>; years before 0 carry a minus, years beyond four digits a <c>Y</c>.</summary>
    public override string ToString()
    {
        var (year, month, day) = Civil();
        var sign = year < 0 ? "-" : "";
        var prefix = Math.Abs(year) > 9999 ? "Y" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{sign}{Math.Abs(year):0000}-{month:00}-{day:00}");
    }

    private (long Year, int Month, int Day) Civil()
    {
        var z = Number + 719_468;
        var era = FloorDiv(z, 146_097);
        var dayOfEra = z - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * shifted) + 2) / 5)) + 1;
        var month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day);
    }

    private static long FloorDiv(long a, long b) => (a >= 0 ? a : a - (b - 1)) / b;
}
