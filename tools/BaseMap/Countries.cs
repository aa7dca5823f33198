using System.Globalization;
using System.Text.Json;

namespace Safeconduct.Tools.BaseMap;

/// <summary>A piece of land and the country it is drawn as.</summary>
internal sealed record Piece(string Country, IReadOnlyList<int[]> Rings);

/// <summary>A line between two countries; <paramref name="Left"/> lies to the left of somebody who walks along it.</summary>
internal sealed record Border(string Left, string Right, bool IsDisputed, List<Vertex> Line);

/// <summary>Which country each piece of land is drawn as. What differs from the source stands in rulings.tsv, with the reason.</summary>
internal sealed class Countries
{
    private readonly Dictionary<string, string> _alpha2;
    private readonly List<Ruling> _rulings;
    private readonly HashSet<Ruling> _used = [];

    public Countries(string codes, string rulings)
    {
        _alpha2 = JsonDocument.Parse(File.ReadAllBytes(codes)).RootElement.EnumerateArray().ToDictionary(c => c[2].GetString()!, c => c[0].GetString()!);
        _rulings = [.. File.ReadLines(rulings).Skip(1).Select(l => l.Split('\t')).Select(f => new Ruling(f[0], Point(f[1], f[2]), f[3], f[4].Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
    }

    /// <summary>Rulings that found nothing to rule on: the source has changed, and somebody has to look.</summary>
    public IEnumerable<string> Unused => _rulings.Except(_used).Select(r => r.Area);

    public List<Piece> Pieces(Topology topology) =>
        [.. topology.Shapes("countries").SelectMany(s => s.Polygons.Select(rings => new Piece(CountryOf(s, rings, topology), rings)))];

    /// <summary>Arcs that two pieces of different countries share.</summary>
    public List<Border> Borders(List<Piece> pieces, List<Vertex>[] arcs)
    {
        var sides = new Dictionary<int, (string? Forwards, string? Backwards)>();
        foreach (var piece in pieces)
        {
            foreach (var number in piece.Rings.SelectMany(r => r))
            {
                var arc = number >= 0 ? number : ~number;
                var (forwards, backwards) = sides.GetValueOrDefault(arc);
                sides[arc] = number >= 0 ? (piece.Country, backwards) : (forwards, piece.Country);
            }
        }

        // Rings run clockwise in TopoJSON made from shapefiles: the land lies to the right of an arc that is used forwards.
        return [.. sides.Where(s => s.Value is ({ } f, { } b) && f != b).OrderBy(s => s.Key)
            .Select(s => new Border(s.Value.Backwards!, s.Value.Forwards!, IsDisputed(s.Value.Forwards!, s.Value.Backwards!), arcs[s.Key]))];
    }

    private bool IsDisputed(string a, string b) => _rulings.Exists(r => (r.Country == a && r.DisputedWith.Contains(b)) || (r.Country == b && r.DisputedWith.Contains(a)));

    private string CountryOf(Shape shape, IReadOnlyList<int[]> rings, Topology topology)
    {
        var ruling = _rulings.Find(r => r.Area == shape.Name && (r.Point is not { } p || Contains(rings, topology, p)));
        if (ruling is not null)
        {
            _used.Add(ruling);
            return ruling.Country;
        }

        return shape.Id is not null && _alpha2.TryGetValue(shape.Id.PadLeft(3, '0'), out var code) ? code : "";
    }

    private static bool Contains(IReadOnlyList<int[]> rings, Topology topology, Vertex p) =>
        rings.Count(r => IsInside(p, Topology.Join(r, topology.Arcs))) % 2 == 1;

    private static bool IsInside(Vertex p, List<Vertex> ring)
    {
        var isInside = false;
        for (var i = 1; i < ring.Count; i++)
        {
            var (a, b) = (ring[i - 1], ring[i]);
            if (a.Lat > p.Lat != b.Lat > p.Lat && p.Lon < a.Lon + ((b.Lon - a.Lon) * (p.Lat - a.Lat) / (b.Lat - a.Lat)))
            {
                isInside = !isInside;
            }
        }

        return isInside;
    }

    private static Vertex? Point(string lon, string lat) =>
        lon.Length == 0 ? null : new Vertex(double.Parse(lon, CultureInfo.InvariantCulture), double.Parse(lat, CultureInfo.InvariantCulture));

    private sealed record Ruling(string Area, Vertex? Point, string Country, string[] DisputedWith);
}
