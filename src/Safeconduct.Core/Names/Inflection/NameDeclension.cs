using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Inflection;

/// <summary>The languages whose names this program declines.</summary>
public enum InflectionLanguage
{
    Russian,
    Ukrainian,
}

/// <summary>
/// Declines names by tables (see <see cref="DeclensionTables"/>). A double surname or name declines in both halves, but for first halves
/// that are no surnames of their own (Бонч-, Тер-; Калакуцкая 1984). Pure; linear in the length of the word.
/// </summary>
public static class NameDeclension
{
    /// <summary>First halves that stay as they are.</summary>
    private static readonly ImmutableHashSet<string> FirstHalves =
        ImmutableHashSet.Create(StringComparer.Ordinal, "бонч", "тер", "мелик", "ван", "фон", "сен", "абу", "бен", "аль", "эль", "ибн", "ал", "вар", "дер", "де", "ла", "нур", "сан", "мак", "корвин", "книппер", "абдул");

    /// <summary>The usual form of a name in a case. A word without Cyrillic letters, or one that does not decline, comes back as it is.</summary>
    /// <param name="word">One word in the nominative, with or without a hyphen.</param>
    /// <param name="part">Which part of a name it is.</param>
    /// <param name="gender">Of the form that is wanted.</param>
    /// <param name="case">The case that is wanted.</param>
    /// <param name="language">By whose rules.</param>
    public static string Decline(string word, NamePart part, GrammaticalGender gender, GrammaticalCase @case, InflectionLanguage language = InflectionLanguage.Russian) =>
        Forms(word, part, gender, @case, language)[0];

    /// <summary>Every form that is in use, the usual one first: Іванові, Івану.</summary>
    public static ImmutableArray<string> Forms(string word, NamePart part, GrammaticalGender gender, GrammaticalCase @case, InflectionLanguage language = InflectionLanguage.Russian)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (@case is GrammaticalCase.Nominative || word.Length == 0)
        {
            return [word];
        }

        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0 || hyphen == word.Length - 1 || word.IndexOf('-', hyphen + 1) >= 0)
        {
            return Simple(word, part, gender, @case, language);
        }

        var first = word[..hyphen];
        var firstForms = FirstHalves.Contains(first.ToLowerInvariant()) ? [first] : Simple(first, part, gender, @case, language);
        var secondForms = Simple(word[(hyphen + 1)..], part, gender, @case, language);
        return [.. secondForms.Select((s, i) => firstForms[Math.Min(i, firstForms.Length - 1)] + "-" + s)];
    }

    internal static DeclensionRule? RuleFor(string lower, NamePart part, GrammaticalGender gender, InflectionLanguage language)
    {
        foreach (var rule in DeclensionTables.For(part, gender, language))
        {
            if (rule.Fits(lower))
            {
                return rule;
            }
        }

        return null;
    }

    private static ImmutableArray<string> Simple(string word, NamePart part, GrammaticalGender gender, GrammaticalCase @case, InflectionLanguage language)
    {
        var lower = word.ToLowerInvariant();
        var rule = lower.Length > MaxLetters ? null : RuleFor(lower, part, gender, language);
        if (rule is null || rule.Endings.IsEmpty || (@case is GrammaticalCase.Vocative && language is InflectionLanguage.Russian))
        {
            return [word];
        }

        var stem = word[..^rule.Strip];
        var isCapitals = word.Length > 1 && !word.Any(char.IsLower);
        return [.. rule.Endings[(int)@case - 1].Select(e => LikeFirst(isCapitals ? stem + e.ToUpperInvariant() : stem + e, word))];
    }

    /// <summary>A rule that replaces the whole word (Пётр, Петра) keeps its capital.</summary>
    private static string LikeFirst(string form, string word) =>
        form.Length > 0 && char.IsUpper(word[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form;

    /// <summary>No name is longer; what is longer does not decline.</summary>
    internal const int MaxLetters = 100;
}
