namespace Safeconduct.Core.Units;

/// <summary>Pieces of which the words for arms are put together: «морской» and «пехоты», "air" and "assault". Their order differs between languages and says nothing.</summary>
[Flags]
internal enum UnitPiece : ulong
{
    None = 0,
    Motor = 1UL << 0,
    Rifle = 1UL << 1,
    Tank = 1UL << 2,
    Air = 1UL << 3,
    Drop = 1UL << 4,
    Assault = 1UL << 5,
    Sea = 1UL << 6,
    Infantry = 1UL << 7,
    Artillery = 1UL << 8,
    Rocket = 1UL << 9,
    Missile = 1UL << 10,
    MachineGun = 1UL << 11,
    AntiTank = 1UL << 12,
    AntiAircraft = 1UL << 13,
    Coastal = 1UL << 14,
    Defence = 1UL << 15,
    Aviation = 1UL << 16,
    Special = 1UL << 17,
    Purpose = 1UL << 18,
    Spetsnaz = 1UL << 19,
    Recon = 1UL << 20,
    Engineer = 1UL << 21,
    Signals = 1UL << 22,
    Nbc = 1UL << 23,
    Electronic = 1UL << 24,
    Flame = 1UL << 25,
    Railway = 1UL << 26,
    Logistics = 1UL << 27,
    Medical = 1UL << 28,
    Covering = 1UL << 29,
    Reserve = 1UL << 30,
    National = 1UL << 31,
    GuardWord = 1UL << 32,
    Internal = 1UL << 33,
    Operational = 1UL << 34,
    Combined = 1UL << 35,
    Anti = 1UL << 36,
}

/// <summary>From pieces to arms.</summary>
internal static class UnitPieces
{
    /// <summary>In this order; what a rule takes is gone for the rules after it, together with what only repeats it.</summary>
    private static readonly (UnitPiece Needs, UnitArm Gives, UnitPiece Takes)[] Rules =
    [
        (UnitPiece.Anti | UnitPiece.Tank, UnitArm.AntiTank, UnitPiece.Artillery | UnitPiece.Missile),
        (UnitPiece.AntiTank, UnitArm.AntiTank, UnitPiece.Artillery | UnitPiece.Missile | UnitPiece.Tank),
        (UnitPiece.AntiAircraft, UnitArm.AntiAircraft, UnitPiece.Anti | UnitPiece.Missile | UnitPiece.Artillery | UnitPiece.Rocket),
        (UnitPiece.Air | UnitPiece.Defence | UnitPiece.Purpose, UnitArm.AirDefence | UnitArm.Aviation, UnitPiece.Missile | UnitPiece.Aviation),
        (UnitPiece.Air | UnitPiece.Defence | UnitPiece.Aviation, UnitArm.AirDefence | UnitArm.Aviation, UnitPiece.None),
        (UnitPiece.Air | UnitPiece.Defence, UnitArm.AirDefence, UnitPiece.Missile),
        (UnitPiece.Coastal | UnitPiece.Defence, UnitArm.CoastalDefence, UnitPiece.None),
        (UnitPiece.Coastal | UnitPiece.Missile, UnitArm.CoastalMissile, UnitPiece.Artillery),
        (UnitPiece.Drop | UnitPiece.Assault, UnitArm.AirAssault, UnitPiece.Air),
        (UnitPiece.Air | UnitPiece.Assault, UnitArm.AirAssault, UnitPiece.None),
        (UnitPiece.Air | UnitPiece.Drop, UnitArm.Airborne, UnitPiece.None),
        (UnitPiece.Drop, UnitArm.Airborne | UnitArm.AirAssault, UnitPiece.None),
        (UnitPiece.Sea | UnitPiece.Infantry, UnitArm.NavalInfantry, UnitPiece.None),
        (UnitPiece.Rocket, UnitArm.RocketArtillery, UnitPiece.Artillery),
        (UnitPiece.MachineGun, UnitArm.MachineGunArtillery, UnitPiece.Artillery),
        (UnitPiece.Artillery, UnitArm.Artillery, UnitPiece.None),
        (UnitPiece.Missile, UnitArm.Missile, UnitPiece.None),
        (UnitPiece.Spetsnaz, UnitArm.SpecialPurpose, UnitPiece.Special | UnitPiece.Purpose),
        (UnitPiece.Special | UnitPiece.Purpose, UnitArm.SpecialPurpose, UnitPiece.None),
        (UnitPiece.Operational, UnitArm.Operational, UnitPiece.Purpose),
        (UnitPiece.Aviation, UnitArm.Aviation, UnitPiece.Air | UnitPiece.Assault | UnitPiece.Sea),
        (UnitPiece.Air, UnitArm.Aviation, UnitPiece.None),
        (UnitPiece.Motor, UnitArm.MotorRifle, UnitPiece.Rifle | UnitPiece.Infantry),
        (UnitPiece.Rifle, UnitArm.Rifle, UnitPiece.Infantry),
        (UnitPiece.Infantry, UnitArm.Rifle, UnitPiece.None),
        (UnitPiece.Tank, UnitArm.Tank, UnitPiece.None),
        (UnitPiece.Assault, UnitArm.Assault, UnitPiece.None),
        (UnitPiece.Recon, UnitArm.Reconnaissance, UnitPiece.None),
        (UnitPiece.Engineer, UnitArm.Engineer, UnitPiece.None),
        (UnitPiece.Signals, UnitArm.Signals, UnitPiece.None),
        (UnitPiece.Nbc, UnitArm.Nbc, UnitPiece.Defence),
        (UnitPiece.Electronic, UnitArm.ElectronicWarfare, UnitPiece.None),
        (UnitPiece.Flame, UnitArm.Flamethrower, UnitPiece.None),
        (UnitPiece.Railway, UnitArm.Railway, UnitPiece.None),
        (UnitPiece.Logistics, UnitArm.Logistics, UnitPiece.None),
        (UnitPiece.Medical, UnitArm.Medical, UnitPiece.None),
        (UnitPiece.Covering, UnitArm.Covering, UnitPiece.None),
        (UnitPiece.Reserve, UnitArm.Reserve, UnitPiece.Defence),
        (UnitPiece.National | UnitPiece.GuardWord, UnitArm.NationalGuard, UnitPiece.None),
        (UnitPiece.Internal, UnitArm.Internal, UnitPiece.None),
        (UnitPiece.Combined, UnitArm.CombinedArms, UnitPiece.None),
    ];

    public static UnitArm Arms(UnitPiece pieces)
    {
        var arms = UnitArm.None;
        foreach (var (needs, gives, takes) in Rules)
        {
            if ((pieces & needs) == needs)
            {
                arms |= gives;
                pieces &= ~(needs | takes);
            }
        }

        return arms;
    }
}
