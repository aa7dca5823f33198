using A = Safeconduct.Core.Units.UnitArm;
using E = Safeconduct.Core.Units.UnitEchelon;

namespace Safeconduct.Core.Units;

/// <summary>
/// Abbreviations are put together from parts, «о» (separate) «мс» (motor rifle) «бр» (brigade), so that the table lists parts and not every word.
/// Where custom lets one word stand for two things («рбр»: missile or reconnaissance brigade) it stands for both.
/// </summary>
internal static partial class UnitWordTables
{
    internal static readonly Dictionary<string, E> EchelonParts = new(StringComparer.Ordinal)
    {
        ["бр"] = E.Brigade, ["п"] = E.Regiment, ["б"] = E.Battalion, ["д"] = E.Division, ["дн"] = E.Battalion, ["р"] = E.Company, ["в"] = E.Platoon, ["о"] = E.Detachment, ["к"] = E.Corps,
    };

    /// <summary>The arm first: «мсбр», «тп», «дшд».</summary>
    internal static readonly (string Part, A Arm, string Echelons)[] ArmFirst =
    [
        ("мс", A.MotorRifle, "бр п д б р в"), ("мех", A.MotorRifle, "бр п"), ("с", A.Rifle, "п"), ("стр", A.Rifle, "п б"),
        ("т", A.Tank, "бр п д б р в"), ("дш", A.AirAssault, "бр п д б р"), ("вд", A.Airborne, "бр п д"), ("пд", A.Airborne, "бр п б р"), ("аэм", A.Airborne | A.AirAssault, "бр"),
        ("а", A.Artillery, "бр п"), ("арт", A.Artillery, "бр п дн"), ("са", A.Artillery, "бр п дн"), ("гса", A.Artillery, "дн"), ("га", A.Artillery, "бр п дн"),
        ("реа", A.RocketArtillery, "бр п дн"), ("реактив", A.RocketArtillery, "бр"), ("р", A.Missile | A.Reconnaissance, "бр"), ("р", A.Missile, "дн п д"), ("р", A.Reconnaissance, "б р"), ("др", A.Reconnaissance, "б р"),
        ("зр", A.AntiAircraft, "бр п дн"), ("зра", A.AntiAircraft, "бр п дн"), ("зен", A.AntiAircraft, "п дн"), ("пта", A.AntiTank, "бр дн"), ("пт", A.AntiTank, "б дн"), ("пула", A.MachineGunArtillery, "п д дн"),
        ("ис", A.Engineer, "бр п б р"), ("инж", A.Engineer, "бр п б"), ("и", A.Engineer, "бр"), ("жд", A.Railway, "бр п б"), ("авт", A.Logistics, "бр п б"), ("рем", A.Logistics, "б р"),
        ("иа", A.Aviation, "п д"), ("ба", A.Aviation, "п д"), ("ша", A.Aviation, "п д"), ("тба", A.Aviation, "п"), ("вп", A.Aviation, "п"), ("бра", A.Aviation, "бр"), ("тро", A.Reserve, "бр п б"),
    ];

    /// <summary>The echelon first: «брмп», «брспн», «бс».</summary>
    internal static readonly (string Part, A Arm, string Echelons)[] EchelonFirst =
    [
        ("мп", A.NavalInfantry, "бр п б д"), ("спн", A.SpecialPurpose, "бр п б о"), ("спп", A.SpecialPurpose, "бр п"), ("бо", A.CoastalDefence, "бр п б"), ("с", A.Signals, "бр п б р"),
        ("рхбз", A.Nbc, "бр п б р"), ("рэб", A.ElectronicWarfare, "бр п б"), ("реб", A.ElectronicWarfare, "бр п б"), ("мто", A.Logistics, "бр п б р"), ("он", A.Operational, "бр п б д"),
        ("тро", A.Reserve, "бр п б"), ("п", A.Covering, "бр"), ("пво", A.AirDefence, "д бр п"), ("аа", A.Aviation, "бр"), ("у", A.Signals, "бр"),
    ];

    internal static readonly (string Word, A Arm, E Echelon)[] Irregular =
    [
        ("рвб", A.None, E.Base), ("вб", A.None, E.Base), ("авб", A.Aviation, E.Base), ("оа", A.CombinedArms, E.Army), ("ова", A.CombinedArms, E.Army), ("ак", A.None, E.Corps), ("обр", A.None, E.Brigade), ("обрб", A.None, E.Brigade),
        ("одн", A.None, E.Battalion), ("орбр", A.Reconnaissance, E.Brigade), ("сап", A.Artillery | A.Aviation, E.Regiment), ("мрп", A.Reconnaissance | A.SpecialPurpose, E.Point), ("ддо", A.None, E.Detachment),
        ("сб", A.Rifle, E.Battalion), ("брао", A.CoastalMissile, E.Brigade), ("обрао", A.CoastalMissile, E.Brigade), ("одон", A.Operational, E.Division), ("тк", A.Tank, E.Corps),
        ("caa", A.CombinedArms, E.Army), ("gcaa", A.CombinedArms, E.Army), ("gta", A.Tank, E.Army), ("ac", A.None, E.Corps),
    ];

    internal static readonly (string Part, A Arm)[] EnglishArms = [("mr", A.MotorRifle), ("t", A.Tank), ("ni", A.NavalInfantry), ("aa", A.AirAssault), ("ab", A.Airborne), ("sp", A.SpecialPurpose), ("sf", A.SpecialPurpose), ("cd", A.CoastalDefence)];

    internal static readonly (string Part, E Echelon)[] EnglishEchelons = [("b", E.Brigade), ("bde", E.Brigade), ("r", E.Regiment), ("regt", E.Regiment), ("d", E.Division), ("div", E.Division), ("bn", E.Battalion)];

    internal static readonly (string Prefix, bool IsSeparate, bool IsGuards)[] RussianPrefixes = [("", false, false), ("о", true, false), ("гв", false, true), ("огв", true, true), ("оуч", true, false)];

    internal static readonly (string Prefix, bool IsSeparate, bool IsGuards)[] EnglishPrefixes = [("", false, false), ("s", true, false), ("g", false, true), ("sg", true, true), ("gs", true, true)];

    internal static IEnumerable<(string Word, UnitTerm Term)> Abbreviations()
    {
        foreach (var (word, arm, echelon) in RussianBodies().Concat(Irregular))
        {
            foreach (var (prefix, isSeparate, isGuards) in RussianPrefixes)
            {
                var isReconBrigade = isSeparate && string.Equals(word, "рбр", StringComparison.Ordinal);
                yield return (prefix + word, UnitTerm.Abbreviation(isReconBrigade ? A.Reconnaissance : arm, echelon, isSeparate, isGuards));
            }
        }

        foreach (var (arm, armValue) in EnglishArms)
        {
            foreach (var (echelon, echelonValue) in EnglishEchelons)
            {
                foreach (var (prefix, isSeparate, isGuards) in EnglishPrefixes.Where(p => p.Prefix.Length + arm.Length + echelon.Length > 2))
                {
                    yield return (prefix + arm + echelon, UnitTerm.Abbreviation(armValue, echelonValue, isSeparate, isGuards));
                }
            }
        }
    }

    private static IEnumerable<(string Word, A Arm, E Echelon)> RussianBodies() =>
        ArmFirst.SelectMany(a => a.Echelons.Split(' ').Select(e => (a.Part + e, a.Arm, EchelonParts[e])))
            .Concat(EchelonFirst.SelectMany(a => a.Echelons.Split(' ').Select(e => (e + a.Part, a.Arm, EchelonParts[e]))))
            .Where(b => b.Item1.Length > 1);
}
