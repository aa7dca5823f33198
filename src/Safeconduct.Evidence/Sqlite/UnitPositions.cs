using System.Runtime.InteropServices;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>A recorded position of a unit, as much of it as finding the nearest needs.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UnitPosition(long Id, long First, long Last, string? Side, GeoPoint At, double WithinKm);

/// <summary>All positions of a unit, kept in memory: the same related units are asked about again and again, for other days and places.</summary>
internal sealed class UnitPositions
{
    /// <summary>Positions kept in all, about 64 bytes each.</summary>
    private const int MostKept = 1_500_000;

    private readonly WeighedStock<long, UnitPosition[]> _units = new(MostKept, p => p.Length);

    public UnitPosition[] Of(long unit, Func<long, UnitPosition[]> read) => _units.Get(unit, read);
}
