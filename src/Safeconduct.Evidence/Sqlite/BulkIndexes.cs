using Microsoft.Data.Sqlite;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// Lifts the indexes of an empty table of sightings and puts them back at the end, within the same transaction: sorting once is faster than
/// placing every row, and the sorter needs no memory that grows with the rows. A table with rows keeps its indexes.
/// </summary>
internal sealed class BulkIndexes : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<string> _definitions;

    private BulkIndexes(SqliteConnection connection, List<string> definitions)
    {
        _connection = connection;
        _definitions = definitions;
    }

    public static BulkIndexes Lift(SqliteConnection connection)
    {
        if (BaseFile.Scalar(connection, "SELECT 1 FROM sighting LIMIT 1") is not null)
        {
            return new BulkIndexes(connection, []);
        }

        using var select = new Statement(connection, "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'sighting' AND sql IS NOT NULL ORDER BY name");
        var found = select.Rows(r => (Name: r.GetString(0), Sql: r.GetString(1)));
        found.ForEach(i => BaseFile.Execute(connection, $"DROP INDEX {i.Name}"));
        return new BulkIndexes(connection, [.. found.Select(i => i.Sql)]);
    }

    public void Restore()
    {
        _definitions.ForEach(sql => BaseFile.Execute(_connection, sql));
        _definitions.Clear();
    }

    /// <summary>Nothing to do: without <see cref="Restore"/> the transaction is undone, and the indexes with it.</summary>
    public void Dispose()
    {
    }
}
