using System.Collections.Immutable;
using Safeconduct.Core.Checks;

namespace Safeconduct.Core.Assessments;

/// <summary>What an earlier run said of one finding: enough to compare, and the words to show when it is gone.</summary>
public sealed record EarlierFinding(string Id, string Basis, string Outcome, string Text);

/// <summary>
/// What a new run says that an earlier one did not, what it no longer says, and what it says on another basis
/// (other citations, assumptions, arguments, outcome or version of the check).
/// </summary>
public sealed record AssessmentChanges(ImmutableArray<Finding> New, ImmutableArray<EarlierFinding> Gone, ImmutableArray<Finding> Changed)
{
    /// <summary>Nothing is new, gone or changed.</summary>
    public bool IsEmpty => New.IsEmpty && Gone.IsEmpty && Changed.IsEmpty;

    /// <summary>Compares by identity; a basis or an outcome that differs is a change.</summary>
    public static AssessmentChanges Between(IEnumerable<EarlierFinding> earlier, IEnumerable<Finding> now)
    {
        var before = earlier.ToDictionary(f => f.Id, StringComparer.Ordinal);
        var current = now.ToList();
        var ids = current.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        return new AssessmentChanges(
            [.. current.Where(f => !before.ContainsKey(f.Id))],
            [.. before.Values.Where(f => !ids.Contains(f.Id)).OrderBy(f => f.Id, StringComparer.Ordinal)],
            [.. current.Where(f => before.TryGetValue(f.Id, out var old)
                && (!string.Equals(old.Basis, f.Basis, StringComparison.Ordinal) || !string.Equals(old.Outcome, OutcomeName.Of(f.Outcome), StringComparison.Ordinal)))]);
    }
}
