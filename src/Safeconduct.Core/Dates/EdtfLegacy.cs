using System.Globalization;

namespace Safeconduct.Core.Dates;

/// <summary>
/// Recognises the draft of 2012, which archives still hold (<c>199u</c>, <c>unknown/2000</c>, <c>2004-(06)?-11</c>).
/// It is refused, by name and with today's spelling where only one thing can have been meant.
/// </summary>
internal static class EdtfLegacy
{
    private const string Northern = "^northernHemisphere";
    private const string Southern = "^southernHemisphere";

    /// <summary>What is wrong with a text that is not today's EDTF, or null when it is no form of the draft either.</summary>
    public static EdtfReading.Invalid? Explain(string text)
    {
        if (FindMark(text) is not { } mark)
        {
            return ExplainBasic(text);
        }

        var modern = string.Join('/', text.Split('/').Select((side, i) => ConvertSide(side, isStart: i == 0)));
        if (IsValid(modern))
        {
            return new EdtfReading.Invalid(mark.Position, mark.Expected, modern);
        }

        // "unknown/open" is the draft's beyond doubt, and there is no way to say it today.
        var isCertain = text.Split('/') is { Length: 2 } sides && sides.All(IsWord);
        return isCertain ? new EdtfReading.Invalid(mark.Position, mark.Expected) : null;
    }

    /// <summary>ISO 8601 knows dates without hyphens, EDTF does not.</summary>
    private static EdtfReading.Invalid? ExplainBasic(string text)
    {
        var hyphened = text.Length == 8 && text.All(char.IsAsciiDigit) ? $"{text[..4]}-{text[4..6]}-{text[6..]}" : null;
        return hyphened is not null && IsValid(hyphened) ? new EdtfReading.Invalid(4, EdtfExpected.Hyphens, hyphened) : null;
    }

    private static bool IsValid(string text) => EdtfParser.ParseModern(text) is EdtfReading.Read;

    private static bool IsWord(string side) => side is "unknown" or "open";

    private static (int Position, string Expected)? FindMark(string text)
    {
        var sides = text.Split('/');
        if (Array.FindIndex(sides, IsWord) is >= 0 and var word)
        {
            return (sides.Take(word).Sum(s => s.Length + 1), EdtfExpected.LegacyWords);
        }

        if (Array.FindIndex(sides, s => s.Length > 1 && s[0] == 'y' && (char.IsAsciiDigit(s[1]) || s[1] == '-')) is >= 0 and var year)
        {
            return (sides.Take(year).Sum(s => s.Length + 1), EdtfExpected.LegacyYear);
        }

        (string Mark, string Expected)[] marks =
        [
            ("(", EdtfExpected.LegacyParentheses),
            ("^", EdtfExpected.LegacySeason),
            ("u", EdtfExpected.LegacyUnspecified),
            ("?~", EdtfExpected.LegacyQualifiers),
            ("~?", EdtfExpected.LegacyQualifiers),
        ];
        foreach (var (mark, expected) in marks)
        {
            if (text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at)
            {
                return (at, expected);
            }
        }

        return null;
    }

    private static string ConvertSide(string side, bool isStart)
    {
        if (IsWord(side))
        {
            return side[0] == 'u' ? "" : isStart ? side : "..";
        }

        if (side.StartsWith('y'))
        {
            return side.Replace('y', 'Y').Replace('e', 'E').Replace('p', 'S');
        }

        side = ConvertSeason(side)
            .Replace("?~", "%", StringComparison.Ordinal)
            .Replace("~?", "%", StringComparison.Ordinal)
            .Replace('u', 'X');
        return side.Contains('(', StringComparison.Ordinal) ? EdtfLegacyGroups.Convert(side) ?? side : side;
    }

    private static string ConvertSeason(string side)
    {
        var shift = side.EndsWith(Northern, StringComparison.Ordinal) ? 4 : side.EndsWith(Southern, StringComparison.Ordinal) ? 8 : 0;
        if (shift == 0)
        {
            return side;
        }

        var season = side[..^Northern.Length];
        return season.Length > 2 && int.TryParse(season.AsSpan(season.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 21 and <= 24
            ? season[..^2] + (code + shift).ToString(CultureInfo.InvariantCulture)
            : side;
    }
}
