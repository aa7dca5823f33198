using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.Exposure;

/// <summary>What the check asks about one stay; the same stay always asks the same.</summary>
internal sealed class ExposureQueries
{
    /// <summary>Incidents in one settlement that are looked at one by one.</summary>
    private const int MostInSettlement = 200;

    /// <summary>Incidents nearby that are handed over, for the map; all are counted.</summary>
    private const int MostNearby = 10;

    private ExposureQueries(ExposedStay stay)
    {
        if (stay.Unit is { } unit)
        {
            // Of all days: that a unit is known for something done before the person came, or after, is said in the person's favour.
            OfUnit = new IncidentsOfUnitQuery(unit.Id, DayWindow.Unbounded);
            BaseRate = unit.Side is { } side && stay.Settlement is not null ? new IncidentBaseRateQuery(side, ExposureCheck.NearbyKm, Bounded(stay.Told)) : null;
        }

        if (stay.Settlement is { } settlement)
        {
            InSettlement = new IncidentsNearQuery(stay.At, stay.NamedReachKm, stay.Told, MostInSettlement);
            Nearby = new IncidentsNearQuery(stay.At, ExposureCheck.NearbyKm + settlement.WithinKm, stay.Told, MostNearby);
        }
    }

    public IncidentCoverageQuery Coverage { get; } = new();

    public IncidentsOfUnitQuery? OfUnit { get; }

    public IncidentsNearQuery? InSettlement { get; }

    public IncidentsNearQuery? Nearby { get; }

    /// <summary>Null where no unit, or no army, is known whose units could be counted.</summary>
    public IncidentBaseRateQuery? BaseRate { get; }

    public IEnumerable<EvidenceQuery> All => new EvidenceQuery?[] { Coverage, OfUnit, InSettlement, Nearby, BaseRate }.OfType<EvidenceQuery>();

    public static ExposureQueries Of(ExposedStay stay) => new(stay);

    /// <summary>Of a stay of more than ten years the last ten.</summary>
    private static DayWindow Bounded(DayWindow told) => told.Days <= IncidentBaseRateQuery.MostDays ? told
        : new DayWindow(told.Latest!.Value.AddDays(1 - IncidentBaseRateQuery.MostDays), told.Latest);
}
