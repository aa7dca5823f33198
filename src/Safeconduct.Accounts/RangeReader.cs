using System.Globalization;
using System.Text.RegularExpressions;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Accounts;

/// <summary>Reads how far apart two ends are: <c>n</c>, <c>a..b</c>, <c>a..</c> or <c>..b</c>, in days or in calendar months; <c>~</c> or <c>?</c> behind it make it soft.</summary>
internal static partial class RangeReader
{
    /// <summary>A thousand years. Whatever is longer is a slip.</summary>
    private const int MaxDays = 366_000;

    private const int MaxMonths = 12_000;

    public static DurationRange? Read(MapView relation, bool isVague, bool isLength, Problems problems)
    {
        var hasDays = relation.Has("days");
        if (hasDays == relation.Has("months"))
        {
            problems.Add(hasDays ? relation.KeyNode("months") : relation.Node, hasDays ? Reasons.TwoRanges() : Reasons.NoRange());
            return null;
        }

        var (key, unit) = hasDays ? ("days", DurationUnit.Days) : ("months", DurationUnit.Months);
        return relation.Text(key) is { } text ? Read(key, unit, text, relation.ValueNode(key)!, isVague, isLength, problems) : null;
    }

    private static DurationRange? Read(string key, DurationUnit unit, string text, YamlNode node, bool isVague, bool isLength, Problems problems)
    {
        var match = text.Length <= 40 ? Pattern().Match(text) : Match.Empty;
        if (!match.Success || !Bound(match, "n", unit, out var n) || !Bound(match, "a", unit, out var a) || !Bound(match, "b", unit, out var b))
        {
            problems.Add(node, Reasons.NotRange(key, text));
            return null;
        }

        var (min, max) = (n ?? a, n ?? b);
        if (min > max)
        {
            problems.Add(node, Reasons.RangeReversed(key, text));
            return null;
        }

        if (isLength && (min < 0 || max < 0))
        {
            problems.Add(node, Reasons.NegativeLength(key, text));
            return null;
        }

        return new DurationRange(unit, min, max, isVague || match.Groups["soft"].Length > 0);
    }

    private static bool Bound(Match match, string group, DurationUnit unit, out int? bound)
    {
        bound = null;
        if (match.Groups[group] is not { Success: true } found)
        {
            return true;
        }

        var isNumber = int.TryParse(found.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Math.Abs((long)number) <= (unit == DurationUnit.Days ? MaxDays : MaxMonths);
        bound = number;
        return isNumber;
    }

    [GeneratedRegex(@"^((?<n>-?[0-9]{1,9})|(?<a>-?[0-9]{1,9}) ?\.\. ?(?<b>-?[0-9]{1,9})?|\.\. ?(?<b>-?[0-9]{1,9})) ?(?<soft>[~?%])?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
