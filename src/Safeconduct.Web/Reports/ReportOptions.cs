using Safeconduct.Core.Assessments;
using Safeconduct.Core.Dates;

namespace Safeconduct.Web.Reports;

/// <summary>What a report may show beside the assessment itself.</summary>
public sealed record ReportOptions
{
    /// <summary>What is new, changed and gone since an earlier assessment; null when there is none to compare with.</summary>
    public AssessmentChanges? Changes { get; init; }

    /// <summary>The day of the earlier assessment, where it is known.</summary>
    public Day? ComparedWith { get; init; }

    /// <summary>What rule packs say of the facts that the account tells; null when it tells none, or when no packs were asked.</summary>
    public ReportPathway? Pathway { get; init; }

    /// <summary>Show every finding open. Browsers older than 2025 print only what is open.</summary>
    public bool Unfolded { get; init; }

    /// <summary>Say at the top that the person is invented.</summary>
    public bool IsInvented { get; init; }

    /// <summary>Address of the list of reports this one belongs to, relative to the report; null when it stands alone.</summary>
    public string? IndexAddress { get; init; }
}
