using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Plans;

/// <summary>
/// What a way costs: dangers first, then days, then steps. A real danger outweighs any reasonable number of slight ones, a high one any number of real ones;
/// something that has to be assumed weighs as a slight danger, and a paper of which nobody said that it is there as a real one.
/// </summary>
internal static class PlanCost
{
    public const long Never = long.MaxValue / 4;

    private const long Danger = 10_000_000_000;

    private const long DayCost = 1_000;

    /// <summary>So that of two ways that cost the same the shorter one is taken.</summary>
    private const long StepCost = 1;

    public static long OfDanger(RiskLevel level) => Danger * level switch { RiskLevel.High => 10_000, RiskLevel.Real => 100, _ => 1 };

    /// <summary>Of the least that an assumption can cost, for the lower bound.</summary>
    public static long OfAssumption => Danger;

    /// <summary>Of assuming that a fact has one of some values.</summary>
    public static long OfAssuming(Fact fact, ValueSet allowed) =>
        fact.Key.StartsWith("document/", StringComparison.Ordinal) && !allowed.Contains(FactCatalogue.None) ? OfDanger(RiskLevel.Real) : Danger;

    public static long OfStep(int days) => StepCost + (days * DayCost);
}
