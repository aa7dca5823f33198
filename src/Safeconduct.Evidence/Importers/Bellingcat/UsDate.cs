using System.Globalization;
using System.Text.RegularExpressions;
using Safeconduct.Core.Dates;

namespace Safeconduct.Evidence.Importers.Bellingcat;

/// <summary>What a date between slashes can be.</summary>
internal enum SlashDate
{
    /// <summary>No date.</summary>
    None,

    /// <summary>Month, day, year: the order of this list.</summary>
    American,

    /// <summary>Only day, month, year gives a day: the order of another list.</summary>
    EuropeanOnly,
}

/// <summary>
/// Dates as the list writes them: month, day and year between slashes, with and without zeros before them (<c>02/24/2022</c>, <c>3/9/2022</c>).
/// </summary>
internal static partial class UsDate
{
    public static (SlashDate Kind, Day Day) Read(string text)
    {
        if (Slashes().Match(text) is not { Success: true } match)
        {
            return (SlashDate.None, default);
        }

        var (first, second, year) = (Number(match, "a"), Number(match, "b"), Number(match, "y"));
        return Exists(year, first, second) ? (SlashDate.American, Day.Of(year, first, second))
            : Exists(year, second, first) ? (SlashDate.EuropeanOnly, default)
            : (SlashDate.None, default);
    }

    private static bool Exists(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= Day.DaysInMonth(year, month);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<a>[0-9]{1,2})/(?<b>[0-9]{1,2})/(?<y>[0-9]{4})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slashes();
}
