using System.Text;
using Safeconduct.Core.Names;

namespace Safeconduct.Core.Places;

/// <summary>
/// What else bears the official name of a place. A village that an official list knows by its Ukrainian name only is meant by a romanised
/// or Russian text as much as the town that a gazetteer knows in three languages; without it the town would look like the only one.
/// </summary>
internal static class PlaceNamesakes
{
    private const int SharedLetters = 3;

    public static IEnumerable<PlaceLinks.Entry> Of(Place place, string told, IReadOnlyList<IGazetteer> gazetteers) => OfficialNames(place, told)
        .Select(NameKey.Of).SelectMany(k => new[] { k, PlaceWords.Strip(k).Stem }).Distinct(StringComparer.Ordinal)
        .SelectMany(k => gazetteers.SelectMany(g => g.Named(k).Select(p => new PlaceLinks.Entry(p, g)))).Where(e => IsNamesake(e.Place, place));

    private static IEnumerable<string> OfficialNames(Place place, string told)
    {
        var names = place.OfficialName is { } official ? [official] : place.Code is not null ? [place.Name]
            : string.Equals(place.Country, "UA", StringComparison.Ordinal) ? place.AllNames.Where(n => n.Any(c => c is >= 'Ѐ' and <= 'ӿ')) : [];
        return place.Kind == PlaceKind.Settlement ? names.Where(n => IsRendering(told, n)) : names;
    }

    /// <summary>
    /// Whether the told name can be another spelling of the official one rather than a former name: Николаевка and Миколаївка end alike,
    /// Artemivsk and Бахмут have nothing in common. It only decides where else to look; no place is found by likeness.
    /// </summary>
    private static bool IsRendering(string told, string official)
    {
        var a = Flat(told);
        var b = Flat(NameKey.Of(official));
        var length = Math.Min(SharedLetters, Math.Min(a.Length, b.Length));
        return string.Equals(a[..length], b[..length], StringComparison.Ordinal) || string.Equals(a[^length..], b[^length..], StringComparison.Ordinal);
    }

    /// <summary>Latin letters, with the sounds that Russian, Ukrainian and the romanisations write apart written alike.</summary>
    private static string Flat(string key) => new StringBuilder(UkrainianLatin.Of(key))
        .Replace("ы", "i").Replace("э", "e").Replace("ъ", "").Replace("ie", "e").Replace("ye", "e").Replace('y', 'i').Replace('j', 'i').Replace('g', 'h').Replace("ii", "i").ToString();

    private static bool IsNamesake(Place other, Place place)
    {
        var isSameRegion = string.Equals(PlaceTies.RegionKey(other), PlaceTies.RegionKey(place), StringComparison.Ordinal);
        return place.Kind != PlaceKind.Settlement ? other.Kind == place.Kind && isSameRegion
            : other.Kind == PlaceKind.Settlement ? string.Equals(other.Country ?? place.Country, place.Country, StringComparison.Ordinal)
            : other.Kind == PlaceKind.Region && isSameRegion && PlaceTies.IsCityRegion(place);
    }
}
