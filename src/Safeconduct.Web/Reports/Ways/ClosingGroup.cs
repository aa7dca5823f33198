using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Texts.Pathways;
using Safeconduct.Web.Reports.Timeline;

namespace Safeconduct.Web.Reports.Ways;

/// <summary>Ways that close on one day for one reason: one bar of the timeline, and one part of the table.</summary>
/// <param name="Number">From 1, the most urgent first.</param>
/// <param name="LastDay">The last day on which they are as now.</param>
/// <param name="Closings">At least one.</param>
public sealed record ClosingGroup(int Number, Day LastDay, ImmutableArray<Closing.OnDay> Closings)
{
    public string Anchor => FormattableString.Invariant($"part-closes-{Number}");

    /// <summary>What closes on a day, the most urgent first.</summary>
    public static ImmutableArray<ClosingGroup> Of(IEnumerable<Closing> closings, PathwayWords words) =>
    [
        .. closings.OfType<Closing.OnDay>().GroupBy(c => (c.LastDay, Why: words.Why(c))).OrderBy(g => g.Key.LastDay).ThenBy(g => g.Key.Why, StringComparer.Ordinal)
            .Select((g, i) => new ClosingGroup(i + 1, g.Key.LastDay, [.. g])),
    ];

    /// <summary>The days ahead as a lane: a bar from today to each last day.</summary>
    public static TimelineLane Lane(IEnumerable<ClosingGroup> groups, Day today, PathwayWords words) => new(
        "closings", words.Book.Say("pathways.timeline.lane"), [.. groups.Select(g => g.Bar(today, words))], SetsTheScale: false);

    private TimelineEntry Bar(Day today, PathwayWords words)
    {
        var days = new DayWindow(today, LastDay);
        var label = words.Book.Say("pathways.timeline.bar", ("day", LastDay), ("what", What(words)));
        var fill = Closings.Any(c => c.Now == DoorValue.Yes) ? TimelineFill.Closing : TimelineFill.ClosingPerhaps;
        return new TimelineEntry(label, label, days, days, null, fill, Anchor, IsMoment: false) { Key = FormattableString.Invariant($"closing-{Number}") };
    }

    private string What(PathwayWords words) =>
        Closings.Length == 1 ? words.Say(Closings[0].Door) : words.Book.Say("pathways.timeline.ways", ("what", Cause(words)), ("ways", Closings.Length));

    // The sentence of a rule is too long for a bar; the table has it.
    private string Cause(PathwayWords words) =>
        Closings[0].Facts.IsEmpty ? words.Book.Say("pathways.timeline.rule") : string.Join(", ", Closings[0].Facts.Select(words.Name).Distinct(StringComparer.Ordinal));
}
