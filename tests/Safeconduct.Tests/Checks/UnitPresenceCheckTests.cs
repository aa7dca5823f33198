using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Checks.UnitPresence;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using static Safeconduct.Tests.Checks.Places;

namespace Safeconduct.Tests.Checks;

public sealed class UnitPresenceCheckTests
{
    private static readonly UnitPresenceCheck Check = new();
    private static readonly Unit Brigade = new("b", "9th Brigade", echelon: "Brigade", side: "ru");
    private static readonly Claim Served = new Claim.Served { Unit = "9th Brigade" };
    private static readonly GeoPoint NearTokmak = new(47.3, 35.9);
    private static readonly GeoPoint NearKharkiv = new(50.0, 36.3);

    [Fact]
    public void A_unit_recorded_near_is_compatible_and_says_how_many_others_were_as_near()
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-10", NearTokmak).Seen("other", "2022-04-10", NearTokmak).Seen("third", "2022-04-10", NearKharkiv);
        var finding = evidence.Examine(Check, Stay("2022-04-01", "2022-05-01")).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Compatible);
        finding.Id.ShouldBe("SC0202/S1/near/unit:b");
        finding.Reason.Args.ShouldContain(("unitsNear", (PhraseValue)2));
        finding.Reason.Args.ShouldContain(("unitsRecorded", (PhraseValue)3));
        finding.Citations.Length.ShouldBe(1);
    }

    [Fact]
    public void A_unit_recorded_far_away_needs_an_explanation_and_never_contradicts()
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-10", NearKharkiv, kind: SightingKind.Observed).Seen("b", "2022-04-13", NearKharkiv);
        var finding = evidence.Examine(Check, Stay("2022-04-01", "2022-05-01")).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Raises);
        finding.Id.ShouldBe("SC0202/S1/far/unit:b");
        finding.Tried.Select(t => t.Key).ShouldContain("unit-presence.tried-other-days-none");
        finding.Tried.Select(t => t.Key).ShouldContain("unit-presence.tried-swapped");
        finding.Ask.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_distance_that_a_shift_of_days_would_mend_is_said_with_its_size()
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-10", NearKharkiv).Seen("b", "2022-05-11", NearTokmak);
        var finding = evidence.Examine(Check, Stay("2022-04-01", "2022-05-01")).ShouldHaveSingleItem();
        var change = finding.WouldChange.Single(w => w.Key == "unit-presence.change-days");
        change.Args.ShouldContain(("days", (PhraseValue)10));
        change.Args.ShouldContain(("direction", (PhraseValue)"later"));
    }

    [Fact]
    public void Swapped_coordinates_are_tried()
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-10", new GeoPoint(NearTokmak.Longitude, NearTokmak.Latitude));
        evidence.Examine(Check, Stay("2022-04-01", "2022-05-01")).ShouldHaveSingleItem().Tried.Select(t => t.Key).ShouldContain("unit-presence.tried-swapped-near");
    }

    [Theory]
    [InlineData("2022-03-01", "2022-03-20", "unit-presence.not-covered")]
    [InlineData("2022-05-10", "2022-05-20", "unit-presence.covered-but-not-seen")]
    public void Without_a_position_on_those_days_the_evidence_is_silent(string from, string to, string key)
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-10", NearKharkiv).Covered("b", "2022-03-31", "2022-09-11");
        var finding = evidence.Examine(Check, Stay(from, to)).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Silent);
        finding.Reason.Key.ShouldBe(key);
    }

    [Fact]
    public void A_unit_that_the_base_never_saw_is_silence()
    {
        var finding = new TestEvidence().Examine(Check, Stay("2022-04-01", "2022-05-01")).ShouldHaveSingleItem();
        (finding.Outcome, finding.Reason.Key).ShouldBe((Outcome.Silent, "unit-presence.never-recorded"));
    }

    [Theory]
    [InlineData(new[] { "2022-04-10" }, 24L)] // 7 of the 31 days from 1 April to 1 May
    [InlineData(new[] { "2022-04-10", "2022-04-11", "2022-04-25" }, 16L)]
    [InlineData(new[] { "2022-03-30", "2022-05-03" }, 27L)]
    [InlineData(new[] { "2022-04-02", "2022-04-08", "2022-04-15", "2022-04-22", "2022-04-29" }, 0L)]
    public void The_days_told_for_which_no_position_speaks_are_counted(string[] seen, long without)
    {
        var evidence = seen.Aggregate(new TestEvidence(), (e, day) => e.Seen("b", day, NearTokmak));
        var finding = evidence.Examine(Check, Stay("2022-04-01", "2022-05-01")).ShouldHaveSingleItem();
        finding.Reason.Args.ShouldContain(("toldDays", (PhraseValue)31L));
        finding.Reason.Args.ShouldContain(("daysWithout", (PhraseValue)without));
    }

    [Fact]
    public void Positions_during_leave_do_not_count()
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-05", NearTokmak).Seen("b", "2022-04-15", NearKharkiv).Seen("b", "2022-04-18", NearKharkiv);
        var account = Stay("2022-04-01", "2022-05-01").Say(new Claim.Leave(), "2022-04-14", "2022-04-20");
        evidence.Examine(Check, account).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Compatible);
    }

    [Fact]
    public void Served_at_says_where_the_person_mostly_was()
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-05", NearTokmak).Seen("b", "2022-04-15", NearTokmak).Seen("b", "2022-04-25", NearKharkiv);
        evidence.Examine(Check, Stay("2022-04-01", "2022-05-01")).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Compatible);
    }

    [Fact]
    public void A_retelling_that_leaves_unit_and_place_out_takes_no_finding_away()
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-10", NearKharkiv);
        var once = evidence.Examine(Check, Stay("2022-04-01", "2022-05-01")).ShouldHaveSingleItem();
        var again = evidence.Examine(Check, Stay("2022-04-01", "2022-05-01").Say(null, retells: "S1", interview: "I2")).ShouldHaveSingleItem();
        again.Id.ShouldBe(once.Id);
        again.Basis.ShouldBe(once.Basis);
    }

    [Fact]
    public void A_retelling_with_other_days_is_held_against_the_evidence_too()
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-10", NearKharkiv).Seen("b", "2022-06-10", NearTokmak);
        var findings = evidence.Examine(Check, Stay("2022-04-01", "2022-05-01").Say(null, "2022-06-01", "2022-07-01", retells: "S1", interview: "I2"));
        findings.Select(f => f.Id).ShouldBe(["SC0202/S1/far/unit:b", "SC0202/S2/near/unit:b"]);
    }

    [Theory]
    [InlineData("none", "unit-presence.no-unit", Outcome.NotAssessable)]
    [InlineData("unknown", "unit-presence.unit-not-in-base", Outcome.Silent)]
    [InlineData("several", "unit-presence.which-unit", Outcome.NotAssessable)]
    [InlineData("which-place", "unit-presence.which-place", Outcome.NotAssessable)]
    [InlineData("no-place", "unit-presence.no-place", Outcome.NotAssessable)]
    [InlineData("unmapped", "unit-presence.place-without-point", Outcome.NotAssessable)]
    [InlineData("no-dates", "unit-presence.no-dates", Outcome.NotAssessable)]
    public void Every_served_claim_gets_a_finding_that_says_what_is_missing(string missing, string key, Outcome outcome)
    {
        var account = missing switch
        {
            "none" => new TestAccount().Say(Served, "2022-04-01", "2022-05-01", at: Tokmak, unitResolved: UnitResolution.NotNamed.Instance),
            "unknown" => new TestAccount().Say(Served, "2022-04-01", "2022-05-01", at: Tokmak, unitResolved: new UnitResolution.Unknown("9th Brigade")),
            "several" => new TestAccount().Say(Served, "2022-04-01", "2022-05-01", at: Tokmak, unitResolved: new UnitResolution.Several([Brigade, Brigade])),
            "which-place" => new TestAccount().Say(Served, "2022-04-01", "2022-05-01", atText: "Mykolaivka", resolved: new PlaceResolution.Several([Tokmak, Melitopol], ["region"]), unit: Brigade),
            "no-place" => new TestAccount().Say(Served, "2022-04-01", "2022-05-01", unit: Brigade),
            "unmapped" => new TestAccount().Say(Served, "2022-04-01", "2022-05-01", at: Unmapped, unit: Brigade),
            _ => new TestAccount().Say(Served, at: Tokmak, unit: Brigade),
        };
        var finding = new TestEvidence().Examine(Check, account).ShouldHaveSingleItem();
        (finding.Reason.Key, finding.Outcome).ShouldBe((key, outcome));
    }

    private static TestAccount Stay(string from, string to) => new TestAccount().Say(Served, from, to, at: Tokmak, unit: Brigade);
}
