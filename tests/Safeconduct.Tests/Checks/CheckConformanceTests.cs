using System.Text.RegularExpressions;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Checks;

/// <summary>What every check promises (see <see cref="ICheck"/>), tried on random accounts with random evidence.</summary>
public sealed partial class CheckConformanceTests
{
    private const int Accounts = 120;

    public static TheoryData<string> Ids => [.. CheckCatalogue.All.Select(c => c.Card.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_check_is_deterministic(string id) => ForEach(id, (check, random) =>
    {
        var findings = random.Examine(check);
        random.Examine(check).Select(Dump).ShouldBe(findings.Select(Dump));
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_order_of_the_evidence_makes_no_difference(string id) => ForEach(id, (check, random) =>
        Same(random.Examine(check), random.Examine(check, evidenceOrder: new Random(17))));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_order_of_the_statements_makes_no_difference(string id) => ForEach(id, (check, random) =>
        Same(random.Examine(check), random.Examine(check, statementOrder: new Random(17))));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_check_cites_only_what_it_was_given(string id) => ForEach(id, (check, random) =>
        random.Examine(check).SelectMany(f => f.Citations).ShouldBeSubsetOf(random.Given(check)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_speaks_for_or_against_without_something_to_point_at(string id) => ForEach(id, (check, random) =>
        random.Examine(check).Where(f => f.IsForOrAgainst).ShouldAllBe(f => f.Citations.Length > 0 || f.Statements.Length > 1 || check.Card.RestsOnRules));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_finding_names_statements_of_the_account_and_bears_the_card_of_its_check(string id) => ForEach(id, (check, random) =>
    {
        var known = random.Context().Account.Statements.Select(s => s.Id).ToList();
        foreach (var finding in random.Examine(check))
        {
            finding.Check.ShouldBe(check.Card);
            finding.Statements.ShouldBeSubsetOf(known);
            finding.Statements.ShouldBeUnique();
            finding.Statements.ShouldBe(known.Where(finding.Statements.Contains), "in the order of the account");
            finding.Roots.ShouldBeSubsetOf(known);
            finding.Roots.ShouldNotBeEmpty();
        }
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_two_findings_of_an_account_have_one_identity(string id) => ForEach(id, (check, random) => random.Examine(check).Select(f => f.Id).ShouldBeUnique());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_phrase_can_be_said_in_every_language(string id) => ForEach(id, (check, random) =>
    {
        foreach (var phrase in random.Examine(check).SelectMany(Phrases).Distinct())
        {
            foreach (var language in Phrasebook.Languages)
            {
                var book = Phrasebook.For(language);
                book.Has(phrase.Key).ShouldBeTrue(phrase.Key);
                book.Say(phrase).ShouldNotContain("{", customMessage: phrase.Key);
            }
        }
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_question_is_a_question_and_what_is_adverse_can_be_explained(string id) => ForEach(id, (check, random) =>
    {
        foreach (var finding in random.Examine(check))
        {
            finding.Ask.ShouldAllBe(q => Phrasebook.For("en").Say(q).EndsWith('?') && Phrasebook.For("ru").Say(q).EndsWith('?'), finding.Id);
            (finding.IsAdverse && (finding.WouldChange.IsEmpty || finding.Ask.IsEmpty)).ShouldBeFalse($"{finding.Id} raises, and says neither what would change it nor what to ask");
        }
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_random_accounts_make_the_check_speak(string id)
    {
        var check = CheckCatalogue.Find(id)!;
        var outcomes = RandomAccount.Some(Accounts * 5).SelectMany(r => r.Examine(check)).Select(f => f.Outcome).Distinct().ToList();
        outcomes.Count.ShouldBeGreaterThan(1, "otherwise the tests above prove little");
        outcomes.ShouldContain(o => o == Outcome.Raises || o == Outcome.Contradicts);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_account_without_statements_gets_no_finding(string id) =>
        CheckCatalogue.Find(id)!.Examine(new TestAccount().Build(), EvidenceSet.Empty).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_check_has_a_label_and_a_page(string id)
    {
        var check = CheckCatalogue.Find(id)!;
        check.GetType().IsSealed.ShouldBeTrue();
        check.Card.Sources.ShouldNotBeEmpty();
        check.Card.Version.ShouldBeGreaterThan(0);
        foreach (var book in Phrasebook.Languages.Select(Phrasebook.For))
        {
            foreach (var part in new[] { "name", "can", "cannot" })
            {
                book.Has($"check.{id}.{part}").ShouldBeTrue($"check.{id}.{part}");
            }
        }

        var page = File.ReadAllText(Path.Combine(CataloguePage.Folder, id + ".md"));
        page.ShouldStartWith($"# {id} {Phrasebook.For("en").Say($"check.{id}.name")}\n");
        foreach (var part in new[] { "What it can show", "What it cannot show", "Source", "Error modes", "Assumptions" })
        {
            page.ShouldContain($"**{part}", customMessage: $"{id}.md has a part «{part}»");
        }
    }

    /// <summary>What random accounts do not reach: each key that the source of a check spells out has a text.</summary>
    [Fact]
    public void Every_key_in_the_source_of_the_checks_has_a_text()
    {
        var sources = Directory.GetFiles(Checkout.PathOf("src", "Safeconduct.Core", "Checks"), "*.cs", SearchOption.AllDirectories);
        var keys = sources.SelectMany(f => KeyForm().Matches(File.ReadAllText(f))).Select(m => m.Groups["key"].Value).Distinct().ToList();
        keys.Count.ShouldBeGreaterThan(50);
        keys.Where(k => !Phrasebook.For("en").Has(k)).ShouldBeEmpty();
    }

    [Fact]
    public void The_catalogue_is_in_the_order_of_its_ids()
    {
        var ids = CheckCatalogue.All.Select(c => c.Card.Id).ToList();
        ids.ShouldBeUnique();
        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
        ids.ShouldAllBe(i => IdForm().IsMatch(i));
        CheckCatalogue.All.Select(c => c.GetType()).ShouldBe(typeof(ICheck).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(ICheck))), ignoreOrder: true);
    }

    /// <summary>The table is written by this test when SAFECONDUCT_WRITE_DOCS is set.</summary>
    [Fact]
    public void The_catalogue_page_says_what_the_catalogue_says()
    {
        if (Environment.GetEnvironmentVariable("SAFECONDUCT_WRITE_DOCS") is { Length: > 0 })
        {
            CataloguePage.Write();
        }

        CataloguePage.Table(File.ReadAllText(CataloguePage.File)).ShouldBe(CataloguePage.Expected, "run this test with SAFECONDUCT_WRITE_DOCS=1 to write the table anew");
    }

    private static void ForEach(string id, Action<ICheck, RandomAccount> test)
    {
        var check = CheckCatalogue.Find(id)!;
        foreach (var random in RandomAccount.Some(Accounts))
        {
            test(check, random);
        }
    }

    private static void Same(IEnumerable<Finding> first, IEnumerable<Finding> second) => second.Select(Content).Order().ShouldBe(first.Select(Content).Order());

    private static string Dump(Finding f) => $"{f.Id} {f.Basis} {Content(f)}";

    // The statements stand in the order of the account, which is not part of what the finding says.
    private static string Content(Finding f) => string.Join(" | ", [f.Outcome.ToString(), f.Compared ?? "", string.Join('+', f.Statements.Order()), string.Join('+', f.Roots.Order()),
        string.Join(';', f.Citations.Select(c => c.ToString()).Order()), string.Join(';', Said(f).Order())]);

    private static IEnumerable<string> Said(Finding f) => f.Assumptions.Concat(f.WouldChange).Concat(f.Ask).Concat(f.Tried).Append(f.Reason).Select(p => p.Key + " " + Phrasebook.For("en").Say(p));

    private static IEnumerable<Phrase> Phrases(Finding f) => f.Assumptions.Concat(f.WouldChange).Concat(f.Ask).Concat(f.Tried).Append(f.Reason);

    [GeneratedRegex("""(?:Phrase|KeyValue|new)\("(?<key>[a-z][a-z-]*(?:\.[a-zA-Z0-9-]*[a-zA-Z0-9])+)"[,)]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyForm();

    [GeneratedRegex("^SC0[0-9]{3}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdForm();
}
