using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// The short positions of a side in blocks of days, kept in memory: how many units were as near is asked again and again for the same months.
/// What a question costs grows with the positions near its point and with the days of its window, not with all that was recorded on them.
/// </summary>
internal sealed class PositionBlocks
{
    /// <summary>Days in a block.</summary>
    private const int BlockDays = 32;

    /// <summary>A window of more blocks than this is asked of the file itself.</summary>
    private const int MostBlocks = 48;

    /// <summary>Positions kept in all, about 60 bytes each.</summary>
    private const int MostPositions = 1_500_000;

    /// <summary>Long positions of a side that are kept, about 70 bytes each.</summary>
    private const int MostLong = 200_000;

    private readonly Lock _gate = new();
    private readonly WeighedStock<(string Side, long Block), PositionBlock> _blocks = new(MostPositions, b => b.Count);
    private readonly Dictionary<string, LongPositions?> _long = new(StringComparer.Ordinal);

    /// <summary>Every unit of the base has one number here, so that sets of units are bits.</summary>
    public UnitBits Units { get; } = new();

    /// <summary>Whether the window is of a width that the blocks are for.</summary>
    public static bool Holds(long first, long last) =>
        first != long.MinValue && last != long.MaxValue && (last - first) / BlockDays <= MostBlocks;

    /// <summary>Counts the short positions that touch the days. <paramref name="read"/> reads those that begin from one day to another.</summary>
    public void Count(NearnessCounter counter, string side, long first, long last, Func<string, long, long, Position[]> read)
    {
        for (var block = BlockOf(first - StoredDays.LongDays); block <= BlockOf(last); block++)
        {
            counter.Add(Block(side, block, read), first, last);
        }
    }

    /// <summary>The long positions of a side; null where they are too many to be kept. <paramref name="read"/> reads them all.</summary>
    public LongPositions? Long(string side, Func<string, Position[]> read)
    {
        lock (_gate)
        {
            if (!_long.TryGetValue(side, out var known))
            {
                var positions = read(side);
                _long.Add(side, known = positions.Length > MostLong ? null : new LongPositions(positions, Units));
            }

            return known;
        }
    }

    /// <summary>The short positions that touch the days, whatever their place.</summary>
    public IEnumerable<Position> Touching(string side, long first, long last, Func<string, long, long, Position[]> read)
    {
        for (var block = BlockOf(first - StoredDays.LongDays); block <= BlockOf(last); block++)
        {
            foreach (var position in Block(side, block, read).All.Where(p => p.First <= last && p.Last >= first))
            {
                yield return position;
            }
        }
    }

    private static long BlockOf(long day) => Math.DivRem(day, BlockDays) is var (quotient, remainder) && remainder < 0 ? quotient - 1 : quotient;

    private PositionBlock Block(string side, long block, Func<string, long, long, Position[]> read) => _blocks.Get(
        (side, block), k => new PositionBlock(read(k.Side, k.Block * BlockDays, (k.Block * BlockDays) + BlockDays - 1), k.Block * BlockDays, Units));
}
