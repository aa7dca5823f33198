namespace Safeconduct.Core.Names;

/// <summary>
/// Reads Latin spellings as sounds: "shch", "sch", "š" are one sound, "Poutine" and "Putin" one name. The rules are those that the romanisations in use differ by
/// (ICAO Doc 9303, BGN/PCGN, GOST R 52535.1, ISO 9, the Ukrainian table of 2010, and French, German, Polish and Czech habit).
/// </summary>
internal static class LatinSounds
{
    /// <summary>
    /// Reads one sound at <paramref name="i"/> of <paramref name="s"/> and moves on. The result holds up to two letters, the first in the low byte; 0 for a silent letter.
    /// </summary>
    public static int Next(ReadOnlySpan<byte> s, ref int i)
    {
        var c = s[i];
        if (c < 'a')
        {
            i++;
            return c is >= (byte)'A' and <= (byte)'Z' ? c | 0x20 : c;
        }

        var next = At(s, i + 1);
        return (char)c switch
        {
            's' => Sibilant(s, ref i, next),
            't' => Dental(s, ref i, next),
            'c' => Cee(s, ref i, next),
            'k' => next == 'h' ? Take(ref i, 2, 'h') : Take(ref i, 1, 'k'),
            'z' => next == 'h' ? Take(ref i, 2, 'x') : Take(ref i, 1, 'z'),
            'd' => Dee(s, ref i, next),
            'g' => next == 'h' ? Take(ref i, 2, 'g') : Take(ref i, 1, 'g'),
            'p' => next == 'h' ? Take(ref i, 2, 'f') : Take(ref i, 1, 'p'),
            'b' or 'r' => next == 'h' && i + 2 < s.Length ? Take(ref i, 2, (char)c) : Take(ref i, 1, (char)c),
            'q' => next == 'u' && i + 2 < s.Length ? Take(ref i, 2, 'k') : Take(ref i, 1, 'k'),
            'w' => Take(ref i, 1, 'v'),
            'x' => i == 0 && next is 'i' or 'u' ? Take(ref i, 1, 's') : Take(ref i, 1, 'k' | ('s' << 8)),
            'o' => Oh(s, ref i, next),
            'y' => next == 'o' && At(s, i + 2) != 'u' ? Take(ref i, 2, 'e') : Take(ref i, 1, 'i'),
            'j' => Jay(s, ref i, next),
            'a' or 'e' when next == 'u' && i + 2 == s.Length && i >= 2 => Take(ref i, 2, c | ('v' << 8)),
            _ => Take(ref i, 1, (char)c),
        };
    }

    private static int At(ReadOnlySpan<byte> s, int i) => i < s.Length ? s[i] : 0;

    private static int Take(ref int i, int letters, int sound)
    {
        i += letters;
        return sound;
    }

    private static bool IsVowel(int c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'A' or 'E' or 'I' or 'O' or 'U';

    /// <summary>shch, schtsch, stsch, sch, sh, sz.</summary>
    private static int Sibilant(ReadOnlySpan<byte> s, ref int i, int next)
    {
        if (s[i..].StartsWith("shch"u8) || s[i..].StartsWith("szcz"u8))
        {
            return Take(ref i, 4, 'w');
        }

        if (s[i..].StartsWith("schtsch"u8))
        {
            return Take(ref i, 7, 'w');
        }

        if (s[i..].StartsWith("sch"u8))
        {
            return Take(ref i, 3, 'w');
        }

        return next is 'h' or 'z' ? Take(ref i, 2, 'w') : Take(ref i, 1, 's');
    }

    private static int Dental(ReadOnlySpan<byte> s, ref int i, int next)
    {
        if (s[i..].StartsWith("tsch"u8))
        {
            return Take(ref i, 4, 'q');
        }

        if (s[i..].StartsWith("tch"u8))
        {
            return Take(ref i, 3, 'q');
        }

        return next switch
        {
            's' when At(s, i + 2) != 'h' => Take(ref i, 2, 'c'),
            'z' => Take(ref i, 2, 'c'),
            'h' => Take(ref i, 2, 't'),
            _ => Take(ref i, 1, 't'),
        };
    }

    private static int Cee(ReadOnlySpan<byte> s, ref int i, int next) => next switch
    {
        'h' => Take(ref i, 2, 'q'),
        'z' => Take(ref i, 2, 'q'),
        's' => Take(ref i, 2, 'q'),
        'k' => Take(ref i, 2, 'k'),
        'e' or 'i' or 'y' => Take(ref i, 1, 'c'),
        _ => Take(ref i, 1, 'k'),
    };

    private static int Dee(ReadOnlySpan<byte> s, ref int i, int next)
    {
        if (s[i..].StartsWith("dzh"u8))
        {
            return Take(ref i, 3, 'j');
        }

        return next switch
        {
            'j' => Take(ref i, 2, 'j'),
            'h' => Take(ref i, 2, 'd'),
            _ => Take(ref i, 1, 'd'),
        };
    }

    /// <summary>"ou" and "oo" are u, but at the end of a name "ou", "au" and "eu" are how a Belarusian passport writes "-оў", "-аў" and "-еў".</summary>
    private static int Oh(ReadOnlySpan<byte> s, ref int i, int next)
    {
        if (next == 'o')
        {
            return Take(ref i, 2, 'u');
        }

        if (next != 'u')
        {
            return Take(ref i, 1, 'o');
        }

        return i + 2 == s.Length && i >= 2 ? Take(ref i, 2, 'o' | ('v' << 8)) : Take(ref i, 2, 'u');
    }

    /// <summary>At the start of a word j may be й, дж, х or ж, which the comparison knows; elsewhere it is й.</summary>
    private static int Jay(ReadOnlySpan<byte> s, ref int i, int next)
    {
        if (i == 0 || (IsVowel(s[i - 1]) && IsVowel(next) && s[i - 1] is not (byte)'i'))
        {
            return Take(ref i, 1, i == 0 ? 'j' : 'i');
        }

        return Take(ref i, 1, 'i');
    }
}
