using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Texts;

namespace Safeconduct.Web.Reports;

/// <summary>One end of a statement: how it was told, on which days it can have been, and the statements that narrow it so.</summary>
public sealed record ToldEnd(string LabelKey, Edtf? Told, DayWindow? Possible, ImmutableArray<string> Because);

/// <summary>How the dates and the place of a statement were told.</summary>
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

    /// <summary>A date in words and, where it is more than a day, the way it was written: "between 10 and 19 June 2023 (2023-06-1X)".</summary>
    public static string Date(Edtf date, Phrasebook book) =>
        date is { IsSoft: false, Window.IsDayCertain: true } ? book.Say(date) : $"{book.Say(date)} ({date.Text})";

    /// <summary>Null where the statement names no place.</summary>
    public static string? PlaceAsTold(Statement statement, Phrasebook book) => statement.At switch
    {
        PlaceText.Named { IsNear: true } n => book.Say("report.place.near", ("place", n.Text)),
        PlaceText.Named n => n.Text,
        PlaceText.Around a => book.Say("report.place.around", ("point", a.Point.ToString()), ("km", a.WithinKm)),
        null when statement.IsPlaceWithheld => book.Say("report.place.withheld"),
        _ => null,
    };

    private static ToldEnd End(ReportView view, Statement statement, StatementEnd end, string label, Edtf? told)
    {
        var found = view.Assessment.Windows.FirstOrDefault(w => w.End == end && string.Equals(w.StatementId, statement.Id, StringComparison.Ordinal));
        return new ToldEnd(label, told, found?.Window, found?.Because ?? []);
    }
}
