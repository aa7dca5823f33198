using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Checks.UnitPresence;
using Safeconduct.Core.Dates;
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

    [Fact]
    public void A_position_carried_forward_counts_once_however_often_it_is_copied()
    {
        // One far position copied eight times, and two looks that found the unit near.
        var evidence = Enumerable.Range(0, 8).Aggregate(new TestEvidence(), (e, n) => e.Seen("b", $"2022-04-{1 + (2 * n):00}", NearKharkiv))
            .Seen("b", "2022-04-20", NearTokmak).Seen("b", "2022-04-24", new GeoPoint(47.2, 35.8));
        var finding = evidence.Examine(Check, Stay("2022-04-01", "2022-05-01")).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Compatible);
        finding.Reason.Args.ShouldContain(("positions", (PhraseValue)3));
        finding.Reason.Args.ShouldContain(("rows", (PhraseValue)10));
        finding.Reason.Args.ShouldContain(("carried", (PhraseValue)7));
    }

    [Fact]
    public void A_unit_that_stood_near_for_weeks_and_then_moved_often_was_mostly_near()
    {
        var evidence = Enumerable.Range(0, 8).Aggregate(new TestEvidence(), (e, n) => e.Seen("b", $"2022-04-{1 + (2 * n):00}", NearTokmak))
            .Seen("b", "2022-04-20", NearKharkiv).Seen("b", "2022-04-23", new GeoPoint(50.1, 36.4)).Seen("b", "2022-04-26", new GeoPoint(50.2, 36.5));
        var finding = evidence.Examine(Check, Stay("2022-04-01", "2022-05-01")).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Compatible);
        finding.Reason.Args.ShouldContain(("nearPositions", (PhraseValue)1));
        finding.Reason.Args.ShouldContain(("positions", (PhraseValue)4));
    }

    [Fact]
    public void Ten_reposts_of_one_origin_are_one_source_and_one_position()
    {
        var evidence = Enumerable.Range(0, 10).Aggregate(new TestEvidence(), (e, n) => e.Seen("b", "2022-04-10", NearKharkiv, source: $"repost {n}").GoesBack($"repost {n}", "one channel"))
            .Seen("b", "2022-04-12", NearTokmak, source: "another");
        var finding = evidence.Examine(Check, Stay("2022-04-01", "2022-05-01")).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Compatible);
        finding.Reason.Args.ShouldContain(("positions", (PhraseValue)2));
        finding.Reason.Args.ShouldContain(("origins", (PhraseValue)2));
        finding.Reason.Args.ShouldContain(("sources", (PhraseValue)11));
    }

    [Fact]
    public void Observed_positions_that_say_near_outweigh_assessments_that_say_far()
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-10", NearTokmak, kind: SightingKind.Observed)
            .Seen("b", "2022-04-12", NearKharkiv).Seen("b", "2022-04-20", new GeoPoint(50.1, 36.4));
        var finding = evidence.Examine(Check, Stay("2022-04-01", "2022-05-01")).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Compatible);
        finding.Reason.Args.ShouldContain(("observed", (PhraseValue)1));
        finding.Reason.Args.ShouldContain(("assessedNear", (PhraseValue)0));
        finding.Reason.Args.Single(a => a.Name == "kinds").Value.ShouldBeOfType<PhraseInPhrase>().Phrase.Key.ShouldBe("unit-presence.observed-near");
    }

    [Fact]
    public void A_long_stay_is_told_month_by_month_in_one_finding()
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-10", NearTokmak).Seen("b", "2022-05-10", new GeoPoint(47.2, 35.8)).Seen("b", "2022-06-10", NearKharkiv).Seen("b", "2022-08-10", new GeoPoint(47.3, 35.7));
        var finding = evidence.Examine(Check, Stay("2022-04-01", "2022-09-30")).ShouldHaveSingleItem();
        var parts = finding.Reason.Args.Single(a => a.Name == "parts").Value.ShouldBeOfType<PhraseInPhrase>().Phrase;
        parts.Args.ShouldContain(("near", (PhraseValue)3));
        parts.Args.ShouldContain(("stretches", (PhraseValue)4));
        Safeconduct.Texts.Phrasebook.For("en").Say(finding.Reason).ShouldContain("near in 3 of 4 months");
    }

    [Theory]
    [InlineData("below", "unit-presence.tried-subordinates-near")]
    [InlineData("number", "unit-presence.tried-same-number-near")]
    [InlineData("name", "unit-presence.tried-shared-name-near")]
    [InlineData("garrison", "unit-presence.tried-garrison-near")]
    [InlineData("garrison-name", "unit-presence.tried-garrison-near")]
    [InlineData("passage", "unit-presence.tried-passage")]
    [InlineData("namesake", "unit-presence.tried-namesakes-near")]
    [InlineData("area", "unit-presence.tried-area")]
    [InlineData("elsewhere", "unit-presence.tried-told-elsewhere")]
    [InlineData("nothing", "unit-presence.tried-subordinates-none")]
    [InlineData("nothing", "unit-presence.tried-same-number-none")]
    [InlineData("nothing", "unit-presence.tried-garrison-unknown")]
    [InlineData("nothing", "unit-presence.tried-passage-none")]
    public void What_could_explain_a_distance_is_tried_and_its_result_said(string what, string key)
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-10", NearKharkiv);
        var account = Stay("2022-04-01", "2022-05-01");
        switch (what)
        {
            case "below":
                evidence.Seen("btg", "2022-04-11", NearTokmak).Related("b", "btg", UnitRelation.Below);
                break;
            case "number":
                evidence.Seen("9-air", "2022-04-11", NearTokmak).Related("b", "9-air", UnitRelation.SameNumber);
                break;
            case "name":
                evidence.Seen("9-old", "2022-04-11", NearTokmak).Related("b", "9-old", UnitRelation.SharedName);
                break;
            case "garrison":
                evidence.Belongs("b", "Somewhere", new GeoPoint(47.2, 35.7));
                break;
            case "garrison-name":
                evidence.Belongs("b", "TOKMAK", null);
                break;
            case "passage":
                evidence.Seen("b", "2022-04-20", new GeoPoint(44.5, 35.0));
                break;
            case "namesake":
                account = new TestAccount().Say(Served, "2022-04-01", "2022-05-01", atText: "Tokmak", unit: Brigade,
                    resolved: new PlaceResolution.One(Tokmak, 10, [Settlement("Tokmak", "UA", 50.05, 36.2, "other")]));
                break;
            case "area":
                account = new TestAccount().Say(Served, "2022-04-01", "2022-05-01", at: new Place("r", "A region", PlaceKind.Region, country: "UA", point: Tokmak.Point, withinKm: 90), unit: Brigade);
                break;
            case "elsewhere":
                evidence.Seen("b", "2022-04-25", new GeoPoint(50.2, 36.2));
                account.Say(new Claim.Leave(), "2022-04-24", "2022-04-26");
                break;
        }

        var finding = evidence.Examine(Check, account).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Raises);
        finding.Tried.Select(t => t.Key).ShouldContain(key);
    }

    [Theory]
    [InlineData("58th Combined Arms Army", null, true)]
    [InlineData("58-я общевойсковая армия", null, true)]
    [InlineData("3-й армейский корпус", null, true)]
    [InlineData("Западный военный округ", null, true)]
    [InlineData("Південний військовий округ", null, true)]
    [InlineData("Black Sea Fleet", null, true)]
    [InlineData("Черноморский флот", null, true)]
    [InlineData("anything", "Army", true)]
    [InlineData("76th Guards Air Assault Division", null, false)]
    [InlineData("24th Special Forces Brigade", null, false)]
    [InlineData("14-я бригада армейской авиации", null, false)]
    [InlineData("1-я дивизия береговых войск Балтийского флота", null, false)]
    [InlineData("First Army Brigade", "Brigade", false)]
    public void An_army_or_a_fleet_explains_nothing_and_a_division_may(string name, string? echelon, bool isLarge)
    {
        var superior = new Unit("s", name, echelon: echelon, side: "ru");
        var evidence = new TestEvidence().Seen("b", "2022-04-10", NearKharkiv).Seen("s", "2022-04-10", NearTokmak);
        var built = Stay("2022-04-01", "2022-05-01").Under(new Unit("b", "b"), superior).Build();
        var finding = Check.Examine(built, evidence.Answer(Check.Needs(built).Distinct())).ShouldHaveSingleItem();
        finding.Tried.Any(t => t.Key == "unit-presence.tried-superior-near").ShouldBe(!isLarge);
    }

    [Fact]
    public void A_superior_of_other_days_explains_nothing()
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-10", NearKharkiv).Seen("s", "2022-04-10", NearTokmak);
        var built = Stay("2022-04-01", "2022-05-01").Under(new Unit("b", "b"), new Unit("s", "9th Division"), new DayWindow(null, Day.Of(2021, 1, 1))).Build();
        Check.Examine(built, evidence.Answer(Check.Needs(built).Distinct())).ShouldHaveSingleItem().Tried.ShouldAllBe(t => !t.Key.StartsWith("unit-presence.tried-superior"));
    }

    [Theory]
    [InlineData("detachment")]
    [InlineData("was")]
    [InlineData("hospital")]
    public void A_detachment_told_for_the_days_takes_the_question_away(string told)
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-10", NearKharkiv).Seen("b", "2022-04-14", new GeoPoint(50.1, 36.2));
        var account = Stay("2022-04-01", "2022-05-01");
        _ = told switch
        {
            "detachment" => account.Say(new Claim.Served { Unit = "another" }, "2022-04-08", "2022-04-16", at: Melitopol),
            "was" => account.Say(new Claim.Was(), "2022-04-08", "2022-04-16", at: Rostov),
            _ => account.Say(new Claim.Hospital(), "2022-04-08", "2022-04-16"),
        };
        var finding = evidence.Examine(Check, account)[0];
        (finding.Outcome, finding.Reason.Key).ShouldBe((Outcome.Silent, "unit-presence.told-elsewhere"));
    }

    [Fact]
    public void A_stay_at_the_same_place_is_no_absence()
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-10", NearKharkiv);
        evidence.Examine(Check, Stay("2022-04-01", "2022-05-01").Say(new Claim.Was(), "2022-04-08", "2022-04-16", at: Tokmak)).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Raises);
    }

    [Fact]
    public void Dates_that_leave_it_open_whether_a_position_speaks_ask_for_the_days()
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-20", NearKharkiv);
        var finding = evidence.Examine(Check, Stay("2022-04", "2022-04")).ShouldHaveSingleItem();
        (finding.Outcome, finding.Reason.Key).ShouldBe((Outcome.NotAssessable, "unit-presence.dates-decide"));
        finding.Ask.Single().Key.ShouldBe("unit-presence.ask-when");
    }

    [Theory]
    [InlineData(0, 3, "unit-presence.others-few")]
    [InlineData(2, 20, "unit-presence.others-counted")]
    [InlineData(10, 10, "unit-presence.others-common")]
    public void How_many_units_were_as_near_is_said_with_what_it_tells(int near, int far, string key)
    {
        var evidence = new TestEvidence().Seen("b", "2022-04-10", NearTokmak);
        for (var n = 0; n < near + far; n++)
        {
            evidence.Seen($"u{n}", "2022-04-10", n < near ? NearTokmak : NearKharkiv);
        }

        evidence.Examine(Check, Stay("2022-04-01", "2022-05-01")).ShouldHaveSingleItem().Reason.Args.Single(a => a.Name == "others").Value.ShouldBeOfType<PhraseInPhrase>().Phrase.Key.ShouldBe(key);
    }

    private static TestAccount Stay(string from, string to) => new TestAccount().Say(Served, from, to, at: Tokmak, unit: Brigade);
}
