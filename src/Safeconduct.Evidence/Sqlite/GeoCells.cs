using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// Things on the Earth by cells of half a degree of latitude by half a degree of longitude, so that looking around a point costs what lies there and not what
/// lies elsewhere. Things that reach further than <see cref="WideKm"/> are looked at whatever the cell: there are few of them, and they touch too many cells.
/// </summary>
internal sealed class GeoCells<T>
{
    private const int PerDegree = 2;
    private const int Columns = 360 * PerDegree;
    private const double WideKm = 60;
    private const double Margin = 1e-6;

    private readonly T[] _sorted;
    private readonly T[] _wide;
    private readonly double _mostWithin;
    private readonly Dictionary<int, (int Start, int End)> _cells = [];

    /// <param name="things">What is to be found.</param>
    /// <param name="at">Where each lies and how far it reaches, in kilometres.</param>
    public GeoCells(T[] things, Func<T, (double Latitude, double Longitude, double WithinKm)> at)
    {
        _wide = Array.FindAll(things, t => at(t).WithinKm > WideKm);
        _sorted = _wide.Length == 0 ? [.. things] : Array.FindAll(things, t => at(t).WithinKm <= WideKm);
        _mostWithin = _sorted.Length == 0 ? 0 : _sorted.Max(t => at(t).WithinKm);
        var cells = Array.ConvertAll(_sorted, t => at(t) is var (latitude, longitude, _) ? (Row(latitude) * Columns) + Column(longitude) : 0);
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

    public int Count => _sorted.Length + _wide.Length;

    /// <summary>Everything, in no order.</summary>
    public IEnumerable<T> All => _sorted.Concat(_wide);

    /// <summary>Everything that can lie within the distance of the point, edge to edge, and some more; nothing that does is left out.</summary>
    public IEnumerable<T> Around(GeoPoint at, double km)
    {
        foreach (var wide in _wide)
        {
            yield return wide;
        }

        foreach (var (start, end) in Cells(at, km + _mostWithin))
        {
            for (var i = start; i < end; i++)
            {
                yield return _sorted[i];
            }
        }
    }

    /// <summary>
    /// What stands in the cells that a circle touches. Its reach in longitude is the arcsine of sin(d/R) / cos(latitude); a circle that holds a pole touches
    /// every longitude.
    /// </summary>
    private IEnumerable<(int Start, int End)> Cells(GeoPoint at, double km)
    {
        var angle = km / GeoDistance.EarthRadiusKm;
        var latitudes = double.RadiansToDegrees(angle) + Margin;
        if (angle >= Math.PI / 2 || Math.Abs(at.Latitude) + latitudes >= 90)
        {
            return _cells.Values;
        }

        var longitudes = double.RadiansToDegrees(Math.Asin(Math.Min(1, Math.Sin(angle) / Math.Cos(double.DegreesToRadians(at.Latitude))))) + Margin;
        var touched = (latitudes * 2 * PerDegree) * (longitudes * 2 * PerDegree);
        return longitudes >= 179 || touched > _cells.Count * 2 ? _cells.Values : Within(at, latitudes, longitudes);
    }

    private IEnumerable<(int Start, int End)> Within(GeoPoint at, double latitudes, double longitudes)
    {
        var west = (int)Math.Floor((at.Longitude - longitudes + 180) * PerDegree);
        var east = (int)Math.Floor((at.Longitude + longitudes + 180) * PerDegree);
        for (var row = Row(at.Latitude - latitudes); row <= Row(at.Latitude + latitudes); row++)
        {
            for (var column = west; column <= east; column++)
            {
                if (_cells.TryGetValue((row * Columns) + (((column % Columns) + Columns) % Columns), out var found))
                {
                    yield return found;
                }
            }
        }
    }

    private static int Row(double latitude) => (int)Math.Floor((Math.Clamp(latitude, -90, 90) + 90) * PerDegree);

    private static int Column(double longitude) => (int)Math.Floor((longitude + 180) * PerDegree) % Columns;
}
