using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Given;

/// <summary>
/// The table of given names, as facts. A line is a name and its forms by kind:
/// <c>uk</c>, <c>be</c> the same name in Ukrainian and Belarusian; <c>v</c> variants; <c>o</c> church and old forms; <c>d</c> short forms;
/// <c>l</c> usual Latin spellings of the name itself (those that a romanisation yields are made, not written); <c>w</c> names of the same origin elsewhere.
/// </summary>
internal static partial class GivenNameTable
{
    public static ImmutableArray<GivenNameEntry> Read()
    {
        var entries = ImmutableArray.CreateBuilder<GivenNameEntry>();
        Add(entries, EastSlavicMen, GrammaticalGender.Masculine);
        Add(entries, EastSlavicWomen, GrammaticalGender.Feminine);
        Add(entries, EasternMen, GrammaticalGender.Masculine);
        Add(entries, EasternWomen, GrammaticalGender.Feminine);
        Add(entries, WesternMen, GrammaticalGender.Masculine);
        Add(entries, WesternWomen, GrammaticalGender.Feminine);
        return entries.DrainToImmutable();
    }

    private static void Add(ImmutableArray<GivenNameEntry>.Builder entries, string table, GrammaticalGender gender)
    {
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var forms = ImmutableArray.CreateBuilder<GivenNameForm>();
            forms.Add(new GivenNameForm(parts[0], GivenNameLink.Canonical, "ru"));
            foreach (var part in parts.AsSpan(1))
            {
                var words = part.Split(' ');
                var (link, language) = Kind(words[0]);
                foreach (var word in words.AsSpan(1))
                {
                    forms.Add(new GivenNameForm(word, link, LanguageOf(word, language)));
                }
            }

            entries.Add(new GivenNameEntry(new GivenName(entries.Count, parts[0], gender), forms.DrainToImmutable()));
        }
    }

    private static (GivenNameLink Link, string Language) Kind(string tag) => tag switch
    {
        "uk" or "be" => (GivenNameLink.OtherLanguage, tag),
        "v" => (GivenNameLink.Variant, "ru"),
        "o" => (GivenNameLink.OldForm, "ru"),
        "d" => (GivenNameLink.Diminutive, "ru"),
        "l" => (GivenNameLink.Variant, ""),
        "w" => (GivenNameLink.WeakEquivalent, ""),
        _ => throw new InvalidOperationException($"The table of given names has no kind '{tag}'."),
    };

    /// <summary>Variants and short forms of the three languages stand in one list; their letters tell them apart.</summary>
    private static string LanguageOf(string word, string language) =>
        language is not "ru" ? language
        : word.Contains('ў', StringComparison.Ordinal) ? "be"
        : word.AsSpan().IndexOfAny("іїєґІЇЄҐ") < 0 ? "ru"
        : word.AsSpan().IndexOfAny("ыэЫЭ") < 0 ? "uk" : "be";
}
