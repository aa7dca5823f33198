using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Plans;

/// <summary>
/// Ways to an end, best first: least danger, then least time. A* (Hart, Nilsson and Raphael 1968) over what is so, with the cost of the dearest condition
/// under relaxed steps as its lower bound (Bonet and Geffner 2001, "h-max"), so that steps that bring the end no nearer are hardly looked at.
/// </summary>
public sealed class PlanSearch
{
    /// <summary>States looked at before the search for one end is given up.</summary>
    public const int MostStates = 5_000;

    /// <summary>States looked at for another way once one is found.</summary>
    private const int MostStatesForAnother = 300;

    private readonly PlanProblem _problem;
    private readonly PathwayAnswer _today;
    private readonly ImmutableArray<PlanGoal> _goals;
    private readonly ImmutableArray<Closing> _closings;
    private readonly int _mostStates;
    private readonly Dictionary<int, ImmutableArray<SearchStep>> _relevant = [];
    private readonly Dictionary<int, PlanBound> _bounds = [];
    private readonly PriorityQueue<PlanState, (long Cost, bool IsToBeLookedAt)> _open = new();
    private readonly Dictionary<string, int> _fewestDays = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Plan>.Builder _plans = ImmutableArray.CreateBuilder<Plan>();
    private bool _isGivenUp;

    private PlanSearch(PlanProblem problem, PathwayAnswer today, IEnumerable<PackEnd> ends, ImmutableArray<Closing> closings, int mostStates)
    {
        _problem = problem;
        _today = today;
        _goals = [.. ends.Select(problem.Goal)];
        _closings = closings;
        _mostStates = mostStates;
    }

