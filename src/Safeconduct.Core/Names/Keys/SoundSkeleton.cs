namespace Safeconduct.Core.Names.Keys;

/// <summary>
/// The consonants of a name as sounds, so that its spellings in several alphabets and romanisations come to the same letters: vowels, й and soft signs gone (a first vowel is
/// <c>A</c>), all sibilants one (s, z, ts, ch, sh, zh, dz), g and h one (г and ґ, х and kh), v, f and w one, doubled sounds once. Which sounds to merge was settled on the pairs
/// of <c>wikidata-train.tsv</c> (ADR 0120). Gender and most case endings are vowels and vanish with them: Иванов, Иванова and Иванову are all <c>Avnv</c>.
/// </summary>
public static class SoundSkeleton
{
    /// <summary>So many letters of a word are looked at; longer words are no names.</summary>
    public const int MostLetters = 40;

    /// <summary>Latin letters and what they sound like, the longest first; a second sound where languages differ.</summary>
    private static readonly (string Letters, string First, string? Second)[] Sounds =
    [
        ("shch", "s", null), ("tsch", "s", null), ("dzh", "s", null), ("sch", "s", null), ("tch", "s", null),
        ("sh", "s", null), ("zh", "s", null), ("ch", "s", "h"), ("kh", "h", null), ("gh", "h", null), ("ph", "v", null), ("th", "t", null),
        ("ts", "s", null), ("tz", "s", null), ("ds", "s", null), ("dz", "s", null), ("ck", "k", null), ("cz", "s", null), ("sz", "s", null), ("qu", "k", null),
        ("x", "ks", "s"), ("q", "k", null), ("w", "v", null), ("f", "v", null), ("j", "", "s"), ("z", "s", null), ("h", "h", ""),
    ];

    /// <summary>The sounds of a word in the letters of <see cref="LatinFold"/>; empty when it has none.</summary>
    public static string OfFold(ReadOnlySpan<char> fold)
    {
        Span<char> skeleton = stackalloc char[MostLetters];
        var length = 0;
        foreach (var c in fold[..Math.Min(fold.Length, MostLetters)])
        {
            var sound = c switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' => 'A',
                'c' or 'j' or 'q' or 's' or 'w' or 'x' or 'z' => 's',
                'f' => 'v',
                'g' => 'h',
                _ => c,
            };
            if (char.IsAsciiLetter(sound))
            {
                Append(skeleton, ref length, sound);
            }
        }

        return skeleton[..length].ToString();
    }

    /// <summary>How the sounds of a word in Latin letters without marks may be read: the usual way, and, where a letter is ambiguous (ch, g, h, j, x), another.</summary>
    public static IEnumerable<string> Readings(string spelling)
    {
        ArgumentNullException.ThrowIfNull(spelling);
        var (usual, choices) = Read(spelling, choice: -1);
        yield return usual;
        for (var choice = 0; choice < choices; choice++)
        {
            yield return Read(spelling, choice).Skeleton;
        }
    }

    /// <param name="word">The word.</param>
    /// <param name="choice">Which of the ambiguous letters, counted from 0, takes its second sound; -1 none.</param>
    private static (string Skeleton, int Choices) Read(ReadOnlySpan<char> word, int choice)
    {
        word = word[..Math.Min(word.Length, MostLetters)];
        Span<char> skeleton = stackalloc char[2 * MostLetters];
        var (length, choices) = (0, 0);
        for (var i = 0; i < word.Length;)
        {
            var (taken, one, other) = SoundAt(word, i);
            var sound = other is not null && choices++ == choice ? other : one;
            foreach (var c in sound)
            {
                Append(skeleton, ref length, c);
            }

            i += taken;
        }

        return (skeleton[..length].ToString(), choices);
    }

    private static (int Taken, string One, string? Other) SoundAt(ReadOnlySpan<char> word, int at)
    {
        var c = word[at];
        if (c == 'g' && at > 0 && IsFollowedBy(word, at, 'n'))
        {
            return (2, "n", "hn");
        }

        foreach (var (letters, first, second) in Sounds)
        {
            if (letters[0] == c && word[at..].StartsWith(letters, StringComparison.Ordinal))
            {
                return (letters.Length, first, second);
            }
        }

        var isSoft = IsFollowedBy(word, at, 'e') || IsFollowedBy(word, at, 'i') || IsFollowedBy(word, at, 'y');
        return c switch
        {
            'c' => (1, isSoft ? "s" : "k", null),
            'g' => (1, "h", isSoft ? "s" : null),
            _ => (1, Single(c), null),
        };
    }

    private static bool IsFollowedBy(ReadOnlySpan<char> word, int at, char next) => at + 1 < word.Length && word[at + 1] == next;

    private static string Single(char c) => c switch
    {
        'b' => "b", 'd' => "d", 'k' => "k", 'l' => "l", 'm' => "m", 'n' => "n", 'p' => "p", 'r' => "r", 's' => "s", 't' => "t", 'v' => "v",
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' => "A",
        _ => "",
    };

    /// <summary>A vowel counts at the beginning only, and a sound only once in a row.</summary>
    private static void Append(Span<char> into, ref int length, char c)
    {
        if (c == 'A' ? length == 0 : length == 0 || into[length - 1] != c)
        {
            into[length++] = c;
        }
    }
}
