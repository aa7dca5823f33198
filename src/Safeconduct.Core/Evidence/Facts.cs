using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;

namespace Safeconduct.Core.Evidence;

/// <summary>Whether a position was seen, judged by an analyst, or carried over unchanged from the day before.</summary>
public enum SightingKind
{
    Observed,
    Assessed,
    CarriedForward,
}

/// <summary>A unit at a place over a span of days.</summary>
public sealed record Sighting(string UnitId, string UnitName, DayWindow Days, GeoPoint At, double WithinKm, SightingKind Kind, string? Side, Citation Citation);

/// <summary>What an official list says of a settlement or a larger territory.</summary>
public enum TerritoryStatus
{
    Occupied,
    ActiveFighting,
    PossibleFighting,
    Ended,
}

/// <summary>
/// A territory and the days during which the list gives it a status. <see cref="From"/> and <see cref="To"/> are windows:
/// a missing start is not known, an open end lasts until the list was published.
/// </summary>
public sealed record TerritoryPeriod(string PlaceName, string? Code, string? Region, TerritoryStatus Status, DayWindow From, DayWindow To, string? Except, Citation Citation);

/// <summary>An alleged crime or other harm: where, when, whom a source names.</summary>
public sealed record Incident(string Id, DayWindow Days, GeoPoint At, double WithinKm, string? PlaceName, string Title, ImmutableArray<string> AllegedUnits, string? Kind, Citation Citation);

/// <summary>
/// Days on which a source set out to record a unit (all of its units when <see cref="UnitId"/> is null).
/// Derived when the source declared nothing and the span was read off its rows.
/// </summary>
public sealed record CoverageSpan(string Source, string? UnitId, string? UnitName, DayWindow Days, bool IsDerived);

/// <summary>How many units of a side were recorded on some days, and how many of them near a point.</summary>
public readonly record struct NearnessCount(int Near, int Recorded);

/// <summary>One file a base was built from.</summary>
public sealed record SourceFile(string Source, string FileName, string Sha256, string Importer, Grade Grade, long Read, long Accepted, long Rejected);
