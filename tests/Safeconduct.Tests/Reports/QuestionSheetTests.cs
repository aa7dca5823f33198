using Safeconduct.Core.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;

namespace Safeconduct.Tests.Reports;

public sealed class QuestionSheetTests
{
    private static readonly CheckCard Card = new("SC0101", 1, Question.Reliability, [], RestsOnRules: true);

    [Fact]
    public void The_question_that_most_open_adverse_findings_ask_comes_first() =>
        Sheet([Raises("a", "S1", ask: "one"), Raises("b", "S2", ask: "two"), Raises("c", "S2", ask: "two")]).ShouldStartWith("two", "one");

    [Fact]
    public void Of_two_that_as_many_ask_the_one_whose_root_others_share_comes_first() =>
        Sheet([Raises("a", "S1", ask: "one"), Raises("b", "S2", ask: "two"), Raises("c", "S3", ask: null, root: "S2")]).ShouldStartWith("two", "one");

    [Fact]
    public void What_needs_explaining_comes_before_what_could_not_be_assessed() =>
        Sheet([Finding(Outcome.NotAssessable, "a", "S1", "one"), Finding(Outcome.NotAssessable, "b", "S1", "one"), Raises("c", "S2", ask: "two")]).ShouldStartWith("two", "one");

    [Fact]
    public void A_question_that_was_answered_is_not_asked_again() =>
        Sheet([Raises("a", "S1", ask: "one"), Raises("b", "S2", ask: "two")], new Answer("SC0101/S1/r/a", "I1", null, "…")).ShouldNotContain("one");

    [Fact]
    public void Questions_on_one_statement_stand_together_where_the_best_of_them_stood() =>
        Sheet([Raises("a", "S1", ask: "one"), Raises("b", "S1", ask: "one"), Raises("c", "S2", ask: "two"), Finding(Outcome.NotAssessable, "d", "S1", "three")])
            .ShouldStartWith("one", "three", "two");

    [Fact]
    public void Fewer_than_five_are_filled_up_with_invitations_on_statements_that_no_question_touches() =>
        Sheet([Raises("a", "S2", ask: "two")]).ShouldBe(["two", "more:S1", "more:S3", "more:S4", "more:S5"]);

    [Fact]
    public void More_than_eight_are_cut_to_eight() =>
        Sheet([.. Enumerable.Range(0, 20).Select(i => Raises("x" + i, "S1", ask: "q" + i))]).Count.ShouldBe(8);

    [Fact]
    public void The_sample_has_five_to_eight_and_none_shows_a_finding()
    {
        var view = new ReportView(ReportSample.Rich(), Phrasebook.For("en"), new ReportOptions());
        view.Sheet.Questions.Count().ShouldBeInRange(5, 8);
        foreach (var question in view.Sheet.Questions.Select(q => view.Book.Say(q.Text)))
        {
            view.Assessment.Findings.ShouldNotContain(f => question.Contains(view.Book.Say(f.Reason), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_question_that_names_its_statement_stands_with_it()
    {
        var account = new Account("K-1", null, [new Interview("I1", null, null)], [.. Enumerable.Range(1, 2).Select(i => new Statement { Id = $"S{i}", In = "I1", Claim = new Claim.Was() })], [], []);
        var finding = new Finding(Card, Outcome.Raises, ["S1", "S2"], new Phrase("x.r"), ask: [new Phrase("q", (Phrase.AboutStatement, "S2"))]);
        var assessment = new Assessment(new AccountInContext(account, [], [], new AccountTimeline(isConsistent: true, []), Day.Of(2026, 1, 1)), [finding], [], [], [], [], "sha256:00", "0");
        QuestionSheet.Of(assessment, StatementGroup.Of(assessment), g => new Phrase("more:" + g.Latest.Id)).Topics[0].Statement.Id.ShouldBe("S2");
    }

    private static List<string> Sheet(Finding[] findings, params Answer[] answers)
    {
        var account = new Account("K-1", null, [new Interview("I1", null, null)],
            [.. Enumerable.Range(1, 6).Select(i => new Statement { Id = $"S{i}", In = "I1", Claim = new Claim.Was() })], [], [.. answers]);
        var context = new AccountInContext(account, [], [], new AccountTimeline(isConsistent: true, []), Day.Of(2026, 1, 1));
        var assessment = new Assessment(context, [.. findings], [], [], [], [], "sha256:00", "0");
        var sheet = QuestionSheet.Of(assessment, StatementGroup.Of(assessment), g => new Phrase("more:" + g.Latest.Id));
        return [.. sheet.Questions.Select(q => q.Text.Key)];
    }

    private static Finding Raises(string compared, string statement, string? ask, string? root = null) => Finding(Outcome.Raises, compared, statement, ask, root);

    private static Finding Finding(Outcome outcome, string compared, string statement, string? ask, string? root = null) =>
        new(Card, outcome, [statement], new Phrase("x.r"), compared, roots: [root ?? statement], ask: ask is null ? [] : [new Phrase(ask)]);
}

internal static class ListAssertions
{
    public static void ShouldStartWith(this List<string> list, params string[] expected) => list.Take(expected.Length).ShouldBe(expected);
}
