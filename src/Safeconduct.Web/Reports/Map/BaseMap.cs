using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Safeconduct.Web.Reports.Map;

/// <summary>A rectangle of meridians and parallels, in degrees.</summary>
public readonly record struct GeoBox(double West, double South, double East, double North)
{
    public bool Holds(GeoBox other) => other.West >= West && other.East <= East && other.South >= South && other.North <= North;

    public bool Touches(GeoBox other) => other.West <= East && other.East >= West && other.South <= North && other.North >= South;

    public bool Holds(double latitude, double longitude) => longitude >= West && longitude <= East && latitude >= South && latitude <= North;
}

/// <summary>A ring or a line of the base map: points in degrees, and the box that holds them.</summary>
internal sealed class GroundLine
{
    public GroundLine(ImmutableArray<(double Longitude, double Latitude)> points)
    {
        Points = points;
        Box = new GeoBox(points.Min(p => p.Longitude), points.Min(p => p.Latitude), points.Max(p => p.Longitude), points.Max(p => p.Latitude));
    }

    public ImmutableArray<(double Longitude, double Latitude)> Points { get; }

    public GeoBox Box { get; }
}

/// <summary>A line between two countries (ISO 3166-1 alpha-2; empty where the source has no code). Walking along it, <paramref name="Left"/> lies on the left.</summary>
internal sealed record BorderLine(string Left, string Right, bool IsDisputed, GroundLine Line)
{
    public bool Parts(string a, string b) => (Is(Left, a) && Is(Right, b)) || (Is(Left, b) && Is(Right, a));

    private static bool Is(string code, string other) => string.Equals(code, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Land, lakes, borders and rivers within a box, at one level of detail.</summary>
internal sealed record BaseLayer(GeoBox Box, ImmutableArray<GroundLine> Land, ImmutableArray<GroundLine> Lakes, ImmutableArray<BorderLine> Borders, ImmutableArray<GroundLine> Rivers);

/// <summary>
/// The ground that maps are drawn on: Natural Earth, cut out and simplified by tools/BaseMap, which also says how the file is made up.
/// Loads on first use; thread safe.
/// </summary>
internal sealed class BaseMap
{
    private const string Resource = "Safeconduct.Web.Reports.Map.basemap.bin.br";
    private static readonly Lazy<BaseMap> Shared = new(Load);

    private BaseMap(string attribution, ImmutableArray<BaseLayer> layers) => (Attribution, Layers) = (attribution, layers);

    public static BaseMap Instance => Shared.Value;

    /// <summary>Where the data comes from.</summary>
    public string Attribution { get; }

    /// <summary>The most detailed first; the last one reaches around the world.</summary>
    public ImmutableArray<BaseLayer> Layers { get; }

    /// <summary>The most detailed layer that holds all of the box.</summary>
    public BaseLayer LayerFor(GeoBox box) => Layers.FirstOrDefault(l => l.Box.Holds(box)) ?? Layers[^1];

    private static BaseMap Load()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource) ?? throw new InvalidOperationException("The base map is missing from the program.");
        using var unpacked = new BrotliStream(resource, CompressionMode.Decompress);
        using var reader = new BinaryReader(unpacked, Encoding.UTF8);
        if (!reader.ReadBytes(4).AsSpan().SequenceEqual("SCM1"u8))
        {
            throw new InvalidOperationException("The base map of the program is of another form.");
        }

        var attribution = reader.ReadString();
        return new BaseMap(attribution, Many(reader, ReadLayer));
    }

    private static BaseLayer ReadLayer(BinaryReader reader)
    {
        var perDegree = reader.Read7BitEncodedInt();
        var corners = ReadLine(reader, perDegree);
        return new BaseLayer(corners.Box, Many(reader, r => ReadLine(r, perDegree)), Many(reader, r => ReadLine(r, perDegree)),
            Many(reader, r => new BorderLine(r.ReadString(), r.ReadString(), r.ReadBoolean(), ReadLine(r, perDegree))), Many(reader, r => ReadLine(r, perDegree)));
    }

    private static GroundLine ReadLine(BinaryReader reader, double perDegree)
    {
        var points = new (double, double)[reader.Read7BitEncodedInt()];
        var (x, y) = (0, 0);
        for (var i = 0; i < points.Length; i++)
        {
            x += Step(reader);
            y += Step(reader);
            points[i] = (x / perDegree, y / perDegree);
        }

        return new GroundLine([.. points]);
    }

    private static ImmutableArray<T> Many<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.Read7BitEncodedInt()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(reader);
        }

        return [.. items];
    }

    private static int Step(BinaryReader reader)
    {
        var zigzag = reader.Read7BitEncodedInt();
        return (int)((uint)zigzag >> 1) ^ -(zigzag & 1);
    }
}
