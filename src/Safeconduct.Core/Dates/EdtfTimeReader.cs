using System.Globalization;

namespace Safeconduct.Core.Dates;

/// <summary>Reads the time of a date-time, <c>23:20:30</c>, and its shift from UTC: none, <c>Z</c>, <c>+04</c> or <c>+04:30</c>.</summary>
internal static class EdtfTimeReader
{
    /// <summary>The time as written, or null after a failure. The scanner stands behind the <c>T</c>.</summary>
    public static string? Read(EdtfScanner scanner)
    {
        var start = scanner.At;
        return ReadClock(scanner) && ReadShift(scanner) ? scanner.Text[start..scanner.At] : null;
    }

    private static bool ReadClock(EdtfScanner scanner)
    {
        var start = scanner.At;
        if (Number(scanner) is not { } hour || !scanner.Take(':') || Number(scanner) is not { } minute || !scanner.Take(':') || Number(scanner) is not { } second)
        {
            return scanner.Fail(EdtfExpected.Time);
        }

        // A leap second ends an hour of UTC.
        return (hour <= 23 && minute <= 59 && (second <= 59 || (second == 60 && minute == 59))) || scanner.Fail(EdtfExpected.Time, start);
    }

    private static bool ReadShift(EdtfScanner scanner)
    {
        var start = scanner.At;
        if (scanner.Take('Z') || scanner.Peek() is not ('+' or '-'))
        {
            return true;
        }

        var isNegative = scanner.Next() == '-';
        int? minute = 0;
        if (Number(scanner) is not { } hour || (scanner.Take(':') && (minute = Number(scanner)) is null))
        {
            return scanner.Fail(EdtfExpected.Shift);
        }

        // No place on earth is further than 14 hours from UTC, and ISO 8601-1 has no minus zero.
        var isPossible = minute <= 59 && (hour * 60) + minute <= 14 * 60 && !(isNegative && hour == 0 && minute == 0);
        return isPossible || scanner.Fail(EdtfExpected.Shift, start);
    }

    private static int? Number(EdtfScanner scanner) =>
        char.IsAsciiDigit(scanner.Peek()) && char.IsAsciiDigit(scanner.Peek(1))
            ? int.Parse(string.Concat(scanner.Next(), scanner.Next()), CultureInfo.InvariantCulture)
            : null;
}
