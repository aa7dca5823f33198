using Npgsql;
using NpgsqlTypes;
using Safeconduct.Core.Names.Keys;
using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Indexing;

namespace Safeconduct.Evidence.Postgres;

/// <summary>Keeps the index of names in step with the entries, as <c>NameIndex</c> does in SQLite.</summary>
internal static class PostgresIndex
{
    private const int AtOnce = 4_096;

    /// <param name="connection">Within the transaction of the import.</param>
    /// <param name="changed">Entries whose names have grown.</param>
    /// <param name="cancel">Stops it; the import is undone.</param>
    public static void WorkOut(NpgsqlConnection connection, IReadOnlyList<long> changed, CancellationToken cancel)
    {
        if (PostgresBase.Scalar(connection, "SELECT min(version) FROM safeconduct.name_indexed") is int version && version != NameKeys.Version)
        {
            PostgresBase.Execute(connection, "TRUNCATE safeconduct.name_key, safeconduct.name_part, safeconduct.name_register, safeconduct.name_indexed");
            changed = [];
        }

        using var keys = new KeySorter();
        var parts = new List<(int Register, long Part, long Count)>();
        var tally = new PartTally((register, part, count) => parts.Add((register, part, count)));
        foreach (var file in PostgresBase.Rows(connection, """
            SELECT f.id FROM safeconduct.file f WHERE EXISTS (SELECT 1 FROM safeconduct.register_entry e WHERE e.file_id = f.id)
                AND NOT EXISTS (SELECT 1 FROM safeconduct.name_indexed n WHERE n.file_id = f.id) ORDER BY f.id
            """, r => r.GetInt64(0)))
        {
            OfFile(connection, file, keys, tally, () => AddParts(connection, parts), cancel);
            PostgresBase.Execute(connection, "INSERT INTO safeconduct.name_indexed (file_id, version) VALUES ($1, $2)", file, NameKeys.Version);
        }

        foreach (var some in changed.Chunk(AtOnce))
        {
            Add(PostgresBase.Rows(connection, PostgresRows.Select + " WHERE e.id = ANY($1)", PostgresRows.Read, some), keys, tally: null);
        }

        tally.Flush();
        AddParts(connection, parts);
        Write(connection, keys, cancel);
        PostgresBase.Execute(connection, "DELETE FROM safeconduct.name_register");
        PostgresBase.Execute(connection, "INSERT INTO safeconduct.name_register (register_id, entries) SELECT register_id, count(*) FROM safeconduct.register_entry GROUP BY register_id");
    }

    private static void OfFile(NpgsqlConnection connection, long file, KeySorter keys, PartTally tally, Action flushed, CancellationToken cancel)
    {
        var last = 0L;
        while (PostgresBase.Rows(connection, PostgresRows.Select + " WHERE e.file_id = $1 AND e.id > $2 ORDER BY e.id LIMIT 4096", PostgresRows.Read, file, last) is { Count: > 0 } some)
        {
            Add(some, keys, tally);
            flushed();
            last = some[^1].Id;
            cancel.ThrowIfCancellationRequested();
        }
    }

    private static void Add(List<StoredEntry> entries, KeySorter keys, PartTally? tally)
    {
        var made = new EntryKeys[entries.Count];
        Parallel.For(0, entries.Count, i => made[i] = EntryKeys.Of(entries[i].Entry));
        foreach (var (entry, of) in entries.Zip(made))
        {
            foreach (var key in of.Keys)
            {
                keys.Add(new KeyRow(key.Key, entry.Register, entry.Id, key.Traits.Packed));
            }

            tally?.Add(entry.Register, of.Parts);
        }
    }

    private static void AddParts(NpgsqlConnection connection, List<(int Register, long Part, long Count)> parts)
    {
        if (parts.Count > 0)
        {
            PostgresBase.Execute(connection, """
                INSERT INTO safeconduct.name_part (register_id, part, bearers) SELECT * FROM unnest($1::integer[], $2::bigint[], $3::bigint[])
                ON CONFLICT (register_id, part) DO UPDATE SET bearers = safeconduct.name_part.bearers + excluded.bearers
                """, parts.Select(p => p.Register).ToArray(), parts.Select(p => p.Part).ToArray(), parts.Select(p => p.Count).ToArray());
            parts.Clear();
        }
    }

    /// <summary>Into an empty table without its index, which is built afterwards; otherwise through a table beside it, since entries that have grown repeat rows.</summary>
    private static void Write(NpgsqlConnection connection, KeySorter keys, CancellationToken cancel)
    {
        if (keys.Count == 0)
        {
            return;
        }

        var isEmpty = PostgresBase.Scalar(connection, "SELECT 1 FROM safeconduct.name_key LIMIT 1") is null;
        PostgresBase.Execute(connection, isEmpty ? "ALTER TABLE safeconduct.name_key DROP CONSTRAINT name_key_pkey" : "CREATE TEMP TABLE incoming_key ON COMMIT DROP AS SELECT * FROM safeconduct.name_key LIMIT 0");
        using (var copy = connection.BeginBinaryImport($"COPY {(isEmpty ? "safeconduct.name_key" : "pg_temp.incoming_key")} (key, register_id, entry_id, traits) FROM STDIN (FORMAT binary)"))
        {
            KeyRow? before = null;
            foreach (var row in keys.Sorted())
            {
                if (row == before)
                {
                    continue;
                }

                before = row;
                copy.StartRow();
                copy.Write(row.Key, NpgsqlDbType.Bigint);
                copy.Write(row.Register, NpgsqlDbType.Integer);
                copy.Write(row.Entry, NpgsqlDbType.Bigint);
                copy.Write(row.Traits, NpgsqlDbType.Bigint);
            }

            cancel.ThrowIfCancellationRequested();
            copy.Complete();
        }

        PostgresBase.Execute(connection, isEmpty
            ? "ALTER TABLE safeconduct.name_key ADD CONSTRAINT name_key_pkey PRIMARY KEY (key, register_id, entry_id, traits)"
            : "INSERT INTO safeconduct.name_key SELECT * FROM pg_temp.incoming_key ON CONFLICT DO NOTHING");
    }
}
