using System.Globalization;

namespace Safeconduct.Core.Dates;

internal static class EdtfParser
{
    // A first, small reading: days, months, years, intervals and one-of ranges.
    public static EdtfReading Parse(string text)
    {
        var core = text.TrimEnd('~', '?', '%');
        var approximate = text.EndsWith('~') || text.EndsWith('%');
        var uncertain = text.EndsWith('?') || text.EndsWith('%');
        if (core.StartsWith('[') && core.EndsWith(']'))
        {
            var parts = core[1..^1].Split("..");
            return Wrap(parts[0], parts[^1], EdtfKind.OneOf);
        }

        if (core.Contains('/', StringComparison.Ordinal))
        {
            var parts = core.Split('/');
            return Wrap(parts[0], parts[1], EdtfKind.Interval);
        }

        return Simple(core) is { } w ? new EdtfReading.Read(new Edtf(text, 0, EdtfKind.Date, w, w, w, uncertain, approximate, [w])) : new EdtfReading.Invalid(0, "date");

        EdtfReading Wrap(string a, string b, EdtfKind kind)
        {
            var x = a is ".." or "" ? DayWindow.Unbounded : Simple(a.TrimEnd('~', '?', '%'));
            var y = b is ".." or "" ? DayWindow.Unbounded : Simple(b.TrimEnd('~', '?', '%'));
            if (x is not { } start || y is not { } end)
            {
                return new EdtfReading.Invalid(0, "date");
            }

            var window = new DayWindow(start.Earliest, end.Latest);
            return new EdtfReading.Read(new Edtf(text, 1, kind, window, start, end, uncertain, approximate, [window]));
        }
    }

    private static DayWindow? Simple(string text)
    {
        var p = text.Split('-');
        if (p.Length is < 1 or > 3 || !long.TryParse(p[0], NumberStyles.None, CultureInfo.InvariantCulture, out var y))
        {
            return null;
        }

        if (p.Length == 1)
        {
            return new DayWindow(Day.Of(y, 1, 1), Day.Of(y, 12, 31));
        }

        if (!int.TryParse(p[1], NumberStyles.None, CultureInfo.InvariantCulture, out var m) || m is < 1 or > 12)
        {
            return null;
        }

        if (p.Length == 2)
        {
            return new DayWindow(Day.Of(y, m, 1), Day.Of(y, m, Day.DaysInMonth(y, m)));
        }

        if (p[2].EndsWith('X') && p[2].Length == 2 && int.TryParse(p[2][..1], NumberStyles.None, CultureInfo.InvariantCulture, out var tens))
        {
            return new DayWindow(Day.Of(y, m, Math.Max(1, tens * 10)), Day.Of(y, m, Math.Min(Day.DaysInMonth(y, m), (tens * 10) + 9)));
        }

        return int.TryParse(p[2], NumberStyles.None, CultureInfo.InvariantCulture, out var d) && d >= 1 && d <= Day.DaysInMonth(y, m)
            ? DayWindow.On(Day.Of(y, m, d))
            : null;
    }
}
