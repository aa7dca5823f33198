using System.Collections.Immutable;

namespace Safeconduct.Core.Pathways.Rules;

/// <summary>
/// What has to be assumed of facts that are not known so that a condition holds, at the least cost: an implicant of its diagram. At each fact either nothing
/// is assumed of it, so that the rest must hold for all its values (Coudert and Madre 1992), or that it is one of the values that lead to the same rest.
/// </summary>
internal sealed class CheapestAssumption(Diagram diagram, FactClasses classes, Func<Fact, ValueSet, long> costOf)
{
    /// <summary>Beyond any cost.</summary>
    private const long Never = long.MaxValue / 4;

    private readonly Dictionary<int, Way> _known = new() { [Diagram.True] = new Way(0, null, ValueSet.Empty, null), [Diagram.False] = new Way(Never, null, ValueSet.Empty, null) };

    /// <summary>Each fact once, in the order of the condition; empty when it holds anyway; null when it cannot hold.</summary>
    public ImmutableArray<Condition.Test>? Of(int root)
    {
        if (Best(root) is not { Cost: < Never } best)
        {
            return null;
        }

        var tests = ImmutableArray.CreateBuilder<Condition.Test>();
        for (var way = best; way is not null; way = way.Rest)
        {
            if (way.Fact is { } fact)
            {
                tests.Add(new Condition.Test(fact, way.Allowed));
            }
        }

        return tests.ToImmutable();
    }

    private Way Best(int node)
    {
        if (!_known.TryGetValue(node, out var best))
        {
            best = _known[Diagram.False];
            foreach (var child in diagram.ChildrenOf(node).ToArray().Distinct())
            {
                best = Cheaper(best, node, child);
            }

            // Of two that cost the same the one that the condition names first.
            best = WithoutItsFact(node) is { } rest && Best(rest) is var without && without.Cost < best.Cost ? without : best;

            _known.Add(node, best);
        }

        return best;
    }

    private Way Cheaper(Way best, int node, int child)
    {
        var rest = Best(child);
        if (rest.Cost >= best.Cost)
        {
            return best;
        }

        var fact = diagram.FactOf(node);
        var allowed = classes.ValuesOf(fact, i => diagram.ChildrenOf(node)[i] == child);
        var cost = rest.Cost + costOf(classes.Facts[fact], allowed);
        return cost < best.Cost ? new Way(cost, classes.Facts[fact], allowed, rest) : best;
    }

    /// <summary>What must hold whatever the value of the fact of a node; null when it is too much to work out, and then that is left out of the choice.</summary>
    private int? WithoutItsFact(int node)
    {
        int? all = Diagram.True;
        foreach (var child in diagram.ChildrenOf(node).ToArray().Distinct())
        {
            all = all is { } sofar ? diagram.And(sofar, child) : null;
        }

        return all;
    }

    private sealed record Way(long Cost, Fact? Fact, ValueSet Allowed, Way? Rest);
}
