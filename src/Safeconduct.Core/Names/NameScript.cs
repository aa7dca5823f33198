namespace Safeconduct.Core.Names;

/// <summary>The writing system of one part of a name, as far as names are read differently in it.</summary>
public enum NameScript : byte
{
    /// <summary>No letter of a script listed here: digits, or a script that is compared only as it is written.</summary>
    Other,
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Georgian,
    Arabic,
    Hebrew,
    Hangul,
    Kana,
    Han,
}

internal static class NameScripts
{
    /// <summary>By the blocks of the Unicode Standard 16; <see cref="NameScript.Other"/> for what is no letter of them.</summary>
    public static NameScript Of(char c) => c switch
    {
        < 'A' => NameScript.Other,
        <= 'z' => char.IsAsciiLetter(c) ? NameScript.Latin : NameScript.Other,
        < '\u00C0' => c is 'ª' or 'º' ? NameScript.Latin : NameScript.Other,
        < '\u0250' => c is '×' or '÷' ? NameScript.Other : NameScript.Latin,
        < '\u02B0' => NameScript.Latin,
        < '\u0370' => NameScript.Other,
        < '\u0400' => NameScript.Greek,
        < '\u0530' => NameScript.Cyrillic,
        < '\u0590' => NameScript.Armenian,
        < '\u0600' => NameScript.Hebrew,
        < '\u0780' => NameScript.Arabic,
        >= '\u10A0' and < '\u1100' => NameScript.Georgian,
        >= '\u1C90' and < '\u1CC0' => NameScript.Georgian,
        >= '\u1E00' and < '\u1F00' => NameScript.Latin,
        >= '\u1F00' and < '\u2000' => NameScript.Greek,
        >= '\u3041' and < '\u3100' => c == '・' ? NameScript.Other : NameScript.Kana,
        >= '\u4E00' and < '\uA000' => NameScript.Han,
        >= '\uAC00' and < '\uD7A4' => NameScript.Hangul,
        >= '\uFB50' and < '\uFE00' or >= '\uFE70' and < '\uFEFF' => NameScript.Arabic,
        _ => NameScript.Other,
    };

    /// <summary>Scripts that leave short vowels out, or must put vowels in between the consonants of foreign names.</summary>
    public static bool LosesVowels(this NameScript script) => script is NameScript.Arabic or NameScript.Hebrew or NameScript.Han or NameScript.Kana or NameScript.Hangul;
}
