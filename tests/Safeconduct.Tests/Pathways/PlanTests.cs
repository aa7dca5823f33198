using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Plans;

namespace Safeconduct.Tests.Pathways;

public sealed class PlanTests
{
    private const string Filed = "ends: [ { id: protection-filed, when: { proceeding: { kind: asylum, country: FR, state: filed } } } ]\n";

    private static readonly string File = Some.Step("file", "{ proceeding: { kind: asylum, country: FR, state: filed } }", "{ in: FR }", "takes: 3, ");

    private static readonly string Fly = Some.Step("fly", "{ in: FR }", "[ { in: KZ }, { document: { kind: visa, of: FR } } ]", "takes: 1, ");

    private static readonly string Ask = Some.Step("ask-for-a-visa", "{ document: { kind: visa, of: FR } }", "{ in: KZ }", "takes: 30..90, ");

    private const string InKazakhstan = "whereabouts: [ { in: KZ } ]\ndocuments: [ { kind: visa, of: FR, state: none } ]\nproceedings: [ { kind: asylum, country: FR, state: none } ]";

    [Fact]
    public void A_way_is_the_steps_in_their_order_and_when_each_can_begin()
    {
        var plan = Plans("steps:\n" + File + Fly + Ask + Filed, InKazakhstan).Plans[0];
        plan.Steps.Select(s => s.Step.Id).ShouldBe(["ask-for-a-visa", "fly", "file"]);
        (plan.LeastDays, plan.MostDays).ShouldBe((34, 94));
        plan.Steps[1].Begins.ToString().ShouldBe("2023-01-31/2023-04-01");
    }

    [Fact]
    public void Less_danger_comes_before_less_time()
    {
        var swim = Some.Step("swim", "{ in: FR }", "{ in: KZ }", "takes: 1, risks: [ { risk: detention, level: high } ], ");
        var plans = Plans("steps:\n" + File + Fly + Ask + swim + Filed, InKazakhstan).Plans;
        plans.Select(p => string.Join(' ', p.Steps.Select(s => s.Step.Id))).ShouldBe(["ask-for-a-visa fly file", "swim file"]);
    }

    [Fact]
    public void A_step_waits_for_an_open_door()
    {
        var fly = Some.Step("fly", "{ in: FR }", "{ in: KZ }", "can: [ { may-enter: FR } ], ");
        var shut = Some.Rule("enter", "may-enter: FR", "{ document: { kind: visa, of: FR } }");
        Plans("steps:\n" + File + fly + Filed, InKazakhstan, shut).ShouldSatisfyAllConditions(p => p.Plans.ShouldBeEmpty(), p => p.IsComplete.ShouldBeTrue());
        Plans("steps:\n" + File + fly + Ask + Filed, InKazakhstan, shut).Plans.ShouldHaveSingleItem().Steps.Length.ShouldBe(3);
    }

    [Fact]
    public void What_is_not_known_is_assumed_and_said()
    {
        var plan = Plans("steps:\n" + File + Fly + Filed, "whereabouts: [ { in: KZ } ]\nproceedings: [ { kind: asylum, country: FR, state: none } ]").Plans.ShouldHaveSingleItem();
        plan.Steps[0].Assumes.ShouldHaveSingleItem().Fact.Key.ShouldBe("document/visa/FR");
        plan.Steps[1].Assumes.ShouldBeEmpty();
    }

    [Fact]
    public void The_end_itself_is_never_assumed() => Plans(Filed, "whereabouts: [ { in: KZ } ]").Plans.ShouldBeEmpty();

    [Fact]
    public void A_step_that_assumes_the_end_does_not_reach_it()
    {
        var fly = Some.Step("fly", "{ in: FR }", "[ { in: KZ }, { document: { kind: visa, of: FR } } ]", "takes: 1, ");
        var visa = "ends: [ { id: visa-obtained, when: { document: { kind: visa, of: FR } } } ]\n";
        Plans("steps:\n" + fly + visa, "whereabouts: [ { in: KZ } ]").Plans.ShouldBeEmpty();
        Plans("steps:\n" + fly + Ask + visa, "whereabouts: [ { in: KZ } ]").Plans.ShouldHaveSingleItem().Steps.ShouldHaveSingleItem().Step.Id.ShouldBe("ask-for-a-visa");
    }

