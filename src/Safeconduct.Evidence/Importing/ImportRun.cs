using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importers.Layers;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Evidence.Importing;

/// <summary>
/// Imports files into an evidence base, in one transaction: killed at any moment, it leaves the base as it was.
/// A file that the base has already, by its SHA-256, changes nothing.
/// </summary>
public static class ImportRun
{
    /// <summary>How many rejected rows of a file are told at once; the base keeps them all.</summary>
    public const int ShownRejections = 20;

    /// <summary>A base up to this size has its structure looked through before anything is written to it; a larger one only its header.</summary>
    private const long FullCheckBytes = 256L << 20;

    public static ImportResult Run(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        var files = InOrder(FoundFiles.In(request.Paths, request.Base), request.As);
        try
        {
            return Usable(request.Base) is { } problem ? new ImportResult.Failed(problem) : Run(request, files, progress, cancel);
        }
        catch (SqliteException e) when (StoreProblem.Of(e, request.Base) is { } problem)
        {
            return new ImportResult.Failed(problem);
        }
        catch (InvalidDataException)
        {
            return new ImportResult.Failed(new StoreProblem(StoreProblemKind.Damaged, request.Base));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ImportResult.Failed(new StoreProblem(StoreProblemKind.NoAccess, request.Base));
        }
    }

    /// <summary>A base that is missing will be made, if its folder is there.</summary>
    private static StoreProblem? Usable(string path)
    {
        var problem = BaseFile.Examine(path);
        return problem is { Kind: StoreProblemKind.Missing } && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) ? null : problem;
    }

    /// <summary>Files that others are made from come first, so that a copy meets its original; otherwise in the order in which they were found.</summary>
    private static ImmutableArray<FoundFile> InOrder(ImmutableArray<FoundFile> files, IImporter? importer) => importer is not null ? files
        : [.. files.Select(f => (File: f, Sniff: f.Problem is null ? f.Peek() : null))
            .OrderBy(f => f.Sniff is { Problem: null } s && ImporterCatalogue.For(s) is { Card.DerivedFrom: not null } ? 1 : 0)
            .Select(f => f.File)];

    private static ImportResult Run(ImportRequest request, ImmutableArray<FoundFile> files, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var isNew = !File.Exists(request.Base);
        if (isNew)
        {
            BaseFile.Create(request.Base);
        }

        var isOfUse = !isNew;
        try
        {
            var result = Within(request, files, progress, cancel);
            isOfUse |= result is ImportResult.Done done && done.Files.Any(IsKept);
            return result;
        }
        finally
        {
            if (!isOfUse)
            {
                // Nothing came of it, or it was stopped: an empty base would only puzzle whoever finds it.
                File.Delete(request.Base);
            }
        }
    }

    private static bool IsKept(FileOutcome file) => file is FileOutcome.Imported or FileOutcome.DerivedCopy;

    private static ImportResult Within(ImportRequest request, ImmutableArray<FoundFile> files, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        using var connection = BaseFile.Open(request.Base, SqliteOpenMode.ReadWrite);
        if (Prepare(connection, request.Base) is { } problem)
        {
            return new ImportResult.Failed(problem);
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        using var indexes = BulkIndexes.Lift(connection);
        var firstFile = RegisterJoins.NextFile(connection);
        var outcomes = files.Select((f, i) => Import(connection, request, f, (rows, share) => progress?.Report(new ImportProgress(f.Path, i + 1, files.Length, rows, share)), cancel)).ToImmutableArray();
        indexes.Restore();
        if (outcomes.Any(IsKept))
        {
            UnitAliases.WorkOut(connection);
            UnitWords.WorkOut(connection);
            NameIndex.WorkOut(connection, RegisterJoins.WorkOut(connection, firstFile), cancel: cancel);
            if (outcomes.OfType<FileOutcome.Imported>().Any(o => LayerImporter.IsOne(o.File.Importer)))
            {
                CarriedPositions.WorkOut(connection);
            }

            transaction.Commit();
        }
        else
        {
            transaction.Rollback();
        }

        return new ImportResult.Done(outcomes, Fingerprint.Of(connection));
    }

    private static FileOutcome Import(SqliteConnection connection, ImportRequest request, FoundFile file, Action<long, double> progress, CancellationToken cancel) =>
        file.Problem is { } problem
            ? new FileOutcome.Unreadable(file.Path, problem)
            : new FileImport(connection, request, file, progress, cancel).Run();

    private static StoreProblem? Prepare(SqliteConnection connection, string path)
    {
        // A journal left by an import that was killed has been played back by now; what the header says can be trusted.
        if (new FileInfo(path).Length <= FullCheckBytes && !BaseFile.IsSound(connection))
        {
            return new StoreProblem(StoreProblemKind.Damaged, path);
        }

        // 64 MB of pages, whatever the size of the base; more than that is written out before the transaction ends.
        BaseFile.Execute(connection, "PRAGMA cache_size = -65536");
        BaseFile.Upgrade(connection);
        return null;
    }
}
