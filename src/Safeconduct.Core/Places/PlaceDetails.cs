using System.Collections.Immutable;

namespace Safeconduct.Core.Places;

/// <summary>Which further detail would tell places of one name apart.</summary>
internal static class PlaceDetails
{
    /// <summary>The details that differ, from the widest to the narrowest: kind, country, region, district, community; a point if nothing else does.</summary>
    public static ImmutableArray<string> ThatSettle(ImmutableArray<Place> places)
    {
        var details = ImmutableArray.CreateBuilder<string>();
        Add(details, "kind", places.Select(p => p.Kind.ToString()).Distinct(StringComparer.Ordinal).Skip(1).Any());
        Add(details, "country", places.Select(p => p.Country).Distinct(StringComparer.Ordinal).Skip(1).Any());
        var settlements = places.Where(p => p.Kind < PlaceKind.Region).ToList();
        Add(details, "region", settlements.GroupBy(p => p.Country, StringComparer.Ordinal).Any(g => Differ(g, Region)));
        var inOneRegion = settlements.GroupBy(p => p.Country + " " + Region(p), StringComparer.Ordinal).ToList();
        Add(details, "district", inOneRegion.Exists(g => Differ(g, PlaceTies.DistrictKey)));
        Add(details, "community", inOneRegion.SelectMany(g => g.GroupBy(PlaceTies.DistrictKey, StringComparer.Ordinal)).Any(g => g.Key is not null && Differ(g, PlaceTies.CommunityKey)));
        return details.Count == 0 ? ["point"] : details.ToImmutable();
    }

    private static string? Region(Place place) => PlaceTies.RegionKey(place) ?? place.Region;

    private static bool Differ(IEnumerable<Place> places, Func<Place, string?> detail) => places.Select(detail).Distinct(StringComparer.Ordinal).Skip(1).Any();

    private static void Add(ImmutableArray<string>.Builder details, string name, bool differs)
    {
        if (differs)
        {
            details.Add(name);
        }
    }
}
