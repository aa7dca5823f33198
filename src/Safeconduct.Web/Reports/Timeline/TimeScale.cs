using System.Collections.Immutable;
using Safeconduct.Core.Dates;

namespace Safeconduct.Web.Reports.Timeline;

/// <summary>A stretch of the time axis. A folded one is drawn shorter than it is, because nothing begins or ends in it.</summary>
public readonly record struct TimeStretch(Day From, Day To, double Left, double Right, bool IsFolded)
{
    public double At(Day day) => Left + ((Right - Left) * (day - From) / Math.Max(1, To - From));
}

/// <summary>A mark on the axis. <paramref name="HasLine"/>: it stands on the day itself. <paramref name="ShowsDay"/>: it stands within a month.</summary>
public readonly record struct TimeTick(double X, Day Day, bool ShowsYear, bool ShowsMonth, bool ShowsDay, bool HasLine);

/// <summary>The days after <paramref name="Now"/> on which something ends.</summary>
public sealed record DaysAhead(Day Now, ImmutableArray<Day> Ends);

/// <summary>
/// Days to places on a horizontal axis. Long stretches in which nothing begins or ends are folded to a fixed width and marked,
/// so that years of schooling do not squeeze the three days that matter. The days ahead of a past of years have a part of the axis and a scale of their own.
/// </summary>
public sealed class TimeScale
{
    private const long FoldsFrom = 120;  // days without an end of anything
    private const long Margin = 12;      // days kept on both sides of a fold, and of the whole
    private const double ShareAhead = 0.38;

    private TimeScale(ImmutableArray<TimeStretch> stretches, double? now, TimeStretch? ahead)
    {
        Stretches = stretches;
        Now = now;
        Ahead = ahead;
    }

    public ImmutableArray<TimeStretch> Stretches { get; }

    /// <summary>Where the days ahead begin; null: there are none.</summary>
    public double? Now { get; }

    /// <summary>The days ahead, where they have a scale of their own.</summary>
    public TimeStretch? Ahead { get; }

    public Day First => Stretches[0].From;

    /// <summary>The day after the last one that is drawn.</summary>
    public Day End => Stretches[^1].To;

    public IEnumerable<TimeStretch> Folds => Stretches.Where(s => s.IsFolded);

    /// <summary>A scale on which all <paramref name="ends"/> have a place; null when there are none.</summary>
    /// <param name="ends">Days on which something begins or ends.</param>
    /// <param name="left">Where the axis begins.</param>
    /// <param name="right">Where it ends.</param>
    /// <param name="foldWidth">The width of a fold.</param>
    /// <param name="ahead">The days ahead; they get a scale of their own where the past would leave them too small a part of the axis.</param>
    public static TimeScale? Over(IEnumerable<Day> ends, double left, double right, double foldWidth, DaysAhead? ahead = null)
    {
        var days = ends.Distinct().Order().ToList();
        if (ahead is null or { Ends.IsEmpty: true })
        {
            return days.Count == 0 ? null : new TimeScale(Stretch(Cut(days, null), left, right, foldWidth), null, null);
        }

        var all = Stretch(Cut([.. days.Append(ahead.Now).Concat(ahead.Ends).Distinct().Order()], null), left, right, foldWidth);
        var now = At(all, ahead.Now);
        return right - now >= (right - left) * ShareAhead || days.Count == 0 || days[0] >= ahead.Now ? new TimeScale(all, now, null) : Broken(days, left, right, foldWidth, ahead);
    }

    /// <summary>Where the day begins; a day beyond the axis is drawn at its end.</summary>
    public double X(Day day) => At(Stretches, Day.Max(First, Day.Min(End, day)));

    /// <summary>Years, months and days, each only where its label of <paramref name="labelWidth"/> finds room.</summary>
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
                    yield return tick with { ShowsYear = isFirst || tick.ShowsYear, ShowsMonth = tick.ShowsMonth || (isFirst && tick.ShowsDay) };
                    free = tick.X + labelWidth;
                    isFirst = false;
                }
            }
        }
    }

    private static TimeScale Broken(List<Day> days, double left, double right, double foldWidth, DaysAhead ahead)
    {
        var now = right - ((right - left) * ShareAhead);
        var past = Stretch(Cut([.. days.Where(d => d <= ahead.Now)], ahead.Now), left, now - foldWidth, foldWidth);
        var next = new TimeStretch(ahead.Now, ahead.Ends.Concat(days).Max().AddDays(Margin), now, right, IsFolded: false);
        return new TimeScale([.. past, new TimeStretch(past[^1].To, ahead.Now, now - foldWidth, now, IsFolded: true), next], now, next);
    }

    // Of two stretches that meet on the day the later: the day begins there.
    private static double At(ImmutableArray<TimeStretch> stretches, Day day) => stretches.Last(s => s.From <= day).At(day);

    private static ImmutableArray<TimeStretch> Stretch(List<(Day From, Day To, bool IsFolded)> cuts, double left, double right, double foldWidth)
    {
        var folds = cuts.Count(c => c.IsFolded);
        var linear = cuts.Where(c => !c.IsFolded).Sum(c => c.To - c.From);
        var perDay = (right - left - (folds * foldWidth)) / Math.Max(1, linear);
        var stretches = ImmutableArray.CreateBuilder<TimeStretch>(cuts.Count);
        var x = left;
        foreach (var (from, to, folded) in cuts)
        {
            var width = folded ? foldWidth : (to - from) * perDay;
            stretches.Add(new TimeStretch(from, to, x, x + width, folded));
            x += width;
        }

        return stretches.ToImmutable();
    }

    /// <summary>Every few days, month, quarter, half-year or year, by the room there is, so that marks come at even distances.</summary>
    private static IEnumerable<TimeTick> Ticks(TimeStretch range, double labelWidth)
    {
        var perMonth = (range.Right - range.Left) / Math.Max(1, (range.To - range.From) / 30.44);
        var step = new[] { 1, 3, 6 }.FirstOrDefault(months => perMonth * months >= labelWidth, 12);
        var weeks = perMonth / 5 >= labelWidth;
        var any = false;
        for (var day = Day.Of(range.From.Year, 1, 1); day < range.To; day = day.AddMonths(step))
        {
            foreach (var part in (weeks ? [1, 8, 15, 22] : (int[])[1]).Select(d => day.AddDays(d - 1)).Where(d => d >= range.From && d < range.To))
            {
                any = true;
                yield return new TimeTick(range.At(part), part, part is { Month: 1, DayOfMonth: 1 }, step < 12 && part.DayOfMonth == 1, part.DayOfMonth != 1, HasLine: true);
            }
        }

        if (!any)
        {
            yield return new TimeTick(range.Left, range.From, ShowsYear: true, ShowsMonth: true, ShowsDay: false, HasLine: false);
        }
    }

    private static List<(Day From, Day To, bool IsFolded)> Cut(List<Day> days, Day? end)
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

        var last = days[^1].AddDays(Margin);
        cuts.Add((from, end is { } e ? Day.Min(last, e) : last, false));
        return cuts;
    }
}
