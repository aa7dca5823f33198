using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Core.Checks.UnitPresence;

/// <summary>What was tried to explain a distance, and what would change the finding. Looking for what clears is half of the check.</summary>
internal sealed record Explanations(ImmutableArray<Phrase> Tried, ImmutableArray<Phrase> WouldChange)
{
    public static Explanations Of(Stay stay, ImmutableArray<Sighting> recorded,
        IEnumerable<(Superior Superior, ImmutableArray<Sighting> Sightings)> superiors)
    {
        var tried = ImmutableArray.CreateBuilder<Phrase>();
        var change = ImmutableArray.CreateBuilder<Phrase>();
        OtherDays(stay, recorded, tried, change);
        SwappedCoordinates(stay, recorded, tried);
        CarriedForward(stay, recorded, tried);
        foreach (var (superior, sightings) in superiors)
        {
            SuperiorNear(stay, superior, stay.Relevant(sightings), tried);
        }

        change.Add(new Phrase("unit-presence.change-detached"));
        change.Add(new Phrase("unit-presence.change-place", ("place", stay.PlaceName)));
        return new Explanations(tried.ToImmutable(), change.ToImmutable());
    }

    private static void OtherDays(Stay stay, ImmutableArray<Sighting> recorded, ImmutableArray<Phrase>.Builder tried, ImmutableArray<Phrase>.Builder change)
    {
        var near = recorded.Where(s => stay.DaysTo(s) > UnitPresenceCheck.SlackDays && stay.KmTo(s) <= UnitPresenceCheck.NearKm)
            .OrderBy(stay.DaysTo).ThenBy(s => s.Days.Earliest?.Number ?? 0).FirstOrDefault();
        if (near is null)
        {
            tried.Add(new Phrase("unit-presence.tried-other-days-none", ("days", UnitPresenceCheck.LookAroundDays)));
            return;
        }

        var days = stay.DaysTo(near);
        tried.Add(new Phrase("unit-presence.tried-other-days", ("days", days), ("when", near.Days)));
        change.Add(new Phrase("unit-presence.change-days", ("days", days), ("direction", near.Days.Earliest > stay.Told.Latest ? "later" : "earlier")));
    }

    private static void SwappedCoordinates(Stay stay, ImmutableArray<Sighting> recorded, ImmutableArray<Phrase>.Builder tried)
    {
        var swapped = stay.Relevant(recorded).Count(s => GeoPoint.IsValid(s.At.Longitude, s.At.Latitude)
            && GeoDistance.Km(stay.At, new GeoPoint(s.At.Longitude, s.At.Latitude)) - stay.WithinKm - s.WithinKm <= UnitPresenceCheck.NearKm);
        tried.Add(swapped > 0
            ? new Phrase("unit-presence.tried-swapped-near", ("count", swapped))
            : new Phrase("unit-presence.tried-swapped"));
    }

    private static void CarriedForward(Stay stay, ImmutableArray<Sighting> recorded, ImmutableArray<Phrase>.Builder tried)
    {
        var relevant = stay.Relevant(recorded);
        var carried = relevant.Count(s => s.Kind == SightingKind.CarriedForward);
        if (carried > 0)
        {
            tried.Add(new Phrase("unit-presence.tried-carried", ("carried", carried), ("positions", relevant.Length)));
        }
    }

    private static void SuperiorNear(Stay stay, Superior superior, ImmutableArray<Sighting> sightings, ImmutableArray<Phrase>.Builder tried)
    {
        if (sightings.IsEmpty)
        {
            return;
        }

        var km = Math.Round(sightings.Min(stay.KmTo));
        tried.Add(new Phrase(km <= UnitPresenceCheck.NearKm ? "unit-presence.tried-superior-near" : "unit-presence.tried-superior-far",
            ("unit", superior.Unit.Name), ("km", km)));
    }
}
