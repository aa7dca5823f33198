using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Tests.Pathways;

public sealed class PathwayAnswerTests
{
    private static readonly Door Enter = new(DoorKind.MayEnter, "", "KZ");

    private static readonly string Visa = Some.Rule("open", "may-enter: KZ", "{ document: { kind: [internal-passport, foreign-passport] } }");

    private static readonly string Listed = Some.Rule("shut", "may-not-enter: KZ", "{ notice: { list: border, country: RU } }");

    [Theory]
    [InlineData("documents: [ { kind: internal-passport, state: issued } ]\nnotices: [ { list: border, country: RU, is: no } ]", DoorValue.Yes)]
    [InlineData("documents: [ { kind: internal-passport, state: issued } ]", DoorValue.Depends)]
    [InlineData("documents: [ { kind: [internal-passport, foreign-passport], state: none } ]\nnotices: [ { list: border, country: RU } ]", DoorValue.No)]
    [InlineData("documents: [ { kind: internal-passport, state: issued } ]\nnotices: [ { list: border, country: RU } ]", DoorValue.Conflict)]
    [InlineData("documents: [ { kind: [internal-passport, foreign-passport], state: none } ]\nnotices: [ { list: border, country: RU, is: no } ]", DoorValue.NoRule)]
    public void All_rules_about_a_door_are_put_together(string facts, DoorValue value) => Answer(Visa + Listed, facts).Value.ShouldBe(value);

    [Fact]
    public void A_rule_that_names_the_other_in_overrides_is_its_exception()
    {
        var exception = Some.Rule("shut", "may-not-enter: KZ", "{ notice: { list: border, country: RU } }", "overrides: [ open ], ");
        var door = Answer(Visa + exception, "documents: [ { kind: internal-passport, state: issued } ]\nnotices: [ { list: border, country: RU } ]");
        door.Value.ShouldBe(DoorValue.No);
        Answer(Visa + exception, "documents: [ { kind: internal-passport, state: issued } ]").Relevant.ShouldHaveSingleItem().Fact.Key.ShouldBe("notice/border/RU");
    }

    [Fact]
    public void The_next_question_is_the_fact_that_decides_most_over_all_doors()
    {
        var rules = Some.Rule("a", "may-enter: KZ", "[ { fact: fears-return }, { fact: married } ]") + Some.Rule("b", "may-apply-for: asylum", "{ fact: fears-return }");
        Of(rules, "", "2023-01-01").Questions.Select(q => q.Fact.Key).ShouldBe(["fact/fears-return", "fact/married"]);
    }

