using System.Collections.Immutable;

namespace Safeconduct.Core.Chronology;

/// <summary>
/// Tightest windows of a consistent network. A plain network: shortest paths. With alternatives: starting from the bound that one choice of
/// alternatives reaches, ask for a solution beyond it until there is none (branch and bound over the choices).
/// </summary>
internal sealed class WindowFinder
{
    private const int MostComponents = 16;

    private readonly TemporalNetwork _network;
    private readonly List<DifferenceGraph> _components;
    private readonly bool _isPlain;
    private readonly long _budget;

    public WindowFinder(TemporalNetwork network, DifferenceGraph component, long budget)
    {
        _network = network;
        _components = [component];
        _isPlain = !network.Constraints.Any(c => c.IsDisjunctive);
        _budget = budget;
    }

    public ImmutableArray<TightestWindow> Find(IEnumerable<(int From, int To)> pairs)
    {
        var asked = pairs.ToList();
        foreach (var (from, to) in asked)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(from, nameof(pairs));
            ArgumentOutOfRangeException.ThrowIfNegative(to, nameof(pairs));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(from, _network.Points, nameof(pairs));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(to, _network.Points, nameof(pairs));
        }

        return _isPlain ? FindPlain(asked) : [.. asked.Select(p => FindHull(p.From, p.To))];
    }

    private ImmutableArray<TightestWindow> FindPlain(List<(int From, int To)> asked)
    {
        var found = new TightestWindow[asked.Count];
        foreach (var group in asked.Select((pair, index) => (pair.From, pair.To, Index: index)).GroupBy(p => p.From))
        {
            var forth = _components[0].From(group.Key);
            var back = _components[0].To(group.Key);
            foreach (var (from, to, index) in group)
            {
                found[index] = new TightestWindow.Exact(from, to,
                    back[to] == DifferenceGraph.Unreached ? null : -back[to],
                    forth[to] == DifferenceGraph.Unreached ? null : forth[to]);
            }
        }

        return [.. found];
    }

    private TightestWindow FindHull(int from, int to)
    {
        var steps = _budget;
        if (!TryGreatest(from, to, ref steps, out var max) || !TryGreatest(to, from, ref steps, out var min))
        {
            return new TightestWindow.GaveUp(from, to, _budget - steps);
        }

        return new TightestWindow.Exact(from, to, -min, max);
    }

    /// <summary>The greatest x[to] − x[from] over all solutions, null when nothing bounds it; false when the budget ran out.</summary>
    private bool TryGreatest(int from, int to, ref long steps, out long? greatest)
    {
        greatest = _components.Select(c => Reach(c, from, to)).Aggregate(GreaterOf);
        while (greatest is { } bound)
        {
            var beyond = new TemporalConstraint("beyond", TimeDifference.Beyond(from, to, bound + 1));
            var outcome = NetworkSearch.Decide(_network.Points, [.. _network.Constraints, beyond], ref steps);
            if (outcome.Verdict != NetworkSearch.Verdict.Consistent)
            {
                return outcome.Verdict == NetworkSearch.Verdict.Conflict;
            }

            var component = WithoutBeyond(outcome.Component!);
            Remember(component);
            greatest = Reach(component, from, to);
        }

        return true;
    }

    // The component found holds the question itself as an edge; the bound is that of the chosen alternatives alone.
    private DifferenceGraph WithoutBeyond(DifferenceGraph found)
    {
        var edges = new List<DifferenceEdge>();
        for (var i = 0; i < _network.Constraints.Length; i++)
        {
            DifferenceEdge.AddTo(edges, Holding(_network.Constraints[i], found.Potentials), i);
        }

        return DifferenceGraph.TryBuild(_network.Points, edges, out _)
            ?? throw new InvalidOperationException("Alternatives that one solution satisfies are in conflict.");
    }

    private static TimeDifference Holding(TemporalConstraint constraint, ReadOnlySpan<long> days)
    {
        foreach (var alternative in constraint.Alternatives)
        {
            if (alternative.Holds(days))
            {
                return alternative;
            }
        }

        throw new InvalidOperationException($"A solution does not satisfy {constraint.Id}.");
    }

    private void Remember(DifferenceGraph component)
    {
        if (_components.Count == MostComponents)
        {
            _components.RemoveAt(MostComponents - 1);
        }

        _components.Insert(1, component);
    }

    private static long? Reach(DifferenceGraph component, int from, int to) =>
        component.From(from)[to] is var distance && distance == DifferenceGraph.Unreached ? null : distance;

    private static long? GreaterOf(long? a, long? b) => a is null || b is null ? null : Math.Max(a.Value, b.Value);
}
