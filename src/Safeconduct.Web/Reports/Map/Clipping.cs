namespace Safeconduct.Web.Reports.Map;

/// <summary>Cuts lines and rings at the edges of a drawing.</summary>
internal sealed class Clipping(double left, double top, double right, double bottom)
{
    /// <summary>The ring within the edges (I. E. Sutherland, G. W. Hodgman, "Reentrant polygon clipping", Communications of the ACM 17, 1974); empty where nothing is left.</summary>
    public List<Spot> Ring(IReadOnlyList<Spot> ring)
    {
        var cut = Side(ring, s => s.X >= left, (a, b) => AtX(a, b, left));
        cut = Side(cut, s => s.X <= right, (a, b) => AtX(a, b, right));
        cut = Side(cut, s => s.Y >= top, (a, b) => AtY(a, b, top));
        return Side(cut, s => s.Y <= bottom, (a, b) => AtY(a, b, bottom));
    }

    /// <summary>The stretches of the line within the edges.</summary>
    public IEnumerable<List<Spot>> Line(IReadOnlyList<Spot> line)
    {
        var stretch = new List<Spot>();
        for (var i = 1; i < line.Count; i++)
        {
            if (Segment(line[i - 1], line[i]) is not var (from, to))
            {
                continue;
            }

            if (stretch.Count > 0 && stretch[^1] != from)
            {
                yield return stretch;
                stretch = [];
            }

            if (stretch.Count == 0)
            {
                stretch.Add(from);
            }

            stretch.Add(to);
        }

        if (stretch.Count > 1)
        {
            yield return stretch;
        }
    }

    /// <summary>The part of a straight line within the edges, or null (Y.-D. Liang, B. A. Barsky, "A new concept and method for line clipping", ACM Transactions on Graphics 3, 1984).</summary>
    private (Spot From, Spot To)? Segment(Spot a, Spot b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var (enters, leaves) = (0.0, 1.0);
        foreach (var (step, room) in new[] { (-dx, a.X - left), (dx, right - a.X), (-dy, a.Y - top), (dy, bottom - a.Y) })
        {
            if (step == 0)
            {
                if (room < 0)
                {
                    return null;
                }
            }
            else if (step < 0)
            {
                enters = Math.Max(enters, room / step);
            }
            else
            {
                leaves = Math.Min(leaves, room / step);
            }
        }

        return enters > leaves ? null : (On(a, b, enters), On(a, b, leaves));
    }

    private static Spot On(Spot a, Spot b, double part) => part switch
    {
        0 => a,
        1 => b,
        _ => new Spot(a.X + ((b.X - a.X) * part), a.Y + ((b.Y - a.Y) * part)),
    };

    private static List<Spot> Side(IReadOnlyList<Spot> ring, Func<Spot, bool> isInside, Func<Spot, Spot, Spot> crossing)
    {
        var kept = new List<Spot>(ring.Count);
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i == 0 ? ring.Count - 1 : i - 1], ring[i]);
            if (isInside(from) != isInside(to))
            {
                kept.Add(crossing(from, to));
            }

            if (isInside(to))
            {
                kept.Add(to);
            }
        }

        return kept;
    }

    private static Spot AtX(Spot a, Spot b, double x) => new(x, a.Y + ((b.Y - a.Y) * (x - a.X) / (b.X - a.X)));

    private static Spot AtY(Spot a, Spot b, double y) => new(a.X + ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)), y);
}
