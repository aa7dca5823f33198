using Safeconduct.Accounts.Pathways;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;

namespace Safeconduct.Tests.Pathways;

/// <summary>Small packs and facts for tests, written as people write them.</summary>
internal static class Some
{
    private const string Head = """
        safeconduct: pack/1
        id: p
        jurisdiction: KZ
        title: "A pack"
        checked: { by: "a lawyer", on: 2026-11-01 }
        sources: [ { id: law, title: "The law", by: "a parliament", read: text } ]
        facts: [ { id: fears-return, ask: "What would happen after a return?", says: "fears a return" } ]

        """;

    private const string Basis = "says: \"A rule.\", sources: [ { source: law, at: \"article 1\" } ], sure: certain";

    /// <summary>A rule on one line: <c>id | holds | then | when | more</c>.</summary>
    public static string Rule(string id, string then, string when = "", string more = "") =>
        $"  - {{ id: {id}, then: {{ {then} }}, {(when.Length == 0 ? "" : $"when: {when}, ")}{more}{Basis} }}\n";

    public static string Step(string id, string does, string when = "", string more = "") =>
        $"  - {{ id: {id}, does: [ {does} ], {(when.Length == 0 ? "" : $"when: {when}, ")}{more}{Basis} }}\n";

    public static string PackText(string rules, string rest = "") => Head + (rules.Length == 0 ? "" : "rules:\n" + rules) + rest;

    public static Pack Pack(string rules, string rest = "", string file = "p.yaml")
    {
        var reading = PackReader.Read(PackText(rules, rest), file);
        (reading as PackReading.Refused)?.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        return reading.ShouldBeOfType<PackReading.Read>().Pack;
    }

    public static FactSheet Facts(string body)
    {
        var reading = FactsReader.Read("safeconduct: facts/1\nid: T-1\n" + body, "facts.yaml", [new NamedFact("fears-return")]);
        (reading as FactsReading.Refused)?.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        return reading.ShouldBeOfType<FactsReading.Read>().Facts;
    }

    public static Day Day(string text) => Edtf.Parse(text).Value!.Window.Earliest!.Value;
}
