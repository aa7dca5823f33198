using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Answers;

/// <summary>Looks at every day ahead on which a fact or a rule changes, and at no other.</summary>
internal sealed class ClosingDays(IReadOnlyList<Pack> packs, PathwayAnswer today, Day until)
{
    public IEnumerable<Closing> Of(Dictionary<Door, DoorValue> open)
    {
        var left = new Dictionary<Door, DoorValue>(open);
        foreach (var day in Days())
        {
            var (book, knowledge) = (RuleBook.On(packs, day), today.Facts.KnownOn(day));
            foreach (var door in left.Keys.Order().ToList())
            {
                var then = book.Find(door) is { } rules ? DoorAnswer.ValueFor(rules, knowledge) : DoorValue.NoRule;
                if (IsWorse(left[door], then))
                {
                    yield return new Closing.OnDay(door, left[door], then, day.AddDays(-1), ChangedFacts(door, day), ChangedRules(door, day));
                    left.Remove(door);
                }
            }
        }
    }

    private static bool IsWorse(DoorValue now, DoorValue then) => then switch
    {
        DoorValue.Yes => false,
        DoorValue.Depends => now == DoorValue.Yes,
        _ => true,
    };

    private List<Day> Days()
    {
        var tests = packs.SelectMany(p => p.Rules).SelectMany(r => r.When.Tests()).ToList();
        var daysLeft = EndsOf(tests.Where(t => t.Fact.Key.StartsWith("document/", StringComparison.Ordinal))).Where(v => v > FactCatalogue.Valid).Select(v => v - FactCatalogue.Valid).ToHashSet();
        var rules = packs.SelectMany(p => p.Rules).SelectMany(r => (Day?[])[r.Holds.Earliest, r.Holds.Latest?.AddDays(1)]).OfType<Day>();
        var stays = EndsOf(tests.Where(t => t.Fact.Equals(FactCatalogue.StayDays))).SelectMany(StayDay);
        var counts = tests.GroupBy(t => t.Fact).Select(g => (Stay: StayWithin.Of(g.Key), Ends: EndsOf(g))).Where(g => g.Stay is not null).SelectMany(g => CountDays(g.Stay!, g.Ends));
        return [.. today.Facts.Changes(today.Day, until, daysLeft).Concat(rules).Concat(stays).Concat(counts).Where(d => d > today.Day && d <= until).Distinct().Order()];
    }

    // The values at which the answer to a test can change: the first of a run and the one after its last.
    private static HashSet<int> EndsOf(IEnumerable<Condition.Test> tests) => [.. tests.SelectMany(t => t.Allowed.Runs).SelectMany(r => (int[])[r.First, r.Last + 1])];

    private IEnumerable<Day> StayDay(int days) =>
        today.Facts.Entered(today.Day) is { } entered && days <= FactCatalogue.MostDays ? ((Day?[])[entered.Earliest, entered.Latest]).OfType<Day>().Select(d => d.AddDays(days - 1)) : [];

    // A count goes up and down: every day ahead is looked at on which it comes, or may come, to another side of such a value.
    private IEnumerable<Day> CountDays(StayWithin stay, HashSet<int> ends)
    {
        var before = today.Facts.DaysWithin(stay, today.Day);
        for (var day = today.Day.AddDays(1); day <= until; day = day.AddDays(1))
        {
            var count = today.Facts.DaysWithin(stay, day);
            if (ends.Any(e => before.Runs[0].First >= e != count.Runs[0].First >= e || before.Runs[0].Last >= e != count.Runs[0].Last >= e))
            {
                yield return day;
            }

            before = count;
        }
    }

    private ImmutableArray<Fact> ChangedFacts(Door door, Day day)
    {
        var (before, after) = (today.Facts.KnownOn(day.AddDays(-1)), today.Facts.KnownOn(day));
        var tests = (RuleBook.On(packs, day).Find(door) ?? RuleBook.On(packs, day.AddDays(-1)).Find(door))?.IsOpen.Tests() ?? [];
        return [.. tests.Where(t => t.Allowed.Holds(before.Possible(t.Fact)) != t.Allowed.Holds(after.Possible(t.Fact))).Select(t => t.Fact).Distinct().Order()];
    }

    private ImmutableArray<PackRule> ChangedRules(Door door, Day day) =>
    [
        .. packs.SelectMany(p => p.Rules).Where(r => r.Door == door && r.Holds.Contains(day) != r.Holds.Contains(day.AddDays(-1))).OrderBy(r => r.Name, StringComparer.Ordinal),
    ];
}