    [Fact]
    public void An_end_that_is_reached_needs_no_step() =>
        Plans(Filed, "proceedings: [ { kind: asylum, country: FR, state: filed } ]").Plans.ShouldHaveSingleItem().Steps.ShouldBeEmpty();

    [Fact]
    public void Where_there_is_no_way_what_is_missing_is_named() =>
        Plans("steps:\n" + File + Filed, InKazakhstan).ShouldSatisfyAllConditions(p => p.Plans.ShouldBeEmpty(), p => p.Missing.ShouldHaveSingleItem().Fact.Key.ShouldBe("proceeding/asylum/FR"));

    [Fact]
    public void A_paper_that_runs_out_on_the_way_does_not_open_a_door_at_its_end()
    {
        var wait = Some.Step("wait", "{ fact: lawful-stay }", "{ in: KZ }", "takes: 60, ");
        var fly = Some.Step("fly", "{ in: FR }", "[ { fact: lawful-stay }, { document: { kind: foreign-passport } } ]", "takes: 1, ");
        var facts = InKazakhstan + "\nfacts: [ { id: lawful-stay, is: no } ]";
        Plans("steps:\n" + wait + fly + File + Filed, facts.Replace("documents: [", "documents: [ { kind: foreign-passport, state: issued, to: 2023-02-10 },")).Plans.ShouldBeEmpty();
        Plans("steps:\n" + wait + fly + File + Filed, facts.Replace("documents: [", "documents: [ { kind: foreign-passport, state: issued, to: 2023-04-10 },")).Plans.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_dangers_of_the_country_where_a_step_leads_are_counted()
    {
        var detour = Some.Step("through-belarus", "{ in: BY }", "{ in: KZ }") + Some.Step("on", "{ in: FR }", "{ in: BY }");
        var plan = Plans("steps:\n" + File + detour + Filed, InKazakhstan, Some.Rule("risk", "risk: extradition, in: BY, level: high")).Plans.ShouldHaveSingleItem();
        plan.Risks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Danger.ShouldBe("extradition"), r => r.Level.ShouldBe(RiskLevel.High), r => r.Rule!.Id.ShouldBe("risk"));
    }

    [Fact]
    public void What_holds_either_way_is_not_assumed()
    {
        var fly = Some.Step("fly", "{ in: FR }", "{ any: [ { fact: lawful-stay }, { not: { fact: lawful-stay } } ] }", "takes: 1, ");
        Plans("steps:\n" + File + fly + Filed, InKazakhstan).Plans.ShouldHaveSingleItem().Steps[0].Assumes.ShouldBeEmpty();
    }

    [Fact]
    public void What_can_hold_neither_way_is_never_assumed()
    {
        var fly = Some.Step("fly", "{ in: FR }", "[ { document: { kind: foreign-passport } }, { document: { kind: foreign-passport, state: lost } } ]", "takes: 1, ");
        Plans("steps:\n" + File + fly + Filed, InKazakhstan).Plans.ShouldBeEmpty();
    }

    [Fact]
    public void Of_several_things_that_could_be_assumed_the_least_is()
    {
        var fly = Some.Step("fly", "{ in: FR }", "{ any: [ { document: { kind: foreign-passport } }, { fact: lawful-stay } ] }", "takes: 1, ");
        Plans("steps:\n" + File + fly + Filed, InKazakhstan).Plans[0].Steps[0].Assumes.ShouldHaveSingleItem().Fact.Key.ShouldBe("fact/lawful-stay");
    }

