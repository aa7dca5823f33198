using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Safeconduct.Core.Names.Romanisation;

/// <summary>
/// A system that writes a language in Latin letters, letter by letter with some context. Pure and linear in the length of the text.
/// </summary>
public sealed class RomanisationScheme
{
    private readonly FrozenDictionary<char, RomanisationRule[]> _rules;
    private readonly FrozenDictionary<char, (string Latin, RomanisationRule Rule)[]> _readings;

    internal RomanisationScheme(string id, string language, string source, string rules)
    {
        Id = id;
        Language = language;
        Source = source;
        Rules = [.. rules.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(RomanisationRule.Parse)];
        _rules = Rules.GroupBy(r => r.Letters[0]).ToFrozenDictionary(g => g.Key, MostSpecificFirst);
        Silent = [.. Rules.Where(r => r.Latin.Contains("", StringComparer.Ordinal) && r.Letters[0] is 'ь' or 'ъ')];
        _readings = Rules.SelectMany(r => r.Latin.Select(l => (Latin: l.Normalize(NormalizationForm.FormC), Rule: r))).Where(r => r.Latin.Length > 0)
            .GroupBy(r => r.Latin[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>Short, lower case: "icao", "uk-2010". Documented; other programs may name it.</summary>
    public string Id { get; }

    /// <summary>The language it writes: "ru", "uk", "be", "kk" …</summary>
    public string Language { get; }

    /// <summary>The standard, order or custom that the table states, with its year.</summary>
    public string Source { get; }

    /// <summary>Whether a letter may be written in several ways, so that the way back cannot be proved by going forth.</summary>
    public bool IsLoose => Rules.Any(r => r.Latin.Length > 1);

    internal ImmutableArray<RomanisationRule> Rules { get; }

    /// <summary>Letters that leave no trace.</summary>
    internal ImmutableArray<RomanisationRule> Silent { get; }

    /// <summary>The rules whose Latin form stands at a place, with that form.</summary>
    internal IEnumerable<(string Latin, RomanisationRule Rule)> Readings(string latin, int at) =>
        _readings.TryGetValue(latin[at], out var readings)
            ? readings.Where(r => string.CompareOrdinal(latin, at, r.Latin, 0, r.Latin.Length) == 0)
            : [];

    /// <summary>The text in Latin letters. What the scheme does not know stays as it is; capitals stay capitals.</summary>
    public string Romanise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var composed = Compose(text);
        var lower = composed.ToLowerInvariant();
        var latin = new StringBuilder(composed.Length * 2);
        for (var at = 0; at < lower.Length;)
        {
            if (Find(lower, at) is { } rule)
            {
                Append(latin, rule.First, composed.AsSpan(), at, rule.Letters.Length);
                at += rule.Letters.Length;
            }
            else
            {
                latin.Append(composed[at++]);
            }
        }

        return Compose(latin.ToString());
    }

    /// <summary>Half a surrogate pair cannot be normalised; it is left where it is by leaving the text as it came.</summary>
    private static string Compose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    /// <summary>Of two rules alike the later counts: a table begins with what it shares with others.</summary>
    private static RomanisationRule[] MostSpecificFirst(IGrouping<char, RomanisationRule> rules) =>
        [.. rules.Reverse().OrderByDescending(r => r.Letters.Length).ThenByDescending(r => (r.Before.Length > 0 ? 1 : 0) + (r.After.Length > 0 ? 1 : 0))];

    private RomanisationRule? Find(string lower, int at)
    {
        if (_rules.TryGetValue(lower[at], out var rules))
        {
            foreach (var rule in rules)
            {
                if (rule.Fits(lower, at))
                {
                    return rule;
                }
            }
        }

        return null;
    }

    private void Append(StringBuilder latin, string piece, ReadOnlySpan<char> text, int at, int length)
    {
        if (!char.IsUpper(text[at]))
        {
            latin.Append(piece);
        }
        else if (IsInCapitals(text, at, length))
        {
            latin.Append(Upper(piece));
        }
        else
        {
            var isDone = false;
            foreach (var c in piece)
            {
                latin.Append(isDone || !char.IsLetter(c) ? c.ToString() : Upper(c.ToString()));
                isDone |= char.IsLetter(c);
            }
        }
    }

    /// <summary>Azerbaijani has two letters i: İ and I.</summary>
    private string Upper(string piece) =>
        Language is "az" ? piece.Replace('i', 'İ').Replace('ı', 'I').ToUpperInvariant() : piece.ToUpperInvariant();

    /// <summary>A capital among capitals: Щ is SHCH in ЩУКА and Shch in Щука. A capital alone is a capital only: Я is Ya.</summary>
    private static bool IsInCapitals(ReadOnlySpan<char> text, int at, int length)
    {
        for (var i = 1; i < length; i++)
        {
            if (char.IsLower(text[at + i]))
            {
                return false;
            }
        }

        var next = at + length;
        return length > 1 || (next < text.Length && char.IsLetter(text[next]) ? char.IsUpper(text[next]) : at > 0 && char.IsUpper(text[at - 1]));
    }
}
