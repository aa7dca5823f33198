using System.Globalization;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Importers.Csv;

/// <summary>
/// Where the points of a file are expected. A point outside it whose mirror image lies inside has its coordinates swapped, most likely:
/// the row is rejected and shown, never mended.
/// </summary>
internal sealed class ExpectedArea
{
    private readonly (double South, double North, double West, double East)[] _boxes;

    private ExpectedArea(params (double, double, double, double)[] boxes) => _boxes = boxes;

    /// <summary>Anywhere on Earth: only a latitude beyond 90 degrees gives a swap away.</summary>
    public static ExpectedArea Anywhere { get; } = new();

    /// <summary>
    /// Ukraine and the border regions of Russia. The corner south-east of Donetsk is left out, because its mirror image is Armenia,
    /// where the army has bases.
    /// </summary>
    public static ExpectedArea Theatre { get; } = new((44, 54.5, 22, 38.7), (46.7, 54.5, 38.7, 41));

    public bool LooksSwapped(double lat, double lon) => !Holds(lat, lon) && Holds(lon, lat);

    /// <summary>What is wrong with a point: no place on Earth, or coordinates that look swapped; null when nothing is.</summary>
    public Phrase? Problem(double lat, double lon)
    {
        if (GeoPoint.IsValid(lat, lon) && !LooksSwapped(lat, lon))
        {
            return null;
        }

        var key = GeoPoint.IsValid(lon, lat) ? "import.rejected.swapped" : "import.rejected.out-of-range";
        return new Phrase(key, ("lat", Show(lat)), ("lon", Show(lon)));
    }

    private static string Show(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private bool Holds(double lat, double lon) => Array.Exists(_boxes, b => lat >= b.South && lat <= b.North && lon >= b.West && lon <= b.East);
}
