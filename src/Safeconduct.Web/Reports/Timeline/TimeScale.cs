using System.Collections.Immutable;
using Safeconduct.Core.Dates;

namespace Safeconduct.Web.Reports.Timeline;

/// <summary>A stretch of the time axis. A folded one is drawn shorter than it is, because nothing begins or ends in it.</summary>
public readonly record struct TimeStretch(Day From, Day To, double Left, double Right, bool IsFolded)
{
    public double At(Day day) => Left + ((Right - Left) * (day - From) / Math.Max(1, To - From));
}

/// <summary>A mark on the axis. <paramref name="HasLine"/>: it stands on the first of a month.</summary>
public readonly record struct TimeTick(double X, Day Day, bool ShowsYear, bool ShowsMonth, bool HasLine);

/// <summary>
/// Days to places on a horizontal axis. Long stretches in which nothing begins or ends are folded to a fixed width and marked,
/// so that years of schooling do not squeeze the three days that matter.
/// </summary>
public sealed class TimeScale
{
    private const long FoldsFrom = 120;  // days without an end of anything
    private const long Margin = 12;      // days kept on both sides of a fold, and of the whole

    private TimeScale(ImmutableArray<TimeStretch> stretches) => Stretches = stretches;

    public ImmutableArray<TimeStretch> Stretches { get; }

    public Day First => Stretches[0].From;

    /// <summary>The day after the last one that is drawn.</summary>
    public Day End => Stretches[^1].To;

    public IEnumerable<TimeStretch> Folds => Stretches.Where(s => s.IsFolded);

    /// <summary>A scale on which all <paramref name="ends"/> have a place; null when there are none.</summary>
    public static TimeScale? Over(IEnumerable<Day> ends, double left, double right, double foldWidth)
    {
        var days = ends.Distinct().Order().ToList();
        if (days.Count == 0)
        {
            return null;
        }

        var cuts = Cut(days);
        var folds = cuts.Count(c => c.IsFolded);
        var linear = cuts.Where(c => !c.IsFolded).Sum(c => c.To - c.From);
        var perDay = (right - left - (folds * foldWidth)) / linear;
        var stretches = ImmutableArray.CreateBuilder<TimeStretch>(cuts.Count);
        var x = left;
        foreach (var (from, to, folded) in cuts)
        {
            var width = folded ? foldWidth : (to - from) * perDay;
            stretches.Add(new TimeStretch(from, to, x, x + width, folded));
            x += width;
        }

        return new TimeScale(stretches.ToImmutable());
    }

    /// <summary>Where the day begins; a day beyond the axis is drawn at its end.</summary>
    public double X(Day day)
    {
        var clamped = Day.Max(First, Day.Min(End, day));
        return Stretches.First(s => clamped <= s.To).At(clamped);
    }

    /// <summary>Years and months, each only where its label of <paramref name="labelWidth"/> finds room.</summary>
    public IEnumerable<TimeTick> Ticks(double labelWidth)
    {
        var free = double.MinValue;
        foreach (var range in Stretches.Where(s => !s.IsFolded))
        {
            var isFirst = true;
            foreach (var tick in Ticks(range, labelWidth).Where(t => t.X + (labelWidth / 2) <= Stretches[^1].Right))
            {
                if (tick.X >= free)
                {
                    yield return tick with { ShowsYear = isFirst || tick.ShowsYear };
                    free = tick.X + labelWidth;
                    isFirst = false;
                }
            }
        }
    }

    /// <summary>Every month, quarter, half-year or year, by the room there is, so that marks come at even distances.</summary>
    private static IEnumerable<TimeTick> Ticks(TimeStretch range, double labelWidth)
    {
        var perMonth = (range.Right - range.Left) / Math.Max(1, (range.To - range.From) / 30.44);
        var step = new[] { 1, 3, 6 }.FirstOrDefault(months => perMonth * months >= labelWidth, 12);
        var any = false;
        for (var day = Day.Of(range.From.Year, 1, 1); day < range.To; day = day.AddMonths(step))
        {
            if (day >= range.From)
            {
                any = true;
                yield return new TimeTick(range.At(day), day, day.Month == 1, step < 12, HasLine: true);
            }
        }

        if (!any)
        {
            yield return new TimeTick(range.Left, range.From, ShowsYear: true, ShowsMonth: true, HasLine: false);
        }
    }

    private static List<(Day From, Day To, bool IsFolded)> Cut(List<Day> days)
    {
        var cuts = new List<(Day, Day, bool)>();
        var from = days[0].AddDays(-Margin);
        for (var i = 1; i < days.Count; i++)
        {
            if (days[i] - days[i - 1] > FoldsFrom)
            {
                cuts.Add((from, days[i - 1].AddDays(Margin), false));
                cuts.Add((days[i - 1].AddDays(Margin), days[i].AddDays(-Margin), true));
                from = days[i].AddDays(-Margin);
            }
        }

        cuts.Add((from, days[^1].AddDays(Margin), false));
        return cuts;
    }
}
