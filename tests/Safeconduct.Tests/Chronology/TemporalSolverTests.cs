using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Chronology;

namespace Safeconduct.Tests.Chronology;

public sealed class TemporalSolverTests
{
    [Fact]
    public void A_small_network_is_decided_as_by_trying_everything() => ForAll(Networks(alternatives: 3), network =>
        TemporalSolver.Solve(network) is NetworkAnswer.Consistent == Reference.IsConsistent(network.Points, network.Constraints));

    [Fact]
    public void A_solution_satisfies_every_constraint() => ForAll(Networks(alternatives: 3), network =>
        TemporalSolver.Solve(network) is not NetworkAnswer.Consistent consistent
        || network.Constraints.All(c => c.Alternatives.Any(a => a.Holds(consistent.Solution.AsSpan()))));

    [Fact]
    public void Windows_are_the_hull_of_all_solutions() => ForAll(Networks(alternatives: 3), network =>
    {
        if (TemporalSolver.Solve(network) is not NetworkAnswer.Consistent consistent)
        {
            return true;
        }

        var pairs = from i in Enumerable.Range(0, network.Points) from j in Enumerable.Range(0, network.Points) select (i, j);
        return consistent.Windows(pairs).All(w => w is TightestWindow.Exact exact
            && (exact.Min, exact.Max) == Reference.Hull(network.Points, network.Constraints, w.From, w.To));
    });

    [Fact]
    public void Windows_agree_with_every_solution_on_a_grid_of_days() => ForAll(Networks(alternatives: 2, mostPoints: 4, mostConstraints: 5, size: 3), network =>
    {
        // Bounded by a box, so that the grid holds every solution.
        var box = Enumerable.Range(1, network.Points - 1).Select(k => new TemporalConstraint($"box{k}", new TimeDifference(0, k, -4, 4)));
        var boxed = new TemporalNetwork(network.Points, [.. network.Constraints, .. box]);
        var solutions = Grid(network.Points, 4).Where(x => boxed.Constraints.All(c => c.Alternatives.Any(a => a.Holds(x)))).ToList();
        if (TemporalSolver.Solve(boxed) is not NetworkAnswer.Consistent consistent)
        {
            return solutions.Count == 0;
        }

        return Enumerable.Range(0, network.Points).All(k => consistent.Window(0, k) is TightestWindow.Exact exact
            && exact.Min == solutions.Min(x => x[k] - x[0]) && exact.Max == solutions.Max(x => x[k] - x[0]));
    });

    [Fact]
    public void A_conflict_is_inconsistent_and_minimal() => ForAll(Networks(alternatives: 3), network =>
    {
        if (TemporalSolver.Solve(network) is not NetworkAnswer.Conflict conflict)
        {
            return true;
        }

        var members = network.Constraints.Where(c => conflict.Ids.Contains(c.Id)).ToList();
        return conflict.IsMinimal && !Reference.IsConsistent(network.Points, members)
            && members.TrueForAll(m => Reference.IsConsistent(network.Points, members.Where(x => x != m)));
    });

    [Fact]
    public void The_order_of_constraints_does_not_change_the_answer() => ForAll(Networks(alternatives: 2), network =>
    {
        var turned = new TemporalNetwork(network.Points, [.. network.Constraints.Reverse()]);
        return (TemporalSolver.Solve(network), TemporalSolver.Solve(turned)) switch
        {
            (NetworkAnswer.Consistent a, NetworkAnswer.Consistent b) => Numbers(a, network.Points).SequenceEqual(Numbers(b, network.Points)),
            (NetworkAnswer.Conflict, NetworkAnswer.Conflict) => true,
            _ => false,
        };
    });

    [Fact]
    public void Random_plain_networks_agree_with_Floyd_and_Warshall() => ForAll(Networks(alternatives: 1, mostPoints: 25, mostConstraints: 70, size: 400), network =>
    {
        var d = Reference.FloydWarshall(network.Points, network.Constraints.Select(c => c.Alternatives[0]));
        var isConsistent = Enumerable.Range(0, network.Points).All(i => d[i, i] >= 0);
        return TemporalSolver.Solve(network) is NetworkAnswer.Consistent consistent
            ? isConsistent && consistent.Windows(Enumerable.Range(0, network.Points).Select(k => (0, k)))
                .All(w => w is TightestWindow.Exact exact && (exact.Min, exact.Max) == Reference.Hull(network.Points, network.Constraints, 0, w.To))
            : !isConsistent;
    });

    [Fact]
    public void A_constraint_between_a_point_and_itself_can_be_a_conflict_alone()
    {
        var network = new TemporalNetwork(2, [new("free", new TimeDifference(0, 1, 1, 2)), new("self", new TimeDifference(1, 1, 1, null))]);
        TemporalSolver.Solve(network).ShouldBeOfType<NetworkAnswer.Conflict>().Ids.ShouldBe(["self"]);
    }