    [Fact]
    public void A_stay_ends_so_many_days_after_the_entry()
    {
        var facts = "whereabouts: [ { in: RU, to: 2022-08-28 }, { in: KZ, from: 2022-08-28 } ]";
        var stay = Some.Rule("stay", "may-stay: KZ, days: 90");
        Of(stay, facts, "2022-11-25").Doors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Value.ShouldBe(DoorValue.Yes), d => d.LastDay!.Value.Latest.ShouldBe(Some.Day("2022-11-25")));
        Of(stay, facts, "2022-11-26").Doors.ShouldHaveSingleItem().Value.ShouldBe(DoorValue.NoRule);
    }

    [Fact]
    public void The_explanation_marks_every_part_as_met_unmet_or_open()
    {
        var rule = Some.Rule("a", "may-enter: KZ", "[ { citizenship: RU }, { not: { fact: married } }, { fact: fears-return } ]");
        var why = Answer(rule, "citizenships: [RU]\nfacts: [ { id: married } ]").Rules.ShouldHaveSingleItem().Why;
        why.Truth.ShouldBe(Truth.False);
        why.Parts.Select(p => p.Truth).ShouldBe([Truth.True, Truth.False, Truth.Unknown]);
    }

    [Fact]
    public void Another_day_gives_that_days_answer_and_names_the_rules_that_changed()
    {
        var rules = Some.Rule("a", "may-enter: KZ", "", "holds: { to: 2022-12-31 }, ") + Some.Rule("b", "may-not-enter: KZ", "", "holds: { from: 2023-01-01 }, ");
        var pack = Some.Pack(rules);
        var facts = Some.Facts("");
        var comparison = Comparison.Of([pack], PathwayAnswer.Of([pack], facts, Some.Day("2023-02-01")), PathwayAnswer.Of([pack], facts, Some.Day("2022-02-01")));
        comparison.Rules.Select(r => (r.Rule.Id, r.Began, r.Day.ToString())).ShouldBe([("a", false, "2023-01-01"), ("b", true, "2023-01-01")]);
        comparison.Doors.ShouldHaveSingleItem().ShouldBe(new DoorChange(Enter, DoorValue.Yes, DoorValue.No));
    }

    [Fact]
    public void What_closes_on_a_day_comes_by_day_and_what_can_happen_any_day_after_it()
    {
        var rules = Some.Rule("a", "may-enter: KZ", "[ { document: { kind: foreign-passport } }, { not: { notice: { list: border, country: RU } } } ]")
            + Some.Rule("b", "can-have: foreign-passport, from: RU", "{ not: { proceeding: { kind: wanted, country: RU } } }");
        var pack = Some.Pack(rules);
        var facts = Some.Facts("documents: [ { kind: foreign-passport, state: issued, to: 2023-02-10 } ]\nproceedings: [ { kind: wanted, country: RU, state: none } ]\nnotices: [ { list: border, country: RU, is: no } ]");
        var closings = Closing.Of([pack], PathwayAnswer.Of([pack], facts, Some.Day("2023-01-01")));
        closings[0].ShouldBeOfType<Closing.OnDay>().ShouldSatisfyAllConditions(c => c.LastDay.ShouldBe(Some.Day("2023-02-10")), c => c.Facts.ShouldHaveSingleItem().Key.ShouldBe("document/foreign-passport"));
        closings.OfType<Closing.OnEvent>().Select(c => (c.Door.Key, c.Event.Key)).ShouldBe(
            [("may-enter/KZ", "document/foreign-passport"), ("may-enter/KZ", "notice/border/RU"), ("can-have/foreign-passport/RU", "proceeding/wanted/RU")]);
    }

    [Fact]
    public void Danger_now_raises_an_alarm_even_where_no_pack_knows_what_to_do()
    {
        Of(Visa, "facts: [ { id: detained } ]", "2023-01-01").Alarms.ShouldHaveSingleItem().Alarm.ShouldBeNull();
        Of(Visa, "proceedings: [ { kind: extradition, country: RU, state: filed } ]", "2023-01-01").Alarms.ShouldHaveSingleItem();
        Of(Visa, "notices: [ { list: border, country: RU } ]", "2023-01-01").Alarms.ShouldHaveSingleItem();
        Of(Visa, "facts: [ { id: detained, is: no } ]", "2023-01-01").Alarms.ShouldBeEmpty();
        Of(Visa, "", "2023-01-01").Alarms.ShouldBeEmpty();
    }

    [Fact]
    public void The_first_steps_of_an_alarm_stand_by_the_hour()
    {
        const string alarms = "alarms:\n  - { id: held, when: { fact: detained }, says: \"Held.\", sure: certain, sources: [ { source: law } ], do: [ { within-hours: 24, says: \"File.\" }, { within-hours: 1, says: \"Call.\" } ] }\n";
        var pack = Some.Pack("", alarms);
        var alarm = PathwayAnswer.Of([pack], Some.Facts("facts: [ { id: detained } ]"), Some.Day("2023-01-01")).Alarms.ShouldHaveSingleItem().Alarm.ShouldNotBeNull();
        alarm.Do.Select(d => d.WithinHours).ShouldBe([1, 24]);
    }

    [Fact]
    public void The_change_that_helps_most_people_comes_first_and_nobody_is_named()
    {
        var pack = Some.Pack(Some.Rule("visa", "may-apply-for: humanitarian-visa, in: FR", "[ { citizenship: RU }, { document: { kind: foreign-passport } } ]")
            + Some.Rule("no", "may-not-apply-for: humanitarian-visa, in: FR", "{ fact: married }", "overrides: [ visa ], "));
        var without = "citizenships: [RU]\ndocuments: [ { kind: foreign-passport, state: none } ]\nfacts: [ { id: married, is: no } ]";
        var married = "citizenships: [RU]\ndocuments: [ { kind: foreign-passport, state: issued } ]\nfacts: [ { id: married } ]";
        var openings = OpeningDoors.Of([pack], [Some.Facts(without), Some.Facts(without), Some.Facts(married)], Some.Day("2023-01-01"));
        openings.Select(o => (o.Rule.Id, o.People)).ShouldBe([("visa", 2), ("no", 1)]);
        openings[0].Dropped.ShouldBeOfType<Condition.Test>().Fact.Key.ShouldBe("document/foreign-passport");
    }

    private static DoorAnswer Answer(string rules, string facts) => Of(rules, facts, "2023-01-01").Doors.Single(d => d.Door == Enter);

    private static PathwayAnswer Of(string rules, string facts, string day) => PathwayAnswer.Of([Some.Pack(rules)], Some.Facts(facts), Some.Day(day));
}
