namespace Safeconduct.Evidence.Sqlite;

/// <summary>Something at a point, with how far around it it may be.</summary>
internal interface IGridPoint
{
    double Latitude { get; }

    double Longitude { get; }

    double WithinKm { get; }
}

/// <summary>Points by cells of a quarter of a degree, so that looking around a place costs what lies there and not what lies elsewhere.</summary>
internal sealed class PointGrid<T>
    where T : struct, IGridPoint
{
    private const int CellsPerDegree = 4;
    private const int Columns = 360 * CellsPerDegree;

    /// <summary>A degree of latitude is never shorter, and one of longitude at the equator neither.</summary>
    private const double KmPerDegreeAtLeast = 110.5;

    /// <summary>What is vaguer than this is looked at whatever the cell: there is little of it.</summary>
    private const double WideKm = 25;

    private readonly Dictionary<int, T[]> _cells;
    private readonly T[] _wide;
    private readonly double _margin;

    public PointGrid(IReadOnlyCollection<T> points)
    {
        Count = points.Count;
        _wide = [.. points.Where(p => p.WithinKm > WideKm)];
        _margin = points.Where(p => p.WithinKm <= WideKm).Select(p => p.WithinKm).DefaultIfEmpty().Max();
        _cells = points.Where(p => p.WithinKm <= WideKm).GroupBy(p => (Row(p.Latitude) * Columns) + Column(p.Longitude)).ToDictionary(g => g.Key, g => g.ToArray());
    }

    public int Count { get; }

    public IEnumerable<T> All => _cells.Values.SelectMany(c => c).Concat(_wide);

    /// <summary>In parts, all that can lie within a distance of the point, and others.</summary>
    public IEnumerable<T[]> Around(double latitude, double longitude, double km)
    {
        foreach (var cell in Cells(latitude, longitude, km + _margin))
        {
            if (_cells.TryGetValue(cell, out var points))
            {
                yield return points;
            }
        }

        yield return _wide;
    }

    /// <summary>The cells in reach, or all that hold something where these are fewer.</summary>
    private IEnumerable<int> Cells(double latitude, double longitude, double km)
    {
        var up = km / KmPerDegreeAtLeast;
        var (from, to) = (Row(Math.Max(-90, latitude - up)), Row(Math.Min(90, latitude + up)));
        var shrink = Math.Cos(double.DegreesToRadians(Math.Min(90, Math.Abs(latitude) + up)));

        // Towards a pole all longitudes are near.
        var across = shrink <= 0.01 ? Columns : (int)Math.Min(Columns, Math.Ceiling(km / (KmPerDegreeAtLeast * shrink) * CellsPerDegree));
        return (long)(to - from + 1) * ((2 * across) + 1) >= _cells.Count ? _cells.Keys : Within(from, to, Column(longitude) - across, Math.Min(Columns, (2 * across) + 1));
    }

    private static IEnumerable<int> Within(int fromRow, int toRow, int fromColumn, int columns)
    {
        for (var row = fromRow; row <= toRow; row++)
        {
            for (var column = fromColumn; column < fromColumn + columns; column++)
            {
                yield return (row * Columns) + (((column % Columns) + Columns) % Columns);
            }
        }
    }

    private static int Row(double latitude) => (int)Math.Floor((latitude + 90) * CellsPerDegree);

    private static int Column(double longitude) => (int)Math.Floor((longitude + 180) * CellsPerDegree) % Columns;
}
