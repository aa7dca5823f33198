using System.Globalization;
using Safeconduct.Core.Dates;

namespace Safeconduct.Evidence.Importers.Registers;

/// <summary>
/// Dates in words as sanctions lists write them, to EDTF: <c>13 Oct 1953</c>, <c>Oct 1953</c>, <c>1953</c>, <c>circa 1965</c>, <c>1961 to 1963</c>, <c>circa 1979-1982</c>,
/// <c>01 Jan 1970 to 31 Dec 1970</c>. A range is one unknown day of it (an EDTF set); "circa" is approximate.
/// </summary>
internal static class EnglishDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Null where the words are of no such form.</summary>
    public static Edtf? Read(string text)
    {
        var words = text.Trim().TrimEnd('.').Trim();
        var isCirca = words.StartsWith("circa ", StringComparison.OrdinalIgnoreCase);
        words = isCirca ? words["circa ".Length..].Trim() : words;
        var ends = words.Split(" to ", StringSplitOptions.TrimEntries);
        ends = ends is [{ Length: 9 } years] && years[4] == '-' ? years.Split('-') : ends;
        var days = ends.Select(Day).ToList();
        return days switch
        {
            [{ } one] => Edtf.Parse(isCirca ? one + "~" : one).Value,
            [{ } from, { } to] => Range(from, to, isCirca),
            _ => null,
        };
    }

    /// <summary>One unknown day from the first to the last; null when they are in the wrong order.</summary>
    public static Edtf? Range(string from, string to, bool isCirca = false) => (isCirca ? Edtf.Parse($"[{from}~..{to}~]").Value : null) ?? Edtf.Parse($"[{from}..{to}]").Value;

    private static string? Day(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 3 || words[^1].Length != 4 || !words[^1].All(char.IsAsciiDigit))
        {
            return null;
        }

        var month = words.Length == 1 ? 0 : Month(words[^2]);
        var day = 0;
        if (month < 0 || (words.Length == 3 && !(int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31)))
        {
            return null;
        }

        return words.Length switch
        {
            1 => words[^1],
            2 => string.Create(CultureInfo.InvariantCulture, $"{words[^1]}-{month:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{words[^1]}-{month:00}-{day:00}"),
        };
    }

    private static int Month(string word)
    {
        var bare = word.TrimEnd('.').ToLowerInvariant();
        var month = bare.Length >= 3 ? Array.FindIndex(Months, m => bare.StartsWith(m, StringComparison.Ordinal)) : -1;
        return month < 0 ? -1 : month + 1;
    }
}
