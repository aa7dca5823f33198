using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;

namespace Safeconduct.Core.Pathways.Answers;

/// <summary>Where a door is shown, in the order in which it is read.</summary>
public enum DoorGroup
{
    /// <summary>Rules that disagree are both met.</summary>
    Conflict,

    /// <summary>A way that is open.</summary>
    Open,

    /// <summary>A danger, a duty or a penalty that the rules see.</summary>
    Danger,

    Depends,

    Shut,

    NotWorkedOut,

    /// <summary>It depends, and only for somebody of an army that nothing told names: by name only.</summary>
    LeftAside,

    /// <summary>It depends, and means nothing while the person is certainly in another country: by name only.</summary>
    Elsewhere,

    /// <summary>No rule is met: by name only.</summary>
    NoRule,
}

/// <summary>Every door of an answer in exactly one group.</summary>
public static class DoorGroups
{
    public static ImmutableArray<DoorAnswer> In(this PathwayAnswer answer, DoorGroup group)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return [.. answer.Doors.Where(d => Of(answer, d) == group)];
    }

    private static DoorGroup Of(PathwayAnswer answer, DoorAnswer door) => !door.OnlyFor.IsEmpty ? DoorGroup.LeftAside : door.Value switch
    {
        DoorValue.Conflict => DoorGroup.Conflict,
        DoorValue.Yes => door.Door.IsWay ? DoorGroup.Open : DoorGroup.Danger,
        DoorValue.No => DoorGroup.Shut,
        DoorValue.NotWorkedOut => DoorGroup.NotWorkedOut,
        DoorValue.NoRule => DoorGroup.NoRule,
        _ => IsElsewhere(answer, door.Door) ? DoorGroup.Elsewhere : DoorGroup.Depends,
    };

    // Leaving a country, or a stay in it.
    private static bool IsElsewhere(PathwayAnswer answer, Door door) => door.Kind is DoorKind.MayLeave or DoorKind.MayStay
        && answer.Knowledge.Possible(FactCatalogue.Whereabouts).Single is { } country && !string.Equals(FactCatalogue.CountryOf(country), door.Country, StringComparison.Ordinal);
}
