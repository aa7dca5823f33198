using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Forms;

/// <summary><c>incidents.csv</c>: an alleged crime or other harm.</summary>
public sealed class IncidentsForm() : CsvForm(new ImporterCard("incidents", 1, ["id", "from", "lat", "lon", "title", "alleged_units"],
    ["to", "within_km", "place", "kind", "grade", "source", "url", "note"]))
{
    private protected override ImportItem Read(CsvRow row, ImportContext context)
    {
        var incident = new Incident(row.Required("id"), row.Span(), row.RequiredPoint(ExpectedArea.Theatre), row.Number("within_km") ?? 0,
            row.Text("place"), row.Required("title"), row.List("alleged_units"), row.Text("kind"), Cite(row, context));
        return row.Finish(() => One(new EvidenceRecord.OfIncident(incident)));
    }
}
