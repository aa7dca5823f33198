namespace Safeconduct.Core.Names;

/// <summary>
/// One form, in the letters a to z, for the spellings of a word in any script and romanisation: "Щербаков", "Shcherbakov", "Scherbakow" and "Ščerbakov" are <c>werbakov</c>.
/// It is for comparing and for keys, not for reading: q is ч, w is ш and щ, x is ж, c is ц, h is х, j is дж. Soft signs, doubled letters and the difference of е, ё and э are gone.
/// Arabic and Hebrew give their consonants and long vowels. Digits stay. Linear in the length of the word.
/// </summary>
public static class LatinFold
{
    /// <summary>Letters of a folded word at most; what is behind is left out.</summary>
    public const int Longest = 40;

    /// <summary>Empty if no letter of the word has a sound here.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<byte> fold = stackalloc byte[Longest];
        var length = Write(word, fold);
        return string.Create(length, fold[..length], static (chars, bytes) =>
        {
            for (var i = 0; i < chars.Length; i++)
            {
                chars[i] = (char)bytes[i];
            }
        });
    }

    /// <summary>Writes the folded word; the target needs <see cref="Longest"/> bytes. Returns how many were written.</summary>
    internal static int Write(ReadOnlySpan<char> word, Span<byte> target)
    {
        Span<byte> letters = stackalloc byte[Longest * 2];
        var count = Letters(word, letters);
        var fold = new FoldWriter(target[..Longest]);
        for (var i = 0; i < count && !fold.IsFull;)
        {
            var sound = LatinSounds.Next(letters[..count], ref i);
            fold.Add((byte)sound);
            if (sound > 0xFF)
            {
                fold.Add((byte)(sound >> 8));
            }
        }

        return fold.Length;
    }

    /// <summary>A Latin word without its marks, in small letters, otherwise as it is spelt. Returns how many were written; 0 for words of other scripts.</summary>
    internal static int WriteSpelling(ReadOnlySpan<char> word, Span<byte> target)
    {
        var length = 0;
        foreach (var c in word)
        {
            var plain = FoldTables.PlainLatin(c);
            if (plain != '\0' && length < Longest)
            {
                target[length++] = (byte)plain;
            }
        }

        return length;
    }

    /// <summary>A Cyrillic word in small letters, one byte above 0x7F each, ё as е. Returns how many were written.</summary>
    internal static int WriteCyrillic(ReadOnlySpan<char> word, Span<byte> target)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (NameScripts.Of(c) == NameScript.Cyrillic && length < Longest)
            {
                var lower = char.ToLowerInvariant(c);
                target[length++] = (byte)(0x80 | ((lower == 'ё' ? 'е' : lower) & 0x7F));
            }
        }

        return length;
    }

    private static int Letters(ReadOnlySpan<char> word, Span<byte> letters)
    {
        var count = 0;
        foreach (var c in word)
        {
            if (count + 8 > letters.Length)
            {
                break;
            }

            if (c >= '\u3400')
            {
                count += EastAsianSounds.Write(c, letters[count..]);
                continue;
            }

            for (var sound = FoldTables.Of(c); sound != 0; sound >>= 8)
            {
                letters[count++] = (byte)sound;
            }
        }

        return count;
    }
}

/// <summary>Collects sounds: no sound twice in a row, "ie" is e, шч is щ, дж and дз are j.</summary>
internal ref struct FoldWriter(Span<byte> target)
{
    private readonly Span<byte> _target = target;

    public int Length { get; private set; }

    public readonly bool IsFull => Length == _target.Length;

    public void Add(byte sound)
    {
        if (sound == 0 || IsFull)
        {
            return;
        }

        var last = Length > 0 ? _target[Length - 1] : (byte)0;
        // "šč" is how some write щ.
        if ((sound == last && sound > '9') || (sound == 'q' && last == 'w'))
        {
            return;
        }

        if (last == 'd' && sound is (byte)'x' or (byte)'z')
        {
            // дж and дз are one sound to those who write j.
            _target[Length - 1] = (byte)'j';
            return;
        }

        if (sound == 'e' && last == 'i')
        {
            // Алексеев and Alekseyev: what was "ee" or "eie" before is one e.
            Length--;
            Add(sound);
            return;
        }

        _target[Length++] = sound;
    }
}
