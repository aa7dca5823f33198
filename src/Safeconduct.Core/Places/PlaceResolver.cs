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

    /// <summary>What a settlement counts for whose population nobody gives, a small seat of administration as a rule: only a city of a million sets it aside.</summary>
    private const long UnknownPopulation = 10_000;

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

    private static List<Place> Find(PlaceQuery.Part part, IReadOnlyList<IGazetteer> gazetteers) =>
        Joined(part.LookUps(isContainer: false).SelectMany(k => LookUp(k, gazetteers)).Where(e => part.Words.Allows(e.Place.Kind)), part, gazetteers);

    private static List<Place> FindContainers(PlaceQuery.Part part, IReadOnlyList<IGazetteer> gazetteers) =>
        [.. Joined(part.LookUps(isContainer: true).SelectMany(k => LookUp(k, gazetteers)), part, gazetteers).Where(p => p.Kind is not PlaceKind.Settlement || PlaceTies.IsCityRegion(p))];

    /// <summary>
    /// The places that bear the told name, each put together from all gazetteers. What shares only the present name of a place told by a former one
    /// helps to put that place together and is then left out.
    /// </summary>
    private static List<Place> Joined(IEnumerable<PlaceLinks.Entry> entries, PlaceQuery.Part part, IReadOnlyList<IGazetteer> gazetteers)
    {
        var found = entries.ToList();
        var told = found.Select(e => e.Place.Id).ToHashSet(StringComparer.Ordinal);
        var all = found.ToList();
        foreach (var place in found.Select(e => e.Place).DistinctBy(p => p.Id, StringComparer.Ordinal))
        {
            var namesakes = PlaceNamesakes.Of(place, gazetteers).ToList();
            all.AddRange(namesakes);
            told.UnionWith(PlaceNamesakes.IsPresentName(part.Words.Stem, place) ? namesakes.Select(e => e.Place.Id) : []);
        }

        return [.. PlaceLinks.Join(all).Where(p => told.Contains(p.Id) && part.Words.Allows(p.Kind))];
    }

    private static IEnumerable<PlaceLinks.Entry> LookUp(string key, IReadOnlyList<IGazetteer> gazetteers) =>
        gazetteers.SelectMany(g => g.Named(key).Select(p => new PlaceLinks.Entry(p, g)));

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

        ImmutableArray<Place> meant = [.. candidates.Where(c => !candidates.Any(other => SetsAside(other, c)))];
        var others = candidates.RemoveRange(meant);
        return meant.Length == 1
            ? new PlaceResolution.One(meant[0], meant[0].WithinKm + (text.IsNear ? NearKm : 0), others)
            : new PlaceResolution.Several(meant, PlaceDetails.ThatSettle(meant), others);
    }

    /// <summary>A large place before namesakes a hundred times smaller, and a country before settlements of its name abroad: docs/adr/0041.</summary>
    private static bool SetsAside(Place place, Place other)
    {
        if (place.Kind == PlaceKind.Country && other.Kind == PlaceKind.Settlement && other.Country is not null && !string.Equals(place.Country, other.Country, StringComparison.Ordinal))
        {
            return true;
        }

        return place.Population >= LargePopulation && PopulationOrBound(other) is { } people && people * Outruns <= place.Population;
    }

    private static long? PopulationOrBound(Place place) => place.Population
        ?? (place.Kind != PlaceKind.Settlement ? null : place.Code is not null ? UnlistedPopulation : UnknownPopulation);
}
