using System.Numerics;
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

    /// <summary>Puts all units of one set into another.</summary>
    public static void Add(ref ulong[] bits, ulong[] more)
    {
        if (more.Length > bits.Length)
        {
            Array.Resize(ref bits, more.Length);
        }

        var into = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits.AsSpan(0, more.Length));
        var from = MemoryMarshal.Cast<ulong, Vector<ulong>>(more.AsSpan());
        for (var i = 0; i < into.Length; i++)
        {
            into[i] |= from[i];
        }

        for (var i = into.Length * Vector<ulong>.Count; i < more.Length; i++)
        {
            bits[i] |= more[i];
        }
    }
}

/// <summary>
/// The short positions that begin within one block of days: by cells, so that those near a point are found without looking at the others, and for each day the
/// set of units that were recorded on it.
/// </summary>
internal sealed class PositionBlock
{
    private readonly GeoCells<(Position Position, int Unit)> _positions;
    private readonly ulong[][] _days;
    private readonly ulong[] _all = [];
    private readonly long _firstDay;

    public PositionBlock(Position[] positions, long firstDay, UnitBits units)
    {
        var numbered = Array.ConvertAll(positions, p => (Position: p, Unit: units[p.Unit]));
        _firstDay = firstDay;
        _days = Days(numbered, firstDay);
        foreach (var day in _days)
        {
            UnitBits.Add(ref _all, day);
        }

        _positions = new(numbered, n => (n.Position.Latitude, n.Position.Longitude, n.Position.WithinKm));
    }

    public int Count => _positions.Count;

    public IEnumerable<Position> All => _positions.All.Select(p => p.Position);

    /// <summary>The sets of units recorded on each of the days that the window shares with this block; one set where it shares them all.</summary>
    public IEnumerable<ulong[]> Recorded(long first, long last)
    {
        if (first <= _firstDay && last >= _firstDay + _days.Length - 1)
        {
            yield return _all;
            yield break;
        }

        var to = Math.Min(last - _firstDay, _days.Length - 1);
        for (var day = Math.Max(first - _firstDay, 0); day <= to; day++)
        {
            yield return _days[day];
        }
    }

    /// <summary>Positions that may lie within the distance; none that does is left out.</summary>
    public IEnumerable<(Position Position, int Unit)> Around(GeoPoint at, double km) => _positions.Around(at, km);

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
}

/// <summary>The long positions of a side: longer than a window looks back, or open at an end. They are few, and every window looks at all of them.</summary>
internal sealed class LongPositions
{
    private readonly (Position Position, int Unit)[] _all;
    private readonly GeoCells<(Position Position, int Unit)> _cells;

    public LongPositions(Position[] positions, UnitBits units)
    {
        _all = Array.ConvertAll(positions, p => (p, units[p.Unit]));
        _cells = new(_all, n => (n.Position.Latitude, n.Position.Longitude, n.Position.WithinKm));
    }

    public ReadOnlySpan<(Position Position, int Unit)> All => _all;

    /// <summary>Positions that may lie within the distance; none that does is left out.</summary>
    public IEnumerable<(Position Position, int Unit)> Around(GeoPoint at, double km) => _cells.Around(at, km);
}
