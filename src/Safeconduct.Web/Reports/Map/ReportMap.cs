using System.Collections.Immutable;

namespace Safeconduct.Web.Reports.Map;

/// <summary>The two widths in which every drawing of a report is made; the style shows one.</summary>
public sealed record DrawingWidth(string Name, double Units)
{
    public static DrawingWidth Wide { get; } = new("wide", 1080);

    public static DrawingWidth Narrow { get; } = new("narrow", 356);

    public static ImmutableArray<DrawingWidth> Both { get; } = [Wide, Narrow];
}

/// <summary>The maps of one report and the anchors by which map, timeline and statements point to each other. Drawings are made when asked for, once.</summary>
public sealed class ReportMap
{
    private readonly ReportView _view;
    private readonly Dictionary<(string Panel, string Width), MapLayout?> _layouts = [];

    public ReportMap(ReportView view)
    {
        _view = view;
        Contents = new MapContents(view);
        Scenes = new MapScenes(view, Contents);
    }

    public MapContents Contents { get; }

    public MapScenes Scenes { get; }

    public MapLayout? Layout(MapPanel panel, DrawingWidth width)
    {
        if (!_layouts.TryGetValue((panel.Id, width.Name), out var layout))
        {
            layout = MapLayout.Of(panel, Contents, _view, width.Units);
            _layouts.Add((panel.Id, width.Name), layout);
        }

        return layout;
    }

    /// <summary>A map that was asked for shows a border in dispute.</summary>
    public bool HasDisputed => _layouts.Values.OfType<MapLayout>().Any(l => l.Ground.Disputed.Length > 0);

    public static string AnchorOf(MapPanel panel, string width, PlacedPositions mark) => FormattableString.Invariant($"{panel.Id}-{width}-run-{mark.Number}");

    public static string AnchorOf(MapPanel panel, string width, PlacedIncidents mark) => FormattableString.Invariant($"{panel.Id}-{width}-incident-{mark.Number}");

    /// <summary>The mark on the map of the whole account that holds the run, or null where that map does not show it.</summary>
    public string? AnchorOfRun(int number, DrawingWidth width) =>
        Layout(Scenes.Whole, width)?.Positions.FirstOrDefault(p => p.Runs.Any(r => r.Number == number)) is { } mark ? AnchorOf(Scenes.Whole, width.Name, mark) : null;

    public string? AnchorOfIncident(int number, DrawingWidth width) =>
        Layout(Scenes.Whole, width)?.Incidents.FirstOrDefault(p => p.Incidents.Any(r => r.Number == number)) is { } mark ? AnchorOf(Scenes.Whole, width.Name, mark) : null;
}
