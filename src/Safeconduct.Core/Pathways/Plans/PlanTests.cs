using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Plans;

/// <summary>The facts, their sets of values and the tests of a search with numbers, and what each test says of each set.</summary>
internal sealed class PlanTests
{
    private const sbyte NotAsked = -1;

    private readonly Dictionary<(int Fact, ValueSet Allowed), int> _numbers = [];
    private readonly Dictionary<Fact, int> _facts = [];
    private readonly Dictionary<ValueSet, int> _values = [];
    private readonly List<ValueSet> _sets = [];
    private readonly List<sbyte[]> _truths = [];

    public List<(int Fact, ValueSet Allowed)> All { get; } = [];

    public List<Fact> Facts { get; } = [];

    public int NumberOf(Fact fact)
    {
        if (!_facts.TryGetValue(fact, out var number))
        {
            _facts.Add(fact, number = Facts.Count);
            Facts.Add(fact);
        }

        return number;
    }

    public int NumberOf(Fact fact, ValueSet allowed)
    {
        var key = (NumberOf(fact), allowed);
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers.Add(key, number = All.Count);
            All.Add(key);
            _truths.Add([]);
        }

        return number;
    }

    public int NumberOf(ValueSet values)
    {
        if (!_values.TryGetValue(values, out var number))
        {
            _values.Add(values, number = _sets.Count);
            _sets.Add(values);
        }

        return number;
    }

    public ValueSet ValuesOf(int number) => _sets[number];

    /// <summary>Whether a test holds for one of the values of a set.</summary>
    public Truth Holds(int test, int values)
    {
        var known = _truths[test];
        if (values >= known.Length)
        {
            var before = known.Length;
            Array.Resize(ref known, Math.Max(values + 1, 2 * before));
            Array.Fill(known, NotAsked, before, known.Length - before);
            _truths[test] = known;
        }

        if (known[values] == NotAsked)
        {
            known[values] = (sbyte)All[test].Allowed.Holds(_sets[values]);
        }

        return (Truth)known[values];
    }
}
