using System.Collections.Immutable;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Web.Reports.Map;

/// <summary>A told place on the drawing: a circle of what the words reach, and a dot in its middle.</summary>
public sealed record PlacedPlace(ToldPlace Place, Spot At, double Radius, PlacedLabel? Label, ImmutableArray<TerritoryStatus> Statuses);

/// <summary>Recorded positions of one unit and one kind that lie so near to each other that they are one mark.</summary>
public sealed record PlacedPositions(int Number, ImmutableArray<RecordedRun> Runs, Spot At, double Radius, PlacedLabel? Label)
{
    public SightingKind Kind => Runs[0].Kind;

    public int Rows => Runs.Sum(r => r.Rows.Length);
}

/// <summary>Incidents that lie so near to each other that they are one mark.</summary>
public sealed record PlacedIncidents(int Number, ImmutableArray<ShownIncident> Incidents, Spot At, PlacedLabel? Label);

/// <summary>A told crossing: the part of the border that is in sight, drawn heavier; where it was crossed is not told.</summary>
public sealed record PlacedCrossing(ToldCrossing Crossing, string Path, PlacedLabel? Label);

/// <summary>A town: a small dot with its name.</summary>
public sealed record PlacedTown(Spot At, PlacedLabel Label);

/// <summary>A length that is a round number of kilometres.</summary>
public readonly record struct ScaleBar(double Km, double Units);

/// <summary>Where everything of one map goes on a drawing of a given width.</summary>
public sealed class MapLayout
{
    /// <summary>So many marks of positions a drawing bears; where there are more, neighbours are put together, farther and farther apart.</summary>
    public const int MostMarks = 48;

    private MapLayout(MapPanel panel, MapFrame frame) => (Panel, Frame, Ground) = (panel, frame, Ground.Of(frame));

    public MapPanel Panel { get; }

    public MapFrame Frame { get; }

    internal Ground Ground { get; }

    public ImmutableArray<PlacedPlace> Places { get; private set; } = [];

    public ImmutableArray<PlacedPositions> Positions { get; private set; } = [];

    public ImmutableArray<PlacedIncidents> Incidents { get; private set; } = [];

    public ImmutableArray<PlacedCrossing> Crossings { get; private set; } = [];

    public ImmutableArray<PlacedTown> Towns { get; private set; } = [];

    public ImmutableArray<PlacedLabel> Countries { get; private set; } = [];

    public ScaleBar Scale => ScaleOf(Frame);

    /// <summary>Null where the panel has nothing to show.</summary>
    public static MapLayout? Of(MapPanel panel, MapContents contents, ReportView view, double width)
    {
        if (MapFrame.Around(panel.Fits, width, panel.LeastKm) is not { } frame)
        {
            return null;
        }

        var layout = new MapLayout(panel, frame);
        new MapFilling(layout, contents, view).Fill();
        return layout;
    }

    internal void Put(ImmutableArray<PlacedPlace> places, ImmutableArray<PlacedPositions> positions, ImmutableArray<PlacedIncidents> incidents, ImmutableArray<PlacedCrossing> crossings,
        ImmutableArray<PlacedTown> towns, ImmutableArray<PlacedLabel> countries) =>
        (Places, Positions, Incidents, Crossings, Towns, Countries) = (places, positions, incidents, crossings, towns, countries);

    /// <summary>The longest of 1, 2, 5, 10, 20… kilometres that takes at most a quarter of the drawing.</summary>
    private static ScaleBar ScaleOf(MapFrame frame)
    {
        var km = 1.0;
        foreach (var next in Enumerable.Range(0, 5).SelectMany(power => new[] { 1, 2, 5 }.Select(digit => digit * Math.Pow(10, power))))
        {
            km = frame.Units(next, frame.Ground(new Spot(frame.Width / 2, frame.Height / 2))?.Latitude ?? 0) <= frame.Width / 4 ? next : km;
        }

        return new ScaleBar(km, frame.Units(km, frame.Ground(new Spot(frame.Width / 2, frame.Height / 2))?.Latitude ?? 0));
    }
}
