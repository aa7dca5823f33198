using System.Collections.Immutable;
using System.Globalization;

namespace Safeconduct.Core.Dates;

/// <summary>How fine a date is.</summary>
public enum EdtfPrecision
{
    Year,

    /// <summary>A season, quarter, quadrimester or half of a year.</summary>
    SubYear,
    Month,
    Day,
}

/// <summary>The marks that a component of a date can carry.</summary>
[Flags]
public enum EdtfQualifier
{
    None = 0,

    /// <summary><c>?</c>: the source is doubted.</summary>
    Uncertain = 1,

    /// <summary><c>~</c>: the value is an estimate.</summary>
    Approximate = 2,

    /// <summary><c>%</c>: both.</summary>
    Both = Uncertain | Approximate,
}

/// <summary>What stands at an end of an interval or of a set.</summary>
public enum EdtfEnd
{
    /// <summary>A date.</summary>
    Given,

    /// <summary><c>..</c>: there is no bound, or none was set.</summary>
    Open,

    /// <summary>Nothing stands there: there is a bound, and it is not known.</summary>
    Unknown,
}

/// <summary>The digits of a year, a month or a day; <c>X</c> stands for a digit that is not specified.</summary>
/// <param name="Text">Digits and upper-case <c>X</c>, without a sign.</param>
/// <param name="IsNegative">The number lies before zero (years only).</param>
public readonly record struct EdtfDigits(string Text, bool IsNegative = false)
{
    /// <summary>No digit is given.</summary>
    public bool IsUnspecified => Text.All(c => c == 'X');

    /// <summary>Some digit is not given.</summary>
    public bool IsMasked => Text.Contains('X', StringComparison.Ordinal);

    /// <summary>Only the last digits are not given: <c>201X</c>.</summary>
    public bool IsMaskedFromTheRight => IsMasked && !Text.TrimEnd('X').Contains('X', StringComparison.Ordinal);

    /// <summary>The number, when every digit is given.</summary>
    public long? Value => IsMasked ? null : Signed(Text);

    /// <summary>The least number that fits.</summary>
    public long Least => IsNegative ? Signed(Text.Replace('X', '9')) : Signed(Text.Replace('X', '0'));

    /// <summary>The greatest number that fits.</summary>
    public long Greatest => IsNegative ? Signed(Text.Replace('X', '0')) : Signed(Text.Replace('X', '9'));

    /// <summary>Whether a number has these digits. Minus zero is no number of its own, so nothing negative fits zero.</summary>
    public bool Fits(long number)
    {
        if (number < 0 != IsNegative)
        {
            return false;
        }

        var rest = Math.Abs(number);
        for (var i = Text.Length - 1; i >= 0; i--, rest /= 10)
        {
            if (Text[i] != 'X' && Text[i] - '0' != rest % 10)
            {
                return false;
            }
        }

        return rest == 0;
    }

    public override string ToString() => (IsNegative ? "-" : "") + Text;

    private long Signed(string digits) => long.Parse(digits, CultureInfo.InvariantCulture) * (IsNegative ? -1 : 1);
}

/// <summary>One date as it was written, component by component.</summary>
public sealed record EdtfDate
{
    /// <summary>Only the reader builds dates, so that every one of them exists.</summary>
    internal EdtfDate()
    {
    }

    /// <summary>Where it begins in the text, counted from 0.</summary>
    internal int Position { get; init; }

    /// <summary>At least four digits; for <c>Y17E7</c> the digits of the number.</summary>
    public required EdtfDigits Year { get; init; }

    /// <summary>Two digits, 01 to 12.</summary>
    public EdtfDigits? Month { get; init; }

    /// <summary>Two digits, 01 to 31.</summary>
    public EdtfDigits? Day { get; init; }

    /// <summary>21 to 41: the code of a season, quarter, quadrimester or half, in place of a month.</summary>
    public int? SubYear { get; init; }

    /// <summary>How many digits of the year are significant, for <c>1950S2</c>.</summary>
    public int? SignificantDigits { get; init; }

    /// <summary>The time and its shift from UTC as written, after the <c>T</c>.</summary>
    public string? Time { get; init; }

    public EdtfQualifier YearQualifier { get; init; }

    /// <summary>Of the month, or of what stands in its place.</summary>
    public EdtfQualifier MonthQualifier { get; init; }

