using System.Runtime.InteropServices;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>One position of a unit, as much of it as counting those nearby needs.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Position(long Unit, long First, long Last, double Latitude, double Longitude, double WithinKm);

/// <summary>
/// The short positions of a side that begin in one block of days, kept in memory: how many units were as near is asked again and again for the same months.
/// </summary>
internal sealed class PositionBlocks
{
    /// <summary>Days in a block.</summary>
    private const int BlockDays = 32;

    /// <summary>A window of more blocks than this is asked of the file itself.</summary>
    private const int MostBlocks = 48;

    /// <summary>Positions kept in all, about 48 bytes each.</summary>
    private const int MostPositions = 1_000_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Side, long Block), Position[]> _blocks = [];
    private int _kept;

    /// <summary>The positions that touch the days, or null where the window is too wide. <paramref name="read"/> reads those that begin from one day to another.</summary>
    public IEnumerable<Position>? Touching(string side, long first, long last, Func<string, long, long, Position[]> read)
    {
        if (first == long.MinValue || last == long.MaxValue || (last - first) / BlockDays > MostBlocks)
        {
            return null;
        }

        return Blocks(side, BlockOf(first - StoredDays.LongDays), BlockOf(last), read).SelectMany(b => b).Where(p => p.First <= last && p.Last >= first);
    }

    private static long BlockOf(long day) => Math.DivRem(day, BlockDays) is var (quotient, remainder) && remainder < 0 ? quotient - 1 : quotient;

    private IEnumerable<Position[]> Blocks(string side, long from, long to, Func<string, long, long, Position[]> read)
    {
        for (var block = from; block <= to; block++)
        {
            yield return Block(side, block, read);
        }
    }

    private Position[] Block(string side, long block, Func<string, long, long, Position[]> read)
    {
        lock (_gate)
        {
            if (_blocks.TryGetValue((side, block), out var known))
            {
                return known;
            }
        }

        var positions = read(side, block * BlockDays, (block * BlockDays) + BlockDays - 1);
        lock (_gate)
        {
            if (_kept + positions.Length > MostPositions)
            {
                _blocks.Clear();
                _kept = 0;
            }

            if (_blocks.TryAdd((side, block), positions))
            {
                _kept += positions.Length;
            }
        }

        return positions;
    }
}

/// <summary>Counts the units that were recorded, and those recorded near a point.</summary>
internal sealed class NearnessCounter(NearnessQuery query)
{
    /// <summary>The largest difference in degrees of latitude that a distance can make: a degree is never shorter than 110.5 km.</summary>
    private const double KmPerDegreeAtLeast = 110.5;

    private readonly HashSet<long> _recorded = [];
    private readonly HashSet<long> _near = [];

    public NearnessCount Count => new(_near.Count, _recorded.Count);

    public void Add(Position position)
    {
        _recorded.Add(position.Unit);
        var reach = query.WithinKm + position.WithinKm;
        if (Math.Abs(position.Latitude - query.At.Latitude) * KmPerDegreeAtLeast <= reach
            && !_near.Contains(position.Unit)
            && GeoDistance.Km(query.At, new GeoPoint(position.Latitude, position.Longitude)) <= reach)
        {
            _near.Add(position.Unit);
        }
    }
}
