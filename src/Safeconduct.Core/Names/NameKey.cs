using System.Globalization;
using System.Text;

namespace Safeconduct.Core.Names;

/// <summary>
/// The form in which two spellings of one name are equal: NFKC, lower case, ё as е, every dash a hyphen,
/// apostrophes and double spaces gone. It does not transliterate and does not guess.
/// </summary>
public static class NameKey
{
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var builder = new StringBuilder(name.Length);
        var pendingSpace = false;
        foreach (var c in name.Normalize(NormalizationForm.FormKC))
        {
            if (IsApostrophe(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                pendingSpace = builder.Length > 0;
                continue;
            }

            if (pendingSpace)
            {
                builder.Append(' ');
                pendingSpace = false;
            }

            builder.Append(Fold(c));
        }

        return builder.ToString();
    }

    private static char Fold(char c)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation || c == '\u2212')
        {
            return '-';
        }

        var lower = char.ToLowerInvariant(c);
        return lower == 'ё' ? 'е' : lower;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or 'ʹ' or '`' or '´' or '"' or '«' or '»' or '“' or '”';
}
