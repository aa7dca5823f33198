using System.Collections.Immutable;
using Safeconduct.Core.Places;

namespace Safeconduct.Core.Checks.Journey;

/// <summary>
/// Where a person can have been at a stop: they touched every one of the <see cref="Areas"/> (a crossing touches two countries).
/// Distances are the least that any two points of the areas can have, so that a doubt always counts in favour of the journey.
/// </summary>
internal sealed record Whereabouts(ImmutableArray<Area> Areas)
{
    public static Whereabouts Around(GeoPoint point, double withinKm) => new([new Area.Disc(point, withinKm)]);

    /// <summary>At least this many kilometres lie between the two; 0 where they may be the same.</summary>
    public double AtLeastKm(Whereabouts other) => Areas.SelectMany(a => other.Areas.Select(a.AtLeastKm)).DefaultIfEmpty(0).Max();
}

/// <summary>A disc around a point, or a box of meridians and parallels.</summary>
internal abstract class Area
{
    private Area()
    {
    }

    public double AtLeastKm(Area other) => (this, other) switch
    {
        (Disc a, Disc b) => Math.Max(0, GeoDistance.Km(a.Point, b.Point) - a.WithinKm - b.WithinKm),
        (Disc a, Box b) => Math.Max(0, b.AtLeastKm(a.Point) - a.WithinKm),
        (Box a, Disc b) => Math.Max(0, a.AtLeastKm(b.Point) - b.WithinKm),
        (Box a, Box b) => a.AtLeastKm(b),
        _ => 0,
    };

    public sealed class Disc(GeoPoint point, double withinKm) : Area
    {
        public GeoPoint Point { get; } = point;

        public double WithinKm { get; } = withinKm;
    }

    /// <summary>Degrees; a box does not cross the meridian of 180°.</summary>
    public sealed class Box(double south, double west, double north, double east) : Area
    {
        /// <summary>
        /// Never more than the true distance: along a meridian the difference of latitude; across meridians the distance to the great circle
        /// that carries the nearer edge (sin d = cos φ · sin Δλ).
        /// </summary>
        public double AtLeastKm(GeoPoint p) =>
            Math.Max(KmOfLatitude(Gap(p.Latitude, p.Latitude, south, north)), KmAcrossMeridians(Math.Abs(p.Latitude), GapOfLongitude(p.Longitude, p.Longitude)));

        public double AtLeastKm(Box other)
        {
            var highest = new[] { Math.Abs(south), Math.Abs(north), other.Extreme }.Max();
            return Math.Max(KmOfLatitude(Gap(other.South, other.North, south, north)), KmAcrossMeridians(highest, GapOfLongitude(other.West, other.East)));
        }

        private double South => south;

        private double North => north;

        private double West => west;

        private double East => east;

        private double Extreme => Math.Max(Math.Abs(south), Math.Abs(north));

        /// <summary>The lesser of the gaps to the east and to the west, around the globe.</summary>
        private double GapOfLongitude(double from, double to)
        {
            var direct = Gap(from, to, west, east);
            return direct == 0 ? 0 : Math.Min(direct, 360 - (Math.Max(to, east) - Math.Min(from, west)));
        }

        private static double Gap(double from, double to, double low, double high) => Math.Max(0, Math.Max(low - to, from - high));

        private static double KmOfLatitude(double degrees) => GeoDistance.EarthRadiusKm * double.DegreesToRadians(degrees);

        private static double KmAcrossMeridians(double latitude, double degrees) =>
            GeoDistance.EarthRadiusKm * Math.Asin(Math.Cos(double.DegreesToRadians(latitude)) * Math.Sin(double.DegreesToRadians(Math.Min(90, degrees))));
    }
}
