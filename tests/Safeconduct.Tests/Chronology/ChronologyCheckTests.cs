using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Texts;
using static Safeconduct.Tests.Chronology.Accounts;

namespace Safeconduct.Tests.Chronology;

public sealed class ChronologyCheckTests
{
    [Fact]
    public void Dates_that_fit_are_compatible_and_say_what_they_narrow()
    {
        var findings = Findings(AccountTimelineTests.Story());
        findings.Select(f => f.ToString()).ShouldBe(["SC0101/S1+S2/fits-and-narrows: Compatible", "SC0101/S3+S4/fits-and-narrows: Compatible"]);
        var text = Phrasebook.For("en").Say(findings[0].Reason);
        text.ShouldContain("The dates of S1 and S2 fit together. From them follows: S1 ended between 21 and 24 August 2022 and S2 began between 21 and 24 August 2022.");
    }

    [Fact]
    public void Recalled_dates_that_miss_each_other_raise_with_every_single_mend()
    {
        var finding = Findings(Late()).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Raises);
        finding.Id.ShouldBe("SC0101/S1+S2/conflict");
        finding.Roots.ShouldBe(["S1", "S2"]);
        var english = Phrasebook.For("en");
        english.Say(finding.Reason).ShouldContain("miss each other by 6 days");
        finding.WouldChange.Select(english.Say).ShouldBe(
        [
            "If from the end of S1 (service) to the beginning of S2 (leave) it was 6 days more than told, it would fit.",
            "If S1 (service) ended 6 days later than told, it would fit.",
            "If S2 (leave) began 6 days earlier than told, it would fit.",
        ], ignoreOrder: true);
        finding.Ask.Select(english.Say).First().ShouldBe("Please tell me about your service: how do you remember when it ended?");
    }

    [Fact]
    public void Dates_certain_to_the_day_and_papers_that_miss_each_other_contradict()
    {
        Findings(Account([Say("S1", Served, to: "2022-08-24"), Say("S2", Leave, from: "2022-08-20")], Between("R1", "S1.end", "S2.start", 0, 0)))
            .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Contradicts);
        Findings(Account([Say("S1", Paper, on: "2022-08"), Say("S2", Proceeding, on: "2022-06")], Between("R1", "S1", "S2", 1, null)))
            .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Contradicts);
    }

    [Theory]
    [InlineData("2022-08-23", Outcome.Raises)]
    [InlineData("2022-08-21", Outcome.Raises)]
    [InlineData("2022-08-20", Outcome.Contradicts)]
    public void A_slip_of_up_to_three_days_in_a_day_told_from_memory_only_raises_and_says_so(string from, Outcome outcome)
    {
        var finding = Findings(Account([Say("S1", Served, to: "2022-08-24"), Say("S2", Leave, from: from)], Between("R1", "S1.end", "S2.start", 0, 0))).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(outcome);
        finding.Assumptions.Any(a => a.Key == "chronology.assume-slip").ShouldBe(outcome == Outcome.Raises);
    }

    [Theory]
    [InlineData("2022-06-01", "2022-08-31", 0, 3)] // everybody calls this three months
    [InlineData("2022-06-01", "2022-09-01", 0, 3)]
    [InlineData("2022-05-01", "2022-05-10", 10, 0)] // and this ten days
    [InlineData("2022-05-01", "2022-05-11", 10, 0)]
    public void How_long_something_lasted_may_be_counted_with_its_first_and_last_day(string from, string to, int days, int months) =>
        Findings(Account([Say("S1", Leave, from: from, to: to)], days > 0 ? Lasted("R1", "S1", DurationUnit.Days, days, days) : Lasted("R1", "S1", DurationUnit.Months, months, months)))
            .ShouldNotContain(f => f.Outcome == Outcome.Raises || f.Outcome == Outcome.Contradicts);

    [Fact]
    public void A_day_that_another_telling_gives_otherwise_is_not_certain()
    {
        // Interview 1: until the 15th, and leave began that day. Interview 2: until the 25th. The person is unsure of the day, however exact both were.
        var told = new[] { Say("S1", Served, to: "2022-04-15"), Say("S2", Leave, from: "2022-04-15"), Say("S3", Served, to: "2022-04-25", retells: "S1") };
        Findings(Account(told, Between("R1", "S1.end", "S2.start", 0, 0))).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Raises);
        told[2] = Say("S3", Served, to: "2022-04-25");
        Findings(Account(told, Between("R1", "S3.end", "S2.start", 0, 0))).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Contradicts);
    }

    [Fact]
    public void Papers_that_miss_each_other_by_a_day_contradict_and_a_recalled_day_beside_a_paper_may_slip()
    {
        Findings(Account([Say("S1", Paper, on: "2022-08-24"), Say("S2", Proceeding, on: "2022-08-23")], Between("R1", "S1", "S2", 0, null)))
            .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Contradicts);
        Findings(Account([Say("S1", Paper, on: "2022-08-24"), Say("S2", Leave, from: "2022-08-23")], Between("R1", "S1", "S2.start", 0, null)))
            .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Raises);
    }

    [Theory]
    [InlineData("2022-08-24", "2022-08", 0, 0, false)]
    [InlineData("2022-08-24", "2022-07-20~", 0, 0, false)]
    [InlineData("2022-08-24", "2022-07-20", 0, 0, true)]
    [InlineData("2022-08-24", "2022-07-20", 0, 20, false)]
    public void What_a_recalled_date_or_an_estimated_relation_could_mend_only_raises(string to, string from, int min, int max, bool vague)
    {
        var findings = Findings(Account([Say("S1", Served, to: to), Say("S2", Leave, from: from), Say("S3", Leave, from: "2022-07")],
            Between("R1", "S1.end", "S2.start", min, max, vague), Between("R2", "S2.start", "S3.start", -31, 31)));
        findings.ShouldNotContain(f => f.Outcome == Outcome.Contradicts);
    }

    [Fact]
    public void A_conflict_that_only_more_tolerance_dissolves_says_how_much()
    {
        var finding = Findings(Account([Say("S1", Served, to: "2022-08-24~"), Say("S2", Leave, from: "2022-09-02")], Between("R1", "S1.end", "S2.start", 0, 0))).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Raises);
        finding.Tried.Select(Phrasebook.For("en").Say).ShouldBe(
        [
            "Taken exactly as told, without any tolerance: it does not fit.",
            "With 2 times the tolerance for what was told as approximate: it does not fit.",
            "With 4 times the tolerance for what was told as approximate: it fits.",
        ]);
        finding.Assumptions.ShouldContain(a => a.Key == "chronology.assume-date");
        finding.WouldChange.Select(Phrasebook.For("en").Say).ShouldContain("If S1 (service) ended 9 days later than told, it would fit.");
    }

    [Fact]
    public void What_fits_only_with_tolerance_is_compatible_and_says_so()
    {
        var finding = Findings(Account([Say("S1", Served, to: "2022-08-24~"), Say("S2", Leave, from: "2022-08-26")], Between("R1", "S1.end", "S2.start", 0, 0))).ShouldHaveSingleItem();
        finding.ToString().ShouldBe("SC0101/S1+S2/fits-within-tolerance: Compatible");
        finding.Assumptions.ShouldContain(a => a.Key == "chronology.assume-date");
    }

    [Fact]
    public void Two_separate_conflicts_are_two_findings_and_a_third_group_still_fits()
    {
        var findings = Findings(Account(
        [
            Say("A1", Served, to: "2022-08-24"), Say("A2", Leave, from: "2022-08-20"),
            Say("B1", Served, to: "2021-08-24"), Say("B2", Leave, from: "2021-08-20"),
            Say("C1", Served, to: "2020-08-24"), Say("C2", Leave, from: "2020-08"),
        ], Between("R1", "A1.end", "A2.start", 0, 0), Between("R2", "B1.end", "B2.start", 0, 0), Between("R3", "C1.end", "C2.start", 0, 0)));
        findings.Select(f => f.ToString()).ShouldBe(["SC0101/A1+A2/conflict: Contradicts", "SC0101/B1+B2/conflict: Contradicts", "SC0101/C1+C2/fits: Compatible"]);
    }

    [Fact]
    public void An_end_told_before_its_start_is_one_statements_own_conflict()
    {
        var finding = Findings(Account([Say("S1", Leave, from: "2022-08-24", to: "2022-08-20")])).ShouldHaveSingleItem();
        finding.Statements.ShouldBe(["S1"]);
        finding.WouldChange.Length.ShouldBe(2);
    }

    [Fact]
    public void When_no_single_change_mends_everything_the_finding_says_that_each_is_not_enough()
    {
        // Told as one day and dated as three.
        var findings = Findings(Account([Say("S1", Crossed, on: "2022-01-01"), Say("S2", Crossed, on: "2022-02-01"), Say("S3", Crossed, on: "2022-01-15")],
            Between("R1", "S1", "S2", 0, 0), Between("R2", "S1", "S3", 0, 0)));
        findings.ShouldAllBe(f => f.Outcome == Outcome.Contradicts && f.WouldChange.Length > 0);
        findings.ShouldContain(f => f.WouldChange.Any(w => w.Key == "chronology.mend-not-enough"));
    }

    [Fact]
    public void A_birth_or_an_interview_can_be_what_is_noted_wrongly()
    {
        var account = new Account("K-1", Date("2001-05-10"), [new Interview("I1", Date("2024-04-12"), null)],
            [Say("S1", Served, from: "2001-05-01"), Say("S2", Leave, from: "2024-04-20")], []);
        var changes = Findings(account).SelectMany(f => f.WouldChange).Select(Phrasebook.For("en").Say).ToList();
        changes.ShouldContain("If the person was born 9 days earlier than noted, it would fit.");
        changes.ShouldContain("If the interview in which S2 (leave) was told took place 8 days later than noted, it would fit.");
    }

    [Fact]
    public void The_latest_telling_is_named_among_the_assumptions()
    {
        var account = Account([Say("S1", Served, to: "2022-08"), Say("S2", Leave, from: "2022-09-10"), Say("S3", null, to: "2022-07", retells: "S1", interview: "I2")], Between("R1", "S1.end", "S2.start", 0, 0));
        var finding = Findings(account).ShouldHaveSingleItem();
        finding.Statements.ShouldBe(["S2", "S3"]);
        finding.Assumptions.ShouldContain(a => a.Key == "chronology.assume-latest-telling");
        finding.WouldChange.Select(Phrasebook.For("en").Say).ShouldContain("If from the end of S3 (service) to the beginning of S2 (leave) it was 41 days more than told, it would fit.");
    }

    [Fact]
    public void Statements_without_dates_or_relations_get_no_finding() =>
        Findings(Account([Say("S1", Served, from: "2022"), Say("S2", Leave), Say("S3", Crossed, on: "2022")])).ShouldBeEmpty();

    [Fact]
    public void Every_phrase_can_be_said_in_every_language()
    {
        var members = new Relation[] { Between("R9.1", "S1.start", "S2.end", 400, 500, vague: true), Lasted("R9.2", "S2", DurationUnit.Months, 20, 21, vague: true) };
        Account[] accounts =
        [
            AccountTimelineTests.Story(), Late(),
            Account([Say("S1", Served, from: "2022-02-24~", to: "2022-03~"), Say("S2", Leave, from: "2022-08", to: "2022-09")], new Relation.Any("R9", 0, [.. members])),
            Account([Say("S1", Served, from: "2022-02-24~", to: "2022-03~")], Lasted("R1", "S1", DurationUnit.Days, 200, 300)),
        ];
        foreach (var phrase in accounts.SelectMany(a => Findings(a)).SelectMany(f => f.WouldChange.Concat(f.Ask).Concat(f.Assumptions).Concat(f.Tried).Append(f.Reason)))
        {
            foreach (var language in Phrasebook.Languages)
            {
                Phrasebook.For(language).Say(phrase).ShouldNotContain("{");
            }
        }
    }

    private static Account Late() => Account(
        [Say("S1", Served, from: "2022-02-24", to: "2022-08-2X"), Say("S2", Leave, from: "[2022-09-04..2022-09-10]")],
        Between("R1", "S1.end", "S2.start", 0, 0));
}
