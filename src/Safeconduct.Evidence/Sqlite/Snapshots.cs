using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// Files of which one repeats a part of the other: every position of the part (source, unit, day, point) stands in the whole.
/// Told by what they hold, not by their names.
/// </summary>
internal static class Snapshots
{
    private const string Positions = "SELECT source_id, unit_id, first_day, last_day, lat, lon FROM sighting WHERE file_id = ";

    /// <summary>The name of a file in the base that holds every position of this one.</summary>
    public static string? WholeOf(SqliteConnection connection, long file)
    {
        foreach (var other in Others(connection, file))
        {
            if (Holds(connection, whole: other.Id, part: file))
            {
                return other.Name;
            }
        }

        return null;
    }

    /// <summary>Files in the base whose every position this one holds.</summary>
    public static ImmutableArray<long> PartsOf(SqliteConnection connection, long file) =>
        [.. Others(connection, file).Where(o => Holds(connection, whole: file, part: o.Id)).Select(o => o.Id)];

    private static List<(long Id, string Name)> Others(SqliteConnection connection, long file)
    {
        using var select = new Statement(connection, """
            SELECT o.id, o.name FROM file o JOIN file f ON f.importer = o.importer AND f.id = $1 WHERE o.id <> f.id AND o.status = 'imported' ORDER BY o.id
            """);
        return select.Rows(r => (r.GetInt64(0), r.GetString(1)), file);
    }

    private static bool Holds(SqliteConnection connection, long whole, long part)
    {
        using var any = new Statement(connection, "SELECT 1 FROM sighting WHERE file_id = $1 LIMIT 1");
        using var left = new Statement(connection, $"{Positions} $1 EXCEPT {Positions} $2 LIMIT 1");
        return any.Scalar(part) is not null && left.Scalar(part, whole) is null;
    }
}
