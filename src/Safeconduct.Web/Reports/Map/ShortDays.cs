using System.Globalization;
using Safeconduct.Core.Dates;
using Safeconduct.Texts;

namespace Safeconduct.Web.Reports.Map;

/// <summary>Days as short as a label needs: "31 Mar – 9 Apr 2022", «31 мар. – 9 апр. 2022».</summary>
internal static class ShortDays
{
    public static string Of(DayWindow days, Phrasebook book) => (days.Earliest, days.Latest) switch
    {
        ({ } a, { } b) when a == b => Day(a, book, withYear: true),
        ({ } a, { } b) => $"{Day(a, book, a.Year != b.Year)} – {Day(b, book, withYear: true)}",
        ({ } a, null) => Day(a, book, withYear: true) + " –",
        (null, { } b) => "– " + Day(b, book, withYear: true),
        _ => "",
    };

    private static string Day(Day day, Phrasebook book, bool withYear)
    {
        var month = book.Culture.DateTimeFormat.AbbreviatedMonthGenitiveNames[day.Month - 1];
        return string.Create(CultureInfo.InvariantCulture, $"{day.DayOfMonth} {month}{(withYear ? " " + day.Year.ToString(CultureInfo.InvariantCulture) : "")}");
    }
}
