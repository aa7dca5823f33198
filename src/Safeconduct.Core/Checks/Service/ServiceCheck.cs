using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.Service;

/// <summary>
/// SC0104: do rank, schooling, age, length and kind of service and proceedings fit each other and the law of the day?
/// The rules are data with the days during which they hold (<see cref="ServiceRules"/>); error modes: docs/checks/SC0104.md.
/// It speaks only where no day of the windows fits, and never contradicts: laws have exceptions, and armies break them.
/// </summary>
public sealed class ServiceCheck : ICheck
{
    public CheckCard Card { get; } = new("SC0104", 1, Question.Reliability,
        [.. ServiceRules.All.Select(r => r.Source).Distinct(StringComparer.Ordinal)], RestsOnRules: true);

    public IReadOnlyList<EvidenceQuery> Needs(AccountInContext account) => [];

    public IEnumerable<Finding> Examine(AccountInContext account, EvidenceSet evidence)
    {
        var facts = new ServiceFacts(account);
        var write = new RuleFindings(Card, facts);
        return CategoryRules.Examine(facts, write).Concat(RankRules.Examine(facts, write)).Concat(ProceedingRules.Examine(facts, write));
    }
}
