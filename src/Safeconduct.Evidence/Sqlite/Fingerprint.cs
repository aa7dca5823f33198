using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>What identifies the facts of a base: its files, how they were read, and nothing about when or in which order.</summary>
internal static class Fingerprint
{
    public static string Of(SqliteConnection connection)
    {
        using var select = new Statement(connection, "SELECT importer, sha256, settings FROM file WHERE status = 'imported' ORDER BY importer, sha256");
        var lines = select.Rows(r => string.Create(CultureInfo.InvariantCulture, $"{r.GetString(0)}\t{r.GetString(1)}\t{r.GetString(2)}\n"));
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.Order(StringComparer.Ordinal)))));
    }
}
