namespace Safeconduct.Core.Dates;

/// <summary>From a date as written to the days it may mean.</summary>
internal static class EdtfWindows
{
    /// <summary>The days that fit; no window when no day of the calendar fits.</summary>
    public static EdtfAlternatives Of(EdtfDate date)
    {
        if (date.SignificantDigits is { } digits)
        {
            return EdtfAlternatives.One(OfSignificant(date.Year, digits));
        }

        // Days of any number are the month, and any month is the year: there is nothing to go through.
        var day = date.Day is { IsUnspecified: true } ? null : date.Day;
        var month = day is null && date.Month is { IsUnspecified: true } ? null : date.Month;
        if (month is null && date.SubYear is null && (date.Year.IsMaskedFromTheRight || !date.Year.IsMasked))
        {
            return EdtfAlternatives.One(Years(date.Year.Least, LastOf(date.Year)));
        }

        date = date with { Month = month, Day = day };
        return EdtfAlternatives.Ascending(Windows(date, descending: false), () => Windows(date, descending: true).First());
    }

    // Minus zero is no year: -000X ends in -0001.
    private static long LastOf(EdtfDigits year) => year is { IsNegative: true, Greatest: 0 } ? -1 : year.Greatest;

    // ISO 8601-2: 1950S2 is some year from 1900 to 1999. Leading zeros are not significant.
    private static DayWindow OfSignificant(EdtfDigits year, int digits)
    {
        var size = Math.Abs(year.Value!.Value);
        var step = 1L;
        for (var given = year.Text.TrimStart('0').Length; given > digits; given--)
        {
            step *= 10;
        }

        var least = size / step * step;
        var greatest = least + step - 1;
        return year.IsNegative ? Years(-greatest, -least) : Years(least, greatest);
    }

    private static DayWindow Years(long first, long last) => new(Day.Of(first, 1, 1), Day.Of(last, 12, 31));

    private static IEnumerable<DayWindow> Windows(EdtfDate date, bool descending)
    {
        var days = date.Day is { } day ? new DayRuns(day, descending) : null;
        foreach (var year in YearsOf(date.Year, descending))
        {
            if (date.SubYear is { } code)
            {
                yield return EdtfSeason.WindowOf(year, code);
                continue;
            }

            if (date.Month is not { } mask)
            {
                yield return Years(year, year);
                continue;
            }

            foreach (var month in Numbers(1, 12, descending).Where(m => mask.Fits(m)))
            {
                foreach (var (first, last) in days?.Of(Day.DaysInMonth(year, month)) ?? [(1, Day.DaysInMonth(year, month))])
                {
                    yield return new DayWindow(Day.Of(year, month, first), Day.Of(year, month, last));
                }
            }
        }
    }

    private static IEnumerable<long> YearsOf(EdtfDigits mask, bool descending)
    {
        var (least, greatest) = (mask.Least, mask.Greatest);
        for (var i = 0L; i <= greatest - least; i++)
        {
            var year = descending ? greatest - i : least + i;
            if (mask.Fits(year))
            {
                yield return year;
            }
        }
    }

    private static IEnumerable<int> Numbers(int first, int last, bool descending)
    {
        for (var i = 0; i <= last - first; i++)
        {
            yield return descending ? last - i : first + i;
        }
    }

    /// <summary>The runs of days of a month that fit a mask; they depend on the length of the month alone.</summary>
    private sealed class DayRuns(EdtfDigits mask, bool descending)
    {
        private readonly List<(int First, int Last)>?[] _byLength = new List<(int, int)>?[32];

        public List<(int First, int Last)> Of(int length) => _byLength[length] ??= Find(length);

        private List<(int First, int Last)> Find(int length)
        {
            var runs = new List<(int First, int Last)>();
            for (var day = 1; day <= length; day++)
            {
                if (!mask.Fits(day))
                {
                    continue;
                }

                if (runs.Count > 0 && runs[^1].Last == day - 1)
                {
                    runs[^1] = (runs[^1].First, day);
                }
                else
                {
                    runs.Add((day, day));
                }
            }

            if (descending)
            {
                runs.Reverse();
            }

            return runs;
        }
    }
}
