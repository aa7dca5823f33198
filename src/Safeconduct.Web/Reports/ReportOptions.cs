using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Web.Reports;

/// <summary>What a report may show beside the assessment itself.</summary>
public sealed record ReportOptions
{
    /// <summary>Recorded positions of the units that the account names; drawn on the timeline.</summary>
    public ImmutableArray<Sighting> Sightings { get; init; } = [];

    /// <summary>Periods of the territories that the account names; drawn on the timeline.</summary>
    public ImmutableArray<TerritoryPeriod> Territory { get; init; } = [];

    /// <summary>What is new, changed and gone since an earlier assessment; null when there is none to compare with.</summary>
    public ReportChanges? Changes { get; init; }

    /// <summary>Show every finding open. Browsers older than 2025 print only what is open.</summary>
    public bool Unfolded { get; init; }

    /// <summary>Address of the list of reports this one belongs to, relative to the report; null when it stands alone.</summary>
    public string? IndexAddress { get; init; }
}

/// <summary>How an assessment differs from an earlier one. <paramref name="New"/> and <paramref name="Changed"/> are identities of findings.</summary>
public sealed record ReportChanges(Day? Since, ImmutableArray<string> New, ImmutableArray<string> Changed, ImmutableArray<GoneFinding> Gone);

/// <summary>A finding of the earlier assessment that is no longer made; <paramref name="Text"/> is what it said then.</summary>
public sealed record GoneFinding(string Id, string? Text);
