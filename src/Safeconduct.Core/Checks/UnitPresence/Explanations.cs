using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;

namespace Safeconduct.Core.Checks.UnitPresence;

/// <summary>What was tried to explain a distance, and what would change the finding. Looking for what clears is half of the check.</summary>
internal sealed class Explanations
{
    private readonly Stay _stay;
    private readonly Comparison _comparison;
    private readonly ImmutableArray<Phrase>.Builder _tried = ImmutableArray.CreateBuilder<Phrase>();
    private readonly ImmutableArray<Phrase>.Builder _change = ImmutableArray.CreateBuilder<Phrase>();
    private readonly List<Sighting> _cited = [];

    private Explanations(Stay stay, Comparison comparison)
    {
        _stay = stay;
        _comparison = comparison;
    }

    public ImmutableArray<Phrase> Tried => _tried.ToImmutable();

    public ImmutableArray<Phrase> WouldChange => _change.ToImmutable();

    /// <summary>Positions of other units, and of other days, that an explanation rests on.</summary>
    public IReadOnlyList<Sighting> Cited => _cited;

    public static Explanations Of(Stay stay, Comparison comparison, PresenceQueries queries, EvidenceSet evidence)
    {
        var all = new Explanations(stay, comparison);
        all.OtherDays();
        all.Passage();
        all.SwappedCoordinates();
        all.Age();
        all.ToldElsewhere();
        all.Superiors(queries.Superiors.Select(s => (s.Superior, evidence.Of(s.Query))));
        all.Subordinates(evidence.Of(queries.Below));
        all.SameNumber(evidence.Of(queries.SameNumber));
        all.OtherNames(evidence.Of(queries.SharedName));
        all.Garrisons(evidence.Of(queries.Garrisons));
        all.PlaceNames();
        all._change.Add(new Phrase("unit-presence.change-detached"));
        all._change.Add(new Phrase("unit-presence.change-place", ("place", stay.PlaceName)));
        return all;
    }

    private void OtherDays()
    {
        var near = _comparison.Around.Where(s => !_stay.IsRelevant(s) && _stay.IsNear(s))
            .OrderBy(_stay.DaysTo).ThenBy(s => s.Days.Earliest?.Number ?? 0).ThenBy(s => s.Citation.File, StringComparer.Ordinal).ThenBy(s => s.Citation.Row).FirstOrDefault();
        if (near is null)
        {
            _tried.Add(new Phrase("unit-presence.tried-other-days-none", ("days", UnitPresenceCheck.LookAroundDays)));
            return;
        }

        var days = _stay.DaysTo(near);
        _cited.Add(near);
        _tried.Add(new Phrase("unit-presence.tried-other-days", ("days", days), ("when", near.Days)));
        _change.Add(new Phrase("unit-presence.change-days", ("days", days), ("direction", near.Days.Earliest > _stay.Told.Latest ? "later" : "earlier")));
    }

    /// <summary>The unit moved, on days told, from one recorded position to another, and the shortest way passes the place.</summary>
    private void Passage()
    {
        foreach (var (before, after) in _comparison.AllStands.Where(s => s.Days.IsBounded).GroupBy(s => s.Origin, StringComparer.Ordinal).SelectMany(g => g.Zip(g.Skip(1))))
        {
            var (from, to) = (before.Rows[0].At, after.Rows[0].At);
            if (from == to || after.Days.Earliest < before.Days.Latest || !new DayWindow(before.Days.Latest, after.Days.Earliest).Intersects(_stay.Told)
                || Comparison.IsNear(_stay, before) || Comparison.IsNear(_stay, after))
            {
                continue;
            }

            var km = Math.Max(0, GeoPath.KmTo(_stay.At, from, to) - _stay.WithinKm);
            if (km <= UnitPresenceCheck.NearKm)
            {
                _cited.AddRange([before.Rows[^1], after.Rows[0]]);
                _tried.Add(new Phrase("unit-presence.tried-passage", ("km", Math.Round(km)), ("from", before.Days.Latest!.Value), ("to", after.Days.Earliest!.Value)));
                return;
            }
        }

        _tried.Add(new Phrase("unit-presence.tried-passage-none"));
    }

    /// <summary>A list with latitude and longitude exchanged, or a point that was told so.</summary>
    private void SwappedCoordinates()
    {
        var swapped = _comparison.Rows.Count(s => Swapped(s.At) is { } at && _stay.KmTo(at, s.WithinKm) <= UnitPresenceCheck.NearKm);
        _tried.Add(swapped > 0 ? new Phrase("unit-presence.tried-swapped-near", ("count", swapped)) : new Phrase("unit-presence.tried-swapped"));
        if (_stay.Statement.At is PlaceText.Around && Swapped(_stay.At) is { } told
            && _comparison.Rows.Count(s => GeoDistance.Km(told, s.At) - _stay.WithinKm - s.WithinKm <= UnitPresenceCheck.NearKm) is var near and > 0)
        {
            _tried.Add(new Phrase("unit-presence.tried-swapped-told", ("count", near)));
        }
    }

    private static GeoPoint? Swapped(GeoPoint point) => GeoPoint.IsValid(point.Longitude, point.Latitude) ? new GeoPoint(point.Longitude, point.Latitude) : null;

