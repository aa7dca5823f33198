using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Evidence;

/// <summary>
/// What one row of one source says about a unit. <see cref="Numbers"/> are military-unit numbers (в/ч) and nothing else:
/// a number that is part of a designation does not belong there. <see cref="OtherNames"/> holds other names and the row's own id.
/// <see cref="Days"/> are the days for which the row names the parent; open ends mean not known.
/// </summary>
public sealed record UnitFacts(string UnitId, string Name, ImmutableArray<string> OtherNames, ImmutableArray<string> Numbers,
    string? Parent, DayWindow Days, string? Branch, string? Echelon, string? Garrison, GeoPoint? GarrisonAt, string? Side, Citation Citation)
{
    /// <summary>The days for which the source says that the unit bore this name and these numbers; unbounded where it does not say.</summary>
    public DayWindow NameDays { get; init; } = DayWindow.Unbounded;

    /// <summary>Who commanded it, each for as long as the source says.</summary>
    public ImmutableArray<UnitCommander> Commanders { get; init; } = [];
}

/// <summary>
/// What is known of a source as a whole. Sources of one <see cref="Origin"/> (one author, one newsroom, one first publication) count as one when
/// sources are counted. <see cref="EveryDays"/>: how often it sets out to appear; what is older than that twice over is stale.
/// </summary>
public sealed record SourceFacts(string Source, string? Origin, string? Title, string? Url, Day? PublishedOn, int? EveryDays);

/// <summary>A place as one source has it, with the official code of the place that holds it.</summary>
public sealed record PlaceFacts(Place Place, string? ParentCode, Citation Citation);

/// <summary>A fact as an importer hands it to a base: a closed set of kinds.</summary>
public abstract class EvidenceRecord
{
    private EvidenceRecord(Citation? citation) => Citation = citation;

    /// <summary>Where the fact stands; null for what a source says of itself as a whole.</summary>
    public Citation? Citation { get; }

    /// <summary>What a source says of a unit.</summary>
    public sealed class OfUnit(UnitFacts facts) : EvidenceRecord(facts.Citation)
    {
        public UnitFacts Facts { get; } = facts;
    }

    /// <summary>A unit at a place.</summary>
    public sealed class OfSighting(Sighting sighting) : EvidenceRecord(sighting.Citation)
    {
        public Sighting Sighting { get; } = sighting;
    }

    /// <summary>An alleged crime.</summary>
    public sealed class OfIncident(Incident incident) : EvidenceRecord(incident.Citation)
    {
        public Incident Incident { get; } = incident;
    }

    /// <param name="period">The period.</param>
    /// <param name="at">Where the territory lies, when the row says so.</param>
    public sealed class OfTerritory(TerritoryPeriod period, GeoPoint? at = null) : EvidenceRecord(period.Citation)
    {
        public TerritoryPeriod Period { get; } = period;

        public GeoPoint? At { get; } = at;
    }

    /// <summary>What a source declares to have set out to record of a unit, or of all its units.</summary>
    public sealed class OfCoverage(CoverageSpan span, Citation citation) : EvidenceRecord(citation)
    {
        public CoverageSpan Span { get; } = span;
    }

    /// <summary>The days for which a list of territories speaks: from its first date to the day of its publication.</summary>
    public sealed class OfListCoverage(string source, DayWindow days, bool isDerived) : EvidenceRecord(citation: null)
    {
        public string Source { get; } = source;

        public DayWindow Days { get; } = days;

        public bool IsDerived { get; } = isDerived;
    }

    /// <summary>A place for the gazetteer.</summary>
    public sealed class OfPlace(PlaceFacts facts) : EvidenceRecord(facts.Citation)
    {
        public PlaceFacts Facts { get; } = facts;
    }

    /// <summary>What is known of a source itself. <paramref name="citation"/>: the row that says so, or null where the importer knows it of its form.</summary>
    public sealed class OfSource(SourceFacts facts, Citation? citation = null) : EvidenceRecord(citation)
    {
        public SourceFacts Facts { get; } = facts;
    }

    /// <summary>An entry of a register.</summary>
    public sealed class OfRegister(RegisterEntry entry) : EvidenceRecord(entry.Citation)
    {
        public RegisterEntry Entry { get; } = entry;
    }

    /// <summary>What another row, or another file, adds to an entry of a register.</summary>
    public sealed class OfRegisterAddition(RegisterAddition addition) : EvidenceRecord(addition.Citation)
    {
        public RegisterAddition Addition { get; } = addition;
    }
}
