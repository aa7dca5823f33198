using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// A prepared statement of whole numbers only, without the boxes and checks of the provider: the index writes and reads its rows by the million.
/// </summary>
internal sealed class NumberStatement : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;

    public NumberStatement(SqliteConnection connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out _statement));
    }

    /// <summary>Runs it to its end.</summary>
    public void Run(params ReadOnlySpan<long> values)
    {
        Bind(values);
        var code = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (code != raw.SQLITE_DONE)
        {
            Check(code);
        }
    }

    /// <summary>Begins to read rows; <see cref="Next"/> gives each.</summary>
    public void Bind(params ReadOnlySpan<long> values)
    {
        raw.sqlite3_reset(_statement);
        for (var i = 0; i < values.Length; i++)
        {
            Check(raw.sqlite3_bind_int64(_statement, i + 1, values[i]));
        }
    }

    /// <summary>False at the end, when the statement can be asked again.</summary>
    public bool Next()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        raw.sqlite3_reset(_statement);
        if (code != raw.SQLITE_DONE)
        {
            Check(code);
        }

        return false;
    }

    public long this[int column] => raw.sqlite3_column_int64(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection.Handle);
}