    [Fact]
    public void What_is_told_for_a_later_day_is_so_when_a_step_comes_to_that_day()
    {
        var wait = Some.Step("wait", "{ fact: lawful-stay }", "{ in: KZ }", "takes: 60, ");
        var fly = Some.Step("fly", "{ in: FR }", "[ { fact: lawful-stay }, { not: { fact: detained } } ]", "takes: 1, ");
        string Facts(string day) => InKazakhstan + "\nfacts: [ { id: lawful-stay, is: no }, { id: detained, is: no }, { id: detained, is: yes, from: " + day + " } ]";
        Plans("steps:\n" + wait + fly + File + Filed, Facts("2023-04-10")).Plans.ShouldHaveSingleItem().Steps.Length.ShouldBe(3);
        Plans("steps:\n" + wait + fly + File + Filed, Facts("2023-02-10")).Plans.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_person_is_told_to_get_or_do_later_does_not_come_by_itself()
    {
        var wait = Some.Step("wait", "{ fact: lawful-stay }", "{ in: KZ }", "takes: 60, ");
        var file = Some.Step("file", "{ proceeding: { kind: asylum, country: FR, state: filed } }", "[ { in: FR }, { fact: lawful-stay } ]", "takes: 3, ");
        var facts = InKazakhstan.Replace("{ in: KZ }", "{ in: KZ, to: 2023-02-01 }, { in: FR, from: 2023-02-01 }") + "\nfacts: [ { id: lawful-stay, is: no } ]";
        Plans("steps:\n" + wait + file + Filed, facts).Plans.ShouldBeEmpty();
        Plans("steps:\n" + wait + file + Fly + Filed, facts.Replace("of: FR, state: none }", "of: FR, state: none, from: 2022-01-01 }, { kind: visa, of: FR, state: issued, from: 2023-02-01 }")).Plans.ShouldBeEmpty();
    }

    [Fact]
    public void A_way_with_more_danger_is_found_where_the_safer_one_comes_too_late()
    {
        var slow = Some.Step("slow", "{ in: BY }", "{ in: KZ }", "takes: 60, ");
        var quick = Some.Step("quick", "{ in: BY }", "{ in: KZ }", "takes: 2, risks: [ { risk: detention, level: real } ], ");
        var on = Some.Step("on", "{ in: FR }", "[ { in: BY }, { document: { kind: foreign-passport } } ]", "takes: 1, ");
        var facts = InKazakhstan.Replace("documents: [", "documents: [ { kind: foreign-passport, state: issued, to: 2023-01-20 },");
        Plans("steps:\n" + slow + quick + on + File + Filed, facts).Plans.ShouldHaveSingleItem().Steps.Select(s => s.Step.Id).ShouldBe(["quick", "on", "file"]);
    }

    [Fact]
    public void A_search_beyond_its_bound_is_given_up_and_says_so()
    {
        var steps = string.Concat(Enumerable.Range(0, 40).Select(i => Some.Step($"s{i}", $"{{ document: {{ kind: visa, of: {Country(i + 1)} }} }}", $"{{ document: {{ kind: visa, of: {Country(i)} }} }}", "takes: 1, ")));
        var end = $"ends: [ {{ id: visa-obtained, when: {{ document: {{ kind: visa, of: {Country(40)} }} }} }} ]\n";
        var facts = $"documents: [ {{ kind: visa, of: {Country(0)}, state: issued }}, {string.Join(", ", Enumerable.Range(1, 40).Select(i => $"{{ kind: visa, of: {Country(i)}, state: none }}"))} ]";
        var pack = Some.Pack("", "steps:\n" + steps + end);
        var today = PathwayAnswer.Of([pack], Some.Facts(facts), Some.Day("2023-01-01"));
        PlanSearch.Of([pack], today, [], mostStates: 5).ShouldHaveSingleItem().IsComplete.ShouldBeFalse();
        PlanSearch.Of([pack], today, []).ShouldHaveSingleItem().Plans.ShouldHaveSingleItem().Steps.Length.ShouldBe(40);
    }

    private static string Country(int i) => Core.Accounts.Vocabulary.CountryCode.All.Order(StringComparer.Ordinal).Except(["NO"]).ElementAt(i);

    private static PlansToAnEnd Plans(string rest, string facts, string rules = "")
    {
        ImmutableArray<Pack> packs = [Some.Pack(rules, rest)];
        var today = PathwayAnswer.Of(packs, Some.Facts(facts), Some.Day("2023-01-01"));
        return PlanSearch.Of(packs, today, Closing.Of(packs, today)).ShouldHaveSingleItem();
    }
}
