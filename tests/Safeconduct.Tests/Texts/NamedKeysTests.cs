using System.Text.RegularExpressions;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Checks;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Texts;

/// <summary>Holds the texts against the code: a key that nothing names is a text that nobody reads.</summary>
public sealed partial class NamedKeysTests
{
    /// <summary>
    /// Beginnings of keys whose ends are words of the program's own lists, with the list; a key of such a family has to end in one of them.
    /// Elsewhere the code names a key whole, or puts it together in one interpolated or added string.
    /// </summary>
    private static readonly Dictionary<string, IEnumerable<string>> Families = new(StringComparer.Ordinal)
    {
        ["rank."] = Rank.All.Select(r => r.Key),
        ["category."] = ServiceCategory.All.Select(c => c.Key),
        ["document-kind."] = DocumentKind.All.Select(d => d.Key),
        ["document-state."] = DocumentState.All.Select(d => d.Key),
        ["proceeding-kind."] = ProceedingKind.All.Select(p => p.Key),
        ["proceeding-state."] = ProceedingState.All.Select(p => p.Key),
        ["crossing-state."] = CrossingState.All.Select(c => c.Key),
        ["order-answer."] = OrderAnswer.All.Select(o => o.Key),
        ["outcome."] = Enum.GetNames<Outcome>(),
        ["report.outcome."] = Enum.GetNames<Outcome>(),
        ["question."] = Enum.GetNames<Question>(),
        ["report.question."] = Enum.GetNames<Question>(),
        ["check."] = CheckCatalogue.All.SelectMany(c => new[] { "name", "can", "cannot" }.Select(part => $"{c.Card.Id}.{part}")),
        ["country."] = Phrasebook.TextsOf("Vocabulary", "en").Keys.Where(k => k.StartsWith("country.", StringComparison.Ordinal)).Select(k => k["country.".Length..]).Where(CountryCode.IsKnown),
    };

    [Fact]
    public void Every_text_is_named_by_the_code()
    {
        var sources = Sources();
        var beginnings = Beginnings().Matches(sources).Select(m => m.Groups["key"].Value).Where(b => !Families.ContainsKey(b)).ToHashSet(StringComparer.Ordinal);
        var patterns = Interpolated().Matches(sources).Select(m => m.Groups["key"].Value).Distinct(StringComparer.Ordinal).Select(Pattern).ToList();
        Phrasebook.Areas.SelectMany(a => Phrasebook.TextsOf(a, "en").Keys)
            .Where(key => !IsOfAFamily(key) && !sources.Contains($"\"{key}\"", StringComparison.Ordinal)
                && !beginnings.Any(b => key.StartsWith(b, StringComparison.Ordinal)) && !patterns.Exists(p => p.IsMatch(key)))
            .ShouldBeEmpty();
    }

    private static bool IsOfAFamily(string key) => Families.Any(f => key.StartsWith(f.Key, StringComparison.Ordinal) && f.Value.Contains(key[f.Key.Length..], StringComparer.Ordinal));

    /// <summary>A whole string with holes as a pattern in which each hole is one or more parts of a key.</summary>
    private static Regex Pattern(string interpolated) =>
        new("^" + string.Join("[a-zA-Z0-9.-]+", Hole().Split(interpolated).Select(Regex.Escape)) + "$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static string Sources()
    {
        var files = Directory.EnumerateFiles(Checkout.PathOf("src"), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        return string.Join('\n', files.Select(File.ReadAllText));
    }

    /// <summary>A string of at least one whole part that ends where the next part is added: "edtf.expected.", "chronology.ask-".</summary>
    [GeneratedRegex("\"(?<key>[a-z][a-z0-9-]*\\.(?:[a-zA-Z0-9-]+[.-])*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Beginnings();

    /// <summary>An interpolated string that begins like a key, with simple holes or holes with a choice of words.</summary>
    [GeneratedRegex("\\$\"(?<key>[a-z][a-z-]*\\.[^\" ]*\\{(?:[^{}]|\"[a-z]*\")*\\}(?:[^\" {]|\\{(?:[^{}])*\\})*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Interpolated();

    [GeneratedRegex("\\{[^{}]*\\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
