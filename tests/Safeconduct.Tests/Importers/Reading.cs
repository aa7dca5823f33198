using System.Text;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Tests.Importers;

/// <summary>Reads a text as an importer would a file, and tells what became of it.</summary>
internal sealed record Reading(IReadOnlyList<ImportItem> Items)
{
    public IReadOnlyList<ImportItem.Accepted> Accepted => [.. Items.OfType<ImportItem.Accepted>()];

    public IReadOnlyList<ImportItem.Rejected> Rejected => [.. Items.OfType<ImportItem.Rejected>()];

    public ImportItem.Refused? Refused => Items.OfType<ImportItem.Refused>().SingleOrDefault();

    public IReadOnlyList<EvidenceRecord> Records => [.. Accepted.SelectMany(a => a.Records)];

    public IReadOnlyList<Sighting> Sightings => [.. Records.OfType<EvidenceRecord.OfSighting>().Select(s => s.Sighting)];

    public IReadOnlyList<TerritoryPeriod> Periods => [.. Records.OfType<EvidenceRecord.OfTerritory>().Select(t => t.Period)];

    public static Reading Of(string importer, string text, string? side = null, Day? published = null) => Of(importer, Encoding.UTF8.GetBytes(text), side, published);

    public static Reading Of(string importer, byte[] bytes, string? side = null, Day? published = null) => Of(importer, new MemoryStream(bytes), side, published);

    public static Reading Of(string importer, Stream stream, string? side = null, Day? published = null) =>
        new([.. ImporterCatalogue.Named(importer)!.Read(stream, new ImportContext("file.csv", "sha256:00", side, published), CancellationToken.None)]);
}
