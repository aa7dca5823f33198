using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Gazetteer;

/// <summary>
/// The places that come with the product: countries, regions, the districts of Ukraine and settlements, with names in several languages.
/// What is in it, where it comes from and what it lacks: docs/places.md. Loads on first use; thread safe.
/// </summary>
/// <remarks>
/// The file holds the places and an index of their name keys, sorted by bytes, so that loading is unpacking and a look-up is a binary search;
/// a place is read when it is asked for. tools/Gazetteer writes it.
/// </remarks>
public sealed class BuiltInGazetteer : IGazetteer
{
    private const string Resource = "Safeconduct.Evidence.Gazetteer.gazetteer.tsv.br";
    private static readonly Lazy<BuiltInGazetteer> Shared = new(() => new BuiltInGazetteer(Unpack()));

    private readonly byte[] _text;
    private readonly ImmutableArray<int> _places;
    private readonly ImmutableArray<int> _keys;

    private BuiltInGazetteer(byte[] text)
    {
        _text = text;
        var starts = LineStarts(text);
        var header = 0;
        while (text[starts[header]] == '#')
        {
            header++;
        }

        var keys = header + 1;
        while (!Line(starts[keys]).SequenceEqual("K"u8))
        {
            keys++;
        }

        Attribution = Encoding.UTF8.GetString(text, 0, starts[header]).Replace("# ", "", StringComparison.Ordinal).TrimEnd();
        _places = [.. starts[(header + 1)..keys]];
        _keys = [.. starts[(keys + 1)..]];
    }

    public static BuiltInGazetteer Instance => Shared.Value;

    /// <summary>Where the data comes from and under which licences, to be shown with it.</summary>
    public string Attribution { get; }

    /// <summary>How many places there are.</summary>
    public int Count => _places.Length;

    /// <summary>All places: countries, regions, districts, settlements, each in the order of their ids in the source.</summary>
    public IEnumerable<Place> All => _places.Select(Read);

    public IReadOnlyList<Place> Named(string nameKey)
    {
        ArgumentNullException.ThrowIfNull(nameKey);
        var key = Encoding.UTF8.GetBytes(nameKey);
        int low = 0, high = _keys.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var line = Line(_keys[middle]);
            var tab = line.IndexOf((byte)'\t');
            var order = key.AsSpan().SequenceCompareTo(line[..tab]);
            if (order == 0)
            {
                return Places(line[(tab + 1)..]);
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return [];
    }

    private static byte[] Unpack()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The built-in gazetteer is missing from the program.");
        using var brotli = new BrotliStream(resource, CompressionMode.Decompress);
        using var text = new MemoryStream();
        brotli.CopyTo(text);
        return text.ToArray();
    }

    private static List<int> LineStarts(byte[] text)
    {
        var starts = new List<int> { 0 };
        for (var at = 0; text.AsSpan(at).IndexOf((byte)'\n') is >= 0 and var length && at + length + 1 < text.Length;)
        {
            at += length + 1;
            starts.Add(at);
        }

        return starts;
    }

    private ReadOnlySpan<byte> Line(int start)
    {
        var rest = _text.AsSpan(start);
        var end = rest.IndexOf((byte)'\n');
        return end < 0 ? rest : rest[..end];
    }

    private Place[] Places(ReadOnlySpan<byte> numbers)
    {
        var places = new List<Place>();
        while (Utf8Parser.TryParse(numbers, out int number, out var used))
        {
            places.Add(Read(_places[number]));
            numbers = numbers[Math.Min(used + 1, numbers.Length)..];
        }

        return [.. places];
    }

    /// <summary>id, kind, name, official name, other names, country, region, region code, latitude, longitude, radius, population.</summary>
    private Place Read(int start)
    {
        var f = Encoding.UTF8.GetString(Line(start)).Split('\t');
        return new Place(f[0], f[2], Kind(f[1]),
            [.. f[4].Split('|', StringSplitOptions.RemoveEmptyEntries)],
            country: NullIfEmpty(f[5]), region: NullIfEmpty(f[6]), regionCode: NullIfEmpty(f[7]), officialName: NullIfEmpty(f[3]),
            point: f[8].Length > 0 ? new GeoPoint(Number(f[8]), Number(f[9])) : null,
            withinKm: Number(f[10]), population: f[11].Length > 0 ? long.Parse(f[11], CultureInfo.InvariantCulture) : null);
    }

    private static PlaceKind Kind(string letter) => letter switch
    {
        "C" => PlaceKind.Country,
        "R" => PlaceKind.Region,
        "D" => PlaceKind.District,
        _ => PlaceKind.Settlement,
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
