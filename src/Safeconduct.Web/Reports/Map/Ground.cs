using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Safeconduct.Web.Reports.Map;

/// <summary>The base map on one frame, as SVG paths; empty where there is nothing of the kind.</summary>
internal sealed record Ground(string Land, string Lakes, string Rivers, string Borders, string Disputed)
{
    private const double Beyond = 4;       // cut so far outside, so that the line along a cut is not seen
    private const double Finest = 1.3;     // points nearer than that to the last one are left out
    private const double Smallest = 2.5;   // an island or a lake less than that across is left out
    private const double RiversFrom = 0.3; // kilometres a unit: the source's rivers are too coarse for closer maps,
    private const double RiversTo = 4;     // and on wider ones they are a tangle

    public static Ground Of(MapFrame frame)
    {
        var layer = BaseMap.Instance.LayerFor(frame.Box);
        var cut = new Clipping(-Beyond, -Beyond, frame.Width + Beyond, frame.Height + Beyond);
        return new Ground(
            Rings(layer.Land, frame, cut), Rings(layer.Lakes, frame, cut),
            frame.KmPerUnit is < RiversFrom or > RiversTo ? "" : Lines(layer.Rivers, frame, cut),
            Lines(layer.Borders.Where(b => !b.IsDisputed).Select(b => b.Line), frame, cut),
            Lines(layer.Borders.Where(b => b.IsDisputed).Select(b => b.Line), frame, cut));
    }

    /// <summary>The stretches of the border between two countries that the frame shows; empty where it shows none.</summary>
    public static ImmutableArray<ImmutableArray<Spot>> BorderOf(string a, string b, MapFrame frame) =>
        Stretches(BaseMap.Instance.LayerFor(frame.Box).Borders.Where(border => border.Parts(a, b)).Select(border => border.Line), frame, new Clipping(0, 0, frame.Width, frame.Height));

    public static string Path(IEnumerable<ImmutableArray<Spot>> lines)
    {
        var path = new StringBuilder();
        foreach (var line in lines)
        {
            Append(path, line);
        }

        return path.ToString();
    }

    private static string Lines(IEnumerable<GroundLine> lines, MapFrame frame, Clipping cut) => Path(Stretches(lines, frame, cut));

    private static ImmutableArray<ImmutableArray<Spot>> Stretches(IEnumerable<GroundLine> lines, MapFrame frame, Clipping cut) =>
        [.. lines.Where(l => l.Box.Touches(frame.Box)).SelectMany(l => cut.Line(Thin(Project(l, frame)))).Select(s => s.ToImmutableArray())];

    private static string Rings(ImmutableArray<GroundLine> rings, MapFrame frame, Clipping cut)
    {
        var path = new StringBuilder();
        foreach (var ring in rings.Where(r => r.Box.Touches(frame.Box)))
        {
            var thinned = Thin(cut.Ring(Project(ring, frame)));
            if (thinned.Count > 2 && Across(thinned) >= Smallest)
            {
                Append(path, thinned);
                path.Append('z');
            }
        }

        return path.ToString();
    }

    private static Spot[] Project(GroundLine line, MapFrame frame)
    {
        var spots = new Spot[line.Points.Length];
        for (var i = 0; i < spots.Length; i++)
        {
            spots[i] = frame.At(line.Points[i].Latitude, line.Points[i].Longitude);
        }

        return spots;
    }

    private static double Across(List<Spot> ring) => Math.Max(ring.Max(s => s.X) - ring.Min(s => s.X), ring.Max(s => s.Y) - ring.Min(s => s.Y));

    private static List<Spot> Thin(IReadOnlyList<Spot> line)
    {
        var kept = new List<Spot>();
        for (var i = 0; i < line.Count; i++)
        {
            if (kept.Count == 0 || i == line.Count - 1 || kept[^1].To(line[i]) >= Finest)
            {
                kept.Add(line[i]);
            }
        }

        return kept;
    }

    /// <summary>Steps in tenths of a unit; rounding is carried on, so that it does not add up.</summary>
    private static void Append(StringBuilder path, IReadOnlyList<Spot> line)
    {
        long x = 0, y = 0;
        for (var i = 0; i < line.Count; i++)
        {
            var (toX, toY) = ((long)Math.Round(line[i].X * 10), (long)Math.Round(line[i].Y * 10));
            path.Append(i switch { 0 => "M", 1 => "l", _ => " " });
            Number(path, toX - x);
            path.Append(toY - y < 0 ? "" : " ");
            Number(path, toY - y);
            (x, y) = (toX, toY);
        }
    }

    private static void Number(StringBuilder path, long tenths) => path.Append((tenths / 10.0).ToString("0.#", CultureInfo.InvariantCulture));
}
