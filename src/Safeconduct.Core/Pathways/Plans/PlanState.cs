using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Plans;

/// <summary>What is so after some steps: the possible values of each fact, the days that have gone by, and the way here.</summary>
internal sealed class PlanState
{
    private readonly PlanProblem _problem;
    private bool[]? _isOwn;
    private int[]? _values;
    private Truth[] _truths = [];

    private PlanState(PlanProblem problem)
    {
        _problem = problem;
        _values = problem.ToldAfter(0);
        _isOwn = new bool[_values.Length];

        // Where somebody goes is what a way is about: a journey that is told for a later day does not happen by itself.
        foreach (var fact in problem.Counts.Select(c => c.Fact).Append(problem.Whereabouts).Append(problem.StayDays))
        {
            _isOwn[fact] = true;
        }

        Assumed = [];
    }

    private PlanState(PlanState parent, SearchStep step, Judgement judgement)
    {
        _problem = parent._problem;
        Parent = parent;
        Step = step;
        Assumed = judgement.Assumed;
        Days = parent.Days + step.Step.MostDays;
        Cost = parent.Cost + step.Cost + judgement.Cost;
    }

    /// <summary>For each fact the number of the set of its possible values. Worked out when it is asked for: most states never are.</summary>
    public int[] Values
    {
        get
        {
            WorkOut();
            return _values!;
        }
    }

    /// <summary>Since the beginning, every step taking as long as it can.</summary>
    public int Days { get; }

    public PlanState? Parent { get; }

    public SearchStep? Step { get; }

    /// <summary>What the last step assumes.</summary>
    public ImmutableArray<Assumption> Assumed { get; }

    public long Cost { get; private set; }

    /// <summary>The truth of every test that was asked for up to now.</summary>
    public ReadOnlySpan<Truth> Truths
    {
        get
        {
            if (_truths.Length < _problem.Tests.All.Count)
            {
                _truths = new Truth[_problem.Tests.All.Count];
                for (var i = 0; i < _truths.Length; i++)
                {
                    _truths[i] = _problem.Tests.Holds(i, Values[_problem.Tests.All[i].Fact]);
                }
            }

            return _truths;
        }
    }

    public static PlanState Start(PlanProblem problem) => new(problem);

    /// <summary>
    /// After a step: what it assumes is so, what it does is done, and its days have gone by. What neither a step nor an assumption touched is what was told
    /// of that day.
    /// </summary>
    public PlanState After(SearchStep step, Judgement judgement) => new(this, step, judgement);

    public void Add(long danger) => Cost += danger;

    /// <summary>Whether a step would change nothing.</summary>
    public bool HasAll(ImmutableArray<(int Fact, int Value)> effects)
    {
        foreach (var (fact, value) in effects)
        {
            if (Values[fact] != value)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The steps that lead here, in order.</summary>
    public List<PlanState> Way()
    {
        var way = new List<PlanState>();
        for (var at = this; at.Parent is not null; at = at.Parent)
        {
            way.Add(at);
        }

        way.Reverse();
        return way;
    }

    /// <summary>Whether one of these facts is what it is because it was assumed, and no later step set it.</summary>
    public bool Assumes(ImmutableArray<int> facts)
    {
        var isSet = new HashSet<int>();
        for (var at = this; at.Step is not null; at = at.Parent!)
        {
            isSet.UnionWith(at.Step.Does.Select(d => d.Fact));
            if (at.Assumed.Any(a => facts.Contains(a.Fact) && !isSet.Contains(a.Fact)))
            {
                return true;
            }
        }

        return false;
    }

    public bool HasTaken(SearchStep step)
    {
        for (var at = this; at is not null; at = at.Parent)
        {
            if (at.Step?.Step == step.Step)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What no test tells apart is the same.</summary>
    public string Signature() => string.Create(Truths.Length, this, static (chars, state) =>
    {
        var truths = state.Truths;
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = (char)('0' + (int)truths[i]);
        }
    });

    private void WorkOut()
    {
        if (_values is not null)
        {
            return;
        }

        var (before, days) = (Parent!.Values, Step!.Step.MostDays);
        var (values, isOwn) = ((int[])_problem.ToldAfter(Days).Clone(), (bool[])Parent._isOwn!.Clone());
        for (var fact = 0; fact < values.Length; fact++)
        {
            values[fact] = isOwn[fact] ? _problem.Later(fact, before[fact], days) : values[fact];
        }

        foreach (var (fact, allowed) in Assumed)
        {
            isOwn[fact] = true;
            values[fact] = _problem.Later(fact, _problem.Tests.NumberOf(_problem.Tests.ValuesOf(before[fact]).Intersect(allowed)), days);
        }

        var from = values[_problem.Whereabouts];
        foreach (var (fact, value) in Step.Does)
        {
            if (fact == _problem.Whereabouts && before[fact] != value)
            {
                isOwn[_problem.StayDays] = true;
                values[_problem.StayDays] = _problem.FirstDay;
            }

            isOwn[fact] = true;
            values[fact] = value;
        }

        foreach (var count in _problem.Counts)
        {
            values[count.Fact] = _problem.Later(count, values[count.Fact], from, values[_problem.Whereabouts], Step.Step);
        }

        (_values, _isOwn) = (values, isOwn);
    }
}
