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
            var next = part.Cost(costs);
            cost = IsAll ? Math.Max(cost, next) : Math.Min(cost, next);
        }

        return cost;
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
