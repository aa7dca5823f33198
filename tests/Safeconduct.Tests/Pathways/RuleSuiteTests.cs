using System.Collections.Immutable;
using System.Text.Json;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Tests.Pathways;

/// <summary>50 rules drawn at random and judged by z3 and by truth table.</summary>
public sealed class RuleSuiteTests
{
    [Fact]
    public void Every_rule_of_the_suite_has_the_value_and_the_relevant_facts_of_its_truth_table()
    {
        var count = 0;
        foreach (var json in File.ReadLines(SharedData.PathOf("suites", "rules", "cases.jsonl")).Select(l => JsonDocument.Parse(l).RootElement))
        {
            var id = json.GetProperty("id").GetString();
            var (rule, knowledge) = (Read(json.GetProperty("rule")), KnowledgeOf(json.GetProperty("facts")));
            RuleEvaluator.Kleene(rule, knowledge).ShouldBe(TruthOf(json.GetProperty("kleene")), id);
            var exact = RuleEvaluator.Evaluate(rule, knowledge);
            exact.Truth.ShouldBe(TruthOf(json.GetProperty("exact")), id);
            var relevant = exact is ExactValue.Open open ? open.Relevant.Select(f => f.Fact.Key).Order() : Enumerable.Empty<string>();
            relevant.ShouldBe(json.GetProperty("still_relevant").EnumerateArray().Select(f => f.GetString()!), id);
            count++;
        }

        count.ShouldBe(50);
    }

    private static Condition Read(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            return Condition.Yes(Fact.OfYesOrNo(json.GetString()!));
        }

        var parts = json.EnumerateArray().Skip(1).Select(Read).ToImmutableArray();
        return json[0].GetString() switch
        {
            "not" => new Condition.Not(parts.ShouldHaveSingleItem()),
            "and" => new Condition.All(parts),
            "or" => new Condition.Any(parts),
            var other => throw new InvalidOperationException(other),
        };
    }

    private static Knowledge KnowledgeOf(JsonElement facts) =>
        new(facts.EnumerateObject().Select(f => KeyValuePair.Create(f.Name, ValueSet.Of(f.Value.GetBoolean() ? Fact.Yes : Fact.No))));

    private static Truth TruthOf(JsonElement json) => json.ValueKind == JsonValueKind.Null ? Truth.Unknown : Truths.Of(json.GetBoolean());
}