    private void Age()
    {
        var carried = _comparison.Rows.Count(s => s.Kind == SightingKind.CarriedForward);
        if (carried > 0)
        {
            _tried.Add(new Phrase("unit-presence.tried-carried", ("carried", carried), ("positions", _comparison.Rows.Length)));
        }
    }

    private void ToldElsewhere()
    {
        if (_comparison.LeftOut > 0)
        {
            _tried.Add(new Phrase("unit-presence.tried-told-elsewhere", ("count", _comparison.LeftOut)));
        }
    }

    private void Superiors(IEnumerable<(Superior Superior, ImmutableArray<Sighting> Sightings)> superiors)
    {
        foreach (var (superior, sightings) in superiors)
        {
            if (CarriedForward.InOrder(sightings).Where(_stay.IsRelevant).MinBy(_stay.KmTo) is not { } nearest)
            {
                continue;
            }

            var isNear = _stay.IsNear(nearest);
            _cited.AddRange(isNear ? [nearest] : []);
            _tried.Add(new Phrase(isNear ? "unit-presence.tried-superior-near" : "unit-presence.tried-superior-far",
                ("unit", superior.Unit.Name), ("km", Math.Round(_stay.KmTo(nearest)))));
        }
    }

    private void Subordinates(RelatedUnits below)
    {
        if (below.Near.IsEmpty)
        {
            _tried.Add(new Phrase(below.Recorded > 0 ? "unit-presence.tried-subordinates-far" : "unit-presence.tried-subordinates-none", ("count", below.Recorded)));
            return;
        }

        _cited.AddRange(below.Near);
        _tried.Add(new Phrase("unit-presence.tried-subordinates-near", ("near", below.Near.Length), ("count", below.Recorded), ("units", Names(below.Near))));
    }

    private void SameNumber(RelatedUnits others)
    {
        if (others.Near.IsEmpty)
        {
            _tried.Add(new Phrase(others.Recorded > 0 ? "unit-presence.tried-same-number-far" : "unit-presence.tried-same-number-none", ("count", others.Recorded)));
            return;
        }

        _cited.AddRange(others.Near);
        _tried.Add(new Phrase("unit-presence.tried-same-number-near", ("units", Names(others.Near))));
        _change.Add(new Phrase("unit-presence.change-unit", ("units", Names(others.Near))));
    }

    /// <summary>Positions under every name that the base knows for the unit are compared already; left are names that it shares with another.</summary>
    private void OtherNames(RelatedUnits shared)
    {
        if (!_stay.Unit.OtherNames.IsEmpty)
        {
            _tried.Add(new Phrase("unit-presence.tried-other-names", ("count", _stay.Unit.OtherNames.Length), ("names", ListValue.Of(_stay.Unit.OtherNames.Take(6)))));
        }

        if (!shared.Near.IsEmpty)
        {
            _cited.AddRange(shared.Near);
            _tried.Add(new Phrase("unit-presence.tried-shared-name-near", ("units", Names(shared.Near))));
        }
    }

    private void Garrisons(ImmutableArray<Garrison> garrisons)
    {
        var near = garrisons.Where(g => (g.At is { } at && _stay.KmTo(at, 0) <= UnitPresenceCheck.NearKm) || (g.Place is { } name && _stay.Place.AllNames.Any(n => IsSame(n, name))))
            .OrderBy(g => g.Place, StringComparer.Ordinal).FirstOrDefault();
        if (near is not null)
        {
            _tried.Add(new Phrase("unit-presence.tried-garrison-near", ("garrison", near.Place ?? _stay.PlaceName)));
            _change.Add(new Phrase("unit-presence.change-garrison"));
        }
        else
        {
            _tried.Add(new Phrase(garrisons.IsEmpty ? "unit-presence.tried-garrison-unknown" : "unit-presence.tried-garrison-far"));
        }
    }

    /// <summary>Another village of that name beside the unit, or a place so wide that its edge is all that can be compared.</summary>
    private void PlaceNames()
    {
        var namesakes = _stay.Namesakes.Where(p => p.Point is not null).ToList();
        var near = namesakes.Count(p => _comparison.Rows.Any(s => GeoDistance.Km(p.Point!.Value, s.At) - p.WithinKm - s.WithinKm <= UnitPresenceCheck.NearKm));
        if (near > 0)
        {
            _tried.Add(new Phrase("unit-presence.tried-namesakes-near", ("place", _stay.PlaceName), ("count", near)));
        }
        else if (namesakes.Count > 0)
        {
            _tried.Add(new Phrase("unit-presence.tried-namesakes-far", ("place", _stay.PlaceName), ("count", namesakes.Count)));
        }

        if (_stay.Place.Kind is not PlaceKind.Settlement)
        {
            _tried.Add(new Phrase("unit-presence.tried-area", ("place", _stay.PlaceName), ("km", Math.Round(_stay.WithinKm))));
        }
    }

    private static ListValue Names(ImmutableArray<Sighting> near) => ListValue.Of(near.Select(s => s.UnitName).Distinct(StringComparer.Ordinal).Take(6));

    private static bool IsSame(string a, string b) => string.Equals(NameKey.Of(a), NameKey.Of(b), StringComparison.Ordinal);
}
