using FsCheck.Fluent;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Checks.Exposure;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Texts;
using static Safeconduct.Tests.Checks.Places;

namespace Safeconduct.Tests.Checks;

public sealed class ExposureCheckTests
{
    private static readonly ExposureCheck Check = new();
    private static readonly Unit Brigade = new("b", "9th Brigade", side: "ru");
    private static readonly GeoPoint InTokmak = new(47.26, 35.72);
    private static readonly GeoPoint Far = new(50.0, 36.3);

    /// <summary>Words that say of a person, or of an act, what only a court can say. In both languages, as beginnings of words.</summary>
    private static readonly string[] VerdictWords =
        ["guilt", "perpetrat", "criminal", "war crim", "complic", "suspect", "culpab", "murderer", "виновен", "виновн", "вина", "преступ", "соучаст", "подозрева", "причаст", "палач"];

    [Fact]
    public void An_act_that_a_source_ties_to_the_unit_while_the_person_was_in_it_opens_a_question_and_no_more()
    {
        var evidence = new TestEvidence().Incident("7", "2022-04-10", Far, of: "b", title: "A shop was emptied", kind: "property");
        var finding = evidence.Examine(Check, Stay()).Single(f => f.IsAdverse);
        (finding.Id, finding.Outcome, finding.Question).ShouldBe(("SC0301/S1/unit-incident/incident:incidents/7", Outcome.Raises, Question.Exclusion));
        var text = Phrasebook.For("en").Say(finding.Reason);
        text.ShouldContain("“A shop was emptied” (kind, in the source’s words: property)");
        text.ShouldContain("alleged");
        text.ShouldContain("F6");
        finding.Citations.ShouldHaveSingleItem();
        finding.WouldChange.Select(w => w.Key).ShouldBe(["exposure.change-elsewhere", "exposure.change-days", "exposure.change-part", "exposure.change-number", "exposure.change-role",
            "exposure.change-source", "exposure.change-post"]);
        finding.Tried.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("in the settlement, named", 47.26, 35.72, "Tokmak", 0, true)]
    [InlineData("named with its region", 47.26, 35.72, "Tokmak, Zaporizhzhia region", 2, true)]
    [InlineData("unnamed, in the middle", 47.26, 35.72, null, 0, true)]
    [InlineData("unnamed, six kilometres off", 47.304, 35.71, null, 0, false)]
    [InlineData("the next village, two kilometres off", 47.265, 35.72, "Chornozemne", 0, false)]
    [InlineData("named, but forty kilometres off", 47.6, 35.71, "Tokmak", 0, false)]
    [InlineData("somewhere around", 47.26, 35.72, "Tokmak", 30, false)]
    public void Only_the_told_settlement_itself_opens_a_question(string what, double lat, double lon, string? name, double km, bool raises)
    {
        var evidence = new TestEvidence().Incident("1", "2022-04-10", new GeoPoint(lat, lon), place: name, withinKm: km);
        evidence.Examine(Check, Stay()).Any(f => f.IsAdverse).ShouldBe(raises, what);
    }

    [Fact]
    public void Other_incidents_nearby_are_one_count_with_a_base_rate_and_silent()
    {
        var evidence = new TestEvidence().Incident("own", "2022-04-10", InTokmak, place: "Tokmak").Seen("b", "2022-04-10", Far).Seen("c", "2022-04-10", InTokmak);
        for (var n = 0; n < 30; n++)
        {
            evidence.Incident($"n{n}", "2022-04-12", new GeoPoint(47.5, 35.7), place: "Elsewhere");
        }

        var findings = evidence.Examine(Check, Stay());
        findings.Count.ShouldBe(2);
        var nearby = findings.Single(f => f.Reason.Key == "exposure.nearby");
        nearby.Outcome.ShouldBe(Outcome.Silent);
        nearby.Reason.Args.ShouldContain(("count", (PhraseValue)30));
        Phrasebook.For("en").Say(nearby.Reason).ShouldContain("of 2 weeks of units of that army that are recorded in that time, 1 (50 %)");
        nearby.Citations.Length.ShouldBe(9, "the nearest ten are handed over, and one of them is the person's own settlement");
    }

