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

    /// <summary>Strong three-valued value: never says too much, but does not see that completions agree.</summary>
    public static Truth Kleene(Condition condition, Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(knowledge);
        return Residue.Of(condition, knowledge).Truth;
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
        if (residue is Residue.Decided || NamesEachFactOnce(residue))
        {
            return residue.Truth;
        }

        var classes = FactClasses.Of([.. residue.Leaves()]);
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
        var residue = Residue.Of(condition, knowledge);
        if (residue is Residue.Decided)
        {
            return [];
        }

        if (NamesEachFactOnce(residue))
        {
            return [.. residue.Leaves().Select(l => l.Fact).Order()];
        }

        var classes = FactClasses.Of([.. residue.Leaves()]);
        var diagram = new Diagram(classes, mostNodes);
        return diagram.Build(residue) is { } root ? [.. diagram.NodesFromTheTop(root).Select(n => classes.Facts[diagram.FactOf(n)]).Distinct().Order()] : null;
    }

    private static ExactValue WorkOut(Residue residue, int mostNodes)
    {
        var classes = FactClasses.Of([.. residue.Leaves()]);
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
    private static bool NamesEachFactOnce(Residue residue)
    {
        if (residue is Residue.Leaf)
        {
            return true;
        }

        var seen = new HashSet<Fact>();
        return residue.Leaves().All(l => seen.Add(l.Fact));
    }
}
