using System.Collections.Frozen;
using System.Text;

namespace Safeconduct.Core.Places;

/// <summary>
/// Ukrainian place names in Latin letters as Ukraine writes them itself: Resolution No. 55 of the Cabinet of Ministers, 27 January 2010
/// (adopted by the United Nations for place names in 2012). Soft signs and apostrophes fall away; є, ї, й, ю and я differ at the beginning of a word; зг is zgh.
/// </summary>
public static class UkrainianLatin
{
    private static readonly FrozenDictionary<char, string> Letters = new Dictionary<char, string>
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "h", ['ґ'] = "g", ['д'] = "d", ['е'] = "e", ['є'] = "ie", ['ж'] = "zh", ['з'] = "z",
        ['и'] = "y", ['і'] = "i", ['ї'] = "i", ['й'] = "i", ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p",
        ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "kh", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "shch",
        ['ь'] = "", ['ю'] = "iu", ['я'] = "ia", ['\''] = "", ['’'] = "", ['ʼ'] = "",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string> AtStart = new Dictionary<char, string>
    {
        ['є'] = "ye", ['ї'] = "yi", ['й'] = "y", ['ю'] = "yu", ['я'] = "ya",
    }.ToFrozenDictionary();

    /// <summary>Letters that are not Ukrainian stay as they are.</summary>
    public static string Of(string ukrainian)
    {
        ArgumentNullException.ThrowIfNull(ukrainian);
        var latin = new StringBuilder(ukrainian.Length * 2);
        var previous = ' ';
        foreach (var c in ukrainian)
        {
            var lower = char.ToLowerInvariant(c);
            var text = lower == 'г' && previous == 'з' ? "gh" : Letter(lower, isStart: !char.IsLetter(previous) && !IsApostrophe(previous));
            latin.Append(text is null ? c.ToString() : c == lower || text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..]);
            previous = lower;
        }

        return latin.ToString();
    }

    private static string? Letter(char lower, bool isStart) =>
        isStart && AtStart.TryGetValue(lower, out var first) ? first : Letters.GetValueOrDefault(lower);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';
}
