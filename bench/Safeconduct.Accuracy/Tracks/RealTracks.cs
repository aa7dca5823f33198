using System.Globalization;
using System.Security.Cryptography;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importers.Uawardata;

namespace Safeconduct.Accuracy.Tracks;

/// <summary>The positions of the uawardata map, read by the product's own importers. Masking takes whole rows out of copies of the files.</summary>
internal sealed class RealTracks : ITracks
{
    private static readonly (string File, IImporter Importer)[] Files = [("units_all.csv", new UawardataUnits()), ("btgs_all.csv", new UawardataBattalionGroups())];
    private static readonly string[] Beside = ["katottg"];

    private readonly string _folder;
    private readonly bool _withTerritory;

    private RealTracks(string folder, bool withTerritory)
    {
        (_folder, _withTerritory) = (folder, withTerritory);
        Units = [.. Files.SelectMany(f => Sightings(Path.Combine(folder, "uawardata", f.File), f.Importer))
            .GroupBy(s => s.UnitId).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new UnitTrack(g.Key, g.First().UnitName, g.Select(s => new Position(s.Days.Earliest!.Value, s.At)).Distinct()))];
    }

    public string Description => FormattableString.Invariant(
        $"uawardata (units_all.csv, btgs_all.csv), {Units.Count} units, {Units.Sum(u => u.Positions.Length)} positions, {Units.Min(u => u.Positions[0].Day)} to {Units.Max(u => u.Positions[^1].Day)}");

    public IReadOnlyList<UnitTrack> Units { get; }

    /// <summary>Null where the folder does not hold the files.</summary>
    /// <param name="folder">The one that holds <c>uawardata</c> and, if it is there, <c>katottg</c>.</param>
    /// <param name="withTerritory">Codes of places and the list of territories go into the base too.</param>
    public static RealTracks? In(string folder, bool withTerritory = true) =>
        Files.All(f => File.Exists(Path.Combine(folder, "uawardata", f.File))) ? new RealTracks(folder, withTerritory) : null;

    public void WriteEvidence(string folder, Func<Day, bool> isKept)
    {
        foreach (var (file, _) in Files)
        {
            var lines = File.ReadAllLines(Path.Combine(_folder, "uawardata", file));
            File.WriteAllLines(Path.Combine(folder, file), lines.Where((line, i) => i == 0 || isKept(DayOf(line, file, i + 1))));
        }

        // What says nothing of units is not masked: the list of territories and the codes of places.
        foreach (var other in Beside.Where(b => _withTerritory && Directory.Exists(Path.Combine(_folder, b))))
        {
            foreach (var path in Directory.GetFiles(Path.Combine(_folder, other), "*.csv"))
            {
                File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
            }
        }
    }

    /// <summary>The day stands first on every line; a record over several lines would be torn, so it is refused.</summary>
    private static Day DayOf(string line, string file, int number) =>
        DateOnly.TryParseExact(line.Split(',')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Day.From(date)
            : throw new InvalidDataException(FormattableString.Invariant($"{file}, line {number}: a row begins with its day, such as 2022-03-31."));

    private static IEnumerable<Sighting> Sightings(string path, IImporter importer)
    {
        var bytes = File.ReadAllBytes(path);
        var context = new ImportContext(Path.GetFileName(path), "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return [.. importer.Read(new MemoryStream(bytes), context, CancellationToken.None).OfType<ImportItem.Accepted>()
            .SelectMany(a => a.Records).OfType<EvidenceRecord.OfSighting>().Select(r => r.Sighting)];
    }
}
