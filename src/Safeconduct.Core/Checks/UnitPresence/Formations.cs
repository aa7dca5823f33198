using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.UnitPresence;

/// <summary>How large a formation is, as far as the presence of its parts tells anything.</summary>
internal static class Formations
{
    private static readonly string[] Large = ["army", "corps", "district", "fleet", "front", "forces", "command", "group of forces"];

    /// <summary>An army, a corps, a fleet, a district or a whole service: so large that where it is says nothing about one of its units.</summary>
    public static bool IsArmyOrAbove(Unit unit) => IsLarge(unit.Echelon) || (unit.Echelon is null && IsLarge(unit.Name));

    private static bool IsLarge(string? words) => words is not null && Large.Any(l => words.Contains(l, StringComparison.OrdinalIgnoreCase));
}
