using Safeconduct.Accuracy.Draws;
using Safeconduct.Accuracy.Results;

namespace Safeconduct.SystemTests.Accuracy;

public sealed class ShareTests
{
    [Theory]
    [InlineData(10, 100, 0.0552, 0.1744)] // worked example in many textbooks
    [InlineData(0, 1000, 0, 0.0038)] // near the rule of three, 3/n
    [InlineData(1000, 1000, 0.9962, 1)]
    [InlineData(0, 0, 0, 1)]
    public void Wilsons_interval_is_Wilsons(int count, int of, double low, double high)
    {
        var (a, b) = Share.Wilson(count, of);
        a.ShouldBe(low, 0.0001);
        b.ShouldBe(high, 0.0001);
    }

    [Fact]
    public void Accounts_of_one_unit_stand_and_fall_together_so_the_interval_is_wider_than_for_independent_ones()
    {
        var clustered = Share.Among(Verdicts(units: 20, ofEach: 50, (unit, _) => unit % 4 == 0), v => v.Contradicts);
        var independent = Share.Among(Verdicts(units: 1000, ofEach: 1, (unit, _) => unit % 4 == 0), v => v.Contradicts);
        clustered.Value.ShouldBe(0.25);
        independent.Value.ShouldBe(0.25);
        (clustered.High - clustered.Low).ShouldBeGreaterThan(4 * (independent.High - independent.Low));
        var (low, high) = Share.Wilson(250, 1000);
        independent.Low.ShouldBe(low, 0.01);
        independent.High.ShouldBe(high, 0.01);
    }

    [Fact]
    public void The_interval_holds_the_true_share_about_as_often_as_it_says()
    {
        var held = Enumerable.Range(0, 200).Count(i =>
        {
            var draw = new Draw((ulong)i);
            var share = Share.Among(Verdicts(units: 60, ofEach: 5, (_, _) => draw.Chance(0.3)), v => v.Contradicts);
            return share.Low <= 0.3 && share.High >= 0.3;
        });
        held.ShouldBeInRange(178, 200); // 95 % of 200 is 190; the percentile method is known to be a little short
    }

    [Fact]
    public void None_counted_is_marked_because_no_resampling_can_show_anything_else()
    {
        var none = Share.Among(Verdicts(units: 10, ofEach: 100, (_, _) => false), v => v.Contradicts);
        none.IsWilson.ShouldBeTrue();
        none.ToString().ShouldBe("0.0 % (0.0 to 0.4*)");
    }

    private static List<Verdict> Verdicts(int units, int ofEach, Func<int, int, bool> contradicts) =>
    [
        .. from unit in Enumerable.Range(0, units)
           from n in Enumerable.Range(0, ofEach)
           select new Verdict(n, $"unit {unit}", "", contradicts(unit, n) ? [new Found("SC0101", Core.Checks.Question.Reliability, Core.Checks.Outcome.Contradicts, "x")] : [], [], null),
    ];
}
