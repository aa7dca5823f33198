using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Forms;

/// <summary><c>places.csv</c>: a gazetteer.</summary>
public sealed class PlacesForm() : CsvForm(new ImporterCard("places", 1, ["id", "name", "alt_names", "kind"],
    ["country", "region", "district", "lat", "lon", "within_km", "population", "code", "parent", "source", "url", "grade", "note"]))
{
    private protected override ImportItem Read(CsvRow row, ImportContext context)
    {
        var id = row.Required("id");
        var name = row.Required("name");
        var kind = row.Word("kind", ("settlement", PlaceKind.Settlement), ("city", PlaceKind.Settlement), ("town", PlaceKind.Settlement), ("village", PlaceKind.Settlement),
            ("community", PlaceKind.Community), ("district", PlaceKind.District), ("region", PlaceKind.Region), ("country", PlaceKind.Country)) ?? PlaceKind.Settlement;
        var place = new Place(id, name, kind, row.List("alt_names"), row.Side("country"), row.Text("region"), row.Text("district"),
            row.Point(ExpectedArea.Anywhere), row.Number("within_km") ?? 0, (long?)row.Number("population"), row.Text("code"));
        var facts = new PlaceFacts(place, row.Text("parent"), Cite(row, context));
        return row.Finish(() => One(new EvidenceRecord.OfPlace(facts)));
    }
}
