using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Safeconduct.Core.Chronology;

namespace Safeconduct.Benchmarks;

/// <summary>Consistency and the windows from the origin, against the textbook: Floyd and Warshall's closure, O(points³).</summary>
public class ChronologyBenchmarks
{
    private TemporalNetwork _network = new(1, []);

    [Params(50, 200, 1000)]
    public int Points { get; set; }

    [Params(true, false)]
    public bool Consistent { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _network = Networks.Random(Points, Consistent, seed: 20220824);
        var isConsistent = Safeconduct();
        if (isConsistent != Consistent || isConsistent != FloydWarshall())
        {
            throw new InvalidOperationException("The two do not agree: there is nothing to compare.");
        }
    }

    [Benchmark]
    public bool Safeconduct()
    {
        if (TemporalSolver.Solve(_network) is not NetworkAnswer.Consistent consistent)
        {
            return false;
        }

        return consistent.Windows(Enumerable.Range(0, Points).Select(k => (0, k))).Length == Points;
    }

    [Benchmark(Baseline = true)]
    public bool FloydWarshall() => Textbook.IsConsistent(_network);
}

/// <summary>A disjunctive network as large as those of the suite: consistency or a minimal conflict.</summary>
public class ChronologyAlternativesBenchmarks
{
    private TemporalNetwork _network = new(1, []);

    [Params(10, 20, 40)]
    public int Points { get; set; }

    [GlobalSetup]
    public void Setup() => _network = Networks.RandomWithAlternatives(Points, seed: 20220824);

    [Benchmark]
    public NetworkAnswer Solve() => TemporalSolver.Solve(_network);
}

internal static class Networks
{
    /// <summary>2.6 constraints a point around days that were drawn first; an inconsistent one has one constraint that cannot be.</summary>
    public static TemporalNetwork Random(int points, bool consistent, int seed)
    {
        var random = new Random(seed);
        var days = Days(points, random);
        var constraints = ImmutableArray.CreateBuilder<TemporalConstraint>();
        for (var i = 0; i < points * 26 / 10; i++)
        {
            var (from, to) = (i < points - 1 ? i : random.Next(points), i < points - 1 ? i + 1 : random.Next(points));
            constraints.Add(new TemporalConstraint($"c{i}", Around(days, from, to, random)));
        }

        if (!consistent)
        {
            var wrong = days[points - 1] - days[0] + 50_000;
            constraints.Insert(random.Next(constraints.Count), new TemporalConstraint("wrong", new TimeDifference(0, points - 1, wrong, wrong + 10)));
        }

        return new TemporalNetwork(points, constraints.ToImmutable());
    }

    public static TemporalNetwork RandomWithAlternatives(int points, int seed)
    {
        var random = new Random(seed);
        var days = Days(points, random);
        var constraints = Enumerable.Range(0, points * 5 / 2).Select(i => i % 2 == 0
            ? new TemporalConstraint($"c{i}", Around(days, random.Next(points), random.Next(points), random))
            : new TemporalConstraint($"c{i}", Around(Days(points, random), random.Next(points), random.Next(points), random), Around(days, random.Next(points), random.Next(points), random)));
        return new TemporalNetwork(points, [.. constraints]);
    }

    private static long[] Days(int points, Random random) => [.. Enumerable.Range(0, points).Select(_ => random.NextInt64(2_000))];

    private static TimeDifference Around(long[] days, int from, int to, Random random)
    {
        var difference = days[to] - days[from];
        return new TimeDifference(from, to, difference - random.Next(60), random.Next(5) == 0 ? null : difference + random.Next(60));
    }
}

internal static class Textbook
{
    private const long None = long.MaxValue / 4;

    public static bool IsConsistent(TemporalNetwork network)
    {
        var n = network.Points;
        var d = new long[n * n];
        Array.Fill(d, None);
        foreach (var x in network.Constraints.Select(c => c.Alternatives[0]))
        {
            d[(x.From * n) + x.To] = Math.Min(d[(x.From * n) + x.To], x.Max ?? None);
            d[(x.To * n) + x.From] = Math.Min(d[(x.To * n) + x.From], -x.Min ?? None);
        }

        for (var i = 0; i < n; i++)
        {
            d[(i * n) + i] = Math.Min(d[(i * n) + i], 0);
        }

        for (var k = 0; k < n; k++)
        {
            for (var i = 0; i < n; i++)
            {
                var ik = d[(i * n) + k];
                if (ik >= None)
                {
                    continue;
                }

                for (var j = 0; j < n; j++)
                {
                    var kj = d[(k * n) + j];
                    if (kj < None && ik + kj < d[(i * n) + j])
                    {
                        d[(i * n) + j] = Math.Max(ik + kj, -None);
                    }
                }

                if (d[(i * n) + i] < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
