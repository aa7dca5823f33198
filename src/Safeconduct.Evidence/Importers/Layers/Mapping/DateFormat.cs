using System.Globalization;
using Safeconduct.Core.Dates;

namespace Safeconduct.Evidence.Importers.Layers.Mapping;

/// <summary>
/// How a layer writes its days. <c>YYYY</c>, <c>MM</c> and <c>DD</c> stand for year, month and day, everything else for itself; a month or a day of one digit
/// is read where something stands between the numbers. A time of day behind a blank or a T is left out: the day is the one written.
/// </summary>
internal sealed class DateFormat
{
    private const string EpochMilliseconds = "epoch-ms";
    private const string EpochSeconds = "epoch-s";
    private readonly string _text;

    private DateFormat(string text) => _text = text;

    /// <summary>A day, or EDTF, or an ISO 8601 day with a time.</summary>
    public static DateFormat Edtf { get; } = new("edtf");

    /// <summary>Null where the text names no format.</summary>
    public static DateFormat? Of(string text)
    {
        if (text is "edtf" or EpochMilliseconds or EpochSeconds)
        {
            return new DateFormat(text);
        }

        var isWhole = Count(text, "YYYY") == 1 && Count(text, "MM") == 1 && Count(text, "DD") == 1;
        var rest = text.Replace("YYYY", "", StringComparison.Ordinal).Replace("MM", "", StringComparison.Ordinal).Replace("DD", "", StringComparison.Ordinal);
        return isWhole && !rest.Any(char.IsLetterOrDigit) ? new DateFormat(text) : null;
    }

    /// <summary>The day or the EDTF text that the value stands for; null where it does not fit.</summary>
    public string? Read(string value) => _text switch
    {
        "edtf" => Iso(value),
        EpochMilliseconds => Epoch(value, 86_400_000),
        EpochSeconds => Epoch(value, 86_400),
        _ => ByPattern(value),
    };

    public override string ToString() => _text;

    private static string? Iso(string value)
    {
        var day = value.Length > 11 && value[10] is 'T' or ' ' && IsTime(value.AsSpan(11)) ? value[..10] : value;
        return day is ".." || Core.Dates.Edtf.Parse(day) is EdtfReading.Read ? day : null;
    }

    /// <summary>Milliseconds or seconds since 1970, as web maps write them: the day in UTC.</summary>
    private static string? Epoch(string value, long perDay) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < perDay * 1_000_000
            ? Day.FromNumber((long)Math.Floor((double)number / perDay)).ToString()
            : null;

    private string? ByPattern(string value)
    {
        var (year, month, day, at) = (0, 0, 0, 0);
        for (var i = 0; i < _text.Length;)
        {
            var (length, isGood) = _text.AsSpan(i) switch
            {
                ['Y', 'Y', 'Y', 'Y', ..] => (4, Number(value, ref at, 4, 4, out year)),
                ['M', 'M', ..] => (2, Number(value, ref at, Least(i, 2), 2, out month)),
                ['D', 'D', ..] => (2, Number(value, ref at, Least(i, 2), 2, out day)),
                _ => (1, at < value.Length && value[at++] == _text[i]),
            };
            if (!isGood)
            {
                return null;
            }

            i += length;
        }

        var isDay = month is >= 1 and <= 12 && day >= 1 && day <= Day.DaysInMonth(year, month);
        return isDay && (at == value.Length || (value[at] is 'T' or ' ' && IsTime(value.AsSpan(at + 1)))) ? Day.Of(year, month, day).ToString() : null;
    }

    /// <summary>Two digits where another number touches, otherwise one will do.</summary>
    private int Least(int at, int length)
    {
        var touches = (at > 0 && char.IsLetter(_text[at - 1])) || (at + length < _text.Length && char.IsLetter(_text[at + length]));
        return touches ? length : 1;
    }

    private static bool Number(string value, ref int at, int least, int most, out int number)
    {
        var start = at;
        number = 0;
        while (at < value.Length && at - start < most && char.IsAsciiDigit(value[at]))
        {
            number = (number * 10) + (value[at++] - '0');
        }

        return at - start >= least;
    }

    private static bool IsTime(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExcept("0123456789:.,+-ZzAaPpMm ") < 0 && char.IsAsciiDigit(text[0]);

    private static int Count(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;
}
