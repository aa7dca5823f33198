using System.Collections.Immutable;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Forms;

/// <summary>
/// One of the tool's own CSV forms (docs/formats/evidence.md): recognised by the columns that no other form has together,
/// one row at a time, one or more facts a row.
/// </summary>
public abstract class CsvForm : IImporter
{
    private protected CsvForm(ImporterCard card) => Card = card;

    public ImporterCard Card { get; }

    /// <summary>The header has all required columns, and none that this form does not know unless nothing else is wrong with it.</summary>
    public virtual bool Recognises(FileSniff sniff) => sniff.HasColumns(Card.Columns);

    public virtual IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        using var rows = new CsvRows(source, Card.Columns);
        foreach (var item in rows.Select(row => Read(row, context), cancel))
        {
            yield return item;
        }
    }

    /// <summary>Judges one row that stands in another kind of file, such as a marker of a map layer.</summary>
    internal ImportItem ReadRow(CsvRow row, ImportContext context) => Read(row, context);

    private protected abstract ImportItem Read(CsvRow row, ImportContext context);

    /// <summary>Where the row stands; a row without a source is cited by the name of its file.</summary>
    private protected static Citation Cite(CsvRow row, ImportContext context) => new(
        row.Text("source") ?? Path.GetFileNameWithoutExtension(context.FileName), context.Sha256, row.At.Row,
        row.Grade("grade", Grade.CannotBeJudged), row.Text("url"), row.Text("note"));

    /// <summary>The unit of a row, by its name or, without one, by its military-unit number alone.</summary>
    private protected static (string Id, string Name) UnitOf(CsvRow row)
    {
        if (row.Text("unit") is { } name)
        {
            return (UnitId.Of(name), name);
        }

        var number = row.Required("number");
        return (UnitId.OfNumber(number), number);
    }

    private protected static ImmutableArray<EvidenceRecord> One(EvidenceRecord record) => [record];
}
