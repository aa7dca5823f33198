namespace Safeconduct.Core.Pathways.Rules;

/// <summary>
/// Reduced ordered decision diagram over facts with finitely many classes of values (Bryant 1986; many-valued: Srinivasan, Kam, Malik and Brayton 1990).
/// A diagram is a number: 0 is false, 1 is true, and every other one a node. Equal functions have equal numbers, so a value that every completion
/// shares is a constant, and the facts on which a function depends are exactly those on its nodes.
/// </summary>
internal sealed class Diagram(FactClasses classes, int mostNodes)
{
    public const int False = 0;
    public const int True = 1;

    private readonly List<Node> _nodes = [new Node(int.MaxValue, []), new Node(int.MaxValue, [])];
    private readonly Dictionary<Node, int> _unique = new(NodeComparer.Instance);
    private readonly Dictionary<(int, int, bool), int> _applied = [];

    /// <summary>Nodes and applications of a connective together: the work done.</summary>
    private int Work => _nodes.Count + _applied.Count;

    public int FactOf(int node) => _nodes[node].Fact;

    /// <summary>The children, by class of value.</summary>
    public ReadOnlySpan<int> ChildrenOf(int node) => _nodes[node].Children;

    /// <summary>The diagram of a residue, or null when it is larger than the bound.</summary>
    public int? Build(Residue residue)
    {
        switch (residue)
        {
            case Residue.Decided decided:
                return decided.Value ? True : False;
            case Residue.Leaf leaf:
                var fact = classes.NumberOf(leaf.Fact);
                return MakeNode(fact, [.. classes.Of(fact).Select(c => leaf.Holds(c) ? True : False)]);
            case Residue.Group group:
                return BuildGroup(group);
            default:
                throw new ArgumentOutOfRangeException(nameof(residue));
        }
    }

    /// <summary>The nodes under a root, each after every node that leads to it: the order of facts is the order of levels.</summary>
    public List<int> NodesFromTheTop(int root)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>([root]);
        while (open.TryPop(out var node))
        {
            if (node > True && seen.Add(node))
            {
                foreach (var child in _nodes[node].Children)
                {
                    open.Push(child);
                }
            }
        }

        return [.. seen.OrderBy(FactOf).ThenBy(n => n)];
    }

    /// <summary>Both, or null when that is larger than the bound.</summary>
    public int? And(int a, int b) => Apply(a, b, isAll: true);

    private int? BuildGroup(Residue.Group group)
    {
        var result = group.IsAll ? True : False;
        foreach (var part in group.Parts)
        {
            if (Build(part) is not { } next || Apply(result, next, group.IsAll) is not { } joined)
            {
                return null;
            }

            result = joined;
        }

        return result;
    }

    private int? Apply(int a, int b, bool isAll)
    {
        var (neutral, absorbing) = isAll ? (True, False) : (False, True);
        if (a == absorbing || b == absorbing)
        {
            return absorbing;
        }

        if (a == neutral || a == b)
        {
            return b;
        }

        if (b == neutral)
        {
            return a;
        }

        var key = a < b ? (a, b, isAll) : (b, a, isAll);
        if (_applied.TryGetValue(key, out var known))
        {
            return known;
        }

        if (Work >= mostNodes || Join(a, b, isAll) is not { } joined)
        {
            return null;
        }

        return _applied[key] = joined;
    }

    // The recursion goes as deep as there are facts.
    private int? Join(int a, int b, bool isAll)
    {
        var fact = Math.Min(FactOf(a), FactOf(b));
        var children = new int[classes.Of(fact).Length];
        for (var i = 0; i < children.Length; i++)
        {
            var left = FactOf(a) == fact ? _nodes[a].Children[i] : a;
            var right = FactOf(b) == fact ? _nodes[b].Children[i] : b;
            if (Apply(left, right, isAll) is not { } child)
            {
                return null;
            }

            children[i] = child;
        }

        return MakeNode(fact, children);
    }

    private int MakeNode(int fact, int[] children)
    {
        if (Array.TrueForAll(children, c => c == children[0]))
        {
            return children[0];
        }

        var node = new Node(fact, children);
        if (!_unique.TryGetValue(node, out var number))
        {
            number = _nodes.Count;
            _nodes.Add(node);
            _unique.Add(node, number);
        }

        return number;
    }

    private readonly record struct Node(int Fact, int[] Children);

    private sealed class NodeComparer : IEqualityComparer<Node>
    {
        public static readonly NodeComparer Instance = new();

        public bool Equals(Node x, Node y) => x.Fact == y.Fact && x.Children.AsSpan().SequenceEqual(y.Children);

        public int GetHashCode(Node node)
        {
            var hash = node.Fact;
            foreach (var child in node.Children)
            {
                hash = (hash * 16_777_619) ^ child;
            }

            return hash;
        }
    }
}
