using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>The file of an evidence base: its mark, its version, and how it is opened without harm.</summary>
internal static class BaseFile
{
    /// <summary>"SCev": the mark in the file's header by which an evidence base is known.</summary>
    public const int ApplicationId = 0x53436576;

    /// <summary>Seconds to wait for another program that is writing.</summary>
    private const int BusySeconds = 3;

    private const int HeaderBytes = 100;

    private static readonly string[] Scripts = [.. typeof(BaseFile).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("Safeconduct.Evidence.Sqlite.", StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The version of the schema that this program writes: one for each script.</summary>
    public static int CurrentVersion => Scripts.Length;

    /// <summary>What speaks against using the file, before any engine touches it; null when nothing does.</summary>
    public static StoreProblem? Examine(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> header = stackalloc byte[HeaderBytes];
            var read = file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false);
            return Examine(header[..read], file.Length, HasJournal(path)) is { } kind ? new StoreProblem(kind, path) : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new StoreProblem(StoreProblemKind.Missing, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new StoreProblem(StoreProblemKind.NoAccess, path);
        }
    }

    /// <summary>
    /// A base whose tables are those of an earlier version cannot be read; an import brings it up. To be asked of a file that <see cref="Examine(string)"/> finds
    /// nothing against. The header is trusted only where no import left a journal, which may hold the pages of before.
    /// </summary>
    public static StoreProblem? OfEarlierVersion(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> header = stackalloc byte[HeaderBytes];
            file.ReadExactly(header);
            return BinaryPrimitives.ReadInt32BigEndian(header[60..]) < CurrentVersion ? new StoreProblem(StoreProblemKind.Older, path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new StoreProblem(StoreProblemKind.NoAccess, path);
        }
    }

    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = BusySeconds }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes an empty base. It is built beside its place and moved there, so that no moment leaves half a base.</summary>
    public static void Create(string path)
    {
        var building = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.new");
        File.Delete(building);
        try
        {
            using (var connection = Open(building, SqliteOpenMode.ReadWriteCreate))
            {
                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
                Upgrade(connection);
            }

            File.Move(building, path, overwrite: false);
        }
        finally
        {
            File.Delete(building);
        }
    }

    /// <summary>Brings the schema up to <see cref="CurrentVersion"/>, and what is worked out from it, in one transaction: no moment leaves a base between two versions.</summary>
    public static void Upgrade(SqliteConnection connection)
    {
        if (Version(connection) >= CurrentVersion && !NameIndex.IsStale(connection))
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        for (var version = Version(connection); version < CurrentVersion; version++)
        {
            Execute(connection, Script(version));
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}"));
        }

        UnitAliases.WorkOut(connection);
        UnitWords.WorkOut(connection);
        NameIndex.WorkOut(connection, []);
        transaction.Commit();
    }

    /// <summary>The engine's own look at the structure of the file; true when it finds nothing.</summary>
    public static bool IsSound(SqliteConnection connection) => string.Equals(Scalar(connection, "PRAGMA quick_check(1)") as string, "ok", StringComparison.Ordinal);

    public static int Version(SqliteConnection connection) => Convert.ToInt32(Scalar(connection, "PRAGMA user_version"), CultureInfo.InvariantCulture);

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>What an import that was killed left beside the base: the engine undoes it when the base is next opened for writing.</summary>
    public static bool HasJournal(string path) => new FileInfo(path + "-journal") is { Exists: true, Length: > 0 };

    private static string Script(int version)
    {
        using var stream = typeof(BaseFile).Assembly.GetManifestResourceStream(Scripts[version])!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Reads the header that the SQLite file format documents (sqlite.org/fileformat.html, section 1.3).</summary>
    private static StoreProblemKind? Examine(ReadOnlySpan<byte> header, long length, bool hasJournal)
    {
        if (header.Length < HeaderBytes || !header.StartsWith("SQLite format 3\0"u8))
        {
            return StoreProblemKind.NotABase;
        }

        if (BinaryPrimitives.ReadInt32BigEndian(header[68..]) != ApplicationId)
        {
            return StoreProblemKind.NotABase;
        }

        if (BinaryPrimitives.ReadInt32BigEndian(header[60..]) is var version && version > CurrentVersion)
        {
            return StoreProblemKind.Newer;
        }

        return version < 1 || !IsOurs(header) || (!hasJournal && PagesTold(header) > length) ? StoreProblemKind.Damaged : null;
    }

    /// <summary>
    /// What this program writes and never changes: a rollback journal (a base that says otherwise would get files beside it when it is only read),
    /// nothing reserved on a page, the three fixed payload fractions, schema format 1 to 4 and UTF-8.
    /// </summary>
    private static bool IsOurs(ReadOnlySpan<byte> header) =>
        header[18..24].SequenceEqual<byte>([1, 1, 0, 64, 32, 32])
        && BinaryPrimitives.ReadInt32BigEndian(header[44..]) is >= 1 and <= 4
        && BinaryPrimitives.ReadInt32BigEndian(header[56..]) == 1;

    /// <summary>How long the file must be for the pages that its header counts.</summary>
    private static long PagesTold(ReadOnlySpan<byte> header)
    {
        long pageSize = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is var size && size == 1 ? 65_536 : size;
        return pageSize * BinaryPrimitives.ReadUInt32BigEndian(header[28..]);
    }
}
