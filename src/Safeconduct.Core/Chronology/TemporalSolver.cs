using System.Collections.Immutable;

namespace Safeconduct.Core.Chronology;

/// <summary>
/// Decides temporal networks. Consistency of a plain network costs O(points × constraints) at worst and near linear time mostly; windows from one point
/// cost two Dijkstra searches. Networks with alternatives are searched; a search that goes beyond its budget is given up and says so.
/// </summary>
public static class TemporalSolver
{
    /// <summary>Whether all constraints can hold; if not, a minimal set that cannot.</summary>
    public static NetworkAnswer Solve(TemporalNetwork network, SearchBudget? budget = null)
    {
        var total = (budget ?? SearchBudget.Default).Steps;
        var steps = total;
        var outcome = NetworkSearch.Decide(network.Points, network.Constraints, ref steps);
        return outcome.Verdict switch
        {
            NetworkSearch.Verdict.Consistent => new NetworkAnswer.Consistent([.. outcome.Component!.Potentials], new WindowFinder(network, outcome.Component, total)),
            NetworkSearch.Verdict.Undecided => new NetworkAnswer.Undecided(total - steps),
            _ => Thin(network, outcome.Conflict, total),
        };
    }

    /// <summary>Whether all constraints can hold; null when the budget ran out. Cheaper than <see cref="Solve"/>, which also thins a conflict.</summary>
    public static bool? IsConsistent(TemporalNetwork network, SearchBudget? budget = null)
    {
        var steps = (budget ?? SearchBudget.Default).Steps;
        return NetworkSearch.Decide(network.Points, network.Constraints, ref steps).Verdict switch
        {
            NetworkSearch.Verdict.Consistent => true,
            NetworkSearch.Verdict.Conflict => false,
            _ => null,
        };
    }

    // Deletion filter (Chinneck and Dravnieks, ORSA Journal on Computing 3, 1991), from the last constraint to the first, shrinking to the core of
    // each refutation. A simple negative cycle without alternatives is minimal as it stands: what is left without one member is a path.
    private static NetworkAnswer.Conflict Thin(TemporalNetwork network, List<int> core, long budget)
    {
        var isMinimal = true;
        var kept = new HashSet<int>();
        if (core.TrueForAll(i => !network.Constraints[i].IsDisjunctive))
        {
            kept.UnionWith(core);
        }

        while (core.FindLastIndex(i => !kept.Contains(i)) is var position && position >= 0)
        {
            var rest = core.Where((_, i) => i != position).ToList();
            var steps = budget;
            var outcome = NetworkSearch.Decide(network.Points, [.. rest.Select(i => network.Constraints[i])], ref steps);
            if (outcome.Verdict == NetworkSearch.Verdict.Conflict)
            {
                core = [.. outcome.Conflict.Select(i => rest[i])];
            }
            else
            {
                isMinimal &= outcome.Verdict == NetworkSearch.Verdict.Consistent;
                kept.Add(core[position]);
            }
        }

        return new NetworkAnswer.Conflict([.. core.Select(i => network.Constraints[i].Id)], isMinimal);
    }
}
