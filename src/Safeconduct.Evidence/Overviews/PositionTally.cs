using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Evidence.Overviews;

/// <summary>
/// Gathers, in one pass over all positions of a base, which units and days each source has, on which days each unit was recorded, and, where there are
/// two origins at least, the positions of single days that can be held against each other.
/// </summary>
internal sealed class PositionTally(IReadOnlyDictionary<long, string> origins)
{
    private const int BitsOfAMonth = 31;

    private readonly Dictionary<long, OfSource> _sources = [];
    private readonly Dictionary<(long Unit, int Month), uint> _months = [];
    private readonly List<Point> _points = [];
    private readonly bool _isCompared = origins.Values.Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>One position; unit is the one that all its names stand for.</summary>
    public void Add(long source, long unit, DayWindow days, double lat, double lon, double withinKm)
    {
        ref var of = ref CollectionsMarshal.GetValueRefOrAddDefault(_sources, source, out _);
        of ??= new OfSource();
        of.Units.Add(unit);
        of.Days.Add(days);
        if (!StoredDays.IsLong(days))
        {
            Mark(unit, days);
            if (_isCompared && days.IsDayCertain)
            {
                _points.Add(new Point(days.Earliest!.Value.Number, unit, source, lat, lon, withinKm));
            }
        }
    }

    public int UnitsOf(long source) => _sources.TryGetValue(source, out var of) ? of.Units.Count : 0;

    public ImmutableArray<DayWindow> CoverageOf(long source) => _sources.TryGetValue(source, out var of) ? DerivedCoverage.Of(of.Days) : [];

    /// <summary>Days with a position by unit and month. A span of more than <see cref="StoredDays.LongDays"/> days, or an open one, names no day and is left out.</summary>
    public IEnumerable<(long Unit, ImmutableSortedDictionary<int, int> Days)> Months() => _months.GroupBy(m => m.Key.Unit)
        .Select(g => (g.Key, g.ToImmutableSortedDictionary(m => m.Key.Month, m => BitOperations.PopCount(m.Value))));

    /// <summary>
    /// Two origins, one unit, one day, no position of the one within <see cref="BaseOverview.ConflictKm"/> of any of the other. Only single days are compared:
    /// over a longer span a unit may have been in both places.
    /// </summary>
    public IEnumerable<(long SourceA, long SourceB)> Conflicts()
    {
        _points.Sort((a, b) => a.Unit != b.Unit ? a.Unit.CompareTo(b.Unit) : a.Day.CompareTo(b.Day));
        for (var start = 0; start < _points.Count;)
        {
            var end = start + 1;
            while (end < _points.Count && _points[end].Unit == _points[start].Unit && _points[end].Day == _points[start].Day)
            {
                end++;
            }

            foreach (var conflict in end - start < 2 ? [] : OfDay(_points.GetRange(start, end - start)))
            {
                yield return conflict;
            }

            start = end;
        }
    }

    private IEnumerable<(long SourceA, long SourceB)> OfDay(List<Point> points)
    {
        var byOrigin = points.GroupBy(p => origins[p.Source], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        for (var a = 0; a < byOrigin.Count; a++)
        {
            for (var b = a + 1; b < byOrigin.Count; b++)
            {
                if (!byOrigin[a].Any(p => byOrigin[b].Any(q => GeoDistance.Km(p.At, q.At) - p.Within - q.Within <= BaseOverview.ConflictKm)))
                {
                    yield return (byOrigin[a].First().Source, byOrigin[b].First().Source);
                }
            }
        }
    }

    private void Mark(long unit, DayWindow days)
    {
        for (var day = days.Earliest!.Value; day <= days.Latest!.Value;)
        {
            var month = UnitMonths.MonthOf(day);
            var monthEnd = day.AddDays(Day.DaysInMonth(day.Year, day.Month) - day.DayOfMonth);
            var last = Day.Min(monthEnd, days.Latest.Value);
            var bits = ((1u << (int)(last - day + 1)) - 1) << (day.DayOfMonth - 1);
            CollectionsMarshal.GetValueRefOrAddDefault(_months, (unit, month), out _) |= last - day + 1 == BitsOfAMonth ? (1u << BitsOfAMonth) - 1 : bits;
            day = last.AddDays(1);
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Point(long Day, long Unit, long Source, double Lat, double Lon, double Within)
    {
        public GeoPoint At => new(Lat, Lon);
    }

    private sealed class OfSource
    {
        public HashSet<long> Units { get; } = [];

        public HashSet<DayWindow> Days { get; } = [];
    }
}
