using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Names;

namespace Safeconduct.Core.Places;

/// <summary>
/// Finds out which place the words of an account mean: one, several or none. Names are compared by <see cref="NameKey"/> alone, in every language the
/// gazetteers have; nothing is guessed from spelling. Pure; the order of the gazetteers makes no difference. The rules: docs/places.md.
/// </summary>
public static class PlaceResolver
{
    /// <summary>Kilometres that "near" adds to the reach of a place: its surroundings, as far as one walks or drives for the day. An assumption, to be printed.</summary>
    public const double NearKm = 15;

    /// <summary>From so many inhabitants on a place sets aside namesakes with at most one part in <see cref="Outruns"/> of its own.</summary>
    public const long LargePopulation = 100_000;

    /// <summary>How many times larger a place has to be than its namesakes to be the one that a bare name means.</summary>
    public const int Outruns = 100;

    /// <summary>
    /// What a settlement of an official list counts for that no gazetteer gives a population: the built-in gazetteer has the settlements
    /// from 1,000 inhabitants on, so it has fewer.
    /// </summary>
    private const long UnlistedPopulation = LargePopulation / Outruns;

    /// <summary>Resolves a place. Text of any length and content is answered; what names no place is <see cref="PlaceResolution.Unknown"/>.</summary>
    /// <param name="text">The words or the point; null gives <see cref="PlaceResolution.NotNamed"/>.</param>
    /// <param name="gazetteers">All places that are known, in any order.</param>
    public static PlaceResolution Resolve(PlaceText? text, IReadOnlyList<IGazetteer> gazetteers)
    {
        ArgumentNullException.ThrowIfNull(gazetteers);
        return text switch
        {
            PlaceText.Named named => Resolve(named, gazetteers),
            PlaceText.Around around => new PlaceResolution.One(
                new Place("point:" + around.Point, around.Point.ToString(), PlaceKind.Settlement, point: around.Point, withinKm: around.WithinKm), around.WithinKm),
            _ => PlaceResolution.NotNamed.Instance,
        };
    }

    private static PlaceResolution Resolve(PlaceText.Named text, IReadOnlyList<IGazetteer> gazetteers)
    {
        if (PlaceQuery.Parse(text.Text) is not { } query)
        {
            return string.IsNullOrWhiteSpace(text.Text) ? PlaceResolution.NotNamed.Instance : new PlaceResolution.Unknown(text.Text);
        }

        IEnumerable<Place> candidates = Find(query.Name, gazetteers);
        foreach (var part in query.Within)
        {
            candidates = Inside([.. candidates], FindContainers(part, gazetteers), part);
        }

        return Decide(text, [.. candidates.OrderByDescending(p => p.Population ?? -1).ThenBy(p => p.Id, StringComparer.Ordinal)]);
    }

    private static List<Place> Find(PlaceQuery.Part part, IReadOnlyList<IGazetteer> gazetteers)
    {
        var found = part.LookUps(isContainer: false).SelectMany(k => LookUp(k, gazetteers)).Where(e => part.Words.Allows(e.Place.Kind)).ToList();
        return [.. PlaceLinks.Join(found.Concat(found.SelectMany(e => Namesakes(e.Place, gazetteers)))).Where(p => part.Words.Allows(p.Kind))];
    }

    private static List<Place> FindContainers(PlaceQuery.Part part, IReadOnlyList<IGazetteer> gazetteers)
    {
        var found = part.LookUps(isContainer: true).SelectMany(k => LookUp(k, gazetteers))
            .Where(e => e.Place.Kind is not PlaceKind.Settlement || PlaceTies.IsCityRegion(e.Place)).ToList();
        return [.. PlaceLinks.Join(found.Concat(found.SelectMany(e => Namesakes(e.Place, gazetteers))))
            .Where(p => part.Words.Allows(p.Kind) && (p.Kind is not PlaceKind.Settlement || PlaceTies.IsCityRegion(p)))];
    }

    private static IEnumerable<PlaceLinks.Entry> LookUp(string key, IReadOnlyList<IGazetteer> gazetteers) =>
        gazetteers.SelectMany(g => g.Named(key).Select(p => new PlaceLinks.Entry(p, g)));

