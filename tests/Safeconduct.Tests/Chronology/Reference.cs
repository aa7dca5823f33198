using Safeconduct.Core.Chronology;

namespace Safeconduct.Tests.Chronology;

/// <summary>Slow and plain: Floyd-Warshall closures and every choice of alternatives. It shares nothing with the solver but the shapes.</summary>
internal static class Reference
{
    // Big enough to stand for "no path", small enough that two of them add up.
    private const long None = long.MaxValue / 4;

    public static bool IsConsistent(int points, IEnumerable<TemporalConstraint> constraints) => Closures(points, constraints).Any();

    /// <summary>Least and greatest x[to] - x[from] over all solutions; null is unbounded.</summary>
    public static (long? Min, long? Max) Hull(int points, IEnumerable<TemporalConstraint> constraints, int from, int to)
    {
        long min = None;
        long max = -None;
        foreach (var d in Closures(points, constraints))
        {
            min = Math.Min(min, d[to, from] >= None ? -None : -d[to, from]);
            max = Math.Max(max, Math.Min(None, d[from, to]));
        }

        return (min == -None ? null : min, max == None ? null : max);
    }

    public static long[,] FloydWarshall(int points, IEnumerable<TimeDifference> differences)
    {
        var d = Empty(points);
        foreach (var x in differences)
        {
            d[x.From, x.To] = Math.Min(d[x.From, x.To], x.Max ?? None);
            d[x.To, x.From] = Math.Min(d[x.To, x.From], -x.Min ?? None);
        }

        for (var k = 0; k < points; k++)
        {
            for (var i = 0; i < points; i++)
            {
                for (var j = 0; j < points; j++)
                {
                    if (d[i, k] < None && d[k, j] < None)
                    {
                        d[i, j] = Math.Min(d[i, j], d[i, k] + d[k, j]);
                    }
                }
            }
        }

        return d;
    }

    /// <summary>The closure of every consistent choice of alternatives.</summary>
    private static IEnumerable<long[,]> Closures(int points, IEnumerable<TemporalConstraint> constraints)
    {
        var ordered = constraints.OrderBy(c => c.Alternatives.Length).ToList();
        var closure = FloydWarshall(points, ordered.Where(c => c.Alternatives.Length == 1).Select(c => c.Alternatives[0]));
        return Enumerable.Range(0, points).Any(i => closure[i, i] < 0) ? [] : Extend(points, closure, [.. ordered.Where(c => c.Alternatives.Length > 1)]);
    }

    private static IEnumerable<long[,]> Extend(int points, long[,] closure, List<TemporalConstraint> rest)
    {
        if (rest.Count == 0)
        {
            return [closure];
        }

        return rest[0].Alternatives.SelectMany(a => With(points, closure, a) is { } wider ? Extend(points, wider, rest[1..]) : []);
    }

    private static long[,]? With(int points, long[,] closure, TimeDifference added)
    {
        var d = (long[,])closure.Clone();
        return Edge(points, d, added.From, added.To, added.Max ?? None) && Edge(points, d, added.To, added.From, -added.Min ?? None) ? d : null;
    }

    private static bool Edge(int points, long[,] d, int from, int to, long weight)
    {
        if (weight >= d[from, to])
        {
            return true;
        }

        if (d[to, from] < None && d[to, from] + weight < 0)
        {
            return false;
        }

        for (var i = 0; i < points; i++)
        {
            for (var j = 0; j < points; j++)
            {
                if (d[i, from] < None && d[to, j] < None)
                {
                    d[i, j] = Math.Min(d[i, j], d[i, from] + weight + d[to, j]);
                }
            }
        }

        return true;
    }

    private static long[,] Empty(int points)
    {
        var d = new long[points, points];
        for (var i = 0; i < points; i++)
        {
            for (var j = 0; j < points; j++)
            {
                d[i, j] = i == j ? 0 : None;
            }
        }

        return d;
    }
}
