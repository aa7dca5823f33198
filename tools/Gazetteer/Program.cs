using System.Globalization;
using System.IO.Compression;
using Safeconduct.Tools.Gazetteer;

if (args.Length != 2)
{
    Console.Error.WriteLine("Usage: dotnet run -- SOURCES OUTPUT   (SOURCES: the folder that fetch.sh filled; OUTPUT: gazetteer.tsv.br)");
    return 2;
}

var tables = Path.GetDirectoryName(Path.GetFullPath(FileOfThis()))!;
var entries = new Builder(new Sources(args[0]), tables).Build();
var text = GazetteerFile.Write(entries);
using (var file = File.Create(args[1]))
using (var brotli = new BrotliStream(file, CompressionLevel.SmallestSize))
{
    brotli.Write(text);
}

Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entries.Count} places, {text.Length} bytes, {new FileInfo(args[1]).Length} compressed"));
foreach (var kind in entries.GroupBy(e => e.Kind))
{
    Console.Error.WriteLine($"  {kind.Key} {kind.Count()}");
}

return 0;

static string FileOfThis([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
