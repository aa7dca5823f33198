using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Tests.Pathways;

public sealed class RuleEvaluatorTests
{
    private static readonly Fact Where = new("where", ValueSet.Range(0, 199));

    [Fact]
    public void A_person_is_in_one_country_only() =>
        Value(new Condition.All([In(1), In(2)])).ShouldBeOfType<ExactValue.Decided>().Value.ShouldBeFalse();

    [Fact]
    public void A_fact_or_its_opposite_holds_although_Kleene_does_not_see_it()
    {
        var either = new Condition.Any([In(1), new Condition.Not(In(1))]);
        RuleEvaluator.Kleene(either, Knowledge.None).ShouldBe(Truth.Unknown);
        Value(either).Truth.ShouldBe(Truth.True);
    }

    [Fact]
    public void The_fact_that_decides_most_is_asked_first()
    {
        var rule = new Condition.All([Named("key"), new Condition.Any([Named("one"), Named("two"), Named("three")])]);
        Value(rule).ShouldBeOfType<ExactValue.Open>().Relevant.Select(r => r.Fact.Key).ShouldBe(["key", "one", "two", "three"]);
    }

    [Fact]
    public void A_single_open_fact_decides_alone() => Value(Named("a")).ShouldBeOfType<ExactValue.Open>().Relevant.ShouldHaveSingleItem().Decides.ShouldBe(1);

    [Fact]
    public void Where_no_single_answer_helps_the_influence_still_orders()
    {
        var exactlyOne = new Condition.Any([new Condition.All([Named("a"), new Condition.Not(Named("b"))]), new Condition.All([Named("b"), new Condition.Not(Named("a"))])]);
        Value(exactlyOne).ShouldBeOfType<ExactValue.Open>().Relevant.ShouldAllBe(r => r.Decides == 0 && r.Influence == 1);
    }

    [Fact]
    public void A_rule_beyond_the_bound_is_not_worked_out()
    {
        // Under this order of its facts (all of one kind before all of the other) the diagram of this sum of products grows as 2^n (Bryant 1986, section 3.1).
        var order = new Condition.All([.. Enumerable.Range(0, 24).Select(i => new Condition.Any([Named($"x{i}"), Condition.Always]))]);
        var products = new Condition.Any([.. Enumerable.Range(0, 24).Select(i => new Condition.All([Named($"x{i}"), Named($"y{i}")]))]);
        var firstsBefore = new Condition.Any([new Condition.All([.. Enumerable.Range(0, 24).Select(i => Named($"x{i}"))]), products]);
        Value(new Condition.All([order, firstsBefore])).ShouldBeOfType<ExactValue.NotWorkedOut>();
    }

    [Fact]
    public void Thousands_of_facts_named_once_need_no_diagram()
    {
        var rule = new Condition.Any([.. Enumerable.Range(0, 20_000).Select(i => Named($"f{i}"))]);
        RuleEvaluator.Relevant(rule, Knowledge.None)!.Value.Length.ShouldBe(20_000);
    }

    [Fact]
    public void A_condition_deeper_than_the_bound_cannot_be_built()
    {
        var condition = Named("a");
        for (var i = 1; i < Condition.MaxDepth; i++)
        {
            condition = new Condition.Not(condition);
        }

        Value(condition).Truth.ShouldBe(Truth.Unknown);
        Should.Throw<ArgumentException>(() => new Condition.Not(condition));
    }

    [Fact]
    public void A_fact_without_a_possible_value_cannot_be_known() =>
        Should.Throw<ArgumentException>(() => new Knowledge([new("a", ValueSet.Empty)]));

    private static ExactValue Value(Condition condition) => RuleEvaluator.Evaluate(condition, Knowledge.None);

    private static Condition Named(string key) => Condition.Yes(Fact.OfYesOrNo(key));

    private static Condition.Test In(int country) => new(Where, ValueSet.Of(country));
}