    [Fact]
    public void The_largest_bounds_add_up_without_overflow()
    {
        const long Most = TemporalNetwork.MaxBound;
        ImmutableArray<TemporalConstraint> chain = [.. Enumerable.Range(0, 999).Select(i => new TemporalConstraint($"c{i}", new TimeDifference(i, i + 1, Most, Most)))];
        var consistent = TemporalSolver.Solve(new TemporalNetwork(1000, chain)).ShouldBeOfType<NetworkAnswer.Consistent>();
        consistent.Window(999, 0).ShouldBeOfType<TightestWindow.Exact>().Max.ShouldBe(-999 * Most);
        var closed = chain.Add(new TemporalConstraint("back", new TimeDifference(999, 0, null, -Most), new TimeDifference(999, 0, 0, Most)));
        var hull = TemporalSolver.Solve(new TemporalNetwork(1000, closed)).ShouldBeOfType<NetworkAnswer.Consistent>();
        hull.Window(0, 999).ShouldBeOfType<TightestWindow.Exact>().Min.ShouldBe(999 * Most);
    }

    [Fact]
    public void A_search_beyond_its_budget_is_given_up_and_says_so()
    {
        // Pigeons: eleven points, pairwise at least one day apart, in ten days.
        var apart = from i in Enumerable.Range(1, 11)
                    from j in Enumerable.Range(i + 1, 11 - i)
                    select new TemporalConstraint($"{i}-{j}", new TimeDifference(i, j, 1, null), new TimeDifference(j, i, 1, null));
        var within = Enumerable.Range(1, 11).Select(i => new TemporalConstraint($"{i}", new TimeDifference(0, i, 0, 9)));
        var network = new TemporalNetwork(12, [.. within, .. apart]);
        TemporalSolver.Solve(network, new SearchBudget(20_000)).ShouldBeOfType<NetworkAnswer.Undecided>().Steps.ShouldBeGreaterThan(20_000);
        TemporalSolver.IsConsistent(network, new SearchBudget(20_000)).ShouldBeNull();
    }

    [Fact]
    public void A_network_that_cannot_be_is_refused_with_the_reason()
    {
        TemporalConstraint a = new("a", new TimeDifference(0, 1, 0, 1));
        TemporalNetwork.Check(2, [a]).ShouldBeNull();
        TemporalNetwork.Check(0, []).ShouldBe(new NetworkFault(NetworkFaultKind.PointCount, null));
        TemporalNetwork.Check(1_000_000, []).ShouldBe(new NetworkFault(NetworkFaultKind.PointCount, null));
        TemporalNetwork.Check(1, [a]).ShouldBe(new NetworkFault(NetworkFaultKind.PointOutOfRange, "a"));
        TemporalNetwork.Check(2, [a, a]).ShouldBe(new NetworkFault(NetworkFaultKind.DuplicateId, "a"));
        TemporalNetwork.Check(10_000, [new("b", new TimeDifference(0, 1, null, TemporalNetwork.MaxBound))]).ShouldBe(new NetworkFault(NetworkFaultKind.Reach, null));
        Should.Throw<ArgumentException>(() => new TimeDifference(0, 1, 2, 1));
        Should.Throw<ArgumentException>(() => new TimeDifference(0, 1, null, TemporalNetwork.MaxBound + 1));
        Should.Throw<ArgumentException>(() => new TemporalConstraint("x", []));
    }

    private static IEnumerable<(long?, long?)> Numbers(NetworkAnswer.Consistent answer, int points) =>
        answer.Windows(Enumerable.Range(0, points).Select(k => (0, k))).Cast<TightestWindow.Exact>().Select(w => (w.Min, w.Max));

    private static IEnumerable<long[]> Grid(int points, int reach) => points == 1
        ? [[0L]]
        : Grid(points - 1, reach).SelectMany(x => Enumerable.Range(-reach, (2 * reach) + 1).Select(d => (long[])[.. x, d]));

    private static void ForAll(Gen<TemporalNetwork> networks, Func<TemporalNetwork, bool> isTrue) =>
        Prop.ForAll(networks.ToArbitrary(), isTrue).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static Gen<TemporalNetwork> Networks(int alternatives, int mostPoints = 6, int mostConstraints = 9, int size = 12) =>
        from points in Gen.Choose(2, mostPoints)
        from count in Gen.Choose(1, mostConstraints)
        from constraints in Gen.ArrayOf(Gen.ArrayOf(Difference(points, size), alternatives).SelectMany(a => Gen.Choose(1, alternatives).Select(n => a[..n])), count)
        select new TemporalNetwork(points, [.. constraints.Select((a, i) => new TemporalConstraint($"c{i}", [.. a]))]);

    private static Gen<TimeDifference> Difference(int points, int size) =>
        from a in Gen.Choose(0, points - 1)
        from b in Gen.Choose(0, points - 1)
        from min in Gen.Choose(-size, size)
        from width in Gen.Choose(0, size)
        from open in Gen.Choose(0, 5)
        select new TimeDifference(a, b, open == 0 ? null : min, open == 1 ? null : min + width);
}
