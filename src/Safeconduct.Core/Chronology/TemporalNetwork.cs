using System.Collections.Immutable;
using System.Globalization;

namespace Safeconduct.Core.Chronology;

/// <summary>
/// <see cref="Min"/> ≤ x[<see cref="To"/>] − x[<see cref="From"/>] ≤ <see cref="Max"/>, in whole days; a missing bound is open.
/// Bounds reach from −<see cref="TemporalNetwork.MaxBound"/> to <see cref="TemporalNetwork.MaxBound"/>.
/// </summary>
public readonly record struct TimeDifference
{
    /// <exception cref="ArgumentException">The least is greater than the greatest, a bound is too large, or a point is negative.</exception>
    public TimeDifference(int from, int to, long? min, long? max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegative(to);
        ThrowIfTooLarge(min, nameof(min));
        ThrowIfTooLarge(max, nameof(max));
        if (min > max)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"No number lies between {min} and {max}."), nameof(max));
        }

        From = from;
        To = to;
        Min = min;
        Max = max;
    }

    private TimeDifference(int from, int to, long min)
    {
        From = from;
        To = to;
        Min = min;
    }

    public int From { get; }

    public int To { get; }

    public long? Min { get; }

    public long? Max { get; }

    /// <summary>Whether the days given to the points satisfy it.</summary>
    public bool Holds(ReadOnlySpan<long> days)
    {
        var difference = days[To] - days[From];
        return !(difference < Min) && !(difference > Max);
    }

    /// <summary>A bound that may be as large as a sum along a path.</summary>
    internal static TimeDifference Beyond(int from, int to, long min) => new(from, to, min);

    private static void ThrowIfTooLarge(long? bound, string name)
    {
        if (bound is > TemporalNetwork.MaxBound or < -TemporalNetwork.MaxBound)
        {
            throw new ArgumentOutOfRangeException(name, bound, "A bound is at most 10^15 days either way.");
        }
    }
}

/// <summary>A named constraint: at least one of its alternatives holds.</summary>
public sealed class TemporalConstraint
{
    /// <exception cref="ArgumentException">It has no id or no alternative.</exception>
    public TemporalConstraint(string id, params ImmutableArray<TimeDifference> alternatives)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (alternatives.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A constraint needs at least one alternative.", nameof(alternatives));
        }

        Id = id;
        Alternatives = alternatives;
    }

    public string Id { get; }

    public ImmutableArray<TimeDifference> Alternatives { get; }

    public bool IsDisjunctive => Alternatives.Length > 1;

    public override string ToString() => Id;
}

/// <summary>
/// Points in time and the differences allowed between them: a simple temporal network (Dechter, Meiri and Pearl, "Temporal constraint networks",
/// Artificial Intelligence 49, 1991), disjunctive where a constraint has alternatives between different pairs of points
/// (Stergiou and Koubarakis, "Backtracking algorithms for disjunctions of temporal constraints", Artificial Intelligence 120, 2000).
/// </summary>
public sealed class TemporalNetwork
{
    /// <summary>The greatest bound, in days either way.</summary>
    public const long MaxBound = 1_000_000_000_000_000;

    /// <summary>The greatest number of points.</summary>
    public const int MaxPoints = 10_000;

    /// <summary>The greatest number of constraints.</summary>
    public const int MaxConstraints = 100_000;

    /// <summary>The greatest number of constraints that have alternatives.</summary>
    public const int MaxDisjunctive = 1_000;

    /// <summary>Points times the greatest bound may not exceed this, so that no sum along a path leaves a <see cref="long"/>.</summary>
    public const long MaxReach = 1_000_000_000_000_000_000;

    /// <exception cref="ArgumentException"><see cref="Check"/> finds a fault.</exception>
    public TemporalNetwork(int points, ImmutableArray<TemporalConstraint> constraints)
    {
        if (Check(points, constraints) is { } fault)
        {
            throw new ArgumentException($"Not a network: {fault}.", nameof(constraints));
        }

        Points = points;
        Constraints = constraints;
    }

    /// <summary>How many points there are; they are numbered from 0.</summary>
    public int Points { get; }

    public ImmutableArray<TemporalConstraint> Constraints { get; }

    /// <summary>Whether a network can be made of these; null when it can.</summary>
    public static NetworkFault? Check(int points, ImmutableArray<TemporalConstraint> constraints)
    {
        if (points is < 1 or > MaxPoints)
        {
            return new NetworkFault(NetworkFaultKind.PointCount, null);
        }

        if (constraints.Length > MaxConstraints)
        {
            return new NetworkFault(NetworkFaultKind.ConstraintCount, null);
        }

        return CheckConstraints(points, constraints);
    }

    private static NetworkFault? CheckConstraints(int points, ImmutableArray<TemporalConstraint> constraints)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var disjunctive = 0;
        long reach = 0;
        foreach (var constraint in constraints)
        {
            if (!ids.Add(constraint.Id))
            {
                return new NetworkFault(NetworkFaultKind.DuplicateId, constraint.Id);
            }

            foreach (var alternative in constraint.Alternatives)
            {
                if (alternative.From >= points || alternative.To >= points)
                {
                    return new NetworkFault(NetworkFaultKind.PointOutOfRange, constraint.Id);
                }

                reach = Math.Max(reach, Math.Max(Math.Abs(alternative.Min ?? 0), Math.Abs(alternative.Max ?? 0)));
            }

            disjunctive += constraint.IsDisjunctive ? 1 : 0;
        }

        return disjunctive > MaxDisjunctive ? new NetworkFault(NetworkFaultKind.DisjunctiveCount, null)
            : reach > MaxReach / points ? new NetworkFault(NetworkFaultKind.Reach, null)
            : null;
    }
}

/// <summary>Why numbers and constraints are no network.</summary>
public enum NetworkFaultKind
{
    /// <summary>Fewer than 1 or more than <see cref="TemporalNetwork.MaxPoints"/> points.</summary>
    PointCount,

    /// <summary>More than <see cref="TemporalNetwork.MaxConstraints"/>.</summary>
    ConstraintCount,

    /// <summary>More than <see cref="TemporalNetwork.MaxDisjunctive"/> constraints with alternatives.</summary>
    DisjunctiveCount,

    /// <summary>Two constraints share an id.</summary>
    DuplicateId,

    /// <summary>A constraint names a point that is not there.</summary>
    PointOutOfRange,

    /// <summary>Points times the greatest bound exceed <see cref="TemporalNetwork.MaxReach"/>.</summary>
    Reach,
}

/// <summary>What is wrong, and with which constraint where it is one.</summary>
public sealed record NetworkFault(NetworkFaultKind Kind, string? ConstraintId);
