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
    private readonly ImmutableArray<DayWindow> _elsewhere;

    private Stay(Statement statement, Unit unit, string placeName, GeoPoint at, double withinKm, DayWindow told, ImmutableArray<DayWindow> elsewhere)
    {
        Statement = statement;
        Unit = unit;
        PlaceName = placeName;
        At = at;
        WithinKm = withinKm;
        Told = told;
        _elsewhere = elsewhere;
    }

    public Statement Statement { get; }

    public Unit Unit { get; }

    public string PlaceName { get; }

    public GeoPoint At { get; }

    public double WithinKm { get; }

    /// <summary>All days that the claim can have touched.</summary>
    public DayWindow Told { get; }

    public static Stay? Of(AccountInContext account, Statement statement)
    {
        var span = account.SpanOf(statement);
        if (account.UnitOf(statement).Unit is not { } unit || span.IsUnbounded || account.EndsBeforeItBegins(statement))
        {
            return null;
        }

        // A claim with one open end is compared up to the day of the verification, or from the day before which nobody reports: its known end.
        var told = new DayWindow(span.Earliest ?? span.Latest, span.Latest ?? Day.Max(account.AsOf, span.Earliest!.Value));
        return Where(account, statement) is { } place
            ? new Stay(statement, unit, place.Name, place.At, place.WithinKm, told, Elsewhere(account, statement))
            : null;
    }

    /// <summary>Kilometres between the edge of the told place and the edge of the position; 0 when they touch.</summary>
    public double KmTo(Sighting sighting) => Math.Max(0, GeoDistance.Km(At, sighting.At) - WithinKm - sighting.WithinKm);

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

    /// <summary>Days told for which no position speaks, slack included.</summary>
    public long DaysWithout(ImmutableArray<Sighting> sightings)
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

    /// <summary>Positions on the days told, without those on which the person tells to have been elsewhere (leave, hospital, a course).</summary>
    public ImmutableArray<Sighting> Relevant(ImmutableArray<Sighting> sightings)
    {
        var near = sightings.Where(s => DaysTo(s) <= UnitPresenceCheck.SlackDays).ToImmutableArray();
        var there = near.Where(s => !_elsewhere.Any(e => s.Days.Earliest >= e.Earliest && s.Days.Latest <= e.Latest)).ToImmutableArray();
        return there.IsEmpty ? near : there;
    }

    private static (string Name, GeoPoint At, double WithinKm)? Where(AccountInContext account, Statement statement) => statement.At switch
    {
        PlaceText.Around around => (around.ToString()!, around.Point, around.WithinKm),
        _ when account.PlaceOf(statement) is PlaceResolution.One { Result: { Point: { } point } place } one => (place.Name, point, one.WithinKm),
        _ => null,
    };

    private static ImmutableArray<DayWindow> Elsewhere(AccountInContext account, Statement statement) =>
        [.. account.Current.Where(s => !account.Account.TellingsOf(s).Any(t => string.Equals(t.Id, statement.Id, StringComparison.Ordinal)) && s.Claim is Claim.Leave or Claim.Hospital or Claim.Was or Claim.Studied)
            .Select(s => account.Timeline.CoreOf(s.Id)).OfType<DayWindow>().Where(w => w.IsBounded)];
}
