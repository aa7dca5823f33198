namespace Safeconduct.Core.Units;

/// <summary>
/// Names of different sources that are one unit by what they say (ADR 0036): one number, the same arm, echelon and affiliation, no two sides, and no source that
/// has two such units. Anything less is left apart. Generic over how a store numbers its units, so that store and reference share the rule.
/// </summary>
public static class UnitNamesakes
{
    /// <param name="names">Every name of every unit, read.</param>
    /// <param name="canonical">The unit that a name already belongs to.</param>
    /// <param name="sourcesOf">The sources that speak of a unit.</param>
    /// <param name="sidesOf">The sides that they give it.</param>
    /// <param name="orderOf">Of the units joined, the one whose id comes first stands for all.</param>
    /// <returns>From a canonical unit to the one it is joined to.</returns>
    public static Dictionary<TUnit, TUnit> Of<TUnit, TSource>(IReadOnlyDictionary<TUnit, List<UnitDesignation>> names, Func<TUnit, TUnit> canonical,
        Func<TUnit, IEnumerable<TSource>> sourcesOf, Func<TUnit, IEnumerable<string>> sidesOf, Func<TUnit, string> orderOf)
        where TUnit : notnull
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(canonical);
        var members = names.Keys.GroupBy(canonical).ToDictionary(g => g.Key, g => g.ToList());
        var joined = new Dictionary<TUnit, TUnit>();
        foreach (var group in members.Select(m => (Unit: m.Key, Key: KeyOf(m.Value.SelectMany(n => names[n])))).Where(u => u.Key is not null).GroupBy(u => u.Key, StringComparer.Ordinal))
        {
            var units = group.Select(u => u.Unit).OrderBy(orderOf, StringComparer.Ordinal).ToList();
            if (units.Count > 1 && AreApart(units.ConvertAll(u => members[u].SelectMany(sourcesOf).Distinct().ToList())) && units.SelectMany(u => members[u]).SelectMany(sidesOf).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2)
            {
                units.Skip(1).ToList().ForEach(u => joined[u] = units[0]);
            }
        }

        return joined;
    }

    /// <summary>
    /// What all full names of the unit say alike; null where they differ (a unit that was renumbered), or none is full. Corps, bases and armies need no arm.
    /// </summary>
    private static string? KeyOf(IEnumerable<UnitDesignation> names)
    {
        string? key = null;
        foreach (var name in names)
        {
            if (name is { Numbers: [var number], Parts.IsEmpty: true, IsToldAsFormer: false } && name.Kind() is { } kind)
            {
                var said = $"{number}/{kind}";
                if (key is not null && !string.Equals(key, said, StringComparison.Ordinal))
                {
                    return null;
                }

                key = said;
            }
        }

        return key;
    }

    /// <summary>No source speaks of two of them.</summary>
    private static bool AreApart<TSource>(List<List<TSource>> sources)
    {
        var all = sources.SelectMany(s => s).ToList();
        return all.Distinct().Count() == all.Count;
    }
}
