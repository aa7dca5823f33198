using System.Collections.Immutable;

namespace Safeconduct.Core.Pathways.Rules;

/// <summary>
/// How much each fact of a diagram would decide, every class of values of a fact taken as equally likely. First-order index (Sobol 1993): the variance of
/// the expected value given the fact, over the variance of the value. Two passes over the nodes.
/// </summary>
internal sealed class FactWeights
{
    private readonly Diagram _diagram;
    private readonly FactClasses _classes;
    private readonly List<int> _nodes;
    private readonly Dictionary<int, double> _isTrue = new() { [Diagram.False] = 0, [Diagram.True] = 1 };
    private readonly Dictionary<int, double> _isReached = [];

    private FactWeights(Diagram diagram, FactClasses classes, int root)
    {
        _diagram = diagram;
        _classes = classes;
        _nodes = diagram.NodesFromTheTop(root);
        WeighTruth();
        WeighReach(root);
    }

    /// <summary>The facts on which the diagram depends: that which decides most first, then that with the most influence, then by key.</summary>
    public static ImmutableArray<RelevantFact> Of(Diagram diagram, FactClasses classes, int root)
    {
        var weights = new FactWeights(diagram, classes, root);
        return
        [
            .. weights._nodes.GroupBy(diagram.FactOf).Select(g => weights.Weigh(g.Key, [.. g], weights._isTrue[root]))
                .OrderByDescending(f => f.Decides).ThenByDescending(f => f.Influence).ThenBy(f => f.Fact),
        ];
    }

    private RelevantFact Weigh(int fact, List<int> nodes, double expected)
    {
        var count = _classes.Of(fact).Length;
        var given = new double[count];
        var influence = 0.0;
        foreach (var node in nodes)
        {
            var reach = _isReached[node];
            var children = _diagram.ChildrenOf(node);
            for (var i = 0; i < count; i++)
            {
                given[i] += reach * (_isTrue[children[i]] - _isTrue[node]);
            }

            influence += reach;
        }

        var explained = given.Sum(g => g * g) / count;
        return new RelevantFact(_classes.Facts[fact], Rounded(explained / (expected * (1 - expected))), Rounded(influence));
    }

    // So that the order does not hang on the last bits of a sum.
    private static double Rounded(double value) => Math.Round(Math.Clamp(value, 0, 1), 9);

    private void WeighTruth()
    {
        for (var i = _nodes.Count - 1; i >= 0; i--)
        {
            var sum = 0.0;
            foreach (var child in _diagram.ChildrenOf(_nodes[i]))
            {
                sum += _isTrue[child];
            }

            _isTrue[_nodes[i]] = sum / _diagram.ChildrenOf(_nodes[i]).Length;
        }
    }

    private void WeighReach(int root)
    {
        _isReached[root] = 1;
        foreach (var node in _nodes)
        {
            var children = _diagram.ChildrenOf(node);
            var share = _isReached[node] / children.Length;
            foreach (var child in children)
            {
                _isReached[child] = _isReached.GetValueOrDefault(child) + share;
            }
        }
    }
}
