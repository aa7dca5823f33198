using System.Collections.Frozen;
using System.Text;

namespace Safeconduct.Core.Names;

/// <summary>
/// Hangul by the arithmetic of the Unicode Standard (section 3.12) and the Revised Romanization of 2000, in the sounds of <see cref="LatinFold"/>;
/// Han by the pinyin of the characters that are common in Chinese surnames and given names and in the spelling of foreign names (GB/T 28039-2011 for the order of names;
/// readings as in the Xinhua dictionary). A character with several readings has the one it has in names. Others have no sound and are compared as they are written.
/// </summary>
internal static class EastAsianSounds
{
    private static readonly string[] Onsets = ["k", "k", "n", "t", "t", "r", "m", "p", "p", "s", "s", "", "J", "J", "Q", "k", "t", "p", "h"];
    private static readonly string[] Vowels = ["a", "e", "ia", "ie", "O", "e", "IO", "ie", "o", "va", "ve", "ve", "IO", "u", "vo", "ve", "vi", "iu", "u", "ui", "i"];
    private static readonly string[] Codas = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "h"];

    private static readonly FrozenDictionary<char, byte[]> Pinyin = Read(HanReadings.Table);

    /// <summary>Writes at most eight letters; returns how many.</summary>
    public static int Write(char c, Span<byte> target)
    {
        if (c is >= '\uAC00' and < '\uD7A4')
        {
            var index = c - '\uAC00';
            var count = Copy(Onsets[index / 588], target);
            count += Copy(Vowels[index % 588 / 28], target[count..]);
            return count + Copy(Codas[index % 28], target[count..]);
        }

        if (!Pinyin.TryGetValue(c, out var reading))
        {
            return 0;
        }

        reading.CopyTo(target);
        return reading.Length;
    }

    private static int Copy(string sound, Span<byte> target)
    {
        for (var i = 0; i < sound.Length; i++)
        {
            target[i] = (byte)sound[i];
        }

        return sound.Length;
    }

    private static FrozenDictionary<char, byte[]> Read(string table)
    {
        var readings = new Dictionary<char, byte[]>();
        foreach (var line in table.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = line.AsSpan(0, line.AsSpan().IndexOfAnyExceptInRange('a', 'z'));
            foreach (var c in line.AsSpan(letters.Length))
            {
                readings.TryAdd(c, Sounds(letters.ToString()));
            }
        }

        return readings.ToFrozenDictionary();
    }

    /// <summary>Pinyin in sounds: x is s, q and ch are ч, zh is ж as Russian writes it, j keeps its letter.</summary>
    private static byte[] Sounds(string pinyin)
    {
        var sounds = pinyin switch
        {
            ['z', 'h', .. var rest] => "J" + rest,
            ['x', .. var rest] => "S" + rest,
            ['q', .. var rest] => "Q" + rest,
            ['j', .. var rest] => "J" + rest,
            ['c', 'h', ..] => pinyin,
            ['c', .. var rest] => "C" + rest,
            _ => pinyin,
        };
        return Encoding.ASCII.GetBytes(sounds);
    }
}
