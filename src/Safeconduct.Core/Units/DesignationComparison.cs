namespace Safeconduct.Core.Units;

/// <summary>How one part of a told name stands to the same part of a recorded one.</summary>
public enum PartMatch
{
    /// <summary>Both say the same, or neither says anything.</summary>
    Same,

    /// <summary>Only the record says it; that never excludes.</summary>
    NotTold,

    /// <summary>Only the person says it; that never excludes.</summary>
    NotRecorded,

    /// <summary>Another word of the same family of arms (<see cref="UnitArms.AreKin"/>), or one that holds the other.</summary>
    Kin,

    /// <summary>Both say it, and not the same.</summary>
    Differs,
}

/// <summary>
/// A told name and a recorded one, held against each other part by part. The number has to agree; nothing is compared otherwise.
/// Another arm, echelon or affiliation excludes; "Guards" and "Separate" are left out and added so often that they never do.
/// </summary>
public sealed class DesignationComparison
{
    private DesignationComparison(UnitDesignation recorded, UnitDesignation told, bool byFormerName)
    {
        Recorded = recorded;
        ByFormerName = byFormerName;
        Arm = Arms(told, recorded);
        Echelon = Part(told.Echelon, recorded.Echelon, UnitEchelon.NotTold);
        Affiliation = Part(told.Affiliation, recorded.Affiliation, null);
        Guards = Flag(told.IsGuards, recorded.IsGuards);
        Separate = Flag(told.IsSeparate, recorded.IsSeparate);
    }

    /// <summary>What the base has; of several names of a unit the one that agrees best.</summary>
    public UnitDesignation Recorded { get; }

    /// <summary>It agrees with what the recorded name says the unit was called before.</summary>
    public bool ByFormerName { get; }

    public PartMatch Arm { get; }

    public PartMatch Echelon { get; }

    public PartMatch Affiliation { get; }

    public PartMatch Guards { get; }

    public PartMatch Separate { get; }

    /// <summary>Nothing that excludes.</summary>
    public bool Fits => Arm != PartMatch.Differs && Echelon != PartMatch.Differs && Affiliation != PartMatch.Differs;

    /// <summary>0: all that was told is recorded. 1: something told is not recorded. 2: an arm of the same family only. 3: it does not fit.</summary>
    public int Distance => !Fits ? 3
        : Arm == PartMatch.Kin ? 2
        : Arm == PartMatch.NotRecorded || Echelon == PartMatch.NotRecorded || Affiliation == PartMatch.NotRecorded ? 1 : 0;

    /// <summary>The comparison, or null when no number (or proper name) agrees.</summary>
    public static DesignationComparison? Of(UnitDesignation told, UnitDesignation recorded)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(recorded);
        var best = SharesKey(told, recorded) ? new DesignationComparison(recorded, told, recorded.IsToldAsFormer) : null;
        foreach (var former in recorded.Former)
        {
            if (SharesKey(told, former) && new DesignationComparison(former, told, byFormerName: true) is var other && (best is null || other.Distance < best.Distance))
            {
                best = other;
            }
        }

        return best;
    }

    private static bool SharesKey(UnitDesignation a, UnitDesignation b)
    {
        foreach (var number in a.Numbers)
        {
            if (b.Numbers.Contains(number, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return a.Proper is not null && a.Echelon == b.Echelon && string.Equals(a.Proper, b.Proper, StringComparison.Ordinal);
    }

    private static PartMatch Arms(UnitDesignation told, UnitDesignation recorded)
    {
        if (told.Arms == recorded.Arms)
        {
            return PartMatch.Same;
        }

        return (told.Arms, recorded.Arms) switch
        {
            (UnitArm.None, _) => PartMatch.NotTold,
            (_, UnitArm.None) => ArmWithoutName(told, recorded),
            var (a, b) when (a & b) != UnitArm.None => a.HasFlag(b) ? PartMatch.Same : PartMatch.Kin,
            var (a, b) when UnitArms.AreKin(a, b) => PartMatch.Kin,
            _ => PartMatch.Differs,
        };
    }

    /// <summary>An army whose name tells no arm is a combined-arms army (ADR 0036).</summary>
    private static PartMatch ArmWithoutName(UnitDesignation told, UnitDesignation recorded) =>
        recorded.Echelon != UnitEchelon.Army || told.Echelon != UnitEchelon.Army ? PartMatch.NotRecorded
        : told.Arms.HasFlag(UnitArm.CombinedArms) ? PartMatch.Same : PartMatch.Differs;

    private static PartMatch Part<T>(T told, T recorded, T nothing) => (IsSame(told, recorded), IsSame(told, nothing), IsSame(recorded, nothing)) switch
    {
        (true, _, _) => PartMatch.Same,
        (_, true, _) => PartMatch.NotTold,
        (_, _, true) => PartMatch.NotRecorded,
        _ => PartMatch.Differs,
    };

    private static bool IsSame<T>(T a, T b) => EqualityComparer<T>.Default.Equals(a, b);

    private static PartMatch Flag(bool told, bool recorded) => (told, recorded) switch
    {
        (true, false) => PartMatch.NotRecorded,
        (false, true) => PartMatch.NotTold,
        _ => PartMatch.Same,
    };
}
