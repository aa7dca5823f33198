using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Texts;

namespace Safeconduct.Web.Reports;

/// <summary>One end of a statement: how it was told, on which days it can have been, and the statements that narrow it so.</summary>
public sealed record ToldEnd(string LabelKey, Edtf? Told, DayWindow? Possible, ImmutableArray<string> Because);

/// <summary>How the dates, the place and the unit of a statement were told and understood.</summary>
internal static class ToldWords
{
    /// <summary>The days the statement can have touched, by its own words alone.</summary>
    public static DayWindow SpanOf(Statement statement)
    {
        if (statement.On is { } on)
        {
            return on.Window;
        }

        var (first, last) = (statement.From?.Start.Earliest, statement.To?.End.Latest);
        return new DayWindow(first, first > last ? first : last);
    }

    public static IEnumerable<ToldEnd> EndsOf(ReportView view, Statement statement)
    {
        if (statement.IsMoment)
        {
            yield return End(view, statement, StatementEnd.Moment, "report.when.on", statement.On ?? statement.From ?? statement.To);
            yield break;
        }

        yield return End(view, statement, StatementEnd.Start, "report.when.began", statement.From ?? statement.On);
        yield return End(view, statement, StatementEnd.End, "report.when.ended", statement.To ?? statement.On);
    }

    /// <summary>A date in words, with the way it was written where the words are wider than that: "between 10 and 19 June 2023 (2023-06-1X)".</summary>
    public static string Date(Edtf date, Phrasebook book)
    {
        var windows = new ListValue([.. date.Alternatives.Take(5).Select(w => (PhraseValue)w)]);
        var words = date.Alternatives.Length > 1 ? book.SayAll(windows.Items, alternatives: true) : book.Say(date.Window);
        if (date.IsSoft)
        {
            words = book.Say("report.when.about", ("days", words));
        }

        return date.Window.IsDayCertain && !date.IsSoft ? words : $"{words} ({date.Text})";
    }

    /// <summary>A span of days that something covers, as apart from a window in which it lies: "17 January 2023 to 2 February 2023".</summary>
    public static string Span(DayWindow days, Phrasebook book) => days is { IsBounded: true, IsDayCertain: false }
        ? book.Say("report.days", ("from", days.Earliest!.Value), ("to", days.Latest!.Value))
        : book.Say(days);

    /// <summary>Null where the statement names no place.</summary>
    public static string? PlaceAsTold(Statement statement, Phrasebook book) => statement.At switch
    {
        PlaceText.Named { IsNear: true } n => book.Say("report.place.near", ("place", n.Text)),
        PlaceText.Named n => n.Text,
        PlaceText.Around a => book.Say("report.place.around", ("point", a.Point.ToString()), ("km", a.WithinKm)),
        null when statement.IsPlaceWithheld => book.Say("report.place.withheld"),
        _ => null,
    };

    /// <summary>Null where there was nothing to understand.</summary>
    public static Phrase? PlaceAsUnderstood(PlaceResolution place) => place switch
    {
        PlaceResolution.One one => new Phrase("report.place.one", ("place", Describe(one.Result)), ("km", one.WithinKm)),
        PlaceResolution.Several several => new Phrase("report.place.several", ("n", several.Candidates.Length),
            ("places", ListValue.Of(several.Candidates.Take(6).Select(Describe)))),
        PlaceResolution.Unknown unknown => new Phrase("report.place.unknown", ("text", unknown.Text)),
        _ => null,
    };

    public static IEnumerable<string> SettledBy(PlaceResolution place, Phrasebook book) =>
        place is PlaceResolution.Several several ? several.SettledBy.Select(s => book.Has("report.place.by." + s) ? book.Say("report.place.by." + s) : s) : [];

    public static Phrase? UnitAsUnderstood(UnitResolution unit) => unit switch
    {
        UnitResolution.One { By: "number" } one => new Phrase("report.unit.by-number", ("unit", one.Result.Name)),
        UnitResolution.One one => new Phrase("report.unit.by-name", ("unit", one.Result.Name)),
        UnitResolution.Several several => new Phrase("report.unit.several", ("n", several.Candidates.Length), ("units", ListValue.Of(several.Candidates.Take(6).Select(u => u.Name)))),
        UnitResolution.Unknown unknown => new Phrase("report.unit.unknown", ("text", unknown.Text)),
        _ => null,
    };

    private static string Describe(Place place) =>
        string.Join(", ", new[] { place.Name, place.District, place.Region, place.Country }.Where(p => !string.IsNullOrWhiteSpace(p)).Distinct(StringComparer.Ordinal));

    private static ToldEnd End(ReportView view, Statement statement, StatementEnd end, string label, Edtf? told)
    {
        var found = view.Assessment.Windows.FirstOrDefault(w => w.End == end && string.Equals(w.StatementId, statement.Id, StringComparison.Ordinal));
        return new ToldEnd(label, told, found?.Window, found?.Because ?? []);
    }
}
