using Safeconduct.Core.Places;

namespace Safeconduct.Web.Reports.Map;

/// <summary>A place on a drawing, in user units of the SVG, from its upper left corner.</summary>
public readonly record struct Spot(double X, double Y)
{
    public double To(Spot other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}

/// <summary>A point and how far around it something may be.</summary>
public readonly record struct GeoCircle(GeoPoint At, double WithinKm);

/// <summary>How a piece of the Earth is laid on a drawing: projection, scale, size.</summary>
public sealed class MapFrame
{
    private const double Margin = 0.12;            // of the drawing, on each side
    private const double WidestConeDegrees = 75;   // a cone that holds more latitudes than that bends the land beyond recognition
    private const double LargestFittedKm = 400;    // a country's circle is drawn, but does not decide what the map shows
    private readonly ConformalConic _projection;
    private readonly MapPoint _middle;

    private MapFrame(ConformalConic projection, MapPoint middle, double kmPerUnit, double width, double height)
    {
        (_projection, _middle, KmPerUnit, Width, Height) = (projection, middle, kmPerUnit, width, height);
        Box = BoxOf();
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Kilometres that one unit of the drawing is, on the standard parallels.</summary>
    public double KmPerUnit { get; }

    /// <summary>The degrees that the drawing shows.</summary>
    public GeoBox Box { get; }

    /// <summary>A frame that holds all circles and at least <paramref name="leastKm"/> across; null when there are none.</summary>
    public static MapFrame? Around(IReadOnlyList<GeoCircle> circles, double width, double leastKm)
    {
        if (circles.Count == 0)
        {
            return null;
        }

        var projection = ProjectionFor(circles);
        var (west, south, east, north) = Extent(circles, projection);
        var (least, most) = width > 600 ? (1.5, 2.1) : (0.85, 1.3); // how much wider than high
        var (across, up) = (Math.Max(east - west, leastKm), Math.Max(north - south, leastKm / most));
        var height = width / Math.Clamp(across / up, least, most);
        var kmPerUnit = Math.Max(across / width, up / height) / (1 - (2 * Margin));
        return new MapFrame(projection, new MapPoint((west + east) / 2, (south + north) / 2), kmPerUnit, width, Math.Round(height));
    }

    public Spot At(GeoPoint point) => At(point.Latitude, point.Longitude);

    public Spot At(double latitude, double longitude)
    {
        var p = _projection.Project(latitude, longitude);
        return new Spot((Width / 2) + ((p.East - _middle.East) / KmPerUnit), (Height / 2) - ((p.North - _middle.North) / KmPerUnit));
    }

    /// <summary>How long some kilometres are drawn at a latitude.</summary>
    public double Units(double km, double latitude) => km * _projection.ScaleAt(latitude) / KmPerUnit;

    public bool Shows(Spot spot, double margin = 0) => spot.X >= margin && spot.Y >= margin && spot.X <= Width - margin && spot.Y <= Height - margin;

    public GeoPoint? Ground(Spot spot) =>
        _projection.Unproject(new MapPoint(_middle.East + ((spot.X - (Width / 2)) * KmPerUnit), _middle.North - ((spot.Y - (Height / 2)) * KmPerUnit)));

    private static ConformalConic ProjectionFor(IReadOnlyList<GeoCircle> circles)
    {
        var (south, north) = (circles.Min(c => c.At.Latitude), circles.Max(c => c.At.Latitude));
        var origin = new GeoPoint((south + north) / 2, (circles.Min(c => c.At.Longitude) + circles.Max(c => c.At.Longitude)) / 2);
        var edge = ConformalConic.FarthestLatitude - 1;
        if (north - south > WidestConeDegrees)
        {
            var middle = Math.Min(Math.Abs(origin.Latitude), edge);
            return new ConformalConic(middle, -middle, origin);
        }

        // A sixth of the latitudes beyond each standard parallel: Deetz and Adams' rule, Snyder p. 99.
        var sixth = (north - south) / 6;
        return new ConformalConic(Math.Clamp(south + sixth, -edge, edge), Math.Clamp(north - sixth, -edge, edge), origin);
    }

    private static (double West, double South, double East, double North) Extent(IReadOnlyList<GeoCircle> circles, ConformalConic projection)
    {
        var edges = circles.Select(c => (P: projection.Project(c.At), R: Math.Min(c.WithinKm, LargestFittedKm) * projection.ScaleAt(c.At.Latitude))).ToList();
        return (edges.Min(e => e.P.East - e.R), edges.Min(e => e.P.North - e.R), edges.Max(e => e.P.East + e.R), edges.Max(e => e.P.North + e.R));
    }

    /// <summary>Read off a grid over the drawing: meridians and parallels are bent, and the corners alone would not do.</summary>
    private GeoBox BoxOf()
    {
        const int Steps = 8;
        var seen = Enumerable.Range(0, (Steps + 1) * (Steps + 1)).Select(i => Ground(new Spot(Width * (i % (Steps + 1)) / Steps, Height * (i / (Steps + 1)) / Steps))).ToList();
        var points = seen.OfType<GeoPoint>().ToList();
        return points.Count < seen.Count
            ? new GeoBox(-180, -90, 180, 90) // it shows more than there is
            : new GeoBox(points.Min(p => p.Longitude), points.Min(p => p.Latitude), points.Max(p => p.Longitude), points.Max(p => p.Latitude));
    }
}
