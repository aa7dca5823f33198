using Microsoft.Data.Sqlite;
using Safeconduct.Core.Checks;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>Why a store cannot be used. The program ends with status 3 and changes nothing.</summary>
public enum StoreProblemKind
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>Another program is writing to it.</summary>
    Locked,

    /// <summary>It is an evidence base, but its file is broken.</summary>
    Damaged,

    /// <summary>A newer version of the program made it.</summary>
    Newer,

    /// <summary>An earlier version of the program made it; an import brings it up.</summary>
    Older,

    /// <summary>It is some other file.</summary>
    NotABase,

    /// <summary>The file or its folder cannot be read or written.</summary>
    NoAccess,
}

/// <summary>Why a store cannot be used, as a value: expected failures are not thrown.</summary>
public sealed record StoreProblem(StoreProblemKind Kind, string Path)
{
    /// <summary>What another kind of store says of itself; null: a file, and its kind of problem says it.</summary>
    private Phrase? Own { get; init; }

    public Phrase Phrase => Own ?? new(Kind switch
    {
        StoreProblemKind.Missing => "import.store.missing",
        StoreProblemKind.Locked => "import.store.locked",
        StoreProblemKind.Damaged => "import.store.damaged",
        StoreProblemKind.Newer => "import.store.newer",
        StoreProblemKind.Older => "import.store.older",
        StoreProblemKind.NotABase => "import.store.not-a-base",
        _ => "import.store.no-access",
    }, ("path", Path));

    /// <summary>A problem in words of its own.</summary>
    internal static StoreProblem Told(Phrase phrase) => new(StoreProblemKind.NoAccess, "") { Own = phrase };

    /// <summary>What an error of the engine means. Anything else is a bug and not a problem of the store.</summary>
    internal static StoreProblem? Of(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => new StoreProblem(StoreProblemKind.Locked, path),
        // The general error, too: the statements are fixed and tested, so that it is the tables that are not as they were made.
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_FORMAT or SQLitePCL.raw.SQLITE_ERROR or SQLitePCL.raw.SQLITE_MISMATCH => new StoreProblem(StoreProblemKind.Damaged, path),
        SQLitePCL.raw.SQLITE_NOTADB => new StoreProblem(StoreProblemKind.NotABase, path),
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_AUTH
            or SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_IOERR => new StoreProblem(StoreProblemKind.NoAccess, path),
        _ => null,
    };
}

/// <summary>A store that was opened well and failed later: its file was damaged in a part that had not been read, or was taken away.</summary>
public sealed class StoreException(StoreProblem problem, Exception inner) : Exception(problem.Kind.ToString(), inner)
{
    public StoreProblem Problem { get; } = problem;
}
