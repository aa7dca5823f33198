namespace Safeconduct.Tools.BaseMap;

/// <summary>Degrees of longitude and latitude, as the sources have them.</summary>
internal readonly record struct Vertex(double Lon, double Lat);

/// <summary>A rectangle in degrees, for cutting out what a layer holds.</summary>
internal sealed record Box(double West, double South, double East, double North)
{
    public bool Holds(Vertex v) => v.Lon >= West && v.Lon <= East && v.Lat >= South && v.Lat <= North;

    /// <summary>The ring cut at the four sides one after another (I. E. Sutherland, G. W. Hodgman, "Reentrant polygon clipping", 1974).</summary>
    public List<Vertex> Cut(List<Vertex> ring)
    {
        var cut = ring.Count > 1 && ring[0] == ring[^1] ? ring[..^1] : ring;
        cut = Side(cut, v => v.Lon >= West, (a, b) => AtLon(a, b, West));
        cut = Side(cut, v => v.Lon <= East, (a, b) => AtLon(a, b, East));
        cut = Side(cut, v => v.Lat >= South, (a, b) => AtLat(a, b, South));
        return Side(cut, v => v.Lat <= North, (a, b) => AtLat(a, b, North));
    }

    /// <summary>The stretches of a line within the box; a stretch ends at the last point inside, which is near enough for a line between points 2 km apart.</summary>
    public IEnumerable<List<Vertex>> Stretches(List<Vertex> line)
    {
        var stretch = new List<Vertex>();
        foreach (var vertex in line)
        {
            if (Holds(vertex))
            {
                stretch.Add(vertex);
                continue;
            }

            if (stretch.Count > 1)
            {
                yield return stretch;
            }

            stretch = [];
        }

        if (stretch.Count > 1)
        {
            yield return stretch;
        }
    }

    private static List<Vertex> Side(List<Vertex> ring, Func<Vertex, bool> isInside, Func<Vertex, Vertex, Vertex> crossing)
    {
        var kept = new List<Vertex>(ring.Count);
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

    private static Vertex AtLon(Vertex a, Vertex b, double lon) => new(lon, a.Lat + ((b.Lat - a.Lat) * (lon - a.Lon) / (b.Lon - a.Lon)));

    private static Vertex AtLat(Vertex a, Vertex b, double lat) => new(a.Lon + ((b.Lon - a.Lon) * (lat - a.Lat) / (b.Lat - a.Lat)), lat);
}

/// <summary>
/// Leaves out the points that matter least: M. Visvalingam, J. D. Whyatt, "Line generalisation by repeated elimination of points",
/// The Cartographic Journal 30 (1993). The ends of a line stay, so that lines that met still meet.
/// </summary>
internal static class Simplifier
{
    private const double KmPerDegree = 111.2;

    /// <param name="line">The points in order.</param>
    /// <param name="leastArea">Square kilometres of the triangle below which a point there is left out.</param>
    public static List<Vertex> Simplify(List<Vertex> line, Func<Vertex, double> leastArea)
    {
        var (previous, next) = (new int[line.Count], new int[line.Count]);
        var queue = new PriorityQueue<int, double>();
        var current = new double[line.Count];
        for (var i = 0; i < line.Count; i++)
        {
            (previous[i], next[i]) = (i - 1, i + 1);
        }

        for (var i = 1; i < line.Count - 1; i++)
        {
            queue.Enqueue(i, current[i] = Weight(i));
        }

        var isOut = new bool[line.Count];
        var largest = 0.0;
        while (queue.TryDequeue(out var i, out var weight))
        {
            if (isOut[i] || weight != current[i])
            {
                continue; // weighed again since
            }

            largest = Math.Max(largest, weight);
            if (largest >= 1)
            {
                break;
            }

            isOut[i] = true;
            next[previous[i]] = next[i];
            previous[next[i]] = previous[i];
            foreach (var neighbour in new[] { previous[i], next[i] })
            {
                if (neighbour > 0 && neighbour < line.Count - 1)
                {
                    queue.Enqueue(neighbour, current[neighbour] = Math.Max(largest, Weight(neighbour)));
                }
            }
        }

        return [.. line.Where((_, i) => !isOut[i])];

        double Weight(int i) => AreaKm2(line[previous[i]], line[i], line[next[i]]) / leastArea(line[i]);
    }

    public static double AreaKm2(List<Vertex> ring)
    {
        var area = 0.0;
        for (var i = 1; i < ring.Count - 1; i++)
        {
            area += Signed(ring[0], ring[i], ring[i + 1]);
        }

        return Math.Abs(area);
    }

    private static double AreaKm2(Vertex a, Vertex b, Vertex c) => Math.Abs(Signed(a, b, c));

    private static double Signed(Vertex a, Vertex b, Vertex c)
    {
        var east = KmPerDegree * Math.Cos(double.DegreesToRadians(b.Lat));
        return (((b.Lon - a.Lon) * (c.Lat - a.Lat)) - ((c.Lon - a.Lon) * (b.Lat - a.Lat))) / 2 * east * KmPerDegree;
    }
}
