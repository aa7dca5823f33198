using System.Collections.Immutable;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Core.Chronology;

public sealed partial class AccountTimeline
{
    /// <summary>The groups of statements that relations bind together, in the order of the account; a statement without relations is a group of its own.</summary>
    public ImmutableArray<GroupChronology> Groups { get; private init; } = [];

    /// <summary>Disjoint minimal conflicts of all groups.</summary>
    public IEnumerable<TimelineConflict> Conflicts => Groups.SelectMany(g => g.Conflicts);

    /// <summary>Every group could be decided within the budget.</summary>
    public bool IsDecided => Groups.All(g => g.IsConsistent is not null);

    /// <summary>
    /// The chronology of an account. Dates and durations marked as soft are given their <see cref="Tolerance"/> once. Any conflict, in whatever group,
    /// leaves all windows as told.
    /// </summary>
    public static AccountTimeline Of(Account account)
    {
        var tellings = Tellings.Of(account);
        ImmutableArray<GroupChronology> groups = [.. AccountNetwork.Of(account, tellings).Select(GroupChronology.Of)];
        var isConsistent = groups.All(g => g.IsConsistent != false);
        var windows = groups.SelectMany(g => isConsistent ? g.Windows : g.Told)
            .Concat(tellings.Current.Where(s => !tellings.IsUsed(s)).SelectMany(s => AsTold(account, s)))
            .ToLookup(w => w.StatementId, StringComparer.Ordinal);
        return new AccountTimeline(isConsistent, [.. tellings.Current.SelectMany(s => windows[s.Id])]) { Groups = groups };
    }

    // An earlier telling beside the latest: it keeps what it tells, and only the check of retellings compares it.
    private static IEnumerable<StatementWindow> AsTold(Account account, Statement statement)
    {
        var alone = new AccountNetwork([statement], account, [], id => id);
        return alone.EndsOf(statement).Select(e => GroupChronology.AsTold(alone, e));
    }
}
