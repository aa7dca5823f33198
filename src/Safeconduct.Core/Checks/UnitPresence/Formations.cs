using Safeconduct.Core.Names;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.UnitPresence;

/// <summary>How large a formation is, as far as the presence of its parts tells anything.</summary>
internal static class Formations
{
    private static readonly string[] Large = ["army", "armies", "corps", "district", "fleet", "flotilla", "front", "forces", "command", "grouping", "оа", "ак", "зво", "цво", "юво", "вво"];

    /// <summary>Russian and Ukrainian words change their endings: армия, армии, армія; округ, округа.</summary>
    private static readonly string[] LargeStems = ["арми", "армі", "корпус", "округ", "флот", "фронт", "командовани", "командуванн", "группировк", "угрупованн"];

    private static readonly string[] Small = ["division", "brigade", "regiment", "battalion", "squadron", "company", "battery", "detachment"];

    private static readonly string[] SmallStems = ["дивизи", "дивізі", "бригад", "полк", "батальон", "рот", "батаре", "отряд", "загін", "эскадриль", "ескадриль", "дивизион", "дивізіон"];

    /// <summary>
    /// An army, a corps, a fleet, a district or a whole service: so large that where it is says nothing about one of its units.
    /// A special forces brigade and a division of a fleet are none, whatever else their names hold.
    /// </summary>
    public static bool IsArmyOrAbove(Unit unit) => IsLarge(unit.Echelon ?? unit.Name);

    private static bool IsLarge(string words)
    {
        var key = NameKey.Of(words).Split([' ', '-', '.', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries);
        return Has(key, Large, LargeStems) && !Has(key, Small, SmallStems);
    }

    private static bool Has(string[] words, string[] whole, string[] stems) =>
        words.Any(w => whole.Contains(w, StringComparer.Ordinal) || stems.Any(s => w.StartsWith(s, StringComparison.Ordinal)));
}
