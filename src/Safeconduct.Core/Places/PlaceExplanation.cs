using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;

namespace Safeconduct.Core.Places;

/// <summary>Says how a place was understood: which one, which several and what would settle it, or none. Keys <c>place.…</c> of the resource area Places.</summary>
public static class PlaceExplanation
{
    /// <summary>So many places are named; of the rest the number is said.</summary>
    private const int Named = 5;

    /// <summary>One phrase for what became of the words.</summary>
    public static Phrase Of(PlaceText? text, PlaceResolution resolution)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        var told = text?.ToString() ?? "";
        return resolution switch
        {
            PlaceResolution.One when text is PlaceText.Around around => new Phrase("place.point", ("point", told), ("km", around.WithinKm)),
            PlaceResolution.One one => One(told, one),
            PlaceResolution.Several several => Several(told, several),
            PlaceResolution.Unknown => new Phrase("place.unknown", ("text", told)),
            _ => new Phrase("place.not-named"),
        };
    }

    /// <summary>What to add to the account so that the place is settled; null where it is settled, or was not named.</summary>
    public static Phrase? ToSettle(PlaceResolution resolution) => resolution switch
    {
        PlaceResolution.Several several => new Phrase("place.settle", ("details", new ListValue([.. several.SettledBy.Select(d => new KeyValue("place.detail." + d))]))),
        PlaceResolution.Unknown => new Phrase("place.settle-unknown"),
        PlaceResolution.One { Result.Point: null } => new Phrase("place.settle-no-point"),
        _ => null,
    };

    /// <summary>A place with what it lies in: "Tokmak (a settlement in Zaporizhzhia region, UA)".</summary>
    public static Phrase Label(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        string?[] held = [place.District, place.Kind < PlaceKind.Region ? place.Region : null, place.Kind < PlaceKind.Country ? place.Country : null];
        var within = held.OfType<string>().Where(n => !place.IsNamed(n)).ToList();
        var kind = new KeyValue("place.kind." + place.Kind);
        return within.Count == 0
            ? new Phrase("place.label", ("name", place.Name), ("kind", kind))
            : new Phrase("place.label-within", ("name", place.Name), ("kind", kind), ("within", string.Join(", ", within)));
    }

    private static Phrase One(string told, PlaceResolution.One one)
    {
        ImmutableArray<(string, PhraseValue)> args = [("text", told), ("place", new PhraseInPhrase(Label(one.Result))), ("km", one.WithinKm)];
        return one switch
        {
            { Others.Length: > 0 } => new Phrase("place.one-others", [.. args, ("count", one.Others.Length), ("others", Labels(one.Others))]),
            { Result.Point: null } => new Phrase("place.one-no-point", args),
            _ => new Phrase("place.one", args),
        };
    }

    private static Phrase Several(string told, PlaceResolution.Several several) => several.Candidates.Length <= Named
        ? new Phrase("place.several", ("text", told), ("count", several.Candidates.Length), ("places", Labels(several.Candidates)))
        : new Phrase("place.several-more", ("text", told), ("count", several.Candidates.Length), ("places", Labels(several.Candidates)), ("more", several.Candidates.Length - Named));

    private static ListValue Labels(ImmutableArray<Place> places) => new([.. places.Take(Named).Select(p => new PhraseInPhrase(Label(p)))]);
}
