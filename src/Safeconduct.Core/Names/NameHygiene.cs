using System.Globalization;
using System.Text;

namespace Safeconduct.Core.Names;

/// <summary>
/// The first thing done to a name: Unicode NFKC, invisible characters out, each word in one script, digits that stand for letters read as letters.
/// Linear in the length of the text; texts above <see cref="LongestText"/> are refused and not looked at.
/// </summary>
public static class NameHygiene
{
    /// <summary>In UTF-16 units. The longest names on published sanctions lists have under 300.</summary>
    public const int LongestText = 10_000;

    private static readonly bool[] Plain = PlainCharacters();

    public static CleanName Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
        {
            return new CleanName(NameRefusal.TooLong);
        }

        if (IsPlain(text))
        {
            return new CleanName(text, NameNotes.None);
        }

        var notes = NameNotes.None;
        var letters = Readable(text, ref notes);
        RepairWords(letters, ref notes);
        var clean = new string(letters);
        return clean.AsSpan().ContainsAnyExcept(' ') && HasLetterOrDigit(clean) ? new CleanName(clean, notes) : new CleanName(NameRefusal.NoLetters);
    }

    /// <summary>Precomposed letters of one script with simple punctuation: nothing to clean.</summary>
    private static bool IsPlain(string text)
    {
        var found = NameScript.Other;
        foreach (var c in text)
        {
            if (c >= Plain.Length || !Plain[c])
            {
                return false;
            }

            var script = NameScripts.Of(c);
            if (script != NameScript.Other && found != NameScript.Other && script != found)
            {
                return false;
            }

            found = script == NameScript.Other ? found : script;
        }

        return found != NameScript.Other;
    }

    private static bool[] PlainCharacters()
    {
        var plain = new bool[0x530];
        for (var c = '\0'; c < plain.Length; c++)
        {
            var isLatinOrCyrillic = char.IsLetter(c) && NameScripts.Of(c) is NameScript.Latin or NameScript.Cyrillic;
            plain[c] = c is ' ' or '-' or '.' or ',' or '\'' or '(' or ')' or '&' || (isLatinOrCyrillic && c.ToString().IsNormalized(NormalizationForm.FormKC) && c is not ('ª' or 'º'));
        }

        return plain;
    }

    private static bool HasLetterOrDigit(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Normalised, with one apostrophe, one hyphen and spaces for everything that separates or that no name has.</summary>
    private static char[] Readable(string text, ref NameNotes notes)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned || rune.Value is >= 0xFE00 and <= 0xFE0F)
            {
                notes |= NameNotes.Invisible;
                if (Rune.IsWhiteSpace(rune))
                {
                    visible.Append(' ');
                }
            }
            else if (category is UnicodeCategory.OtherSymbol or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate || rune.Value == 0xFFFD)
            {
                notes |= NameNotes.Signs;
                visible.Append(rune.Value == '№' ? "No " : " ");
            }
            else if (IsApostrophe(rune.Value))
            {
                visible.Append('\'');
            }
            else
            {
                visible.Append(rune.ToString());
            }
        }

        var normal = visible.ToString().Normalize(NormalizationForm.FormKC);
        var readable = new char[normal.Length];
        for (var i = 0; i < normal.Length; i++)
        {
            readable[i] = Readable(normal[i]);
        }

        return readable;
    }

    private static char Readable(char c)
    {
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\'' or '.' or ',' or '-' or '&' or '(' or ')' or '$' or '@' or '%')
        {
            return c;
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DashPunctuation => '-',
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter => c,
            _ => c == '،' ? ',' : ' ',
        };
    }

    private static bool IsApostrophe(int c) => c is '\'' or '’' or '‘' or '‛' or 'ʼ' or 'ʻ' or 'ʹ' or 'ʾ' or 'ʿ' or 'ˈ' or '′' or '`' or '´' or '՚' or '＇';

    private static void RepairWords(char[] text, ref NameNotes notes)
    {
        var main = MainScript(text);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && IsWordCharacter(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                var word = text.AsSpan(start, end - start);
                notes |= DigitsForLetters.Repair(word) ? NameNotes.DigitsForLetters : NameNotes.None;
                notes |= RepairScript(word, main) ? NameNotes.MixedScripts : NameNotes.None;
            }

            start = end + 1;
        }
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '\'' or '$' or '@' or '%' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    /// <summary>The script of most letters.</summary>
    private static NameScript MainScript(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[(int)NameScript.Han + 1];
        counts.Clear();
        foreach (var c in text)
        {
            counts[(int)NameScripts.Of(c)]++;
        }

        return counts[(int)NameScript.Cyrillic] >= counts[(int)NameScript.Latin] && counts[(int)NameScript.Cyrillic] > 0 ? NameScript.Cyrillic : NameScript.Latin;
    }

    /// <summary>A word goes to the script that makes it whole: the one of most of its letters, if every other letter has a look-alike there.</summary>
    private static bool RepairScript(Span<char> word, NameScript main)
    {
        var isMixed = false;
        var first = NameScript.Other;
        var count = 0;
        foreach (var c in word)
        {
            var script = NameScripts.Of(c);
            if (script is NameScript.Latin or NameScript.Cyrillic or NameScript.Greek)
            {
                isMixed |= first != NameScript.Other && first != script;
                first = script;
                count++;
            }
        }

        // An initial of its own is a letter of the script of the name around it.
        isMixed |= count == 1 && word.Length == 1 && first is NameScript.Latin or NameScript.Cyrillic && first != main;
        if (!isMixed)
        {
            return false;
        }

        var most = count == 1 ? main : MainScript(word);
        return Rewrite(word, most) || (count > 1 && Rewrite(word, most == NameScript.Latin ? NameScript.Cyrillic : NameScript.Latin));
    }

    private static bool Rewrite(Span<char> word, NameScript script)
    {
        foreach (var c in word)
        {
            if (Lookalikes.In(c, script) is null)
            {
                return false;
            }
        }

        for (var i = 0; i < word.Length; i++)
        {
            word[i] = Lookalikes.In(word[i], script)!.Value;
        }

        return true;
    }
}
