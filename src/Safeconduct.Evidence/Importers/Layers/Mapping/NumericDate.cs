using System.Globalization;
using System.Text.RegularExpressions;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;

namespace Safeconduct.Evidence.Importers.Layers.Mapping;

/// <summary>
/// A date in numbers with the year last (03/04/2022, 24.02.2022), which nobody can read without being told its format: 3 April or March 4.
/// One such value speaks for its whole column, so that it is the mapping that lacks something and not the row.
/// </summary>
internal sealed partial record NumericDate(int First, int Second, int Year, char Separator)
{
    public static NumericDate? Of(string text) => Pattern().Match(text) is { Success: true } m
        ? new NumericDate(Number(m, "first"), Number(m, "second"), Number(m, "year"), m.Groups["separator"].ValueSpan[0])
        : null;

    /// <summary>What it could mean, and which line of the mapping would settle it.</summary>
    public Phrase Problem(string text)
    {
        var dayFirst = DayOf(Second, First);
        var monthFirst = DayOf(First, Second);
        var (european, american) = ($"DD{Separator}MM{Separator}YYYY", $"MM{Separator}DD{Separator}YYYY");
        return dayFirst is { } one && monthFirst is { } other && one != other
            ? new Phrase("layers.refused.ambiguous-date", ("found", text), ("one", one), ("other", other), ("oneFormat", european), ("otherFormat", american))
            : new Phrase("layers.refused.date-without-format", ("found", text), ("format", dayFirst is not null ? european : american));
    }

    private Day? DayOf(int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= Day.DaysInMonth(Year, month) ? Day.Of(Year, month, day) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<first>[0-9]{1,2})(?<separator>[./-])(?<second>[0-9]{1,2})[./-](?<year>[0-9]{4})(?:$|[ T])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
