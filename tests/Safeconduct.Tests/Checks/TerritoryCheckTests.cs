using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Checks.Territory;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Tests.Checks;

public sealed class TerritoryCheckTests
{
    private static readonly TerritoryCheck Check = new();
    private static readonly Claim Served = new Claim.Served { Role = "driver" };
    private static readonly Place Izium = Coded("Izium", "UA63010010");
    private static readonly Place Uncoded = Places.Tokmak;

    public static TheoryData<string, string, string, Outcome, string> Stays => new()
    {
        { "within the occupation", "2022-05-01", "2022-08-01", Outcome.Compatible, "territory.occupied" },
        { "mostly within the occupation", "2022-03-20", "2022-08-01", Outcome.Compatible, "territory.occupied" },
        { "only possible days, one of which fits", "2022-03/2022-05", "2022-06/2022-12", Outcome.Compatible, "territory.occupied" },
        { "in the months of fighting only", "2022-09-20", "2022-11-01", Outcome.Silent, "territory.fighting" },
        { "after the end that the list gives", "2023-02-01", "2023-05-01", Outcome.Raises, "territory.after" },
        { "before the list begins, which is unknown and not free", "2021-05-01", "2021-06-01", Outcome.Silent, "territory.days-not-listed" },
    };

    [Theory]
    [MemberData(nameof(Stays))]
    public void A_stay_is_compared_with_the_days_of_the_list(string name, string from, string to, Outcome outcome, string key)
    {
        var finding = List().Examine(Check, new TestAccount().Say(Served, from, to, at: Izium)).ShouldHaveSingleItem(name);
        (finding.Outcome, finding.Reason.Key).ShouldBe((outcome, key), name);
    }

    [Fact]
    public void A_place_that_is_not_listed_is_unknown_and_not_free()
    {
        var finding = List().Examine(Check, new TestAccount().Say(Served, "2022-05-01", "2022-08-01", at: Coded("Poltava", "UA53"))).ShouldHaveSingleItem();
        (finding.Outcome, finding.Reason.Key).ShouldBe((Outcome.Silent, "territory.not-listed"));
    }

    [Fact]
    public void A_place_without_a_code_is_silence() =>
        List().Examine(Check, new TestAccount().Say(Served, "2022-05-01", "2022-08-01", at: Uncoded)).ShouldHaveSingleItem().Reason.Key.ShouldBe("territory.place-without-code");

    [Fact]
    public void A_place_outside_Ukraine_is_no_business_of_the_list() =>
        List().Examine(Check, new TestAccount().Say(Served, "2022-05-01", "2022-08-01", at: Places.Rostov)).ShouldBeEmpty();

    [Fact]
    public void A_name_of_several_places_is_asked_about_and_never_guessed()
    {
        var account = new TestAccount().Say(Served, "2022-05-01", "2022-08-01", atText: "Izium", resolved: new PlaceResolution.Several([Izium, Coded("Izium", "UA74")], ["region"]));
        var finding = List().Examine(Check, account).ShouldHaveSingleItem();
        (finding.Outcome, finding.Reason.Key).ShouldBe((Outcome.NotAssessable, "territory.which-place"));
        finding.Ask.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_settlement_that_the_list_names_as_an_exception_does_not_share_the_period()
    {
        var list = new TestEvidence().Listed("UA6301", TerritoryStatus.Occupied, "2022-04-01", "2022-09-10", except: "Izium");
        list.Examine(Check, new TestAccount().Say(Served, "2022-05-01", "2022-08-01", at: Izium)).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Silent);
    }

    [Fact]
    public void The_period_of_the_community_counts_for_its_settlement()
    {
        var list = new TestEvidence().Listed("UA6301", TerritoryStatus.Occupied, "2022-04-01", "2022-09-10");
        list.Examine(Check, new TestAccount().Say(Served, "2022-05-01", "2022-08-01", at: Izium)).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Compatible);
    }

    [Fact]
    public void An_unknown_start_counts_from_ever_and_an_open_end_for_ever()
    {
        var list = new TestEvidence().Listed("UA63010010", TerritoryStatus.Occupied, null, null);
        list.Examine(Check, new TestAccount().Say(Served, "2015-05-01", "2024-08-01", at: Izium)).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Compatible);
    }

    [Fact]
    public void Of_days_after_its_publication_the_list_says_nothing()
    {
        var list = new TestEvidence().Listed("UA63010010", TerritoryStatus.Occupied, "2022-04-01", "2025-05-07/..");
        list.Examine(Check, new TestAccount().Say(Served, "2025-01-01", "2025-05-01", at: Izium)).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Compatible);
        list.Examine(Check, new TestAccount().Say(Served, "2025-06-01", "2025-09-01", at: Izium)).ShouldHaveSingleItem().Reason.Key.ShouldBe("territory.days-not-listed");
    }

    [Fact]
    public void A_retelling_without_the_place_takes_no_finding_away()
    {
        var account = new TestAccount().Say(Served, "2022-05-01", "2022-08-01", at: Izium).Say(null, "2022-05-10", retells: "S1", interview: "I2");
        List().Examine(Check, account).Select(f => f.Id).ShouldBe(["SC0203/S1/occupied/place:UA63010010", "SC0203/S2/occupied/place:UA63010010"]);
    }

    [Fact]
    public void A_visit_outside_the_service_needs_no_explanation()
    {
        var account = new TestAccount().Say(new Claim.Was(), "2024-05-01", "2024-06-01", at: Izium);
        List().Examine(Check, account).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Silent);
    }

    [Fact]
    public void Nothing_about_a_territory_ever_contradicts()
    {
        foreach (var row in Stays)
        {
            var (_, from, to, _, _) = row.Data;
            List().Examine(Check, new TestAccount().Say(Served, from, to, at: Izium)).ShouldAllBe(f => f.Outcome != Outcome.Contradicts);
        }
    }

    private static TestEvidence List() => new TestEvidence()
        .Listed("UA63010010", TerritoryStatus.Occupied, "2022-04-01", "2022-09-10")
        .Listed("UA63010010", TerritoryStatus.ActiveFighting, "2022-09-11", "2022-12-31");

    private static Place Coded(string name, string code) => new(code, name, PlaceKind.Settlement, country: "UA", point: new GeoPoint(49.2, 37.2), withinKm: 5, code: code);
}