    /// <summary>
    /// What else bears the official name of a place. A village known to an official list only by its Ukrainian name is meant by a romanised
    /// or Russian text as much as the town that a gazetteer knows in three languages.
    /// </summary>
    private static IEnumerable<PlaceLinks.Entry> Namesakes(Place place, IReadOnlyList<IGazetteer> gazetteers)
    {
        var names = place.OfficialName is { } official ? [official] : place.Code is not null ? [place.Name]
            : string.Equals(place.Country, "UA", StringComparison.Ordinal) ? place.AllNames.Where(IsCyrillic) : [];
        return names.Select(NameKey.Of).SelectMany(k => new[] { k, PlaceWords.Strip(k).Stem }).Distinct(StringComparer.Ordinal)
            .SelectMany(k => LookUp(k, gazetteers))
            .Where(e => IsNamesake(e.Place, place));
    }

    private static bool IsNamesake(Place other, Place place)
    {
        var isSameRegion = string.Equals(PlaceTies.RegionKey(other), PlaceTies.RegionKey(place), StringComparison.Ordinal);
        return place.Kind != PlaceKind.Settlement ? other.Kind == place.Kind && isSameRegion
            : other.Kind == PlaceKind.Settlement ? string.Equals(other.Country ?? place.Country, place.Country, StringComparison.Ordinal)
            : other.Kind == PlaceKind.Region && isSameRegion && PlaceTies.IsCityRegion(place);
    }

    private static bool IsCyrillic(string name) => name.Any(c => c is >= 'Ѐ' and <= 'ӿ');

    /// <summary>
    /// The candidates that lie in one of the containers; where that is known of none, those of which it is not known.
    /// Words that no gazetteer knows are held against the names that the candidates carry themselves.
    /// </summary>
    private static IEnumerable<Place> Inside(ImmutableArray<Place> candidates, List<Place> containers, PlaceQuery.Part part)
    {
        var known = candidates.Where(c => containers.Exists(within => PlaceTies.Lies(c, within) is true) || Carries(c, part)).ToList();
        return known.Count > 0 || containers.Count == 0 ? known : candidates.Where(c => containers.Exists(within => PlaceTies.Lies(c, within) is null));
    }

    private static bool Carries(Place candidate, PlaceQuery.Part part) =>
        new[] { (Name: candidate.District, Kind: PlaceKind.District), (Name: candidate.Region, Kind: PlaceKind.Region) }.Any(held => held.Name is not null
            && candidate.Kind < held.Kind && part.Words.Allows(held.Kind) && string.Equals(PlaceTies.Stem(held.Name), part.Words.Stem, StringComparison.Ordinal));

    private static PlaceResolution Decide(PlaceText.Named text, ImmutableArray<Place> candidates)
    {
        if (candidates.IsEmpty)
        {
            return new PlaceResolution.Unknown(text.Text);
        }

        var meant = candidates.Length == 1 ? candidates[0] : candidates.FirstOrDefault(c => candidates.All(other => ReferenceEquals(c, other) || SetsAside(c, other)));
        return meant is null
            ? new PlaceResolution.Several(candidates, PlaceDetails.ThatSettle(candidates))
            : new PlaceResolution.One(meant, meant.WithinKm + (text.IsNear ? NearKm : 0), candidates.Remove(meant));
    }

    /// <summary>A large place before namesakes a hundred times smaller, and a country before settlements of its name abroad: docs/adr/0041.</summary>
    private static bool SetsAside(Place place, Place other)
    {
        if (place.Kind == PlaceKind.Country && other.Kind == PlaceKind.Settlement && other.Country is not null && !string.Equals(place.Country, other.Country, StringComparison.Ordinal))
        {
            return true;
        }

        var smaller = other.Population ?? (other.Code is not null && other.Kind == PlaceKind.Settlement ? UnlistedPopulation : null);
        return place.Population >= LargePopulation && smaller is { } people && people * Outruns <= place.Population;
    }
}
