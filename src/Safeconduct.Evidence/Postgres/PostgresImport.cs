using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Evidence.Postgres;

/// <summary>
/// Imports registers into a PostgreSQL base, in one transaction. It holds registers only: a file with anything else is refused, and nothing of it is kept.
/// The bytes of files are not stored there; sources, files by hash, rows and grades are.
/// </summary>
public static class PostgresImport
{
    public static ImportResult Run(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (source, problem) = PostgresBase.Connect(request.Base, make: true);
        if (source is null)
        {
            return new ImportResult.Failed(StoreProblem.Told(problem!));
        }

        using (source)
        {
            try
            {
                using var connection = source.OpenConnection();
                return Run(connection, request, progress, cancel);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
            {
                return new ImportResult.Failed(StoreProblem.Told(PostgresBase.Unusable(e, PostgresAddress.Of(request.Base)!)));
            }
        }
    }

    private static ImportResult Run(NpgsqlConnection connection, ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        using var transaction = connection.BeginTransaction();
        // Of two imports at once the second waits.
        PostgresBase.Execute(connection, "LOCK TABLE safeconduct.file IN EXCLUSIVE MODE");
        var files = FoundFiles.In(request.Paths, "postgresql");
        var outcomes = ImmutableArray.CreateBuilder<FileOutcome>();
        foreach (var (i, file) in files.Index())
        {
            transaction.Save("one_file");
            var outcome = File(connection, request, file, rows => progress?.Report(new ImportProgress(file.Path, i + 1, files.Length, rows, 0.5)), cancel);
            if (outcome is not FileOutcome.Imported)
            {
                transaction.Rollback("one_file");
            }

            outcomes.Add(outcome);
        }

        PostgresIndex.WorkOut(connection, PostgresJoins.WorkOut(connection), cancel);
        transaction.Commit();
        if (outcomes.Any(o => o is FileOutcome.Imported))
        {
            // Only tables that are vacuumed are read from the index alone.
            PostgresBase.Execute(connection, "VACUUM ANALYZE safeconduct.name_key, safeconduct.register_entry, safeconduct.name_part");
        }

        return new ImportResult.Done(outcomes.ToImmutable(), Fingerprint(connection));
    }

    private static FileOutcome File(NpgsqlConnection connection, ImportRequest request, FoundFile found, Action<long> progress, CancellationToken cancel)
    {
        if (found.Problem is { } problem)
        {
            return new FileOutcome.Unreadable(found.Path, problem);
        }

        try
        {
            using var stream = new FileStream(found.Path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var head = new byte[FileSniff.HeadBytes];
            var sniff = FileSniff.Of(found.Name, head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
            if ((request.As ?? ImporterCatalogue.For(sniff)) is not { } importer)
            {
                return new FileOutcome.NotRecognised(found.Path, found.IsNamed, found.IsNamed ? NearestForm.Of(sniff) : null);
            }

            stream.Position = 0;
            var sha = Convert.ToHexStringLower(SHA256.HashData(stream));
            if (Known(connection, sha) is { } there)
            {
                return new FileOutcome.AlreadyThere(found.Path, there, "imported");
            }

            stream.Position = 0;
            using var writer = new PostgresFile(connection, found, importer, sha, stream.Length);
            return writer.Run(importer.Read(stream, new ImportContext(found.Name, "sha256:" + sha, request.Side, request.PublishedOn), cancel), progress);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileOutcome.Unreadable(found.Path, new Phrase("import.unreadable.no-access"));
        }
    }

    private static SourceFile? Known(NpgsqlConnection connection, string sha) => PostgresBase.Rows(connection, "SELECT name, importer, grade, rows_read, accepted, rejected FROM safeconduct.file WHERE sha256 = $1",
        r => new SourceFile(Path.GetFileNameWithoutExtension(r.GetString(0)), r.GetString(0), "sha256:" + sha, r.GetString(1), KnownGrade.Of(r.GetString(2)), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5)), sha) is [var one, ..] ? one : null;

    private static string Fingerprint(NpgsqlConnection connection) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(
        PostgresBase.Rows(connection, "SELECT importer, sha256 FROM safeconduct.file", r => $"{r.GetString(0)}\t{r.GetString(1)}\n").Order(StringComparer.Ordinal)))));
}
