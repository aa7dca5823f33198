using FsCheck.Fluent;
using Safeconduct.Core.Places;

namespace Safeconduct.Tests.Places;

public sealed class GeoPathTests
{
    [Theory]
    [InlineData(48, 36, 47, 35, 49, 37, 0, 8)] // beside the middle of the way
    [InlineData(47, 40, 47, 35, 47, 37, 225, 230)] // beyond its end: three degrees of longitude at 47 N
    [InlineData(46, 35, 47, 35, 49, 35, 110, 112)] // before its beginning
    [InlineData(48, 35.9, 48, 35.9, 48, 35.9, 0, 0.001)] // a way of no length
    public void The_distance_to_a_way_is_that_to_its_nearest_point(double lat, double lon, double a, double b, double c, double d, double atLeast, double atMost) =>
        GeoPath.KmTo(new GeoPoint(lat, lon), new GeoPoint(a, b), new GeoPoint(c, d)).ShouldBeInRange(atLeast, atMost);

    [Fact]
    public void No_point_of_the_way_is_nearer_and_neither_end()
    {
        var points = from lat in Gen.Choose(440, 560) from lon in Gen.Choose(220, 600) select new GeoPoint(lat / 10.0, lon / 10.0);
        foreach (var (p, a, b) in (from p in points from a in points from b in points select (p, a, b)).Sample(300))
        {
            var km = GeoPath.KmTo(p, a, b);
            km.ShouldBeLessThanOrEqualTo(GeoDistance.Km(p, a) + 1e-6);
            km.ShouldBeLessThanOrEqualTo(GeoDistance.Km(p, b) + 1e-6);
            km.ShouldBe(GeoPath.KmTo(p, b, a), 1e-3);
        }
    }
}
