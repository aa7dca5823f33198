using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.UnitPresence;

/// <summary>A served claim that can be compared: one unit, one place with a point, and at least one dated end.</summary>
internal sealed class Stay
{
    private Stay(Statement statement, Unit unit, PlaceResolution.One place, ToldDays days, ImmutableArray<DayWindow> elsewhere)
    {
        Statement = statement;
        Unit = unit;
        Place = place.Result;
        Namesakes = place.Others;
        At = place.Result.Point!.Value;
        WithinKm = place.WithinKm;
        Days = days;
        Elsewhere = elsewhere;
    }

    public Statement Statement { get; }

    public Unit Unit { get; }

    public Place Place { get; }

    /// <summary>Other places of that name, which were set aside when the place was settled.</summary>
    public ImmutableArray<Place> Namesakes { get; }

    public string PlaceName => Place.Name;

    public GeoPoint At { get; }

    public double WithinKm { get; }

    public ToldDays Days { get; }

    /// <summary>Days within the stay on which the person tells to have been elsewhere; all bounded.</summary>
    public ImmutableArray<DayWindow> Elsewhere { get; }

    /// <summary>All days that the claim can have touched.</summary>
    public DayWindow Told => Days.Span;

    public static Stay? Of(AccountInContext account, Statement statement) =>
        account.UnitOf(statement).Unit is { } unit && ToldDays.Of(account, statement) is { } days && account.PlaceOf(statement) is PlaceResolution.One { Result.Point: not null } place
            ? new Stay(statement, unit, place, days, [.. Absence.During(account, statement, days.Span).Select(a => a.Possible).Where(p => p.IsBounded)])
            : null;

    /// <summary>Kilometres between the edge of the told place and the edge of the position; 0 when they touch.</summary>
    public double KmTo(Sighting sighting) => KmTo(sighting.At, sighting.WithinKm);

    /// <summary>Kilometres between the edge of the told place and the edge of what lies around a point; 0 when they touch.</summary>
    public double KmTo(GeoPoint at, double withinKm) => Math.Max(0, GeoDistance.Km(At, at) - WithinKm - withinKm);

    public bool IsNear(Sighting sighting) => KmTo(sighting) <= UnitPresenceCheck.NearKm;

    /// <summary>Days between the claim and the position; 0 when they touch.</summary>
    public long DaysTo(Sighting sighting)
    {
        if (sighting.Days.Intersects(Told))
        {
            return 0;
        }

        return sighting.Days.Earliest is { } after && after > Told.Latest ? after - Told.Latest!.Value
            : sighting.Days.Latest is { } before && Told.Earliest is { } start ? start - before : 0;
    }

    /// <summary>The position speaks for a day that the claim can have touched.</summary>
    public bool IsRelevant(Sighting sighting) => DaysTo(sighting) <= UnitPresenceCheck.SlackDays;

    /// <summary>The person tells to have been elsewhere on all days told that the position speaks for (the nearest one, where it speaks only through the slack).</summary>
    public bool IsToldElsewhere(Sighting sighting)
    {
        var days = sighting.Days.Intersect(Told) ?? DayWindow.On(sighting.Days.Earliest > Told.Latest ? Told.Latest!.Value : Told.Earliest!.Value);
        return Elsewhere.Any(e => days.Earliest >= e.Earliest && days.Latest <= e.Latest);
    }

    /// <summary>Days told for which no position speaks, slack included.</summary>
    public long DaysWithout(IEnumerable<Sighting> sightings)
    {
        var reached = Told.Earliest!.Value.AddDays(-1);
        long without = 0;
        foreach (var days in sightings.Select(s => s.Days.Widen(UnitPresenceCheck.SlackDays)).OrderBy(d => d.Earliest?.Number ?? long.MinValue))
        {
            if (days.Earliest is { } from && from > reached)
            {
                without += Math.Min(from.Number, Told.Latest!.Value.Number + 1) - reached.Number - 1;
            }

            reached = Day.Max(reached, days.Latest is { } to ? Day.Min(to, Told.Latest!.Value) : Told.Latest!.Value);
        }

        return without + (Told.Latest!.Value - reached);
    }
}
