using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Importers.Katottg;

/// <summary>How the official list writes its sections, names, exceptions and dates.</summary>
internal static partial class TerritoryWords
{
    private const string ExceptFor = "за винятком";

    /// <summary>What a section of the list says of its territories; null for a section that is not known.</summary>
    public static TerritoryStatus? Status(string heading)
    {
        var text = heading.ToUpperInvariant();
        return text switch
        {
            _ when text.Contains("ТИМЧАСОВО ОКУПОВАНІ", StringComparison.Ordinal) => TerritoryStatus.Occupied,
            _ when text.Contains("АКТИВНИХ БОЙОВИХ ДІЙ", StringComparison.Ordinal) => TerritoryStatus.ActiveFighting,
            _ when text.Contains("МОЖЛИВИХ БОЙОВИХ ДІЙ", StringComparison.Ordinal) => TerritoryStatus.PossibleFighting,
            _ => null,
        };
    }

    /// <summary>The name, and the places that it does not mean, as bare names between <c>|</c>; a part of a town is kept in the list's own words.</summary>
    public static (string Name, string? Except) Split(string text)
    {
        var at = text.IndexOf(ExceptFor, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return (Spaces().Replace(text, " ").Trim(), null);
        }

        var names = Separators().Split(text[(at + ExceptFor.Length)..]).SelectMany(Names).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal);
        return (Spaces().Replace(text[..at], " ").Trim(), string.Join('|', names));
    }

    /// <summary>
    /// All dates of a cell, in its order; null when something in it is no date. The list writes <c>24.02.2022</c>, two of them with a blank or
    /// a line end or nothing between, and a few with a blank for a dot: those have one reading only.
    /// </summary>
    public static ImmutableArray<Day>? Dates(string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return [];
        }

        if (!AllDates().IsMatch(cell))
        {
            return null;
        }

        var days = ImmutableArray.CreateBuilder<Day>();
        foreach (Match match in OneDate().Matches(cell))
        {
            if (ToDay(match) is not { } day)
            {
                return null;
            }

            days.Add(day);
        }

        return days.ToImmutable();
    }

    private static IEnumerable<string> Names(string part)
    {
        var text = Spaces().Replace(part, " ").Trim();
        if (text.StartsWith("частин", StringComparison.OrdinalIgnoreCase))
        {
            return [text];
        }

        // "с-ще Грейгове (с-ще Миролюбове)": the second name is the present one of the same place.
        return text.Split('(', ')').Select(t => KindWord().Replace(t.Trim(), ""));
    }

    private static Day? ToDay(Match match)
    {
        var day = Number(match, "d");
        var month = Number(match, "m");
        var year = Number(match, "y");
        return month is >= 1 and <= 12 && day >= 1 && day <= Day.DaysInMonth(year, month) ? Day.Of(year, month, day) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // The list has the Latin letter c for the Cyrillic one in some places.
    [GeneratedRegex(@"\A(?:с-щ[еа]\.?|смт\.?|[сc]\.|м\.)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KindWord();

    [GeneratedRegex(@"[,;]|\s(?:та|і)\s(?=(?:с-щ|[сc]\.|м\.|смт))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\A(?:\s*[0-9]{2}\.[0-9]{2}(?:\.|\s)\s*[0-9]{4}\s*)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AllDates();

    [GeneratedRegex(@"(?<d>[0-9]{2})\.(?<m>[0-9]{2})(?:\.|\s)\s*(?<y>[0-9]{4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneDate();
}
