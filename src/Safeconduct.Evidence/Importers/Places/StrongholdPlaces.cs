using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Importers.Csv;
using Safeconduct.Evidence.Importers.Json;

namespace Safeconduct.Evidence.Importers.Places;

/// <summary>
/// Towns that a map shows as strongholds and hubs, named in Chinese and English (<c>osm_strongholds.json</c>). They are read as places and as nothing else:
/// what the map calls a stronghold and the remarks in its notes say neither who held the town nor when.
/// </summary>
public sealed class StrongholdPlaces : IImporter
{
    /// <summary>The name under which it is cited.</summary>
    public const string Source = "russia-ukraine-intel";

    /// <summary>The points stand for a town and not for its middle: of the 35, 33 lie within 5 km of the point that GeoNames has. A town of the same name as near is the same one.</summary>
    private const double SketchKm = 5;

    private static readonly SourceFacts Known = new(Source, "github.com/GTX950L/russia-ukraine-intel", "Russia-Ukraine Intel, strongholds",
        "https://github.com/GTX950L/russia-ukraine-intel", PublishedOn: null, EveryDays: null);

    /// <summary>E3: drawn by one unnamed author, points by eye; the names are those of real towns.</summary>
    public ImporterCard Card { get; } = new("osm-strongholds", 1, ["n", "en", "lat", "lon", "type"], ["note"], KnownGrade.Of("E3"), ReadsJson: true);

    public bool Recognises(FileSniff sniff) => !sniff.Json.IsGrouped && sniff.Json.HasKeys(Card.Columns);

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        var known = new FirstWord(Known);
        return new JsonRows(source, Card.Columns.Concat(Card.OptionalColumns)).Select(row => known.Before(Read(row.Cells, context)), cancel);
    }

    private ImportItem Read(CsvRow row, ImportContext context)
    {
        var name = row.Required("en");
        var chinese = row.Text("n");
        var point = row.RequiredPoint(ExpectedArea.Theatre);
        if (row.IsRejected)
        {
            return row.Finish(() => []);
        }

        var region = NeighbourRegion.OfBuiltIn.Of(point);
        var place = new Place("stronghold:" + NameKey.Of(name), name, PlaceKind.Settlement, chinese is null ? [] : [chinese],
            region?.Country, region?.Region, regionCode: region?.Code, point: point, withinKm: SketchKm);
        return row.Finish(() => [new EvidenceRecord.OfPlace(new PlaceFacts(place, ParentCode: null, new Citation(Source, context.Sha256, row.At.Row, Card.Grade)))]);
    }
}
