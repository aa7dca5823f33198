using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Plans;

/// <summary>A danger on the way: of a step, or of a country where the step leads, as its rules say.</summary>
/// <param name="Danger">One of the dangers of packs.</param>
/// <param name="Level">How great it is.</param>
/// <param name="Says">In the words of the pack.</param>
/// <param name="Rule">The rule, where it is one; null: the step itself.</param>
/// <param name="IsOpen">It depends on facts that are not known.</param>
public sealed record PlanRisk(string Danger, RiskLevel Level, LocalText? Says, PackRule? Rule, bool IsOpen);

/// <summary>One step of a plan.</summary>
/// <param name="Step">The step.</param>
/// <param name="Begins">The first and the last day on which it can begin, if nothing before it takes longer than said.</param>
/// <param name="Assumes">What is not known and has to be so.</param>
/// <param name="Risks">The dangers of the step and of where it leads.</param>
/// <param name="Closings">What closes the doors that the step needs.</param>
public sealed record PlannedStep(PackStep Step, DayWindow Begins, ImmutableArray<Condition.Test> Assumes, ImmutableArray<PlanRisk> Risks, ImmutableArray<Closing> Closings);

/// <summary>A way to an end.</summary>
/// <param name="End">The end that it reaches.</param>
/// <param name="Steps">In order; empty when the end is reached already.</param>
/// <param name="LeastDays">Days at least.</param>
/// <param name="MostDays">Days at most, as the packs say.</param>
public sealed record Plan(PackEnd End, ImmutableArray<PlannedStep> Steps, int LeastDays, int MostDays)
{
    /// <summary>Every danger on the way, the greatest first.</summary>
    public ImmutableArray<PlanRisk> Risks => [.. Steps.SelectMany(s => s.Risks).OrderByDescending(r => r.Level)];
}

/// <summary>The ways to one kind of end.</summary>
/// <param name="EndId">Such as <c>protection-filed</c>.</param>
/// <param name="Plans">Best first: least danger, then least time; each to another end or by other steps; after the first the search for others is short. Empty: no way was found.</param>
/// <param name="IsComplete">False: the search was given up at its bound before a way was found, and there may be one.</param>
/// <param name="Missing">Where no way was found: what the ends need and no step and no known fact gives.</param>
public sealed record PlansToAnEnd(string EndId, ImmutableArray<Plan> Plans, bool IsComplete, ImmutableArray<Condition.Test> Missing);
