using System.Numerics;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>Counts the units that were recorded, and those recorded near a point.</summary>
internal sealed class NearnessCounter(NearnessQuery query, UnitBits units)
{
    /// <summary>The largest difference in degrees of latitude that a distance can make: a degree is never shorter than 110.5 km.</summary>
    private const double KmPerDegreeAtLeast = 110.5;

    private readonly HashSet<int> _near = [];
    private ulong[] _recorded = [];

    public NearnessCount Count => new(_near.Count, _recorded.Sum(BitOperations.PopCount));

    /// <summary>Adds one position that touches the days.</summary>
    public void Add(Position position)
    {
        var unit = units[position.Unit];
        UnitBits.Set(ref _recorded, unit);
        AddIfNear(position, unit);
    }

    /// <summary>Adds the positions of a block that touch the days.</summary>
    public void Add(PositionBlock block, long first, long last)
    {
        foreach (var day in block.Recorded(first, last))
        {
            UnitBits.Add(ref _recorded, day);
        }

        AddNear(block.Around(query.At, query.WithinKm), first, last);
    }

    /// <summary>Adds the long positions that touch the days.</summary>
    public void Add(LongPositions positions, long first, long last)
    {
        foreach (var (position, unit) in positions.All)
        {
            if (position.First <= last && position.Last >= first)
            {
                UnitBits.Set(ref _recorded, unit);
            }
        }

        AddNear(positions.Around(query.At, query.WithinKm), first, last);
    }

    private void AddNear(IEnumerable<(Position Position, int Unit)> around, long first, long last)
    {
        foreach (var (position, unit) in around)
        {
            if (position.First <= last && position.Last >= first)
            {
                AddIfNear(position, unit);
            }
        }
    }

    private void AddIfNear(Position position, int unit)
    {
        var reach = query.WithinKm + position.WithinKm;
        if (Math.Abs(position.Latitude - query.At.Latitude) * KmPerDegreeAtLeast <= reach
            && !_near.Contains(unit)
            && GeoDistance.Km(query.At, new GeoPoint(position.Latitude, position.Longitude)) <= reach)
        {
            _near.Add(unit);
        }
    }
}