    [Theory]
    [InlineData("leave")]
    [InlineData("hospital")]
    [InlineData("course")]
    [InlineData("was")]
    [InlineData("detachment")]
    public void What_the_account_tells_of_being_elsewhere_clears_it_and_is_named(string absence)
    {
        Claim claim = absence switch { "leave" => new Claim.Leave(), "hospital" => new Claim.Hospital(), "course" => new Claim.Studied(), "was" => new Claim.Was(), _ => new Claim.Served { Unit = "x" } };
        var account = Stay().Say(claim, "2022-04-08", "2022-04-14", at: absence is "was" or "detachment" ? Rostov : null);
        var finding = new TestEvidence().Incident("7", "2022-04-10", Far, of: "b", to: "2022-04-12").Examine(Check, account).Single(f => f.Reason.Key == "exposure.cleared");
        finding.Outcome.ShouldBe(Outcome.Compatible);
        finding.Statements.ShouldBe(["S1", "S2"]);
        finding.Roots.ShouldBe(["S2"]);
        Phrasebook.For("en").Say(finding.Reason).ShouldContain("S2");
    }

    [Fact]
    public void A_leave_for_some_of_the_days_is_named_and_does_not_clear()
    {
        var account = Stay().Say(new Claim.Leave(), "2022-04-08", "2022-04-11");
        var finding = new TestEvidence().Incident("7", "2022-04-10", Far, of: "b", to: "2022-04-20").Examine(Check, account).Single(f => f.IsAdverse);
        finding.Tried.Select(t => t.Key).ShouldContain("exposure.tried-absence-part");
    }

    [Theory]
    [InlineData("2022-03-20", 1, 0)]
    [InlineData("2022-05-10", 0, 1)]
    [InlineData("2014-08-29", 1, 0)]
    public void Before_the_person_came_and_after_the_person_left_the_account_itself_clears_it(string day, int before, int after)
    {
        var finding = new TestEvidence().Incident("7", day, Far, of: "b").Incident("8", "2022-04-20", new GeoPoint(45, 30)).Examine(Check, Stay()).Single(f => f.Reason.Key == "exposure.outside");
        finding.Outcome.ShouldBe(Outcome.Compatible);
        finding.Reason.Args.ShouldContain(("before", (PhraseValue)before));
        finding.Reason.Args.ShouldContain(("after", (PhraseValue)after));
    }

    [Fact]
    public void Acts_of_other_days_do_not_make_a_list_cover_the_days_told()
    {
        var findings = new TestEvidence().Incident("7", "2021-04-10", Far, of: "b").Examine(Check, Stay());
        findings.Select(f => f.Reason.Key).ShouldBe(["exposure.outside", "exposure.not-covered"]);
    }

    [Fact]
    public void Where_the_days_are_open_the_person_is_asked_for_them()
    {
        var finding = new TestEvidence().Incident("7", "2022-04-10", Far, of: "b").Examine(Check, Stay("2022-04", "2022-05")).Single(f => f.Reason.Key == "exposure.days-open");
        finding.Outcome.ShouldBe(Outcome.NotAssessable);
        finding.Ask.Select(a => a.Key).ShouldContain("unit-presence.ask-when");
    }

    [Fact]
    public void Many_acts_stay_a_bounded_number_of_findings_and_none_is_lost()
    {
        var evidence = new TestEvidence();
        for (var n = 0; n < 100; n++)
        {
            evidence.Incident($"i{n:000}", Day.Of(2022, 4, 2).AddDays(n / 5).ToString(), Far, of: "b", place: $"P{n % 2}");
        }

        var questions = evidence.Examine(Check, Stay()).Where(f => f.IsAdverse).ToList();
        questions.Count.ShouldBe(9);
        questions.SelectMany(q => q.Citations).Distinct().Count().ShouldBe(100);
        questions.Sum(q => ((NumberValue)q.Reason.Args.Single(a => a.Name == "count").Value).Number).ShouldBe(100);
    }

