using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Forms;

/// <summary>
/// <c>sources.csv</c>: what is known of the sources that other files name. Sources of one origin count as one; a source without an origin is its own.
/// A grade here is said with the source and changes no grade of a row.
/// </summary>
public sealed class SourcesForm() : CsvForm(new ImporterCard("sources", 1, ["source", "origin"], ["title", "grade", "url", "published", "every_days"]))
{
    private const int MostDays = 36_500;

    private protected override ImportItem Read(CsvRow row, ImportContext context)
    {
        var source = row.Required("source");
        var published = row.Date("published")?.Window;
        var every = row.Number("every_days");
        if (published is { } window && !window.IsDayCertain)
        {
            row.Reject("published", new Phrase("import.rejected.date", ("found", row.Text("published") ?? "")));
        }

        if (every is { } days && (days is < 1 or > MostDays || days != Math.Floor(days)))
        {
            row.Reject("every_days", new Phrase("import.rejected.number", ("found", row.Text("every_days") ?? "")));
        }

        // The grade of the source as a whole is that of this row's citation.
        var facts = new SourceFacts(source, row.Text("origin"), row.Text("title"), row.Text("url"), published?.Earliest, (int?)every);
        var citation = new Citation(source, context.Sha256, row.At.Row, row.Grade("grade", Grade.CannotBeJudged), row.Text("url"));
        return row.Finish(() => One(new EvidenceRecord.OfSource(facts, citation)));
    }
}
