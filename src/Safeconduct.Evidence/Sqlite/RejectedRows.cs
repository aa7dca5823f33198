using Microsoft.Data.Sqlite;
using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>Keeps every row that was left out, with its reason.</summary>
internal sealed class RejectedRows(SqliteConnection connection, long file) : IDisposable
{
    private readonly Statement _insert = new(connection, "INSERT INTO rejected_row (file_id, row_no, line_no, col, reason, args) VALUES ($1, $2, $3, $4, $5, $6)");

    public void Write(ImportItem.Rejected rejected) =>
        _insert.Run(file, rejected.At.Row, rejected.At.Line, rejected.At.Column, rejected.Reason.Key, PhraseJson.Args(rejected.Reason).ToJsonString());

    public void Dispose() => _insert.Dispose();
}
