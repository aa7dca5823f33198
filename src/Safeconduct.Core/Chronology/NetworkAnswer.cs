using System.Collections.Immutable;

namespace Safeconduct.Core.Chronology;

/// <summary>What a network turned out to be: consistent, in conflict, or not decided within the budget.</summary>
public abstract class NetworkAnswer
{
    private NetworkAnswer()
    {
    }

    /// <summary>Days can be given to the points so that every constraint holds.</summary>
    public sealed class Consistent : NetworkAnswer
    {
        private readonly WindowFinder _finder;

        internal Consistent(ImmutableArray<long> solution, WindowFinder finder)
        {
            Solution = solution;
            _finder = finder;
        }

        /// <summary>One solution: a day for every point. There may be many others.</summary>
        public ImmutableArray<long> Solution { get; }

        /// <summary>
        /// The tightest window of x[to] − x[from] over all solutions, for each pair in the order asked. For a network with alternatives
        /// it is the hull: both ends are reached, days between them may be impossible.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">A pair names a point that is not there.</exception>
        public ImmutableArray<TightestWindow> Windows(IEnumerable<(int From, int To)> pairs) => _finder.Find(pairs);

        /// <summary>The tightest window of one pair.</summary>
        public TightestWindow Window(int from, int to) => Windows([(from, to)])[0];
    }

    /// <summary>No days satisfy all constraints.</summary>
    public sealed class Conflict : NetworkAnswer
    {
        internal Conflict(ImmutableArray<string> ids, bool isMinimal)
        {
            Ids = ids;
            IsMinimal = isMinimal;
        }

        /// <summary>Constraints that cannot all hold, in the order of the network.</summary>
        public ImmutableArray<string> Ids { get; }

        /// <summary>Leaving out any one of them makes the rest consistent. False only when the budget ran out while the set was being thinned.</summary>
        public bool IsMinimal { get; }
    }

    /// <summary>The search was given up after <paramref name="steps"/> steps; nothing is said about the network.</summary>
    public sealed class Undecided(long steps) : NetworkAnswer
    {
        public long Steps { get; } = steps;
    }
}

/// <summary>The tightest window of a pair, or that the search for it was given up.</summary>
public abstract class TightestWindow
{
    private TightestWindow(int from, int to)
    {
        From = from;
        To = to;
    }

    public int From { get; }

    public int To { get; }

    /// <summary><paramref name="min"/> ≤ x[to] − x[from] ≤ <paramref name="max"/>, exact; null where nothing bounds it.</summary>
    public sealed class Exact(int from, int to, long? min, long? max) : TightestWindow(from, to)
    {
        public long? Min { get; } = min;

        public long? Max { get; } = max;
    }

    /// <summary>The search for this window was given up after <paramref name="steps"/> steps.</summary>
    public sealed class GaveUp(int from, int to, long steps) : TightestWindow(from, to)
    {
        public long Steps { get; } = steps;
    }
}

/// <summary>How long a search may go on, in steps (edges looked at), so that the same input gives the same answer on every machine.</summary>
public readonly record struct SearchBudget(long Steps)
{
    /// <summary>Fifty million steps: some seconds.</summary>
    public static SearchBudget Default { get; } = new(50_000_000);
}
