using System.Globalization;
using System.Text;

namespace Safeconduct.Core.Names;

/// <summary>
/// The form in which two spellings of one name are equal: NFKC, lower case, ё as е, every dash a hyphen,
/// apostrophes, stress marks, control characters and double spaces gone. It does not transliterate and does not guess.
/// The key of a key is the key. Any text has one; half a surrogate pair counts as U+FFFD.
/// </summary>
public static class NameKey
{
    /// <summary>Empty for a name without letters and digits.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = Fold(Normalize(name));

        // Taking a joiner out can bring two characters together that compose, which the next pass sees.
        for (var pass = 0; pass < 3 && !key.IsNormalized(NormalizationForm.FormKC); pass++)
        {
            key = Fold(Normalize(key));
        }

        return key;
    }

    /// <summary>NFKC takes the acute accent (´) apart into a space and a mark, so apostrophes go first.</summary>
    private static string Normalize(string name)
    {
        var text = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsHighSurrogate(c) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                text.Append(c).Append(name[++i]);
            }
            else if (char.IsSurrogate(c) || c == '\uFFFE')
            {
                text.Append('\uFFFD');
            }
            else if (!IsApostrophe(c))
            {
                text.Append(c);
            }
        }

        return text.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static string Fold(string normalized)
    {
        var key = new StringBuilder(normalized.Length);
        var pendingSpace = false;
        foreach (var c in normalized)
        {
            if (char.IsWhiteSpace(c))
            {
                pendingSpace = key.Length > 0;
                continue;
            }

            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            if (IsApostrophe(c) || category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.Control)
            {
                continue;
            }

            if (pendingSpace)
            {
                key.Append(' ');
                pendingSpace = false;
            }

            key.Append(Fold(c, category));
        }

        return key.ToString();
    }

    private static char Fold(char c, UnicodeCategory category)
    {
        if (category is UnicodeCategory.DashPunctuation || c == '\u2212')
        {
            return '-';
        }

        var lower = char.ToLowerInvariant(c);
        return lower == 'ё' ? 'е' : lower;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '‛' or 'ʼ' or 'ʻ' or 'ʹ' or 'ʺ' or '′' or '″' or '`' or '´' or '"' or '«' or '»' or '“' or '”';
}
