using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Forms;

/// <summary><c>sightings.csv</c>: a unit at a place over a span of days.</summary>
public sealed class SightingsForm() : CsvForm(new ImporterCard("sightings", 1, ["unit", "from", "lat", "lon", "kind"],
    ["number", "to", "within_km", "side", "grade", "source", "url", "note"]))
{
    private protected override ImportItem Read(CsvRow row, ImportContext context)
    {
        var (id, name) = UnitOf(row);
        var side = row.Side("side");
        row.KeepTo(context.Side, side, "side");
        var days = row.Span();
        var at = row.RequiredPoint(ExpectedArea.Theatre);
        var within = row.Number("within_km") ?? 0;
        var kind = row.Word("kind", ("observed", SightingKind.Observed), ("assessed", SightingKind.Assessed), ("carried-forward", SightingKind.CarriedForward)) ?? SightingKind.Assessed;
        var citation = Cite(row, context);
        if (row.IsRejected)
        {
            return row.Finish(() => []);
        }

        var sighting = new EvidenceRecord.OfSighting(new Sighting(id, name, days, at, within, kind, side, citation));
        return row.Finish(() => row.Text("number") is { } number ? [sighting, Numbered(id, name, number, citation)] : One(sighting));
    }

    private static EvidenceRecord.OfUnit Numbered(string id, string name, string number, Citation citation) =>
        new(new UnitFacts(id, name, [], [number], null, DayWindow.Unbounded, null, null, null, null, null, citation));
}
