using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Katottg;

/// <summary>
/// The same list worked into one period a row (<c>occupation_periods.csv</c>). It is made from the raw table, so that it counts only where
/// the raw table is missing; what the working lost (rows with an odd code, dates with a slip of the pen) is lost in it.
/// </summary>
public sealed class OccupationPeriodsImporter : IImporter
{
    public ImporterCard Card { get; } = new("katottg-periods", 2,
        ["section", "oblast", "raion", "katottg", "name_in_list", "from", "to"], ["official_name", "category"], KatottgGrade.Value, DerivedFrom: "katottg-territories");

    public bool Recognises(FileSniff sniff) => sniff.HasColumns(Card.Columns);

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        var published = context.PublishedOn ?? TerritoryListImporter.PublishedOn;
        var known = new FirstWord(KatottgOrigin.Of(TerritoryListImporter.Source, TerritoryListImporter.Title, published));
        Day? first = null;
        using var rows = new CsvRows(source, Card.Columns);
        foreach (var item in rows.Select(row => known.Before(Read(row, context, published, ref first)), cancel))
        {
            yield return item;
        }
    }

    private static ImportItem Read(CsvRow row, ImportContext context, Day published, ref Day? first)
    {
        var status = TerritoryWords.Status(row.Required("section"));
        var code = KatottgCode.Normalise(row.Required("katottg"));
        var (name, except) = TerritoryWords.Split(row.Required("name_in_list"));
        if (status is null)
        {
            row.Reject("section", new Phrase("import.rejected.section", ("found", row.Text("section") ?? "")));
        }

        var starts = Days(row, "from");
        var (periods, problem) = TerritoryPeriods.Of(starts, Days(row, "to"), published);
        if (problem is not null)
        {
            row.Reject("from", problem);
        }

        if (row.IsRejected)
        {
            return row.Finish(() => []);
        }

        var citation = new Citation(TerritoryListImporter.Source, context.Sha256, row.At.Row, KatottgGrade.Value, Note: code is null ? row.Text("katottg") : null);
        var period = new EvidenceRecord.OfTerritory(new TerritoryPeriod(name, code, row.Text("oblast"), status!.Value, periods[0].From, periods[0].To, except, citation));
        if (starts.IsEmpty || first <= starts[0])
        {
            return row.Finish(() => [period]);
        }

        first = starts[0];
        return row.Finish(() => [period, new EvidenceRecord.OfListCoverage(TerritoryListImporter.Source, new DayWindow(starts[0], published), isDerived: false)]);
    }

    private static ImmutableArray<Day> Days(CsvRow row, string column)
    {
        var window = row.End(column).Window;
        return window.IsDayCertain ? [window.Earliest!.Value] : [];
    }
}
