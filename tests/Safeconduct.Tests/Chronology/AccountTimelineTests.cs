using Safeconduct.Core.Accounts;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;
using static Safeconduct.Tests.Chronology.Accounts;

namespace Safeconduct.Tests.Chronology;

public sealed class AccountTimelineTests
{
    [Fact]
    public void Almost_six_months_and_a_late_month_leave_only_a_few_days()
    {
        var timeline = AccountTimeline.Of(Story());

        timeline.IsConsistent.ShouldBeTrue();
        Window(timeline, "S2", StatementEnd.Start).ShouldBe("2022-08-21/2022-08-24 from S1+S2");
        Window(timeline, "S1", StatementEnd.End).ShouldBe("2022-08-21/2022-08-24 from S1+S2");
        Window(timeline, "S1", StatementEnd.Start).ShouldBe("2022-02-24/2022-02-24 from S1");
        Window(timeline, "S4", StatementEnd.Moment).ShouldBe("2022-11-02/2023-01-29 from S3+S4");
    }

    [Fact]
    public void What_one_of_two_relations_must_hold_narrows_to_the_hull_of_both()
    {
        Relation[] members = [Between("R2.1", "S2.start", "S5", 0, 2), Between("R2.2", "S2.end", "S5", 0, 1)];
        var timeline = AccountTimeline.Of(Account(
            [Say("S1", Served, to: "2022-08-21"), Say("S2", Leave, from: "2022-08-22", to: "2022-08-30"), Say("S5", Crossed)],
            Between("R1", "S1.end", "S2.start", 1, 1), new Relation.Any("R2", 0, [.. members])));

        Window(timeline, "S5", StatementEnd.Moment).ShouldBe("2022-08-22/2022-08-31 from S2+S5");
    }

    [Fact]
    public void An_inconsistent_account_keeps_its_windows_as_told()
    {
        var timeline = AccountTimeline.Of(Account(
            [Say("S1", Served, from: "2022-02-24", to: "2022-08"), Say("S2", Leave, from: "[2022-10-01..2022-10-05]"), Say("S3", Leave, from: "2021"), Say("S4", Hospital, from: "2021-06-01")],
            Between("R1", "S1.end", "S2.start", 0, 0), Between("R2", "S3.start", "S4.start", 0, 0)));

        timeline.IsConsistent.ShouldBeFalse();
        Window(timeline, "S1", StatementEnd.End).ShouldBe("2022-08-01/2022-08-31 from S1");
        Window(timeline, "S3", StatementEnd.Start).ShouldBe("2021-01-01/2021-12-31 from S3");
    }

    [Fact]
    public void A_statement_without_dates_and_relations_has_no_window()
    {
        var timeline = AccountTimeline.Of(Account([Say("S1", Crossed), Say("S2", Served, from: "2022")]));
        timeline.Windows.Single(w => w.StatementId == "S1").Window.IsUnbounded.ShouldBeTrue();
        timeline.EndOf("S2").Latest.ShouldBeNull();
    }

    [Fact]
    public void Nothing_told_as_past_lies_after_the_day_it_was_told_but_a_paper_may()
    {
        var account = Account([Say("S1", Served, from: "2030"), Say("S2", Paper, on: "2031")]);
        var timeline = AccountTimeline.Of(account);
        timeline.IsConsistent.ShouldBeTrue();
        timeline.StartOf("S1").Latest!.Value.ToString().ShouldBe("2030-01-01");
        timeline.StartOf("S2").Latest!.Value.ToString().ShouldBe("2031-12-31");
        AccountTimeline.Of(Account([Say("S1", Served, from: "2031")])).IsConsistent.ShouldBeFalse();
    }

    [Fact]
    public void Nothing_told_lies_before_birth()
    {
        var account = new Account("K-1", Date("1999-05"), [new Interview("I1", null, null)], [Say("S1", Served, from: "1999-04")], []);
        AccountTimeline.Of(account).IsConsistent.ShouldBeFalse();
    }

    [Fact]
    public void Leave_and_hospital_within_a_service_are_no_conflict() => AccountTimeline.Of(Account(
    [
        Say("S1", Served, from: "2022-02-24", to: "2022-08-24"),
        Say("S2", Leave, from: "2022-05-01", to: "2022-05-10"),
        Say("S3", Hospital, from: "2022-05-05", to: "2022-06-01"),
    ])).IsConsistent.ShouldBeTrue();