    [Fact]
    public void The_same_incident_in_two_files_of_a_source_is_one()
    {
        var finding = new TestEvidence().Incident("7", "2022-04-10", Far, of: "b").Incident("7", "2022-04-10", Far, of: "b").Examine(Check, Stay()).Single(f => f.IsAdverse);
        finding.Reason.Args.ShouldContain(("count", (PhraseValue)1));
        finding.Citations.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("nothing", new[] { "exposure.no-source" }, new[] { Outcome.Silent })]
    [InlineData("other days", new[] { "exposure.not-covered" }, new[] { Outcome.Silent })]
    [InlineData("no unit", new[] { "exposure.no-unit", "exposure.nearby" }, new[] { Outcome.NotAssessable, Outcome.Silent })]
    [InlineData("which unit", new[] { "exposure.which-unit", "exposure.nearby" }, new[] { Outcome.NotAssessable, Outcome.Silent })]
    [InlineData("unknown unit", new[] { "exposure.unit-not-in-base", "exposure.nearby" }, new[] { Outcome.Silent, Outcome.Silent })]
    [InlineData("region", new[] { "exposure.place-is-an-area" }, new[] { Outcome.NotAssessable })]
    [InlineData("which place", new[] { "exposure.place-open" }, new[] { Outcome.NotAssessable })]
    [InlineData("no place", new[] { "exposure.no-place" }, new[] { Outcome.NotAssessable })]
    [InlineData("no days", new[] { "exposure.no-dates" }, new[] { Outcome.NotAssessable })]
    public void What_is_open_or_not_covered_is_said(string what, string[] keys, Outcome[] outcomes)
    {
        var evidence = what == "nothing" ? new TestEvidence() : new TestEvidence().Incident("1", what == "other days" ? "2022-09-01" : "2022-04-10", new GeoPoint(45, 30));
        var (from, to) = what == "no days" ? (null, (string?)null) : ("2022-04-01", "2022-05-01");
        var served = new Claim.Served { Unit = "9th" };
        var account = what switch
        {
            "no unit" => new TestAccount().Say(new Claim.Served { Role = "driver" }, from, to, at: Tokmak),
            "which unit" => new TestAccount().Say(served, from, to, at: Tokmak, unitResolved: new UnitResolution.Several([Brigade, new Unit("c", "c")])),
            "unknown unit" => new TestAccount().Say(served, from, to, at: Tokmak, unitResolved: new UnitResolution.Unknown("9th")),
            "region" => new TestAccount().Say(served, from, to, at: ZaporizhzhiaRegion, unit: Brigade),
            "which place" => new TestAccount().Say(served, from, to, atText: "X", resolved: new PlaceResolution.Several([Tokmak, Melitopol], ["region"]), unit: Brigade),
            "no place" => new TestAccount().Say(served, from, to, unit: Brigade),
            _ => new TestAccount().Say(served, from, to, at: Tokmak, unit: Brigade),
        };
        var findings = evidence.Examine(Check, account);
        findings.Select(f => f.Reason.Key).ShouldBe(keys);
        findings.Select(f => f.Outcome).ShouldBe(outcomes);
    }

    [Fact]
    public void A_leave_that_covers_the_days_of_the_incident_always_clears_it()
    {
        foreach (var (day, length, before, after) in Cases())
        {
            var evidence = new TestEvidence().Incident("7", Text(day), Far, of: "b", to: Text(day + length));
            evidence.Examine(Check, Stay()).Count(f => f.IsAdverse).ShouldBe(1);
            var cleared = evidence.Examine(Check, Stay().Say(new Claim.Leave(), Text(day - before), Text(day + length + after)));
            cleared.ShouldAllBe(f => !f.IsAdverse);
            cleared.Count(f => f.Reason.Key == "exposure.cleared").ShouldBe(1);
        }
    }

