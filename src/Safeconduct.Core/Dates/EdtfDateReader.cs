using System.Globalization;

namespace Safeconduct.Core.Dates;

/// <summary>Reads one date: year, month or part of the year, day, each with its qualifiers. What follows it is the caller's.</summary>
internal sealed class EdtfDateReader(EdtfScanner scanner)
{
    // The digits of Day.MaxYear.
    private const int MostYearDigits = 12;

    /// <summary>The date, or null after a failure.</summary>
    public EdtfDate? Read()
    {
        var start = scanner.At;
        var before = Qualifier();
        if (before != EdtfQualifier.None)
        {
            scanner.Needs(2);
        }

        if (ReadYear(start) is not { } date)
        {
            return null;
        }

        // To the right a qualifier speaks of its component and of all to the left; to the left, of its component alone.
        var after = Qualifier();
        date = date with { YearQualifier = before | after };
        if (scanner.Peek() != '-' || date.SignificantDigits is not null || scanner.Text[start..scanner.At].Contains('Y', StringComparison.Ordinal))
        {
            return Close(date, after);
        }

        NeedsForInner(after);
        scanner.Next();
        return ReadMonth(date);
    }

    private EdtfDate? ReadMonth(EdtfDate date)
    {
        var before = Qualifier();
        var at = scanner.At;
        NeedsForInner(before);
        if (TwoDigits() is not { } digits)
        {
            return Failed(EdtfExpected.Month);
        }

        if (digits.Value is >= EdtfSeason.First and <= EdtfSeason.Last)
        {
            return ReadSubYear(date, (int)digits.Value, before);
        }

        if (!Enumerable.Range(1, 12).Any(m => digits.Fits(m)))
        {
            return Failed(EdtfExpected.Month, at);
        }

        var after = Qualifier();
        date = date with { Month = digits, MonthQualifier = before | after, YearQualifier = date.YearQualifier | after };
        if (scanner.Peek() != '-')
        {
            return Close(date, after);
        }

        NeedsForInner(after);
        scanner.Next();
        return ReadDay(date);
    }

    private EdtfDate? ReadDay(EdtfDate date)
    {
        var before = Qualifier();
        var at = scanner.At;
        NeedsForInner(before);
        if (TwoDigits() is not { } digits)
        {
            return Failed(EdtfExpected.Day);
        }

        if (!Enumerable.Range(1, 31).Any(d => digits.Fits(d)))
        {
            return Failed(EdtfExpected.DayOfMonth, at);
        }

        if (date.Year.Value is { } y && date.Month?.Value is { } m && digits.Value is { } d && Math.Abs(y) <= Day.MaxYear && d > Day.DaysInMonth(y, (int)m))
        {
            return Failed(EdtfExpected.DayOfMonth, at);
        }

        var after = Qualifier();
        return Close(
            date with
            {
                Day = digits,
                DayQualifier = before | after,
                MonthQualifier = date.MonthQualifier | after,
                YearQualifier = date.YearQualifier | after,
            },
            after);
    }

    private EdtfDate Close(EdtfDate date, EdtfQualifier last)
    {
        if (last != EdtfQualifier.None)
        {
            scanner.Needs(1);
        }

        if (date.IsMasked)
        {
            scanner.Needs(IsMaskOfLevel1(date) ? 1 : 2);
        }

        return date;
    }

    private EdtfDate ReadSubYear(EdtfDate date, int code, EdtfQualifier before)
    {
        scanner.Needs(code <= 24 ? 1 : 2);
        var after = Qualifier();
        return Close(date with { SubYear = code, MonthQualifier = before | after, YearQualifier = date.YearQualifier | after }, after);
    }

    // Level 1 leaves digits unspecified from the right: 201X, 20XX, 2004-XX, 1985-04-XX, 1985-XX-XX.
    private static bool IsMaskOfLevel1(EdtfDate date) => (date.Year.IsMasked, date.Month, date.Day) switch
    {
        (true, null, null) => date.Year.IsMaskedFromTheRight && date.SubYear is null,
        (false, { } month, null) => month.IsUnspecified,
        (false, { IsMasked: false }, { } day) => day.IsUnspecified,
        (false, { } month, { } day) => month.IsUnspecified && day.IsUnspecified,
        _ => false,
    };

