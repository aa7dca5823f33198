using System.Collections.Immutable;
using System.Text;
using Safeconduct.Core.Names.Given;

namespace Safeconduct.Core.Names.Romanisation;

/// <summary>One spelling a Latin form can come from.</summary>
/// <param name="Text">In the script of the scheme's language, with a capital where the Latin form has one.</param>
/// <param name="IsKnownName">Whether the tables of given names or patronymics have it.</param>
public sealed record OriginalSpelling(string Text, bool IsKnownName);

/// <summary>
/// The way back: a Latin form and a scheme to the spellings that give it. Romanisation loses letters (ь, ё), so several are an answer and none is chosen;
/// the likeliest come first. A beam search over the word: linear in its length, and each answer of an exact scheme was romanised again to the same form.
/// </summary>
public static class ReverseRomanisation
{
    /// <summary>Longer words are answered with nothing.</summary>
    public const int MaxLetters = 100;
    private const int Beam = 96;
    private const int MaxInserted = 3;

    private readonly record struct Guess(string Text, int Penalty, int Inserted);

    /// <param name="word">One word in Latin letters, any case.</param>
    /// <param name="scheme">The scheme it may have been written by.</param>
    /// <param name="limit">At most this many, 1 to 64.</param>
    public static ImmutableArray<OriginalSpelling> Of(string word, RomanisationScheme scheme, int limit = 12)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 64);
        if (word.Length is 0 or > MaxLetters || !IsWellFormed(word))
        {
            return [];
        }

        var latin = word.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        return [.. Search(latin, scheme)
            .Where(g => scheme.IsLoose || string.Equals(scheme.Romanise(g.Text), latin, StringComparison.Ordinal))
            .Select(g => (Guess: g, IsKnown: IsKnown(g.Text)))
            .OrderByDescending(g => g.IsKnown).ThenBy(g => g.Guess.Penalty).ThenBy(g => g.Guess.Text, StringComparer.Ordinal)
            .Take(limit).Select(g => new OriginalSpelling(LikeCase(g.Guess.Text, word), g.IsKnown))];
    }

    private static bool IsWellFormed(string word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.Value == 0xFFFD)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKnown(string text)
    {
        var key = NameKey.Of(text);
        return !GivenNames.Find(key).IsEmpty || !Patronymics.Find(key).IsEmpty;
    }

    private static IEnumerable<Guess> Search(string latin, RomanisationScheme scheme)
    {
        var reached = new List<Guess>[latin.Length + 1];
        reached[0] = [new Guess("", 0, 0)];
        for (var at = 0; at < latin.Length; at++)
        {
            if (reached[at] is { } guesses)
            {
                reached[at] = guesses = Thin([.. guesses, .. guesses.SelectMany(g => Insert(g, scheme))]);
                Advance(reached, guesses, latin, at, scheme);
            }
        }

        return reached[^1] is { } all ? Thin([.. all, .. all.SelectMany(g => Insert(g, scheme))]) : [];
    }

    private static void Advance(List<Guess>[] reached, List<Guess> guesses, string latin, int at, RomanisationScheme scheme)
    {
        foreach (var (piece, rule) in scheme.Readings(latin, at))
        {
            var next = reached[at + piece.Length] ??= [];
            var unusual = rule.Letters.Length + (string.Equals(piece, rule.First, StringComparison.Ordinal) ? 0 : 1);
            foreach (var guess in guesses)
            {
                if (rule.FitsBefore(guess.Text.Length == 0 ? '^' : guess.Text[^1]))
                {
                    next.Add(guess with { Text = guess.Text + rule.Letters, Penalty = guess.Penalty + unusual + LetterSequence.Penalty(guess.Text, rule.Letters) });
                }
            }
        }

        // What no rule reads (a hyphen, a letter of another script) stays.
        if (!char.IsAsciiLetter(latin[at]) && !scheme.Readings(latin, at).Any())
        {
            (reached[at + 1] ??= []).AddRange(guesses.Select(g => g with { Text = g.Text + latin[at] }));
        }
    }

    private static IEnumerable<Guess> Insert(Guess guess, RomanisationScheme scheme)
    {
        if (guess.Text.Length > 0 && char.IsLetter(guess.Text[^1]) && guess.Inserted < MaxInserted)
        {
            foreach (var rule in scheme.Silent.Where(r => r.FitsBefore(guess.Text[^1])))
            {
                var penalty = guess.Penalty + 2 + LetterSequence.Penalty(guess.Text, rule.Letters);
                yield return new Guess(guess.Text + rule.Letters, penalty, guess.Inserted + 1);
            }
        }
    }

    private static List<Guess> Thin(IEnumerable<Guess> guesses) =>
        [.. guesses.GroupBy(g => g.Text, StringComparer.Ordinal).Select(g => g.MinBy(x => x.Penalty)).OrderBy(g => g.Penalty).ThenBy(g => g.Text, StringComparer.Ordinal).Take(Beam)];

    /// <summary>All capitals, or a capital at the beginning of each part that begins with one.</summary>
    private static string LikeCase(string text, string word)
    {
        if (word.Length > 2 && !word.Any(char.IsLower))
        {
            return text.ToUpperInvariant();
        }

        var parts = text.Split('-');
        var models = word.Split('-');
        for (var i = 0; i < parts.Length; i++)
        {
            var model = models[Math.Min(i, models.Length - 1)];
            parts[i] = model.Length > 0 && parts[i].Length > 0 && char.IsUpper(model[0]) ? char.ToUpperInvariant(parts[i][0]) + parts[i][1..] : parts[i];
        }

        return string.Join('-', parts);
    }
}
