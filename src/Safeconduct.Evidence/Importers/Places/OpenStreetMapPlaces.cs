using System.Globalization;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Importers.Csv;
using Safeconduct.Evidence.Importers.Json;

namespace Safeconduct.Evidence.Importers.Places;

/// <summary>
/// Settlements of OpenStreetMap as short objects of a name and a point (<c>osm_cities.json</c>, <c>osm_villages.json</c>). The files say nothing of country
/// or region; these are read off the neighbours. The same name at the same point a second time is a slip of the export and rejected.
/// </summary>
public sealed class OpenStreetMapPlaces : IImporter
{
    /// <summary>The name under which it is cited.</summary>
    public const string Source = "openstreetmap";

    private static readonly SourceFacts Known = new(Source, "openstreetmap.org", "OpenStreetMap", "https://www.openstreetmap.org", PublishedOn: null, EveryDays: null);

    /// <summary>C2: drawn by volunteers, usually right.</summary>
    public ImporterCard Card { get; } = new("osm-places", 1, ["n", "lat", "lon"], ["p"], KnownGrade.Of("C2"), ReadsJson: true);

    public bool Recognises(FileSniff sniff) => !sniff.Json.IsGrouped && sniff.Json.HasKeys(Card.Columns)
        && sniff.Json.Keys.All(k => Card.Columns.Contains(k, StringComparer.Ordinal) || Card.OptionalColumns.Contains(k, StringComparer.Ordinal));

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        var known = new FirstWord(Known);
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        return new JsonRows(source, Card.Columns.Concat(Card.OptionalColumns)).Select(row => known.Before(Read(row.Cells, context, seen)), cancel);
    }

    private ImportItem Read(CsvRow row, ImportContext context, Dictionary<string, long> seen)
    {
        var name = row.Required("n");
        row.Word("p", ("city", PlaceKind.Settlement), ("town", PlaceKind.Settlement), ("village", PlaceKind.Settlement), ("hamlet", PlaceKind.Settlement));
        var point = row.RequiredPoint(ExpectedArea.Anywhere);
        if (row.IsRejected)
        {
            return row.Finish(() => []);
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"osm:{NameKey.Of(name)}@{point.Latitude},{point.Longitude}");
        if (!seen.TryAdd(id, row.At.Row))
        {
            row.Reject(null, new Phrase("import.rejected.repeats", ("row", seen[id])));
        }

        var region = NeighbourRegion.OfBuiltIn.Of(point);
        var place = new Place(id, name, PlaceKind.Settlement, country: region?.Country, region: region?.Region, regionCode: region?.Code, point: point);
        return row.Finish(() => [new EvidenceRecord.OfPlace(new PlaceFacts(place, ParentCode: null, new Citation(Source, context.Sha256, row.At.Row, Card.Grade)))]);
    }
}
