using System.Collections.Immutable;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.UnitIdentity;

/// <summary>Where the unit belongs, as told and as recorded. A garrison is no position: a unit at war is not there.</summary>
internal static class GarrisonAgreement
{
    /// <summary>Kilometres between the edge of the told place and a recorded garrison within which they count as one: garrisons lie outside the town that they are named after.</summary>
    public const double NearKm = 50;

    public static Finding? Examine(ToldIdentity told, Unit unit)
    {
        if (told.Served.Garrison is not { } words)
        {
            return null;
        }

        if (unit.Garrisons.IsEmpty)
        {
            return told.Write(Outcome.Silent, new Phrase("unit-identity.garrison-not-recorded", ("unit", unit.Name), ("place", words)), unit, []);
        }

        var sameName = unit.Garrisons.Where(g => IsNamed(g.Text, words)).ToList();
        if (sameName.Count > 0)
        {
            return Agrees(told, unit, words, sameName);
        }

        var mapped = unit.Garrisons.Where(g => g.At is not null).ToImmutableArray();
        return told.Garrison switch
        {
            PlaceResolution.One { Result: { Point: { } point } place } one when !mapped.IsEmpty => Compare(told, unit, words, (place, point, one.WithinKm), mapped),
            PlaceResolution.One => told.Write(Outcome.Silent, new Phrase("unit-identity.garrison-without-point", ("unit", unit.Name), ("place", words)), unit, []),
            _ => told.Write(Outcome.NotAssessable, new Phrase("unit-identity.garrison-which-place", ("place", words)), unit, [], ask: [new Phrase("place.ask-where", ("place", words))]),
        };
    }

    private static Finding Compare(ToldIdentity told, Unit unit, string words, (Place Place, GeoPoint At, double WithinKm) place, ImmutableArray<UnitGarrison> mapped)
    {
        double Km(UnitGarrison g) => Math.Max(0, GeoDistance.Km(place.At, g.At!.Value) - place.WithinKm);
        var near = mapped.Where(g => Km(g) <= NearKm).ToList();
        if (near.Count > 0)
        {
            return Agrees(told, unit, words, near);
        }

        var closest = mapped.OrderBy(Km).ThenBy(g => g.Text, StringComparer.Ordinal).First();
        return told.Write(Outcome.Raises, new Phrase("unit-identity.garrison-far", ("unit", unit.Name), ("place", words), ("recorded", closest.Text), ("km", Math.Round(Km(closest)))), unit,
            mapped.Select(g => g.Citation),
            [
                new Phrase("unit-identity.tried-other-garrisons", ("count", mapped.Length)), new Phrase("unit-identity.tried-near-places", ("km", NearKm)),
                new Phrase("unit-identity.tried-garrison-names", ("count", unit.Garrisons.Length)),
            ],
            [new Phrase("unit-identity.change-training"), new Phrase("unit-identity.change-part-garrison"), new Phrase("unit-identity.change-garrison-place", ("place", words))],
            [new Phrase("unit-identity.ask-garrison"), new Phrase("unit-identity.ask-barracks")], [new Phrase("unit-identity.assume-garrison", ("km", NearKm))]);
    }

    private static Finding Agrees(ToldIdentity told, Unit unit, string words, List<UnitGarrison> garrisons) => told.Write(Outcome.Compatible,
        new Phrase("unit-identity.garrison-agrees", ("unit", unit.Name), ("place", words), ("recorded", ListValue.Of(garrisons.Select(g => g.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))),
        unit, garrisons.Select(g => g.Citation), assumptions: [new Phrase("unit-identity.assume-garrison", ("km", NearKm))]);

    /// <summary>"Tokmak" and "Tokmak, Zaporizhzhia Oblast" are one name.</summary>
    private static bool IsNamed(string recorded, string told) => string.Equals(First(recorded), First(told), StringComparison.Ordinal);

    private static string First(string place) => NameKey.Of(place.Split(',')[0]);
}
