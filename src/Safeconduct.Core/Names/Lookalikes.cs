using System.Collections.Frozen;

namespace Safeconduct.Core.Names;

/// <summary>
/// Letters of the Latin, Cyrillic and Greek scripts that cannot be told apart in print
/// (after Unicode Technical Standard 39, confusables, reduced to letters that occur in names of people).
/// </summary>
internal static class Lookalikes
{
    private const string Latin = "ABCEHIJKMOPSTXYaceijopsxyh";
    private const string Cyrillic = "АВСЕНІЈКМОРЅТХУасеіјорѕхуһ";
    private const string GreekCapitals = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string LatinOfGreek = "ABEZHIKMNOPTYX";

    private static readonly FrozenDictionary<char, char> CyrillicOfLatin = Latin.Zip(Cyrillic).ToFrozenDictionary(p => p.First, p => p.Second);
    private static readonly FrozenDictionary<char, char> LatinOfCyrillic = Latin.Zip(Cyrillic).ToFrozenDictionary(p => p.Second, p => p.First);
    private static readonly FrozenDictionary<char, char> LatinFromGreek = GreekCapitals.Zip(LatinOfGreek).Append(('ο', 'o')).Append(('ν', 'v')).ToFrozenDictionary(p => p.Item1, p => p.Item2);

    /// <summary>The letter that looks the same in the script; the letter itself if it is of that script or of none; null if there is no such letter.</summary>
    public static char? In(char letter, NameScript script)
    {
        var own = NameScripts.Of(letter);
        if (own == script || own == NameScript.Other)
        {
            return letter;
        }

        if (own == NameScript.Greek)
        {
            return LatinFromGreek.TryGetValue(letter, out var latin) ? In(latin, script) : null;
        }

        var table = script switch { NameScript.Latin => LatinOfCyrillic, NameScript.Cyrillic => CyrillicOfLatin, _ => null };
        return table is not null && table.TryGetValue(letter, out var same) ? same : null;
    }
}
