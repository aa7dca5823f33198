using System.Collections.Immutable;

namespace Safeconduct.Core.Pathways.Plans;

/// <summary>Steps with the tests that what they do makes true or possible, and for each test the steps whose conditions name it.</summary>
internal sealed record RelaxedSteps(ImmutableArray<(SearchStep Step, int[] Gives)> Steps, ImmutableArray<int[]> Users)
{
    public static RelaxedSteps Of(ImmutableArray<SearchStep> steps, PlanProblem problem)
    {
        var tests = problem.Tests.All;
        var byFact = tests.Select((t, i) => (t.Fact, t.Allowed, Number: i)).ToLookup(t => t.Fact);
        var users = Enumerable.Range(0, tests.Count).Select(_ => new List<int>()).ToArray();
        foreach (var (step, number) in steps.Select((s, i) => (s, i)))
        {
            foreach (var test in step.When.Tests().Distinct())
            {
                users[test].Add(number);
            }
        }

        return new RelaxedSteps([.. steps.Select(s => (s, Gives(s, byFact, problem)))], [.. users.Select(u => u.ToArray())]);
    }

    // Days that go by can make tests about days true: those cost nothing here.
    private static int[] Gives(SearchStep step, ILookup<int, (int Fact, Rules.ValueSet Allowed, int Number)> byFact, PlanProblem problem) =>
    [
        .. step.Does.SelectMany(d => byFact[d.Fact].Where(t => t.Allowed.Holds(d.Value) != Rules.Truth.False).Select(t => t.Number)),
        .. step.Does.Any(d => d.Fact == problem.Whereabouts) || step.Step.MostDays > 0 ? byFact[problem.StayDays].Select(t => t.Number) : [],
    ];
}
