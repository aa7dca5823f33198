using System.Collections.Immutable;

namespace Safeconduct.Core.Pathways.Rules;

/// <summary>
/// A set of values of one fact, as whole numbers in closed, disjoint, ascending runs that do not touch. A fact that is one of several words numbers its
/// words from 0; a number of days is itself. So "in Kazakhstan or Armenia" and "at least 90 days" are the same kind of thing.
/// </summary>
public sealed class ValueSet : IEquatable<ValueSet>
{
    /// <summary>No value lies beyond plus or minus this.</summary>
    public const int Limit = 1_000_000_000;

    public static readonly ValueSet Empty = new([]);

    private ValueSet(ImmutableArray<(int First, int Last)> runs) => Runs = runs;

    /// <summary>First and last value of each run, ascending.</summary>
    public ImmutableArray<(int First, int Last)> Runs { get; }

    public bool IsEmpty => Runs.IsEmpty;

    /// <summary>The one value, when there is exactly one.</summary>
    public int? Single => Runs is [var (first, last)] && first == last ? first : null;

    public static ValueSet Of(params ReadOnlySpan<int> values)
    {
        var runs = new List<(int, int)>(values.Length);
        foreach (var value in values)
        {
            runs.Add((value, value));
        }

        return OfRuns(runs);
    }

    /// <summary>There are exactly two values.</summary>
    public bool IsPair => Runs switch
    {
        [var (first, last)] => last == first + 1,
        [var (first, last), var (other, otherLast)] => first == last && other == otherLast,
        _ => false,
    };

    /// <summary>All values from the first to the last; nothing when they are the wrong way round.</summary>
    public static ValueSet Range(int first, int last) => first > last ? Empty : OfRuns([(first, last)]);

    /// <summary>The union of runs in any order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value lies beyond <see cref="Limit"/>.</exception>
    public static ValueSet OfRuns(IEnumerable<(int First, int Last)> runs)
    {
        var merged = new List<(int First, int Last)>();
        foreach (var (first, last) in runs.Where(r => r.First <= r.Last).Order())
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(first, -Limit, nameof(runs));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(last, Limit, nameof(runs));
            if (merged.Count > 0 && first <= merged[^1].Last + 1)
            {
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, last));
            }
            else
            {
                merged.Add((first, last));
            }
        }

        return merged.Count == 0 ? Empty : new ValueSet([.. merged]);
    }

    public bool Contains(int value)
    {
        foreach (var (first, last) in Runs)
        {
            if (value <= last)
            {
                return value >= first;
            }
        }

        return false;
    }

    public ValueSet Union(ValueSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return OfRuns(Runs.Concat(other.Runs));
    }

    public ValueSet Intersect(ValueSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var runs = new List<(int, int)>();
        foreach (var (first, last) in Runs)
        {
            foreach (var (otherFirst, otherLast) in other.Runs)
            {
                runs.Add((Math.Max(first, otherFirst), Math.Min(last, otherLast)));
            }
        }

        return OfRuns(runs);
    }

    /// <summary>What is in this set and not in the other.</summary>
    public ValueSet Except(ValueSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var runs = new List<(int, int)>();
        var from = -Limit;
        foreach (var (first, last) in other.Runs)
        {
            runs.Add((from, first - 1));
            from = last + 1;
        }

        runs.Add((from, Limit));
        return Intersect(OfRuns(runs.Select(r => (Math.Max(r.Item1, -Limit), Math.Min(r.Item2, Limit)))));
    }

    /// <summary>Whether a value that is one of <paramref name="possible"/> lies in this set: certainly, certainly not, or not known.</summary>
    public Truth Holds(ValueSet possible)
    {
        ArgumentNullException.ThrowIfNull(possible);
        if (possible.Single is { } only)
        {
            return Truths.Of(Contains(only));
        }

        var (isInside, isOutside) = (false, false);
        foreach (var (first, last) in possible.Runs)
        {
            var covered = Covered(first, last);
            isInside |= covered > 0;
            isOutside |= covered < (long)last - first + 1;
        }

        return isInside && isOutside ? Truth.Unknown : Truths.Of(isInside);
    }

    public bool Equals(ValueSet? other) => other is not null && Runs.AsSpan().SequenceEqual(other.Runs.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as ValueSet);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var (first, last) in Runs)
        {
            hash = HashCode.Combine(hash, first, last);
        }

        return hash;
    }

    public override string ToString() => string.Join(',', Runs.Select(r => r.First == r.Last ? FormattableString.Invariant($"{r.First}") : FormattableString.Invariant($"{r.First}..{r.Last}")));

    private long Covered(int first, int last)
    {
        var covered = 0L;
        foreach (var (runFirst, runLast) in Runs)
        {
            covered += Math.Max(0, (long)Math.Min(last, runLast) - Math.Max(first, runFirst) + 1);
        }

        return covered;
    }
}
