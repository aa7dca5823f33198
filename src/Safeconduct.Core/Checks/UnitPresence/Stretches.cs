using System.Collections.Immutable;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks.UnitPresence;

/// <summary>A long stay month by month: in which months the unit was mostly recorded near, in which elsewhere. Months without a position are left out.</summary>
internal sealed record Stretches(int Count, int Near, ImmutableArray<DayWindow> NearIn, ImmutableArray<DayWindow> FarIn)
{
    /// <summary>A stay longer than this is told by months.</summary>
    private const int LongDays = 45;

    /// <summary>So many stretches are named; neighbouring months of one kind are one stretch.</summary>
    private const int Named = 12;

    /// <summary>Null for a short stay.</summary>
    public static Stretches? Of(Stay stay, ImmutableArray<Stand> stands)
    {
        if (stay.Told.Days is not > LongDays)
        {
            return null;
        }

        var months = stands.SelectMany(s => s.Rows.Select(r => (Stand: s, Days: r.Days.Intersect(stay.Told)))).Where(p => p.Days is not null)
            .SelectMany(p => Months(p.Days!.Value).Select(m => (Month: m, p.Stand))).Distinct()
            .GroupBy(p => p.Month).OrderBy(g => g.Key)
            .Select(g => (Days: Window(g.Key, stay.Told), IsNear: g.Count(p => Comparison.IsNear(stay, p.Stand)) * 2 >= g.Count())).ToList();
        return new Stretches(months.Count, months.Count(m => m.IsNear), Joined(months.Where(m => m.IsNear)), Joined(months.Where(m => !m.IsNear)));
    }

    /// <summary>Months are counted from the year 0. No window is wider than the stay, and no stay is longer than a life.</summary>
    private static IEnumerable<long> Months(DayWindow days)
    {
        var (first, last) = (Number(days.Earliest!.Value), Number(days.Latest!.Value));
        for (var month = first; month <= last; month++)
        {
            yield return month;
        }
    }

    private static long Number(Day day) => (day.Year * 12) + day.Month - 1;

    private static DayWindow Window(long month, DayWindow told)
    {
        var (year, index) = Math.DivRem(month, 12) is var (q, r) && r < 0 ? (q - 1, r + 12) : Math.DivRem(month, 12);
        var days = new DayWindow(Day.Of(year, (int)index + 1, 1), Day.Of(year, (int)index + 1, Day.DaysInMonth(year, (int)index + 1)));
        return days.Intersect(told)!.Value;
    }

    private static ImmutableArray<DayWindow> Joined(IEnumerable<(DayWindow Days, bool IsNear)> months) => [.. PresenceGaps.Joined(months.Select(m => m.Days)).Take(Named)];
}