    private EdtfDate? ReadYear(int start)
    {
        if (scanner.Take('Y'))
        {
            return ReadLongYear(start);
        }

        var sign = scanner.At;
        var negative = scanner.Take('-');
        var at = scanner.At;
        var digits = scanner.TakeWhile(IsDigitOrX).ToUpperInvariant();
        if (digits.Length is not (4 or 5))
        {
            return Failed(digits.Length > 5 ? EdtfExpected.Hyphens : digits.Length == 0 ? EdtfExpected.Date : EdtfExpected.Year, at);
        }

        if (digits.Length == 5)
        {
            scanner.Unsupported = EdtfFeature.LongYearWithoutLetter;
        }

        if (negative)
        {
            scanner.Needs(1);
            if (digits.All(c => c == '0'))
            {
                return Failed(EdtfExpected.NoMinusZero, sign);
            }
        }

        return WithSignificantDigits(new EdtfDate { Position = start, Year = new EdtfDigits(digits, negative) });
    }

    private EdtfDate? ReadLongYear(int start)
    {
        scanner.Needs(1);
        var negative = scanner.Take('-');
        var at = scanner.At;
        var digits = scanner.TakeWhile(char.IsAsciiDigit);
        if (digits.Length == 0 || digits[0] == '0')
        {
            return Failed(EdtfExpected.LongYear, at);
        }

        var zeros = 0;
        if (scanner.Take('E'))
        {
            scanner.Needs(2);
            var exponent = scanner.TakeWhile(char.IsAsciiDigit);
            if (exponent.Length == 0)
            {
                return Failed(EdtfExpected.LongYear);
            }

            // Any exponent of three digits and more leads beyond the years that are reckoned with.
            zeros = exponent.TrimStart('0') is { Length: <= 2 } small ? int.Parse("0" + small, CultureInfo.InvariantCulture) : MostYearDigits;
        }

        var length = digits.Length + zeros;
        if (length <= 4)
        {
            return Failed(EdtfExpected.LongYear, at);
        }

        if (length > MostYearDigits)
        {
            scanner.Unsupported = EdtfFeature.FarYear;
            (digits, zeros) = ("99999", 0);
        }

        return WithSignificantDigits(new EdtfDate { Position = start, Year = new EdtfDigits(digits + new string('0', zeros), negative) });
    }

    private EdtfDate? WithSignificantDigits(EdtfDate date)
    {
        if (!scanner.Take('S'))
        {
            return date;
        }

        scanner.Needs(2);
        var at = scanner.At;
        var digits = scanner.TakeWhile(char.IsAsciiDigit);
        var most = Math.Max(1, date.Year.Text.TrimStart('0').Length);
        var isFar = string.Equals(scanner.Unsupported, EdtfFeature.FarYear, StringComparison.Ordinal);
        if (digits.Length is 0 or > 9 || date.Year.IsMasked || int.Parse(digits, CultureInfo.InvariantCulture) is not (> 0 and var count) || (count > most && !isFar))
        {
            return Failed(EdtfExpected.SignificantDigits, at);
        }

        return date with { SignificantDigits = count };
    }

    private EdtfDigits? TwoDigits()
    {
        if (!IsDigitOrX(scanner.Peek()) || !IsDigitOrX(scanner.Peek(1)))
        {
            return null;
        }

        return new EdtfDigits(string.Concat(scanner.Next(), scanner.Next()).ToUpperInvariant());
    }

    private EdtfQualifier Qualifier()
    {
        var mark = scanner.Peek() switch
        {
            '?' => EdtfQualifier.Uncertain,
            '~' => EdtfQualifier.Approximate,
            '%' => EdtfQualifier.Both,
            _ => EdtfQualifier.None,
        };
        if (mark != EdtfQualifier.None)
        {
            scanner.Next();
        }

        return mark;
    }

    private void NeedsForInner(EdtfQualifier mark)
    {
        if (mark != EdtfQualifier.None)
        {
            scanner.Needs(2);
        }
    }

    // The standard has the upper-case X; archives write x too, and it can mean nothing else.
    private static bool IsDigitOrX(char c) => char.IsAsciiDigit(c) || c is 'X' or 'x';

    private EdtfDate? Failed(string expected, int? position = null)
    {
        scanner.Fail(expected, position);
        return null;
    }
}
