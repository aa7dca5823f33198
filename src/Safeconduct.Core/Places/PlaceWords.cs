using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Safeconduct.Core.Places;

/// <summary>A place name without the words that say what kind of place it is, and the kinds that those words allow (empty: nothing was said).</summary>
public readonly record struct PlaceName(string Stem, ImmutableArray<PlaceKind> Kinds)
{
    /// <summary>Whether the words of the name leave room for a place of this kind.</summary>
    public bool Allows(PlaceKind kind) => Kinds.IsDefaultOrEmpty || Kinds.Contains(kind);
}

/// <summary>
/// The words in English, Russian and Ukrainian that say what kind of place a name belongs to: region, область, район, г., смт…
/// They are taken off the beginning and the end of a name key only, never from its middle.
/// </summary>
public static class PlaceWords
{
    private static readonly ImmutableArray<PlaceKind> Settlement = [PlaceKind.Settlement];
    private static readonly ImmutableArray<PlaceKind> Community = [PlaceKind.Community];
    private static readonly ImmutableArray<PlaceKind> District = [PlaceKind.District];
    private static readonly ImmutableArray<PlaceKind> Region = [PlaceKind.Region];
    private static readonly ImmutableArray<PlaceKind> RegionOrCountry = [PlaceKind.Region, PlaceKind.Country];

    private static readonly FrozenDictionary<string, ImmutableArray<PlaceKind>> Words = Build(
        (Region, "region oblast область обл край krai kray province округ okrug"),
        (RegionOrCountry, "republic республика республіка country страна країна"),
        (District, "district raion rayon район р-н рн"),
        (Community, "community hromada громада община отг тг"),
        (Settlement, "city town village settlement город гор місто село селище смт пгт поселок пос хутор деревня дер станица ст-ца"));

    /// <summary>Words that belong to a kind word before or after them: "autonomous republic", «сільська громада», "city of".</summary>
    private static readonly FrozenSet<string> Companions = new[]
    {
        "autonomous", "автономная", "автономна", "автономный", "автономний", "territorial", "территориальная", "територіальна", "сільська", "селищна",
        "міська", "сельская", "поселковая", "городская", "urban", "rural", "urban-type", "of", "the", "municipal", "муниципальный",
        "городского", "типа", "міського", "типу",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>One-letter forms, which count only before a name.</summary>
    private static readonly FrozenSet<string> Letters = new[] { "г", "м", "с", "п", "д", "х" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Takes kind words off a name key (<see cref="Names.NameKey"/>). A name made of nothing else is left as it is.</summary>
    public static PlaceName Strip(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var words = Split(key);
        var first = 0;
        var end = words.Count;
        ImmutableArray<PlaceKind> kinds = [];
        for (var changed = true; changed && first < end;)
        {
            changed = TakeFront(words, ref first, end, ref kinds) || TakeBack(words, first, ref end, ref kinds);
        }

        return first >= end || kinds.IsEmpty ? new PlaceName(key, []) : new PlaceName(string.Join(' ', words[first..end]), kinds);
    }

    private static bool TakeFront(List<string> words, ref int first, int end, ref ImmutableArray<PlaceKind> kinds)
    {
        if (end - first < 2)
        {
            return false;
        }

        var word = words[first].TrimEnd('.');
        if (Letters.Contains(word) && kinds.IsEmpty)
        {
            kinds = Settlement;
        }
        else if (Words.TryGetValue(word, out var found))
        {
            kinds = kinds.IsEmpty ? found : kinds;
        }
        else if (!(Companions.Contains(word) && (!kinds.IsEmpty || HasKindAhead(words, first + 1, end))))
        {
            return false;
        }

        first++;
        return true;
    }

    private static bool TakeBack(List<string> words, int first, ref int end, ref ImmutableArray<PlaceKind> kinds)
    {
        if (end - first < 2)
        {
            return false;
        }

        var word = words[end - 1].TrimEnd('.');
        if (Words.TryGetValue(word, out var found))
        {
            kinds = kinds.IsEmpty ? found : kinds;
        }
        else if (kinds.IsEmpty || !Companions.Contains(word))
        {
            return false;
        }

        end--;
        return true;
    }

    /// <summary>"autonomous republic of …": a companion in front counts only when a kind word follows it at once, companions aside.</summary>
    private static bool HasKindAhead(List<string> words, int from, int end)
    {
        for (var i = from; i < end - 1; i++)
        {
            var word = words[i].TrimEnd('.');
            if (Words.ContainsKey(word))
            {
                return true;
            }

            if (!Companions.Contains(word))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Words between spaces; "г.запорожье" is two.</summary>
    private static List<string> Split(string key)
    {
        List<string> words = [.. key.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (words.Count > 0 && words[0].IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot < words[0].Length - 1
            && (Letters.Contains(words[0][..dot]) || Words.ContainsKey(words[0][..dot])))
        {
            words.Insert(1, words[0][(dot + 1)..]);
            words[0] = words[0][..dot];
        }

        return words;
    }

    private static FrozenDictionary<string, ImmutableArray<PlaceKind>> Build(params ReadOnlySpan<(ImmutableArray<PlaceKind> Kinds, string Words)> lists)
    {
        var words = new Dictionary<string, ImmutableArray<PlaceKind>>(StringComparer.Ordinal);
        foreach (var (kinds, list) in lists)
        {
            foreach (var word in list.Split(' '))
            {
                words.Add(word.TrimEnd('.'), kinds);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
