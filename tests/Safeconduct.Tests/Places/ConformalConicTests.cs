using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Places;

namespace Safeconduct.Tests.Places;

/// <summary>Held against the worked examples of J. P. Snyder, Map Projections: A Working Manual (1987).</summary>
public sealed class ConformalConicTests
{
    [Fact]
    public void It_gives_the_values_of_Snyders_example_on_a_sphere()
    {
        // Page 295: R = 1, standard parallels 33 and 45 N, origin 23 N 96 W; the point 35 N 75 W.
        var projection = new ConformalConic(33, 45, new GeoPoint(23, -96), radius: 1);
        var point = projection.Project(new GeoPoint(35, -75));
        point.East.ShouldBe(0.2966785, 1e-7);
        point.North.ShouldBe(0.2462112, 1e-7);
        projection.ScaleAt(35).ShouldBe(0.9970040, 1e-7);
        var back = projection.Unproject(new MapPoint(0.2966785, 0.2462112)).ShouldNotBeNull();
        back.Latitude.ShouldBe(35, 1e-5);
        back.Longitude.ShouldBe(-75, 1e-5);
    }

    [Fact]
    public void Between_parallels_evenly_about_the_equator_it_gives_the_values_of_Snyders_Mercator_example()
    {
        // Page 266: R = 1, central meridian 180 W; the point 35 N 75 W.
        var projection = new ConformalConic(0, 0, new GeoPoint(0, -180), radius: 1);
        var point = projection.Project(new GeoPoint(35, -75));
        point.East.ShouldBe(1.8325957, 1e-7);
        point.North.ShouldBe(0.6528366, 1e-7);
        projection.ScaleAt(35).ShouldBe(1.2207746, 1e-7);
        var back = projection.Unproject(point).ShouldNotBeNull();
        back.Latitude.ShouldBe(35, 1e-9);
        back.Longitude.ShouldBe(-75, 1e-9);
    }

    [Fact]
    public void Scale_is_true_along_both_standard_parallels()
    {
        var projection = new ConformalConic(45, 52, new GeoPoint(48, 35));
        projection.ScaleAt(45).ShouldBe(1, 1e-12);
        projection.ScaleAt(52).ShouldBe(1, 1e-12);
        projection.ScaleAt(48.5).ShouldBeInRange(0.99, 1);
    }

    [Fact]
    public void Any_point_comes_back_from_any_map() =>
        Prop.ForAll(Gen.Choose(-80, 80).Four().SelectMany(l => Gen.Choose(-179, 179).Two(), (l, m) => (l, m)).ToArbitrary(), x =>
        {
            var (first, second, origin, latitude) = x.l;
            var projection = new ConformalConic(first, second, new GeoPoint(origin, x.m.Item1));
            var point = new GeoPoint(latitude, x.m.Item2);
            // A map that reaches more than half around its cone shows some places twice; a report never draws one.
            return Math.Abs(x.m.Item1 - x.m.Item2) >= 180
                || (projection.Unproject(projection.Project(point)) is { } back && GeoDistance.Km(back, point) < 0.01);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData(47.1, 36.2, 48.0, 37.8)]
    [InlineData(50.0, 36.2, 51.2, 37.0)]
    [InlineData(46.6, 32.6, 46.8, 35.4)]
    public void Ways_within_a_map_of_Ukraine_are_as_long_as_on_the_ground(double lat1, double lon1, double lat2, double lon2)
    {
        var projection = new ConformalConic(45.5, 51, new GeoPoint(48, 35));
        var (a, b) = (projection.Project(new GeoPoint(lat1, lon1)), projection.Project(new GeoPoint(lat2, lon2)));
        var drawn = Math.Sqrt(Math.Pow(a.East - b.East, 2) + Math.Pow(a.North - b.North, 2));
        drawn.ShouldBe(GeoDistance.Km(new GeoPoint(lat1, lon1), new GeoPoint(lat2, lon2)), 0.5);
    }

    [Fact]
    public void The_poles_are_drawn_as_far_as_the_map_goes() =>
        new ConformalConic(45, 52, new GeoPoint(48, 35)).Project(new GeoPoint(-90, 0)).ShouldSatisfyAllConditions(p => double.IsFinite(p.East).ShouldBeTrue(), p => double.IsFinite(p.North).ShouldBeTrue());
}
