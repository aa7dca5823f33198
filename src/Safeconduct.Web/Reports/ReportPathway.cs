using System.Collections.Immutable;
using Safeconduct.Texts.Pathways;
using Safeconduct.Web.Reports.Ways;

namespace Safeconduct.Web.Reports;

/// <summary>What the rules say of the facts that an account tells, for its report.</summary>
/// <param name="Words">The words of the packs.</param>
/// <param name="Result">The answer of the day of the assessment.</param>
/// <param name="Statements">The statements from which the facts were taken.</param>
public sealed record ReportPathway(PathwayWords Words, PathwayResult Result, ImmutableArray<string> Statements)
{
    /// <summary>What closes on a day, the most urgent first.</summary>
    public ImmutableArray<ClosingGroup> Closings { get; } = ClosingGroup.Of(Result.Closings, Words);
}
