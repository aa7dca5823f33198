using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Plans;

/// <summary>What is so after some steps: the possible values of each fact, the days that have gone by, and the way here.</summary>
internal sealed class PlanState
{
    private static readonly int Expired = FactCatalogue.Number(Accounts.Vocabulary.DocumentState.Expired)!.Value;

    private PlanState(ValueSet[] values, int days, PlanState? parent, SearchStep? step, ImmutableArray<int> assumed, long cost)
    {
        Values = values;
        Days = days;
        Parent = parent;
        Step = step;
        Assumed = assumed;
        Cost = cost;
    }

    public ValueSet[] Values { get; }

    /// <summary>Since the beginning, every step taking as long as it can.</summary>
    public int Days { get; }

    public PlanState? Parent { get; }

    public SearchStep? Step { get; }

    /// <summary>The tests that the last step assumes.</summary>
    public ImmutableArray<int> Assumed { get; }

    public long Cost { get; private set; }

    public static PlanState Start(PlanTests tests, Knowledge knowledge) => new([.. tests.Facts.Select(knowledge.Possible)], 0, null, null, [], 0);

    /// <summary>After a step: what it assumes is so, what it does is done, and its days have gone by.</summary>
    public PlanState After(SearchStep step, ImmutableArray<int> assumed, PlanProblem problem)
    {
        var values = (ValueSet[])Values.Clone();
        foreach (var test in assumed)
        {
            var (fact, allowed) = problem.Tests.All[test];
            values[fact] = values[fact].Intersect(allowed);
        }

        Pass(values, step.Step.MostDays, problem);
        foreach (var (fact, value) in step.Does)
        {
            if (fact == problem.Whereabouts && !values[fact].Equals(value))
            {
                values[problem.StayDays] = ValueSet.Of(1);
            }

            values[fact] = value;
        }

        return new PlanState(values, Days + step.Step.MostDays, this, step, assumed, Cost + step.Cost + assumed.Sum(t => PlanCost.OfAssuming(problem.Tests.Facts[problem.Tests.All[t].Fact], problem.Tests.All[t].Allowed)));
    }

    public void Add(long danger) => Cost += danger;

    /// <summary>The truth of every test.</summary>
    public Truth[] Truths(PlanTests tests)
    {
        var truths = new Truth[tests.All.Count];
        for (var i = 0; i < truths.Length; i++)
        {
            var (fact, allowed) = tests.All[i];
            truths[i] = allowed.Holds(fact < Values.Length ? Values[fact] : tests.Facts[fact].Domain);
        }

        return truths;
    }

    private static void Pass(ValueSet[] values, int days, PlanProblem problem)
    {
        if (days == 0)
        {
            return;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Runs[^1].Last >= FactCatalogue.Valid && problem.Tests.Facts[i].Key.StartsWith("document/", StringComparison.Ordinal))
            {
                values[i] = ValueSet.OfRuns(values[i].Runs.SelectMany(r => Older(r, days)));
            }
        }

        values[problem.StayDays] = ValueSet.OfRuns(values[problem.StayDays].Runs.Select(r => (Math.Min(r.First + days, FactCatalogue.MostDays), Math.Min(r.Last + days, FactCatalogue.MostDays))));
    }

    // Valid for so many days less, or run out; a paper whose last day is not known stays as it is.
    private static IEnumerable<(int, int)> Older((int First, int Last) run, int days)
    {
        if (run.Last < FactCatalogue.Valid)
        {
            yield return run;
            yield break;
        }

        if (run.Last == FactCatalogue.Valid + FactCatalogue.MostDays)
        {
            yield return (Math.Max(FactCatalogue.Valid, run.First - days), run.Last);
            yield break;
        }

        yield return (Math.Max(FactCatalogue.Valid, run.First - days), run.Last - days);
        if (run.First - days < FactCatalogue.Valid)
        {
            yield return (Expired, Expired);
        }
    }
}
