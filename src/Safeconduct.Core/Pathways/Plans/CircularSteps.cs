using System.Collections.Immutable;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Plans;

/// <summary>Steps that wait for each other: each needs what only another of them gives.</summary>
public static class CircularSteps
{
    /// <summary>
    /// The circles, each in the order in which its steps wait for each other. A step waits for others when its condition needs a value that some step gives
    /// (a value that nobody gives is a matter of the person's facts) and that no step outside the circle gives.
    /// </summary>
    public static ImmutableArray<ImmutableArray<PackStep>> Among(IReadOnlyList<PackStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var needs = steps.ToDictionary(s => s, s => Needed(s.When).Select(t => steps.Where(g => Gives(g, t)).ToList()).Where(g => g.Count > 0).ToList());
        var stuck = steps.ToHashSet();

        // What is not given by somebody who is stuck can be had; what is left waits for itself.
        while (stuck.RemoveWhere(s => needs[s].TrueForAll(givers => givers.Exists(g => g != s && !stuck.Contains(g)))) > 0)
        {
        }

        var circles = ImmutableArray.CreateBuilder<ImmutableArray<PackStep>>();
        var seen = new HashSet<PackStep>();
        foreach (var step in steps.Where(stuck.Contains))
        {
            if (Circle(step, needs, stuck, seen) is { } circle)
            {
                circles.Add(circle);
            }
        }

        return circles.ToImmutable();
    }

    // Tests that must hold: those that are joined by "all". Everybody is somewhere at the beginning, so that going there and back is no circle.
    private static IEnumerable<Condition.Test> Needed(Condition condition) => condition switch
    {
        Condition.Test t => t.Fact.Equals(FactCatalogue.Whereabouts) || t.Fact.Equals(FactCatalogue.StayDays) ? [] : [t],
        Condition.All a => a.Parts.SelectMany(Needed),
        Condition.Any { Parts: [var only] } => Needed(only),
        _ => [],
    };

    private static bool Gives(PackStep step, Condition.Test test) => step.Does.Any(d => d.Fact.Equals(test.Fact) && test.Allowed.Holds(d.Value) != Truth.False);

    private static ImmutableArray<PackStep>? Circle(PackStep start, Dictionary<PackStep, List<List<PackStep>>> needs, HashSet<PackStep> stuck, HashSet<PackStep> seen)
    {
        var path = new List<PackStep>();
        var at = start;
        while (at is not null && seen.Add(at))
        {
            path.Add(at);
            at = needs[at].Find(g => g.TrueForAll(x => stuck.Contains(x)))?.First();
        }

        return at is not null && path.IndexOf(at) is >= 0 and var from ? [.. path.Skip(from)] : null;
    }
}
