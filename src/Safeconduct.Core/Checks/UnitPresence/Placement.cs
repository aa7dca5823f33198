using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.UnitPresence;

/// <summary>
/// Whether the told dates allow a stay for which the record speaks. A stay begins on one of the possible first days and ends on one of the possible last days; what
/// speaks for or against it is judged for that stay alone: only rows that touch it, slack included, and no far row on days for which the person tells to have been
/// elsewhere. A distance needs an explanation only if no allowed stay passes. Wider dates allow more stays and change nothing about any of them, so that
/// widening a date can never make the check raise.
/// </summary>
internal sealed class Placement
{
    /// <summary>A row that stands for more days than this stands for two months.</summary>
    private const long MostDays = 62;

    /// <summary>
    /// More steps than this are not taken: the dates told are so vague, and the positions so many, that the answer would depend on the dates in any case.
    /// No stay is then called far.
    /// </summary>
    private const long MostSteps = 20_000_000;

    private const long Slack = UnitPresenceCheck.SlackDays;

    // Far beyond any day, with room to add slack.
    private const long Never = long.MaxValue / 4;

    private readonly ImmutableArray<Row> _rows;
    private readonly ImmutableArray<(long First, long Last)> _elsewhere;
    private readonly Tally[] _tallies;

    private Placement(Stay stay, ImmutableArray<Stand> stands)
    {
        _rows = [.. stands.SelectMany((s, i) => s.Rows.Select(r => Row.Of(i, r.Days, stay.IsNear(r), r.Kind == SightingKind.Observed))).Distinct()];
        _elsewhere = [.. stay.Elsewhere.Select(e => (e.Earliest!.Value.Number, e.Latest!.Value.Number))];
        _tallies = new Tally[stands.Length];
    }

    /// <param name="stay">What was told; its beginning is told.</param>
    /// <param name="stands">The independent positions around the days told.</param>
    public static bool Speaks(Stay stay, ImmutableArray<Stand> stands)
    {
        var placement = new Placement(stay, stands);
        var starts = placement.Starts(stay.Days.Start);
        var ends = placement.Ends(stay.Days.End);
        return (long)starts.Count * ends.Count * Math.Max(1, placement._rows.Length) > MostSteps
            || starts.Exists(from => ends.Exists(to => from <= to && placement.Speaks(from, to)));
    }

    /// <summary>
    /// As many positions near as far; or as many observed ones, if any is near; or as many days of positions near as far, carried-forward ones included: a unit that
    /// stood near for weeks and then moved often was mostly near. The last two can only speak for the claim.
    /// </summary>
    private bool Speaks(long from, long to)
    {
        Array.Clear(_tallies);
        long days = 0;
        foreach (var row in _rows.Where(r => IsCounted(r, from, to)))
        {
            ref var tally = ref _tallies[row.Stand];
            tally = new Tally(IsCounted: true, tally.IsNear || row.IsNear, tally.IsObserved || row.IsObserved);
            days += row.IsNear ? row.Days : -row.Days;
        }

        var counted = _tallies.Where(t => t.IsCounted).ToList();
        return days >= 0 || Score(counted) >= 0 || (counted.Exists(t => t is { IsObserved: true, IsNear: true }) && Score(counted.Where(t => t.IsObserved)) >= 0);
    }

    private static int Score(IEnumerable<Tally> tallies) => tallies.Sum(t => t.IsNear ? 1 : -1);

    private bool IsCounted(Row row, long from, long to)
    {
        if (row.Last + Slack < from || row.First - Slack > to)
        {
            return false;
        }

        if (row.IsNear)
        {
            return true;
        }

        // The days of the stay for which the row speaks: those that it shares with it, or the nearest one where it speaks only through the slack.
        var (first, last) = row.Last < from ? (from, from) : row.First > to ? (to, to) : (Math.Max(row.First, from), Math.Min(row.Last, to));
        return !_elsewhere.Any(e => first >= e.First && last <= e.Last);
    }

    /// <summary>The first day and each later one on which something changes for stays that begin then: what is between two of them is like the earlier one.</summary>
    private List<long> Starts(DayWindow window)
    {
        var (from, to) = (window.Earliest!.Value.Number, window.Latest!.Value.Number);
        return [from, .. _rows.SelectMany(r => new[] { r.Last + Slack + 1, r.Last + 1 }).Concat(_elsewhere.SelectMany(e => new[] { e.First, e.Last + 1 })).Where(d => d > from && d <= to).Distinct().Order()];
    }

    /// <summary>The last day and each earlier one on which something changes for stays that end then.</summary>
    private List<long> Ends(DayWindow window)
    {
        var (from, to) = (window.Earliest!.Value.Number, window.Latest!.Value.Number);
        return [to, .. _rows.SelectMany(r => new[] { r.First - Slack - 1, r.First - 1 }).Concat(_elsewhere.SelectMany(e => new[] { e.Last, e.First - 1 })).Where(d => d >= from && d < to).Distinct().OrderDescending()];
    }

    /// <summary>The days of a row of a stand, as numbers; an open end lies beyond any day.</summary>
    private readonly record struct Row(int Stand, long First, long Last, long Days, bool IsNear, bool IsObserved)
    {
        public static Row Of(int stand, DayWindow days, bool isNear, bool isObserved) => new(stand, days.Earliest?.Number ?? -Never, days.Latest?.Number ?? Never,
            Math.Min(days.Days ?? MostDays, MostDays), isNear, isObserved);
    }

    /// <summary>What the rows of one independent position come to for one stay.</summary>
    private readonly record struct Tally(bool IsCounted, bool IsNear, bool IsObserved);
}
