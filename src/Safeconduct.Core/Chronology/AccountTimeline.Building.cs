using System.Collections.Immutable;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Core.Chronology;

public sealed partial class AccountTimeline
{
    /// <summary>The groups of statements that relations bind together, in the order of the account; a statement without relations is a group of its own.</summary>
    public ImmutableArray<GroupChronology> Groups { get; private init; } = [];

    /// <summary>Disjoint minimal conflicts of all groups.</summary>
    public IEnumerable<TimelineConflict> Conflicts => Groups.SelectMany(g => g.Conflicts);

    /// <summary>
    /// The chronology of an account. Dates and durations marked as soft are given their <see cref="Tolerance"/> once. Any conflict, in whatever group,
    /// leaves all windows as told.
    /// </summary>
    public static AccountTimeline Of(Account account)
    {
        ImmutableArray<GroupChronology> groups = [.. AccountNetwork.Of(account).Select(GroupChronology.Of)];
        var isConsistent = groups.All(g => g.IsConsistent != false);
        var windows = groups.SelectMany(g => isConsistent ? g.Windows : g.Told).ToLookup(w => w.StatementId, StringComparer.Ordinal);
        return new AccountTimeline(isConsistent, [.. account.Statements.SelectMany(s => windows[s.Id])]) { Groups = groups };
    }
}
