using System.Text.RegularExpressions;

namespace Safeconduct.Evidence.Importers.Katottg;

/// <summary>
/// A code of KATOTTG, Ukraine's classifier of administrative units and settlements: <c>UA</c>, two digits each for region and district,
/// three each for community and settlement, two for a district of a city, and five that make it unique.
/// </summary>
internal static partial class KatottgCode
{
    private const int SerialDigits = 5;
    private static readonly int[] LevelEnds = [4, 6, 9, 12];

    /// <summary>The code without blanks; null when it is none. Blanks within a code can only be a slip of the hand; a digit too many cannot be mended.</summary>
    public static string? Normalise(string text)
    {
        var code = Blanks().Replace(text, "");
        return Code().IsMatch(code) ? code : null;
    }

    /// <summary>What the codes of the community, district and region that hold this place begin with, nearest first. For a base without the classifier.</summary>
    public static IEnumerable<string> AncestorPrefixes(string code)
    {
        if (!Code().IsMatch(code))
        {
            yield break;
        }

        var own = code[..^SerialDigits];
        foreach (var end in LevelEnds.Reverse())
        {
            var prefix = own[..end].PadRight(own.Length, '0');
            if (!string.Equals(prefix, own, StringComparison.Ordinal))
            {
                yield return prefix;
            }
        }
    }

    [GeneratedRegex(@"\AUA[0-9]{17}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
