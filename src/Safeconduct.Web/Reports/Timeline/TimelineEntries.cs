using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Web.Reports.Timeline;

/// <summary>How a bar is filled; each has its own pattern, so that the drawing does not rest on colour.</summary>
public enum TimelineFill
{
    Told,
    Observed,
    Assessed,
    CarriedForward,
    Occupied,
    ActiveFighting,
    PossibleFighting,
    Ended,
    Interview,
}

/// <summary>
/// One thing on the timeline. <paramref name="Core"/> are the days it certainly covers, <paramref name="Extent"/> the days it can have touched,
/// <paramref name="Told"/> the days as told where the rest of the account narrowed them.
/// </summary>
public sealed record TimelineEntry(string Label, string Words, DayWindow Extent, DayWindow? Core, DayWindow? Told, TimelineFill Fill, string? Anchor, bool IsMoment)
{
    public IEnumerable<Day> Ends => new[] { Extent.Earliest, Extent.Latest, Core?.Earliest, Core?.Latest }.OfType<Day>();
}

/// <summary>A lane and what lies in it. <paramref name="SetsTheScale"/>: the axis reaches over all of it.</summary>
public sealed record TimelineLane(string Key, string Title, ImmutableArray<TimelineEntry> Entries, bool SetsTheScale);

/// <summary>Gathers the lanes of one account.</summary>
internal static class TimelineEntries
{
    // Nothing in a living person's account lies further away; a slip in a year must not stretch the axis to nothing.
    private const int YearsBack = 100;
    private const int YearsAhead = 5;

    public static ImmutableArray<TimelineLane> Of(ReportView view)
    {
        var lanes = new List<TimelineLane>
        {
            Statements(view, "account", s => s.Claim is not (Claim.Crossed or Claim.Document or Claim.Proceeding)),
        };
        lanes.AddRange(Positions(view));
        lanes.Add(Territory(view));
        lanes.Add(Statements(view, "crossings", s => s.Claim is Claim.Crossed));
        lanes.Add(Statements(view, "papers", s => s.Claim is Claim.Document or Claim.Proceeding));
        lanes.Add(Interviews(view));
        return [.. lanes.Where(l => !l.Entries.IsEmpty)];
    }

    public static IEnumerable<Day> Ends(ReportView view, IEnumerable<TimelineLane> lanes)
    {
        var asOf = view.Assessment.AsOf;
        var (first, last) = (asOf.AddMonths(-12 * YearsBack), asOf.AddMonths(12 * YearsAhead));
        return lanes.Where(l => l.SetsTheScale).SelectMany(l => l.Entries).SelectMany(e => e.Ends).Where(d => d >= first && d <= last);
    }

    private static TimelineLane Statements(ReportView view, string key, Func<Statement, bool> belongs)
    {
        var entries = view.Assessment.Context.Current.Where(belongs)
            .Select(s => OfStatement(view, s)).Where(e => !e.Extent.IsUnbounded)
            .OrderBy(e => e.Extent.Earliest?.Number ?? long.MinValue);
        return new TimelineLane(key, view.Book.Say("report.timeline.lane." + key), [.. entries], SetsTheScale: true);
    }

    private static TimelineEntry OfStatement(ReportView view, Statement statement)
    {
        var timeline = view.Assessment.Context.Timeline;
        var extent = timeline.SpanOf(statement.Id);
        var told = ToldWords.SpanOf(statement);
        var words = view.Claims.Say(statement);
        return new TimelineEntry($"{statement.Id} {words}", words, extent, timeline.CoreOf(statement.Id), told == extent ? null : told,
            TimelineFill.Told, Anchors.OfStatement(statement.Id), statement.IsMoment);
    }

    /// <summary>One lane a unit; a run of rows that put it in the same place in the same way is one bar.</summary>
    private static IEnumerable<TimelineLane> Positions(ReportView view) =>
        from unit in view.Assessment.Sightings.GroupBy(s => s.UnitId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
        let title = view.Book.Say("report.timeline.lane.positions", ("unit", unit.First().UnitName))
        select new TimelineLane("positions", title, [.. Runs(unit).Select(run => OfRun(view, run))], SetsTheScale: false);

    private static IEnumerable<List<Sighting>> Runs(IEnumerable<Sighting> sightings)
    {
        var run = new List<Sighting>();
        foreach (var next in sightings.OrderBy(s => s.Days.Earliest?.Number ?? long.MinValue).ThenBy(s => s.Citation.Source, StringComparer.Ordinal).ThenBy(s => s.Citation.Row))
        {
            if (run.Count > 0 && !Continues(run[^1], next))
            {
                yield return run;
                run = [];
            }

            run.Add(next);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static bool Continues(Sighting a, Sighting b) =>
        a.At == b.At && a.Kind == b.Kind && string.Equals(a.Citation.Source, b.Citation.Source, StringComparison.Ordinal)
        && a.Days.Latest is { } end && b.Days.Earliest is { } start && start <= end.AddDays(1);

    private static TimelineEntry OfRun(ReportView view, List<Sighting> run)
    {
        var (first, last) = (run[0], run[^1]);
        var days = new DayWindow(first.Days.Earliest, last.Days.Latest);
        var words = view.Book.Say("report.timeline.sighting", ("kind", view.Book.Say("report.sighting." + first.Kind)), ("at", first.At.ToString()), ("source", first.Citation.Source), ("rows", run.Count));
        var fill = first.Kind switch
        {
            SightingKind.Observed => TimelineFill.Observed,
            SightingKind.Assessed => TimelineFill.Assessed,
            _ => TimelineFill.CarriedForward,
        };
        return new TimelineEntry("", words, days, days, null, fill, null, IsMoment: false);
    }

    private static TimelineLane Territory(ReportView view)
    {
        var entries = view.Assessment.Territory.OrderBy(t => t.PlaceName, StringComparer.Ordinal).ThenBy(t => t.From.Earliest?.Number ?? long.MinValue)
            .Select(t => OfTerritory(view, t));
        return new TimelineLane("territory", view.Book.Say("report.timeline.lane.territory"), [.. entries], SetsTheScale: false);
    }

    private static TimelineEntry OfTerritory(ReportView view, TerritoryPeriod t)
    {
        var status = view.Book.Say("report.territory." + t.Status);
        var latest = t.To.Latest is { } e && t.From.Earliest > e ? t.From.Earliest : t.To.Latest;
        DayWindow? core = t.From.Latest is { } a && t.To.Earliest is { } b && a <= b ? new DayWindow(a, b) : null;
        var fill = t.Status switch
        {
            TerritoryStatus.Occupied => TimelineFill.Occupied,
            TerritoryStatus.ActiveFighting => TimelineFill.ActiveFighting,
            TerritoryStatus.PossibleFighting => TimelineFill.PossibleFighting,
            _ => TimelineFill.Ended,
        };
        return new TimelineEntry($"{t.PlaceName}: {status}", $"{t.PlaceName}: {status} ({t.Citation.Source})", new DayWindow(t.From.Earliest, latest), core, null, fill, null, IsMoment: false);
    }

    private static TimelineLane Interviews(ReportView view)
    {
        var entries = view.Account.Interviews.Where(i => i.On is not null).Select(i => new TimelineEntry(
            i.Id, view.Book.Say("report.timeline.interview", ("id", i.Id)), i.On!.Window, i.On.Window.IsDayCertain ? i.On.Window : null, null, TimelineFill.Interview, null, IsMoment: true));
        return new TimelineLane("interviews", view.Book.Say("report.timeline.lane.interviews"), [.. entries.Where(e => !e.Extent.IsUnbounded)], SetsTheScale: true);
    }
}
