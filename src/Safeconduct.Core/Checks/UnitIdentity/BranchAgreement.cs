using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.UnitIdentity;

/// <summary>
/// The branch told and the one recorded. A brigade has artillery, tanks and signals of its own, so that a person's branch is often not the unit's: only
/// another service (airborne, naval and coastal, special purpose, national guard, aviation, ground) needs an explanation.
/// </summary>
internal static class BranchAgreement
{
    private static readonly UnitArm[] Services =
    [
        UnitArm.Airborne | UnitArm.AirAssault,
        UnitArm.NavalInfantry | UnitArm.CoastalDefence | UnitArm.CoastalMissile,
        UnitArm.SpecialPurpose,
        UnitArm.NationalGuard | UnitArm.Internal | UnitArm.Operational,
        UnitArm.Aviation,
        UnitArm.MotorRifle | UnitArm.Rifle | UnitArm.Tank | UnitArm.MachineGunArtillery | UnitArm.RocketArtillery,
    ];

    public static Finding? Examine(ToldIdentity told, Unit unit)
    {
        var recorded = unit.Designations.Aggregate(UnitArm.None, (arms, d) => arms | d.Arms);
        var (words, arms, isOfUnit) = Told(told);
        if (arms == UnitArm.None || recorded == UnitArm.None)
        {
            return null;
        }

        var args = ((string, PhraseValue)[])[("told", words), ("unit", unit.Name), ("recorded", UnitExplanation.Arms(recorded))];
        if ((arms & recorded) != UnitArm.None || UnitArms.AreKin(arms, recorded))
        {
            return told.Write(Outcome.Compatible, new Phrase("unit-identity.branch-agrees", [.. args]), unit, unit.Citations);
        }

        if ((!isOfUnit && !AreOtherServices(arms, recorded)) || unit.Citations.IsEmpty)
        {
            return null;
        }

        return told.Write(Outcome.Raises, new Phrase("unit-identity.branch-differs", [.. args]), unit, unit.Citations,
            [new Phrase("unit-identity.tried-kin"), new Phrase("unit-identity.tried-other-names", ("count", unit.Designations.Length))],
            [new Phrase("unit-identity.change-branch"), new Phrase("unit-identity.change-part-branch")], [new Phrase("unit-identity.ask-branch")]);
    }

    /// <summary>The words for the branch; of a name that the base does not have (the number decided) the branch in the name.</summary>
    private static (string Words, UnitArm Arms, bool IsOfUnit) Told(ToldIdentity told) =>
        told.Served.Branch is { } branch && UnitDesignation.Read(branch).Arms is var arms and not UnitArm.None
            ? (branch, arms, false)
            : told.Resolution is UnitResolution.One { ToldName: { } name } && !told.Reading.NamesAUnit
                ? (name, told.Reading.Arms, told.Reading.Echelon >= UnitEchelon.Regiment)
                : ("", UnitArm.None, false);

    private static bool AreOtherServices(UnitArm a, UnitArm b) => ServiceOf(a) is { } x && ServiceOf(b) is { } y && x != y;

    private static int? ServiceOf(UnitArm arms) => Array.FindIndex(Services, s => (arms & ~s) == UnitArm.None) is var at and >= 0 ? at : null;
}
