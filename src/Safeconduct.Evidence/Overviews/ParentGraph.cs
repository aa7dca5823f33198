using System.Collections.Immutable;

namespace Safeconduct.Evidence.Overviews;

/// <summary>Which unit stands above which, whatever the days. Circles are found and no walk follows one twice.</summary>
internal sealed class ParentGraph
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _parents;

    public ParentGraph(IEnumerable<ToldRelation> relations) => _parents = relations.GroupBy(r => r.Unit, StringComparer.Ordinal)
        .ToImmutableDictionary(g => g.Key, g => g.Select(r => r.Parent).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Whether the one stands anywhere above the other.</summary>
    public bool IsAbove(string above, string unit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { unit };
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var parent in Of(next).Where(seen.Add))
            {
                if (string.Equals(parent, above, StringComparison.Ordinal))
                {
                    return true;
                }

                waiting.Enqueue(parent);
            }
        }

        return false;
    }

    /// <summary>Each circle once, from the unit whose id comes first.</summary>
    public IEnumerable<ImmutableArray<string>> Circles()
    {
        var inCircle = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in _parents.Keys.Order(StringComparer.Ordinal).Where(u => !inCircle.Contains(u)))
        {
            if (WayBack(unit) is { } circle)
            {
                inCircle.UnionWith(circle);
                yield return circle;
            }
        }
    }

    /// <summary>The shortest way up from a unit to itself.</summary>
    private ImmutableArray<string>? WayBack(string unit)
    {
        var from = new Dictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([unit]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var parent in Of(next))
            {
                if (string.Equals(parent, unit, StringComparison.Ordinal))
                {
                    return Path(unit, next, from);
                }

                if (from.TryAdd(parent, next))
                {
                    waiting.Enqueue(parent);
                }
            }
        }

        return null;
    }

    private static ImmutableArray<string> Path(string unit, string last, Dictionary<string, string> from)
    {
        var path = new List<string>();
        for (var at = last; !string.Equals(at, unit, StringComparison.Ordinal); at = from[at])
        {
            path.Add(at);
        }

        path.Add(unit);
        path.Reverse();
        return [.. path];
    }

    private ImmutableArray<string> Of(string unit) => _parents.GetValueOrDefault(unit, []);
}
