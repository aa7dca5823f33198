using System.Runtime.InteropServices;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>One position of a unit, as much of it as counting those nearby needs.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Position(long Unit, long First, long Last, double Latitude, double Longitude, double WithinKm);

/// <summary>Numbers units from 0, in the order in which they are met, so that a set of units is a row of bits. Thread safe.</summary>
internal sealed class UnitBits
{
    private readonly Dictionary<long, int> _numbers = [];
    private readonly Lock _gate = new();

    public int this[long unit]
    {
        get
        {
            lock (_gate)
            {
                return _numbers.TryGetValue(unit, out var number) ? number : _numbers[unit] = _numbers.Count;
            }
        }
    }

    /// <summary>Puts a unit into a set.</summary>
    public static void Set(ref ulong[] bits, int number)
    {
        if (number / 64 >= bits.Length)
        {
            Array.Resize(ref bits, Math.Max((number / 64) + 1, bits.Length * 2));
        }

        bits[number / 64] |= 1UL << (number % 64);
    }
}

/// <summary>
/// The short positions that begin within one block of days: by cells of half a degree, so that those near a point are found without looking at the others,
/// and for each day the set of units that were recorded on it.
/// </summary>
internal sealed class PositionBlock
{
    /// <summary>Positions known less closely than this many kilometres are looked at one by one: they would be near to too many cells.</summary>
    private const double WideKm = 60;

    private readonly (Position Position, int Unit)[] _sorted;
    private readonly (Position Position, int Unit)[] _wide;
    private readonly Dictionary<int, (int Start, int End)> _cells = [];
    private readonly ulong[][] _days;
    private readonly long _firstDay;
    private readonly double _mostWithin;

    public PositionBlock(Position[] positions, long firstDay, UnitBits units)
    {
        var numbered = Array.ConvertAll(positions, p => (Position: p, Unit: units[p.Unit]));
        _firstDay = firstDay;
        _days = Days(numbered, firstDay);
        _wide = Array.FindAll(numbered, n => n.Position.WithinKm > WideKm);
        _sorted = _wide.Length == 0 ? numbered : Array.FindAll(numbered, n => n.Position.WithinKm <= WideKm);
        _mostWithin = _sorted.Length == 0 ? 0 : _sorted.Max(n => n.Position.WithinKm);
        var cells = Array.ConvertAll(_sorted, n => Cells.Of(n.Position.Latitude, n.Position.Longitude));
        Array.Sort(cells, _sorted);
        for (var start = 0; start < cells.Length;)
        {
            var end = start + 1;
            while (end < cells.Length && cells[end] == cells[start])
            {
                end++;
            }

            _cells[cells[start]] = (start, end);
            start = end;
        }
    }

    /// <summary>The sets of units recorded on each of the days that the window shares with this block.</summary>
    public IEnumerable<ulong[]> Recorded(long first, long last)
    {
        var to = Math.Min(last - _firstDay, _days.Length - 1);
        for (var day = Math.Max(first - _firstDay, 0); day <= to; day++)
        {
            yield return _days[day];
        }
    }

    /// <summary>Positions that may lie within the distance; none that does is left out.</summary>
    public IEnumerable<(Position Position, int Unit)> Around(GeoPoint at, double km)
    {
        foreach (var wide in _wide)
        {
            yield return wide;
        }

        foreach (var (start, end) in Cells.Around(at, km + _mostWithin, _cells))
        {
            for (var i = start; i < end; i++)
            {
                yield return _sorted[i];
            }
        }
    }

    private static ulong[][] Days((Position Position, int Unit)[] positions, long firstDay)
    {
        var days = new ulong[positions.Length == 0 ? 0 : positions.Max(p => p.Position.Last) - firstDay + 1][];
        Array.Fill(days, []);
        foreach (var (position, unit) in positions)
        {
            for (var day = position.First; day <= position.Last; day++)
            {
                UnitBits.Set(ref days[day - firstDay], unit);
            }
        }

        return days;
    }

    /// <summary>The Earth in cells of half a degree of latitude by half a degree of longitude.</summary>
    private static class Cells
    {
        private const int PerDegree = 2;
        private const int Columns = 360 * PerDegree;
        private const double Margin = 1e-6;

        public static int Of(double latitude, double longitude) => (Row(latitude) * Columns) + Column(longitude);

        /// <summary>
        /// What stands in the cells that a circle touches. Its reach in longitude is the arcsine of sin(d/R) / cos(latitude); a circle that holds a pole
        /// touches every longitude.
        /// </summary>
        public static IEnumerable<(int Start, int End)> Around(GeoPoint at, double km, Dictionary<int, (int Start, int End)> cells)
        {
            var angle = km / GeoDistance.EarthRadiusKm;
            var latitudes = double.RadiansToDegrees(angle) + Margin;
            if (angle >= Math.PI / 2 || Math.Abs(at.Latitude) + latitudes >= 90)
            {
                return cells.Values;
            }

            var longitudes = double.RadiansToDegrees(Math.Asin(Math.Min(1, Math.Sin(angle) / Math.Cos(double.DegreesToRadians(at.Latitude))))) + Margin;
            return longitudes >= 179 ? cells.Values : Within(at, latitudes, longitudes, cells);
        }

        private static IEnumerable<(int Start, int End)> Within(GeoPoint at, double latitudes, double longitudes, Dictionary<int, (int Start, int End)> cells)
        {
            var west = (int)Math.Floor((at.Longitude - longitudes + 180) * PerDegree);
            var east = (int)Math.Floor((at.Longitude + longitudes + 180) * PerDegree);
            for (var row = Row(at.Latitude - latitudes); row <= Row(at.Latitude + latitudes); row++)
            {
                for (var column = west; column <= east; column++)
                {
                    if (cells.TryGetValue((row * Columns) + (((column % Columns) + Columns) % Columns), out var found))
                    {
                        yield return found;
                    }
                }
            }
        }

        private static int Row(double latitude) => (int)Math.Floor((Math.Clamp(latitude, -90, 90) + 90) * PerDegree);

        private static int Column(double longitude) => (int)Math.Floor((longitude + 180) * PerDegree) % Columns;
    }
}
