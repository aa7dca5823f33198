namespace Safeconduct.Core.Chronology;

/// <summary>
/// Bellman and Ford's algorithm with Tarjan's subtree disassembly, which finds a negative cycle as soon as one closes
/// (Cherkassky and Goldberg, "Negative-cycle detection algorithms", Mathematical Programming 85, 1999). All points start at distance 0.
/// </summary>
/// <remarks>The shortest-path tree is kept as a list in preorder with depths, so that a subtree is a run of the list.</remarks>
internal sealed class NegativeCycleSearch
{
    private readonly DifferenceEdge[] _edges;
    private readonly int[] _first;
    private readonly int _root;
    private readonly int[] _parentEdge;
    private readonly int[] _next;
    private readonly int[] _previous;
    private readonly int[] _depth;
    private readonly bool[] _inTree;

    public NegativeCycleSearch(DifferenceEdge[] edges, int[] first)
    {
        _edges = edges;
        _first = first;
        _root = first.Length - 1;
        Distances = new long[_root];
        _parentEdge = new int[_root];
        _next = new int[_root + 1];
        _previous = new int[_root + 1];
        _depth = new int[_root + 1];
        _inTree = new bool[_root + 1];
        Array.Fill(_inTree, value: true);
        for (var i = 0; i <= _root; i++)
        {
            _next[i] = i == _root ? 0 : i + 1;
            _previous[i] = i == 0 ? _root : i - 1;
            _depth[i] = i == _root ? 0 : 1;
        }
    }

    public long[] Distances { get; }

    /// <summary>The owners of a simple negative cycle's edges; empty when there is none.</summary>
    public List<int> Run()
    {
        var queue = new Queue<int>(Enumerable.Range(0, _root));
        var isQueued = new bool[_root];
        Array.Fill(isQueued, value: true);
        while (queue.TryDequeue(out var point))
        {
            isQueued[point] = false;
            if (!_inTree[point])
            {
                // A predecessor has improved since; it will come to this point again.
                continue;
            }

            for (var i = _first[point]; i < _first[point + 1]; i++)
            {
                ref readonly var edge = ref _edges[i];
                var distance = Distances[point] + edge.Weight;
                if (distance >= Distances[edge.To])
                {
                    continue;
                }

                if (edge.To == point || (_inTree[edge.To] && CutOff(edge.To, point)))
                {
                    return Cycle(i);
                }

                Hang(edge.To, point, i, distance);
                if (!isQueued[edge.To])
                {
                    isQueued[edge.To] = true;
                    queue.Enqueue(edge.To);
                }
            }
        }

        return [];
    }

    /// <summary>Takes a point's subtree out of the tree; true when the subtree holds the point that is about to become its parent: a cycle.</summary>
    private bool CutOff(int point, int newParent)
    {
        var last = _next[point];
        while (_depth[last] > _depth[point])
        {
            if (last == newParent)
            {
                return true;
            }

            _inTree[last] = false;
            last = _next[last];
        }

        _next[_previous[point]] = last;
        _previous[last] = _previous[point];
        return false;
    }

    private void Hang(int point, int parent, int edge, long distance)
    {
        Distances[point] = distance;
        _parentEdge[point] = edge;
        _depth[point] = _depth[parent] + 1;
        _inTree[point] = true;
        _next[point] = _next[parent];
        _previous[_next[parent]] = point;
        _next[parent] = point;
        _previous[point] = parent;
    }

    private List<int> Cycle(int closing)
    {
        var owners = new List<int> { _edges[closing].Owner };
        for (var point = _edges[closing].From; point != _edges[closing].To; point = _edges[_parentEdge[point]].From)
        {
            owners.Add(_edges[_parentEdge[point]].Owner);
        }

        return owners;
    }
}
