using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Inflection;

/// <summary>
/// A line of a declension table: what a nominative ends with, how many letters fall off, and what the oblique cases put there.
/// In a pattern C is any consonant, V any vowel; '=' before it asks for the whole word, '1' for a word of one syllable.
/// </summary>
internal sealed class DeclensionRule
{
    private const string Consonants = "бвгґджзйклмнпрстфхцчшщў";
    private const string Vowels = "аеёиоуыэюяіїє";
    private readonly ImmutableArray<string> _patterns;

    private DeclensionRule(ImmutableArray<string> patterns, int strip, ImmutableArray<ImmutableArray<string>> endings)
    {
        _patterns = patterns;
        Strip = strip;
        Endings = endings;
    }

    /// <summary>How many letters of the nominative fall off.</summary>
    public int Strip { get; }

    /// <summary>By case from the genitive on, the usual ending first; empty for a word that does not decline.</summary>
    public ImmutableArray<ImmutableArray<string>> Endings { get; }

    /// <summary>Reads <c>ский цкий : 2 ого ому ого им ом</c>; a dot is an empty ending, a bar parts variants, a lone dash says that the word does not decline.</summary>
    public static DeclensionRule Parse(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var values = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var patterns = line[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
        return values[0] is "-"
            ? new DeclensionRule(patterns, 0, [])
            : new DeclensionRule(patterns, values[0][0] - '0', [.. values.Skip(1).Select(v => v.Split('|').Select(e => e is "." ? "" : e).ToImmutableArray())]);
    }

    /// <summary>What may have fallen off; one text a pattern, without repetition.</summary>
    public IEnumerable<string> Stripped => _patterns.Select(p => p.TrimStart('=', '1')).Select(p => p[^Math.Min(Strip, p.Length)..]).Distinct(StringComparer.Ordinal);

    public bool Fits(ReadOnlySpan<char> lower)
    {
        foreach (var pattern in _patterns)
        {
            if (Fits(lower, pattern))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(ReadOnlySpan<char> lower, string pattern)
    {
        var isWhole = pattern[0] == '=';
        var isOneSyllable = pattern[0] == '1';
        var letters = isWhole || isOneSyllable ? pattern.AsSpan(1) : pattern;
        if (lower.Length < letters.Length || (isWhole && lower.Length != letters.Length) || (isOneSyllable && !HasOneSyllable(lower)))
        {
            return false;
        }

        var end = lower[^letters.Length..];
        if (letters.Length > 1 && letters[^1] is not 'C' and not 'V' && letters[^1] != end[^1])
        {
            return false;
        }

        for (var i = 0; i < letters.Length; i++)
        {
            var fits = letters[i] switch { 'C' => Consonants.Contains(end[i]), 'V' => Vowels.Contains(end[i]), _ => end[i] == letters[i] };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasOneSyllable(ReadOnlySpan<char> lower)
    {
        var count = 0;
        foreach (var c in lower)
        {
            count += Vowels.Contains(c) ? 1 : 0;
        }

        return count == 1;
    }
}
