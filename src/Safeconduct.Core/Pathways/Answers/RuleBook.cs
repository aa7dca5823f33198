using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Answers;

/// <summary>A rule on a day on which it holds, and the exceptions to it that hold on that day.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Condition">Its condition, and that none of the exceptions is met.</param>
/// <param name="Exceptions">Rules that name it in <c>overrides</c>.</param>
public sealed record RuleInForce(PackRule Rule, Condition Condition, ImmutableArray<PackRule> Exceptions);

/// <summary>All rules about one door on a day.</summary>
public sealed class DoorRules
{
    internal DoorRules(Door door, IEnumerable<RuleInForce> rules)
    {
        Door = door;
        Rules = [.. rules.OrderByDescending(r => r.Rule.Opens).ThenBy(r => r.Rule.Name, StringComparer.Ordinal)];
        Opens = new Condition.Any([.. Rules.Where(r => r.Rule.Opens).Select(r => r.Condition)]);
        Closes = new Condition.Any([.. Rules.Where(r => !r.Rule.Opens).Select(r => r.Condition)]);
    }

    public Door Door { get; }

    /// <summary>Those that open first.</summary>
    public ImmutableArray<RuleInForce> Rules { get; }

    /// <summary>That a rule which opens it is met.</summary>
    public Condition Opens { get; }

    public Condition Closes { get; }

    /// <summary>That the way is open: a rule opens it and none closes it.</summary>
    public Condition IsOpen => new Condition.All([Opens, new Condition.Not(Closes)]);
}

/// <summary>The rules of some packs on one day, by door.</summary>
public sealed class RuleBook
{
    private readonly ImmutableSortedDictionary<Door, DoorRules> _doors;

    private RuleBook(Day day, ImmutableSortedDictionary<Door, DoorRules> doors)
    {
        Day = day;
        _doors = doors;
    }

    public Day Day { get; }

    public IEnumerable<DoorRules> Doors => _doors.Values;

    public static RuleBook On(IEnumerable<Pack> packs, Day day)
    {
        ArgumentNullException.ThrowIfNull(packs);
        var rules = packs.SelectMany(p => p.Rules).Where(r => r.Holds.Contains(day)).ToList();
        var exceptions = ExceptionsAmong(rules);
        var doors = rules.GroupBy(r => r.Door).Select(g => new DoorRules(g.Key, g.Select(r => InForce(r, exceptions))));
        return new RuleBook(day, doors.ToImmutableSortedDictionary(d => d.Door, d => d));
    }

    /// <summary>One door under rules that are all in force.</summary>
    internal static DoorRules DoorUnder(Door door, IReadOnlyList<PackRule> rules)
    {
        var exceptions = ExceptionsAmong(rules);
        return new DoorRules(door, rules.Where(r => r.Door == door).Select(r => InForce(r, exceptions)));
    }

    /// <summary>The rules about a door, or null when none speaks of it on this day.</summary>
    public DoorRules? Find(Door door) => _doors.GetValueOrDefault(door);

    private static ILookup<string, PackRule> ExceptionsAmong(IEnumerable<PackRule> rules) =>
        rules.SelectMany(r => r.Overrides.Select(o => (Of: o, Rule: r))).ToLookup(e => e.Of, e => e.Rule, StringComparer.Ordinal);

    private static RuleInForce InForce(PackRule rule, ILookup<string, PackRule> exceptions) =>
        new(rule, Effective(rule, exceptions, []), [.. exceptions[rule.Name].OrderBy(r => r.Name, StringComparer.Ordinal)]);

    // An exception that itself yields to an exception does not count while that is met. Circles are refused when packs are checked; here they end.
    private static Condition Effective(PackRule rule, ILookup<string, PackRule> exceptions, ImmutableHashSet<string> above)
    {
        var met = exceptions[rule.Name].Where(e => !above.Contains(e.Name)).Select(e => Effective(e, exceptions, above.Add(rule.Name))).ToList();
        return met.Count == 0 ? rule.When : new Condition.All([rule.When, .. met.Select(m => new Condition.Not(m))]);
    }
}