    public EdtfQualifier DayQualifier { get; init; }

    public EdtfPrecision Precision => Day is not null ? EdtfPrecision.Day
        : SubYear is not null ? EdtfPrecision.SubYear
        : Month is not null ? EdtfPrecision.Month
        : EdtfPrecision.Year;

    /// <summary>Everything that some component carries.</summary>
    public EdtfQualifier AnyQualifier => YearQualifier | MonthQualifier | DayQualifier;

    /// <summary>What every component carries alike, or null when they differ.</summary>
    public EdtfQualifier? WholeQualifier =>
        (Precision is EdtfPrecision.Year || MonthQualifier == YearQualifier) && (Precision is not EdtfPrecision.Day || DayQualifier == YearQualifier)
            ? YearQualifier
            : null;

    /// <summary>The earliest and the latest day that fit.</summary>
    public DayWindow Window => EdtfWindows.Of(this).Hull!.Value;

    /// <summary>Some digit is not specified.</summary>
    public bool IsMasked => Year.IsMasked || Month is { IsMasked: true } || Day is { IsMasked: true };
}

/// <summary>A date, or a range of dates such as <c>1670..1672</c>, <c>..1984</c> and <c>1984..</c>; a missing end is open.</summary>
/// <param name="From">The first date; the same object as <paramref name="To"/> for one date.</param>
/// <param name="To">The last date.</param>
public sealed record EdtfRange(EdtfDate? From, EdtfDate? To)
{
    /// <summary>One date and no range.</summary>
    public bool IsOneDate => From is not null && ReferenceEquals(From, To);

    internal IEnumerable<EdtfDate> Dates => IsOneDate ? [From!] : new[] { From, To }.OfType<EdtfDate>();

    internal static EdtfRange Of(EdtfDate date) => new(date, date);
}

/// <summary>What a reader can be told was expected where a text is not EDTF; each has a text <c>edtf.expected.NAME</c>.</summary>
public static class EdtfExpected
{
    public const string Date = "date";
    public const string Length = "length";
    public const string Year = "year";
    public const string NoMinusZero = "no-minus-zero";
    public const string LongYear = "long-year";
    public const string SignificantDigits = "significant-digits";
    public const string Month = "month";
    public const string Day = "day";
    public const string DayOfMonth = "day-of-month";
    public const string ExistingDay = "existing-day";
    public const string Time = "time";
    public const string Shift = "shift";
    public const string CompleteDate = "complete-date";
    public const string NoTime = "no-time";
    public const string End = "end";
    public const string OneSlash = "one-slash";
    public const string SomeEnd = "some-end";
    public const string LaterEnd = "later-end";
    public const string SamePrecision = "same-precision";
    public const string CommaOrBracket = "comma-or-bracket";
    public const string Hyphens = "hyphens";
    public const string LegacyUnspecified = "legacy-unspecified";
    public const string LegacyWords = "legacy-words";
    public const string LegacyParentheses = "legacy-parentheses";
    public const string LegacyQualifiers = "legacy-qualifiers";
    public const string LegacyYear = "legacy-year";
    public const string LegacySeason = "legacy-season";

    public static ImmutableArray<string> All { get; } =
    [
        Date, Length, Year, NoMinusZero, LongYear, SignificantDigits, Month, Day, DayOfMonth, ExistingDay, Time, Shift, CompleteDate, NoTime,
        End, OneSlash, SomeEnd, LaterEnd, SamePrecision, CommaOrBracket, Hyphens,
        LegacyUnspecified, LegacyWords, LegacyParentheses, LegacyQualifiers, LegacyYear, LegacySeason,
    ];
}

/// <summary>Forms that are valid, and that this tool does not work with; each has a text <c>edtf.unsupported.NAME</c>.</summary>
public static class EdtfFeature
{
    /// <summary>A year beyond <see cref="Dates.Day.MaxYear"/>.</summary>
    public const string FarYear = "far-year";

    /// <summary>A year of five digits without the letter <c>Y</c>: some archives write it, and here it is more likely a slip.</summary>
    public const string LongYearWithoutLetter = "long-year-without-letter";

    public static ImmutableArray<string> All { get; } = [FarYear, LongYearWithoutLetter];
}
