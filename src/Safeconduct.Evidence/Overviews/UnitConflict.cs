using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Overviews;

/// <summary>What sources do not agree on about units.</summary>
public enum UnitConflictKind
{
    /// <summary>Two origins give garrisons more than 50 km apart.</summary>
    Garrisons,

    /// <summary>Two units above at one time, of which neither stands above the other.</summary>
    OverlappingParents,

    /// <summary>Each stands above the next, and the last above the first.</summary>
    CyclicParents,

    /// <summary>One military-unit number is borne by several units.</summary>
    SharedNumber,

    /// <summary>One name is borne by several units.</summary>
    SharedName,

    /// <summary>Two commanders at one time.</summary>
    TwoCommanders,
}

/// <summary>One disagreement: the units it is about, what they share or are said to be, and who says so.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Units">Names of the units, in a stable order; of a circle, in its order.</param>
/// <param name="What">The number, the name, the garrisons, the units above; empty for commanders, whose names are not printed.</param>
/// <param name="Days">The days on which it holds, where days are told.</param>
/// <param name="Citations">Where both sides stand.</param>
/// <param name="Km">How far apart, for garrisons.</param>
public sealed record UnitConflict(UnitConflictKind Kind, ImmutableArray<string> Units, ImmutableArray<string> What, DayWindow? Days, ImmutableArray<Citation> Citations, double? Km = null);

/// <summary>Where a source says that a unit belongs.</summary>
public sealed record ToldGarrison(string Unit, string? Name, GeoPoint? At, string Origin, Citation Citation);

/// <summary>That a source names a unit above.</summary>
public sealed record ToldRelation(string Unit, string Parent, string ParentName, DayWindow Days, Citation Citation);

/// <summary>That a source names a commander, by a key that two spellings share.</summary>
public sealed record ToldCommand(string Unit, string PersonKey, DayWindow Days, Citation Citation);
