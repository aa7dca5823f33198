using System.Text.Json;
using System.Text.RegularExpressions;
using Safeconduct.Evidence.Importers.Layers.Mapping;

namespace Safeconduct.Tests.Layers;

/// <summary>Holds docs/schemas/layer-1.schema.json and docs/formats/layers.md against the keys that the reader reads by.</summary>
public sealed partial class LayerSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Checkout.PathOf("docs", "schemas", "layer-1.schema.json"))).RootElement;
    private static readonly string Page = File.ReadAllText(Checkout.PathOf("docs", "formats", "layers.md"));

    public static TheoryData<string> Kinds => [.. LayerKind.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_schema_has_the_keys_of_the_reader_for_each_kind_and_asks_for_the_same(string name)
    {
        var kind = LayerKind.All.Single(k => k.Name == name);
        var part = Schema.GetProperty("allOf").EnumerateArray().Single(p => p.GetProperty("if").GetProperty("properties").GetProperty("holds").GetProperty("const").GetString() == name).GetProperty("then");
        Words(part.GetProperty("propertyNames").GetProperty("enum")).ShouldBe(LayerKeys.Head.Concat(kind.Keys), ignoreOrder: true);
        part.GetProperty("allOf").EnumerateArray().Select(g => string.Join('|', g.GetProperty("anyOf").EnumerateArray().Select(r => r.GetProperty("required")[0].GetString())))
            .ShouldBe(kind.Required.Select(g => string.Join('|', g)));
    }

    [Fact]
    public void Every_key_is_described_in_the_schema_and_there_are_no_others()
    {
        var properties = Schema.GetProperty("properties");
        properties.EnumerateObject().Select(p => p.Name).ShouldBe(LayerKeys.Head.Concat(LayerKind.All.SelectMany(k => k.Keys)).Distinct(), ignoreOrder: true);
        foreach (var property in properties.EnumerateObject())
        {
            property.Value.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace(property.Name);
        }

        var day = Schema.GetProperty("$defs").GetProperty("day").GetProperty("anyOf")[1].GetProperty("properties");
        day.EnumerateObject().Select(p => p.Name).ShouldBe(LayerKeys.Rule, ignoreOrder: true);
        Schema.GetProperty("$defs").GetProperty("condition").GetProperty("properties").EnumerateObject().Select(p => p.Name).ShouldBe(LayerKeys.Condition, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_page_names_every_key_of_each_kind(string name)
    {
        var kind = LayerKind.All.Single(k => k.Name == name);
        var row = Page.Split('\n').Single(l => l.StartsWith($"| `{name}` |", StringComparison.Ordinal));
        kind.Keys.ShouldBe(Key().Matches(row).Select(m => m.Groups["key"].Value).Where(k => k != name && k is not ("observed" or "assessed")).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void Every_key_of_the_head_and_of_a_value_stands_in_the_page()
    {
        foreach (var key in LayerKeys.Head.Concat(LayerKeys.Rule).Concat(LayerKeys.Condition))
        {
            Page.ShouldMatch($"[`{{ ]{key}[`: ]", key);
        }
    }

    [Fact]
    public void The_examples_of_the_page_are_mappings()
    {
        var examples = Example().Matches(Page).Select(m => m.Groups["yaml"].Value).ToList();
        examples.Count.ShouldBe(3);
        examples.ForEach(e => LayerReading.MappingOf(e));
    }

    private static IEnumerable<string?> Words(JsonElement list) => list.EnumerateArray().Select(w => w.GetString());

    [GeneratedRegex("`(?<key>[a-z_]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
