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
    private const int MostStatesForAnother = 100;

    private readonly PlanProblem _problem;
    private readonly PathwayAnswer _today;
    private readonly ImmutableArray<PackEnd> _ends;
    private readonly ImmutableArray<Closing> _closings;
    private readonly Dictionary<int, ImmutableArray<SearchStep>> _relevant = [];
    private readonly Dictionary<ImmutableArray<SearchStep>, RelaxedSteps> _relaxed = [];

    private PlanSearch(PlanProblem problem, PathwayAnswer today, ImmutableArray<PackEnd> ends, ImmutableArray<Closing> closings)
    {
        _problem = problem;
        _today = today;
        _ends = ends;
        _closings = closings;
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
        var problem = new PlanProblem(packs, today.Day);
        var byId = packs.SelectMany(p => p.Ends).GroupBy(e => e.Id, StringComparer.Ordinal)
            .OrderBy(g => Things.Ends.IndexOf(g.Key) is >= 0 and var known ? known : int.MaxValue).ThenBy(g => g.Key, StringComparer.Ordinal);
        return [.. byId.Select(g => new PlanSearch(problem, today, [.. g], closings).Search(g.Key, mostPlans, mostStates))];
    }

    private PlansToAnEnd Search(string endId, int mostPlans, int mostStates)
    {
        var goals = _ends.Select(e => (End: e, Condition: _problem.Goal(e, 0))).ToList();
        var start = PlanState.Start(_problem.Tests, _today.Knowledge);
        var open = new PriorityQueue<PlanState, (long, long)>();
        open.Enqueue(start, (0, 0));
        var best = new Dictionary<string, long>(StringComparer.Ordinal);
        var plans = ImmutableArray.CreateBuilder<Plan>();
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var looked = 0;
        var until = mostStates;
        while (plans.Count < mostPlans && looked < until && open.TryDequeue(out var state, out var key))
        {
            // The conditions of this stretch of days first: they may name tests that nobody asked for before.
            _ = _problem.StepsOn(_problem.StretchAt(state.Days));
            var truths = state.Truths(_problem.Tests);
            if (key.Item2 < 0)
            {
                AddPlans(state, truths, goals, reached, plans, mostPlans);
                until = Math.Min(mostStates, looked + MostStatesForAnother);
                continue;
            }

            if (!best.TryAdd(Signature(truths), state.Cost))
            {
                continue;
            }

            looked++;
            EnqueueGoals(open, state, truths, goals);
            Expand(open, state, truths, goals);
        }

        return new PlansToAnEnd(endId, plans.ToImmutable(), plans.Count > 0 || open.Count == 0 || looked < mostStates, plans.Count == 0 ? Missing(start, goals) : []);
    }

    // An end is never assumed to be reached.
    private static void EnqueueGoals(PriorityQueue<PlanState, (long, long)> open, PlanState state, Truth[] truths, List<(PackEnd End, PlanCondition Condition)> goals)
    {
        if (goals.Exists(g => g.Condition.Value(truths) == Truth.True))
        {
            open.Enqueue(state, (state.Cost, -1));
        }
    }

    private void AddPlans(PlanState state, Truth[] truths, List<(PackEnd End, PlanCondition Condition)> goals, HashSet<string> reached, ImmutableArray<Plan>.Builder plans, int mostPlans)
    {
        var ends = goals.Where(g => g.Condition.Value(truths) == Truth.True).OrderBy(g => g.End.Name, StringComparer.Ordinal);
        foreach (var (end, _) in ends.Where(g => reached.Add(g.End.Name + "|" + Effects(state))))
        {
            if (plans.Count < mostPlans && !plans.Any(p => p.End == end && IsPartOf(p, state)))
            {
                plans.Add(PlanOf(state, end));
            }
        }
    }

    // The same way with something superfluous added is no other way.
    private static bool IsPartOf(Plan plan, PlanState state)
    {
        var steps = Way(state).Select(s => s.Step!.Step).ToHashSet();
        return plan.Steps.All(s => steps.Contains(s.Step));
    }

    private static string Effects(PlanState state) => string.Join(',', Way(state).Select(s => s.Step!.Step.Name).Order(StringComparer.Ordinal));

    private void Expand(PriorityQueue<PlanState, (long, long)> open, PlanState state, Truth[] truths, List<(PackEnd End, PlanCondition Condition)> goals)
    {
        var steps = RelevantSteps(_problem.StretchAt(state.Days), goals);
        var bound = LowerBound(truths, steps, goals);
        if (bound >= PlanCost.Never)
        {
            return;
        }

        foreach (var step in steps)
        {
            if (step.When.Value(truths) == Truth.False || step.Does.All(d => state.Values.Length > d.Fact && state.Values[d.Fact].Equals(d.Value)) || IsTaken(state, step))
            {
                continue;
            }

            var next = state.After(step, [.. step.When.Assumed(truths)], _problem);
            next.Add(Dangers(next).Sum(d => d.IsOpen ? PlanCost.OfDanger(RiskLevel.Some) : PlanCost.OfDanger(d.Level)));

            // The bound of the state before, less what the step cost, is one for the state after; it is made exact when its turn comes.
            open.Enqueue(next, (Math.Max(next.Cost, state.Cost + bound), 0));
        }
    }

    // Steps that give nothing which the end, or another such step, needs only lengthen the way, and every subset of them would be looked at.
    private ImmutableArray<SearchStep> RelevantSteps(int stretch, List<(PackEnd End, PlanCondition Condition)> goals)
    {
        if (_relevant.TryGetValue(stretch, out var known))
        {
            return known;
        }

        var left = RelaxedOf(_problem.StepsOn(stretch)).Steps.ToList();
        var needed = goals.SelectMany(g => g.Condition.Tests()).ToHashSet();
        var relevant = new HashSet<SearchStep>();
        for (var found = left; found.Count > 0;)
        {
            found = left.FindAll(s => !relevant.Contains(s.Step) && Array.Exists(s.Gives, needed.Contains));
            foreach (var (step, _) in found)
            {
                relevant.Add(step);
                needed.UnionWith(step.When.Tests());
            }
        }

        return _relevant[stretch] = [.. _problem.StepsOn(stretch).Where(relevant.Contains)];
    }

    private static bool IsTaken(PlanState state, SearchStep step) => Way(state).Any(s => s.Step!.Step == step.Step);

    private long LowerBound(Truth[] truths, ImmutableArray<SearchStep> steps, List<(PackEnd End, PlanCondition Condition)> goals)
    {
        var costs = RelaxedCosts(truths, steps);
        return goals.Min(g => g.Condition.Cost(costs));
    }

    // A step is looked at again only when something that it needs has become cheaper.
    private long[] RelaxedCosts(Truth[] truths, ImmutableArray<SearchStep> steps)
    {
        var costs = Array.ConvertAll(truths, t => t switch { Truth.True => 0, Truth.Unknown => PlanCost.OfAssumption, _ => PlanCost.Never });
        var relaxed = RelaxedOf(steps);
        var waiting = new Queue<int>(Enumerable.Range(0, relaxed.Steps.Length));
        var isWaiting = new bool[relaxed.Steps.Length];
        Array.Fill(isWaiting, true);
        while (waiting.TryDequeue(out var number))
        {
            isWaiting[number] = false;
            var (step, gives) = relaxed.Steps[number];
            var cost = step.When.Cost(costs) + step.Cost;
            foreach (var test in gives)
            {
                if (cost < costs[test])
                {
                    costs[test] = cost;
                    foreach (var user in relaxed.Users[test].Where(u => !isWaiting[u]))
                    {
                        isWaiting[user] = true;
                        waiting.Enqueue(user);
                    }
                }
            }
        }

        return costs;
    }

    private RelaxedSteps RelaxedOf(ImmutableArray<SearchStep> steps)
    {
        if (!_relaxed.TryGetValue(steps, out var relaxed) || relaxed.Users.Length < _problem.Tests.All.Count)
        {
            _relaxed[steps] = relaxed = RelaxedSteps.Of(steps, _problem);
        }

        return relaxed;
    }

    private ImmutableArray<PlanRisk> Dangers(PlanState state)
    {
        if (state.Step is null || !state.Step.Does.Any(d => d.Fact == _problem.Whereabouts) || state.Values[_problem.Whereabouts].Single is not { } country)
        {
            return [];
        }

        var dangers = _problem.DangersIn(FactCatalogue.CountryOf(country), _problem.StretchAt(state.Days));
        if (dangers.IsEmpty)
        {
            return [];
        }

        var truths = state.Truths(_problem.Tests);
        return
        [
            .. dangers.Select(d => (d.Rule, Value: d.When.Value(truths))).Where(d => d.Value != Truth.False)
                .Select(d => new PlanRisk(d.Rule.Door.What, d.Rule.Level ?? RiskLevel.Some, d.Rule.Says, d.Rule, d.Value == Truth.Unknown)),
        ];
    }

    private Plan PlanOf(PlanState state, PackEnd end)
    {
        var (least, most) = (0, 0);
        var steps = ImmutableArray.CreateBuilder<PlannedStep>();
        foreach (var at in Way(state))
        {
            var step = at.Step!.Step;
            var begins = new Dates.DayWindow(_today.Day.AddDays(least), _today.Day.AddDays(most));
            ImmutableArray<PlanRisk> risks = [.. step.Risks.Select(r => new PlanRisk(r.Danger, r.Level, r.Says, null, IsOpen: false)), .. Dangers(at)];
            steps.Add(new PlannedStep(step, begins, [.. at.Assumed.Select(TestOf)], risks, [.. _closings.Where(c => step.Can.Contains(c.Door))]));
            (least, most) = (least + step.LeastDays, most + step.MostDays);
        }

        return new Plan(end, steps.ToImmutable(), least, most);
    }

    private ImmutableArray<Condition.Test> Missing(PlanState start, List<(PackEnd End, PlanCondition Condition)> goals)
    {
        var costs = RelaxedCosts(start.Truths(_problem.Tests), _problem.StepsOn(0));
        return [.. goals.SelectMany(g => g.Condition.Tests()).Distinct().Where(t => costs[t] >= PlanCost.Never).Select(TestOf)];
    }

    private Condition.Test TestOf(int number) => new(_problem.Tests.Facts[_problem.Tests.All[number].Fact], _problem.Tests.All[number].Allowed);

    private static List<PlanState> Way(PlanState state)
    {
        var way = new List<PlanState>();
        for (var at = state; at.Parent is not null; at = at.Parent)
        {
            way.Add(at);
        }

        way.Reverse();
        return way;
    }

    private static string Signature(Truth[] truths) => string.Create(truths.Length, truths, (chars, values) =>
    {
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = (char)('0' + (int)values[i]);
        }
    });
}