    [Fact]
    public void Widening_a_date_never_makes_it_raise()
    {
        foreach (var (day, length, before, after) in Cases())
        {
            var evidence = new TestEvidence().Incident("7", Text(day), Far, of: "b", to: Text(day + length));
            var told = new TestAccount().Say(new Claim.Served(), Text(5), Text(20), at: Tokmak, unit: Brigade);
            var wider = new TestAccount().Say(new Claim.Served(), $"[{Text(5 - before)}..{Text(5 + before)}]", $"[{Text(20)}..{Text(20 + after)}]", at: Tokmak, unit: Brigade);
            if (!evidence.Examine(Check, told).Any(f => f.IsAdverse))
            {
                evidence.Examine(Check, wider).ShouldAllBe(f => !f.IsAdverse);
            }
        }
    }

    [Fact]
    public void Incidents_in_other_settlements_never_raise_whatever_their_number_and_nearness()
    {
        foreach (var (north, east, count) in (from n in Gen.Choose(-60, 60) from e in Gen.Choose(-60, 60) from c in Gen.Choose(1, 5) select (n, e, c)).Sample(200))
        {
            var evidence = new TestEvidence();
            for (var i = 0; i < count; i++)
            {
                evidence.Incident($"{i}", "2022-04-10", new GeoPoint(47.25 + (north / 100.0), 35.71 + (east / 100.0)), place: "Chornozemne");
            }

            evidence.Examine(Check, Stay()).ShouldAllBe(f => !f.IsAdverse);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("assault trooper")]
    [InlineData("cook")]
    [InlineData("commander of the brigade")]
    public void The_role_changes_nothing(string? role)
    {
        var evidence = new TestEvidence().Incident("7", "2022-04-10", Far, of: "b").Incident("8", "2022-04-11", InTokmak, place: "Tokmak").Incident("9", "2022-04-12", new GeoPoint(47.5, 35.7));
        var without = evidence.Examine(Check, new TestAccount().Say(new Claim.Served { Unit = "9th" }, "2022-04-01", "2022-05-01", at: Tokmak, unit: Brigade));
        var with = evidence.Examine(Check, new TestAccount().Say(new Claim.Served { Unit = "9th", Role = role, Rank = "major" }, "2022-04-01", "2022-05-01", at: Tokmak, unit: Brigade));
        with.Select(f => (f.Id, f.Basis, f.Outcome)).ShouldBe(without.Select(f => (f.Id, f.Basis, f.Outcome)));
    }

    [Fact]
    public void No_text_of_the_check_holds_a_word_of_a_verdict_and_no_question_tells_what_is_held()
    {
        foreach (var language in Phrasebook.Languages)
        {
            var texts = Phrasebook.TextsOf("Exposure", language);
            texts.ShouldNotBeEmpty();
            foreach (var (key, text) in texts)
            {
                VerdictWords.Where(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty($"{key} ({language})");
            }

            texts.Where(t => t.Key.StartsWith("exposure.ask-", StringComparison.Ordinal)).ShouldAllBe(t => !t.Value.Contains('{') && t.Value.EndsWith('?'));
        }
    }

    private static IEnumerable<(int Day, int Length, int Before, int After)> Cases() =>
        (from d in Gen.Choose(5, 15) from l in Gen.Choose(0, 5) from b in Gen.Choose(0, 4) from a in Gen.Choose(0, 4) select (d, l, b, a)).Sample(200);

    private static string Text(int day) => Day.Of(2022, 4, 1).AddDays(day).ToString();

    private static TestAccount Stay(string from = "2022-04-01", string to = "2022-05-01") => new TestAccount().Say(new Claim.Served { Unit = "9th Brigade" }, from, to, at: Tokmak, unit: Brigade);
}
