using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Facts;

/// <summary>Two things told that cannot both be so.</summary>
public sealed record Contradiction(Spell First, Spell Second)
{
    /// <summary>
    /// The contradictions among what was told: two values of one fact from the same day on, or a value that is said to last beyond the certain beginning of
    /// another (a paper may be lost before it runs out, and the day of a crossing belongs to both countries).
    /// </summary>
    public static ImmutableArray<Contradiction> Among(IEnumerable<Spell> spells)
    {
        ArgumentNullException.ThrowIfNull(spells);
        return
        [
            .. spells.GroupBy(s => s.Fact).SelectMany(g => Pairs([.. g])).Where(p => Contradicts(p.First, p.Second) || Contradicts(p.Second, p.First))
                .Select(p => new Contradiction(p.First, p.Second)),
        ];
    }

    private static IEnumerable<(Spell First, Spell Second)> Pairs(List<Spell> spells) =>
        spells.SelectMany((first, i) => spells.Skip(i + 1).Select(second => (first, second)));

    private static bool Contradicts(Spell a, Spell b)
    {
        if (IsTheSameValue(a, b))
        {
            return false;
        }

        var startsTogether = a.From.Equals(b.From) && (a.From.IsUnbounded || a.From.IsDayCertain);
        var lastsBeyond = a.Value is not null && a.To?.Earliest > b.From.Latest && !b.From.IsUnbounded && (a.From.Latest ?? b.From.Latest) <= b.From.Latest;
        return (startsTogether && !(a.To?.Latest < b.From.Earliest)) || lastsBeyond;
    }

    private static bool IsTheSameValue(Spell a, Spell b) => a.Value is null ? b.Value is null : a.Value.Equals(b.Value);
}
