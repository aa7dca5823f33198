using System.Text;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Checks.Screening;
using Safeconduct.Core.Evidence;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Checks;

public class ScreeningCheckTests
{
    private static readonly ScreeningCheck Check = new();
    private static readonly IdentityPerson Subject = new(["Зарубин Аристарх Елисеевич"], ["Щукин"], TestAccount.Date("1985-03-12"));
    private static readonly IdentityPerson Commander = new(["Тихомирова Пелагея"]);

    [Theory]
    [InlineData("wanted", null, Question.Safety)]
    [InlineData("sanction", null, Question.Exclusion)]
    [InlineData("crime.war", null, Question.Exclusion)]
    [InlineData(null, "2023-01", Question.Reliability)]
    [InlineData(null, null, Question.Reliability)]
    public void An_entry_that_may_be_the_subject_is_a_question_under_what_it_is_listed_for(string? topic, string? died, Question question)
    {
        var finding = Examine(Account(), new TestEvidence().Registered("list", "Zarubin Aristarkh", born: "1985", topic: topic, died: died)).Single(f => f.Outcome == Outcome.Raises);
        (finding.Question, string.Join('+', finding.Statements), finding.Reason.Key).ShouldBe((question, "S1", "screening.subject-hit"));
        finding.Citations.Single().Url.ShouldBeNull("an address can hold the name");
        finding.Ask.ShouldNotBeEmpty();
    }

    [Fact]
    public void An_entry_that_may_be_a_cited_person_stands_at_the_statements_that_cite_the_person()
    {
        var findings = Examine(Account(), new TestEvidence().Registered("list", "Пелагея Тихомирова", topic: "sanction"));
        var finding = findings.Single(f => f.Outcome == Outcome.Raises);
        (finding.Reason.Key, finding.Compared!.Split(':')[0], string.Join('+', finding.Statements)).ShouldBe(("screening.person-hit", "P1", "S1"));
        findings.ShouldContain(f => f.Outcome == Outcome.Silent && f.Reason.Key == "screening.subject-not-held");
    }

    [Fact]
    public void Another_birth_date_raises_nothing_and_is_told()
    {
        var findings = Examine(Account(), new TestEvidence().Registered("list", "Zarubin Aristarkh", born: "1960-01-01", topic: "wanted"));
        findings.ShouldAllBe(f => !f.IsForOrAgainst);
        Phrasebook.For("en").Say(findings.Single(f => f.Reason.Key == "screening.subject-not-held").Reason).ShouldContain("1 entry fits by name and was born on another day");
    }

    [Fact]
    public void A_register_without_the_name_is_silent_and_says_that_this_clears_nobody()
    {
        var finding = Examine(Account(), new TestEvidence().Registered("list", "Кузнецов Иван")).Single(f => f.Reason.Key == "screening.subject-not-held");
        finding.Outcome.ShouldBe(Outcome.Silent);
        Phrasebook.For("en").Say(finding.Reason).ShouldContain("They say nothing about anybody who is not in them.");
    }

    [Fact]
    public void A_base_without_registers_is_silent() => Examine(Account(), new TestEvidence()).Select(f => (f.Outcome, f.Reason.Key)).Distinct().ShouldBe([(Outcome.Silent, "screening.no-registers")]);

    [Fact]
    public void A_cited_person_whom_the_identity_does_not_name_cannot_be_assessed()
    {
        var account = new TestAccount().Say(new Claim.Served { Unit = "a unit", Commander = "P7" }).Identified(Subject);
        Examine(account, new TestEvidence().Registered("list", "Кузнецов Иван")).ShouldContain(f => f.Outcome == Outcome.NotAssessable && f.Reason.Key == "screening.person-not-named");
    }

    [Fact]
    public void Without_an_identity_nothing_is_asked_and_nothing_said()
    {
        var account = new TestAccount().Say(new Claim.Served { Unit = "a unit", Commander = "P1" });
        Check.Needs(account.Build()).ShouldBeEmpty();
        Examine(account, new TestEvidence().Registered("list", "Zarubin Aristarkh")).ShouldBeEmpty();
    }

    [Fact]
    public void No_finding_prints_a_name()
    {
        var evidence = new TestEvidence().Registered("list", "Зарубин Аристарх Елисеевич", born: "1985-03-12", topic: "wanted").Registered("list", "Тихомирова Пелагея", topic: "sanction").Registered("list", "Щукин Аристарх");
        var said = new StringBuilder();
        foreach (var finding in Examine(Account(), evidence))
        {
            said.Append(finding).Append(finding.Basis).AppendJoin(' ', finding.Citations);
            foreach (var phrase in finding.Assumptions.Concat(finding.WouldChange).Concat(finding.Ask).Concat(finding.Tried).Append(finding.Reason))
            {
                said.Append(Phrasebook.For("en").Say(phrase)).Append(Phrasebook.For("ru").Say(phrase)).Append(phrase);
            }
        }

        said.AppendJoin(' ', Check.Needs(Account().Build()));
        foreach (var name in new[] { "Зарубин", "Аристарх", "Елисеевич", "Щукин", "Тихомирова", "Пелагея", "Zarubin" })
        {
            said.ToString().Contains(name, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(name);
        }
    }

    [Fact]
    public void Two_questions_with_the_same_names_are_one()
    {
        new RegisterQuery(["a", "b"], null).ShouldBe(new RegisterQuery(["a", "b"], null));
        new RegisterQuery(["a", "b"], null).ShouldNotBe(new RegisterQuery(["a"], null));
    }

    private static TestAccount Account() => new TestAccount().Say(new Claim.Served { Unit = "a unit", Commander = "P1" }).Identified(Subject, ("P1", Commander));

    private static IReadOnlyList<Finding> Examine(TestAccount account, TestEvidence evidence) => evidence.Examine(Check, account);
}
