using System.Collections.Immutable;
using Safeconduct.Web.Reports.Map;

namespace Safeconduct.Web.Reports.Timeline;

/// <summary>The timeline of one report in both widths, and the anchors of its bars.</summary>
public sealed class ReportTimeline
{
    private readonly ImmutableDictionary<string, TimelineLayout?> _layouts;

    public ReportTimeline(ReportView view)
    {
        Lanes = TimelineEntries.Of(view);
        var ends = TimelineEntries.Ends(view, Lanes).ToList();
        var ahead = view.Options.Pathway is { Closings.IsEmpty: false } pathway ? new DaysAhead(view.Assessment.AsOf, [.. pathway.Closings.Select(c => c.LastDay)]) : null;
        _layouts = DrawingWidth.Both.ToImmutableDictionary(w => w.Name, w => TimelineLayout.Of(Lanes, ends, w.Units, w.Units < 600 ? 11.5 : 12.5, ahead), StringComparer.Ordinal);
    }

    public ImmutableArray<TimelineLane> Lanes { get; }

    /// <summary>Null when the account names no day at all.</summary>
    public TimelineLayout? Layout(DrawingWidth width) => _layouts[width.Name];

    public static string AnchorOf(string width, string key) => $"part-{width}-{key}";

    /// <summary>The bar that stands for the run, or null where it lies beyond the axis.</summary>
    public string? AnchorOfRun(int number, string width) => Anchor(width, e => e.Runs.Any(r => r.Number == number));

    public string? AnchorOfIncident(int number, string width) => Anchor(width, e => e.Incident == number);

    public string? AnchorOfStatement(string id, string width) => Anchor(width, e => string.Equals(e.Anchor, Anchors.OfStatement(id), StringComparison.Ordinal));

    private string? Anchor(string width, Func<TimelineEntry, bool> isIt) =>
        _layouts[width]?.Lanes.SelectMany(l => l.Entries).FirstOrDefault(e => isIt(e.Entry))?.Entry.Key is { } key ? AnchorOf(width, key) : null;
}
