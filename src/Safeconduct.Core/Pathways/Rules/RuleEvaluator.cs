using System.Collections.Immutable;

namespace Safeconduct.Core.Pathways.Rules;

/// <summary>
/// The value of a condition when facts are missing. A condition that is decided, or in which every unknown fact is named once, needs no more than one
/// walk; any other is worked out with a decision diagram, up to a bound.
/// </summary>
public static class RuleEvaluator
{
    /// <summary>The default bound: nodes and connections of the diagram of one condition.</summary>
    public const int MostNodes = 200_000;

    /// <summary>Up to so many it is quicker to compare each with each.</summary>
    private const int FewLeaves = 12;

    /// <summary>Strong three-valued value: never says too much, but does not see that completions agree.</summary>
    public static Truth Kleene(Condition condition, Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(knowledge);
        return Residue.Kleene(condition, knowledge);
    }

    /// <summary>The exact value.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="knowledge">What is known of its facts.</param>
    /// <param name="mostNodes">The bound beyond which the answer is <see cref="ExactValue.NotWorkedOut"/>.</param>
    public static ExactValue Evaluate(Condition condition, Knowledge knowledge, int mostNodes = MostNodes)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(knowledge);
        var residue = Residue.Of(condition, knowledge);
        return residue is Residue.Decided decided ? new ExactValue.Decided(decided.Value) : WorkOut(residue, mostNodes);
    }

    /// <summary>The exact value only, without the order of the facts; null when it was not worked out.</summary>
    public static Truth? TruthOf(Condition condition, Knowledge knowledge, int mostNodes = MostNodes)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(knowledge);
        var residue = Residue.Of(condition, knowledge);
        var leaves = residue.Leaves();
        if (residue is Residue.Decided || NamesEachFactOnce(leaves))
        {
            return residue.Truth;
        }

        var classes = FactClasses.Of(leaves);
        return new Diagram(classes, mostNodes).Build(residue) is { } root ? root switch { Diagram.True => Truth.True, Diagram.False => Truth.False, _ => Truth.Unknown } : null;
    }

    /// <summary>
    /// The facts that can still change the value, in the order of their keys, without how much they decide; empty when it is decided, null when it was not
    /// worked out.
    /// </summary>
    public static ImmutableArray<Fact>? Relevant(Condition condition, Knowledge knowledge, int mostNodes = MostNodes)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(knowledge);
        if (Residue.Kleene(condition, knowledge).IsDecided())
        {
            return [];
        }

        var residue = Residue.Of(condition, knowledge);

        var leaves = residue.Leaves();
        if (leaves.Count == 1)
        {
            return [leaves[0].Fact];
        }

        if (NamesEachFactOnce(leaves))
        {
            return [.. leaves.Select(l => l.Fact).Order()];
        }

        var classes = FactClasses.Of(leaves);
        var diagram = new Diagram(classes, mostNodes);
        return diagram.Build(residue) is { } root ? [.. diagram.NodesFromTheTop(root).Select(n => classes.Facts[diagram.FactOf(n)]).Distinct().Order()] : null;
    }

    private static ExactValue WorkOut(Residue residue, int mostNodes)
    {
        var classes = FactClasses.Of(residue.Leaves());
        var diagram = new Diagram(classes, mostNodes);
        return diagram.Build(residue) switch
        {
            null => new ExactValue.NotWorkedOut(),
            Diagram.False => new ExactValue.Decided(false),
            Diagram.True => new ExactValue.Decided(true),
            var root => new ExactValue.Open(FactWeights.Of(diagram, classes, root.Value)),
        };
    }

    // In such a condition no answer to one test says anything about another, so each test that is left can still turn it.
    private static bool NamesEachFactOnce(List<Residue.Leaf> leaves)
    {
        if (leaves.Count > FewLeaves)
        {
            var seen = new HashSet<Fact>();
            return leaves.TrueForAll(l => seen.Add(l.Fact));
        }

        for (var i = 1; i < leaves.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (leaves[i].Fact.Equals(leaves[j].Fact))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
