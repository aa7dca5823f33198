using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;

namespace Safeconduct.Web.Reports;

/// <summary>
/// One thing that was told, with every telling of it, and the findings that are shown here. A finding about several statements is shown once,
/// with the first of them; the others point to it.
/// </summary>
public sealed record StatementGroup(ImmutableArray<Statement> Tellings, ImmutableArray<Finding> Findings, ImmutableArray<Finding> ShownElsewhere)
{
    public Statement First => Tellings[0];

    public Statement Latest => Tellings[^1];

    /// <summary>The claim as it was told last; a telling that repeats no claim means the one before.</summary>
    public Claim? Claim => Tellings.Select(t => t.Claim).OfType<Claim>().LastOrDefault();

    public IEnumerable<Finding> Holds => Findings.Where(f => f.Outcome is Outcome.Supports or Outcome.Compatible);

    public IEnumerable<Finding> NeedsExplaining => Findings.Where(f => f.IsAdverse);

    public IEnumerable<Finding> Silent => Findings.Where(f => f.Outcome is Outcome.Silent);

    public IEnumerable<Finding> NotAssessable => Findings.Where(f => f.Outcome is Outcome.NotAssessable);

    public static ImmutableArray<StatementGroup> Of(Assessment assessment)
    {
        var account = assessment.Account;
        var firstOf = account.Statements.ToDictionary(s => s.Id, s => account.TellingsOf(s)[0].Id, StringComparer.Ordinal);
        var groups = ImmutableArray.CreateBuilder<StatementGroup>();
        foreach (var tellings in account.Statements.GroupBy(s => firstOf[s.Id], StringComparer.Ordinal))
        {
            var about = assessment.Findings.Where(f => f.Statements.Any(s => IsIn(s, tellings.Key))).ToList();
            groups.Add(new StatementGroup(account.TellingsOf(tellings.First()), [.. about.Where(IsShownHere)], [.. about.Where(f => !IsShownHere(f))]));

            bool IsShownHere(Finding finding) => IsIn(finding.Statements[0], tellings.Key);
        }

        return groups.ToImmutable();

        bool IsIn(string statementId, string first) => string.Equals(firstOf.GetValueOrDefault(statementId), first, StringComparison.Ordinal);
    }
}
