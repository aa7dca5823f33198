using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Plans;

/// <summary>
/// A lower bound of what it still costs to reach an end: the cost of the dearest condition under steps that take nothing away (Bonet and Geffner 2001,
/// "h-max"), cheapest tests first (Dijkstra 1959), until an end has its cost.
/// </summary>
internal sealed class PlanBound
{
    private readonly ImmutableArray<SearchStep> _steps;
    private readonly int[][] _gives;
    private readonly int[][] _users;
    private readonly int[] _atFirst;
    private readonly bool[] _isFree;

    /// <param name="steps">The steps that can be taken.</param>
    /// <param name="problem">All tests of the steps and ends have their numbers.</param>
    public PlanBound(ImmutableArray<SearchStep> steps, PlanProblem problem)
    {
        _steps = steps;
        TestCount = problem.Tests.All.Count;
        var byFact = problem.Tests.All.Select((t, i) => (t.Fact, Number: i)).ToLookup(t => t.Fact, t => t.Number);
        _gives = [.. steps.Select(s => GivenBy(s, byFact, problem))];
        var users = steps.SelectMany((s, i) => s.When.Relaxed.Tests().Distinct().Select(t => (Test: t, Step: i))).ToLookup(u => u.Test, u => u.Step);
        _users = [.. Enumerable.Range(0, TestCount).Select(t => users[t].ToArray())];
        _atFirst = [.. Enumerable.Range(0, steps.Length).Where(i => !steps[i].When.NamesEachFactOnce || !steps[i].When.Relaxed.Tests().Any())];
        _isFree = [.. problem.Tests.All.Select(t => problem.ChangesByItself[t.Fact])];
    }

    /// <summary>The tests that had a number when this was made.</summary>
    public int TestCount { get; }

    /// <summary>The tests that what a step does makes true, or possible.</summary>
    public static int[] GivenBy(SearchStep step, ILookup<int, int> testsByFact, PlanProblem problem) =>
    [
        .. step.Does.SelectMany(d => testsByFact[d.Fact].Where(t => problem.Tests.Holds(t, d.Value) != Truth.False)),
        .. step.Does.Any(d => d.Fact == problem.Whereabouts) ? testsByFact[problem.StayDays].Where(t => problem.Tests.Holds(t, problem.FirstDay) != Truth.False) : [],
    ];

    /// <summary>Of the cheapest of some ends; <see cref="PlanCost.Never"/>: none can be reached.</summary>
    public long Of(PlanState state, ImmutableArray<PlanGoal> goals)
    {
        var search = new Search(this, state);
        do
        {
            // Costs are settled in their order: the first that an end has is its least.
            foreach (var goal in goals)
            {
                if (search.CostOf(goal.When) is < PlanCost.Never and var cost)
                {
                    return cost;
                }
            }
        }
        while (search.Advance());

        return PlanCost.Never;
    }

    /// <summary>For each test what it costs at least to make it true.</summary>
    public long[] CostsOfTests(PlanState state)
    {
        var search = new Search(this, state);
        while (search.Advance())
        {
        }

        return search.Costs;
    }

    private sealed class Search
    {
        private readonly PlanBound _bound;
        private readonly bool[] _isFired;
        private readonly PriorityQueue<int, long> _waiting = new();

        // Where a fact stands twice in a condition it may hold although none of its tests is known to: what is not known costs nothing there.
        private readonly long[] _costsWithoutAssuming;

        public Search(PlanBound bound, PlanState state)
        {
            _bound = bound;
            _isFired = new bool[bound._steps.Length];
            Costs = new long[bound.TestCount];
            _costsWithoutAssuming = new long[bound.TestCount];
            for (var test = 0; test < Costs.Length; test++)
            {
                var truth = state.Truths[test];
                Costs[test] = truth == Truth.True || bound._isFree[test] ? 0 : PlanCost.Never;
                _costsWithoutAssuming[test] = truth == Truth.Unknown ? 0 : Costs[test];
                if (truth == Truth.Unknown && Costs[test] != 0)
                {
                    _waiting.Enqueue(test, PlanCost.OfAssumption);
                }
            }

            foreach (var step in bound._atFirst)
            {
                Fire(step);
            }

            for (var test = 0; test < Costs.Length; test++)
            {
                if (Costs[test] == 0)
                {
                    FireUsers(test);
                }
            }
        }

        /// <summary>What is settled so far.</summary>
        public long[] Costs { get; }

        public long CostOf(PlanRequirement requirement) => requirement.Relaxed.Cost(requirement.NamesEachFactOnce ? Costs : _costsWithoutAssuming);

        /// <summary>Settles the next cheapest test; false: there is none.</summary>
        public bool Advance()
        {
            while (_waiting.TryDequeue(out var test, out var cost))
            {
                if (cost < Costs[test])
                {
                    Costs[test] = cost;
                    _costsWithoutAssuming[test] = Math.Min(_costsWithoutAssuming[test], cost);
                    FireUsers(test);
                    return true;
                }
            }

            return false;
        }

        private void FireUsers(int test)
        {
            foreach (var step in _bound._users[test])
            {
                Fire(step);
            }
        }

        private void Fire(int step)
        {
            if (_isFired[step] || CostOf(_bound._steps[step].When) is not (< PlanCost.Never and var needed))
            {
                return;
            }

            _isFired[step] = true;
            foreach (var test in _bound._gives[step])
            {
                if (needed + _bound._steps[step].Cost is var cost && cost < Costs[test])
                {
                    _waiting.Enqueue(test, cost);
                }
            }
        }
    }
}
