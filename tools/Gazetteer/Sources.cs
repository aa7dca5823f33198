using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Safeconduct.Core.Places;

namespace Safeconduct.Tools.Gazetteer;

/// <summary>One row of GeoNames' cities1000.txt.</summary>
internal sealed record City(string Id, string Name, string Ascii, string[] Alternates, GeoPoint Point, string Feature, string Country, string Admin1, long? Population);

/// <summary>Reads the packages that fetch.sh brought, as they are.</summary>
internal sealed class Sources(string folder)
{
    public static readonly string[] Languages = ["en", "ru", "uk", "fr"];

    /// <summary>Sections of a city (PPLX), places that are no more (PPLH, PPLW, PPLCH) and row errors are left out.</summary>
    public List<City> Cities() => [.. File.ReadLines(Path.Combine(folder, "cities1000.txt")).Select(Row).OfType<City>()];

    /// <summary>GeoNames id → name, from the gettext catalogue of one language.</summary>
    public Dictionary<string, string> Catalogue(string language)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, $"geonames.{language}.mo"));
        int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
        string Text(int table, int i) => Encoding.UTF8.GetString(bytes, Int(table + (8 * i) + 4), Int(table + (8 * i)));
        if ((uint)Int(0) != 0x950412de)
        {
            throw new InvalidDataException($"geonames.{language}.mo is no little-endian gettext catalogue.");
        }

        return Enumerable.Range(0, Int(8)).Select(i => (Key: Text(Int(12), i), Value: Text(Int(16), i)))
            .Where(e => e.Key.Length > 0).ToDictionary(e => e.Key, e => e.Value);
    }

    /// <summary>Subdivision (ua23) or territory (UA) → its names in one language, the main one first.</summary>
    public Dictionary<string, List<string>> Cldr(string kind, string language)
    {
        var element = kind is "territories" ? "territory" : "subdivision";
        var names = new Dictionary<string, List<string>>();
        foreach (var e in XDocument.Load(Path.Combine(folder, $"{kind}.{language}.xml")).Descendants(element).OrderBy(e => e.Attribute("alt") is null ? 0 : 1))
        {
            if (e.Attribute("type")?.Value is { } type && e.Value is not "↑↑↑")
            {
                (names.TryGetValue(type, out var list) ? list : names[type] = []).Add(e.Value);
            }
        }

        return names;
    }

    private static City? Row(string line)
    {
        var f = line.Split('\t');
        if (f.Length < 15 || f[7] is "PPLX" or "PPLH" or "PPLW" or "PPLCH")
        {
            return null;
        }

        var population = long.Parse(f[14], CultureInfo.InvariantCulture);
        var point = new GeoPoint(double.Parse(f[4], CultureInfo.InvariantCulture), double.Parse(f[5], CultureInfo.InvariantCulture));
        return new City(f[0], f[1], f[2], f[3].Split(',', StringSplitOptions.RemoveEmptyEntries), point, f[7], f[8], f[10], population > 0 ? population : null);
    }
}

/// <summary>Our own hand-written tables: tab-separated, # for comments, the first row names the columns.</summary>
internal static class Table
{
    public static IEnumerable<Dictionary<string, string>> Read(string file)
    {
        var rows = File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        return rows.Skip(1).Select(r => rows[0].Select((name, i) => (name, value: i < r.Length ? r[i] : "")).ToDictionary(c => c.name, c => c.value));
    }
}
