namespace Safeconduct.Core.Chronology;

/// <summary>
/// A distance graph that grows and shrinks like a stack and keeps a solution at hand
/// (Cotton and Maler, "Fast and flexible difference constraint propagation for DPLL(T)", SAT 2006).
/// </summary>
internal sealed class IncrementalGraph
{
    private readonly List<DifferenceEdge> _edges;
    private readonly List<int> _nextOfPoint = [];
    private readonly int[] _headOfPoint;
    private readonly long[] _days;
    private readonly Stack<(int Point, long Day)> _trail = new();
    private readonly long[] _gap;
    private readonly long[] _newDay;
    private readonly bool[] _isDone;
    private readonly int[] _parentEdge;
    private readonly List<int> _touched = [];
    private readonly List<int> _done = [];
    private readonly PriorityQueue<int, long> _queue = new();

    /// <param name="edges">Edges that always hold.</param>
    /// <param name="solution">Days that satisfy them.</param>
    public IncrementalGraph(List<DifferenceEdge> edges, ReadOnlySpan<long> solution)
    {
        _edges = [];
        _days = solution.ToArray();
        _headOfPoint = new int[_days.Length];
        Array.Fill(_headOfPoint, -1);
        _gap = new long[_days.Length];
        _newDay = new long[_days.Length];
        _isDone = new bool[_days.Length];
        _parentEdge = new int[_days.Length];
        foreach (var edge in edges)
        {
            Push(edge);
        }
    }

    /// <summary>Days that satisfy all edges.</summary>
    public ReadOnlySpan<long> Days => _days;

    /// <summary>Edges looked at since the beginning.</summary>
    public long Steps { get; private set; }

    /// <summary>A place to go <see cref="Back"/> to.</summary>
    public (int Edges, int Trail) Mark => (_edges.Count, _trail.Count);

    public IReadOnlyList<DifferenceEdge> Edges => _edges;

    public void Back((int Edges, int Trail) mark)
    {
        while (_edges.Count > mark.Edges)
        {
            _headOfPoint[_edges[^1].From] = _nextOfPoint[^1];
            _edges.RemoveAt(_edges.Count - 1);
            _nextOfPoint.RemoveAt(_nextOfPoint.Count - 1);
        }

        while (_trail.Count > mark.Trail)
        {
            var (point, day) = _trail.Pop();
            _days[point] = day;
        }
    }

    /// <summary>Adds both sides of a difference. When that closes a negative cycle, nothing is added and the owners of its edges go into <paramref name="reasons"/>.</summary>
    public bool TryAdd(TimeDifference difference, int owner, HashSet<int> reasons)
    {
        var mark = Mark;
        if ((difference.Max is { } max && !TryAdd(new DifferenceEdge(difference.From, difference.To, max, owner), reasons))
            || (difference.Min is { } min && !TryAdd(new DifferenceEdge(difference.To, difference.From, -min, owner), reasons)))
        {
            Back(mark);
            return false;
        }

        return true;
    }

    private bool TryAdd(DifferenceEdge added, HashSet<int> reasons)
    {
        Steps++;
        var gap = _days[added.From] + added.Weight - _days[added.To];
        if (gap >= 0)
        {
            Push(added);
            return true;
        }

        var isPossible = added.From != added.To && Propagate(added, gap);
        if (isPossible)
        {
            Commit();
            Push(added);
        }
        else
        {
            Explain(added, reasons);
        }

        foreach (var point in _touched)
        {
            _gap[point] = 0;
            _isDone[point] = false;
        }

        _touched.Clear();
        _done.Clear();
        _queue.Clear();
        return isPossible;
    }

    private bool Propagate(DifferenceEdge added, long gap)
    {
        Lower(added.To, gap, -1);
        while (_queue.TryDequeue(out var point, out var priority))
        {
            if (_isDone[point] || priority != _gap[point])
            {
                continue;
            }

            _isDone[point] = true;
            _done.Add(point);
            _newDay[point] = _days[point] + _gap[point];
            for (var i = _headOfPoint[point]; i >= 0; i = _nextOfPoint[i])
            {
                Steps++;
                var edge = _edges[i];
                var below = _newDay[point] + edge.Weight - _days[edge.To];
                if (!_isDone[edge.To] && below < _gap[edge.To])
                {
                    Lower(edge.To, below, i);
                    if (edge.To == added.From)
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private void Lower(int point, long gap, int edge)
    {
        _touched.Add(point);
        _gap[point] = gap;
        _parentEdge[point] = edge;
        _queue.Enqueue(point, gap);
    }

    private void Commit()
    {
        foreach (var point in _done)
        {
            _trail.Push((point, _days[point]));
            _days[point] = _newDay[point];
        }
    }

    private void Explain(DifferenceEdge added, HashSet<int> reasons)
    {
        reasons.Add(added.Owner);
        for (var point = added.From; point != added.To; point = _edges[_parentEdge[point]].From)
        {
            reasons.Add(_edges[_parentEdge[point]].Owner);
        }
    }

    private void Push(DifferenceEdge edge)
    {
        _edges.Add(edge);
        _nextOfPoint.Add(_headOfPoint[edge.From]);
        _headOfPoint[edge.From] = _edges.Count - 1;
    }
}
