using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Places;
using Safeconduct.Web.Reports.Map;

namespace Safeconduct.Tests.Reports.Map;

/// <summary>Frames, cutting, labels and clusters.</summary>
public sealed class DrawingTests
{
    private static readonly Clipping Square = new(0, 0, 100, 100);

    private static Arbitrary<List<Spot>> Spots => Gen.Choose(-200, 300).Two().Select(p => new Spot(p.Item1, p.Item2)).ListOf().Select(l => l.ToList()).ToArbitrary();

    [Fact]
    public void A_square_cut_at_a_corner_leaves_the_part_within() =>
        Square.Ring([new(50, 50), new(150, 50), new(150, 150), new(50, 150)]).ShouldBe([new(50, 50), new(100, 50), new(100, 100), new(50, 100)], ignoreOrder: true);

    [Fact]
    public void A_ring_around_everything_becomes_the_edges() =>
        Square.Ring([new(-50, -50), new(150, -50), new(150, 150), new(-50, 150)]).ShouldBe([new(0, 0), new(100, 0), new(100, 100), new(0, 100)], ignoreOrder: true);

    [Fact]
    public void A_line_that_leaves_and_comes_back_is_two_stretches() =>
        Square.Line([new(50, 50), new(150, 50), new(150, 60), new(50, 60)]).Select(s => string.Join(' ', s.Select(p => $"{p.X},{p.Y}"))).ShouldBe(["50,50 100,50", "100,60 50,60"]);

    [Fact]
    public void Nothing_that_is_cut_reaches_beyond_the_edges() =>
        Prop.ForAll(Spots, spots => Square.Ring(spots).Concat(Square.Line(spots).SelectMany(s => s)).All(p => p.X is >= -1e-6 and <= 100.000001 && p.Y is >= -1e-6 and <= 100.000001))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void What_lies_within_is_left_as_it_is() =>
        Prop.ForAll(Gen.Choose(1, 99).Two().Select(p => new Spot(p.Item1, p.Item2)).ListOf(12).Select(l => l.Distinct().ToList()).ToArbitrary(), spots =>
            Square.Ring(spots).SequenceEqual(spots) && (spots.Count < 2 || Square.Line(spots).Single().SequenceEqual(spots)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(1080)]
    [InlineData(356)]
    public void A_frame_holds_every_place_with_its_circle_wherever_on_Earth(double width) =>
        Prop.ForAll(Gen.Choose(-70, 70).SelectMany(_ => Gen.Choose(-170, 170), (lat, lon) => new GeoPoint(lat, lon)).SelectMany(_ => Gen.Choose(0, 300), (p, km) => (p, km)).ListOf(3).ToArbitrary(), circles =>
        {
            var frame = MapFrame.Around([.. circles.Select(c => new GeoCircle(c.p, c.km))], width, 100)!;
            return circles.All(c => frame.At(c.p) is var s && frame.Units(c.km, c.p.Latitude) is var r && s.X - r >= 0 && s.Y - r >= 0 && s.X + r <= frame.Width && s.Y + r <= frame.Height)
                && frame.Height / frame.Width is > 0.4 and < 1.3;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void North_is_up_and_east_is_right()
    {
        var frame = MapFrame.Around([new GeoCircle(new GeoPoint(48, 35), 50)], 1000, 300)!;
        frame.At(new GeoPoint(48, 35)).To(new Spot(500, frame.Height / 2)).ShouldBeLessThan(1);
        frame.At(new GeoPoint(49, 35)).Y.ShouldBeLessThan(frame.Height / 2);
        frame.At(new GeoPoint(48, 36)).X.ShouldBeGreaterThan(500);
        frame.Units(frame.KmPerUnit, 48).ShouldBe(1, 0.01);
        MapFrame.Around([], 1000, 300).ShouldBeNull();
    }

    [Fact]
    public void Labels_never_cover_each_other_or_a_mark() =>
        Prop.ForAll(Gen.Choose(0, 400).Two().ListOf().ToArbitrary(), marks =>
        {
            var placer = new LabelPlacer(400, 300);
            var spots = marks.Select(m => new Spot(m.Item1, m.Item2 * 0.75)).ToList();
            spots.ForEach(s => placer.Take(Taken.Around(s, 5)));
            var placed = spots.Select((s, i) => placer.Beside("Label " + i, s, 5, 12, rings: 2)).OfType<PlacedLabel>()
                .Select(l => new Taken(l.At.X, l.At.Y - 10, l.At.X + Web.Reports.Timeline.TimelineLayout.TextWidth(l.Text, l.FontSize), l.At.Y + 2)).ToList();
            return placed.Index().All(a => placed.Index().All(b => a.Index == b.Index || !a.Item.Covers(b.Item)) && spots.TrueForAll(s => !a.Item.Covers(Taken.Around(s, 4.9))))
                && placed.TrueForAll(p => p.Left >= 0 && p.Right <= 400 && p.Top >= 0 && p.Bottom <= 300);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_mark_alone_has_its_label_at_its_right() =>
        new LabelPlacer(400, 300).Beside("Токмак", new Spot(100, 100), 5, 12).ShouldNotBeNull().At.X.ShouldBe(108);

    [Theory]
    [InlineData(10)]
    [InlineData(48)]
    public void Clusters_lose_nothing_and_are_at_most_as_many_as_asked(int most) =>
        Prop.ForAll(Gen.Choose(0, 1000).Two().ListOf(400).ToArbitrary(), items =>
        {
            var clusters = Clusters.Of([.. items], i => i.Item1 % 2, i => new Spot(i.Item1, i.Item2), 12, most);
            return clusters.Sum(c => c.Length) == items.Count && clusters.Length <= most && clusters.All(c => c.Select(i => i.Item1 % 2).Distinct().Count() == 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
}
