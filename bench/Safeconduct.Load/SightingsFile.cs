using System.Globalization;
using System.Text;

namespace Safeconduct.Load;

/// <summary>A deterministic sightings.csv: 400 units that wander, in no order of days.</summary>
internal static class SightingsFile
{
    private const int Units = 400;
    private static readonly DateOnly First = new(2022, 2, 24);
    private static readonly string[] Kinds = ["observed", "assessed", "assessed", "carried-forward"];

    public static string UnitName(int unit) => string.Create(CultureInfo.InvariantCulture, $"{unit + 1}th Separate Test Brigade");

    public static void Write(string path, int rows)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        writer.NewLine = "\n";
        writer.WriteLine("unit,number,from,to,lat,lon,within_km,kind,side,grade,source,url,note");
        var state = 42u;
        for (var i = 0; i < rows; i++)
        {
            var unit = Next(ref state) % Units;
            var day = First.AddDays((int)(Next(ref state) % 1400));
            var lat = 45.5 + (Next(ref state) % 60_000 / 10_000.0);
            var lon = 30.0 + (Next(ref state) % 80_000 / 10_000.0);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{UnitName((int)unit)},{10_000 + unit},{day:yyyy-MM-dd},{day.AddDays((int)(Next(ref state) % 3)):yyyy-MM-dd},{lat:0.0000},{lon:0.0000},5,{Kinds[i % Kinds.Length]},ru,C3,map {i % 5},https://example.org/{i},"));
        }
    }

    /// <summary>A xorshift generator (G. Marsaglia, 2003): the same file on every machine.</summary>
    private static uint Next(ref uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }
}
