using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;

namespace Safeconduct.Core.Units;

/// <summary>
/// The arm or branch that a name of a unit tells. A value may hold several: the word fits any of them ("the airborne", «рбр»), and nothing picks.
/// </summary>
[Flags]
public enum UnitArm : ulong
{
    None = 0,
    MotorRifle = 1UL << 0,
    Rifle = 1UL << 1,
    Assault = 1UL << 2,
    Tank = 1UL << 3,
    Airborne = 1UL << 4,
    AirAssault = 1UL << 5,
    NavalInfantry = 1UL << 6,
    Artillery = 1UL << 7,
    RocketArtillery = 1UL << 8,
    MachineGunArtillery = 1UL << 9,
    AntiTank = 1UL << 10,
    Missile = 1UL << 11,
    CoastalMissile = 1UL << 12,
    CoastalDefence = 1UL << 13,
    AntiAircraft = 1UL << 14,
    AirDefence = 1UL << 15,
    Aviation = 1UL << 16,
    SpecialPurpose = 1UL << 17,
    Reconnaissance = 1UL << 18,
    Engineer = 1UL << 19,
    Signals = 1UL << 20,
    Nbc = 1UL << 21,
    ElectronicWarfare = 1UL << 22,
    Flamethrower = 1UL << 23,
    Railway = 1UL << 24,
    Logistics = 1UL << 25,
    Medical = 1UL << 26,
    Covering = 1UL << 27,
    Reserve = 1UL << 28,
    NationalGuard = 1UL << 29,
    Internal = 1UL << 30,
    Operational = 1UL << 31,
    CombinedArms = 1UL << 32,
}

/// <summary>Names and kinships of arms.</summary>
public static class UnitArms
{
    /// <summary>
    /// Arms that one family of words covers: the airborne forces hold airborne and air-assault units, and people say one for the other;
    /// rocket artillery is artillery; anti-aircraft missiles are air defence; a rifle regiment is mostly a motor rifle regiment on foot.
    /// Within a family a difference is tolerated and said; across families it never is.
    /// </summary>
    private static readonly UnitArm[] Families =
    [
        UnitArm.Airborne | UnitArm.AirAssault,
        UnitArm.MotorRifle | UnitArm.Rifle,
        UnitArm.Artillery | UnitArm.RocketArtillery,
        UnitArm.AntiAircraft | UnitArm.AirDefence,
        UnitArm.NationalGuard | UnitArm.Internal | UnitArm.Operational,
    ];

    private static readonly FrozenDictionary<UnitArm, string> NamesOfArms =
        Enum.GetValues<UnitArm>().Where(a => a != UnitArm.None).ToFrozenDictionary(a => a, a => Kebab(a.ToString()));

    /// <summary>Every arm: <c>motor-rifle</c>, <c>tank</c>…</summary>
    public static IEnumerable<string> AllNames => NamesOfArms.OrderBy(n => n.Key).Select(n => n.Value);

    /// <summary>The arms in a value, by name.</summary>
    public static ImmutableArray<string> Names(UnitArm arms) =>
        [.. NamesOfArms.Where(n => arms.HasFlag(n.Key)).OrderBy(n => n.Key).Select(n => n.Value)];

    /// <summary>No arm in common, but both within one family.</summary>
    public static bool AreKin(UnitArm a, UnitArm b) => a != UnitArm.None && b != UnitArm.None && Array.Exists(Families, f => (a & ~f) == UnitArm.None && (b & ~f) == UnitArm.None);

    /// <summary>Exactly one arm: what was told leaves nothing open.</summary>
    public static bool IsOne(UnitArm arms) => BitOperations.PopCount((ulong)arms) == 1;

    internal static string Kebab(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
