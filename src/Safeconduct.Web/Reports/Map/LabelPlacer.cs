namespace Safeconduct.Web.Reports.Map;

/// <summary>A rectangle of a drawing that something takes.</summary>
internal readonly record struct Taken(double Left, double Top, double Right, double Bottom)
{
    public bool Covers(Taken other) => other.Left < Right && other.Right > Left && other.Top < Bottom && other.Bottom > Top;

    public static Taken Around(Spot spot, double radius) => new(spot.X - radius, spot.Y - radius, spot.X + radius, spot.Y + radius);
}

/// <summary>A label with a place of its own; <see cref="At"/> is the left end of its base line.</summary>
public sealed record PlacedLabel(string Text, Spot At, double FontSize);

/// <summary>
/// Finds room for labels, the more important ones first. A label never covers another one or a mark: what finds no room is left out.
/// The order of the trials is that of E. Imhof, "Positioning names on maps" (1975): right of the mark and above it are read best.
/// </summary>
internal sealed class LabelPlacer(double width, double height)
{
    private const double Gap = 3;
    private readonly List<Taken> _taken = [];

    public void Take(Taken room) => _taken.Add(room);

    /// <summary>Room for a mark of the given radius, if nothing else takes it.</summary>
    public bool TryTake(Spot spot, double radius)
    {
        var room = Taken.Around(spot, radius);
        if (_taken.Exists(t => t.Covers(room)))
        {
            return false;
        }

        _taken.Add(room);
        return true;
    }

    /// <summary>A place for the text beside a mark, or null.</summary>
    /// <param name="text">The words, already cut to what a label may be long.</param>
    /// <param name="mark">The middle of the mark.</param>
    /// <param name="radius">How far the mark reaches.</param>
    /// <param name="fontSize">In units of the drawing.</param>
    /// <param name="rings">How many times farther away it may be put before it is given up.</param>
    public PlacedLabel? Beside(string text, Spot mark, double radius, double fontSize, int rings = 1)
    {
        var (w, h) = (Timeline.TimelineLayout.TextWidth(text, fontSize), fontSize * 1.25);
        for (var ring = 0; ring < rings; ring++)
        {
            var away = radius + Gap + (ring * h);
            foreach (var (dx, dy) in new[] { (1.0, 0.0), (1, -1), (-1, 0), (1, 1), (-1, -1), (-1, 1), (0, -1), (0, 1) })
            {
                var left = mark.X + (dx * away) + (dx < 0 ? -w : dx == 0 ? -w / 2 : 0);
                var top = mark.Y + (dy * (dx == 0 ? away : away * 0.7)) - (h / 2) + (dx == 0 ? dy * h / 2 : 0);
                if (Put(text, new Taken(left, top, left + w, top + h), fontSize) is { } placed)
                {
                    return placed;
                }
            }
        }

        return null;
    }

    /// <summary>A place for the text with its middle just there, or null.</summary>
    public PlacedLabel? Over(string text, Spot middle, double fontSize)
    {
        var (w, h) = (Timeline.TimelineLayout.TextWidth(text, fontSize), fontSize * 1.25);
        return Put(text, new Taken(middle.X - (w / 2), middle.Y - (h / 2), middle.X + (w / 2), middle.Y + (h / 2)), fontSize);
    }

    private PlacedLabel? Put(string text, Taken room, double fontSize)
    {
        if (text.Length == 0 || room.Left < 2 || room.Top < 2 || room.Right > width - 2 || room.Bottom > height - 2 || _taken.Exists(t => t.Covers(room)))
        {
            return null;
        }

        _taken.Add(room);
        return new PlacedLabel(text, new Spot(room.Left, room.Bottom - (fontSize * 0.32)), fontSize);
    }
}
