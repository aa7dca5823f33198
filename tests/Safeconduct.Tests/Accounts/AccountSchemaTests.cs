using System.Text.Json;
using Safeconduct.Accounts;
using Safeconduct.Core.Accounts.Vocabulary;

namespace Safeconduct.Tests.Accounts;

/// <summary>Holds docs/schemas/account-1.schema.json and docs/formats/account.md against the table of keys that the reader reads by.</summary>
public sealed class AccountSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Checkout.PathOf("docs", "schemas", "account-1.schema.json"))).RootElement;

    public static TheoryData<string> Sets => [.. AccountKeys.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_schema_has_the_keys_of_the_reader_and_no_others(string name)
    {
        var (set, part) = (SetOf(name), PartOf(name));
        part.GetProperty("properties").EnumerateObject().Select(p => p.Name).ShouldBe(set.Keys.Select(k => k.Name));
        part.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_schema_asks_for_the_same_keys(string name)
    {
        var required = PartOf(name).TryGetProperty("required", out var list) ? list.EnumerateArray().Select(r => r.GetString()) : [];
        required.ShouldBe(SetOf(name).Required.Select(k => k.Name));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_key_of_the_schema_is_described_and_takes_what_the_reader_takes(string name)
    {
        var properties = PartOf(name).GetProperty("properties");
        foreach (var key in SetOf(name).Keys)
        {
            var property = properties.GetProperty(key.Name);
            property.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace();
            if (key.Form is not (KeyForm.List or KeyForm.Map) && name != "account")
            {
                property.GetProperty("$ref").GetString().ShouldBe("#/$defs/" + key.Form.ToString().ToLowerInvariant(), key.Name);
            }
        }
    }

    [Fact]
    public void Every_reference_of_the_schema_leads_somewhere() =>
        References(Schema).Distinct().Except(Schema.GetProperty("$defs").EnumerateObject().Select(d => "#/$defs/" + d.Name)).ShouldBeEmpty();

    [Fact]
    public void The_example_of_the_page_is_an_account_without_warnings()
    {
        var page = File.ReadAllText(Checkout.PathOf("docs", "formats", "account.md"));
        var start = page.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;
        var example = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
        var reading = AccountReader.Read(example, "account.md");
        (reading as AccountReading.Refused)?.Errors.Select(e => e.ToString()).ShouldBeEmpty();
        reading.ShouldBeOfType<AccountReading.Read>().Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_names_every_key_and_every_word_of_the_value_lists()
    {
        var page = File.ReadAllText(Checkout.PathOf("docs", "formats", "account.md"));
        IEnumerable<IListed> listed = [.. Rank.All, .. ServiceCategory.All, .. DocumentKind.All, .. DocumentState.All, .. ProceedingKind.All, .. ProceedingState.All, .. CrossingState.All, .. OrderAnswer.All];
        var words = AccountKeys.All.SelectMany(s => s.Keys).Select(k => k.Name).Concat(listed.Select(l => l.Key));
        words.Distinct().Where(w => !page.Contains($"`{w}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_accounts_of_the_built_in_example_are_read_without_warnings()
    {
        var files = Directory.GetFiles(Checkout.PathOf("examples"), "*.yaml", SearchOption.AllDirectories).Where(f => File.ReadLines(f).Any(l => l.StartsWith("safeconduct: account/", StringComparison.Ordinal))).ToList();
        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            var reading = AccountReader.Read(stream, file);
            (reading as AccountReading.Refused)?.Errors.Select(e => e.ToString()).ShouldBeEmpty(file);
            reading.ShouldBeOfType<AccountReading.Read>().Warnings.ShouldBeEmpty(file);
        }
    }

    private static AccountKeySet SetOf(string name) => AccountKeys.All.Single(s => s.Name == name);

    private static JsonElement PartOf(string name)
    {
        var part = name == "account" ? Schema : Schema.GetProperty("$defs").GetProperty(name);
        return part.TryGetProperty("anyOf", out var forms) && name == "place" ? forms.EnumerateArray().Single(f => f.TryGetProperty("properties", out _)) : part;
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.NameEquals("$ref") ? [p.Value.GetString()!] : References(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
