using System.Globalization;
using System.Text;

namespace Safeconduct.Web.Reports;

/// <summary>
/// Text of others made safe to look at. HTML encoding is Razor's work; this is about characters that encoding lets through and that change
/// what a reader sees: direction overrides, control characters, invisible marks. Each is shown by its code point, so that it is neither lost nor obeyed.
/// </summary>
public static class SafeText
{
    public static string Show(string? text)
    {
        if (text is null || !NeedsWork(text))
        {
            return text ?? "";
        }

        var builder = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                Append(builder, char.ConvertToUtf32(text, i), text.AsSpan(i, 2));
                i++;
            }
            else
            {
                Append(builder, text[i], text.AsSpan(i, 1));
            }
        }

        return builder.ToString();
    }

    private static bool NeedsWork(string text) => text.EnumerateRunes().Any(r => IsHidden(r.Value)) || text.Any(char.IsSurrogate);

    private static void Append(StringBuilder builder, int codePoint, ReadOnlySpan<char> asWritten)
    {
        if (IsHidden(codePoint))
        {
            builder.Append(CultureInfo.InvariantCulture, $"⟨U+{codePoint:X4}⟩");
        }
        else
        {
            builder.Append(asWritten);
        }
    }

    // Joiners (U+200C, U+200D) shape letters in several scripts, and the soft hyphen (U+00AD) is harmless: they stay.
    private static bool IsHidden(int c) => c switch
    {
        '\n' or '\r' or '\t' => false,
        < 0x20 or (>= 0x7F and <= 0x9F) => true,
        0x061C or 0x180E or 0x200B or 0x200E or 0x200F or 0xFEFF => true,
        >= 0x2028 and <= 0x202E => true,
        >= 0x2060 and <= 0x206F => true,
        >= 0xD800 and <= 0xDFFF => true,
        >= 0xFFF9 and <= 0xFFFB => true,
        >= 0xE0000 and <= 0xE007F => true,
        _ => (c & 0xFFFE) == 0xFFFE,
    };
}
