using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Dates;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;
using Safeconduct.Web.Reports.Timeline;

namespace Safeconduct.Tests.Reports;

public sealed class TimeScaleTests
{
    [Fact]
    public void Without_a_day_there_is_no_scale() => TimeScale.Over([], 0, 100, 10).ShouldBeNull();

    [Fact]
    public void Later_days_never_stand_further_left_and_all_stand_on_the_drawing() =>
        Prop.ForAll<NonEmptyArray<int>>(numbers =>
        {
            var days = numbers.Get.Select(n => Day.FromNumber(19_000 + (n * 37L))).Order().ToList();
            var scale = TimeScale.Over(days, 4, 352, 18)!;
            var places = days.Select(scale.X).ToList();
            return places.SequenceEqual(places.Order()) && places.All(x => x is >= 4 and <= 352.001) && scale.Stretches[^1].Right is > 351.99 and < 352.01;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_stretch_in_which_nothing_begins_or_ends_is_folded()
    {
        var scale = TimeScale.Over([Day.Of(2010, 1, 1), Day.Of(2022, 1, 1), Day.Of(2022, 2, 1)], 0, 1000, 40)!;
        var fold = scale.Folds.ShouldHaveSingleItem();
        (fold.Right - fold.Left).ShouldBe(40, 0.001);
        (scale.X(Day.Of(2022, 2, 1)) - scale.X(Day.Of(2022, 1, 1))).ShouldBeGreaterThan(300);
    }

    [Theory]
    [InlineData(1080)]
    [InlineData(356)]
    public void Weeks_ahead_of_a_past_of_years_have_a_scale_of_their_own(double width)
    {
        Day[] past = [.. Enumerable.Range(0, 40).Select(n => Day.Of(2015, 1, 1).AddDays(n * 70))];
        var ahead = new DaysAhead(Day.Of(2023, 1, 10), [Day.Of(2023, 1, 20), Day.Of(2023, 3, 1)]);
        var scale = TimeScale.Over(past, 4, width - 4, 18, ahead)!;
        scale.Ahead.ShouldNotBeNull();
        scale.Now.ShouldBe(scale.X(ahead.Now));
        (width - 4 - scale.Now!.Value).ShouldBeGreaterThan(width / 3);
        (scale.X(Day.Of(2023, 3, 1)) - scale.X(Day.Of(2023, 1, 20))).ShouldBeGreaterThan(width / 8, "40 days");
    }

    [Fact]
    public void Days_ahead_that_are_long_themselves_share_the_scale()
    {
        var scale = TimeScale.Over([Day.Of(2023, 1, 1)], 0, 1000, 40, new DaysAhead(Day.Of(2023, 1, 10), [Day.Of(2023, 3, 1), Day.Of(2023, 4, 1)]))!;
        scale.Ahead.ShouldBeNull();
        scale.Now.ShouldBe(scale.X(Day.Of(2023, 1, 10)));
    }

    [Fact]
    public void With_days_ahead_order_is_kept_everything_has_its_place_and_labels_their_distance() =>
        Prop.ForAll<NonEmptyArray<int>, NonEmptyArray<byte>>((told, left) =>
        {
            var now = Day.FromNumber(19_300);
            var days = told.Get.Select(n => Day.FromNumber(19_000 + (n * 11L))).ToList();
            var ends = left.Get.Select(n => now.AddDays(n)).ToImmutableArray();
            var scale = TimeScale.Over(days, 4, 352, 18, new DaysAhead(now, ends))!;
            var places = days.Concat(ends).Append(now).Distinct().Order().Select(scale.X).ToList();
            var ticks = scale.Ticks(38).Select(t => t.X).ToList();
            return places.SequenceEqual(places.Order()) && places.All(x => x is >= 4 and <= 352.001) && scale.Stretches[^1].Right is > 351.99 and < 352.01
                && scale.Stretches.Zip(scale.Stretches.Skip(1)).All(s => Math.Abs(s.First.Right - s.Second.Left) < 0.001 && s.First.To <= s.Second.From)
                && ticks.Zip(ticks.Skip(1)).All(p => p.Second - p.First >= 37.99);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Labels_of_the_axis_keep_their_distance() =>
        Prop.ForAll<NonEmptyArray<int>>(numbers =>
        {
            var scale = TimeScale.Over(numbers.Get.Select(n => Day.FromNumber(19_000 + (n * 11L))), 4, 352, 18)!;
            var ticks = scale.Ticks(38).Select(t => t.X).ToList();
            return ticks.Zip(ticks.Skip(1)).All(p => p.Second - p.First >= 37.99);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("en", 1080)]
    [InlineData("ru", 1080)]
    [InlineData("en", 356)]
    [InlineData("ru", 356)]
    public void Labels_do_not_overlap_and_stay_on_the_drawing(string language, double width)
    {
        var view = new ReportView(ReportSample.Rich(language), Phrasebook.For(language), new ReportOptions());
        var lanes = TimelineEntries.Of(view);
        var layout = TimelineLayout.Of(lanes, TimelineEntries.Ends(view, lanes), width, 12).ShouldNotBeNull();
        layout.Lanes.Length.ShouldBe(7);
        layout.Lanes.SelectMany(l => l.Entries).Count(e => e.Entry.Anchor is not null).ShouldBe(view.Assessment.Context.Current.Count(), "every statement with a day is drawn");
        foreach (var entries in layout.Lanes.Select(l => l.Entries.Where(e => e.Label.Length > 0).ToList()))
        {
            var labels = entries.Select(e => (e.Y, From: e.LabelLeft, To: e.LabelLeft + TimelineLayout.TextWidth(e.Label, 12))).ToList();
            labels.ShouldAllBe(l => l.From >= 0 && l.To <= width);
            foreach (var (a, b) in labels.SelectMany((a, i) => labels.Skip(i + 1).Select(b => (a, b))).Where(p => p.a.Y.Equals(p.b.Y)))
            {
                (a.To <= b.From || b.To <= a.From).ShouldBeTrue($"{a} and {b}");
            }
        }
    }

    [Fact]
    public void A_slip_in_a_year_does_not_stretch_the_axis()
    {
        var view = new ReportView(ReportSample.Rich(), Phrasebook.For("en"), new ReportOptions());
        var entry = new TimelineEntry("S1", "S1", new DayWindow(Day.Of(202, 1, 1), Day.Of(2023, 1, 1)), null, null, TimelineFill.Told, "S1", IsMoment: false);
        TimelineEntries.Ends(view, [new TimelineLane("account", "", [entry], SetsTheScale: true)]).ShouldBe([Day.Of(2023, 1, 1)]);
    }
}
