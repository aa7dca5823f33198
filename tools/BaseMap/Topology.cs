using System.Text.Json;

namespace Safeconduct.Tools.BaseMap;

/// <summary>One named geometry: polygons of rings of arc numbers, or lines of arc numbers; a negative number ~i is arc i backwards.</summary>
internal sealed record Shape(string? Id, string? Name, IReadOnlyList<IReadOnlyList<int[]>> Polygons, IReadOnlyList<int[]> Lines);

/// <summary>Reads TopoJSON (M. Bostock, C. Metcalf, "The TopoJSON Format Specification", 2013): quantized arcs that neighbours share.</summary>
internal sealed class Topology
{
    private readonly JsonElement _objects;

    public Topology(string path)
    {
        var root = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
        var (scale, translate) = (Pair(root.GetProperty("transform").GetProperty("scale")), Pair(root.GetProperty("transform").GetProperty("translate")));
        Arcs = [.. root.GetProperty("arcs").EnumerateArray().Select(arc => Decode(arc, scale, translate))];
        _objects = root.GetProperty("objects");
    }

    public List<Vertex>[] Arcs { get; }

    public IEnumerable<Shape> Shapes(string name) => _objects.GetProperty(name).GetProperty("geometries").EnumerateArray().Select(Read).OfType<Shape>();

    /// <summary>The points of arcs laid end to end, each arc taken from <paramref name="arcs"/>.</summary>
    public static List<Vertex> Join(int[] numbers, List<Vertex>[] arcs)
    {
        var line = new List<Vertex>();
        foreach (var number in numbers)
        {
            IEnumerable<Vertex> arc = number >= 0 ? arcs[number] : Enumerable.Reverse(arcs[~number]);
            line.AddRange(line.Count == 0 ? arc : arc.Skip(1));
        }

        return line;
    }

    private static Shape? Read(JsonElement shape)
    {
        var id = shape.TryGetProperty("id", out var i) ? i.ToString() : null;
        var name = shape.TryGetProperty("properties", out var p) && p.TryGetProperty("name", out var n) ? n.GetString() : null;
        return shape.GetProperty("type").GetString() switch
        {
            "Polygon" => new Shape(id, name, [Lines(shape.GetProperty("arcs"))], []),
            "MultiPolygon" => new Shape(id, name, [.. shape.GetProperty("arcs").EnumerateArray().Select(Lines)], []),
            "LineString" => new Shape(id, name, [], [Numbers(shape.GetProperty("arcs"))]),
            "MultiLineString" => new Shape(id, name, [], Lines(shape.GetProperty("arcs"))),
            _ => null,
        };
    }

    private static List<int[]> Lines(JsonElement lines) => [.. lines.EnumerateArray().Select(Numbers)];

    private static int[] Numbers(JsonElement line) => [.. line.EnumerateArray().Select(a => a.GetInt32())];

    private static List<Vertex> Decode(JsonElement arc, (double X, double Y) scale, (double X, double Y) translate)
    {
        long x = 0, y = 0;
        var line = new List<Vertex>();
        foreach (var step in arc.EnumerateArray())
        {
            (x, y) = (x + step[0].GetInt64(), y + step[1].GetInt64());
            line.Add(new Vertex((x * scale.X) + translate.X, (y * scale.Y) + translate.Y));
        }

        return line;
    }

    private static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
