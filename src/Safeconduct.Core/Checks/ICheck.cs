using System.Collections.Immutable;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks;

/// <summary>
/// What stands on the label of a check. Ids are only ever appended; the version rises when the same input may give another answer.
/// <see cref="RestsOnRules"/>: the check compares one statement with a sourced rule, so that a finding may stand on one statement alone.
/// What it can and cannot show is written in <c>docs/checks/ID.md</c> and, in short, under the resource keys <c>check.ID.name</c>, <c>.can</c> and <c>.cannot</c>.
/// </summary>
public sealed record CheckCard(string Id, int Version, Question Question, ImmutableArray<string> Sources, bool RestsOnRules = false);

/// <summary>
/// Examines the claims of one account. Implementations are pure, deterministic and indifferent to the order of evidence;
/// they cite only what they were given, and never speak for or against without a citation or another statement to point at.
/// </summary>
public interface ICheck
{
    CheckCard Card { get; }

    /// <summary>All evidence the check will look at, in one round.</summary>
    IReadOnlyList<EvidenceQuery> Needs(AccountInContext account);

    IEnumerable<Finding> Examine(AccountInContext account, EvidenceSet evidence);
}