    [Fact]
    public void The_latest_telling_counts_and_takes_over_what_it_leaves_out()
    {
        var timeline = AccountTimeline.Of(Account(
            [Say("S1", Served, from: "2022-02-24", to: "2022-08"), Say("S2", Leave, from: "2022-09-10"), Say("S3", null, to: "2022-09", retells: "S1", interview: "I2")],
            Between("R1", "S1.end", "S2.start", 0, 0)));

        timeline.IsConsistent.ShouldBeTrue();
        timeline.Windows.ShouldNotContain(w => w.StatementId == "S1");
        Window(timeline, "S3", StatementEnd.Start).ShouldBe("2022-02-24/2022-02-24 from S3");
        Window(timeline, "S3", StatementEnd.End).ShouldBe("2022-09-10/2022-09-10 from S2+S3");
    }

    [Fact]
    public void Of_two_retellings_the_one_of_the_later_interview_counts()
    {
        var timeline = AccountTimeline.Of(Account(
        [
            Say("S1", Served, from: "2022-02-24"), Say("S2", Leave, from: "2022-09-10"),
            Say("S3", null, from: "2022-03", retells: "S1", interview: "I2"), Say("S4", null, from: "2022-04", retells: "S1"),
        ], Between("R1", "S1.start", "S2.start", 170, 180)));

        Window(timeline, "S3", StatementEnd.Start).ShouldBe("2022-03-14/2022-03-24 from S2+S3");
        timeline.Windows.ShouldNotContain(w => w.StatementId == "S4");
    }

    [Fact]
    public void A_soft_date_reaches_as_far_as_its_tolerance()
    {
        var timeline = AccountTimeline.Of(Account([Say("S1", Crossed, on: "2022-08-24~"), Say("S2", Leave, from: "2022-08~"), Say("S3", Crossed, on: "2022-08-24", vague: true)]));
        timeline.StartOf("S1").ToString().ShouldBe("2022-08-21/2022-08-27");
        timeline.StartOf("S2").ToString().ShouldBe("2022-07-17/2022-09-15");
        timeline.StartOf("S3").ToString().ShouldBe("2022-08-21/2022-08-27");
    }

    [Theory]
    [InlineData("2022-02-24", 5, 6, 149, 181)]
    [InlineData("2022-01-31", 1, 1, 27, 28)]
    [InlineData("2024-01-31", 1, 1, 28, 29)]
    [InlineData("2022", 1, 1, 27, 31)]
    [InlineData(null, 1, 1, 27, 31)]
    [InlineData(null, 12, 12, 364, 366)]
    [InlineData("2022-03-31", -1, -1, -31, -31)]
    public void Months_that_something_lasted_are_as_many_days_as_they_can_have_with_the_last_day_counted_or_not(string? from, int min, int max, long least, long greatest)
    {
        var network = AccountNetwork.Of(Account([Say("S1", Leave, from: from)], Lasted("R1", "S1", DurationUnit.Months, min, max))).Single();
        var days = network.Constraints.Single(c => c.Source == ConstraintSource.Lasted).At(1).Alternatives.Single();
        (days.Min, days.Max).ShouldBe((least, greatest));
    }

    [Fact]
    public void Days_beyond_any_life_and_endless_durations_do_no_harm()
    {
        var statements = Enumerable.Range(1, 60).Select(i => Say($"S{i}", Served, from: "2022", to: "9999"));
        var relations = Enumerable.Range(1, 59).Select(i => Between($"R{i}", $"S{i}.start", $"S{i + 1}.end", int.MinValue, int.MaxValue))
            .Append(Lasted("R60", "S60", DurationUnit.Months, null, int.MaxValue));
        AccountTimeline.Of(Account(statements, relations)).IsConsistent.ShouldBeTrue();
    }

    [Fact]
    public void An_account_larger_than_a_network_is_not_decided_and_tightens_nothing()
    {
        var statements = Enumerable.Range(1, 5_001).Select(i => Say($"S{i}", Served, from: "2022"));
        var relations = Enumerable.Range(1, 5_000).Select(i => Between($"R{i}", $"S{i}.start", $"S{i + 1}.start", 0, 0));
        var timeline = AccountTimeline.Of(Account(statements, relations));
        timeline.Groups.ShouldContain(g => g.IsConsistent == null);
        timeline.StartOf("S7").ToString().ShouldBe("2022-01-01/2022-12-31");
    }

    /// <summary>A service of almost half a year, then leave late in a month; a paper before the person was on a list.</summary>
    internal static Account Story() => Account(
    [
        Say("S1", Served, from: "2022-02-24", to: "[2022-08-01..2022-08-31]"),
        Say("S2", Leave, from: "[2022-08-21..2022-08-31]"),
        Say("S3", Proceeding, on: "2022-11"),
        Say("S4", Proceeding, on: "[2022-11-01..2023-03-31]"),
    ],
        Lasted("R1", "S1", DurationUnit.Months, 5, 6),
        Between("R2", "S1.end", "S2.start", 0, 0),
        Between("R3", "S3", "S4", 1, 60));
}
