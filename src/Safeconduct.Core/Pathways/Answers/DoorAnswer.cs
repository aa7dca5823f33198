using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Answers;

/// <summary>One rule for one person on one day.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Truth">Whether it is met, its exceptions worked in; null: not worked out.</param>
/// <param name="Why">Its condition part by part, without the exceptions.</param>
/// <param name="Exceptions">Exceptions that are met, or may be: because of these the rule yields.</param>
public sealed record RuleAnswer(PackRule Rule, Truth? Truth, ConditionNode Why, ImmutableArray<PackRule> Exceptions);

/// <summary>One door for one person on one day.</summary>
/// <param name="Door">The door.</param>
/// <param name="Value">What the rules say.</param>
/// <param name="Rules">Every rule about it that is met or may be; for a door without one, every rule.</param>
/// <param name="Relevant">The facts that can still change the value, the one that decides most first; empty unless the value depends.</param>
/// <param name="LastDay">Of a stay or a duty that counts days: its last day if the person stays where he is, as far as the days before are known.</param>
public sealed record DoorAnswer(Door Door, DoorValue Value, ImmutableArray<RuleAnswer> Rules, ImmutableArray<RelevantFact> Relevant, DayWindow? LastDay)
{
    /// <summary>The countries of armies for whose sake alone it is undecided, where they are left aside (<see cref="Armies"/>); the value is not touched by that.</summary>
    public ImmutableArray<string> OnlyFor { get; private init; } = [];

    /// <summary>The answer of the rules about one door.</summary>
    internal static DoorAnswer Of(DoorRules rules, Knowledge knowledge, LastDays lastDays, Armies armies)
    {
        ArgumentNullException.ThrowIfNull(armies);
        ArgumentNullException.ThrowIfNull(rules);
        var (value, relevant) = ValueOf(rules, knowledge);
        var answers = rules.Rules.Select(r => Answer(r, knowledge)).ToImmutableArray();
        var possible = answers.Where(a => a.Truth != Truth.False).ToImmutableArray();
        var door = new DoorAnswer(rules.Door, value, possible.IsEmpty ? answers : possible, relevant, LastDayOf(possible, lastDays));
        return door with { OnlyFor = armies.OnlyFor(rules, door, knowledge) };
    }

    /// <summary>The value alone.</summary>
    public static DoorValue ValueFor(DoorRules rules, Knowledge knowledge) => ValueOf(rules, knowledge).Value;

    private static (DoorValue Value, ImmutableArray<RelevantFact> Relevant) ValueOf(DoorRules rules, Knowledge knowledge)
    {
        var opens = RuleEvaluator.Evaluate(rules.Opens, knowledge);
        var closes = RuleEvaluator.Evaluate(rules.Closes, knowledge);
        if (opens is ExactValue.NotWorkedOut || closes is ExactValue.NotWorkedOut)
        {
            return (DoorValue.NotWorkedOut, []);
        }

        if (opens is ExactValue.Decided { Value: var isOpened } && closes is ExactValue.Decided { Value: var isClosed })
        {
            return (isOpened ? isClosed ? DoorValue.Conflict : DoorValue.Yes : isClosed ? DoorValue.No : DoorValue.NoRule, []);
        }

        return WhileOpen(rules, knowledge, opens, closes);
    }

    // One of the two is open, or both. They share facts, so that both together may say one thing although each alone does not.
    private static (DoorValue Value, ImmutableArray<RelevantFact> Relevant) WhileOpen(DoorRules rules, Knowledge knowledge, ExactValue opens, ExactValue closes)
    {
        var isYes = RuleEvaluator.Evaluate(rules.IsOpen, knowledge);
        return isYes switch
        {
            ExactValue.NotWorkedOut => (DoorValue.NotWorkedOut, []),
            ExactValue.Decided { Value: true } => (DoorValue.Yes, []),
            ExactValue.Open open => (DoorValue.Depends, open.Relevant),
            _ => (DoorValue.Depends, opens is ExactValue.Open first ? first.Relevant : ((ExactValue.Open)closes).Relevant),
        };
    }

    private static RuleAnswer Answer(RuleInForce rule, Knowledge knowledge) => new(
        rule.Rule, RuleEvaluator.TruthOf(rule.Condition, knowledge), ConditionNode.Of(rule.Rule.When, knowledge),
        [.. rule.Exceptions.Where(e => RuleEvaluator.TruthOf(e.When, knowledge) != Truth.False)]);

    // Of several grounds the one that lasts longest; of several duties the one that ends first.
    private static DayWindow? LastDayOf(ImmutableArray<RuleAnswer> answers, LastDays lastDays)
    {
        var met = answers.Where(a => a.Truth == Truth.True).Select(a => a.Rule).ToList();
        var ends = met.Select(lastDays.Of).OfType<DayWindow>().ToImmutableArray();
        return met.Exists(r => r.Door.Kind == DoorKind.MustDo) ? LastDays.FirstOf(ends) : LastDays.LongestOf(ends);
    }
}
