using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Answers;

/// <summary>A condition with its exact value for one person, part by part: what is met, what is not, and what is open.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Truth">Its exact value; null: not worked out.</param>
/// <param name="Parts">Its parts, in order; empty for a test.</param>
public sealed record ConditionNode(Condition Condition, Truth? Truth, ImmutableArray<ConditionNode> Parts)
{
    public static ConditionNode Of(Condition condition, Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ImmutableArray<Condition> parts = condition switch
        {
            Condition.Not n => [n.Part],
            Condition.All a => a.Parts,
            Condition.Any a => a.Parts,
            _ => [],
        };
        return new ConditionNode(condition, RuleEvaluator.TruthOf(condition, knowledge), [.. parts.Select(p => Of(p, knowledge))]);
    }
}
