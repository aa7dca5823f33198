using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.SecurityForceMonitor;

/// <summary>The sources behind the tables (<c>sources.csv</c>): what an id in a <c>…:source</c> cell stands for. Publications are origins: ten articles of one newspaper are one.</summary>
public sealed class SfmSources : IImporter
{
    public ImporterCard Card { get; } = new("sfm-sources", 1, ["source:title", "source:url"],
        ["source:access_point_id:admin", "source:access_point_id", "source:publication_name", "source:published_timestamp", "source:archive_url", "source:type", "source:author"], Grade.CannotBeJudged);

    public bool Recognises(FileSniff sniff) => sniff.HasColumns(Card.Columns) && (sniff.HasColumns("source:access_point_id:admin") || sniff.HasColumns("source:access_point_id"));

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        using var rows = new CsvRows(source, Card.Columns);
        foreach (var item in rows.Select(Read, cancel))
        {
            yield return item;
        }
    }

    private static ImportItem Read(CsvRow row)
    {
        var id = row.Text("source:access_point_id:admin") ?? row.Required("source:access_point_id");
        var url = row.Text("source:url");
        var facts = new SourceFacts(SfmCells.SourcePrefix + id, row.Text("source:publication_name"), row.Text("source:title"),
            WebAddress.Is(url) ? url : row.Text("source:archive_url"), PublishedOn(row), EveryDays: null);
        return row.Finish(() => [new EvidenceRecord.OfSource(facts)]);
    }

    /// <summary>A year or a month alone is no day: the last one it allows, so that nothing looks younger than it is by the words.</summary>
    private static Day? PublishedOn(CsvRow row) => row.Date("source:published_timestamp")?.Window.Latest;
}
