using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks.UnitPresence;
using Safeconduct.Core.Dates;

namespace Safeconduct.Web.Reports.Map;

/// <summary>How close a map looks.</summary>
public enum MapReach
{
    /// <summary>All of the account.</summary>
    Whole,

    /// <summary>Everything of the days chosen.</summary>
    Days,

    /// <summary>The place and what lies around it.</summary>
    Near,
}

/// <summary>One map: what it holds and how close it looks. <see cref="Id"/> is its anchor in the page.</summary>
public sealed record MapPanel(int Scene, MapReach Reach, ImmutableArray<GeoCircle> Fits, double LeastKm, MapDays Days)
{
    public string Id => Reach is MapReach.Whole ? "part-map-whole" : FormattableString.Invariant($"part-map-{Scene}{(Reach is MapReach.Near ? "-near" : "")}");
}

/// <summary>The maps of one place on the days told: statements that tell the same place on days that touch share them.</summary>
public sealed record MapScene(int Number, ToldPlace Place, ImmutableArray<Statement> Statements, DayWindow Told, ImmutableArray<MapPanel> Panels);

/// <summary>
/// Which maps a report has (docs/adr/0065): one of the whole account; then, by day, one for each place on the days told there, and a closer one where the first shows much more than the place.
/// </summary>
public sealed class MapScenes
{
    /// <summary>More places than that are on the map of the whole account only, and the report names them.</summary>
    public const int Most = 10;

    private const double NearKm = 120;      // the closest look: a day's drive across
    private const double DaysKm = 200;
    private const double WholeKm = 300;
    private const double MuchWider = 1.8;   // a second, closer map pays from here on

    internal MapScenes(ReportView view, MapContents contents)
    {
        var all = Spans(view, contents).OrderBy(s => s.Rank).ThenBy(s => s.Told.Earliest?.Number ?? long.MaxValue).ToList();
        var kept = all.Take(Most).OrderBy(s => s.Told.Earliest?.Number ?? long.MaxValue).ThenBy(s => s.Place.Number).ToList();
        Scenes = [.. kept.Select((s, i) => SceneOf(i + 1, s, contents))];
        LeftOut = [.. all.Skip(Most).SelectMany(s => s.Statements)];
        Whole = new MapPanel(0, MapReach.Whole, WholeFit(contents), WholeKm, new MapDays(Window: null));
    }

    public MapPanel Whole { get; }

    public ImmutableArray<MapScene> Scenes { get; }

    /// <summary>Statements that have no map of their own for want of room.</summary>
    public ImmutableArray<Statement> LeftOut { get; }

    /// <summary>The scene that shows the statement, or null.</summary>
    public MapScene? Of(string statementId) => Scenes.FirstOrDefault(s => s.Statements.Any(t => string.Equals(t.Id, statementId, StringComparison.Ordinal)));

    /// <summary>Days told at one place, put together where they touch. A statement without any day has no map of its own.</summary>
    private static IEnumerable<Span> Spans(ReportView view, MapContents contents)
    {
        foreach (var place in contents.Places)
        {
            var dated = place.Statements.Select(s => (Statement: s, Told: view.Assessment.Context.SpanOf(s))).Where(x => !x.Told.IsUnbounded).ToList();
            foreach (var told in DaySpans.Union(dated.Select(x => x.Told)))
            {
                var statements = dated.Where(x => x.Told.Intersects(told)).Select(x => x.Statement).ToImmutableArray();
                yield return new Span(place, statements, told, statements.Min(Rank));
            }
        }
    }

    /// <summary>Service first: it is what positions speak of.</summary>
    private static int Rank(Statement statement) => statement.Claim switch
    {
        Claim.Served => 0,
        Claim.Was or Claim.Event or Claim.Ordered => 1,
        _ => 2,
    };

    private static MapScene SceneOf(int number, Span span, MapContents contents)
    {
        var days = new MapDays(span.Told.Widen(UnitPresenceCheck.SlackDays));
        var place = span.Place.Circle;
        ImmutableArray<GeoCircle> all = [place, .. contents.Runs.Where(r => days.Touch(r.Days)).Select(r => new GeoCircle(r.At, 0))];
        var panels = ImmutableArray.Create(new MapPanel(number, MapReach.Days, all, DaysKm, days));
        var near = new MapPanel(number, MapReach.Near, [place], NearKm, days);
        return new MapScene(number, span.Place, span.Statements, span.Told, IsMuchWider(panels[0], near) ? panels.Add(near) : panels);
    }

    private static bool IsMuchWider(MapPanel wide, MapPanel near) =>
        MapFrame.Around(wide.Fits, 1000, wide.LeastKm)!.KmPerUnit > MuchWider * MapFrame.Around(near.Fits, 1000, near.LeastKm)!.KmPerUnit;

    /// <summary>Places and positions; where a crossing tells no place, the point of that border that is nearest to them, so that it comes into sight.</summary>
    private static ImmutableArray<GeoCircle> WholeFit(MapContents contents)
    {
        var fit = contents.Places.Select(p => p.Circle).Concat(contents.Runs.Select(r => new GeoCircle(r.At, 0))).ToImmutableArray();
        fit = fit.IsEmpty ? [.. contents.Incidents.Select(i => new GeoCircle(i.Incident.At, i.Incident.WithinKm))] : fit;
        return fit.IsEmpty ? fit : [.. fit, .. contents.Crossings.Select(c => Borders.Nearest(c.From, c.To, fit)).OfType<GeoCircle>()];
    }

    private sealed record Span(ToldPlace Place, ImmutableArray<Statement> Statements, DayWindow Told, int Rank);
}
