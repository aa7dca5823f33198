using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Answers;

/// <summary>One change of one rule, and for how many people it would open a door.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Dropped">The condition that would be dropped from a rule that opens; null: a rule that closes would no longer hold.</param>
/// <param name="People">People for whom the door would be open and is not.</param>
/// <param name="Perhaps">People beside these for whom it could then be open, depending on facts that are not known.</param>
public sealed record RuleOpening(PackRule Rule, Condition? Dropped, int People, int Perhaps);

/// <summary>The evaluation backwards: which single change of a rule would open a door, and for how many of a set of people. Counts only, no person.</summary>
public static class OpeningDoors
{
    /// <param name="packs">The packs.</param>
    /// <param name="people">The facts of each person.</param>
    /// <param name="day">The day.</param>
    /// <returns>Every change that helps somebody, the most people first.</returns>
    public static ImmutableArray<RuleOpening> Of(IReadOnlyList<Pack> packs, IReadOnlyList<FactSheet> people, Day day)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(people);
        var known = people.Select(p => p.KnownOn(day)).ToList();
        var inForce = packs.SelectMany(p => p.Rules).Where(r => r.Holds.Contains(day)).ToList();
        var exceptions = inForce.Where(r => !r.Overrides.IsEmpty).ToList();
        return
        [
            .. inForce.Where(r => r.Door.IsWay).GroupBy(r => r.Door).SelectMany(g => Changes(g.Key, [.. g.Union(exceptions)], known)).Where(o => o.People + o.Perhaps > 0)
                .OrderByDescending(o => o.People).ThenByDescending(o => o.Perhaps).ThenBy(o => o.Rule.Name, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<RuleOpening> Changes(Door door, List<PackRule> rules, List<Knowledge> people)
    {
        var isOpen = RuleBook.DoorUnder(door, rules).IsOpen;
        var shut = people.Select(k => (Knowledge: k, Now: RuleEvaluator.TruthOf(isOpen, k))).Where(p => p.Now is Truth.False or Truth.Unknown).ToList();
        foreach (var rule in rules.Where(r => r.Door == door))
        {
            foreach (var (dropped, changed) in rule.Opens ? Without(rule) : [(null, (PackRule?)null)])
            {
                var then = RuleBook.DoorUnder(door, [.. rules.Where(r => r != rule), .. changed is null ? Array.Empty<PackRule>() : [changed]]).IsOpen;
                var values = shut.Select(p => (p.Now, Then: RuleEvaluator.TruthOf(then, p.Knowledge))).ToList();
                yield return new RuleOpening(rule, dropped, values.Count(v => v.Then == Truth.True), values.Count(v => v is { Now: Truth.False, Then: Truth.Unknown }));
            }
        }
    }

    private static IEnumerable<(Condition? Dropped, PackRule? Changed)> Without(PackRule rule) =>
        Droppable(rule.When).Select(part => ((Condition?)part, (PackRule?)(rule with { When = rule.When.Replace(part, Condition.Always) })));

    // Where the person is and for how long says where a rule applies, and is nothing that a ministry could drop.
    private static IEnumerable<Condition> Droppable(Condition condition) => condition switch
    {
        Condition.All a => a.Parts.SelectMany(Droppable),
        Condition.Constant => [],
        Condition.Test t when t.Fact.Equals(FactCatalogue.Whereabouts) || t.Fact.Equals(FactCatalogue.StayDays) || StayWithin.Of(t.Fact) is not null => [],
        _ => [condition],
    };
}
