using System.Globalization;
using System.IO.Compression;
using System.Text;
using Safeconduct.Tools.NameFrequencies;

if (args.Length != 2)
{
    Console.Error.WriteLine("Usage: dotnet run -- SOURCES OUTPUT   (SOURCES: the folder that fetch.sh filled; OUTPUT: name-frequencies.tsv.br)");
    return 2;
}

var tables = SourceTables.Read(args[0]);
var text = Encoding.UTF8.GetBytes(FrequencyFile.Write(tables));
using (var file = File.Create(args[1]))
using (var brotli = new BrotliStream(file, CompressionLevel.SmallestSize))
{
    brotli.Write(text);
}

Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text.Length} bytes, {new FileInfo(args[1]).Length} compressed"));
foreach (var table in tables)
{
    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {table.Kind} {table.Lines.Count} forms of {table.Lines.Sum(l => l.Count)} people"));
}

return 0;
