using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;

namespace Safeconduct.Core.Evidence;

/// <summary>How another unit is related to the one that is asked about.</summary>
public enum UnitRelation
{
    /// <summary>A source has it under the unit on days that touch the window. One level.</summary>
    Below,

    /// <summary>Its name begins with the same number.</summary>
    SameNumber,

    /// <summary>It bears one of the unit's names too, and the base does not know both as one.</summary>
    SharedName,
}

/// <summary>
/// Other units that are related to this one and were recorded on days that touch the window: how many, and of each that had a position within a distance
/// of a point the nearest such position (edge to edge; of equally near ones the first by day, file and row), by unit. Only positions of the side count, where one is given.
/// Of very many such units the first <see cref="MostUnits"/> by their ids are looked at.
/// </summary>
public sealed record RelatedUnitsQuery(string UnitId, UnitRelation Relation, string? Side, GeoPoint At, double WithinKm, DayWindow Days) : EvidenceQuery
{
    /// <summary>So many related units are looked at.</summary>
    public const int MostUnits = 32;

    /// <summary>The number with which the id of a unit begins: <c>155</c> of <c>155-naval-infantry-brigade</c>; null where it begins otherwise.</summary>
    public static string? NumberOf(string unitId)
    {
        ArgumentNullException.ThrowIfNull(unitId);
        var end = unitId.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return end > 0 && unitId[end] == '-' ? unitId[..end] : null;
    }
}

/// <summary>Where sources say that the unit belongs.</summary>
public sealed record GarrisonsQuery(string UnitId) : EvidenceQuery;

/// <summary>The origins of the sources that have positions of the unit, as far as exactly one origin is known of a source.</summary>
public sealed record OriginsQuery(string UnitId) : EvidenceQuery;

/// <summary>Related units that were recorded, and one position of each that was near.</summary>
public sealed record RelatedUnits(int Recorded, ImmutableArray<Sighting> Near)
{
    public bool Equals(RelatedUnits? other) => other is not null && Recorded == other.Recorded && Near.SequenceEqual(other.Near);

    public override int GetHashCode() => Recorded;
}

/// <summary>Where a unit belongs, as one source has it; a garrison is not where the unit was.</summary>
public sealed record Garrison(string? Place, GeoPoint? At, Citation Citation);

/// <summary>That a source goes back to an origin: one author, one newsroom, one first publication.</summary>
public sealed record SourceOrigin(string Source, string Origin);

public sealed partial class EvidenceSet
{
    public RelatedUnits Of(RelatedUnitsQuery query) => Answer<RelatedUnits>(query);

    public ImmutableArray<Garrison> Of(GarrisonsQuery query) => Answer<ImmutableArray<Garrison>>(query);

    public ImmutableArray<SourceOrigin> Of(OriginsQuery query) => Answer<ImmutableArray<SourceOrigin>>(query);

    public sealed partial class Builder
    {
        public Builder Add(RelatedUnitsQuery query, RelatedUnits answer) => Put(query, answer);

        public Builder Add(GarrisonsQuery query, ImmutableArray<Garrison> answer) => Put(query, answer);

        public Builder Add(OriginsQuery query, ImmutableArray<SourceOrigin> answer) => Put(query, answer);
    }
}
