using System.Text.Json;
using Safeconduct.Core.Names;
using Safeconduct.Core.Names.Inflection;

namespace Safeconduct.Tests.Names;

/// <summary>
/// Another program's rules (npm petrovich 0.2.1, MIT) beside ours, on a public list of names. They are a peer, not the truth: where the two differ,
/// ours follow the grammars (Берия declines, Сосковец and Адинец end differently); a sudden change of the rate shows that something broke.
/// </summary>
public class DeclensionPeerTests
{
    [Theory]
    [InlineData("surnames_male.json", "lastname", NamePart.Surname, GrammaticalGender.Masculine, 0.994)]
    [InlineData("surnames_female.json", "lastname", NamePart.Surname, GrammaticalGender.Feminine, 0.994)]
    [InlineData("names_male.json", "firstname", NamePart.Given, GrammaticalGender.Masculine, 0.97)]
    [InlineData("names_female.json", "firstname", NamePart.Given, GrammaticalGender.Feminine, 0.97)]
    public void Two_programs_agree_on_nearly_every_form(string file, string kind, NamePart part, GrammaticalGender gender, double atLeast)
    {
        using var rules = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("evidence", "npm-names", "petrovich-rules.json")));
        using var names = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("evidence", "npm-names", "russian_name-2.0.1", file)));
        var peer = new Peer(rules.RootElement.GetProperty(kind), gender);
        var forms = names.RootElement.EnumerateArray().Select(n => n.EnumerateObject().First().Value.GetString()!.Trim())
            .Where((n, i) => i % 20 == 0 && n.Length > 0 && !n.Contains('-'))
            .SelectMany(n => peer.Decline(n).Select((f, i) => f == NameDeclension.Decline(n, part, gender, (GrammaticalCase)(i + 1)))).ToList();

        forms.Count.ShouldBeGreaterThan(1_000);
        forms.Average(f => f ? 1.0 : 0.0).ShouldBeGreaterThan(atLeast);
    }

    private sealed class Peer(JsonElement kind, GrammaticalGender gender)
    {
        private readonly (string[] Test, bool IsWhole, string[] Mods)[] _rules =
            [.. Rules(kind, "exceptions", gender, isWhole: true), .. Rules(kind, "suffixes", gender, isWhole: false)];

        public IEnumerable<string> Decline(string name)
        {
            var lower = name.ToLowerInvariant();
            var rule = Array.Find(_rules, r => Array.Exists(r.Test, t => r.IsWhole ? t == lower : lower.EndsWith(t, StringComparison.Ordinal)));
            return (rule.Mods ?? [".", ".", ".", ".", "."]).Select(m => m == "." ? name : name[..^m.Count(c => c == '-')] + m.TrimStart('-'));
        }

        private static IEnumerable<(string[] Test, bool IsWhole, string[] Mods)> Rules(JsonElement kind, string list, GrammaticalGender gender, bool isWhole) =>
            kind.GetProperty(list).EnumerateArray()
                .Where(r => !r.TryGetProperty("tags", out _) && (r.GetProperty("gender").GetString() is "androgynous" || r.GetProperty("gender").GetString() == (gender is GrammaticalGender.Masculine ? "male" : "female")))
                .Select(r => (Strings(r.GetProperty("test")), isWhole, Strings(r.GetProperty("mods"))));

        private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetString()!)];
    }
}
