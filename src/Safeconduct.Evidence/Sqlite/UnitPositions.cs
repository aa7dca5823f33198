using System.Runtime.InteropServices;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>A recorded position of a unit, as much of it as finding the nearest needs.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UnitPosition(long Id, long First, long Last, string? Side, GeoPoint At, double WithinKm);

/// <summary>
/// All positions of a unit, kept in memory: the same related units are asked about again and again, for other days and places. When the stock is full it is
/// emptied, so that memory does not grow with the number of accounts.
/// </summary>
internal sealed class UnitPositions
{
    /// <summary>Positions kept in all, about 64 bytes each.</summary>
    private const int MostKept = 1_500_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, UnitPosition[]> _units = [];
    private int _kept;

    public UnitPosition[] Of(long unit, Func<long, UnitPosition[]> read)
    {
        lock (_gate)
        {
            if (_units.TryGetValue(unit, out var known))
            {
                return known;
            }
        }

        var positions = read(unit);
        lock (_gate)
        {
            if (_kept + positions.Length > MostKept)
            {
                _units.Clear();
                _kept = 0;
            }

            if (_units.TryAdd(unit, positions))
            {
                _kept += positions.Length;
            }
        }

        return positions;
    }
}
