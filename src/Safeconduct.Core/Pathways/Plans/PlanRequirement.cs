using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Plans;

/// <summary>What is to be assumed of a fact.</summary>
internal readonly record struct Assumption(int Fact, ValueSet Allowed);

/// <summary>What can be said of a condition in a state.</summary>
/// <param name="Truth">The exact value; null: not worked out.</param>
/// <param name="Assumed">Where it is not known: what has to be assumed so that it holds, at the least cost.</param>
/// <param name="Cost">What that costs.</param>
internal sealed record Judgement(Truth? Truth, ImmutableArray<Assumption> Assumed, long Cost)
{
    public static readonly Judgement Holds = new(Rules.Truth.True, [], 0);

    public static readonly Judgement Fails = new(Rules.Truth.False, [], PlanCost.Never);

    public static readonly Judgement NotWorkedOut = new(null, [], PlanCost.Never);
}

/// <summary>
/// A condition of a step, an end or a danger with its exact value in a state. Kleene's value is enough where it decides; the rest is worked out once for each
/// combination of what its facts may be.
/// </summary>
internal sealed class PlanRequirement
{
    /// <summary>Smaller than for answers, since many states are looked at.</summary>
    private const int MostNodes = 20_000;

    private readonly Condition _condition;
    private readonly PlanTests _tests;
    private readonly int[] _facts;
    private readonly Dictionary<string, Judgement> _known = new(StringComparer.Ordinal);

    public PlanRequirement(Condition condition, PlanTests tests)
    {
        _condition = condition;
        _tests = tests;
        Relaxed = PlanCondition.Of(condition, tests);
        _facts = [.. condition.Facts().Select(tests.NumberOf)];
        NamesEachFactOnce = condition.Tests().Count() == _facts.Length;
    }

    /// <summary>The condition as the lower bound sees it.</summary>
    public PlanCondition Relaxed { get; }

    /// <summary>Then Kleene's value is exact, and each test that is not known costs an assumption.</summary>
    public bool NamesEachFactOnce { get; }

    public Judgement In(PlanState state) => Relaxed.Value(state.Truths) switch
    {
        Truth.True => Judgement.Holds,
        Truth.False => Judgement.Fails,
        _ => WorkedOut(state),
    };

    private Judgement WorkedOut(PlanState state)
    {
        var key = string.Create(_facts.Length, state.Values, (chars, values) =>
        {
            for (var i = 0; i < chars.Length; i++)
            {
                chars[i] = (char)values[_facts[i]];
            }
        });
        if (!_known.TryGetValue(key, out var judgement))
        {
            _known.Add(key, judgement = Judge(new Knowledge(_facts.Select(f => KeyValuePair.Create(_tests.Facts[f].Key, _tests.ValuesOf(state.Values[f]))))));
        }

        return judgement;
    }

    private Judgement Judge(Knowledge knowledge)
    {
        switch (RuleEvaluator.TruthOf(_condition, knowledge, MostNodes))
        {
            case Truth.True:
                return Judgement.Holds;
            case Truth.False:
                return Judgement.Fails;
            case Truth.Unknown when RuleEvaluator.Assume(_condition, knowledge, PlanCost.OfAssuming, MostNodes) is { } tests:
                ImmutableArray<Assumption> assumed = [.. tests.Select(t => new Assumption(_tests.NumberOf(t.Fact), t.Allowed))];
                return new Judgement(Truth.Unknown, assumed, tests.Sum(t => PlanCost.OfAssuming(t.Fact, t.Allowed)));
            default:
                return Judgement.NotWorkedOut;
        }
    }
}
