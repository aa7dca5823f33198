using System.Collections.Immutable;
using System.Text.Json;
using Safeconduct.Core.Chronology;

namespace Safeconduct.Tests.Chronology;

/// <summary>60 networks drawn at random and judged by z3; conflicts are judged by <see cref="Reference"/>.</summary>
public sealed class TemporalSuiteTests
{
    [Fact]
    public void Every_network_of_the_suite_is_decided_as_z3_decides_it()
    {
        foreach (var (network, json) in Suite())
        {
            var answer = TemporalSolver.Solve(network);
            (answer is NetworkAnswer.Consistent).ShouldBe(json.GetProperty("consistent").GetBoolean(), json.GetProperty("id").GetString());
            (answer is NetworkAnswer.Undecided).ShouldBeFalse();
        }
    }

    [Fact]
    public void Every_solution_given_satisfies_every_constraint()
    {
        foreach (var (network, _) in Suite())
        {
            if (TemporalSolver.Solve(network) is NetworkAnswer.Consistent consistent)
            {
                network.Constraints.All(c => c.Alternatives.Any(a => a.Holds(consistent.Solution.AsSpan()))).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void Every_window_of_the_suite_is_as_tight_as_z3_says()
    {
        var count = 0;
        foreach (var (network, json) in Suite().Where(n => n.Json.TryGetProperty("tightest_windows", out _)))
        {
            var expected = json.GetProperty("tightest_windows").EnumerateArray().ToList();
            var answer = TemporalSolver.Solve(network).ShouldBeOfType<NetworkAnswer.Consistent>();
            var windows = answer.Windows(expected.Select(w => (w.GetProperty("from").GetInt32(), w.GetProperty("to").GetInt32())));
            foreach (var (window, want) in windows.Zip(expected))
            {
                var exact = window.ShouldBeOfType<TightestWindow.Exact>();
                (exact.Min, exact.Max).ShouldBe((Number(want, "min"), Number(want, "max")), json.GetProperty("id").GetString());
                count++;
            }
        }

        count.ShouldBe(87);
    }

    [Fact]
    public void Every_conflict_is_inconsistent_and_consistent_as_soon_as_any_one_is_left_out()
    {
        foreach (var (network, json) in Suite())
        {
            if (TemporalSolver.Solve(network) is not NetworkAnswer.Conflict conflict)
            {
                continue;
            }

            var members = network.Constraints.Where(c => conflict.Ids.Contains(c.Id)).ToList();
            members.Count.ShouldBe(conflict.Ids.Length);
            conflict.IsMinimal.ShouldBeTrue();
            Reference.IsConsistent(network.Points, members).ShouldBeFalse(json.GetProperty("id").GetString());
            members.ShouldAllBe(left => Reference.IsConsistent(network.Points, members.Where(m => m != left)));
        }
    }

    internal static IEnumerable<(TemporalNetwork Network, JsonElement Json)> Suite() =>
        File.ReadLines(SharedData.PathOf("suites", "chronology", "instances.jsonl")).Select(line => Read(JsonDocument.Parse(line).RootElement));

    private static (TemporalNetwork, JsonElement) Read(JsonElement json) => (
        new TemporalNetwork(json.GetProperty("points").GetInt32(), [.. json.GetProperty("constraints").EnumerateArray().Select(Constraint)]), json);

    private static TemporalConstraint Constraint(JsonElement json) => new(
        json.GetProperty("id").GetString()!,
        json.TryGetProperty("any", out var any) ? [.. any.EnumerateArray().Select(Difference)] : ImmutableArray.Create(Difference(json)));

    private static TimeDifference Difference(JsonElement json) =>
        new(json.GetProperty("from").GetInt32(), json.GetProperty("to").GetInt32(), Number(json, "min"), Number(json, "max"));

    private static long? Number(JsonElement json, string name) => json.GetProperty(name) is { ValueKind: JsonValueKind.Number } n ? n.GetInt64() : null;
}
