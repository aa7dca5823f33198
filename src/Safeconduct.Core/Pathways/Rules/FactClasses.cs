using System.Collections.Immutable;

namespace Safeconduct.Core.Pathways.Rules;

/// <summary>
/// The facts of a residue in the order in which they are first named, and for each the classes of values that no test tells apart, each by one value of
/// it. Two hundred countries of which a condition names three are four classes.
/// </summary>
internal sealed class FactClasses
{
    private readonly List<Fact> _facts = [];
    private readonly Dictionary<Fact, int> _numbers = [];
    private readonly List<int[]> _classes = [];
    private readonly List<List<Residue.Leaf>> _leaves = [];

    private FactClasses()
    {
    }

    public IReadOnlyList<Fact> Facts => _facts;

    public static FactClasses Of(List<Residue.Leaf> leaves)
    {
        var classes = new FactClasses();
        foreach (var leaf in leaves)
        {
            if (classes._numbers.TryAdd(leaf.Fact, classes._facts.Count))
            {
                classes._facts.Add(leaf.Fact);
                classes._leaves.Add([]);
            }

            classes._leaves[classes._numbers[leaf.Fact]].Add(leaf);
        }

        classes._classes.AddRange(classes._leaves.Select(t => ClassesOf(t[0].Possible, t)));
        return classes;
    }

    public int NumberOf(Fact fact) => _numbers[fact];

    /// <summary>One value of each class; at least two classes.</summary>
    public int[] Of(int fact) => _classes[fact];

    /// <summary>All possible values of the chosen classes.</summary>
    public ValueSet ValuesOf(int fact, Func<int, bool> isChosen) =>
        _classes[fact].Where((_, i) => isChosen(i)).Select(v => AlikeTo(v, _leaves[fact])).Aggregate(ValueSet.Empty, (all, some) => all.Union(some));

    private static ValueSet AlikeTo(int value, List<Residue.Leaf> leaves) =>
        leaves.Select(l => l.Test.Allowed).Aggregate(leaves[0].Possible, (left, allowed) => allowed.Contains(value) ? left.Intersect(allowed) : left.Except(allowed));

    /// <summary>Values between two neighbouring ends of runs are alike; those with the same answers to every test are one class.</summary>
    private static int[] ClassesOf(ValueSet possible, List<Residue.Leaf> leaves)
    {
        if (possible.IsPair)
        {
            // Every test that is left tells the two apart.
            return [possible.Runs[0].First, possible.Runs[^1].Last];
        }

        var tests = leaves.ConvertAll(l => l.Test.Allowed);
        var starts = tests.SelectMany(t => t.Runs).SelectMany(r => (int[])[r.First, r.Last + 1]).Concat(possible.Runs.Select(r => r.First))
            .Where(possible.Contains).Distinct().Order();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. starts.Where(v => seen.Add(string.Concat(tests.Select(t => t.Contains(v) ? '1' : '0'))))];
    }
}
