using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Importers.Layers;

namespace Safeconduct.Tests.Layers;

public sealed class EnclosingCircleTests
{
    private static readonly Gen<GeoPoint> Anywhere =
        from lat in Gen.Choose(-900_000, 900_000)
        from lon in Gen.Choose(-1_800_000, 1_800_000)
        select new GeoPoint(lat / 10_000.0, lon / 10_000.0);

    private static readonly Gen<GeoPoint> Nearby =
        from lat in Gen.Choose(440_000, 540_000)
        from lon in Gen.Choose(220_000, 410_000)
        select new GeoPoint(lat / 10_000.0, lon / 10_000.0);

    [Fact]
    public void It_holds_every_point_wherever_they_lie() => Prop.ForAll(Gen.OneOf(Anywhere, Nearby).NonEmptyListOf().ToArbitrary(), points =>
    {
        var (centre, radius) = EnclosingCircle.Of([.. points]);
        return points.All(p => GeoDistance.Km(centre, p) <= radius + 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_never_smaller_than_half_the_width_and_little_wider_than_it_must_be() => Prop.ForAll(Nearby.NonEmptyListOf().ToArbitrary(), points =>
    {
        var (_, radius) = EnclosingCircle.Of([.. points]);
        var width = points.SelectMany(_ => points, GeoDistance.Km).Max();

        // Jung's theorem: the smallest circle around points of width w has at most w / sqrt 3 on a plane; the curve of the Earth and the search add a little.
        return radius >= (width / 2) - 1e-6 && radius <= (width / Math.Sqrt(3) * 1.05) + 1e-6;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_two_points_it_is_the_middle()
    {
        var (centre, radius) = EnclosingCircle.Of([new GeoPoint(47, 36), new GeoPoint(49, 36)]);
        (centre.Latitude, radius).ShouldBe((48, GeoDistance.Km(new GeoPoint(47, 36), new GeoPoint(48, 36))), EqualityComparer<(double, double)>.Create((a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-6 && Math.Abs(a.Item2 - b.Item2) < 1e-3, _ => 0));
    }

    [Fact]
    public void One_point_is_a_circle_of_no_width() => EnclosingCircle.Of([new GeoPoint(47, 36), new GeoPoint(47, 36)]).ShouldBe((new GeoPoint(47, 36), 0));

    [Fact]
    public void It_does_not_go_round_the_Earth_at_the_180th_meridian() => EnclosingCircle.Of([new GeoPoint(50, 179.9), new GeoPoint(50, -179.9)]).RadiusKm.ShouldBeLessThan(10);
}
