namespace Safeconduct.Core.Places;

/// <summary>A point on a map in kilometres: <see cref="East"/> of the map's middle meridian and <see cref="North"/> of its origin.</summary>
public readonly record struct MapPoint(double East, double North);

/// <summary>
/// The Lambert conformal conic projection of the sphere, which keeps angles and, near its standard parallels, distances: a circle on the ground stays a circle.
/// Source: J. P. Snyder, Map Projections: A Working Manual, U.S. Geological Survey Professional Paper 1395 (1987), formulas 15-1 to 15-5 and 14-1 to 14-9.
/// Where the standard parallels lie evenly about the equator the cone becomes a cylinder, and its limit, the Mercator projection (7-1, 7-2), is used.
/// </summary>
public sealed class ConformalConic
{
    /// <summary>The poles lie at infinity, or in one point; places are drawn up to here.</summary>
    public const double FarthestLatitude = 89;

    private const double FlatCone = 1e-6; // below this the cone's constant is as good as 0
    private readonly double _meridian;
    private readonly double _radius;
    private readonly double _cone;      // n
    private readonly double _factor;    // F
    private readonly double _origin;    // rho 0
    private readonly double _parallel;  // the first standard parallel, for the cylinder

    /// <param name="firstParallel">A latitude in degrees along which distances are true.</param>
    /// <param name="secondParallel">The other one; may be the same.</param>
    /// <param name="origin">Where the map's coordinates are 0, 0.</param>
    /// <param name="radius">Of the sphere; kilometres unless told otherwise.</param>
    public ConformalConic(double firstParallel, double secondParallel, GeoPoint origin, double radius = GeoDistance.EarthRadiusKm)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(firstParallel), FarthestLatitude, nameof(firstParallel));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(secondParallel), FarthestLatitude, nameof(secondParallel));
        (_radius, _meridian, _parallel) = (radius, origin.Longitude, double.DegreesToRadians(firstParallel));
        var second = double.DegreesToRadians(secondParallel);
        _cone = Math.Abs(_parallel - second) < 1e-9
            ? Math.Sin(_parallel)
            : Math.Log(Math.Cos(_parallel) / Math.Cos(second)) / Math.Log(Isometric(second) / Isometric(_parallel));
        if (Math.Abs(_cone) < FlatCone)
        {
            _cone = 0;
            _origin = Math.Log(Isometric(Radians(origin.Latitude)));
            return;
        }

        _factor = Math.Cos(_parallel) * Math.Pow(Isometric(_parallel), _cone) / _cone;
        _origin = Rho(Radians(origin.Latitude));
    }

    public MapPoint Project(GeoPoint point) => Project(point.Latitude, point.Longitude);

    /// <summary>The same for degrees that are known to be a point. Longitudes are taken as they stand, so that a line never leaps from one edge to the other.</summary>
    public MapPoint Project(double latitude, double longitude)
    {
        var phi = Radians(latitude);
        var lambda = double.DegreesToRadians(longitude - _meridian);
        if (_cone == 0)
        {
            var scale = _radius * Math.Cos(_parallel);
            return new MapPoint(scale * lambda, scale * (Math.Log(Isometric(phi)) - _origin));
        }

        var rho = Rho(phi);
        return new MapPoint(rho * Math.Sin(_cone * lambda), _origin - (rho * Math.Cos(_cone * lambda)));
    }

    /// <summary>Where on the ground a point of the map lies; null where the map shows no ground.</summary>
    public GeoPoint? Unproject(MapPoint point)
    {
        var (latitude, longitude) = _cone == 0 ? OffTheCylinder(point) : OffTheCone(point);
        longitude = _meridian + double.RadiansToDegrees(longitude);
        return GeoPoint.IsValid(latitude, longitude) ? new GeoPoint(latitude, longitude) : null;
    }

    /// <summary>How much longer than on the ground a short way at this latitude is drawn: 1 along the standard parallels (formula 15-4).</summary>
    public double ScaleAt(double latitude)
    {
        var phi = Radians(latitude);
        return _cone == 0 ? Math.Cos(_parallel) / Math.Cos(phi) : _cone * Rho(phi) / (_radius * Math.Cos(phi));
    }

    private (double Latitude, double Longitude) OffTheCylinder(MapPoint point)
    {
        var scale = _radius * Math.Cos(_parallel);
        return (Degrees(Math.Exp((point.North / scale) + _origin)), point.East / scale);
    }

    private (double Latitude, double Longitude) OffTheCone(MapPoint point)
    {
        var sign = Math.Sign(_cone);
        var (east, north) = (sign * point.East, sign * (_origin - point.North));
        var rho = sign * Math.Sqrt((point.East * point.East) + ((_origin - point.North) * (_origin - point.North)));
        var theta = Math.Atan2(east, north);
        return (rho == 0 ? sign * 90 : Degrees(Math.Pow(_radius * _factor / rho, 1 / _cone)), theta / _cone);
    }

    /// <summary>rho of formula 15-1: how far from the tip of the cone a parallel is drawn.</summary>
    private double Rho(double phi) => _radius * _factor / Math.Pow(Isometric(phi), _cone);

    private static double Radians(double latitude) => double.DegreesToRadians(Math.Clamp(latitude, -FarthestLatitude, FarthestLatitude));

    /// <summary>tan(pi/4 + phi/2), which every formula of both projections is made of.</summary>
    private static double Isometric(double phi) => Math.Tan((Math.PI / 4) + (phi / 2));

    private static double Degrees(double isometric) => double.RadiansToDegrees((2 * Math.Atan(isometric)) - (Math.PI / 2));
}
