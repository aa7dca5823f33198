using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Packs;

namespace Safeconduct.Core.Pathways.Answers;

/// <summary>A rule that began or ceased to hold between two days.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Day">The first day on which it holds, or the first on which it does not.</param>
/// <param name="Began">False: it ceased.</param>
public sealed record RuleChange(PackRule Rule, Day Day, bool Began);

/// <summary>A door whose value is another on another day.</summary>
public sealed record DoorChange(Door Door, DoorValue Earlier, DoorValue Later);

/// <summary>What is different between two days.</summary>
public sealed record Comparison(Day Earlier, Day Later, ImmutableArray<RuleChange> Rules, ImmutableArray<DoorChange> Doors)
{
    /// <summary>The two days in any order.</summary>
    public static Comparison Of(IReadOnlyList<Pack> packs, PathwayAnswer one, PathwayAnswer other)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (earlier, later) = one.Day <= other.Day ? (one, other) : (other, one);
        var rules = packs.SelectMany(p => p.Rules).SelectMany(ChangesOf).Where(c => c.Day > earlier.Day && c.Day <= later.Day)
            .OrderBy(c => c.Day).ThenBy(c => c.Rule.Name, StringComparer.Ordinal).ThenBy(c => c.Began);
        return new Comparison(earlier.Day, later.Day, [.. rules], DoorsOf(earlier, later));
    }

    private static IEnumerable<RuleChange> ChangesOf(PackRule rule)
    {
        if (rule.Holds.Earliest is { } first)
        {
            yield return new RuleChange(rule, first, Began: true);
        }

        if (rule.Holds.Latest is { } last)
        {
            yield return new RuleChange(rule, last.AddDays(1), Began: false);
        }
    }

    private static ImmutableArray<DoorChange> DoorsOf(PathwayAnswer earlier, PathwayAnswer later)
    {
        var (before, after) = (earlier.Doors.ToDictionary(d => d.Door, d => d.Value), later.Doors.ToDictionary(d => d.Door, d => d.Value));
        return
        [
            .. before.Keys.Union(after.Keys).Order().Select(d => new DoorChange(d, before.GetValueOrDefault(d, DoorValue.NoRule), after.GetValueOrDefault(d, DoorValue.NoRule)))
                .Where(c => c.Earlier != c.Later),
        ];
    }
}
