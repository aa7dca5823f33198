using System.Collections.Immutable;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Gazetteer;

namespace Safeconduct.Web.Reports.Map;

/// <summary>A name on the map, in English and in Russian.</summary>
internal sealed record NamedSpot(string English, string Russian, GeoPoint At, long Population, string Country)
{
    public string In(string language) => string.Equals(language, "ru", StringComparison.Ordinal) ? Russian : English;
}

/// <summary>Towns, the largest first, and countries of the built-in gazetteer, for the names on maps.</summary>
internal static class Towns
{
    private static readonly Lazy<(ImmutableArray<NamedSpot> Towns, ImmutableArray<NamedSpot> Countries)> All = new(Read);

    public static ImmutableArray<NamedSpot> Settlements => All.Value.Towns;

    public static ImmutableArray<NamedSpot> Countries => All.Value.Countries;

    private static (ImmutableArray<NamedSpot> Towns, ImmutableArray<NamedSpot> Countries) Read()
    {
        var places = BuiltInGazetteer.Instance.All.Where(p => p.Point is not null && p.Kind is PlaceKind.Settlement or PlaceKind.Country).ToLookup(p => p.Kind);
        return ([.. places[PlaceKind.Settlement].Select(Name).OrderByDescending(t => t.Population)], [.. places[PlaceKind.Country].Select(Name)]);
    }

    private static NamedSpot Name(Place place) => new(place.Name, Russian(place), place.Point!.Value, place.Population ?? 0, place.Country ?? "");

    /// <summary>
    /// The tool puts the official (Ukrainian) name first and the Russian one right after it, where the source has one; elsewhere the Russian one comes first among the Cyrillic names.
    /// A name with letters that Russian lacks is another language's.
    /// </summary>
    private static string Russian(Place place)
    {
        var cyrillic = place.AlternativeNames.TakeWhile((n, i) => i < 3).Where(n => n.Any(c => c is >= '\u0400' and <= '\u04FF')).ToList();
        return cyrillic.Find(n => !string.Equals(n, place.OfficialName, StringComparison.Ordinal) && n.All(IsRussian)) ?? place.OfficialName ?? cyrillic.Find(n => n.All(IsRussian)) ?? place.Name;
    }

    private static bool IsRussian(char c) => c is < '\u0400' or (>= 'А' and <= 'я') or 'ё' or 'Ё';
}
