using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Names;

namespace Safeconduct.Core.Places;

/// <summary>Finds out which place the words of an account mean: one, several or none. Pure; the order of the gazetteers makes no difference.</summary>
public static class PlaceResolver
{
    public static PlaceResolution Resolve(PlaceText? text, IReadOnlyList<IGazetteer> gazetteers)
    {
        ArgumentNullException.ThrowIfNull(gazetteers);
        return text switch
        {
            PlaceText.Named named => Resolve(named.Text, gazetteers),
            PlaceText.Around around => new PlaceResolution.One(
                new Place("point", around.ToString(), PlaceKind.Settlement, point: around.Point, withinKm: around.WithinKm), around.WithinKm),
            _ => PlaceResolution.NotNamed.Instance,
        };
    }

    private static PlaceResolution Resolve(string text, IReadOnlyList<IGazetteer> gazetteers)
    {
        ImmutableArray<Place> candidates = [.. gazetteers.SelectMany(g => g.Named(NameKey.Of(text))).OrderBy(p => p.Id, StringComparer.Ordinal)];
        return candidates.Length switch
        {
            0 => new PlaceResolution.Unknown(text),
            1 => new PlaceResolution.One(candidates[0], candidates[0].WithinKm),
            _ => new PlaceResolution.Several(candidates, ["region"]),
        };
    }
}
