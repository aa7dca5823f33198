using System.Text.Json;
using Safeconduct.Accounts;
using Safeconduct.Accounts.Pathways;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;

namespace Safeconduct.Tests.Pathways;

/// <summary>Holds the schemas and the pages of facts and packs against the tables by which the readers read.</summary>
public sealed class PathwaySchemaTests
{
    [Fact]
    public void The_schemas_have_the_keys_of_the_readers_and_no_others()
    {
        Compare("facts-1.schema.json", "Facts", PathwayKeys.OfFacts);
        Compare("pack-1.schema.json", "Pack", PathwayKeys.OfPacks);
    }

    [Fact]
    public void The_pages_name_every_key_and_every_word()
    {
        var page = File.ReadAllText(Checkout.PathOf("docs", "formats", "facts.md")) + File.ReadAllText(Checkout.PathOf("docs", "formats", "packs.md"));
        IEnumerable<string> words =
        [
            .. PathwayKeys.OfFacts.Concat(PathwayKeys.OfPacks).SelectMany(s => s.Keys).Select(k => k.Name), .. ServiceStatus.All.Select(s => s.Key), .. NoticeList.All.Select(l => l.Key),
            .. NamedFact.Common.Select(f => f.Id), .. NamedFact.Common.Where(f => !f.IsYesOrNo).SelectMany(f => f.Words), .. Things.All, .. Things.Dangers, .. Things.Ends,
        ];
        words.Distinct().Where(w => !page.Contains($"`{w}`") && !page.Contains($"{w}:") && !page.Contains($"`{w}: ")).ShouldBeEmpty();
    }

    [Fact]
    public void The_example_of_the_page_holds_facts()
    {
        var page = File.ReadAllText(Checkout.PathOf("docs", "formats", "facts.md"));
        var start = page.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;
        var reading = FactsReader.Read(page[start..page.IndexOf("```", start, StringComparison.Ordinal)], "facts.md", []);
        (reading as FactsReading.Refused)?.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        reading.ShouldBeOfType<FactsReading.Read>().Facts.Id.ShouldBe("T-310");
    }

    private static void Compare(string file, string main, IEnumerable<AccountKeySet> sets)
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Checkout.PathOf("docs", "schemas", file))).RootElement;
        var parts = schema.GetProperty("$defs").EnumerateObject().Select(d => d.Value).Prepend(schema).Select(p => p.GetProperty("properties").EnumerateObject().Select(n => n.Name).Order().ToList()).ToList();
        var expected = sets.Select(s => s.Keys.Select(k => k.Name).Order().ToList()).ToList();
        parts.Select(p => string.Join(' ', p)).Order().ShouldBe(expected.Select(p => string.Join(' ', p)).Order(), main);
        foreach (var set in sets)
        {
            var part = schema.GetProperty("$defs").EnumerateObject().Select(d => d.Value).Prepend(schema)
                .First(p => p.GetProperty("properties").EnumerateObject().Select(n => n.Name).Order().SequenceEqual(set.Keys.Select(k => k.Name).Order()));
            (part.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(r => r.GetString()!).Order() : Enumerable.Empty<string>())
                .ShouldBe(set.Required.Select(k => k.Name).Order(), set.Name);
        }
    }
}
