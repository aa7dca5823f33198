using Safeconduct.Core.Names;

namespace Safeconduct.Core.Places;

/// <summary>
/// What else bears the official name of a place. A village that an official list knows by its Ukrainian name only is meant by a romanised
/// or Russian text as much as the town that a gazetteer knows in three languages; without it the town would look like the only one.
/// </summary>
internal static class PlaceNamesakes
{
    private const int SharedAtStart = 2;
    private const int SharedAtEnd = 3;

    /// <summary>All places that bear the official name of this one, itself included: settlements of the country, territories of the region.</summary>
    public static IEnumerable<PlaceLinks.Entry> Of(Place place, IReadOnlyList<IGazetteer> gazetteers) => OfficialNames(place)
        .Select(NameKey.Of).SelectMany(k => new[] { k, PlaceWords.Strip(k).Stem }).Distinct(StringComparer.Ordinal)
        .SelectMany(k => gazetteers.SelectMany(g => g.Named(k).Select(p => new PlaceLinks.Entry(p, g)))).Where(e => IsNamesake(e.Place, place));

    /// <summary>
    /// Whether the told name is, as far as one can see, this place's name of today. Under a former name (Artemivsk for Бахмут) only the place itself is meant
    /// and not the others that share its present one.
    /// </summary>
    public static bool IsPresentName(string told, Place place) => place.Kind != PlaceKind.Settlement || OfficialNames(place).Any(n => IsRendering(told, n));

    private static IEnumerable<string> OfficialNames(Place place) => place.OfficialName is { } official ? [official] : place.Code is not null ? [place.Name]
        : string.Equals(place.Country, "UA", StringComparison.Ordinal) ? place.AllNames.Where(n => n.Any(c => c is >= 'Ѐ' and <= 'ӿ')) : [];

    /// <summary>
    /// The consonants begin or end alike: Киев and Київ, Николаевка and Миколаївка, and not Artemivsk and Бахмут.
    /// It only decides where else to look; no place is found by likeness.
    /// </summary>
    private static bool IsRendering(string told, string official)
    {
        var a = Consonants(told);
        var b = Consonants(NameKey.Of(official));
        var start = Math.Min(SharedAtStart, Math.Min(a.Length, b.Length));
        var end = Math.Min(SharedAtEnd, Math.Min(a.Length, b.Length));
        return string.Equals(a[..start], b[..start], StringComparison.Ordinal) || string.Equals(a[^end..], b[^end..], StringComparison.Ordinal);
    }

    private static string Consonants(string key) => new([.. UkrainianLatin.Of(key).Replace('g', 'h').Where(c => char.IsLetter(c) && !"aeiouyjыэъ".Contains(c, StringComparison.Ordinal))]);

    private static bool IsNamesake(Place other, Place place)
    {
        var isSameRegion = string.Equals(PlaceTies.RegionKey(other), PlaceTies.RegionKey(place), StringComparison.Ordinal);
        return place.Kind != PlaceKind.Settlement ? isSameRegion && (other.Kind == place.Kind || (place.Kind == PlaceKind.Region && PlaceTies.IsCityRegion(other)))
            : other.Kind == PlaceKind.Settlement ? string.Equals(other.Country ?? place.Country, place.Country, StringComparison.Ordinal)
            : other.Kind == PlaceKind.Region && isSameRegion && PlaceTies.IsCityRegion(place);
    }
}
