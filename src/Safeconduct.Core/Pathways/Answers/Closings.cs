using System.Collections.Immutable;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Answers;

/// <summary>A way that is open, or may be, and will close.</summary>
public abstract record Closing(Door Door, DoorValue Now, DoorValue Then)
{
    /// <summary>On a day that can be reckoned: a paper runs out, a permitted stay ends, a rule ceases to hold.</summary>
    /// <param name="Door">The way.</param>
    /// <param name="Now">Yes or depends.</param>
    /// <param name="Then">What it is from then on.</param>
    /// <param name="LastDay">The last day on which it is as now.</param>
    /// <param name="Facts">The facts that change; empty when it is only the rules.</param>
    /// <param name="Rules">The rules that cease or begin to hold on the next day.</param>
    public sealed record OnDay(Door Door, DoorValue Now, DoorValue Then, Day LastDay, ImmutableArray<Fact> Facts, ImmutableArray<PackRule> Rules) : Closing(Door, Now, Then);

    /// <summary>As soon as something happens that can happen any day.</summary>
    /// <param name="Door">The way.</param>
    /// <param name="Now">Yes or depends.</param>
    /// <param name="Then">What it is from then on.</param>
    /// <param name="Event">What can happen: this fact takes this value.</param>
    /// <param name="Value">The value.</param>
    public sealed record OnEvent(Door Door, DoorValue Now, DoorValue Then, Fact Event, ValueSet Value) : Closing(Door, Now, Then);

    /// <summary>
    /// Every way that closes within the days ahead, those on a day first and by day, then those on an event. A way counts as closing when it is open or
    /// undecided now and is not open any more then.
    /// </summary>
    /// <param name="packs">The packs.</param>
    /// <param name="answer">The answer of today.</param>
    /// <param name="daysAhead">How far to look.</param>
    public static ImmutableArray<Closing> Of(IReadOnlyList<Pack> packs, PathwayAnswer answer, int daysAhead = 730)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(answer);
        var open = answer.Doors.Where(d => d.Door.IsWay && d.OnlyFor.IsEmpty && d.Value is (DoorValue.Yes or DoorValue.Depends)).ToDictionary(d => d.Door, d => d.Value);
        var onDays = new ClosingDays(packs, answer, answer.Day.AddDays(daysAhead)).Of(open);
        return [.. onDays, .. OnEvents(packs, answer, open)];
    }

    private static IEnumerable<Closing> OnEvents(IReadOnlyList<Pack> packs, PathwayAnswer answer, Dictionary<Door, DoorValue> open)
    {
        var book = RuleBook.On(packs, answer.Day);
        foreach (var door in open.Keys.Where(d => open[d] == DoorValue.Yes).Order())
        {
            var rules = book.Find(door)!;
            foreach (var fact in rules.IsOpen.Facts().Distinct().Order())
            {
                if (WhatCanHappen(fact) is { } value && value.Holds(answer.Knowledge.Possible(fact)) != Truth.True
                    && DoorAnswer.ValueFor(rules, answer.Knowledge.With(fact.Key, value)) is var then && then != DoorValue.Yes)
                {
                    yield return new OnEvent(door, open[door], then, fact, value);
                }
            }
        }
    }

    /// <summary>What others can do to a person any day: a notice, a case, a call-up, a paper taken away.</summary>
    private static ValueSet? WhatCanHappen(Fact fact) => fact.Key.Split('/') switch
    {
        ["notice", ..] => ValueSet.Of(Fact.Yes),
        ["proceeding", "wanted", ..] => ValueSet.Of(FactCatalogue.Number(ProceedingState.Declared)),
        ["proceeding", "extradition", ..] => ValueSet.Of(FactCatalogue.Number(ProceedingState.Filed)),
        ["proceeding", "criminal" or "administrative", ..] => ValueSet.Of(FactCatalogue.Number(ProceedingState.Opened)),
        ["document", ..] => ValueSet.Of(FactCatalogue.Number(DocumentState.Taken)!.Value),
        ["service", "status", ..] => ValueSet.Of(FactCatalogue.Number(Accounts.Vocabulary.ServiceStatus.CalledUp)),
        ["fact", "detained"] => ValueSet.Of(Fact.Yes),
        _ => null,
    };
}
