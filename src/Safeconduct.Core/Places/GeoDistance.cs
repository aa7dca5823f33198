namespace Safeconduct.Core.Places;

/// <summary>
/// Great-circle distance on the mean sphere. Formula: haversine (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984),
/// in the form with the arctangent of two sides, which keeps its digits for points a metre apart and for points opposite each other.
/// </summary>
/// <remarks>Pure and thread safe. The Earth is flattened by 1 part in 298: a sphere cannot be right everywhere, see <see cref="RelativeError"/>.</remarks>
public static class GeoDistance
{
    /// <summary>The mean radius R1 = (2a + b) / 3 of the WGS 84 ellipsoid, in kilometres (Moritz, Geodetic Reference System 1980, Journal of Geodesy 74, 2000).</summary>
    public const double EarthRadiusKm = 6371.0088;

    /// <summary>
    /// How wrong <see cref="Km"/> can be against the shortest path on the WGS 84 ellipsoid, as a part of that path: 0.0057, so 5.7 km in 1,000.
    /// The worst is met in short paths along a meridian at the equator, where the ellipsoid's radius of curvature is 6,335.439 km:
    /// 6371.0088 / 6335.439 - 1 = 0.00561. A test measures it.
    /// </summary>
    public const double RelativeError = 0.0057;

    /// <summary>Kilometres between two points: 0 for equal points, at most 20,015.1 for points opposite each other; the same both ways.</summary>
    public static double Km(GeoPoint a, GeoPoint b)
    {
        var lat1 = double.DegreesToRadians(a.Latitude);
        var lat2 = double.DegreesToRadians(b.Latitude);
        var alongMeridian = Math.Sin((lat2 - lat1) / 2);
        var alongParallel = Math.Sin(double.DegreesToRadians(b.Longitude - a.Longitude) / 2);
        var h = (alongMeridian * alongMeridian) + (Math.Cos(lat1) * Math.Cos(lat2) * alongParallel * alongParallel);
        h = Math.Clamp(h, 0, 1);
        return 2 * EarthRadiusKm * Math.Atan2(Math.Sqrt(h), Math.Sqrt(1 - h));
    }
}