    /// <summary>The ways to every end that the packs name, in the order of <see cref="Things.Ends"/>, then by id.</summary>
    /// <param name="packs">The packs.</param>
    /// <param name="today">The answer of the day on which the way begins.</param>
    /// <param name="closings">What closes and when, as <see cref="Closing.Of"/> says it.</param>
    /// <param name="mostPlans">Ways for each end.</param>
    /// <param name="mostStates">The bound of the search for each end.</param>
    public static ImmutableArray<PlansToAnEnd> Of(IReadOnlyList<Pack> packs, PathwayAnswer today, ImmutableArray<Closing> closings, int mostPlans = 3, int mostStates = MostStates)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(today);
        var problem = new PlanProblem(packs, today.Facts, today.Day);
        var byId = packs.SelectMany(p => p.Ends).GroupBy(e => e.Id, StringComparer.Ordinal)
            .OrderBy(g => Things.Ends.IndexOf(g.Key) is >= 0 and var known ? known : int.MaxValue).ThenBy(g => g.Key, StringComparer.Ordinal);
        return [.. byId.Select(g => new PlanSearch(problem, today, g, closings, mostStates).Search(g.Key, mostPlans))];
    }

    private PlansToAnEnd Search(string endId, int mostPlans)
    {
        var start = PlanState.Start(_problem);
        _open.Enqueue(start, (0, true));
        var (looked, until) = (0, _mostStates);
        while (_plans.Count < mostPlans && looked < until && _open.TryDequeue(out var state, out var key))
        {
            // The conditions of this stretch of days first: they may name tests that nobody asked for before.
            _ = _problem.StepsOn(_problem.StretchAt(state.Days));
            if (!key.IsToBeLookedAt)
            {
                AddPlans(state, mostPlans);
                until = Math.Min(until, looked + MostStatesForAnother);
            }
            else if (IsNew(state))
            {
                looked++;
                EnqueueWhereReached(state);
                Expand(state);
            }
        }

        var isComplete = _plans.Count > 0 || (!_isGivenUp && (_open.Count == 0 || looked < until));
        return new PlansToAnEnd(endId, _plans.ToImmutable(), isComplete, _plans.Count == 0 ? Missing(start) : []);
    }

    // States come by their cost. One that no test tells from a cheaper one is of use only where it is there on an earlier day, before something closes.
    private bool IsNew(PlanState state)
    {
        var signature = state.Signature();
        if (_fewestDays.TryGetValue(signature, out var days) && (state.Days >= days || !_problem.DaysMatter))
        {
            return false;
        }

        _fewestDays[signature] = state.Days;
        return true;
    }

    // An end is never assumed to be reached, also not by a step that assumes what the end is about.
    private bool IsReached(PlanGoal goal, PlanState state) => goal.When.In(state).Truth == Truth.True && !state.Assumes(goal.Facts);

    private void EnqueueWhereReached(PlanState state)
    {
        if (_goals.Any(g => IsReached(g, state)))
        {
            _open.Enqueue(state, (state.Cost, false));
        }
    }

    private void AddPlans(PlanState state, int mostPlans)
    {
        var effects = string.Join(',', state.Way().Select(s => s.Step!.Step.Name).Order(StringComparer.Ordinal));
        foreach (var goal in _goals.Where(g => IsReached(g, state)).OrderBy(g => g.End.Name, StringComparer.Ordinal).Where(g => _reached.Add(g.End.Name + "|" + effects)))
        {
            if (_plans.Count < mostPlans && !_plans.Any(p => p.End == goal.End && IsPartOf(p, state)))
            {
                _plans.Add(PlanOf(state, goal.End));
            }
        }
    }

    // The same way with something superfluous added is no other way.
    private static bool IsPartOf(Plan plan, PlanState state)
    {
        var steps = state.Way().Select(s => s.Step!.Step).ToHashSet();
        return plan.Steps.All(s => steps.Contains(s.Step));
    }

    private void Expand(PlanState state)
    {
        var stretch = _problem.StretchAt(state.Days);
        var bound = BoundOn(stretch).Of(state, _goals);
        if (bound >= PlanCost.Never)
        {
            return;
        }

        foreach (var step in RelevantSteps(stretch))
        {
            var judgement = step.When.In(state);
            _isGivenUp |= judgement.Truth is null;
            if (judgement.Cost < PlanCost.Never && !state.HasAll(step.Does) && !state.HasTaken(step))
            {
                var next = state.After(step, judgement);
                next.Add(Dangers(next).Sum(d => d.IsOpen ? PlanCost.OfDanger(RiskLevel.Some) : PlanCost.OfDanger(d.Level)));

                // The bound of the state before, less what the step cost, is one for the state after; it is made exact when its turn comes.
                _open.Enqueue(next, (Math.Max(next.Cost, state.Cost + bound), true));
            }
        }
    }

    // Steps that give nothing which the end, or another such step, needs only lengthen the way, and every subset of them would be looked at.
    private ImmutableArray<SearchStep> RelevantSteps(int stretch)
    {
        if (_relevant.TryGetValue(stretch, out var known))
        {
            return known;
        }

        var steps = _problem.StepsOn(stretch);
        var byFact = _problem.Tests.All.Select((t, i) => (t.Fact, Number: i)).ToLookup(t => t.Fact, t => t.Number);
        var left = steps.Select(s => (Step: s, Gives: PlanBound.GivenBy(s, byFact, _problem))).ToList();
        var needed = _goals.SelectMany(g => g.When.Relaxed.Tests()).ToHashSet();
        var relevant = new HashSet<SearchStep>();
        for (var found = left; found.Count > 0;)
        {
            found = left.FindAll(s => !relevant.Contains(s.Step) && Array.Exists(s.Gives, needed.Contains));
            foreach (var (step, _) in found)
            {
                relevant.Add(step);
                needed.UnionWith(step.When.Relaxed.Tests());
            }
        }

        return _relevant[stretch] = [.. steps.Where(relevant.Contains)];
    }

    private PlanBound BoundOn(int stretch)
    {
        if (!_bounds.TryGetValue(stretch, out var bound) || bound.TestCount < _problem.Tests.All.Count)
        {
            _bounds[stretch] = bound = new PlanBound(RelevantSteps(stretch), _problem);
        }

        return bound;
    }

    private ImmutableArray<PlanRisk> Dangers(PlanState state)
    {
        if (state.Step!.GoesTo is not { } country || _problem.DangersIn(country, _problem.StretchAt(state.Days)) is not { IsEmpty: false } dangers)
        {
            return [];
        }

        return
        [
            .. dangers.Select(d => (d.Rule, d.When.In(state).Truth)).Where(d => d.Truth != Truth.False)
                .Select(d => new PlanRisk(d.Rule.Door.What, d.Rule.Level ?? RiskLevel.Some, d.Rule.Says, d.Rule, d.Truth != Truth.True)),
        ];
    }

    private Plan PlanOf(PlanState state, PackEnd end)
    {
        var (least, most) = (0, 0);
        var steps = ImmutableArray.CreateBuilder<PlannedStep>();
        foreach (var at in state.Way())
        {
            var step = at.Step!.Step;
            var begins = new Dates.DayWindow(_today.Day.AddDays(least), _today.Day.AddDays(most));
            ImmutableArray<PlanRisk> risks = [.. step.Risks.Select(r => new PlanRisk(r.Danger, r.Level, r.Says, null, IsOpen: false)), .. Dangers(at)];
            ImmutableArray<Condition.Test> assumes = [.. at.Assumed.Select(a => new Condition.Test(_problem.Tests.Facts[a.Fact], a.Allowed))];
            steps.Add(new PlannedStep(step, begins, assumes, risks, [.. _closings.Where(c => step.Can.Contains(c.Door))]));
            (least, most) = (least + step.LeastDays, most + step.MostDays);
        }

        return new Plan(end, steps.ToImmutable(), least, most);
    }

    private ImmutableArray<Condition.Test> Missing(PlanState start)
    {
        var costs = new PlanBound(_problem.StepsOn(0), _problem).CostsOfTests(start);
        return [.. _goals.SelectMany(g => g.When.Relaxed.Tests()).Distinct().Where(t => costs[t] >= PlanCost.Never)
            .Select(t => new Condition.Test(_problem.Tests.Facts[_problem.Tests.All[t].Fact], _problem.Tests.All[t].Allowed))];
    }
}
