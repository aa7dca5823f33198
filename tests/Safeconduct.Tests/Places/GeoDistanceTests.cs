using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Places;

namespace Safeconduct.Tests.Places;

public sealed class GeoDistanceTests
{
    private static readonly Arbitrary<GeoPoint> Points =
        (from lat in Gen.Choose(-90_000, 90_000) from lon in Gen.Choose(-180_000, 180_000) select new GeoPoint(lat / 1000.0, lon / 1000.0)).ToArbitrary();

    [Fact]
    public void The_sphere_stays_within_its_stated_error_of_the_ellipsoid()
    {
        var worst = 0.0;
        foreach (var f in File.ReadLines(SharedData.PathOf("suites", "geodesic", "inverse.csv")).Skip(1).Select(l => l.Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray()))
        {
            var km = GeoDistance.Km(Point(f[0], f[1]), Point(f[3], f[4]));
            worst = Math.Max(worst, Math.Abs(km - (f[6] / 1000)) / (f[6] / 1000));
        }

        TestContext.Current.SendDiagnosticMessage($"worst relative error: {worst:P3}");
        worst.ShouldBeInRange(0.001, GeoDistance.RelativeError);
    }

    /// <summary>A degree of a meridian on WGS 84: 110.574 km at the equator, 111.694 km at a pole; of the equator, 111.320 km.</summary>
    [Theory]
    [InlineData(0, 0, 0.5, 0, 55.287)]
    [InlineData(89.5, 0, 90, 0, 55.847)]
    [InlineData(0, 0, 0, 1, 111.320)]
    public void The_worst_places_of_the_ellipsoid_are_within_the_stated_error(double lat1, double lon1, double lat2, double lon2, double ellipsoidKm) =>
        (Math.Abs(GeoDistance.Km(new(lat1, lon1), new(lat2, lon2)) - ellipsoidKm) / ellipsoidKm).ShouldBeLessThan(GeoDistance.RelativeError);

    [Fact]
    public void Distance_is_the_same_both_ways_and_zero_to_itself() => Prop.ForAll(Points, Points, (a, b) =>
        GeoDistance.Km(a, b) == GeoDistance.Km(b, a) && GeoDistance.Km(a, a) == 0 && GeoDistance.Km(a, b) is >= 0 and <= 20015.2).QuickCheckThrowOnFailure();

    [Fact]
    public void No_detour_is_shorter() => Prop.ForAll(Points, Points, Points, (a, b, c) =>
        GeoDistance.Km(a, c) <= GeoDistance.Km(a, b) + GeoDistance.Km(b, c) + 1e-6).QuickCheckThrowOnFailure();

    [Fact]
    public void Opposite_points_are_half_a_circumference_apart() => Prop.ForAll(Points, a =>
        Math.Abs(GeoDistance.Km(a, Opposite(a)) - (Math.PI * GeoDistance.EarthRadiusKm)) < 1e-3).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(47.0, 35.0)]
    [InlineData(0.0, 179.9999999)]
    public void A_step_of_a_centimetre_is_a_centimetre(double lat, double lon)
    {
        var step = 1e-5 / GeoDistance.EarthRadiusKm * 180 / Math.PI;
        GeoDistance.Km(new(lat, lon), new(lat + step, lon)).ShouldBe(1e-5, 1e-9);
    }

    [Fact]
    public void The_date_line_is_no_wall() => GeoDistance.Km(new(60, 179.5), new(60, -179.5)).ShouldBe(55.6, 0.1);

    private static GeoPoint Opposite(GeoPoint p) => new(-p.Latitude, p.Longitude > 0 ? p.Longitude - 180 : p.Longitude + 180);

    /// <summary>The suite writes longitudes beyond 180.</summary>
    private static GeoPoint Point(double lat, double lon) => new(lat, lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
}
