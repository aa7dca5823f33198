using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.Territory;

/// <summary>
/// The days of a statement that are compared with a list: those that it certainly covers, or, where no day is certain, all that it can have touched.
/// </summary>
internal readonly record struct HeldDays(DayWindow Told, bool IsCertain)
{
    /// <summary>Null when neither end of the statement has a date.</summary>
    public static HeldDays? Of(DayWindow start, DayWindow end)
    {
        if (start.IsUnbounded && end.IsUnbounded)
        {
            return null;
        }

        if (start.Latest is { } a && end.Earliest is { } b && a <= b)
        {
            return new HeldDays(new DayWindow(a, b), IsCertain: true);
        }

        var earliest = start.Earliest ?? end.Earliest;
        var latest = end.Latest ?? start.Latest;
        return new HeldDays(earliest > latest ? start : new DayWindow(earliest, latest), IsCertain: false);
    }

    /// <summary>
    /// The share of the told days that lie in any of the periods, 0 to 1. Where no day is certain it is enough that one day can: then 1.
    /// An unknown start of a period counts from ever, an open end for ever.
    /// </summary>
    public double ShareTouching(IEnumerable<TerritoryPeriod> periods)
    {
        var told = Told;
        var parts = periods.Select(p => told.Intersect(Certain(p))).OfType<DayWindow>().ToList();
        if (parts.Count == 0)
        {
            return 0;
        }

        if (!IsCertain || told.Days is not { } all)
        {
            return 1;
        }

        return (double)CountDays(parts) / all;
    }

    /// <summary>From the earliest start to the latest end that the periods allow.</summary>
    public static ListValue Describe(ImmutableArray<TerritoryPeriod> periods) => new([.. periods.Select(Extent).Distinct()
        .OrderBy(w => w.Earliest?.Number ?? long.MinValue).ThenBy(w => w.Latest?.Number ?? long.MaxValue).Select(w => (PhraseValue)new SpanValue(w))]);

    /// <summary>
    /// Every told day lies after the end that the list gives for the last period. Days before a period, or between two, are not listed, and what is not listed is unknown.
    /// </summary>
    public bool IsAfterTheEnd(ImmutableArray<TerritoryPeriod> periods) =>
        Told.Earliest is { } first && periods.All(p => p.To.Latest is { } end && end < first);

    private static DayWindow Extent(TerritoryPeriod period) => Days(period.From.Earliest, period.To.Latest);

    /// <summary>A period that is still open counts up to the day on which the list was published: of later days the list knows nothing.</summary>
    public static DayWindow Certain(TerritoryPeriod period) => Days(period.From.Earliest, period.To.Latest ?? period.To.Earliest);

    private static DayWindow Days(Day? from, Day? to) => from > to ? new DayWindow(from, from) : new DayWindow(from, to);

    /// <summary>Days in the union of windows that all lie within a bounded one.</summary>
    private static long CountDays(List<DayWindow> parts)
    {
        long count = 0;
        Day? reached = null;
        foreach (var part in parts.OrderBy(p => p.Earliest!.Value))
        {
            var from = reached is { } r && r >= part.Earliest!.Value ? r.AddDays(1) : part.Earliest!.Value;
            var to = part.Latest!.Value;
            if (from <= to)
            {
                count += to - from + 1;
                reached = to;
            }
        }

        return count;
    }
}
