using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Layers.Mapping;

namespace Safeconduct.Evidence.Importers;

/// <summary>
/// Reads one form of file. Implementations keep three promises, which a conformance test holds them to:
/// every row of the file is accepted or rejected, and a rejection says where and why; memory does not grow with the file
/// (an importer that must look at a whole file before it can judge a row names its limit); the same bytes give the same items.
/// </summary>
public interface IImporter
{
    ImporterCard Card { get; }

    /// <summary>Whether a file is of this form, by what stands in it; the name never decides alone.</summary>
    bool Recognises(FileSniff sniff);

    /// <summary>Reads the stream once, from its start. Ends with a <see cref="ImportItem.Refused"/> when the rest cannot be read.</summary>
    IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel);
}

/// <summary>What stands on the label of an importer.</summary>
/// <param name="Id">Also the word for <c>--as</c>; never changed once released.</param>
/// <param name="Version">Rises when the same file may give other facts.</param>
/// <param name="Columns">The columns a file must have.</param>
/// <param name="OptionalColumns">Columns that are understood when they are there.</param>
/// <param name="Grade">How its source is graded when a row does not say (Admiralty scale); printed with every citation.</param>
/// <param name="DefaultSide">The only side that is imported unless another is asked for (ISO 3166-1 alpha-2); null: every side.</param>
/// <param name="DerivedFrom">The importer of the files that files of this form are made from; such files are no second source.</param>
/// <param name="HasSnapshotCopies">Files of this form are also published in part; a file whose every position stands in another one of the source is its copy.</param>
/// <param name="ReadsArchives">Files of this form are zip archives, not text.</param>
/// <param name="ReadsJson">Files of this form are JSON: the columns are the keys of a row.</param>
/// <param name="DeclaresEncoding">Files of this form say themselves in which encoding they are (XML), so that another than UTF-8 is no fault.</param>
/// <param name="KeepsRowsBeforeCut">Where a file of this form breaks off, the rows before the break are kept and the break is reported.</param>
public sealed record ImporterCard(string Id, int Version, ImmutableArray<string> Columns, ImmutableArray<string> OptionalColumns,
    Grade Grade = default, string? DefaultSide = null, string? DerivedFrom = null, bool HasSnapshotCopies = false, bool ReadsArchives = false, bool ReadsJson = false,
    bool DeclaresEncoding = false, bool KeepsRowsBeforeCut = false)
{
    /// <summary>Enters the fingerprint of a base.</summary>
    public string Versioned => string.Create(CultureInfo.InvariantCulture, $"{Id}/{Version}");
}

/// <summary>What an import is told beside the bytes.</summary>
/// <param name="FileName">Without a folder.</param>
/// <param name="Sha256"><c>sha256:…</c> of the bytes, as citations name it.</param>
/// <param name="Side">Import this side only (ISO 3166-1 alpha-2); null: the importer's own default.</param>
/// <param name="PublishedOn">The day on which a list was published, for lists that do not say so themselves.</param>
/// <param name="Mapping">What the properties of a map layer mean; null where there is no mapping.</param>
public sealed record ImportContext(string FileName, string Sha256, string? Side = null, Day? PublishedOn = null, LayerMapping? Mapping = null);

/// <summary>Where in a file: the row (1 is the first record after the header; 0 the header or the file as a whole), the line it begins on, and the column.</summary>
public sealed record Locator(long Row, long Line, string? Column = null);

/// <summary>Something odd in a cell of a row that was taken nevertheless.</summary>
public sealed record CellNote(Locator At, Phrase Reason);

/// <summary>What became of one row.</summary>
public abstract class ImportItem
{
    private ImportItem(Locator at) => At = at;

    public Locator At { get; }

    public abstract T Match<T>(Func<Accepted, T> accepted, Func<Rejected, T> rejected, Func<Refused, T> refused);

    /// <summary>The row was understood. It may carry several facts, or none when it is a heading that gives the rows below their meaning.</summary>
    public sealed class Accepted(Locator at, ImmutableArray<EvidenceRecord> records, ImmutableArray<CellNote> notes = default) : ImportItem(at)
    {
        public ImmutableArray<EvidenceRecord> Records { get; } = records;

        /// <summary>What was odd in the row and cost no fact; told to whoever imports.</summary>
        public ImmutableArray<CellNote> Notes { get; } = notes.IsDefault ? [] : notes;

        public override T Match<T>(Func<Accepted, T> accepted, Func<Rejected, T> rejected, Func<Refused, T> refused) => accepted(this);
    }

    /// <summary>The row was left out, and why.</summary>
    public sealed class Rejected(Locator at, Phrase reason) : ImportItem(at)
    {
        public Phrase Reason { get; } = reason;

        public override T Match<T>(Func<Accepted, T> accepted, Func<Rejected, T> rejected, Func<Refused, T> refused) => rejected(this);
    }

    /// <summary>
    /// The file cannot be read on: it is no text, is cut off, or has a line beyond every limit. Nothing of it is kept, unless its card says
    /// <see cref="ImporterCard.KeepsRowsBeforeCut"/> and a row stood before.
    /// </summary>
    /// <param name="at">Where reading ended.</param>
    /// <param name="reason">Why.</param>
    /// <param name="sketch">A text for the reader to fill in and save, shown as it is; null: none.</param>
    public sealed class Refused(Locator at, Phrase reason, string? sketch = null) : ImportItem(at)
    {
        public Phrase Reason { get; } = reason;

        public string? Sketch { get; } = sketch;

        public override T Match<T>(Func<Accepted, T> accepted, Func<Rejected, T> rejected, Func<Refused, T> refused) => refused(this);
    }
}
