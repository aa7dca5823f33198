using System.Collections.Immutable;
using Safeconduct.Accuracy.Tracks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;

namespace Safeconduct.Accuracy.Lives;

/// <summary>Where the person was while in a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="UnitName">The name under which it is told.</param>
/// <param name="At">Where the person was.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
internal sealed record Stay(UnitTrack Unit, string UnitName, GeoPoint At, Day From, Day To)
{
    /// <summary>The battalion was sent away from the unit, and the person with it.</summary>
    public bool IsDetached { get; init; }

    /// <summary>The person tells that the battalion was sent there.</summary>
    public bool IsToldAsDetached { get; init; }

    /// <summary>A place that is told in words of its own, and not as the nearest to <see cref="At"/>.</summary>
    public Place? Place { get; init; }

    /// <summary>This stay was made up or moved.</summary>
    public bool IsFalse { get; init; }

    public long Days => To - From + 1;
}

internal enum AbsenceKind
{
    Leave,
    Hospital,
}

/// <summary>Days away within the service.</summary>
internal sealed record Absence(AbsenceKind Kind, Day From, Day To, bool IsTold);

/// <summary>How the person came to serve, and as what.</summary>
internal sealed record Soldier(Day Born, string Category, string Rank, string Role, bool IsOfficer);

/// <summary>The way out: leave on the last day, across a border during it, and a case opened at home afterwards.</summary>
internal sealed record WayOut(Day LeaveFrom, Day LeaveTo, Day Crossed, string Country, Day CaseOpened, bool HasLeavePass);

/// <summary>What happened, as the simulation knows it and nobody else does.</summary>
internal sealed record Life(int Number, int Half, Soldier Soldier, ImmutableArray<Stay> Stays, ImmutableArray<Absence> Absences, WayOut Out, Day FirstInterview, Day SecondInterview)
{
    /// <summary>The resampling is by this: accounts that rest on one unit's rows stand and fall together.</summary>
    public string Cluster => Stays[0].Unit.Id;
}
