using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Safeconduct.Core.Dates;

namespace Safeconduct.Web.Reports.Timeline;

/// <summary>A place on the drawing, in user units of the SVG.</summary>
public readonly record struct Span(double Left, double Right)
{
    public double Width => Right - Left;

    public double Middle => (Left + Right) / 2;
}

/// <summary>A bar with its label. <see cref="Y"/> is the top of its row.</summary>
public sealed record PlacedEntry(TimelineEntry Entry, double Y, Span Extent, Span? Core, Span? Told, string Label, double LabelLeft, bool OpenLeft, bool OpenRight)
{
    /// <summary>A day-certain moment is a diamond.</summary>
    public bool IsPoint => Entry.IsMoment && Entry.Extent.IsDayCertain;
}

public sealed record PlacedLane(TimelineLane Lane, double Y, double Height, ImmutableArray<PlacedEntry> Entries);

/// <summary>Where everything on a timeline of a given width goes. Labels never overlap: what finds no room moves to the next row.</summary>
public sealed class TimelineLayout
{
    public const double AxisHeight = 34;
    public const double LaneTitleHeight = 22;
    public const double BarHeight = 10;
    private const double LanePadding = 10;
    private const double Gap = 10;
    private const double LongestLabel = 360;
    private const double Overlap = 3.01; // bars without labels may touch: each is drawn at least so wide

    private TimelineLayout(TimeScale scale, double width, double height, double fontSize, ImmutableArray<PlacedLane> lanes)
    {
        Scale = scale;
        Width = width;
        Height = height;
        FontSize = fontSize;
        Lanes = lanes;
    }

    public TimeScale Scale { get; }

    public double Width { get; }

    public double Height { get; }

    public double FontSize { get; }

    public ImmutableArray<PlacedLane> Lanes { get; }

    /// <summary>Null when the account names no day at all.</summary>
    public static TimelineLayout? Of(ImmutableArray<TimelineLane> lanes, IEnumerable<Day> ends, double width, double fontSize, DaysAhead? ahead = null)
    {
        var scale = TimeScale.Over(ends, 4, width - 4, foldWidth: width > 600 ? 40 : 18, ahead);
        if (scale is null)
        {
            return null;
        }

        var placed = ImmutableArray.CreateBuilder<PlacedLane>();
        var y = AxisHeight;
        foreach (var lane in lanes)
        {
            var entries = Place(lane, scale, y + LaneTitleHeight, width, fontSize);
            if (entries.IsEmpty)
            {
                continue; // nothing of it falls into the days of the account
            }

            var bottom = entries.Max(e => e.Y + RowHeight(lane, fontSize)) + LanePadding;
            placed.Add(new PlacedLane(lane, y, bottom - y, entries));
            y = bottom;
        }

        return new TimelineLayout(scale, width, y, fontSize, placed.ToImmutable());
    }

    private static double RowHeight(TimelineLane lane, double fontSize) => IsLabelled(lane) ? BarHeight + fontSize + 9 : BarHeight + 6;

    private static bool IsLabelled(TimelineLane lane) => lane.Entries.Any(e => e.Label.Length > 0);

    private static ImmutableArray<PlacedEntry> Place(TimelineLane lane, TimeScale scale, double top, double width, double fontSize)
    {
        var rows = new List<double>(); // the right edge of what stands in each row
        var placed = ImmutableArray.CreateBuilder<PlacedEntry>();
        foreach (var entry in lane.Entries.Where(e => Touches(e, scale)))
        {
            var extent = SpanOf(entry.Extent, scale);
            var label = Fit(SafeText.Show(entry.Label), Math.Min(LongestLabel, width - 4), fontSize);
            var labelWidth = TextWidth(label, fontSize);
            var left = Math.Max(2, Math.Min(extent.Left, width - labelWidth - 2));
            var takes = new Span(Math.Min(left, extent.Left), Math.Max(left + labelWidth, extent.Right));
            var row = rows.FindIndex(edge => edge + (IsLabelled(lane) ? Gap : -Overlap) <= takes.Left);
            if (row < 0)
            {
                row = rows.Count;
                rows.Add(0);
            }

            rows[row] = takes.Right;
            placed.Add(new PlacedEntry(entry, top + (row * RowHeight(lane, fontSize)), extent,
                entry.Core is { } core ? SpanOf(core, scale) : null, entry.Told is { IsUnbounded: false } told ? SpanOf(told, scale) : null, label, left,
                entry.Extent.Earliest is not { } e || e < scale.First, entry.Extent.Latest is not { } l || l >= scale.End));
        }

        return placed.ToImmutable();
    }

    private static bool Touches(TimelineEntry entry, TimeScale scale) => entry.Extent.Intersects(new DayWindow(scale.First, scale.End.AddDays(-1)));

    private static Span SpanOf(DayWindow days, TimeScale scale)
    {
        var left = scale.X(days.Earliest ?? scale.First);
        var right = scale.X(days.Latest?.AddDays(1) ?? scale.End);
        return right - left >= 3 ? new Span(left, right) : new Span(left, left + 3);
    }

    /// <summary>The text, cut where it would be wider than <paramref name="most"/>.</summary>
    public static string Fit(string text, double most, double fontSize)
    {
        var flat = text.ReplaceLineEndings(" ");
        if (TextWidth(flat, fontSize) <= most)
        {
            return flat;
        }

        var fitted = new StringBuilder();
        var width = TextWidth("…", fontSize);
        var elements = StringInfo.GetTextElementEnumerator(flat);
        while (elements.MoveNext() && (width += TextWidth(elements.GetTextElement(), fontSize)) <= most)
        {
            fitted.Append(elements.GetTextElement());
        }

        return fitted.ToString().TrimEnd(' ', ',') + "…";
    }

    /// <summary>A generous guess, since a server knows no fonts; measured against DejaVu Sans, which is wider than most.</summary>
    public static double TextWidth(string text, double fontSize) => text.Sum(c => c switch
    {
        ' ' or '.' or ',' or ':' or 'i' or 'l' or '(' or ')' => 0.39,
        <= '\u024F' => 0.635,
        >= '\u2E80' and <= '\uFFEF' => 1.0,
        _ => 0.67,
    }) * fontSize;
}
