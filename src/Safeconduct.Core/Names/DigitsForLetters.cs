namespace Safeconduct.Core.Names;

/// <summary>Digits and signs that people type for the letters they look like: "Ig0r Sech1n". Only inside a word with more letters than digits.</summary>
internal static class DigitsForLetters
{
    private const string Digits = "01345789$@";
    private const string Latin = "oieasjbgsa";
    private const string Cyrillic = "оізаѕуводса";

    /// <summary>Writes the letters in place; false if there was nothing to write.</summary>
    public static bool Repair(Span<char> word)
    {
        var (letters, signs, isCyrillic) = Count(word);
        if (signs == 0 || letters < 2 || signs > letters || IsOrdinal(word))
        {
            return false;
        }

        var found = false;
        for (var i = 0; i < word.Length; i++)
        {
            var sign = Digits.IndexOf(word[i], StringComparison.Ordinal);
            if (sign >= 0 && HasLetterBehind(word, i))
            {
                word[i] = (isCyrillic ? Cyrillic : Latin)[sign];
                found = true;
            }
        }

        return found;
    }

    private static (int Letters, int Signs, bool IsCyrillic) Count(ReadOnlySpan<char> word)
    {
        var (letters, signs, cyrillic) = (0, 0, 0);
        foreach (var c in word)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            signs += char.IsDigit(c) || c is '$' or '@' ? 1 : 0;
            cyrillic += NameScripts.Of(c) == NameScript.Cyrillic ? 1 : 0;
        }

        return (letters, signs, cyrillic * 2 > letters);
    }

    /// <summary>"1st", "22nd", "44th", "3-й": digits first and at most three letters after.</summary>
    private static bool IsOrdinal(ReadOnlySpan<char> word)
    {
        var digits = 0;
        while (digits < word.Length && char.IsDigit(word[digits]))
        {
            digits++;
        }

        return digits > 0 && word.Length - digits <= 3;
    }

    /// <summary>Numbers at the end of a word are numbers; two digits in a row are, too.</summary>
    private static bool HasLetterBehind(ReadOnlySpan<char> word, int i) =>
        i + 1 < word.Length && char.IsLetter(word[i + 1]) && (i == 0 || char.IsLetter(word[i - 1]));
}
