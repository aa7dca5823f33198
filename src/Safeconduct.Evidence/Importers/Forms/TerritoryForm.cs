using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Forms;

/// <summary><c>territory.csv</c>: a territory and the days for which a list gives it a status.</summary>
public sealed class TerritoryForm() : CsvForm(new ImporterCard("territory", 1, ["place", "status", "from", "to"],
    ["code", "region", "lat", "lon", "except", "grade", "source", "url", "note"]))
{
    private protected override ImportItem Read(CsvRow row, ImportContext context)
    {
        var place = row.Required("place");
        var from = row.End("from").Window;
        var to = row.End("to").Window;
        row.Ordered(from, to);
        row.Required("status");
        var status = row.Word("status", ("occupied", TerritoryStatus.Occupied), ("active-fighting", TerritoryStatus.ActiveFighting),
            ("possible-fighting", TerritoryStatus.PossibleFighting), ("ended", TerritoryStatus.Ended)) ?? default;
        var except = row.List("except");
        var period = new TerritoryPeriod(place, row.Text("code"), row.Text("region"), status, from, to,
            except.IsEmpty ? null : string.Join('|', except), Cite(row, context));
        var at = row.Point(ExpectedArea.Theatre);
        return row.Finish(() => One(new EvidenceRecord.OfTerritory(period, at)));
    }
}
