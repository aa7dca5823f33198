using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Plans;

/// <summary>A condition for the search: without negation, its tests as numbers, so that a state is a row of truth values.</summary>
internal sealed class PlanCondition
{
    public static readonly PlanCondition True = new(-1, isAll: true, []);

    public static readonly PlanCondition False = new(-1, isAll: false, []);

    private PlanCondition(int test, bool isAll, ImmutableArray<PlanCondition> parts)
    {
        Test = test;
        IsAll = isAll;
        Parts = parts;
    }

    /// <summary>The number of the test; negative for a group.</summary>
    public int Test { get; }

    public bool IsAll { get; }

    public ImmutableArray<PlanCondition> Parts { get; }

    public static PlanCondition Of(Condition condition, PlanTests tests) => Of(condition, tests, isNegated: false);

    public static PlanCondition All(params ImmutableArray<PlanCondition> parts) => parts.Length == 1 ? parts[0] : new PlanCondition(-1, isAll: true, parts);

    /// <summary>Strong three-valued value.</summary>
    public Truth Value(ReadOnlySpan<Truth> state)
    {
        if (Test >= 0)
        {
            return state[Test];
        }

        var value = IsAll ? Truth.True : Truth.False;
        foreach (var part in Parts)
        {
            var next = part.Value(state);
            value = IsAll ? (Truth)Math.Min((int)value, (int)next) : (Truth)Math.Max((int)value, (int)next);
            if (value == (IsAll ? Truth.False : Truth.True))
            {
                break;
            }
        }

        return value;
    }

    /// <summary>The least cost by which it could be made true: of all parts the dearest, of any the cheapest. Never too much.</summary>
    public long Cost(ReadOnlySpan<long> costs)
    {
        if (Test >= 0)
        {
            return costs[Test];
        }

        var cost = IsAll ? 0 : PlanCost.Never;
        foreach (var part in Parts)
        {
            cost = IsAll ? Math.Max(cost, part.Cost(costs)) : Math.Min(cost, part.Cost(costs));
        }

        return cost;
    }

    /// <summary>The tests that have to be assumed where it is not known to hold: all that are open, or those of the part with the fewest.</summary>
    public IEnumerable<int> Assumed(Truth[] state)
    {
        if (Value(state) != Truth.Unknown)
        {
            return [];
        }

        if (Test >= 0)
        {
            return [Test];
        }

        return IsAll ? Parts.SelectMany(p => p.Assumed(state)).Distinct()
            : Parts.Where(p => p.Value(state) == Truth.Unknown).Select(p => p.Assumed(state).ToList()).MinBy(a => a.Count)!;
    }

    public IEnumerable<int> Tests() => Test >= 0 ? [Test] : Parts.SelectMany(p => p.Tests());

    private static PlanCondition Of(Condition condition, PlanTests tests, bool isNegated) => condition switch
    {
        Condition.Constant c => c.Value != isNegated ? True : False,
        Condition.Test t => new PlanCondition(tests.NumberOf(t.Fact, isNegated ? t.Fact.Domain.Except(t.Allowed) : t.Allowed), isAll: true, []),
        Condition.Not n => Of(n.Part, tests, !isNegated),
        Condition.All a => new PlanCondition(-1, !isNegated, [.. a.Parts.Select(p => Of(p, tests, isNegated))]),
        Condition.Any a => new PlanCondition(-1, isNegated, [.. a.Parts.Select(p => Of(p, tests, isNegated))]),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };
}

/// <summary>Every test of a search with its number, and the facts with theirs.</summary>
internal sealed class PlanTests
{
    private readonly Dictionary<(int Fact, ValueSet Allowed), int> _numbers = [];
    private readonly Dictionary<Fact, int> _facts = [];

    public List<(int Fact, ValueSet Allowed)> All { get; } = [];

    public List<Fact> Facts { get; } = [];

    public int NumberOf(Fact fact)
    {
        if (!_facts.TryGetValue(fact, out var number))
        {
            _facts.Add(fact, number = Facts.Count);
            Facts.Add(fact);
        }

        return number;
    }

    public int NumberOf(Fact fact, ValueSet allowed)
    {
        var key = (NumberOf(fact), allowed);
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers.Add(key, number = All.Count);
            All.Add(key);
        }

        return number;
    }
}
