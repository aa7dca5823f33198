using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Safeconduct.Core.Dates;

namespace Safeconduct.Evidence.Importers.Osintnav;

/// <summary>A unit above, as prose names it: its own number and seat may stand in brackets behind it.</summary>
internal sealed record ToldParent(string Name, string? Number, string? Seat, bool IsLikely);

/// <summary>How the list writes numbers, parents, predecessors and names.</summary>
internal static partial class OsintnavWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>
    /// The military-unit number of a line: "Military unit number - 74814", "(unit # - 33310-А)", "(unit # 62632-E)", "L-77077". The L belongs to the number:
    /// without it the same digits are another unit's. A letter or digit behind names a part of the unit.
    /// </summary>
    public static (string? Number, bool IsDoubtful) Number(string line) => NumberPattern().Match(line) is { Success: true } m
        ? (m.Groups["n"].Value, m.Groups["doubt"].Success)
        : (null, false);

    /// <summary>The line says a number and nothing else.</summary>
    public static bool IsNumberLine(string line) => line.Length > 0 && NumberPattern().Replace(line, "").Trim(' ', '(', ')').Length == 0;

    /// <summary>The chain of units above that a line names, nearest first; empty where it names none. What will be, or what a part of the unit belongs to, is not it.</summary>
    public static ImmutableArray<ToldParent> Parents(string line)
    {
        if (ParentPattern().Match(line) is not { Success: true } match)
        {
            return [];
        }

        var parents = ImmutableArray.CreateBuilder<ToldParent>();
        var isLikely = match.Groups["likely"].Success;
        foreach (var (name, brackets) in Links(match.Groups["rest"].Value))
        {
            var inside = string.Join("; ", brackets);
            parents.Add(new ToldParent(name, Number(inside).Number, Seat().Match(inside) is { Success: true } seat ? seat.Groups["seat"].Value.Trim() : null, isLikely));
        }

        if (parents is [{ Number: null, Seat: null }, { Number: { } number }])
        {
            // "the 99th Tactical Group of the Northern Fleet (Kotelny Island; military unit number - 74777)" tells the number of the group.
            parents[0] = parents[0] with { Number = number };
            parents[1] = parents[1] with { Number = null };
        }

        return parents.ToImmutable();
    }

    /// <summary>What a unit was made of: the names of its predecessors and the last day on which, by the words, they can have borne them.</summary>
    public static (ImmutableArray<string> Names, string? Number, DayWindow Days)? Predecessors(string line, string unit)
    {
        if (Transformed().Match(line) is { Success: true } change)
        {
            var from = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(change.Groups["from"].Value);
            var into = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(change.Groups["into"].Value);
            return unit.Contains(into, StringComparison.Ordinal) ? ([unit.Replace(into, from, StringComparison.Ordinal)], null, Until(line)) : null;
        }

        return Basis().Match(line) is { Success: true } match ? (Expand(WithoutBrackets(match.Groups["names"].Value)), Number(line).Number, Until(line)) : null;
    }

    /// <summary>Text outside all brackets; one that is never closed takes what follows with it.</summary>
    public static string WithoutBrackets(string text)
    {
        var outside = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            depth = c == '(' ? depth + 1 : depth;
            if (depth == 0)
            {
                outside.Append(c);
            }

            depth = c == ')' && depth > 0 ? depth - 1 : depth;
        }

        return Blanks().Replace(outside.ToString(), " ").Trim(' ', ',', ';', '.');
    }

    /// <summary>The chain "A (…) of the B (…)": cut where what stands before is a unit by its ordinal number or its own name in quotes.</summary>
    private static IEnumerable<(string Name, List<string> Brackets)> Links(string text)
    {
        var name = new StringBuilder();
        var brackets = new List<string>();
        foreach (var (part, isInside) in Parts(text))
        {
            if (isInside)
            {
                brackets.Add(part);
                continue;
            }

            foreach (var piece in OfThe().Split(part).Select((p, i) => (Text: p, IsFirst: i == 0)))
            {
                if (!piece.IsFirst && IsUnit(name.ToString()))
                {
                    yield return (Tidy(name), brackets);
                    name.Clear();
                    brackets = [];
                }
                else if (!piece.IsFirst)
                {
                    name.Append(" of the ");
                }

                name.Append(piece.Text);
            }
        }

        if (Tidy(name).Length > 0)
        {
            yield return (Tidy(name), brackets);
        }
    }

    private static string Tidy(StringBuilder name) => Article().Replace(Blanks().Replace(name.ToString(), " ").Trim(' ', ',', ';', '.'), "");

    private static bool IsUnit(string text) => Ordinal().IsMatch(text) || text.Contains('"', StringComparison.Ordinal);

    /// <summary>The text cut at its outermost brackets; a semicolon outside them ends it.</summary>
    private static IEnumerable<(string Text, bool IsInside)> Parts(string text)
    {
        var part = new StringBuilder();
        var depth = 0;
        foreach (var c in text)
        {
            if (c == ';' && depth == 0)
            {
                break;
            }

            if ((c == '(' && depth++ == 0) || (c == ')' && depth > 0 && --depth == 0))
            {
                yield return (part.ToString(), c == ')');
                part.Clear();
                continue;
            }

            part.Append(c);
        }

        yield return (part.ToString(), depth > 0);
    }

    /// <summary>"7th Tank and 32nd Mechanized Brigades": each with what the last one lends it.</summary>
    private static ImmutableArray<string> Expand(string list)
    {
        var items = ListEnds().Split(list).Select(i => Article().Replace(i.Trim(), "")).Where(i => i.Length > 0).ToList();
        if (items.Count < 2 || !items.TrueForAll(i => Ordinal().IsMatch(i)))
        {
            // "610th Centre for Combat Application and Training" is one.
            return [Article().Replace(list, "")];
        }

        var last = items[^1].TrimEnd('s').Split(' ', 2);
        var noun = last[^1].Split(' ')[^1];
        return [.. items.SkipLast(1).Select(i => i.Contains(' ', StringComparison.Ordinal) ? $"{i} {noun}" : $"{i} {last[^1]}"), string.Join(' ', last)];
    }

    /// <summary>"by June 2020" ends with June; "in 2016-2017" with 2017; "in late 2018" with the year, since nobody says which day of autumn is the last.</summary>
    private static DayWindow Until(string line)
    {
        var days = MonthAndYear().Matches(line).Select(m =>
        {
            var year = int.Parse(m.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var month = Array.IndexOf(Months, m.Groups["m"].Value) is >= 0 and var index ? index + 1 : 12;
            return Day.Of(year, month, Day.DaysInMonth(year, month));
        }).ToList();
        return days.Count == 0 ? DayWindow.Unbounded : new DayWindow(null, days.Max());
    }

    [GeneratedRegex(@"(?:[Mm]ilitary )?[Uu]nit (?:number|#)\s*[-–]?\s*(?<doubt>probably )?(?<n>(?:L-)?[0-9]{5}(?:-(?:[0-9]{1,2}|\p{Lu}))?)(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\A(?:(?<likely>Likely|Probably) belongs to|Belongs to|The unit answers to|Answers to|A battalion within|Part of|Under) (?:the )*(?<rest>.+)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ParentPattern();

    [GeneratedRegex(@"HQ in\s+(?<seat>[^;()]+?)(?:\s+-.*)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Seat();

    [GeneratedRegex(@"\ATransformed from (?<from>[a-z]+) into (?<into>[a-z]+)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Transformed();

    // "basus" is how one entry has it.
    [GeneratedRegex(@"\AEstablished\b.*? on the bas[iu]s of (?:the )?(?:former )?(?<names>.+?)(?:\s+(?:by|in|between)\s[^()]*[0-9]{4}.*)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Basis();

    [GeneratedRegex(@"(?:(?<m>[A-Z][a-z]+)\s)?(?<y>20[0-2][0-9]|19[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"\A(?:the |an |a )+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Article();

    [GeneratedRegex(@"\s*,\s*|\s+and\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListEnds();

    [GeneratedRegex(@" of the (?:the )*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfThe();

    [GeneratedRegex(@"\b[0-9]+(?:st|nd|rd|th|h)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
