namespace Safeconduct.Core.Chronology;

/// <summary>
/// Decides whether constraints with alternatives can all hold: backtracking over the alternatives of violated constraints, fewest possible
/// alternatives first, with conflict-directed backjumping (Prosser, "Hybrid algorithms for the constraint satisfaction problem",
/// Computational Intelligence 9, 1993; for temporal networks Tsamardinos and Pollack, Artificial Intelligence 151, 2003).
/// </summary>
/// <remarks>A constraint that the solution at hand satisfies needs no decision, so most networks are decided with few.</remarks>
internal sealed class NetworkSearch
{
    private readonly IReadOnlyList<TemporalConstraint> _constraints;
    private readonly int[] _disjunctive;
    private readonly bool[] _isDecided;
    private readonly IncrementalGraph _graph;
    private readonly long _limit;

    private NetworkSearch(IReadOnlyList<TemporalConstraint> constraints, int[] disjunctive, IncrementalGraph graph, long limit)
    {
        _constraints = constraints;
        _disjunctive = disjunctive;
        _isDecided = new bool[constraints.Count];
        _graph = graph;
        _limit = limit;
    }

    /// <summary>
    /// Decides. <paramref name="steps"/> is what is left of the budget and is lowered by what was used.
    /// A conflict is a set of indexes that is inconsistent, and minimal only when no constraint of it has alternatives.
    /// </summary>
    public static Outcome Decide(int points, IReadOnlyList<TemporalConstraint> constraints, ref long steps)
    {
        var edges = new List<DifferenceEdge>(constraints.Count * 2);
        var disjunctive = new List<int>();
        for (var i = 0; i < constraints.Count; i++)
        {
            if (constraints[i].IsDisjunctive)
            {
                disjunctive.Add(i);
            }
            else
            {
                DifferenceEdge.AddTo(edges, constraints[i].Alternatives[0], i);
            }
        }

        steps -= edges.Count + points;
        if (DifferenceGraph.TryBuild(points, edges, out var cycle) is not { } plain)
        {
            return new Outcome(Verdict.Conflict, null, [.. cycle.Distinct().Order()]);
        }

        return disjunctive.Count == 0
            ? new Outcome(Verdict.Consistent, plain, [])
            : Search(points, constraints, disjunctive, edges, plain, ref steps);
    }

    private static Outcome Search(int points, IReadOnlyList<TemporalConstraint> constraints, List<int> disjunctive,
        List<DifferenceEdge> edges, DifferenceGraph plain, ref long steps)
    {
        var graph = new IncrementalGraph(edges, plain.Potentials);
        var search = new NetworkSearch(constraints, [.. disjunctive], graph, steps);
        var conflict = new HashSet<int>();
        var verdict = search.Solve(conflict);
        steps -= graph.Steps;
        return verdict == Verdict.Consistent
            ? new Outcome(verdict, search.Component(points, edges), [])
            : new Outcome(verdict, null, [.. conflict.Order()]);
    }

    private Verdict Solve(HashSet<int> conflict)
    {
        if (_graph.Steps > _limit)
        {
            return Verdict.Undecided;
        }

        var index = Choose(conflict, out var possible);
        if (index < 0 || possible == 0)
        {
            return index < 0 ? Verdict.Consistent : Verdict.Conflict;
        }

        _isDecided[index] = true;
        var verdict = Branch(index, conflict);
        _isDecided[index] = false;
        return verdict;
    }

    private Verdict Branch(int index, HashSet<int> conflict)
    {
        conflict.Add(index);
        foreach (var alternative in _constraints[index].Alternatives)
        {
            var mark = _graph.Mark;
            if (!_graph.TryAdd(alternative, index, conflict))
            {
                continue;
            }

            var below = new HashSet<int>();
            var verdict = Solve(below);
            if (verdict != Verdict.Conflict)
            {
                return verdict;
            }

            _graph.Back(mark);
            if (!below.Contains(index))
            {
                // What failed below does not depend on this choice: neither will the other alternatives help.
                conflict.Clear();
                conflict.UnionWith(below);
                return Verdict.Conflict;
            }

            conflict.UnionWith(below);
        }

        return Verdict.Conflict;
    }

    /// <summary>
    /// The violated constraint with the fewest possible alternatives, or -1 when all hold. When one has none, it and the reasons go into
    /// <paramref name="conflict"/>.
    /// </summary>
    private int Choose(HashSet<int> conflict, out int possible)
    {
        var chosen = -1;
        possible = int.MaxValue;
        var reasons = new HashSet<int>();
        foreach (var index in _disjunctive)
        {
            if (_isDecided[index] || IsSatisfied(index))
            {
                continue;
            }

            reasons.Clear();
            var count = CountPossible(index, reasons);
            if (count < possible)
            {
                (chosen, possible) = (index, count);
                if (count == 0)
                {
                    conflict.Add(index);
                    conflict.UnionWith(reasons);
                    break;
                }
            }
        }

        return chosen;
    }

    private int CountPossible(int index, HashSet<int> reasons)
    {
        var count = 0;
        foreach (var alternative in _constraints[index].Alternatives)
        {
            var mark = _graph.Mark;
            if (_graph.TryAdd(alternative, index, reasons))
            {
                count++;
                _graph.Back(mark);
            }
        }

        return count;
    }

    private bool IsSatisfied(int index)
    {
        foreach (var alternative in _constraints[index].Alternatives)
        {
            if (alternative.Holds(_graph.Days))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The plain network made of the alternatives that the solution satisfies.</summary>
    private DifferenceGraph Component(int points, List<DifferenceEdge> edges)
    {
        var all = new List<DifferenceEdge>(edges);
        foreach (var index in _disjunctive)
        {
            DifferenceEdge.AddTo(all, _constraints[index].Alternatives.First(a => a.Holds(_graph.Days)), index);
        }

        return DifferenceGraph.TryBuild(points, all, out _)
            ?? throw new InvalidOperationException("Alternatives that one solution satisfies are in conflict.");
    }

    internal enum Verdict
    {
        Consistent,
        Conflict,
        Undecided,
    }

    /// <summary>What was decided: a component network, or the indexes of constraints in conflict.</summary>
    internal sealed record Outcome(Verdict Verdict, DifferenceGraph? Component, List<int> Conflict);
}
