using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Checks.Territory;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Core.Assessments;

/// <summary>The findings of one account under the four questions. There is no overall score, on purpose.</summary>
public sealed class Assessment
{
    private readonly Lazy<ImmutableArray<ClaimCoverage>> _coverage;

    public Assessment(AccountInContext account, ImmutableArray<Finding> findings, ImmutableArray<CoverageSpan> coverage,
        ImmutableArray<Sighting> sightings, ImmutableArray<TerritoryPeriod> territory, ImmutableArray<SourceFile> files, string evidenceBase, string toolVersion,
        ImmutableArray<Incident> incidents = default)
    {
        Context = account;
        Findings = findings;
        Coverage = coverage;
        Sightings = sightings;
        Territory = territory;
        Files = files;
        EvidenceBase = evidenceBase;
        ToolVersion = toolVersion;
        Incidents = incidents.IsDefault ? [] : incidents;
        _coverage = new Lazy<ImmutableArray<ClaimCoverage>>(() => ClaimCoverage.Of(this));
    }

    /// <summary>The account with what its places, units and dates were understood as.</summary>
    public AccountInContext Context { get; }

    public Account Account => Context.Account;

    /// <summary>The day of the verification.</summary>
    public Day AsOf => Context.AsOf;

    /// <summary>In a fixed order: by question, then by first statement as the account has it, then by identity.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The possible days of each end of each current statement.</summary>
    public ImmutableArray<StatementWindow> Windows => Context.Timeline.Windows;

    /// <summary>What the base covers of the units that the account names.</summary>
    public ImmutableArray<CoverageSpan> Coverage { get; }

    /// <summary>Recorded positions of the units that the account names, on the days the checks looked at; for the timeline.</summary>
    public ImmutableArray<Sighting> Sightings { get; }

    /// <summary>Periods of the territories that the account names; for the timeline.</summary>
    public ImmutableArray<TerritoryPeriod> Territory { get; }

    /// <summary>Incidents that the checks looked at, each once, by day, then by where they stand; for the map and the timeline.</summary>
    public ImmutableArray<Incident> Incidents { get; }

    /// <summary>The periods that concern a place, by its official code: its own and those of the territories that hold it.</summary>
    public ImmutableDictionary<string, ImmutableArray<TerritoryPeriod>> TerritoryByCode { get; init; } = ImmutableDictionary<string, ImmutableArray<TerritoryPeriod>>.Empty;

    /// <summary>Of every statement, whether the evidence could have said anything about it, in the order of the account.</summary>
    public ImmutableArray<ClaimCoverage> CouldSay => _coverage.Value;

    /// <summary>The files that the evidence base was built from.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    /// <summary><c>sha256:…</c> of the evidence base.</summary>
    public string EvidenceBase { get; }

    /// <summary>The version of the program.</summary>
    public string ToolVersion { get; }

    /// <summary>The findings that name the statement.</summary>
    public IEnumerable<Finding> About(string statementId) => Findings.Where(f => f.Statements.Contains(statementId, StringComparer.Ordinal));

    /// <summary>What lists say of a place, but for the periods that leave it out by name.</summary>
    public ImmutableArray<TerritoryPeriod> TerritoryOf(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Code is { } code && TerritoryByCode.TryGetValue(code, out var periods) ? TerritoryCheck.Applicable(periods, place) : [];
    }

    /// <summary>What the person said when the finding was put to them; empty means "not yet put".</summary>
    public IEnumerable<Answer> AnswersTo(Finding finding) => Account.Answers.Where(a => string.Equals(a.Finding, finding.Id, StringComparison.Ordinal));
}
