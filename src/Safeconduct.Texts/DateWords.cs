using System.Globalization;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;

namespace Safeconduct.Texts;

/// <summary>Days, months, years and windows of days in words. The order of the words and their case forms are in the resources.</summary>
internal sealed class DateWords(Phrasebook book)
{
    /// <summary>"24 August 2022", «24 августа 2022 года».</summary>
    public string Day(Day day) => book.Say("date.day", ("day", day.DayOfMonth), ("month", MonthOf(day.Month)), ("year", YearOf(day.Year)));

    /// <summary>"between 21 and 24 August 2022", "until 24 August 2022", "from 21 August 2022 on"; one day is that day.</summary>
    public string Window(DayWindow window) => (window.Earliest, window.Latest) switch
    {
        (null, null) => book.Say("window.unbounded"),
        (null, { } latest) => book.Say("window.until", ("day", Day(latest))),
        ({ } earliest, null) => book.Say("window.from", ("day", Day(earliest))),
        ({ } earliest, { } latest) when earliest == latest => Day(earliest),
        ({ } earliest, { } latest) => TwoDays("window.between", "window.between-in-year", "window.between-in-month", earliest, latest),
    };

    /// <summary>All the days of a span: "from 3 to 8 September 2022", "from 3 March to 8 September 2022".</summary>
    public string Span(DayWindow days) => days is { Earliest: { } first, Latest: { } last } && first != last ? TwoDays("span.from-to", "span.from-to-in-year", "span.from-to-in-month", first, last) : Window(days);

    /// <summary>The year as it stands after a day or a month: "2022", "45 BCE", in Russian «2022 года».</summary>
    public static PhraseInPhrase YearOf(long year) => new(year <= 0
        ? new Phrase("date.year-bce", ("year", Digits(1 - year)))
        : new Phrase("date.year", ("year", Digits(year))));

    /// <summary>The month as it stands after a day, in Russian in the genitive.</summary>
    public static KeyValue MonthOf(int month) => new($"month.{month.ToString(CultureInfo.InvariantCulture)}.of-day");

    // Years are names, not amounts: they carry no separators.
    private static string Digits(long year) => year.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>What two days have in common, the year or the month and the year, is said once.</summary>
    private string TwoDays(string key, string inYear, string inMonth, Day a, Day b)
    {
        if (a.Year != b.Year)
        {
            return book.Say(key, ("first", Day(a)), ("last", Day(b)));
        }

        return a.Month == b.Month
            ? book.Say(inMonth, ("first", a.DayOfMonth), ("last", b.DayOfMonth), ("month", MonthOf(a.Month)), ("year", YearOf(a.Year)))
            : book.Say(inYear, ("firstDay", a.DayOfMonth), ("firstMonth", MonthOf(a.Month)), ("lastDay", b.DayOfMonth), ("lastMonth", MonthOf(b.Month)), ("year", YearOf(a.Year)));
    }
}
