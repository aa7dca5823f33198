using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Web.Reports.Ways;

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
    Incident,

    /// <summary>A way that is open until the end of the bar.</summary>
    Closing,

    /// <summary>A way that may be open until then, depending on what is not known.</summary>
    ClosingPerhaps,
}

/// <summary>
/// One thing on the timeline. <paramref name="Core"/> are the days it certainly covers, <paramref name="Extent"/> the days it can have touched,
/// <paramref name="Told"/> the days as told where the rest of the account narrowed them.
/// </summary>
public sealed record TimelineEntry(string Label, string Words, DayWindow Extent, DayWindow? Core, DayWindow? Told, TimelineFill Fill, string? Anchor, bool IsMoment)
{
    /// <summary>The end of the bar's own anchor, by which map and statement point to it; null where nothing does.</summary>
    public string? Key { get; init; }

    /// <summary>The runs of recorded positions that the bar stands for.</summary>
    public ImmutableArray<RecordedRun> Runs { get; init; } = [];

    /// <summary>The incident that the bar stands for, by its number in the report; 0 for none.</summary>
    public int Incident { get; init; }

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
    private const int MostBars = 240;   // of one unit
    private const int MostTitles = 12;

    public static ImmutableArray<TimelineLane> Of(ReportView view)
    {
        var lanes = new List<TimelineLane>
        {
            Statements(view, "account", s => s.Claim is not (Claim.Crossed or Claim.Document or Claim.Proceeding)),
        };
        lanes.AddRange(Positions(view));
        lanes.Add(Incidents(view));
        lanes.Add(Territory(view));
        lanes.Add(Statements(view, "crossings", s => s.Claim is Claim.Crossed));
        lanes.Add(Statements(view, "papers", s => s.Claim is Claim.Document or Claim.Proceeding));
        lanes.Add(Interviews(view));
        if (view.Options.Pathway is { } pathway)
        {
            lanes.Add(ClosingGroup.Lane(pathway.Closings, view.Assessment.AsOf, pathway.Words));
        }

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
            TimelineFill.Told, Anchors.OfStatement(statement.Id), statement.IsMoment) { Key = "of-" + Anchors.OfStatement(statement.Id) };
    }

    /// <summary>One lane a unit.</summary>
    private static IEnumerable<TimelineLane> Positions(ReportView view) =>
        from unit in view.Runs.GroupBy(r => r.UnitId, StringComparer.Ordinal)
        let title = view.Book.Say("report.timeline.lane.positions", ("unit", unit.First().First.UnitName))
        select new TimelineLane("positions", title, [.. Together([.. unit]).Select(runs => OfRuns(view, runs))], SetsTheScale: false);

    /// <summary>A lane bears so many bars; where there are more runs, neighbours of one kind are put together, so that a report stays small.</summary>
    private static IEnumerable<ImmutableArray<RecordedRun>> Together(ImmutableArray<RecordedRun> runs)
    {
        var size = (runs.Length + MostBars - 1) / MostBars;
        return size <= 1
            ? runs.Select(r => ImmutableArray.Create(r))
            : runs.GroupBy(r => r.Kind).SelectMany(kind => kind.Chunk(size)).Select(c => c.ToImmutableArray()).OrderBy(c => c[0].Number);
    }

    private static TimelineEntry OfRuns(ReportView view, ImmutableArray<RecordedRun> runs)
    {
        var first = runs[0];
        var kind = view.Book.Say("report.sighting." + first.Kind);
        var sources = runs.Select(r => r.Source).Distinct(StringComparer.Ordinal).ToList();
        var rows = runs.Sum(r => r.Rows.Length);
        var words = runs.Length == 1
            ? view.Book.Say("report.timeline.sighting", ("kind", kind), ("at", first.At.ToString()), ("source", first.Source), ("rows", rows))
            : view.Book.Say("map.runs.together", ("kind", kind), ("places", runs.Select(r => r.At).Distinct().Count()), ("source", string.Join(", ", sources)), ("rows", rows));
        var fill = first.Kind switch
        {
            SightingKind.Observed => TimelineFill.Observed,
            SightingKind.Assessed => TimelineFill.Assessed,
            _ => TimelineFill.CarriedForward,
        };
        var days = runs.Aggregate(first.Days, (all, r) => all.Hull(r.Days));
        return new TimelineEntry("", words, days, days, null, fill, null, IsMoment: false) { Key = FormattableString.Invariant($"run-{first.Number}"), Runs = runs };
    }

    /// <summary>A few bear their titles; many are bars only, with their titles in the table.</summary>
    private static TimelineLane Incidents(ReportView view)
    {
        var entries = view.Incidents.Select(i => new TimelineEntry(
            view.Incidents.Length > MostTitles ? "" : Title(i.Incident), $"{Title(i.Incident)} ({i.Incident.Citation.Source})", i.Incident.Days, i.Incident.Days.IsDayCertain ? i.Incident.Days : null, null,
            TimelineFill.Incident, null, i.Incident.Days.IsDayCertain) { Key = FormattableString.Invariant($"incident-{i.Number}"), Incident = i.Number });
        return new TimelineLane("incidents", view.Book.Say("report.timeline.lane.incidents"), [.. entries], SetsTheScale: false);
    }

    private static string Title(Incident incident) => incident.PlaceName is { } place ? $"{place}: {incident.Title}" : incident.Title;

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
