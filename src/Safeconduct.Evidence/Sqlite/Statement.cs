using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>A prepared command whose parameters are given by position, as <c>$1</c>, <c>$2</c>… in its text.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 1; sql.Contains(string.Create(CultureInfo.InvariantCulture, $"${i}"), StringComparison.Ordinal); i++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}"), Value = DBNull.Value });
        }
    }

    /// <summary>Runs it and gives the number of rows it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() is var found && found is DBNull ? null : found;
    }

    public long? Number(params ReadOnlySpan<object?> values) => Scalar(values) is { } found ? Convert.ToInt64(found, CultureInfo.InvariantCulture) : null;

    /// <summary>All rows at once: a statement can be asked again only when it has been read to its end.</summary>
    public List<T> Rows<T>(Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        var rows = new List<T>();
        using var reader = _command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(Read(row, reader));
        }

        return rows;
    }

    /// <summary>Looks at all rows without keeping them.</summary>
    public void Each(Action<SqliteDataReader> row, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        while (reader.Read())
        {
            Read<object?>(
                r =>
                {
                    row(r);
                    return null;
                },
                reader);
        }
    }

    public void Dispose() => _command.Dispose();

    /// <exception cref="InvalidDataException">The row holds what was never written: a latitude of 400, a span that ends before it begins.</exception>
    private static T Read<T>(Func<SqliteDataReader, T> row, SqliteDataReader reader)
    {
        try
        {
            return row(reader);
        }
        catch (Exception e) when (e is ArgumentException or InvalidCastException or FormatException or OverflowException)
        {
            throw new InvalidDataException("A row of the base cannot be what was written.", e);
        }
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}

/// <summary>Reading cells that may be empty.</summary>
internal static class Cells
{
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? Number(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <exception cref="ArgumentOutOfRangeException">No such value: the base is damaged.</exception>
    public static T Word<T>(this SqliteDataReader row, int column)
        where T : struct, Enum => (T)Enum.ToObject(typeof(T), row.GetInt32(column)) is var value && Enum.IsDefined(value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(column), row.GetInt32(column), typeof(T).Name);

    public static double? Real(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);
}
