using System.Collections.Immutable;
using Safeconduct.Accuracy.Draws;
using Safeconduct.Accuracy.Tracks;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Gazetteer;

namespace Safeconduct.Accuracy.Telling;

/// <summary>How people name the place where they were, in the language of the interview.</summary>
internal sealed class PlaceWording(Settlements settlements)
{
    private const double TownKm = 25;
    private static readonly ImmutableDictionary<string, Place> Regions = BuiltInGazetteer.Instance.All
        .Where(p => p is { Kind: PlaceKind.Region, RegionCode: not null }).GroupBy(p => p.RegionCode!).ToImmutableDictionary(g => g.Key, g => g.First());

    /// <summary>
    /// Loosely: in two of five the largest town within 25 km instead of the nearest settlement, in two of five without the region, in one of seven "near".
    /// Otherwise the nearest settlement with its region.
    /// </summary>
    public (string Words, bool IsNear) Of(GeoPoint at, Place? told, string language, bool isLoose, Draw draw)
    {
        var place = told ?? (isLoose && draw.Chance(0.4) ? settlements.Largest(at, TownKm) : settlements.Nearest(at));
        var withRegion = !isLoose || draw.Chance(0.6);
        var isNear = isLoose && draw.Chance(0.15);
        return (withRegion && RegionOf(place, language) is { } region ? $"{Name(place, language)}, {region}" : Name(place, language), isNear);
    }

    private static string? RegionOf(Place place, string language) => place.RegionCode is { } code && Regions.TryGetValue(code, out var region) ? Name(region, language) : place.Region;

    /// <summary>The gazetteer does not say which of its names is Russian: it is taken to be the first in Cyrillic that is not the official Ukrainian one.</summary>
    private static string Name(Place place, string language) => language switch
    {
        "uk" => place.OfficialName ?? place.Name,
        "ru" => place.AlternativeNames.FirstOrDefault(n => IsPlainCyrillic(n) && n != place.OfficialName) ?? place.OfficialName ?? place.Name,
        _ => place.Name,
    };

    private static bool IsPlainCyrillic(string name) => name.All(c => c is >= '\u0400' and <= '\u04FF' or ' ' or '-');
}
