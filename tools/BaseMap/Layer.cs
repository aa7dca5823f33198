using System.Text;

namespace Safeconduct.Tools.BaseMap;

/// <summary>What one part of the file holds, cut out and thinned.</summary>
internal sealed record Layer(Box Box, int PerDegree, List<List<Vertex>> Land, List<List<Vertex>> Lakes, List<Border> Borders, List<List<Vertex>> Rivers)
{
    public int Points => Land.Concat(Lakes).Concat(Rivers).Sum(l => l.Count) + Borders.Sum(b => b.Line.Count);

    public static Layer Of(Topology land, Topology water, Countries countries, Box box, int perDegree, Func<Vertex, double> leastArea)
    {
        var pieces = countries.Pieces(land);
        List<Vertex>[] arcs = [.. land.Arcs.Select(a => Simplifier.Simplify(a, leastArea))];
        List<Vertex>[] waters = [.. water.Arcs.Select(a => Simplifier.Simplify(a, leastArea))];
        var borders = countries.Borders(pieces, arcs).SelectMany(b => box.Stretches(b.Line).Select(line => b with { Line = line }));
        return new Layer(box, perDegree,
            Rings(Outlines(land), arcs, box, leastArea), Rings(water.Shapes("lakes").SelectMany(s => s.Polygons).SelectMany(r => r), waters, box, leastArea),
            [.. borders], [.. water.Shapes("rivers").SelectMany(s => s.Lines).SelectMany(l => box.Stretches(Topology.Join(l, waters)))]);
    }

    /// <summary>Land without regard to countries, so that no seam shows where two of them meet.</summary>
    private static IEnumerable<int[]> Outlines(Topology topology) => topology.Shapes("land").SelectMany(s => s.Polygons).SelectMany(rings => rings);

    private static List<List<Vertex>> Rings(IEnumerable<int[]> rings, List<Vertex>[] arcs, Box box, Func<Vertex, double> leastArea) =>
        [.. rings.Select(r => box.Cut(Topology.Join(r, arcs))).Where(r => r.Count > 2 && Simplifier.AreaKm2(r) > 6 * leastArea(r[0]))];
}

/// <summary>
/// The file that the product carries. After brotli: "SCM1"; the attribution; the number of layers; for each its points a degree, its box, its land, lakes,
/// borders and rivers. Numbers are variable-length integers (7 bits a byte, the lowest first), signed ones zigzag; the points of a line are
/// their number, the first point and the steps from point to point, longitude before latitude. A border has before its line the two country codes and 1 where it is disputed.
/// </summary>
internal static class BaseMapFile
{
    public static byte[] Write(string attribution, IReadOnlyList<Layer> layers)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file, Encoding.UTF8);
        writer.Write("SCM1"u8);
        writer.Write(attribution);
        writer.Write7BitEncodedInt(layers.Count);
        foreach (var layer in layers)
        {
            writer.Write7BitEncodedInt(layer.PerDegree);
            Line(writer, layer, [new Vertex(layer.Box.West, layer.Box.South), new Vertex(layer.Box.East, layer.Box.North)]);
            Lines(writer, layer, layer.Land);
            Lines(writer, layer, layer.Lakes);
            writer.Write7BitEncodedInt(layer.Borders.Count);
            foreach (var border in layer.Borders)
            {
                writer.Write(border.Left);
                writer.Write(border.Right);
                writer.Write(border.IsDisputed);
                Line(writer, layer, border.Line);
            }

            Lines(writer, layer, layer.Rivers);
        }

        return file.ToArray();
    }

    private static void Lines(BinaryWriter writer, Layer layer, List<List<Vertex>> lines)
    {
        writer.Write7BitEncodedInt(lines.Count);
        foreach (var line in lines)
        {
            Line(writer, layer, line);
        }
    }

    private static void Line(BinaryWriter writer, Layer layer, List<Vertex> line)
    {
        var (x, y) = (0, 0);
        writer.Write7BitEncodedInt(line.Count);
        foreach (var vertex in line)
        {
            var (nextX, nextY) = ((int)Math.Round(vertex.Lon * layer.PerDegree), (int)Math.Round(vertex.Lat * layer.PerDegree));
            writer.Write7BitEncodedInt(Zigzag(nextX - x));
            writer.Write7BitEncodedInt(Zigzag(nextY - y));
            (x, y) = (nextX, nextY);
        }
    }

    private static int Zigzag(int number) => (number << 1) ^ (number >> 31);
}
