using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>The files of a base.</summary>
internal sealed class FileTable(SqliteConnection connection) : IDisposable
{
    /// <summary>Every table that holds facts of a file, in an order in which they can be emptied.</summary>
    private static readonly ImmutableArray<string> FactTables =
        ["sighting", "coverage", "list_coverage", "territory", "incident", "register_addition", "register_entry", "unit_fact", "unit_commander", "source_fact", "unit_number", "unit_name", "file_source", "rejected_row"];

    private readonly Statement _reserve = new(connection, """
        INSERT INTO file (sha256, name, importer, status, settings, grade, bytes, rows_read, accepted, rejected, facts) VALUES ($1, $2, $3, 'reading', '', 'F6', 0, 0, 0, 0, 0)
        """);

    private readonly Statement _complete = new(connection, """
        UPDATE file SET sha256 = $2, status = $3, derived_from = $4, settings = $5, grade = $6, bytes = $7, rows_read = $8, accepted = $9, rejected = $10, facts = $11 WHERE id = $1
        """);

    private readonly Statement _lastId = new(connection, "SELECT last_insert_rowid()");

    /// <summary>A row for a file whose hash is not known yet.</summary>
    public long Reserve(string name, ImporterCard card)
    {
        _reserve.Run("reading", name, card.Versioned);
        return _lastId.Number()!.Value;
    }

    public SourceFile Complete(long id, string sha, ImporterCard card, string settings, long bytes, long read, long accepted, long rejected, long facts, string? derivedFrom = null)
    {
        _complete.Run(id, sha["sha256:".Length..], derivedFrom is null ? "imported" : "derived", derivedFrom, settings, card.Grade.ToString(), bytes, read, accepted, rejected, facts);
        return Files(connection, "WHERE f.id = $1", id)[0].File;
    }

    /// <summary>The file with this hash (64 digits), and its status.</summary>
    public (SourceFile File, string Status)? Find(string sha) => Files(connection, "WHERE f.sha256 = $1", sha) is [var found, ..] ? found : null;

    /// <summary>The name of the first file that an importer brought in, whatever its version.</summary>
    public string? FirstOf(string importer) => Files(connection, "WHERE f.status = 'imported' AND f.importer LIKE $1 || '/%'", importer) is [var found, ..] ? found.File.FileName : null;

    public ImmutableArray<long> ImportedBy(string importer)
    {
        using var select = new Statement(connection, "SELECT id FROM file WHERE status = 'imported' AND importer LIKE $1 || '/%' ORDER BY id");
        return [.. select.Rows(r => r.GetInt64(0), importer)];
    }

    /// <summary>Takes the facts of files out of the base, keeps their bytes, and gives their names.</summary>
    public IEnumerable<string> Supersede(ImmutableArray<long> ids, string by)
    {
        using var mark = new Statement(connection, "UPDATE file SET status = 'derived', derived_from = $2, rows_read = 0, accepted = 0, rejected = 0, facts = 0 WHERE id = $1");
        using var name = new Statement(connection, "SELECT name FROM file WHERE id = $1");
        var names = new List<string>();
        foreach (var id in ids)
        {
            Clear(id);
            mark.Run(id, by);
            names.Add((string)name.Scalar(id)!);
        }

        return names;
    }

    /// <summary>Takes the facts of a file out of the base.</summary>
    public void Clear(long id)
    {
        using var ties = new Statement(connection, "DELETE FROM incident_unit WHERE incident_id IN (SELECT id FROM incident WHERE file_id = $1)");
        ties.Run(id);
        NameIndex.Remove(connection, id);
        foreach (var table in FactTables)
        {
            using var delete = new Statement(connection, $"DELETE FROM {table} WHERE file_id = $1");
            delete.Run(id);
        }

        using var placeNames = new Statement(connection, "DELETE FROM place_name WHERE place_id IN (SELECT id FROM place WHERE file_id = $1)");
        placeNames.Run(id);
        using var places = new Statement(connection, "DELETE FROM place WHERE file_id = $1");
        places.Run(id);
    }

    public void Dispose()
    {
        _reserve.Dispose();
        _complete.Dispose();
        _lastId.Dispose();
    }

    /// <summary>Files with the sources they speak for, ordered by name and hash.</summary>
    public static IReadOnlyList<(SourceFile File, string Status)> Files(SqliteConnection connection, string where, params ReadOnlySpan<object?> values)
    {
        using var select = new Statement(connection, $"""
            SELECT f.id, f.name, f.sha256, f.importer, f.grade, f.rows_read, f.accepted, f.rejected, f.status,
                   (SELECT min(fs.best_grade) FROM file_source fs WHERE fs.file_id = f.id)
            FROM file f {where} ORDER BY f.name, f.sha256
            """);
        using var sources = new Statement(connection, "SELECT s.name FROM file_source fs JOIN source s ON s.id = fs.source_id WHERE fs.file_id = $1 ORDER BY s.name LIMIT 6");
        return [.. select.Rows(r => (Id: r.GetInt64(0), Name: r.GetString(1), Sha: r.GetString(2), Importer: r.GetString(3), Grade: r.GetString(4),
                Read: r.GetInt64(5), Accepted: r.GetInt64(6), Rejected: r.GetInt64(7), Status: r.GetString(8), Best: r.Text(9)), values)
            .Select(f => (new SourceFile(Names(sources.Rows(r => r.GetString(0), f.Id), f.Name), f.Name, "sha256:" + f.Sha, f.Importer,
                GradeOf(f.Best ?? f.Grade), f.Read, f.Accepted, f.Rejected), f.Status))];
    }

    private static Grade GradeOf(string text) => Grade.TryParse(text, out var grade) ? grade : Grade.CannotBeJudged;

    private static string Names(List<string> sources, string fileName) => sources.Count switch
    {
        0 => Path.GetFileNameWithoutExtension(fileName),
        > 5 => string.Join(", ", sources.Take(5)) + ", …",
        _ => string.Join(", ", sources),
    };
}
