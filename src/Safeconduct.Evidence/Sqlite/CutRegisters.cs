using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// Files of registers that were cut off: their rows count until a file of the same form comes that holds every one of their entries. A file is known to be cut by its settings.
/// </summary>
internal static class CutRegisters
{
    private const string Mark = ";cut=";

    /// <summary>What a cut adds to the settings of a file, and so to the fingerprint of the base.</summary>
    public static string Setting(ImportItem.Refused? cut) => cut is null ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Mark}{cut.At.Row}");

    /// <summary>The cut files of this importer of which the file holds everything.</summary>
    public static ImmutableArray<long> PartsOf(SqliteConnection connection, long file, string importer)
    {
        using var select = new Statement(connection, "SELECT id FROM file WHERE status = 'imported' AND id <> $1 AND importer LIKE $2 || '/%' AND settings LIKE '%' || $3 || '%' ORDER BY id");
        return [.. select.Rows(r => r.GetInt64(0), file, importer, Mark).Where(part => Holds(connection, file, part))];
    }

    /// <summary>The name of a file of this importer that holds everything of the cut one; null where there is none.</summary>
    public static string? WholeOf(SqliteConnection connection, long cut, string importer)
    {
        using var select = new Statement(connection, "SELECT id, name FROM file WHERE status = 'imported' AND id <> $1 AND importer LIKE $2 || '/%' ORDER BY id");
        return select.Rows(r => (Id: r.GetInt64(0), Name: r.GetString(1)), cut, importer).FirstOrDefault(f => Holds(connection, f.Id, cut)).Name;
    }

    private static bool Holds(SqliteConnection connection, long whole, long part)
    {
        using var entries = new Statement(connection, """
            SELECT 1 FROM register_entry p WHERE p.file_id = $2
            AND NOT EXISTS (SELECT 1 FROM register_entry w WHERE w.register_id = p.register_id AND w.own_id = p.own_id AND w.file_id = $1) LIMIT 1
            """);
        using var additions = new Statement(connection, """
            SELECT 1 FROM register_addition p WHERE p.file_id = $2
            AND NOT EXISTS (SELECT 1 FROM register_addition w WHERE w.register_id = p.register_id AND w.own_id = p.own_id AND w.file_id = $1 AND w.row_no = p.row_no AND w.names = p.names) LIMIT 1
            """);
        return entries.Scalar(whole, part) is null && additions.Scalar(whole, part) is null;
    }
}
