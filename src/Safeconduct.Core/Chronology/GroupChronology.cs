using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Chronology;

/// <summary>What the chronology of one group of statements came to, with the tolerance of soft dates and durations taken once.</summary>
public sealed class GroupChronology
{
    private const int MostExplained = 300;

    private static readonly SearchBudget Budget = new(5_000_000);

    private GroupChronology(AccountNetwork network, bool? isConsistent, bool isConsistentAsTold, ImmutableArray<StatementWindow> told)
    {
        Network = network;
        IsConsistent = isConsistent;
        IsConsistentAsTold = isConsistentAsTold;
        Told = told;
    }

    public AccountNetwork Network { get; }

    /// <summary>Null when the search was given up or the group is larger than networks can be.</summary>
    public bool? IsConsistent { get; }

    /// <summary>Consistent even without any tolerance.</summary>
    public bool IsConsistentAsTold { get; }

    /// <summary>Disjoint minimal conflicts; empty unless inconsistent.</summary>
    public ImmutableArray<TimelineConflict> Conflicts { get; private init; } = [];

    /// <summary>The windows as told, in the order of the account.</summary>
    public ImmutableArray<StatementWindow> Told { get; }

    /// <summary>Tightened windows in the same order; the windows as told unless consistent.</summary>
    public ImmutableArray<StatementWindow> Windows { get; private init; }

    internal static GroupChronology Of(AccountNetwork network)
    {
        ImmutableArray<StatementWindow> told = [.. network.Statements.SelectMany(network.EndsOf).Select(e => AsTold(network, e))];
        var answer = network.At(Tolerance.Judged) is { } judged ? TemporalSolver.Solve(judged, Budget) : null;
        var asTold = network.At(0) is { } strict && TemporalSolver.IsConsistent(strict, Budget) == true;
        return answer switch
        {
            NetworkAnswer.Consistent consistent => new GroupChronology(network, isConsistent: true, asTold, told) { Windows = Tighten(network, consistent, told) },
            NetworkAnswer.Conflict => new GroupChronology(network, isConsistent: false, asTold, told) { Windows = told, Conflicts = new ConflictFinder(network, Budget).Find() },
            _ => new GroupChronology(network, isConsistent: null, asTold, told) { Windows = told },
        };
    }

    /// <summary>The window that the statement itself tells: a soft one with its tolerance.</summary>
    internal static StatementWindow AsTold(AccountNetwork network, EndRef end)
    {
        var date = network.DateOf(end);
        var window = date is null ? DayWindow.Unbounded : date.Told.Widen(date.Tolerances.Max() * Tolerance.Judged);
        return new StatementWindow(end.StatementId, end.End, window, [end.StatementId]);
    }

    private static ImmutableArray<StatementWindow> Tighten(AccountNetwork network, NetworkAnswer.Consistent consistent, ImmutableArray<StatementWindow> told)
    {
        // Alone and undated, it is told to be at no time: that it lies between birth and interview is no window worth the name.
        if (network.Statements.Length == 1 && IsUndated(network.Statements[0]))
        {
            return told;
        }

        return [.. consistent.Windows(told.Select(w => (0, PointOf(network, w)))).Zip(told, (found, window) => Tighten(network, found, window))];
    }

    private static StatementWindow Tighten(AccountNetwork network, TightestWindow found, StatementWindow told)
    {
        if (found is not TightestWindow.Exact exact)
        {
            return told;
        }

        var window = new DayWindow(exact.Min is { } a ? Day.FromNumber(a) : null, exact.Max is { } b ? Day.FromNumber(b) : null);
        return told with { Window = window, Because = Because(network, told, window) };
    }

    private static bool IsUndated(Statement statement) => statement.From is null && statement.To is null && statement.On is null;

    private static int PointOf(AccountNetwork network, StatementWindow window) => network.PointOf(new EndRef(window.StatementId, window.End));

    /// <summary>The statement itself, and those without which a bound would be wider. In a group far larger than any life, all of the group.</summary>
    private static ImmutableArray<string> Because(AccountNetwork network, StatementWindow told, DayWindow window)
    {
        if (network.Statements.Length > MostExplained)
        {
            return [.. network.Statements.Select(s => s.Id)];
        }

        var point = PointOf(network, told);
        var because = new HashSet<string>(StringComparer.Ordinal) { told.StatementId };
        if (window.Earliest is { } earliest && earliest != told.Window.Earliest)
        {
            because.UnionWith(Support(network, TimeDifference.Beyond(point, 0, 1 - earliest.Number)));
        }

        if (window.Latest is { } latest && latest != told.Window.Latest)
        {
            because.UnionWith(Support(network, TimeDifference.Beyond(0, point, latest.Number + 1)));
        }

        return [.. network.Statements.Select(s => s.Id).Where(because.Contains)];
    }

    // What a bound rests on is what is in conflict with going beyond it.
    private static IEnumerable<string> Support(AccountNetwork network, TimeDifference beyond)
    {
        var asked = network.Of(network.Constraints.Select(c => c.At(Tolerance.Judged)).Append(new TemporalConstraint("beyond", beyond)));
        return asked is not null && TemporalSolver.Solve(asked, Budget) is NetworkAnswer.Conflict conflict
            ? network.Constraints.Where(c => conflict.Ids.Contains(c.Id, StringComparer.Ordinal)).SelectMany(c => c.Statements)
            : network.Statements.Select(s => s.Id);
    }
}
