namespace Safeconduct.Core.Names.Matching;

/// <summary>
/// Words that differ in their Russian, Ukrainian or Belarusian endings only: the feminine form of a surname, or the cases of one name
/// (А. А. Зализняк, Грамматический словарь русского языка, 1977, declension of surnames and given names). The stem must have three sounds.
/// </summary>
internal static class Endings
{
    /// <summary>Ending of a man's surname and of a woman's, in sounds.</summary>
    private static readonly (byte[] Masculine, byte[] Feminine)[] Genders =
    [
        ("ov"u8.ToArray(), "ova"u8.ToArray()), ("ev"u8.ToArray(), "eva"u8.ToArray()), ("iv"u8.ToArray(), "iva"u8.ToArray()), ("in"u8.ToArray(), "ina"u8.ToArray()), ("un"u8.ToArray(), "una"u8.ToArray()),
        ("ski"u8.ToArray(), "skaia"u8.ToArray()), ("ski"u8.ToArray(), "ska"u8.ToArray()), ("cki"u8.ToArray(), "ckaia"u8.ToArray()), ("cki"u8.ToArray(), "cka"u8.ToArray()),
        ("oi"u8.ToArray(), "aia"u8.ToArray()), ("i"u8.ToArray(), "aia"u8.ToArray()), ("i"u8.ToArray(), "a"u8.ToArray()),
    ];

    /// <summary>Endings of the oblique cases, longest first; "" is the bare stem.</summary>
    private static readonly byte[][] Cases =
        [.. new[] { "ogo", "omu", "ami", "oiu", "eiu", "imi", "iam", "iah", "om", "em", "im", "oi", "ei", "iu", "ia", "am", "ah", "u", "a", "e", "i", "" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    public static PartMatch Compare(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, in PreparedPart left, in PreparedPart right)
    {
        var shared = a.CommonPrefixLength(b);
        if (shared < 3 || a.Length - shared > 4 || b.Length - shared > 4)
        {
            return PartMatch.None;
        }

        if (AreGenders(a, b) || AreGenders(b, a))
        {
            return new PartMatch(PartLink.OtherGender, 0.9f);
        }

        // Latin names are hardly ever declined, but some Latin names differ by an ending: Alexander, Alexandra.
        var isCyrillic = left.Script == NameScript.Cyrillic || right.Script == NameScript.Cyrillic;
        return isCyrillic && AreCases(a, b, shared) ? new PartMatch(PartLink.OtherCase, 0.85f) : PartMatch.None;
    }

    private static bool AreGenders(ReadOnlySpan<byte> man, ReadOnlySpan<byte> woman)
    {
        foreach (var (masculine, feminine) in Genders)
        {
            if (man.Length - masculine.Length >= 3 && man.EndsWith(masculine) && woman.EndsWith(feminine) && man[..^masculine.Length].SequenceEqual(woman[..^feminine.Length]))
            {
                return masculine.Length > 1 || (man.Length >= 6 && man[^2] is (byte)'k' or (byte)'n');
            }
        }

        return false;
    }

    private static bool AreCases(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int shared)
    {
        for (var stem = shared; stem >= Math.Max(3, shared - 1); stem--)
        {
            if (IsCase(a[stem..]) && IsCase(b[stem..]))
            {
                return stem >= 4 || (stem == 3 && Math.Min(a.Length, b.Length) == 3);
            }
        }

        return false;
    }

    private static bool IsCase(ReadOnlySpan<byte> ending)
    {
        foreach (var known in Cases)
        {
            if (ending.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }
}
