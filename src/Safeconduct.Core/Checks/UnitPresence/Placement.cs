using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks.UnitPresence;

/// <summary>One position as the comparison counts it: +1 near, -1 far.</summary>
internal readonly record struct Weighed(DayWindow Days, int Weight);

/// <summary>
/// Of all stays that the told dates allow, the one for which the record speaks best. A stay begins on one of the possible first days and ends on one of the
/// possible last days; its score is near positions minus far ones among those that touch it, slack included. A distance needs an explanation only if
/// even the best score is below zero: then it does so whichever of the possible days are the true ones. Widening a date can therefore only raise the score.
/// </summary>
internal static class Placement
{
    public static int BestScore(IReadOnlyCollection<Weighed> positions, ToldDays told, long slack)
    {
        var (s1, s2) = (told.Start.Earliest?.Number ?? long.MinValue, told.Start.Latest!.Value.Number);
        var (e1, e2) = (told.End.Earliest!.Value.Number, told.End.Latest!.Value.Number);

        // What a late beginning or an early end leaves out; each changes only where a position drops out, so that only those days have to be tried.
        var starts = Steps(positions.Where(p => p.Days.Latest is not null).Select(p => (At: p.Days.Latest!.Value.Number + slack + 1, p.Weight)), s1, s2);
        var ends = Steps(positions.Where(p => p.Days.Earliest is not null).Select(p => (At: -(p.Days.Earliest!.Value.Number - slack - 1), p.Weight)), -e2, -e1);
        var total = positions.Sum(p => p.Weight);
        var best = int.MinValue;
        foreach (var (end, cutAtEnd) in ends)
        {
            foreach (var (start, cutAtStart) in starts)
            {
                if (start <= -end)
                {
                    best = Math.Max(best, total - cutAtStart - cutAtEnd);
                }
            }
        }

        return best;
    }

    /// <summary>From the first possible day on, each day at which the sum of what has been left out so far changes for the better, and the sum.</summary>
    private static List<(long At, int Sum)> Steps(IEnumerable<(long At, int Weight)> drops, long from, long to)
    {
        var steps = new List<(long At, int Sum)> { (from, 0) };
        var sum = 0;
        foreach (var drop in drops.Where(d => d.At <= to).GroupBy(d => d.At).OrderBy(g => g.Key))
        {
            sum += drop.Sum(d => d.Weight);
            if (drop.Key <= from)
            {
                steps[0] = (from, sum);
            }
            else if (sum < steps[^1].Sum)
            {
                steps.Add((drop.Key, sum));
            }
        }

        return steps;
    }
}
