using System.Runtime.InteropServices;

namespace Safeconduct.Core.Chronology;

/// <summary>x[<see cref="To"/>] ≤ x[<see cref="From"/>] + <see cref="Weight"/>; <see cref="Owner"/> is the index of the constraint it comes from.</summary>
internal readonly record struct DifferenceEdge(int From, int To, long Weight, int Owner)
{
    public static void AddTo(List<DifferenceEdge> edges, TimeDifference difference, int owner)
    {
        if (difference.Max is { } max)
        {
            edges.Add(new DifferenceEdge(difference.From, difference.To, max, owner));
        }

        if (difference.Min is { } min)
        {
            edges.Add(new DifferenceEdge(difference.To, difference.From, -min, owner));
        }
    }
}

/// <summary>The distance graph of a plain network, edges grouped by the point they leave.</summary>
internal sealed class DifferenceGraph
{
    public const long Unreached = long.MaxValue;

    private readonly DifferenceEdge[] _edges;
    private readonly int[] _first;
    private readonly long[] _potentials;

    private DifferenceGraph(DifferenceEdge[] edges, int[] first, long[] potentials)
    {
        _edges = edges;
        _first = first;
        _potentials = potentials;
    }

    /// <summary>A solution of the network: the greatest one in which no point lies after day 0.</summary>
    public ReadOnlySpan<long> Potentials => _potentials;

    public int Points => _first.Length - 1;

    /// <summary>The graph, or the owners of the edges of a simple negative cycle.</summary>
    public static DifferenceGraph? TryBuild(int points, List<DifferenceEdge> edges, out List<int> cycle)
    {
        var (sorted, first) = Group(points, CollectionsMarshal.AsSpan(edges), backwards: false);
        var search = new NegativeCycleSearch(sorted, first);
        cycle = search.Run();
        return cycle.Count > 0 ? null : new DifferenceGraph(sorted, first, search.Distances);
    }

    /// <summary>Shortest distances from a point to every point (d(source, ·)), or <see cref="Unreached"/>.</summary>
    public long[] From(int source) => Shortest(source, _edges, _first, backwards: false);

    /// <summary>Shortest distances from every point to one (d(·, target)), or <see cref="Unreached"/>.</summary>
    public long[] To(int target)
    {
        var (edges, first) = Group(Points, _edges, backwards: true);
        return Shortest(target, edges, first, backwards: true);
    }

    // Dijkstra on weights made non-negative by the potentials (Johnson, "Efficient algorithms for shortest paths in sparse networks", JACM 24, 1977).
    private long[] Shortest(int source, DifferenceEdge[] edges, int[] first, bool backwards)
    {
        var distances = new long[Points];
        Array.Fill(distances, Unreached);
        distances[source] = 0;
        var queue = new PriorityQueue<int, long>();
        queue.Enqueue(source, 0);
        while (queue.TryDequeue(out var point, out var distance))
        {
            if (distance > distances[point])
            {
                continue;
            }

            for (var i = first[point]; i < first[point + 1]; i++)
            {
                ref readonly var edge = ref edges[i];
                var other = backwards ? edge.From : edge.To;
                var candidate = distance + edge.Weight + _potentials[edge.From] - _potentials[edge.To];
                if (candidate < distances[other])
                {
                    distances[other] = candidate;
                    queue.Enqueue(other, candidate);
                }
            }
        }

        for (var i = 0; i < distances.Length; i++)
        {
            if (distances[i] != Unreached)
            {
                distances[i] += backwards ? _potentials[source] - _potentials[i] : _potentials[i] - _potentials[source];
            }
        }

        return distances;
    }

    private static (DifferenceEdge[] Edges, int[] First) Group(int points, ReadOnlySpan<DifferenceEdge> edges, bool backwards)
    {
        var first = new int[points + 1];
        foreach (ref readonly var edge in edges)
        {
            first[(backwards ? edge.To : edge.From) + 1]++;
        }

        for (var i = 0; i < points; i++)
        {
            first[i + 1] += first[i];
        }

        var sorted = new DifferenceEdge[edges.Length];
        var next = first.AsSpan(0, points).ToArray();
        foreach (ref readonly var edge in edges)
        {
            sorted[next[backwards ? edge.To : edge.From]++] = edge;
        }

        return (sorted, first);
    }
}
