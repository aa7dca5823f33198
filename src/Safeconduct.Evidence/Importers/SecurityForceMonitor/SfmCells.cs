using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.SecurityForceMonitor;

/// <summary>One claim of a row: its value, and a citation for each of its own sources.</summary>
internal sealed record SfmClaim(string Value, ImmutableArray<Citation> Citations);

/// <summary>
/// A row in which a value has two companions, <c>…:source</c> and <c>…:confidence</c>. Lists within a cell are separated by semicolons.
/// A value without its source is kept and cited to the file, and said; a source without a value is said; a companion that stands in the place of another rejects the row.
/// </summary>
internal sealed partial class SfmCells(CsvRow row, Columns columns, ImportContext context)
{
    /// <summary>Sources are named by the id of their access point, which <c>sources.csv</c> of the same data explains.</summary>
    public const string SourcePrefix = "sfm:";

    private readonly List<CellNote> _notes = [];

    public ImmutableArray<CellNote> Notes => [.. _notes];

    public CsvRow Row => row;

    public static ImmutableArray<string> Split(string? cell) =>
        cell is null ? [] : [.. cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>The claim in a column; null when the cell is empty.</summary>
    /// <param name="column">The value.</param>
    /// <param name="companion">The column whose companions hold source and confidence, where it is another one.</param>
    public SfmClaim? Claim(string column, string? companion = null)
    {
        var (sourceColumn, confidenceColumn) = ($"{companion ?? column}:source", $"{companion ?? column}:confidence");
        var value = row.Text(column);
        var sources = Split(row.Text(sourceColumn));
        var confidence = row.Text(confidenceColumn);
        if (value is null)
        {
            NoteOrphan(column, sourceColumn, sources, companion);
            return null;
        }

        RejectCrossed(column, value, sourceColumn, sources);
        var grade = GradeOf(confidenceColumn, confidence);
        if (sources.IsEmpty && columns.IndexOf(sourceColumn) >= 0)
        {
            _notes.Add(new CellNote(row.At with { Column = sourceColumn }, new Phrase("import.note.value-without-source")));
        }

        return new SfmClaim(value, sources.IsEmpty ? [Cite(Path.GetFileNameWithoutExtension(context.FileName), grade)] : [.. sources.Select(s => Cite(SourcePrefix + s, grade))]);
    }

    /// <summary>
    /// The days for which a claim was cited. First and last cited are not began and ended: outside of them nothing is known, unless the row says that it is still
    /// going on (<c>Y</c>), which leaves the end open.
    /// </summary>
    public DayWindow Cited(string first, string last, string open)
    {
        var from = Date(first);
        var to = Date(last);
        var isOpen = row.Word(open, ("Y", true), ("N", false), ("E", false)) ?? false;
        if (row.IsRejected || !row.Ordered(from ?? DayWindow.Unbounded, to ?? DayWindow.Unbounded))
        {
            return DayWindow.Unbounded;
        }

        var earliest = from?.Earliest ?? to?.Earliest;
        return new DayWindow(earliest, isOpen ? null : (to ?? from)?.Latest);
    }

    private DayWindow? Date(string column) => row.Text(column) is null ? null : row.Date(column)?.Window;

    private Citation Cite(string source, Grade grade) => new(source, context.Sha256, row.At.Row, grade);

    /// <summary>
    /// A confidence is the Monitor's judgement of the claim, so it is the second part of the grade; nobody graded the source. High: probably true; medium: possibly true;
    /// low: doubtful. Blank is "cannot be judged" (docs/adr/0045).
    /// </summary>
    private Grade GradeOf(string column, string? confidence) => confidence is null ? Grade.CannotBeJudged
        : row.Word(column, ("High", KnownGrade.Of("F2")), ("Medium", KnownGrade.Of("F3")), ("Low", KnownGrade.Of("F4"))) ?? Grade.CannotBeJudged;

    private void NoteOrphan(string column, string sourceColumn, ImmutableArray<string> sources, string? companion)
    {
        // Where several values share their companions, one of them may be empty.
        if (!sources.IsEmpty && companion is null)
        {
            _notes.Add(new CellNote(row.At with { Column = sourceColumn }, new Phrase("import.note.source-without-value", ("column", column))));
        }
    }

    private void RejectCrossed(string column, string value, string sourceColumn, ImmutableArray<string> sources)
    {
        if (Id().IsMatch(value) || IsConfidence(value))
        {
            row.Reject(column, new Phrase("import.rejected.crossed-cells", ("found", value)));
        }

        if (sources.FirstOrDefault(IsConfidence) is { } confidence)
        {
            row.Reject(sourceColumn, new Phrase("import.rejected.crossed-cells", ("found", confidence)));
        }
    }

    private static bool IsConfidence(string text) => text.ToUpperInvariant() is "HIGH" or "MEDIUM" or "LOW";

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
