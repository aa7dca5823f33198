using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;

namespace Safeconduct.Tests.Pathways;

public sealed class ArmiesTests
{
    private const string TwoArmies = "{ any: [ { service: { country: RU, status: absent } }, { service: { country: MM, status: absent } } ] }";

    private static readonly Pack Both = Some.Pack(
        Some.Rule("armies", "risk: detention, level: some", TwoArmies)
        + Some.Rule("ru", "may-enter: KZ", "{ citizenship: RU }") + Some.Rule("mm", "may-enter: TH", "{ citizenship: MM }") + Some.Rule("mm-wanted", "risk: removal, in: TH, level: some", "{ proceeding: { kind: wanted, country: MM } }")
        + Some.Rule("all", "may-apply-for: asylum, in: TH", "[ { not: { proceeding: { kind: asylum, country: TH, state: filed } } }, { fact: fears-return } ]"));

    [Theory]
    [InlineData("", "MM RU", "")]
    [InlineData("citizenships: [RU]", "RU", "MM")]
    [InlineData("citizenships: [MM]", "MM", "RU")]
    [InlineData("citizenships: [RU, MM]", "MM RU", "")]
    [InlineData("citizenships: [ { country: MM, is: no } ]", "MM RU", "")]
    [InlineData("citizenships: [KZ]", "MM RU", "")]
    [InlineData("whereabouts: [ { in: RU, to: 2022-08-28 }, { in: KZ, from: 2022-08-29 } ]", "RU", "MM")]
    [InlineData("whereabouts: [ { in: TH } ]", "MM RU", "")]
    [InlineData("proceedings: [ { kind: wanted, country: RU, state: declared } ]", "RU", "MM")]
    [InlineData("proceedings: [ { kind: wanted, country: RU, state: none } ]", "MM RU", "")]
    [InlineData("proceedings: [ { kind: criminal, country: RU, article: \"337/1\", state: closed } ]", "RU", "MM")]
    [InlineData("notices: [ { list: interpol, country: MM } ]", "MM", "RU")]
    [InlineData("service: [ { country: MM, category: conscript, status: serving } ]", "MM", "RU")]
    [InlineData("documents: [ { kind: visa, of: RU, state: issued } ]", "RU", "MM")]
    public void An_army_is_left_aside_when_another_is_named_and_it_is_not(string facts, string asked, string leftAside)
    {
        var armies = Armies.Of([Both], Some.Facts(facts));
        string.Join(' ', armies.Asked).ShouldBe(asked);
        string.Join(' ', armies.LeftAside).ShouldBe(leftAside);
    }

    [Fact]
    public void The_country_that_an_account_tells_to_have_been_left_names_its_army() =>
        Armies.Of([Both], new FactSheet("a", null, null, [], left: "RU")).LeftAside.ShouldBe(["MM"]);

    [Fact]
    public void A_door_for_people_of_an_army_that_is_left_aside_is_named_and_keeps_its_value()
    {
        var answer = Of("citizenships: [RU]");
        answer.In(DoorGroup.LeftAside).Select(d => (d.Door.Key, d.Value)).ShouldBe([("may-enter/TH", DoorValue.Depends), ("risk/removal/TH", DoorValue.Depends)]);
        answer.In(DoorGroup.LeftAside).ShouldAllBe(d => d.OnlyFor.SequenceEqual(new[] { "MM" }));
        answer.In(DoorGroup.Depends).Select(d => d.Door.Key).ShouldBe(["may-apply-for/asylum/TH", "risk/detention/KZ"], "a country of refuge is always asked about, and so is what concerns this army too");
    }

    [Fact]
    public void What_is_asked_next_is_about_the_army_that_was_named_and_the_other_comes_last()
    {
        var keys = Of("citizenships: [RU]").Questions.Select(q => q.Fact.Key).ToList();
        keys.ShouldNotContain("citizenship/MM");
        keys.ShouldNotContain("proceeding/wanted/MM");
        keys[^1].ShouldBe("service/status/MM");
        keys.ShouldContain("service/status/RU");
    }

    [Fact]
    public void The_flag_and_a_fact_bring_an_army_in()
    {
        Of("citizenships: [RU]", Armies.All).In(DoorGroup.LeftAside).ShouldBeEmpty();
        Of("citizenships: [RU]", Armies.All).Questions.Select(q => q.Fact.Key).ShouldContain("citizenship/MM");
        Of("citizenships: [RU]\nservice: [ { country: MM, category: conscript } ]").In(DoorGroup.LeftAside).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("citizenships: [RU]")]
    [InlineData("citizenships: [MM]\nfacts: [ { id: fears-return } ]")]
    [InlineData("proceedings: [ { kind: wanted, country: RU, state: declared } ]")]
    public void Leaving_aside_changes_no_value(string facts) =>
        Of(facts).Doors.Select(d => (d.Door.Key, d.Value)).ShouldBe(Of(facts, Armies.All).Doors.Select(d => (d.Door.Key, d.Value)));

    [Fact]
    public void With_the_shipped_packs_every_door_is_in_one_group_and_those_of_Myanmar_are_left_aside_for_a_Russian()
    {
        var answer = PathwayAnswer.Of(ShippedPacksTests.Packs(), Some.Facts("citizenships: [RU]\nwhereabouts: [ { in: KZ } ]"), Some.Day("2023-06-01"));
        Enum.GetValues<DoorGroup>().Sum(g => answer.In(g).Length).ShouldBe(answer.Doors.Length);
        answer.In(DoorGroup.LeftAside).Length.ShouldBeGreaterThan(3);
        answer.In(DoorGroup.LeftAside).Select(d => d.Value).Distinct().ShouldBe([DoorValue.Depends]);
        answer.Questions.Take(8).ShouldAllBe(q => !q.Fact.Key.Contains("/MM", StringComparison.Ordinal));
    }

    private static PathwayAnswer Of(string facts, Armies? armies = null) => PathwayAnswer.Of([Both], Some.Facts(facts), Some.Day("2023-01-01"), armies);
}
