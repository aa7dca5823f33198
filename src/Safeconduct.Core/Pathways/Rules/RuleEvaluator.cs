using System.Collections.Immutable;

namespace Safeconduct.Core.Pathways.Rules;

/// <summary>
/// The value of a condition when facts are missing. A condition that is decided, or in which every unknown fact is named once, needs no more than one
/// walk; any other is worked out with a truth table where it is small, and else with a decision diagram, up to a bound.
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
        var open = new List<Fact>();
        var value = OpenFacts.Gather(condition, knowledge, open);
        if (value.IsDecided() || OpenFacts.AreDistinct(open))
        {
            return value;
        }

        var residue = Residue.Of(condition, knowledge);
        var classes = FactClasses.Of(residue.Leaves());
        return TruthTable.Of(residue, classes) is { } table
            ? table.Truth
            : new Diagram(classes, mostNodes).Build(residue) switch { null => null, Diagram.True => Truth.True, Diagram.False => Truth.False, _ => Truth.Unknown };
    }

    /// <summary>
    /// The facts that can still change the value, in the order of their keys, without how much they decide; empty when it is decided, null when it was not
    /// worked out.
    /// </summary>
    public static ImmutableArray<Fact>? Relevant(Condition condition, Knowledge knowledge, int mostNodes = MostNodes)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(knowledge);
        var open = new List<Fact>();
        if (OpenFacts.Gather(condition, knowledge, open).IsDecided())
        {
            return [];
        }

        if (!OpenFacts.AreDistinct(open))
        {
            var residue = Residue.Of(condition, knowledge);
            if (RelevantOf(residue, FactClasses.Of(residue.Leaves()), mostNodes) is not { } relevant)
            {
                return null;
            }

            open = relevant;
        }

        open.Sort();
        return [.. open];
    }

    /// <summary>
    /// What has to be assumed of facts that are not known so that the condition certainly holds: each fact once with some of its possible values, together as
    /// cheap as it can be when every fact is assumed to be any of the values that leave the same rest of the condition, or nothing is assumed of it.
    /// </summary>
    /// <param name="condition">The condition.</param>
    /// <param name="knowledge">What is known of its facts.</param>
    /// <param name="costOf">What it costs to assume that a fact is one of some values; not negative.</param>
    /// <param name="mostNodes">The bound of the work.</param>
    /// <returns>Empty: it holds already. Null: it cannot hold, or that was not worked out, which <see cref="TruthOf"/> tells apart.</returns>
    public static ImmutableArray<Condition.Test>? Assume(Condition condition, Knowledge knowledge, Func<Fact, ValueSet, long> costOf, int mostNodes = MostNodes)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(costOf);
        var residue = Residue.Of(condition, knowledge);
        var classes = FactClasses.Of(residue.Leaves());
        var diagram = new Diagram(classes, mostNodes);
        return diagram.Build(residue) is { } root ? new CheapestAssumption(diagram, classes, costOf).Of(root) : null;
    }

    private static List<Fact>? RelevantOf(Residue residue, FactClasses classes, int mostNodes)
    {
        if (TruthTable.Of(residue, classes) is { } table)
        {
            return table.Relevant();
        }

        var diagram = new Diagram(classes, mostNodes);
        return diagram.Build(residue) is { } root ? [.. diagram.NodesFromTheTop(root).Select(diagram.FactOf).Distinct().Select(f => classes.Facts[f])] : null;
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
}
