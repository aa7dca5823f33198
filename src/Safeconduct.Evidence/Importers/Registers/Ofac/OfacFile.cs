using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Registers.Ofac;

/// <summary>
/// One of the files in which the Office of Foreign Assets Control publishes its list of specially designated nationals: no header, <c>-0-</c> for nothing, and
/// behind the last record of some a single 0x1A, the end-of-file sign of older systems. Layout: OFAC, "SDN list data formats" (dat_spec.txt).
/// A state's own list: graded B2, since it is certain that it lists and not that what it says of the person is so.
/// </summary>
public abstract class OfacFile : IImporter
{
    /// <summary>The register, the same for all files of the list: aliases and addresses find their entries by it.</summary>
    public const string Register = "OFAC SDN";

    private const string EndOfFile = "\u001A";
    private readonly ImmutableArray<string> _columns;

    private protected OfacFile(string id, params ImmutableArray<string> columns)
    {
        _columns = columns;
        Card = new ImporterCard(id, 1, [], columns, KnownGrade.Of("B2"), KeepsRowsBeforeCut: true);
    }

    public ImporterCard Card { get; }

    public bool Recognises(FileSniff sniff) => First(sniff.Head) is { } first && first.Count == _columns.Length && IsNumber(first[0]) && IsOne(first);

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        using var rows = new CsvRows(source, _columns, ragged: true, isHeader: _ => false);
        var word = new FirstWord(new SourceFacts(Register, null, "OFAC Specially Designated Nationals", "https://sanctionslist.ofac.treas.gov", context.PublishedOn, null));
        ImportItem? sign = null;
        foreach (var item in rows.Select(row => IsEnd(row) ? sign = row.Finish(() => []) : Checked(row, context), cancel))
        {
            // The sign is no row, and nothing comes after it.
            if (ReferenceEquals(item, sign))
            {
                yield break;
            }

            yield return word.Before(item);
        }
    }

    /// <summary>Whether a first record with the right number of fields is of this file.</summary>
    private protected abstract bool IsOne(IReadOnlyList<string> first);

    private protected abstract ImportItem Read(CsvRow row, ImportContext context);

    /// <summary>The cell; null for <c>-0-</c>.</summary>
    private protected static string? Cell(CsvRow row, string column) => row.Text(column) is { } text and not "-0-" ? text : null;

    private protected static string Needed(CsvRow row, string column)
    {
        if (Cell(row, column) is { } text)
        {
            return text;
        }

        row.Reject(column, new Phrase("import.rejected.empty-cell"));
        return "-";
    }

    /// <summary>"SURNAME, Given" of a person; the name as it stands of anything else.</summary>
    private protected static RegisterName? Name(CsvRow row, string column, RegisterNameKind kind, bool isPerson)
    {
        var name = RegisterName.Of(Needed(row, column), kind, isPerson ? Parts(row.Text(column)) : null);
        if (name is null)
        {
            row.Reject(column, new Phrase("registers.rejected.name", ("limit", RegisterName.MaxLength)));
        }

        return name;
    }

    private protected static RegisterNameParts? Parts(string? name) =>
        name?.Split(',') is [var surname, var given] ? new RegisterNameParts(given, null, null, surname) : null;

    private protected static Citation Cite(CsvRow row, ImportContext context, ImporterCard card) => new(Register, context.Sha256, row.At.Row, card.Grade);

    private static bool IsEnd(CsvRow row) => row.Fields is [EndOfFile] or [EndOfFile + "\r"];

    private static bool IsNumber(string text) => text.Length is > 0 and <= 9 && text.All(char.IsAsciiDigit);

    private ImportItem Checked(CsvRow row, ImportContext context)
    {
        if (row.Fields.Count != _columns.Length)
        {
            row.Reject(null, new Phrase("import.rejected.field-count", ("found", row.Fields.Count), ("expected", _columns.Length)));
        }
        else if (!IsNumber(row.Required("ent_num")))
        {
            row.Reject("ent_num", new Phrase("import.rejected.number", ("found", row.Text("ent_num") ?? "")));
        }

        return row.IsRejected ? row.Finish(() => []) : Read(row, context);
    }

    /// <summary>The fields of the first record, quotation marks minded; null where the text has none.</summary>
    private static IReadOnlyList<string>? First(string head)
    {
        var fields = new List<string>();
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && head[i] is ',' or '\n')
            {
                fields.Add(head[start..i].Trim().Trim('"').Trim());
                start = i + 1;
                if (head[i] == '\n')
                {
                    return fields;
                }
            }
        }

        return null;
    }
}
