using Safeconduct.Accounts;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;

namespace Safeconduct.Tests.Pathways;

/// <summary>The worked case of a real man who is protected: test data only, never shipped. On each day the answers are what the story shows.</summary>
public sealed class OfficerTests
{
    private const string Facts = """
        on: 2024-10-15
        born: "[1998-02-25..1999-02-24]"
        citizenships: [RU]
        no-other-citizenship: true
        whereabouts:
          - { in: RU, to: "[2022-08-22..2022-09-01]" }
          - { in: KZ, from: "[2022-08-22..2022-09-01]", to: "[2024-05-01..2024-06-30]" }
          - { in: FR, from: "[2024-05-15..2024-09-30]" }
        documents:
          - { kind: internal-passport, state: issued }
          - { kind: foreign-passport, state: expired }
          - { kind: visa, of: FR, state: none, from: 2022-01-01 }
          - { kind: visa, of: FR, state: issued, from: "[2024-05-01..2024-05-31]", to: "[2024-08-01..2024-11-30]" }
          - { kind: certificate-of-no-criminal-record, state: issued, from: "[2022-08-21..2022-11-30]" }
        proceedings:
          - { kind: criminal, country: RU, article: "337", state: opened, from: 2022-11 }
          - { kind: wanted, country: RU, state: declared, from: "[2022-11-01..2023-03-31]" }
        service:
          - { country: RU, category: contract, rank: lieutenant, status: serving, from: 2020-07, to: "[2022-08-22..2022-09-01]" }
          - { country: RU, category: contract, rank: lieutenant, status: absent, from: "[2022-08-23..2022-09-02]" }
        facts:
          - { id: served-in-the-war }
          - { id: refused-orders }
        """;

    [Theory]
    [InlineData("2022-09-15", "may-enter/KZ", DoorValue.Yes)]
    [InlineData("2022-09-15", "may-enter/AM", DoorValue.Yes)]
    [InlineData("2022-09-15", "can-have/certificate-of-no-criminal-record/RU", DoorValue.Yes)]
    [InlineData("2022-09-15", "may-enter/RS", DoorValue.Depends)]
    [InlineData("2022-09-15", "may-enter/GE", DoorValue.Depends)]
    [InlineData("2022-09-15", "may-enter/ME", DoorValue.Depends)]
    [InlineData("2022-12-15", "can-have/certificate-of-no-criminal-record/RU", DoorValue.No)]
    [InlineData("2022-12-15", "can-have/foreign-passport/RU", DoorValue.No)]
    [InlineData("2023-06-01", "can-have/foreign-passport/RU", DoorValue.No)]
    [InlineData("2023-06-01", "may-enter/KZ", DoorValue.Yes)]
    [InlineData("2023-06-01", "risk/extradition/KZ", DoorValue.Yes)]
    [InlineData("2024-05-31", "can-have/foreign-passport/RU", DoorValue.No)]
    [InlineData("2024-05-31", "may-enter/FR", DoorValue.Depends)]
    public void On_each_day_the_doors_stand_as_the_story_shows(string day, string door, DoorValue value) => 
        (Answer(day).Doors.FirstOrDefault(d => d.Door.Key == door)?.Value ?? DoorValue.NoRule).ShouldBe(value, $"{door} on {day}");

    [Fact]
    public void In_September_the_certificate_closes_before_the_wanted_notice_is_out()
    {
        var packs = ShippedPacksTests.Packs();
        var closing = Closing.Of(packs, Answer("2022-09-15")).OfType<Closing.OnDay>().First(c => c.Door.Key == "can-have/certificate-of-no-criminal-record/RU");
        closing.LastDay.ShouldBe(Some.Day("2022-10-31"));
    }

    [Fact]
    public void What_was_taken_from_the_account_are_its_papers_proceedings_and_crossings()
    {
        var told = Told();
        told.Statements.ShouldBe(["S4", "S7", "S9", "S10", "S11", "S12", "S13"], ignoreOrder: true);
    }

    private static PathwayAnswer Answer(string day) => PathwayAnswer.Of(ShippedPacksTests.Packs(), Some.Facts(Facts), Some.Day(day));

    [Fact]
    public void What_the_account_leaves_open_stays_open()
    {
        // He told no day of the crossing, and the end of the leave is not bounded: the account alone does not say where he was in September 2022.
        var answer = PathwayAnswer.Of(ShippedPacksTests.Packs(), Told().Facts, Some.Day("2022-09-15"));
        answer.Doors.Single(d => d.Door.Key == "may-enter/KZ").Value.ShouldBe(DoorValue.Depends);
    }

    private static (FactSheet Facts, System.Collections.Immutable.ImmutableArray<string> Statements) Told()
    {
        using var stream = File.OpenRead(SharedData.PathOf("cases", "officer.yaml"));
        return AccountFacts.Of(AccountReader.Read(stream, "officer.yaml").ShouldBeOfType<AccountReading.Read>().Account).ShouldNotBeNull();
    }
}
