using Safeconduct.Accuracy.Draws;
using Safeconduct.Accuracy.Telling;
using Safeconduct.Core.Dates;

namespace Safeconduct.SystemTests.Accuracy;

public sealed class DrawTests
{
    [Fact]
    public void The_stream_is_SplitMix64_as_published()
    {
        // The first outputs for seed 0, as in the reference code of Vigna and of the Java library.
        var draw = new Draw(0);
        ulong[] drawn = [draw.Next(), draw.Next(), draw.Next()];
        drawn.ShouldBe([0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F]);
    }

    [Fact]
    public void What_was_drawn_before_changes_nothing_in_the_stream_of_another_purpose()
    {
        var (fresh, used) = (new Draw(7), new Draw(7));
        _ = Enumerable.Range(0, 100).Select(_ => used.Next()).Last();
        used.Sub("recall").Unit().ShouldBe(fresh.Sub("recall").Unit());
        fresh.Sub("recall").Unit().ShouldNotBe(fresh.Sub("place").Unit());
    }

    [Fact]
    public void Laplace_has_the_mean_size_it_is_told_and_no_direction()
    {
        var draw = new Draw(1);
        var errors = Enumerable.Range(0, 50_000).Select(_ => draw.Laplace(20)).ToList();
        errors.Average(Math.Abs).ShouldBeInRange(19.5, 20.5);
        errors.Average().ShouldBeInRange(-0.5, 0.5);
    }

    [Fact]
    public void After_two_years_82_percent_are_right_within_a_month_as_was_measured()
    {
        var from = Day.Of(2022, 6, 1);
        var errors = Enumerable.Range(0, 20_000).Select(i => new Recall(Recall.Measured, new Draw((ulong)i)).ErrorOf("move", from, from.AddDays(730))).ToList();
        ((double)errors.Count(e => Math.Abs(e) <= 30) / errors.Count).ShouldBeInRange(0.80, 0.84);
    }

    [Fact]
    public void However_a_date_is_worded_it_means_the_day_or_is_heaped_beside_it()
    {
        for (var i = 0; i < 5_000; i++)
        {
            var draw = new Draw((ulong)i);
            var day = Day.Of(2022, 1, 1).AddDays(draw.Between(0, 1500));
            var words = DateWording.Of(day, isKnown: i % 4 == 0, draw);
            var told = Edtf.Parse(words).Value.ShouldNotBeNull(words);
            told.Window.Widen(2).Contains(day).ShouldBeTrue($"{day} told as {words}");
        }
    }

    [Fact]
    public void Recalled_days_keep_their_order_and_stop_at_what_is_known()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var draw = new Draw((ulong)seed);
            var toldOn = Day.Of(2024, 1, 1);
            var days = Enumerable.Range(0, 8).Select(i => Day.Of(2022, 4, 1).AddDays(20 * i)).ToList();
            var recalled = new RecalledDays(toldOn);
            var known = draw.Pick(days);
            recalled.Know("known", known);
            days.ForEach(d => recalled.Recall("move " + d, d, draw.Between(-200, 200)));
            days.Select(recalled.Of).ShouldBeInOrder();
            recalled.Of(known).ShouldBe(known);
            days.ShouldAllBe(d => recalled.Of(d) < toldOn && recalled.Of(d) >= Day.Of(2022, 2, 24));
        }
    }
}
