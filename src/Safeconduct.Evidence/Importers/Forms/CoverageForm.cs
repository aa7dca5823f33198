using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Forms;

/// <summary><c>coverage.csv</c>: the days on which a source set out to record a unit, or all of its units when the unit is left empty.</summary>
public sealed class CoverageForm() : CsvForm(new ImporterCard("coverage", 1, ["source", "unit", "from", "to"], ["grade", "url", "note"]))
{
    /// <summary>A file of sightings has these four columns too.</summary>
    public override bool Recognises(FileSniff sniff) => base.Recognises(sniff) && !sniff.CommaHeader.Contains("lat", StringComparer.OrdinalIgnoreCase)
        && !sniff.CommaHeader.Contains("register", StringComparer.OrdinalIgnoreCase);

    private protected override ImportItem Read(CsvRow row, ImportContext context)
    {
        var source = row.Required("source");
        var unit = row.Text("unit");
        var from = row.End("from").Window;
        var to = row.End("to").Window;
        var days = row.Ordered(from, to) ? new DayWindow(from.Earliest, to.Latest) : DayWindow.Unbounded;
        var span = new CoverageSpan(source, unit is null ? null : UnitId.Of(unit), unit, days, IsDerived: false);
        var citation = Cite(row, context);
        return row.Finish(() => One(new EvidenceRecord.OfCoverage(span, citation)));
    }
}
