using System.Collections.Immutable;

namespace Safeconduct.Core.Pathways.Rules;

/// <summary>
/// The facts of a residue in the order in which they are first named, and for each the classes of values that no test tells apart, each by one value of
/// it. Two hundred countries of which a condition names three are four classes.
/// </summary>
internal sealed class FactClasses
{
    private readonly Dictionary<Fact, int> _index = [];
    private readonly List<ImmutableArray<int>> _classes = [];

    private FactClasses()
    {
    }

    public ImmutableArray<Fact> Facts { get; private init; }

    public static FactClasses Of(IReadOnlyList<Residue.Leaf> leaves)
    {
        var byFact = leaves.GroupBy(l => l.Fact).ToList();
        var classes = new FactClasses { Facts = [.. byFact.Select(g => g.Key)] };
        foreach (var fact in byFact)
        {
            classes._index.Add(fact.Key, classes._classes.Count);
            classes._classes.Add(ClassesOf(fact.First().Possible, [.. fact.Select(l => l.Allowed).Distinct()]));
        }

        return classes;
    }

    public int IndexOf(Fact fact) => _index[fact];

    /// <summary>One value of each class; at least two classes.</summary>
    public ImmutableArray<int> Of(int fact) => _classes[fact];

    /// <summary>Values between two neighbouring ends of runs are alike; those with the same answers to every test are one class.</summary>
    private static ImmutableArray<int> ClassesOf(ValueSet possible, List<ValueSet> tests)
    {
        var starts = tests.SelectMany(t => t.Runs).SelectMany(r => (int[])[r.First, r.Last + 1]).Concat(possible.Runs.Select(r => r.First))
            .Where(possible.Contains).Distinct().Order();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. starts.Where(v => seen.Add(string.Concat(tests.Select(t => t.Contains(v) ? '1' : '0'))))];
    }
}
