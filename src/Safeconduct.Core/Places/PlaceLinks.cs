using System.Collections.Immutable;
using Safeconduct.Core.Names;

namespace Safeconduct.Core.Places;

/// <summary>
/// Makes one place of the entries that several gazetteers have of it: an official list knows code and district but no coordinates,
/// a gazetteer knows coordinates but no code. Entries are joined only where nothing else of that name could be meant; the rest stay apart.
/// </summary>
internal static class PlaceLinks
{
    /// <summary>Two gazetteers' points of one settlement may lie this far apart, in kilometres, if its radius is not larger.</summary>
    private const double SameSpotKm = 5;

    /// <summary>From so many inhabitants on a settlement is the centre of its community, so that villages of its name in the same region do not stand in the way.</summary>
    private const long CentrePopulation = 10_000;

    /// <summary>One entry and the gazetteer that has it; gazetteers are compared for identity only. One base may hold the lists of several: their ids begin with other words.</summary>
    public readonly record struct Entry(Place Place, IGazetteer From)
    {
        /// <summary>The entries of one list are different places, however near.</summary>
        public bool IsOfTheSameList(Entry other) => ReferenceEquals(From, other.From) && string.Equals(ListOf(Place.Id), ListOf(other.Place.Id), StringComparison.Ordinal);

        /// <summary>"gn" of "gn:709930", "osm" of "osm:…"; empty for ids of other kinds.</summary>
        private static string ListOf(string id) => id.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? id[..colon] : "";
    }

    public static List<Place> Join(IEnumerable<Entry> entries)
    {
        var unique = entries.GroupBy(e => e.Place.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Aggregate((a, b) => a with { Place = Combine(a.Place, b.Place) })).ToList();
        var territories = unique.Select(e => e.Place).Where(p => p.Kind is not PlaceKind.Settlement).GroupBy(TerritoryKey, StringComparer.Ordinal)
            .Select(g => g.Aggregate(Combine)).ToList();
        var settlements = JoinOfficial(JoinSpots([.. unique.Where(e => e.Place.Kind is PlaceKind.Settlement)]));
        return JoinCityRegions(territories, settlements);
    }

    private static string TerritoryKey(Place place) => place.Kind switch
    {
        PlaceKind.Country when place.Country is { } country => "country " + country,
        PlaceKind.Region when PlaceTies.RegionKey(place) is { } region => "region " + region,
        PlaceKind.District when PlaceTies.RegionKey(place) is { } region => $"district {region} {PlaceTies.Stem(place.OfficialName ?? place.Name)}",
        _ => "id " + place.Id,
    };

    /// <summary>The same name at the same spot in two gazetteers is one settlement.</summary>
    private static List<Place> JoinSpots(List<Entry> entries)
    {
        var joined = new List<Entry>();
        foreach (var entry in entries)
        {
            var twin = joined.FindIndex(e => !e.IsOfTheSameList(entry) && IsSameSpot(e.Place, entry.Place));
            if (twin < 0)
            {
                joined.Add(entry);
            }
            else
            {
                joined[twin] = joined[twin] with { Place = Combine(joined[twin].Place, entry.Place) };
            }
        }

        return [.. joined.Select(e => e.Place)];
    }

    private static bool IsSameSpot(Place a, Place b) => a.Point is { } p && b.Point is { } q
        && (a.Country is null || b.Country is null || string.Equals(a.Country, b.Country, StringComparison.Ordinal))
        && GeoDistance.Km(p, q) <= Math.Max(SameSpotKm, Math.Max(a.WithinKm, b.WithinKm))
        && a.AllNames.Select(NameKey.Of).Intersect(b.AllNames.Select(NameKey.Of), StringComparer.Ordinal).Any();

    /// <summary>
    /// Entries with one code are one. A settlement with a point and one with a code are one if they bear the same official name and are the only ones in their region. What is then left
    /// may be one by any of its names, for the official name may be missing or mistaken in the gazetteer.
    /// </summary>
    private static List<Place> JoinOfficial(List<Place> settlements)
    {
        var result = settlements.GroupBy(p => p.Code is null ? "id " + p.Id : "code " + p.Code, StringComparer.Ordinal).Select(g => g.Aggregate(Combine)).ToList();
        JoinBy(result, (located, key) => located.OfficialName is { } name && string.Equals(NameKey.Of(name), key, StringComparison.Ordinal));
        JoinBy(result, (located, key) => located.IsNamed(key));
        return result;
    }

    private static void JoinBy(List<Place> settlements, Func<Place, string, bool> bears)
    {
        foreach (var namesakes in settlements.Where(p => p.Code is not null && p.Point is null).GroupBy(p => (Region: PlaceTies.RegionKey(p), Name: NameKey.Of(p.Name))).ToList())
        {
            var located = settlements.Where(p => p.Code is null && p.Point is not null
                && string.Equals(PlaceTies.RegionKey(p), namesakes.Key.Region, StringComparison.Ordinal) && bears(p, namesakes.Key.Name)).ToList();
            if (TheLocated(located) is { } one && TheOne([.. namesakes], one) is { } official)
            {
                settlements.Remove(official);
                settlements[settlements.IndexOf(one)] = Combine(one, official);
            }
        }
    }

    /// <summary>The only one that gazetteers have of the name, or the only one of them that is large enough to be the centre of its community.</summary>
    private static Place? TheLocated(List<Place> located)
    {
        var centres = located.Where(p => p.Population >= CentrePopulation).ToList();
        return located.Count == 1 ? located[0] : centres.Count == 1 ? centres[0] : null;
    }

    private static Place? TheOne(List<Place> coded, Place located)
    {
        var centres = coded.Where(PlaceTies.IsCommunityCentre).ToList();
        return coded.Count == 1 ? coded[0] : located.Population >= CentrePopulation && centres.Count == 1 ? centres[0] : null;
    }

    /// <summary>An official list may call Kyiv a region; the city stands for it.</summary>
    private static List<Place> JoinCityRegions(List<Place> territories, List<Place> settlements)
    {
        foreach (var region in territories.Where(t => t.Kind == PlaceKind.Region).ToList())
        {
            var city = settlements.FindIndex(s => PlaceTies.IsCityRegion(s)
                && string.Equals(PlaceTies.RegionKey(s), PlaceTies.RegionKey(region), StringComparison.Ordinal) && s.IsNamed(region.Name));
            if (city >= 0)
            {
                settlements[city] = Combine(settlements[city], region);
                territories.Remove(region);
            }
        }

        return [.. territories, .. settlements];
    }

    /// <summary>The entry with a point (else the one without a code) lends its id, name and kind; either lends what the other lacks.</summary>
    private static Place Combine(Place a, Place b)
    {
        var (first, second) = (a.Point is null, b.Point is null) switch
        {
            (true, false) => (b, a),
            (false, true) => (a, b),
            _ when (a.Code is null) != (b.Code is null) => a.Code is null ? (a, b) : (b, a),
            _ => string.CompareOrdinal(a.Id, b.Id) <= 0 ? (a, b) : (b, a),
        };
        ImmutableArray<string> names = [.. first.AlternativeNames.Concat(second.AllNames).Where(n => !string.Equals(n, first.Name, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        return new Place(first.Id, first.Name, first.Kind, names, first.Country ?? second.Country, first.Region ?? second.Region, first.District ?? second.District,
            first.Point ?? second.Point, Math.Max(first.WithinKm, second.WithinKm), first.Population ?? second.Population, first.Code ?? second.Code,
            first.RegionCode is { Length: > 4 } || second.RegionCode is null ? first.RegionCode : second.RegionCode, first.OfficialName ?? second.OfficialName);
    }
}
