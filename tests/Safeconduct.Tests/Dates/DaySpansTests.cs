using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Dates;

namespace Safeconduct.Tests.Dates;

public sealed class DaySpansTests
{
    private static readonly Day Zero = Day.Of(2022, 2, 24);

    [Theory]
    [InlineData("0-9", "", "0-9")]
    [InlineData("0-9", "0-9", "")]
    [InlineData("0-9", "3-4", "0-2 5-9")]
    [InlineData("0-9", "0-4 4-6", "7-9")]
    [InlineData("0-9", "-5-2 8-20", "3-7")]
    [InlineData("0-9", "20-30", "0-9")]
    [InlineData("0-", "3-4", "0-2 5-")]
    [InlineData("0-", "3-", "0-2")]
    [InlineData("-9", "3-4", "-2 5-9")]
    [InlineData("-", "-", "")]
    public void What_no_span_holds_is_left(string window, string spans, string left) =>
        DaySpans.Without(Spans(window)[0], Spans(spans)).ShouldBe(Spans(left));

    [Theory]
    [InlineData("0-1 2-3", "0-3")]
    [InlineData("5-6 0-1", "0-1 5-6")]
    [InlineData("0-9 3-4", "0-9")]
    [InlineData("0- 3-4", "0-")]
    public void Spans_that_touch_become_one(string spans, string union) => DaySpans.Union(Spans(spans)).ShouldBe(Spans(union));

    [Fact]
    public void Each_day_of_a_window_is_either_covered_or_left() =>
        Prop.ForAll(Gen.Choose(-20, 40).Two().ListOf().ToArbitrary(), pairs =>
        {
            var spans = pairs.Select(p => new DayWindow(Zero.AddDays(Math.Min(p.Item1, p.Item2)), Zero.AddDays(Math.Max(p.Item1, p.Item2)))).ToList();
            var window = new DayWindow(Zero, Zero.AddDays(20));
            var (within, without) = (DaySpans.Within(window, spans), DaySpans.Without(window, spans));
            return DaySpans.Count(within) + DaySpans.Count(without) == 21
                && Enumerable.Range(0, 21).All(d => within.Any(s => s.Contains(Zero.AddDays(d))) == spans.Exists(s => s.Contains(Zero.AddDays(d))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static ImmutableArray<DayWindow> Spans(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Span)];

    private static DayWindow Span(string text)
    {
        var dash = text.IndexOf('-', text.StartsWith('-') && text.Length > 2 && text.IndexOf('-', 1) > 0 ? 1 : 0);
        return new DayWindow(Date(text[..dash]), Date(text[(dash + 1)..]));
    }

    private static Day? Date(string days) => days.Length == 0 ? null : Zero.AddDays(int.Parse(days));
}
