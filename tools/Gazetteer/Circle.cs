using Safeconduct.Core.Places;

namespace Safeconduct.Tools.Gazetteer;

/// <summary>
/// A small circle on the sphere that holds all points: M. Bădoiu and K. L. Clarkson, "Smaller core-sets for balls" (2003):
/// walk towards the farthest point, ever less.
/// </summary>
internal static class Circle
{
    public static (GeoPoint Centre, double Km) Around(IReadOnlyList<GeoPoint> points)
    {
        var vectors = points.Select(Vector).ToList();
        var c = vectors[0];
        for (var i = 1; i <= 500; i++)
        {
            var farthest = vectors.MinBy(v => Dot(v, c));
            c = Unit((c.X + ((farthest.X - c.X) / (i + 1)), c.Y + ((farthest.Y - c.Y) / (i + 1)), c.Z + ((farthest.Z - c.Z) / (i + 1))));
        }

        var centre = new GeoPoint(Round(double.RadiansToDegrees(Math.Asin(c.Z))), Round(double.RadiansToDegrees(Math.Atan2(c.Y, c.X))));
        return (centre, points.Max(p => GeoDistance.Km(centre, p)));
    }

    private static double Round(double degrees) => Math.Round(degrees, 3);

    private static (double X, double Y, double Z) Vector(GeoPoint p)
    {
        var (lat, lon) = (double.DegreesToRadians(p.Latitude), double.DegreesToRadians(p.Longitude));
        return (Math.Cos(lat) * Math.Cos(lon), Math.Cos(lat) * Math.Sin(lon), Math.Sin(lat));
    }

    private static double Dot((double X, double Y, double Z) a, (double X, double Y, double Z) b) => (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z);

    private static (double X, double Y, double Z) Unit((double X, double Y, double Z) v)
    {
        var length = Math.Sqrt(Dot(v, v));
        return length > 0 ? (v.X / length, v.Y / length, v.Z / length) : (1, 0, 0);
    }
}
