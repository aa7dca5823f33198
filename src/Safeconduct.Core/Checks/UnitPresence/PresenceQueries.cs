using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.UnitPresence;

/// <summary>What the comparison of one stay asks the evidence base; the same stay always asks the same.</summary>
internal sealed class PresenceQueries
{
    private PresenceQueries(AccountInContext account, Stay stay)
    {
        var around = stay.Told.Widen(UnitPresenceCheck.LookAroundDays);
        var km = UnitPresenceCheck.NearKm + stay.WithinKm;
        Coverage = new CoverageQuery(stay.Unit.Id);
        Positions = new SightingsQuery(stay.Unit.Id, around);
        Origins = new OriginsQuery(stay.Unit.Id);
        Garrisons = new GarrisonsQuery(stay.Unit.Id);
        Superiors = [.. SuperiorsOf(account, stay).Select(s => (s, new SightingsQuery(s.Unit.Id, around)))];
        Nearness = stay.Unit.Side is { } side ? new NearnessQuery(side, stay.At, km, stay.Told) : null;
        Below = Related(UnitRelation.Below);
        SameNumber = Related(UnitRelation.SameNumber);
        SharedName = Related(UnitRelation.SharedName);

        RelatedUnitsQuery Related(UnitRelation relation) => new(stay.Unit.Id, relation, stay.Unit.Side, stay.At, km, stay.Told);
    }

    public CoverageQuery Coverage { get; }

    public SightingsQuery Positions { get; }

    public OriginsQuery Origins { get; }

    public GarrisonsQuery Garrisons { get; }

    public ImmutableArray<(Superior Superior, SightingsQuery Query)> Superiors { get; }

    /// <summary>Null where nobody says to which army the unit belongs.</summary>
    public NearnessQuery? Nearness { get; }

    public RelatedUnitsQuery Below { get; }

    public RelatedUnitsQuery SameNumber { get; }

    public RelatedUnitsQuery SharedName { get; }

    public IEnumerable<EvidenceQuery> All =>
        new EvidenceQuery?[] { Coverage, Positions, Origins, Garrisons, Nearness, Below, SameNumber, SharedName }.OfType<EvidenceQuery>().Concat(Superiors.Select(s => s.Query));

    public static PresenceQueries Of(AccountInContext account, Stay stay) => new(account, stay);

    /// <summary>One level up, while the relation lasts, and never an army or a district: those are everywhere.</summary>
    private static IEnumerable<Superior> SuperiorsOf(AccountInContext account, Stay stay) => account.SuperiorsOf(stay.Unit)
        .Where(s => s.Days.Intersects(stay.Told) && !Formations.IsArmyOrAbove(s.Unit) && !string.Equals(s.Unit.Id, stay.Unit.Id, StringComparison.Ordinal))
        .DistinctBy(s => s.Unit.Id, StringComparer.Ordinal).OrderBy(s => s.Unit.Id, StringComparer.Ordinal);
}
