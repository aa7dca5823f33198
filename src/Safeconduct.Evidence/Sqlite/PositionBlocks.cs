using System.Numerics;
using System.Runtime.InteropServices;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>One position of a unit, as much of it as counting those nearby needs.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Position(long Unit, long First, long Last, double Latitude, double Longitude, double WithinKm) : IGridPoint;

/// <summary>How the blocks read what they do not have yet.</summary>
/// <param name="Short">Short positions of a side that begin from one day to another.</param>
/// <param name="Long">All long positions of a side.</param>
/// <param name="Extent">The first and the last day on which short positions of a side begin; the greatest and the smallest number where there are none.</param>
internal sealed record PositionReader(Func<string, long, long, List<Position>> Short, Func<string, List<Position>> Long, Func<string, (long First, long Last)> Extent);

/// <summary>Units as bits; their numbers in a base are small and dense.</summary>
internal sealed class UnitSet
{
    private ulong[] _bits = [];

    public int Words => _bits.Length;

    public int Count => _bits.Sum(BitOperations.PopCount);

    /// <summary>False when it was there already.</summary>
    public bool Add(long unit)
    {
        var word = (int)(unit >> 6);
        if (word >= _bits.Length)
        {
            Array.Resize(ref _bits, word + 1);
        }

        var bit = 1UL << (int)(unit & 63);
        var isNew = (_bits[word] & bit) == 0;
        _bits[word] |= bit;
        return isNew;
    }

    public bool Has(long unit) => (int)(unit >> 6) is var word && word < _bits.Length && (_bits[word] & (1UL << (int)(unit & 63))) != 0;

    public void Add(UnitSet other)
    {
        if (other._bits.Length > _bits.Length)
        {
            Array.Resize(ref _bits, other._bits.Length);
        }

        for (var i = 0; i < other._bits.Length; i++)
        {
            _bits[i] |= other._bits[i];
        }
    }
}

/// <summary>The positions that begin in one block of days: by where they are, and, for short ones, the units of each day.</summary>
internal sealed class PositionBlock
{
    private readonly Dictionary<long, UnitSet> _days = [];
    private readonly UnitSet _all = new();
    private readonly bool _hasDays;

    public PositionBlock(List<Position> positions, bool hasDays)
    {
        Positions = new PointGrid<Position>(positions);
        _hasDays = hasDays;
        foreach (var position in positions)
        {
            _all.Add(position.Unit);
            (First, Last) = (Math.Min(First, position.First), Math.Max(Last, position.Last));
            for (var day = position.First; hasDays && day <= position.Last; day++)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_days, day, out _) ??= new UnitSet()).Add(position.Unit);
            }
        }

        Size = positions.Count + (_days.Values.Sum(d => d.Words) / 6);
    }

    public PointGrid<Position> Positions { get; }

    /// <summary>The first day of any of its positions.</summary>
    public long First { get; } = long.MaxValue;

    /// <summary>The last day of any of its positions.</summary>
    public long Last { get; } = long.MinValue;

    /// <summary>What it takes to keep, in positions.</summary>
    public int Size { get; }

    /// <summary>Adds the units that have a position on the days.</summary>
    public void AddRecorded(UnitSet units, long first, long last)
    {
        if (first <= First && last >= Last)
        {
            units.Add(_all);
            return;
        }

        if (!_hasDays)
        {
            foreach (var position in Positions.All.Where(p => p.First <= last && p.Last >= first))
            {
                units.Add(position.Unit);
            }

            return;
        }

        for (var day = Math.Max(first, First); day <= Math.Min(last, Last); day++)
        {
            if (_days.TryGetValue(day, out var recorded))
            {
                units.Add(recorded);
            }
        }
    }
}

/// <summary>
/// The positions of a side in blocks of days, kept in memory: how many units were as near is asked again and again for the same months. What a question costs
/// grows with what lies near the place and with the number of units, not with the number of positions.
/// </summary>
internal sealed class PositionBlocks
{
    /// <summary>Days in a block.</summary>
    private const int BlockDays = 32;

    /// <summary>A window of more blocks than this, about nine years, is read from the file itself.</summary>
    private const int MostBlocks = 100;

    /// <summary>Positions kept in all, about 64 bytes each.</summary>
    private const int MostPositions = 1_200_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Side, long Block), PositionBlock> _blocks = [];
    private readonly Dictionary<string, (PositionBlock Long, (long First, long Last) Extent)> _sides = new(StringComparer.Ordinal);
    private int _kept;

    /// <summary>Blocks that together hold every position of the side that touches the days, and others.</summary>
    public IEnumerable<PositionBlock> Touching(string side, long first, long last, PositionReader reader)
    {
        var (longer, extent) = SideOf(side, reader);
        yield return longer;
        var (from, to) = (Math.Max(extent.First, StoredDays.ShortFrom(first)), Math.Min(extent.Last, last));
        if (from > to)
        {
            yield break;
        }

        if (BlockOf(to) - BlockOf(from) > MostBlocks)
        {
            yield return new PositionBlock(reader.Short(side, from, to), hasDays: false);
            yield break;
        }

        for (var number = BlockOf(from); number <= BlockOf(to); number++)
        {
            if (Block(side, number, reader) is var block && block.Last >= first && block.First <= last)
            {
                yield return block;
            }
        }
    }

    private static long BlockOf(long day) => Math.DivRem(day, BlockDays) is var (quotient, remainder) && remainder < 0 ? quotient - 1 : quotient;

    private (PositionBlock Long, (long First, long Last) Extent) SideOf(string side, PositionReader reader)
    {
        lock (_gate)
        {
            if (!_sides.TryGetValue(side, out var known))
            {
                known = (new PositionBlock(reader.Long(side), hasDays: false), reader.Extent(side));
                _sides.Add(side, known);
            }

            return known;
        }
    }

    private PositionBlock Block(string side, long number, PositionReader reader)
    {
        lock (_gate)
        {
            if (_blocks.TryGetValue((side, number), out var known))
            {
                return known;
            }
        }

        var block = new PositionBlock(reader.Short(side, number * BlockDays, (number * BlockDays) + BlockDays - 1), hasDays: true);
        lock (_gate)
        {
            if (_kept + block.Size > MostPositions)
            {
                _blocks.Clear();
                _kept = 0;
            }

            if (_blocks.TryAdd((side, number), block))
            {
                _kept += block.Size;
            }
        }

        return block;
    }
}

/// <summary>Counts the units that were recorded on some days, and those recorded near a point.</summary>
internal sealed class NearnessCounter(NearnessQuery query, long first, long last)
{
    /// <summary>The largest difference in degrees of latitude that a distance can make: a degree is never shorter than 110.5 km.</summary>
    private const double KmPerDegreeAtLeast = 110.5;

    private readonly UnitSet _recorded = new();
    private readonly UnitSet _near = new();

    public NearnessCount Count => new(_near.Count, _recorded.Count);

    public void Add(PositionBlock block)
    {
        block.AddRecorded(_recorded, first, last);
        foreach (var part in block.Positions.Around(query.At.Latitude, query.At.Longitude, query.WithinKm))
        {
            foreach (var position in part)
            {
                if (position.First <= last && position.Last >= first && IsNear(position))
                {
                    _near.Add(position.Unit);
                }
            }
        }
    }

    private bool IsNear(in Position position)
    {
        var reach = query.WithinKm + position.WithinKm;
        return Math.Abs(position.Latitude - query.At.Latitude) * KmPerDegreeAtLeast <= reach
            && !_near.Has(position.Unit)
            && GeoDistance.Km(query.At, new GeoPoint(position.Latitude, position.Longitude)) <= reach;
    }
}
