using System.Collections.Immutable;

namespace Safeconduct.Core.Pathways.Rules;

/// <summary>What is known of facts on one day: for each fact the values that it may still have. What was not told may be anything.</summary>
public sealed class Knowledge
{
    public static readonly Knowledge None = new([]);

    private readonly Dictionary<string, ValueSet> _possible;
    private readonly Func<Fact, ValueSet?>? _reckon;

    /// <param name="possible">For each fact of which something is known the values that it may have, by its key.</param>
    /// <param name="reckon">Asked for every other fact: what it may be by reckoning from what was told; null: nothing is known of it. The same fact has the same answer each time.</param>
    /// <exception cref="ArgumentException">Nothing is possible for a fact: whoever read the facts should have said so.</exception>
    public Knowledge(IEnumerable<KeyValuePair<string, ValueSet>> possible, Func<Fact, ValueSet?>? reckon = null)
    {
        _reckon = reckon;
        _possible = new Dictionary<string, ValueSet>(possible, StringComparer.Ordinal);
        if (_possible.FirstOrDefault(p => p.Value.IsEmpty).Key is { } key)
        {
            throw new ArgumentException($"The fact '{key}' has no possible value.", nameof(possible));
        }
    }

    /// <summary>The keys of the facts of which something was told, in order.</summary>
    public ImmutableArray<string> Keys => _possible.Keys.Order(StringComparer.Ordinal).ToImmutableArray();

    /// <summary>The values that are possible: at least one. Who builds a knowledge keeps to the domains of the facts.</summary>
    public ValueSet Possible(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return _possible.TryGetValue(fact.Key, out var known) ? known : _reckon?.Invoke(fact) ?? fact.Domain;
    }

    /// <summary>The same, and these.</summary>
    public Knowledge With(IEnumerable<KeyValuePair<string, ValueSet>> more)
    {
        var all = new Dictionary<string, ValueSet>(_possible, StringComparer.Ordinal);
        foreach (var (key, value) in more)
        {
            all[key] = value;
        }

        return new Knowledge(all, _reckon);
    }

    public Knowledge With(string key, ValueSet possible) => With([new(key, possible)]);
}
