using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Importers.Layers;

/// <summary>
/// A circle on the sphere that holds all given points: a centre and a radius in kilometres. Method: M. Bădoiu and K. Clarkson, "Smaller core-sets for
/// balls" (SODA 2003): the centre steps towards the farthest point, each time a little less. The best centre met is kept and its radius measured to
/// the farthest point, so that the circle is never too small; it may be some percent wider than the smallest one. Works across the 180th meridian.
/// </summary>
internal static class EnclosingCircle
{
    private const int Steps = 120;

    public static (GeoPoint Centre, double RadiusKm) Of(IReadOnlyCollection<GeoPoint> points)
    {
        var vectors = points.Distinct().Select(Vector).ToArray();
        if (vectors.Length == 1)
        {
            return (points.First(), 0);
        }

        var centre = vectors[0];
        var best = (Centre: centre, Cosine: Farthest(vectors, centre).Cosine);
        for (var step = 1; step <= Steps; step++)
        {
            var farthest = Farthest(vectors, centre).Point;
            centre = Towards(centre, farthest, 1.0 / (step + 1));
            if (Farthest(vectors, centre).Cosine is var cosine && cosine > best.Cosine)
            {
                best = (centre, cosine);
            }
        }

        var middle = Point(best.Centre);
        return (middle, points.Max(p => GeoDistance.Km(middle, p)));
    }

    private static ((double X, double Y, double Z) Point, double Cosine) Farthest((double X, double Y, double Z)[] vectors, (double X, double Y, double Z) from)
    {
        var farthest = (vectors[0], double.MaxValue);
        foreach (var v in vectors)
        {
            var cosine = (v.X * from.X) + (v.Y * from.Y) + (v.Z * from.Z);
            if (cosine < farthest.Item2)
            {
                farthest = (v, cosine);
            }
        }

        return farthest;
    }

    private static (double X, double Y, double Z) Towards((double X, double Y, double Z) from, (double X, double Y, double Z) to, double share)
    {
        var (x, y, z) = (from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share), from.Z + ((to.Z - from.Z) * share));
        var length = Math.Sqrt((x * x) + (y * y) + (z * z));

        // Half way to the point opposite lies the middle of the Earth, which is no direction: stay.
        return length < 1e-9 ? from : (x / length, y / length, z / length);
    }

    private static (double X, double Y, double Z) Vector(GeoPoint point)
    {
        var (lat, lon) = (double.DegreesToRadians(point.Latitude), double.DegreesToRadians(point.Longitude));
        return (Math.Cos(lat) * Math.Cos(lon), Math.Cos(lat) * Math.Sin(lon), Math.Sin(lat));
    }

    private static GeoPoint Point((double X, double Y, double Z) v) =>
        new(Math.Clamp(double.RadiansToDegrees(Math.Asin(Math.Clamp(v.Z, -1, 1))), -90, 90), Math.Clamp(double.RadiansToDegrees(Math.Atan2(v.Y, v.X)), -180, 180));
}
