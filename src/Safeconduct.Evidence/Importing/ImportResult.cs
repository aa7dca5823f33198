using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Evidence.Importing;

/// <summary>What an import was asked to do.</summary>
/// <param name="Paths">Files and folders; a folder is searched with its subfolders.</param>
/// <param name="Base">The evidence base; made when it is missing.</param>
/// <param name="As">The importer that reads every file, or null: the one that recognises it.</param>
/// <param name="Side">Import this side only; null: each importer's default.</param>
/// <param name="PublishedOn">When the lists among the files were published.</param>
/// <param name="Map">The mapping file of every map layer; null: the one that lies beside each.</param>
public sealed record ImportRequest(ImmutableArray<string> Paths, string Base, IImporter? As = null, string? Side = null, Day? PublishedOn = null, string? Map = null);

/// <summary>How far an import is, for a reader who waits.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Number">The number of the file, from 1.</param>
/// <param name="Files">How many there are.</param>
/// <param name="Rows">Rows read of it.</param>
/// <param name="Share">Part of the work on this file that is done, 0 to 1.</param>
public readonly record struct ImportProgress(string File, int Number, int Files, long Rows, double Share);

/// <summary>The rows of a file that were left out for reasons of one kind: how many, and the first of them.</summary>
public sealed record RejectionTally(long Count, ImmutableArray<ImportItem.Rejected> First)
{
    /// <summary>As many rows of one kind are kept to be shown.</summary>
    public const int Shown = 3;

    /// <summary>One row more of this kind.</summary>
    public RejectionTally And(ImportItem.Rejected row) => new(Count + 1, First.Length < Shown ? First.Add(row) : First);
}

/// <summary>What became of one file: a closed set.</summary>
public abstract class FileOutcome
{
    private FileOutcome(string path) => Path = path;

    /// <summary>As it was given, or found in a folder that was given.</summary>
    public string Path { get; }

    /// <summary>Its facts are in the base now.</summary>
    public sealed class Imported(string path, SourceFile file, long facts, ImmutableArray<ImportItem.Rejected> firstRejections,
        ImmutableArray<RejectionTally> rejections, ImmutableArray<Phrase> warnings, ImmutableArray<string> superseded) : FileOutcome(path)
    {
        public SourceFile File { get; } = file;

        public long Facts { get; } = facts;

        /// <summary>The first of the rejected rows, as many as <see cref="ImportRun.ShownRejections"/>; the base keeps them all.</summary>
        public ImmutableArray<ImportItem.Rejected> FirstRejections { get; } = firstRejections;

        /// <summary>All rejected rows by the kind of reason, in the order in which the kinds were first met.</summary>
        public ImmutableArray<RejectionTally> Rejections { get; } = rejections;

        public ImmutableArray<Phrase> Warnings { get; } = warnings;

        /// <summary>Files imported earlier that turn out to be copies of this one: their facts were taken out.</summary>
        public ImmutableArray<string> Superseded { get; } = superseded;

        /// <summary>Where the file breaks off, of which the rows before are in; null for a whole file.</summary>
        public ImportItem.Refused? Cut { get; init; }
    }

    /// <summary>The base holds the same bytes already; nothing was changed.</summary>
    public sealed class AlreadyThere(string path, SourceFile file, string status) : FileOutcome(path)
    {
        public SourceFile File { get; } = file;

        /// <summary><c>imported</c> or <c>derived</c>.</summary>
        public string Status { get; } = status;
    }

    /// <summary>Made from, or a part of, another file of the base: its bytes are kept, its facts are not counted a second time.</summary>
    public sealed class DerivedCopy(string path, SourceFile file, string of) : FileOutcome(path)
    {
        public SourceFile File { get; } = file;

        /// <summary>The name of the file it is a copy of.</summary>
        public string Of { get; } = of;
    }

    /// <summary>Nothing that this tool reads.</summary>
    public sealed class NotRecognised(string path, bool isNamed, Phrase? nearest) : FileOutcome(path)
    {
        /// <summary>It was named itself, and not only found in a folder.</summary>
        public bool IsNamed { get; } = isNamed;

        /// <summary>What the file would need to be of the form it is nearest to.</summary>
        public Phrase? Nearest { get; } = nearest;
    }

    /// <summary>It cannot be read to its end; nothing of it was kept.</summary>
    public sealed class Refused(string path, ImportItem.Refused item) : FileOutcome(path)
    {
        public ImportItem.Refused Item { get; } = item;
    }

    /// <summary>There is no such file, or it may not be opened.</summary>
    public sealed class Unreadable(string path, Phrase reason) : FileOutcome(path)
    {
        public Phrase Reason { get; } = reason;
    }
}

/// <summary>What became of an import.</summary>
public abstract class ImportResult
{
    private ImportResult()
    {
    }

    /// <summary>Everything that could be imported was, in one transaction.</summary>
    public sealed class Done(ImmutableArray<FileOutcome> files, string fingerprint) : ImportResult
    {
        public ImmutableArray<FileOutcome> Files { get; } = files;

        public string Fingerprint { get; } = fingerprint;

        /// <summary>A file that was named could not be taken, or a file in a folder was broken or cut off.</summary>
        public bool IsWrongInput => Files.Any(f => f is FileOutcome.Refused or FileOutcome.Unreadable or FileOutcome.NotRecognised { IsNamed: true } or FileOutcome.Imported { Cut: not null });
    }

    /// <summary>The base cannot be used; nothing was changed.</summary>
    public sealed class Failed(StoreProblem problem) : ImportResult
    {
        public StoreProblem Problem { get; } = problem;
    }
}
