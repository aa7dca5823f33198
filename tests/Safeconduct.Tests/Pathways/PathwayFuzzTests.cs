using System.Text;
using Safeconduct.Accounts;
using Safeconduct.Accounts.Pathways;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Plans;
using Safeconduct.Texts;
using Safeconduct.Texts.Pathways;

namespace Safeconduct.Tests.Pathways;

/// <summary>Damaged packs and facts. The seeds are fixed: a failure can be repeated by its number.</summary>
public sealed class PathwayFuzzTests
{
    private const int Cases = 1_000;

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ": ", "- ", "\t", "\"", "&a ", "*a", "!!int ", "<<: *a", "|\n", "#", "\0", "\uFEFF", "\u202E", "~", "null", "..", "9..3", "99999999999", "-1", "2022-02-31", "2022-08-2X", "any: [", "not: ", "all: [ ]", "can: { may-enter: KZ }", "in: XX",
         "state: issued", "overrides: [ open ]", "days: 0", "level: high", "{ ru: \"а\" }", "jurisdiction: RU", "id: open\n", "takes: 9..2", "sure: certain", "`", ", "];

    private static readonly byte[] Pack = Encoding.UTF8.GetBytes(Some.PackText(
        Some.Rule("open", "may-enter: KZ", "[ { citizenship: RU }, { any: [ { document: { kind: internal-passport } }, { not: { document: { kind: foreign-passport, state: none } } } ] } ]", "holds: { from: 2002-06-07 }, ")
        + Some.Rule("shut", "may-not-enter: KZ", "{ notice: { list: border, country: RU } }", "overrides: [ open ], ")
        + Some.Rule("stay", "may-stay: KZ, days: 90", "{ in: KZ }")
        + Some.Rule("risk", "risk: extradition, in: KZ, level: real", "[ { proceeding: { kind: wanted, country: RU } }, { fact: fears-return } ]"),
        "steps:\n" + Some.Step("go", "{ in: KZ }", "{ in: RU }", "can: [ { may-enter: KZ } ], takes: 1..3, ") + Some.Step("file", "{ proceeding: { kind: asylum, country: KZ, state: filed } }", "{ in: KZ }", "takes: 3, ")
        + "ends: [ { id: protection-filed, when: { proceeding: { kind: asylum, country: KZ, state: filed } } } ]\n"
        + "cases:\n  - { id: c, facts: { citizenships: [RU], documents: [ { kind: internal-passport, state: issued } ] }, expect: [ { on: 2023-01-01, that: { may-enter: KZ }, is: depends } ] }\n"));

    private static readonly byte[] Facts = Encoding.UTF8.GetBytes("""
        safeconduct: facts/1
        id: T-1
        on: 2024-10-15
        born: "[1998-02-25..1999-02-24]"
        citizenships: [RU]
        no-other-citizenship: true
        whereabouts:
          - { in: RU, to: "[2022-08-22..2022-09-01]" }
          - { in: KZ, from: "[2022-08-22..2022-09-01]" }
        documents:
          - { kind: internal-passport, state: issued }
          - { kind: visa, of: FR, state: issued, from: "[2024-05-01..2024-05-31]", to: "[2024-08-01..2024-11-30]" }
        proceedings:
          - { kind: criminal, country: RU, article: "337", state: opened, from: 2022-11 }
        service:
          - { country: RU, category: contract, rank: lieutenant, status: serving, from: 2020-07, to: "[2022-08-22..2022-09-01]" }
        facts:
          - { id: fears-return }
        """);

    private static readonly Core.Dates.Day Today = Some.Day("2023-01-01");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_damaged_pack_is_read_and_audited_and_explained_or_refused_at_a_place(int seed)
    {
        var sheet = Some.Facts("citizenships: [RU]\nwhereabouts: [ { in: RU } ]");
        Damaged(Pack, seed, bytes => PackReader.Read(new MemoryStream(bytes), "damaged") switch
        {
            PackReading.Read read => Use(read.Pack, sheet),
            PackReading.Refused refused => Check(refused.Errors),
            _ => throw new InvalidOperationException(),
        });
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Damaged_facts_are_read_and_answered_or_refused_at_a_place(int seed)
    {
        var pack = PackReader.Read(new MemoryStream(Pack), "good").ShouldBeOfType<PackReading.Read>().Pack;
        Damaged(Facts, seed, bytes => FactsReader.Read(new MemoryStream(bytes), "damaged", [new NamedFact("fears-return")]) switch
        {
            FactsReading.Read read => Use(pack, read.Facts),
            FactsReading.Refused refused => Check(refused.Errors),
            _ => throw new InvalidOperationException(),
        });
    }

    // True: it could still be read.
    private static void Damaged(byte[] good, int seed, Func<byte[], bool> isRead)
    {
        var random = new Random(seed);
        var read = 0;
        isRead(good).ShouldBeTrue("what is damaged must be good");
        for (var number = 0; number < Cases; number++)
        {
            var bytes = DamagedText.Of(good, random, Pieces);
            try
            {
                read += isRead(bytes) ? 1 : 0;
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}, case {number}:\n{Encoding.UTF8.GetString(bytes)}", e);
            }
        }

        read.ShouldBeInRange(1, Cases * 2 / 3, "damage must be noticed mostly, and not always");
    }

    // Whatever can be read can be checked, answered, planned with and said.
    private static bool Use(Pack pack, FactSheet facts)
    {
        PackAudit.Of([pack], Today).ShouldAllBe(f => f.Place.Line >= 1 && Phrasebook.Languages.All(l => Phrasebook.For(l).Say(f.Reason).Length > 10));
        var answer = PathwayAnswer.Of([pack], facts, Today);
        var closings = Closing.Of([pack], answer);
        var result = new PathwayResult(answer, closings, PlanSearch.Of([pack], answer, closings, mostStates: 200), Comparison.Of([pack], answer, PathwayAnswer.Of([pack], facts, Today.AddDays(400))), PackAudit.StaleOn([pack], Today));
        foreach (var language in Phrasebook.Languages)
        {
            var words = new PathwayWords(Phrasebook.For(language), [pack]);
            PackSentences.Of(pack, words).ShouldNotBeEmpty();
            new PathwayJson(words).Of(result).ShouldNotBeNull();
        }

        return true;
    }

    private static bool Check(IEnumerable<AccountError> errors)
    {
        errors.ShouldNotBeEmpty();
        errors.ShouldAllBe(e => e.Line >= 1 && e.Column >= 1 && Phrasebook.Languages.All(l => Phrasebook.For(l).Say(e.Reason).Length > 10));
        return false;
    }
}
