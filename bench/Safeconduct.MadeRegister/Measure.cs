using System.Diagnostics;
using Safeconduct.MadeRegister.Peers;
using Safeconduct.MadeRegister.Queries;

namespace Safeconduct.MadeRegister;

/// <summary>What a search found of a set of queries.</summary>
internal sealed record Hits(int Queries, double First, double Ten, double CeilingFirst, double CeilingTen);

/// <param name="Queries">How many were asked.</param>
/// <param name="OfNamesakes">Alerts, per thousand queries, about somebody who bears the same surname, given name and patronymic.</param>
/// <param name="OfOthers">Alerts, per thousand queries, about anybody else.</param>
/// <param name="QueriesWithOthers">Queries per thousand that had one of those.</param>
internal sealed record FalseAlerts(int Queries, double OfNamesakes, double OfOthers, double QueriesWithOthers);

/// <summary>Milliseconds a query.</summary>
internal sealed record Latency(double P50, double P95, double P99, double PerSecond);

/// <summary>Asks the queries and counts.</summary>
internal static class Measure
{
    public static Hits HitsOf(ISearch search, IReadOnlyList<Query> queries)
    {
        var (first, ten) = (0, 0);
        foreach (var query in queries)
        {
            var found = search.Find(query.Asked.Text, query.AsksYear ? query.Person.BirthYear : null).People;
            var at = Position(found, query.Person.Number);
            first += at == 0 ? 1 : 0;
            ten += at is >= 0 and < 10 ? 1 : 0;
        }

        return new Hits(queries.Count, (double)first / queries.Count, (double)ten / queries.Count, queries.Average(q => q.Ceiling(1)), queries.Average(q => q.Ceiling(10)));
    }

    /// <param name="search">What is measured.</param>
    /// <param name="strangers">People who are not in the register.</param>
    /// <param name="isNamesake">Whether the person of a number bears the whole name that was asked.</param>
    public static FalseAlerts FalseAlertsOf(ISearch search, IReadOnlyList<Query> strangers, Func<long, Query, bool> isNamesake)
    {
        var (namesakes, others, withOthers) = (0, 0, 0);
        foreach (var query in strangers)
        {
            var alerts = search.Find(query.Asked.Text, query.AsksYear ? query.Person.BirthYear : null).Alerts;
            var same = alerts.Count(a => isNamesake(a, query));
            namesakes += same;
            others += alerts.Count - same;
            withOthers += alerts.Count > same ? 1 : 0;
        }

        var thousands = strangers.Count / 1000.0;
        return new FalseAlerts(strangers.Count, namesakes / thousands, others / thousands, withOthers / thousands);
    }

    public static Latency LatencyOf(ISearch search, IReadOnlyList<Query> queries)
    {
        var times = new List<double>(queries.Count);
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            search.Find(query.Asked.Text, query.AsksYear ? query.Person.BirthYear : null);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return new Latency(times[times.Count / 2], times[(int)(times.Count * 0.95)], times[Math.Min(times.Count - 1, (int)(times.Count * 0.99))], times.Count * 1000.0 / times.Sum());
    }

    private static int Position(IReadOnlyList<long> found, long number)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] == number)
            {
                return i;
            }
        }

        return -1;
    }
}
