using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;

namespace Safeconduct.Texts;

/// <summary>
/// One date as it was written, in words: "about August 2022", "some day in the 1980s", "12 June 2004 (the day is uncertain)".
/// The grammar is in the resources; here is only which of them applies.
/// </summary>
internal sealed class EdtfDateWords(Phrasebook book)
{
    public string Say(EdtfDate date)
    {
        var words = Plain(date);
        return date.WholeQualifier switch
        {
            null => book.Say("edtf.with-notes", ("date", words), ("notes", new ListValue(Notes(date)))),
            EdtfQualifier.None => words,
            // "About" goes with a name of a date and not with "between 20 and 29".
            { } mark => book.Say(date.IsMasked || date.SignificantDigits is not null ? "edtf.marked-after" : "edtf.marked", ("date", words), ("mark", mark.ToString())),
        };
    }

    private string Plain(EdtfDate date) => date switch
    {
        { SignificantDigits: not null } => Estimated(date),
        { Time: { } time } => Timed(date, time),
        { SubYear: { } code } => SubYear(date, code),
        { Month: null } => book.Say(YearWords.Of(date.Year).Alone),
        { Day: null } => MonthOf(date),
        _ => DayOf(date),
    };

    private static ImmutableArray<PhraseValue> Notes(EdtfDate date)
    {
        (string Part, EdtfQualifier Mark)[] marks =
        [
            ("year", date.YearQualifier),
            (date.SubYear is null ? "month" : "part", date.MonthQualifier),
            ("day", date.DayQualifier),
        ];
        return
        [
            .. marks.Where(m => m.Mark != EdtfQualifier.None)
                .Select(m => (PhraseValue)new PhraseInPhrase(new Phrase("edtf.note", ("part", m.Part), ("mark", m.Mark.ToString())))),
        ];
    }

    private string Estimated(EdtfDate date)
    {
        var window = date.Window;
        return book.Say(
            "edtf.estimated",
            ("year", YearWords.Label(date.Year.Value!.Value)),
            ("first", YearWords.Label(window.Earliest!.Value.Year)),
            ("last", YearWords.Label(window.Latest!.Value.Year)));
    }

    private string Timed(EdtfDate date, string time)
    {
        var shift = time[8..] is { Length: > 0 } given ? given : "local";
        return book.Say("edtf.time", ("date", DayOf(date)), ("clock", time[..8]), ("shift", shift));
    }

    private string SubYear(EdtfDate date, int code)
    {
        var name = book.Say("edtf.sub-year." + code.ToString(CultureInfo.InvariantCulture), ("year", YearWords.Of(date.Year).After));
        if (date.Year.Value is not { } year || EdtfSeason.WindowOf(year, code).Earliest!.Value.Year == year)
        {
            return name;
        }

        // A winter is told with its months, since half of the readers would look for it a year later.
        return book.Say("edtf.over-the-year", ("season", name), ("first", MonthYear(year - 1, 12)), ("last", MonthYear(year, 2)));
    }

    private PhraseInPhrase MonthYear(long year, int month) =>
        new(new Phrase("edtf.month-year", ("month", NameOf(month)), ("year", YearWords.Of(year).After)));

    private string MonthOf(EdtfDate date) => date.Month!.Value.IsUnspecified
        ? book.Say("edtf.some-month", ("year", YearWords.Of(date.Year).In))
        : book.Say("edtf.month-year", ("month", Months(date.Month.Value, NameOf)), ("year", YearWords.Of(date.Year).After));

    private string DayOf(EdtfDate date)
    {
        var (month, day) = (date.Month!.Value, date.Day!.Value);
        var year = YearWords.Of(date.Year);
        if (month.IsUnspecified)
        {
            return day.IsUnspecified ? book.Say("edtf.some-day-of-year", ("year", year.In)) : DayOfAnyMonth(day, year);
        }

        var monthWords = Months(month, DateWords.MonthOf);
        if (day.IsUnspecified)
        {
            return book.Say("edtf.some-day-of-month", ("month", monthWords), ("year", year.After));
        }

        var days = Fitting(day, DaysIn(date));
        return IsRun(days)
            ? book.Say("window.between-in-month", ("first", days[0]), ("last", days[^1]), ("month", monthWords), ("year", year.After))
            : book.Say("date.day", ("day", OneOf(days)), ("month", monthWords), ("year", year.After));
    }

    private string DayOfAnyMonth(EdtfDigits day, YearWords year)
    {
        var days = Fitting(day, 31);
        if (days.Count == 1)
        {
            return book.Say("edtf.day-of-any-month", ("day", days[0]), ("year", year.In));
        }

        PhraseValue words = IsRun(days) ? new PhraseInPhrase(new Phrase("edtf.day-run", ("first", days[0]), ("last", days[^1]))) : OneOf(days);
        return book.Say("edtf.days-of-any-month", ("days", words), ("year", year.In));
    }

    private PhraseValue Months(EdtfDigits mask, Func<int, KeyValue> name)
    {
        var months = Fitting(mask, 12);
        return months.Count == 1 ? name(months[0]) : book.SayAll([.. months.Select(name)], alternatives: true);
    }

    private PhraseValue OneOf(List<int> numbers) => book.SayAll([.. numbers.Select(n => (PhraseValue)n)], alternatives: true);

    private static KeyValue NameOf(int month) => new("month." + month.ToString(CultureInfo.InvariantCulture));

    private static List<int> Fitting(EdtfDigits mask, int last) => [.. Enumerable.Range(1, last).Where(n => mask.Fits(n))];

    private static bool IsRun(List<int> numbers) => numbers.Count > 1 && numbers[^1] - numbers[0] == numbers.Count - 1;

    // The most days that a month can have that fits; in a year that is not known February may have 29.
    private static int DaysIn(EdtfDate date) => Fitting(date.Month!.Value, 12).Max(m => Day.DaysInMonth(date.Year.Value ?? 2000, m));
}
