using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.Exposure;

/// <summary>A served claim with days. Its unit and its settlement may be open, each for itself. What the person's role was is no part of it.</summary>
internal sealed class ExposedStay
{
    private readonly HashSet<string> _names;

    private ExposedStay(Statement statement, Unit? unit, Place? settlement, ToldDays days, ImmutableArray<Absence> absences)
    {
        Statement = statement;
        Unit = unit;
        Settlement = settlement;
        Days = days;
        Absences = absences;
        _names = settlement is null ? [] : [.. settlement.AllNames.Select(NameKey.Of)];
    }

    public Statement Statement { get; }

    public Unit? Unit { get; }

    /// <summary>The settlement told; null for a region, for a place that is open, and for one without a point.</summary>
    public Place? Settlement { get; }

    public ToldDays Days { get; }

    public DayWindow Told => Days.Span;

    public ImmutableArray<Absence> Absences { get; }

    public GeoPoint At => Settlement!.Point!.Value;

    /// <summary>How far from the middle of the settlement an incident can lie that its source places there by name.</summary>
    public double NamedReachKm => Math.Max(Settlement!.WithinKm, ExposureCheck.SettlementKm);

    /// <summary>Null where no day is told.</summary>
    public static ExposedStay? Of(AccountInContext account, Statement statement)
    {
        if (ToldDays.Of(account, statement) is not { } days)
        {
            return null;
        }

        var settlement = account.PlaceOf(statement) is PlaceResolution.One { Result: { Kind: PlaceKind.Settlement, Point: not null } place } ? place : null;
        return new ExposedStay(statement, account.UnitOf(statement).Unit, settlement, days, Absence.During(account, statement, days.Span));
    }

    /// <summary>
    /// In the told settlement itself: its source names it and the points agree, or names no place and the point lies in it.
    /// An incident that its source places elsewhere is elsewhere, however near; one that is only known to lie somewhere around is in no settlement.
    /// </summary>
    public bool IsInSettlement(Incident incident)
    {
        if (Settlement is null || incident.WithinKm > ExposureCheck.SettlementKm)
        {
            return false;
        }

        var km = GeoDistance.Km(At, incident.At) - incident.WithinKm;
        var isUnnamed = incident.PlaceName is null || Statement.At is PlaceText.Around;
        return isUnnamed ? km <= Math.Min(Settlement.WithinKm, ExposureCheck.SettlementKm) : km <= NamedReachKm && IsNamed(incident.PlaceName!);
    }

    /// <summary>What the account tells of the days of an incident.</summary>
    public Meeting Meet(DayWindow incident)
    {
        if (incident.Intersect(Told) is not { } touched)
        {
            return new Meeting(MeetingKind.Outside, []);
        }

        var certain = Absences.Where(a => a.Certain is { } c && c.Intersects(touched)).ToImmutableArray();
        if (Days.Core is null || incident.Intersect(Days.Core.Value) is not { } together)
        {
            return AreCovered(touched, certain.Select(a => a.Certain!.Value)) ? new Meeting(MeetingKind.Elsewhere, Ids(certain)) : new Meeting(MeetingKind.DaysOpen, []);
        }

        return AreCovered(touched, certain.Select(a => a.Certain!.Value)) ? new Meeting(MeetingKind.Elsewhere, Ids(certain))
            : AreCovered(together, Absences.Select(a => a.Possible)) ? new Meeting(MeetingKind.DaysOpen, Ids(Absences.Where(a => a.Possible.Intersects(together))))
            : new Meeting(MeetingKind.Together, Ids(certain));
    }

    private static ImmutableArray<string> Ids(IEnumerable<Absence> absences) => [.. absences.Select(a => a.Statement.Id)];

    /// <summary>Every day of the bounded window lies in one of the others.</summary>
    private static bool AreCovered(DayWindow days, IEnumerable<DayWindow> by)
    {
        var next = days.Earliest!.Value;
        foreach (var window in by.OrderBy(w => w.Earliest?.Number ?? long.MinValue))
        {
            if (window.Earliest is { } from && from > next)
            {
                return false;
            }

            if (window.Latest is not { } to || to >= days.Latest!.Value)
            {
                return true;
            }

            next = Day.Max(next, to.AddDays(1));
        }

        return false;
    }

    /// <summary>"Bucha", "Bucha, Kyiv region" and «м. Буча» name Bucha.</summary>
    private bool IsNamed(string placeName) =>
        placeName.Split([',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Select(NameKey.Of).Any(k => _names.Contains(k) || _names.Contains(PlaceWords.Strip(k).Stem));
}

/// <summary>How the days of an incident lie to the stay and to what else the account tells.</summary>
internal enum MeetingKind
{
    /// <summary>Before or after the stay.</summary>
    Outside,

    /// <summary>Within the stay, on days for which the account tells that the person was elsewhere.</summary>
    Elsewhere,

    /// <summary>Within the stay for some of the possible days, and not for others.</summary>
    DaysOpen,

    /// <summary>Within the stay whichever of the possible days are the true ones.</summary>
    Together,
}

/// <param name="Kind">How the days lie.</param>
/// <param name="By">The statements that tell of being elsewhere on some of those days.</param>
internal sealed record Meeting(MeetingKind Kind, ImmutableArray<string> By);
