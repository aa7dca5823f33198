using System.Text;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Texts;

/// <summary>Holds the languages against each other, text by text.</summary>
public sealed class TextsTests
{
    /// <summary>Texts without words of their own, which are the same in both languages.</summary>
    private static readonly string[] LanguageNeutral = ["date.day", "list.comma", "chronology.statement", "claim-words.as-told"];

    public static TheoryData<string> Areas => [.. Phrasebook.Areas];

    [Fact]
    public void There_are_areas_and_each_text_belongs_to_one()
    {
        Phrasebook.Areas.ShouldContain("Common");
        var keys = Phrasebook.Areas.SelectMany(a => Phrasebook.TextsOf(a, "en").Keys).ToList();
        keys.ShouldBeUnique();
        keys.Count.ShouldBeGreaterThan(100);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Every_text_exists_in_every_language(string area)
    {
        var english = Phrasebook.TextsOf(area, "en");
        Phrasebook.TextsOf(area, "ru").Keys.Order().ShouldBe(english.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Every_text_is_a_template_with_the_same_arguments_in_every_language(string area)
    {
        var russian = Phrasebook.TextsOf(area, "ru");
        foreach (var (key, text) in Phrasebook.TextsOf(area, "en"))
        {
            Read(key, russian[key]).Arguments().Order().ShouldBe(Read(key, text).Arguments().Order(), $"the arguments of '{key}'");
        }
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Every_plural_has_all_the_forms_of_its_language(string area)
    {
        foreach (var language in Phrasebook.Languages)
        {
            foreach (var (key, text) in Phrasebook.TextsOf(area, language))
            {
                foreach (var plural in Read(key, text).Plurals())
                {
                    PluralRule.FormsOf(language).Except(plural.Forms.Keys).ShouldBeEmpty($"forms of {{{plural.Name}}} in '{key}' ({language})");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void No_Russian_text_is_left_in_English(string area)
    {
        var russian = Phrasebook.TextsOf(area, "ru");
        Phrasebook.TextsOf(area, "en")
            .Where(t => string.Equals(t.Value, russian[t.Key], StringComparison.Ordinal) && Read(t.Key, t.Value).HasWords())
            .Select(t => t.Key)
            .Except(LanguageNeutral)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_is_written_in_composed_characters_and_short_line_ends()
    {
        foreach (var area in Phrasebook.Areas)
        {
            foreach (var language in Phrasebook.Languages)
            {
                foreach (var (key, text) in Phrasebook.TextsOf(area, language))
                {
                    text.Normalize(NormalizationForm.FormC).ShouldBe(text, $"'{key}' is written in composed characters");
                    text.ShouldNotContain("\r");
                }
            }
        }
    }

    private static MessageTemplate Read(string key, string text)
    {
        try
        {
            return MessageTemplate.Parse(text);
        }
        catch (FormatException e)
        {
            throw new ShouldAssertException($"'{key}': {e.Message}", e);
        }
    }
}
