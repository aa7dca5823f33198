using System.Collections.Immutable;

namespace Safeconduct.Core.Chronology;

/// <summary>Finds disjoint minimal conflicts of a network and every single change that mends each.</summary>
internal sealed class ConflictFinder
{
    /// <summary>No more conflicts than these are told at a time.</summary>
    private const int MostConflicts = 8;

    private readonly AccountNetwork _network;
    private readonly SearchBudget _budget;

    public ConflictFinder(AccountNetwork network, SearchBudget budget)
    {
        _network = network;
        _budget = budget;
    }

    public ImmutableArray<TimelineConflict> Find()
    {
        var found = Disjoint();
        return [.. found.Select(c => Describe(c, WithoutOthers(found, c)))];
    }

    private List<Found> Disjoint()
    {
        var found = new List<Found>();
        var rest = _network.Constraints.ToList();
        while (found.Count < MostConflicts && _network.Of(rest, Tolerance.Judged) is { } network
            && TemporalSolver.Solve(network, _budget) is NetworkAnswer.Conflict conflict)
        {
            var ids = conflict.Ids.ToHashSet(StringComparer.Ordinal);
            var members = rest.Where(c => ids.Contains(c.Id)).ToImmutableArray();
            found.Add(new Found(members, conflict.IsMinimal));
            rest.RemoveAll(c => IsTold(c) && ids.Contains(c.Id));
        }

        return found;
    }

    private List<AccountConstraint> WithoutOthers(List<Found> all, Found conflict)
    {
        var others = all.Where(c => c != conflict).SelectMany(c => c.Members).Where(IsTold).Except(conflict.Members).ToHashSet();
        return [.. _network.Constraints.Where(c => !others.Contains(c))];
    }

    private TimelineConflict Describe(Found conflict, List<AccountConstraint> world)
    {
        var mends = Mends(conflict.Members, world);
        var isMendedAlone = mends.Length > 0;
        if (!isMendedAlone)
        {
            mends = Mends(conflict.Members, [.. conflict.Members]);
        }

        return new TimelineConflict(conflict.Members, conflict.IsMinimal, [.. mends.Select(m => m.Mend)], isMendedAlone,
            mends.Length == 0 ? null : mends.Min(m => m.Beyond), AtMultiples(conflict.Members));
    }

    private ImmutableArray<(int, bool)> AtMultiples(ImmutableArray<AccountConstraint> members) => members.Any(c => c.IsSoft)
        ? [.. Tolerance.Multiples.Where(m => m != Tolerance.Judged).Select(m => (m, IsConsistent(members.Select(c => c.At(m)))))]
        : [];

    private ImmutableArray<(Mend Mend, long Beyond)> Mends(ImmutableArray<AccountConstraint> members, List<AccountConstraint> world) =>
        [.. from constraint in members
            where IsTold(constraint)
            from alternative in Enumerable.Range(0, constraint.At(Tolerance.Judged).Alternatives.Length)
            from isUpper in new[] { false, true }
            let beyond = Mend(constraint, alternative, isUpper, world)
            where beyond is not null
            select (new Mend(constraint, alternative, isUpper, beyond.Value + constraint.Tolerances[alternative]), beyond.Value)];

    /// <summary>By how many days one bound must give way for all to fit; null when it is open or giving way does not help.</summary>
    private long? Mend(AccountConstraint constraint, int alternative, bool isUpper, List<AccountConstraint> world)
    {
        var told = constraint.At(Tolerance.Judged).Alternatives[alternative];
        if ((isUpper ? told.Max : told.Min) is not { } bound)
        {
            return null;
        }

        var open = new TimeDifference(told.From, told.To, isUpper ? told.Min : null, isUpper ? null : told.Max);
        if (_network.Of(With(world, constraint, open)) is not { } network || TemporalSolver.Solve(network, _budget) is not NetworkAnswer.Consistent consistent
            || consistent.Window(told.From, told.To) is not TightestWindow.Exact window)
        {
            return null;
        }

        // Nothing up to the bound is possible, and so the nearest that is lies at the near end of the window.
        var needed = isUpper ? window.Min : window.Max;
        return needed is { } n && Math.Abs(n - bound) is var days && IsConsistent(With(world, constraint, Moved(told, isUpper, n))) ? days : null;
    }

    private static TimeDifference Moved(TimeDifference told, bool isUpper, long bound) =>
        new(told.From, told.To, isUpper ? told.Min : bound, isUpper ? bound : told.Max);

    private static IEnumerable<TemporalConstraint> With(List<AccountConstraint> world, AccountConstraint changed, TimeDifference instead) =>
        world.Select(c => c == changed ? new TemporalConstraint(c.Id, instead) : c.At(Tolerance.Judged));

    private bool IsConsistent(IEnumerable<TemporalConstraint> constraints) =>
        _network.Of(constraints) is { } network && TemporalSolver.IsConsistent(network, _budget) == true;

    private static bool IsTold(AccountConstraint constraint) => constraint.Source != ConstraintSource.Order;

    private sealed record Found(ImmutableArray<AccountConstraint> Members, bool IsMinimal);
}
