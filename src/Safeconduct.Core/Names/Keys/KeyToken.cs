using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Keys;

/// <summary>
/// One part of a name as the keys see it.
/// </summary>
/// <param name="Letters">Folded to a–z.</param>
/// <param name="Skeletons">Its sounds: one, or two where letters are ambiguous.</param>
/// <param name="Given">Which given names it can be, one word each; empty when it is none that is known.</param>
/// <param name="Patronymic">The given name of the father, where it is a patronymic; empty otherwise.</param>
/// <param name="Initials">The letters it can begin with as an initial: its own, and that of the given name it stands for.</param>
/// <param name="IsInitial">It is one letter, or one with a dot.</param>
/// <param name="Gender">0 unknown, 1 male, 2 female, as far as the part tells.</param>
public sealed record KeyToken(string Letters, ImmutableArray<string> Skeletons, ImmutableArray<string> Given, string Patronymic, string Initials, bool IsInitial, int Gender)
{
    /// <summary>Deletions are made of skeletons of at least so many sounds; what is left of shorter ones says too little.</summary>
    private const int LeastSounds = 3;

    private const int MostDeletions = 8;

    /// <summary>Spelled the same but for the ways to write vowels and the endings of gender: what two spellings of one romanisation share.</summary>
    public string Middle { get; } = MiddleOf(Letters);

    /// <summary>The classes under which it stands beside a surname: the given names it can be, or its sounds.</summary>
    public ImmutableArray<string> Classes => Given.IsEmpty ? Skeletons : Given;

    /// <summary>Its sounds with one left out: two words that differ in one sound share one of these, or one is a deletion of the other (Mor and Fraenkel 1982).</summary>
    public IEnumerable<string> Deletions => Skeletons.Where(s => s.Length >= LeastSounds)
        .SelectMany(s => Enumerable.Range(0, Math.Min(s.Length, MostDeletions)).Select(i => s.Remove(i, 1))).Distinct(StringComparer.Ordinal);

    /// <summary>The letter as which a name counts when only its initial is given: a vowel without the i, j or y before it, or the first sound.</summary>
    public static char InitialOf(ReadOnlySpan<char> letters)
    {
        var rest = letters.TrimStart('y').TrimStart('j');
        rest = rest.Length > 1 && rest[0] == 'i' && rest[1] is 'a' or 'e' or 'o' or 'u' ? rest[1..] : rest;
        return rest.IsEmpty ? 'i' : rest[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? rest[0] : SoundSkeleton.OfFold(rest) is { Length: > 0 } sounds ? sounds[0] : 'i';
    }

    private static string MiddleOf(string letters)
    {
        Span<char> form = stackalloc char[Math.Min(letters.Length, SoundSkeleton.MostLetters)];
        var length = 0;
        foreach (var c in letters.AsSpan(0, form.Length))
        {
            var letter = c is 'y' or 'j' ? 'i' : c == 'w' ? 'v' : c;
            if (length == 0 || form[length - 1] != letter)
            {
                form[length++] = letter;
            }
        }

        var end = form[..length];
        return (end.EndsWith("aia", StringComparison.Ordinal) ? end[..^3] : end.TrimEnd('i').TrimEnd('a').TrimEnd('e').TrimEnd('i')).ToString();
    }
}
