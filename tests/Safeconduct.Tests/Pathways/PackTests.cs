using Safeconduct.Accounts.Pathways;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Texts;
using Safeconduct.Texts.Pathways;

namespace Safeconduct.Tests.Pathways;

public sealed class PackTests
{
    private const string Cases = "cases:\n  - { id: c, facts: { citizenships: [RU] }, expect: [ { on: 2023-01-01, that: { may-enter: KZ }, is: IS } ] }\n";

    private static readonly string Open = Some.Rule("open", "may-enter: KZ", "{ citizenship: RU }");

    [Theory]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, says: \"A.\", sure: certain }\n", "pathways.read.no-source")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, says: \"A.\", sources: [ { source: law } ], sure: likely }\n", "pathways.read.no-to-check")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, says: \"A.\", sources: [ { source: lawz } ], sure: certain }\n", "pathways.read.unknown-word-near")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ, days: 3 }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.not-here")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ, may-leave: KZ }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.one-of")]
    [InlineData("rules:\n  - { id: a, then: { risk: extradition }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.needs")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, when: { fact: fears-retrun }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.unknown-word-near")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, when: { can: { may-enter: KZ } }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.not-here")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, when: { stay: { days: 9..3 } }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.not-range")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, when: { stayed: { in: KZ, days: 0..90, within: 0 } }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.not-whole")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, when: { stayed: { in: KZ, days: 0..90, within: -180 } }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.not-whole")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, when: { stayed: { in: KZ, days: 0..90, within: 99999 } }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.not-whole")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, when: { stayed: { in: KZ, days: ..200, within: 180 } }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.more-than-within")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, when: { stayed: { in: KZ, days: 181.., within: 180 } }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.more-than-within")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, when: { stayed: { in: KZ, days: 90..1, within: 180 } }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.not-range")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, when: { stayed: { in: XX, days: 0..90, within: 180 } }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "account.value.not-country")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, when: { stayed: { in: KZ, within: 180 } }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "account.key.missing")]
    [InlineData("rules:\n  - { id: a, then: { may-stay: KZ, days: 181, within: 180 }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.more-than-within")]
    [InlineData("rules:\n  - { id: a, then: { may-stay: KZ, within: 180 }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.needs")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ, within: 180 }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.not-here")]
    [InlineData("rules:\n  - { id: a, then: { must-do: lawyer, days: 3, within: 5 }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.not-here")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, when: {}, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.no-condition")]
    [InlineData("rules:\n  - { id: a, holds: { from: 2023-01-01, to: 2022-01-01 }, then: { may-enter: KZ }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.end-before-start")]
    [InlineData("rules:\n  - { id: a, holds: { from: 2023 }, then: { may-enter: KZ }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.not-a-day")]
    [InlineData("rules:\n  - { id: a, then: { may-enter: KZ }, says: { ru: \"А.\" }, sources: [ { source: law } ], sure: certain }\n", "pathways.read.no-english")]
    [InlineData("rules:\n  - { id: A b, then: { may-enter: KZ }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "pathways.read.not-id")]
    [InlineData("rules:\n  - { id: a, then: { may-entre: KZ }, says: \"A.\", sources: [ { source: law } ], sure: certain }\n", "account.key.unknown-near")]
    public void What_a_pack_cannot_say_is_named_with_its_line(string rules, string key)
    {
        var errors = PackReader.Read(Some.PackText("", rules), "p.yaml").ShouldBeOfType<PackReading.Refused>().Errors;
        errors.ShouldContain(e => e.Reason.Key == key);
        errors.ShouldAllBe(e => e.Line == 9);
    }

    [Fact]
    public void A_pack_with_a_case_that_holds_has_no_faults() => Faults(Open, Cases.Replace("IS", "yes")).ShouldBeEmpty();

    [Fact]
    public void A_rule_that_somebody_else_checked_says_so_when_the_pack_is_explained()
    {
        var pack = Some.Pack(Open + Some.Rule("own", "may-leave: KZ", "", "checked: { by: A. Lawyer, on: 2026-11-20 }, "));
        var lines = PackSentences.Of(pack, new PathwayWords(Phrasebook.For("en"), [pack])).Select(l => l.Line).ToList();
        lines.Count(l => l == "Checked by a lawyer on 1 November 2026.").ShouldBe(1);
        lines.IndexOf("Checked by A. Lawyer on 20 November 2026.").ShouldBeGreaterThan(lines.FindIndex(l => l.Contains("[own]")));
    }

    [Fact]
    public void A_pack_without_worked_cases_is_at_fault() => Faults(Open, "").ShouldBe(["pathways.audit.no-cases"]);

    [Fact]
    public void A_case_that_answers_otherwise_is_at_fault() => Faults(Open, Cases.Replace("IS", "no")).ShouldBe(["pathways.audit.case"]);

    [Fact]
    public void A_stale_check_is_at_fault_and_so_is_one_after_the_release()
    {
        Faults(Some.Rule("open", "may-enter: KZ", "{ citizenship: RU }", "checked: { by: x, on: 2025-10-01 }, "), Cases.Replace("IS", "yes")).ShouldBe(["pathways.audit.stale"]);
        Faults(Some.Rule("open", "may-enter: KZ", "{ citizenship: RU }", "checked: { by: x, on: 2027-01-01 }, "), Cases.Replace("IS", "yes")).ShouldBe(["pathways.audit.check-ahead"]);
    }

    [Fact]
    public void Rules_that_disagree_are_a_conflict_until_one_yields_or_they_cannot_meet()
    {
        var cases = Cases.Replace("IS", "depends");
        Faults(Open + Some.Rule("shut", "may-not-enter: KZ", "{ fact: married }"), cases).ShouldBe(["pathways.audit.conflict"]);
        Faults(Open + Some.Rule("shut", "may-not-enter: KZ", "{ fact: married }", "overrides: [ open ], "), cases).ShouldBeEmpty();
        Faults(Open + Some.Rule("shut", "may-not-enter: KZ", "[ { not: { citizenship: RU } }, { fact: married } ]"), Cases.Replace("IS", "yes")).ShouldBeEmpty();
        var early = Some.Rule("open", "may-enter: KZ", "{ citizenship: RU }", "holds: { from: 2001-01-01 }, ");
        Faults(early + Some.Rule("shut", "may-not-enter: KZ", "{ fact: married }", "holds: { to: 2000-01-01 }, "), Cases.Replace("IS", "yes")).ShouldBeEmpty();
    }

    [Fact]
    public void Two_wordings_of_a_rule_do_not_hold_on_the_same_day() =>
        Faults(Some.Rule("open", "may-enter: KZ", "", "holds: { to: 2023-01-01 }, ") + Some.Rule("open", "may-enter: KZ", "", "holds: { from: 2023-01-01 }, "), Cases.Replace("IS", "yes")).ShouldBe(["pathways.audit.overlap"]);

    [Fact]
    public void Exceptions_do_not_go_in_a_circle_and_name_rules_that_are_there()
    {
        var circle = Some.Rule("a", "may-enter: KZ", "{ citizenship: RU }", "overrides: [ b ], ") + Some.Rule("b", "may-enter: KZ", "{ citizenship: RU }", "overrides: [ a ], ");
        Faults(circle, Cases.Replace("IS", "no-rule")).ShouldContain("pathways.audit.circular-exceptions");
        Faults(Some.Rule("a", "may-enter: KZ", "{ citizenship: RU }", "overrides: [ nobody ], "), Cases.Replace("IS", "yes")).ShouldBe(["pathways.audit.no-such-rule"]);
    }

    [Fact]
    public void Steps_that_wait_for_each_other_are_named()
    {
        var steps = "steps:\n" + Some.Step("visa", "{ document: { kind: visa, of: FR } }", "{ document: { kind: travel-document } }") + Some.Step("paper", "{ document: { kind: travel-document } }", "{ document: { kind: visa, of: FR } }");
        Faults(Open, steps + Cases.Replace("IS", "yes")).ShouldBe(["pathways.audit.circular-steps"]);
    }

    [Fact]
    public void Two_packs_do_not_share_an_id()
    {
        var (one, other) = (Some.Pack(Open, Cases.Replace("IS", "yes"), "a.yaml"), Some.Pack(Some.Rule("x", "may-enter: KZ"), Cases.Replace("IS", "yes"), "b.yaml"));
        PackAudit.Of([one, other], Some.Day("2026-11-26")).Select(f => f.Reason.Key).ShouldContain("pathways.audit.same-id");
    }

    private static IEnumerable<string> Faults(string rules, string rest) => PackAudit.Of([Some.Pack(rules, rest)], Some.Day("2026-11-26")).Select(f => f.Reason.Key);
}
