using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Forms;

/// <summary><c>units.csv</c>: a unit, its names and military-unit numbers, the unit above it and the days for which that holds.</summary>
public sealed class UnitsForm() : CsvForm(new ImporterCard("units", 1, ["name", "parent"],
    ["id", "number", "from", "to", "branch", "echelon", "garrison", "lat", "lon", "side", "grade", "source", "url", "note"]))
{
    private protected override ImportItem Read(CsvRow row, ImportContext context)
    {
        var names = row.List("name");
        if (names.IsEmpty)
        {
            row.Required("name");
            return row.Finish(() => []);
        }

        var side = row.Side("side");
        row.KeepTo(context.Side, side, "side");
        var days = Days(row);
        var facts = new UnitFacts(UnitId.Of(names[0]), names[0],
            [.. names.Skip(1), .. row.List("id").Where(id => !names.Contains(id, StringComparer.Ordinal))],
            row.List("number"), row.Text("parent"), days, row.Text("branch"), row.Text("echelon"), row.Text("garrison"),
            row.Point(ExpectedArea.Anywhere), side, Cite(row, context));
        return row.Finish(() => One(new EvidenceRecord.OfUnit(facts)));
    }

    /// <summary>Unlike a sighting, a unit needs no days.</summary>
    private static DayWindow Days(CsvRow row)
    {
        var from = row.End("from").Window;
        var to = row.End("to").Window;
        return row.Ordered(from, to) ? new DayWindow(from.Earliest, to.Latest) : DayWindow.Unbounded;
    }
}
