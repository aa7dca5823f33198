using Safeconduct.Core.Names;

namespace Safeconduct.Core.Places;

/// <summary>What lies in what, and which codes and names say so.</summary>
internal static class PlaceTies
{
    /// <summary>Characters of a KATOTTG code that belong to a region, a district and a community: UA, two digits each, three for the community.</summary>
    private const int RegionCodeLength = 4;
    private const int DistrictCodeLength = 6;
    private const int CommunityCodeLength = 9;

    /// <summary>The region's code in the form in which sources can be compared: <c>UA23</c>, <c>RU-ROS</c>; null if unknown.</summary>
    public static string? RegionKey(Place place) => (place.RegionCode ?? place.Code) switch
    {
        null => null,
        { Length: >= RegionCodeLength } code when code.StartsWith("UA", StringComparison.Ordinal) && char.IsAsciiDigit(code[2]) => code[..RegionCodeLength],
        var code => code,
    };

    /// <summary>A city that is a first-level division of its own, such as Kyiv or Moscow.</summary>
    public static bool IsCityRegion(Place place) => place.Kind == PlaceKind.Settlement && (IsRegionCode(place.Code) ||
        (place.Region is { } region && place.IsNamed(region) && RegionKey(place) is not null));

    /// <summary>A code whose digits below the region are zero, the five that only make it unique aside.</summary>
    public static bool IsRegionCode(string? code) => code is { Length: 19 } && code.AsSpan(RegionCodeLength, 10).IndexOfAnyExcept('0') < 0;

    /// <summary>The first settlement of a community's list is its centre: digits 001 after the community.</summary>
    public static bool IsCommunityCentre(Place place) => place.Code is { Length: 19 } code && string.Equals(code[CommunityCodeLength..(CommunityCodeLength + 3)], "001", StringComparison.Ordinal);

    /// <summary>What the community of a coded place is compared by; null if unknown.</summary>
    public static string? CommunityKey(Place place) => place.Code is { Length: 19 } code ? code[..CommunityCodeLength] : null;

    /// <summary>What the district of a place is compared by, within its region; null if unknown.</summary>
    public static string? DistrictKey(Place place) =>
        place.Code is { Length: 19 } code ? code[..DistrictCodeLength] : place.District is { } district ? Stem(district) : null;

    /// <summary>Whether a place lies in another: true, false, or null where neither codes nor names tell.</summary>
    public static bool? Lies(Place place, Place within)
    {
        if (place.Kind >= within.Kind && !IsCityRegion(within))
        {
            return false;
        }

        if (within.Kind == PlaceKind.Country)
        {
            return place.Country is null || within.Country is null ? null : string.Equals(place.Country, within.Country, StringComparison.Ordinal);
        }

        if (place.Country is not null && within.Country is not null && !string.Equals(place.Country, within.Country, StringComparison.Ordinal))
        {
            return false;
        }

        return within.Kind switch
        {
            PlaceKind.Region or PlaceKind.Settlement => LiesInRegion(place, within),
            _ => LiesInRegion(place, within) is false ? false : ByCode(place, within) ?? ByDistrictName(place, within),
        };
    }

    public static string Stem(string name) => PlaceWords.Strip(NameKey.Of(name)).Stem;

    private static bool? LiesInRegion(Place place, Place region)
    {
        if (RegionKey(place) is { } a && RegionKey(region) is { } b)
        {
            return string.Equals(a, b, StringComparison.Ordinal);
        }

        return place.Region is null ? null : region.Kind is PlaceKind.Region or PlaceKind.Settlement ? BearsName(region, place.Region) : null;
    }

    private static bool? ByCode(Place place, Place within)
    {
        var length = within.Kind == PlaceKind.District ? DistrictCodeLength : CommunityCodeLength;
        return place.Code is { Length: 19 } a && within.Code is { Length: 19 } b ? string.Equals(a[..length], b[..length], StringComparison.Ordinal) : null;
    }

    private static bool? ByDistrictName(Place place, Place district) =>
        district.Kind != PlaceKind.District || place.District is null ? null : BearsName(district, place.District);

    private static bool BearsName(Place place, string name)
    {
        var stem = Stem(name);
        return place.AllNames.Any(n => string.Equals(Stem(n), stem, StringComparison.Ordinal));
    }
}
