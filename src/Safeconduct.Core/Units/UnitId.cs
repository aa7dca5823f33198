using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Safeconduct.Core.Names;

namespace Safeconduct.Core.Units;

/// <summary>
/// The id of a unit, made of its name: lower-case Latin letters, digits and hyphens, ordinals as bare numbers
/// (<c>155th Separate Guards Naval Infantry Brigade</c> gives <c>155-separate-guards-naval-infantry-brigade</c>,
/// <c>97-я обрмп</c> gives <c>97-obrmp</c>). Names that give the same id are taken as spellings of one name.
/// The letters of Cyrillic are for reading only: this is no romanisation for matching.
/// </summary>
public static class UnitId
{
    private static readonly FrozenDictionary<char, string> Cyrillic = new Dictionary<char, string>
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['ґ'] = "g", ['д'] = "d", ['е'] = "e", ['є'] = "ie", ['ж'] = "zh", ['з'] = "z",
        ['и'] = "i", ['і'] = "i", ['ї'] = "i", ['й'] = "i", ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p",
        ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ў'] = "u", ['ф'] = "f", ['х'] = "kh", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh",
        ['щ'] = "shch", ['ъ'] = "", ['ы'] = "y", ['ь'] = "", ['э'] = "e", ['ю'] = "iu", ['я'] = "ia",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Ordinals =
        new[] { "st", "nd", "rd", "th", "я", "й", "а", "е", "ая", "ый", "ий", "ой", "го", "ої", "та", "ша", "ма" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The id of a unit of this name.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static string Of(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var key = NameKey.Of(name);
        var slug = string.Join('-', Words(key));
        return slug.Length > 0 ? slug : "unit-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
    }

    /// <summary>The id of a unit of which only the military-unit number is told.</summary>
    public static string OfNumber(string number)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(number);
        return "number-" + string.Join('-', Words(NameKey.Of(number)));
    }

    private static IEnumerable<string> Words(string key)
    {
        var start = 0;
        var afterNumber = false;
        while (start < key.Length)
        {
            if (!char.IsLetterOrDigit(key[start]))
            {
                start++;
                continue;
            }

            var isDigit = char.IsDigit(key[start]);
            var end = start + 1;
            while (end < key.Length && char.IsLetterOrDigit(key[end]) && char.IsDigit(key[end]) == isDigit)
            {
                end++;
            }

            var word = key[start..end];
            start = end;
            if (!(afterNumber && Ordinals.Contains(word)) && Latin(word) is { Length: > 0 } latin)
            {
                yield return latin;
            }

            afterNumber = isDigit;
        }
    }

    internal static string Latin(string word)
    {
        var builder = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                builder.Append(c);
            }
            else if (Cyrillic.TryGetValue(c, out var letters))
            {
                builder.Append(letters);
            }
            else
            {
                // Any other script keeps its code points, so that two different names never fall together.
                builder.Append('u').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return builder.ToString();
    }
}
