namespace Safeconduct.Core.Units;

/// <summary>How large a unit is, from small to large. A Russian <c>дивизион</c> of artillery is a battalion.</summary>
public enum UnitEchelon
{
    NotTold,
    Squad,
    Platoon,
    Company,
    Battery,
    Battalion,
    Squadron,
    Detachment,
    Point,
    Regiment,
    Centre,
    Brigade,
    Base,
    Division,
    Corps,
    Army,
    Flotilla,
    Fleet,
    District,
    Group,
}

/// <summary>Names and sizes of echelons.</summary>
public static class UnitEchelons
{
    /// <summary>Every echelon: <c>brigade</c>, <c>regiment</c>…</summary>
    public static IEnumerable<string> AllNames => Enum.GetValues<UnitEchelon>().Where(e => e != UnitEchelon.NotTold).Select(Name);

    /// <summary><c>brigade</c>…</summary>
    public static string Name(UnitEchelon echelon) => UnitArms.Kebab(echelon.ToString());

    /// <summary>Below a regiment: mostly a part of a unit, unless it is separate or has a number of its own.</summary>
    public static bool IsSubunit(UnitEchelon echelon) => echelon is > UnitEchelon.NotTold and < UnitEchelon.Regiment;
}
