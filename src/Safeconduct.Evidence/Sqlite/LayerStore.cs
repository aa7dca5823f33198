using Microsoft.Data.Sqlite;
using Safeconduct.Evidence.Importers.Layers;
using Safeconduct.Evidence.Importers.Layers.Mapping;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>Keeps the mappings of layers, and lets another mapping replace what an earlier one made of the same bytes.</summary>
internal static class LayerStore
{
    /// <summary>The part of a file's settings that names its mapping; it enters the fingerprint of the base.</summary>
    public static string Setting(LayerMapping? mapping) => mapping is null ? "" : ";mapping=" + mapping.Sha256;

    public static void Keep(SqliteConnection connection, long file, LayerMapping? mapping)
    {
        if (mapping is null)
        {
            return;
        }

        using var insert = new Statement(connection, "INSERT INTO layer_mapping (file_id, sha256, name, data) VALUES ($1, $2, $3, $4)");
        insert.Run(file, mapping.Sha256, mapping.FileName, mapping.Bytes.ToArray());
    }

    /// <summary>
    /// Takes out the file with these bytes when it was read with another mapping, and gives true; otherwise changes nothing.
    /// Within the savepoint of the file: a new mapping that fails leaves what the old one made.
    /// </summary>
    public static bool Replace(SqliteConnection connection, FileTable files, string sha, LayerMapping? mapping)
    {
        using var select = new Statement(connection, "SELECT f.id, f.importer, m.sha256 FROM file f LEFT JOIN layer_mapping m ON m.file_id = f.id WHERE f.sha256 = $1");
        if (mapping is null || select.Rows(r => (Id: r.GetInt64(0), Importer: r.GetString(1), Mapping: r.Text(2)), sha) is not [var there]
            || !LayerImporter.IsOne(there.Importer) || string.Equals(there.Mapping, mapping.Sha256, StringComparison.Ordinal))
        {
            return false;
        }

        files.Clear(there.Id);
        foreach (var table in new[] { "layer_mapping", "raw_chunk" })
        {
            using var delete = new Statement(connection, $"DELETE FROM {table} WHERE file_id = $1");
            delete.Run(there.Id);
        }

        using var file = new Statement(connection, "DELETE FROM file WHERE id = $1");
        file.Run(there.Id);
        return true;
    }
}
