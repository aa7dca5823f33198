using System.Globalization;
using Microsoft.Data.Sqlite;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names.Keys;
using Safeconduct.Evidence.Indexing;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// Keeps the index of names in step with the entries of registers: worked out at the end of each import, taken away with the file. Memory does not grow with the register.
/// </summary>
internal static class NameIndex
{
    private const int AtOnce = 4_096;

    /// <summary>Brings the index up to date: files that are not in it, entries that other rows added names to, and all of it when keys are made in another way now.</summary>
    /// <param name="connection">Within the transaction of the import.</param>
    /// <param name="changed">Entries whose names have grown.</param>
    /// <param name="progress">Told how many entries are done.</param>
    /// <param name="cancel">Stops it; the import is undone.</param>
    public static void WorkOut(SqliteConnection connection, IReadOnlyList<long> changed, Action<long>? progress = null, CancellationToken cancel = default)
    {
        if (Version(connection) is { } version && version != NameKeys.Version)
        {
            Empty(connection);
            changed = [];
        }

        using var keys = new KeySorter();
        using var parts = new PartTable(connection);
        foreach (var file in NotIndexed(connection))
        {
            Gather(EntriesOf(connection, file), keys, parts.Tally, progress, cancel);
            BaseFile.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO name_indexed (file_id, version) VALUES ({file}, {NameKeys.Version})"));
        }

        Gather(changed.SelectMany(id => Entries(connection, "e.id = $1", id)), keys, tally: null, progress, cancel);
        parts.Tally.Flush();
        Write(connection, keys, cancel);
        CountEntries(connection, keys.Count > 0);
    }

    /// <summary>Takes the entries of a file out of the index. To be done before the entries themselves go.</summary>
    public static void Remove(SqliteConnection connection, long file)
    {
        using var isIndexed = new Statement(connection, "SELECT version FROM name_indexed WHERE file_id = $1");
        if (isIndexed.Number(file) is null)
        {
            return;
        }

        using var key = new Statement(connection, "DELETE FROM name_key WHERE key = $1 AND register_id = $2 AND entry_id = $3");
        using var part = new Statement(connection, "UPDATE name_part SET bearers = bearers - 1 WHERE register_id = $1 AND part = $2");
        foreach (var entry in EntriesOf(connection, file))
        {
            foreach (var indexed in entry.Keys.Keys)
            {
                key.Run(indexed.Key, entry.Register, entry.Id);
            }

            foreach (var p in entry.Keys.Parts)
            {
                part.Run(entry.Register, p);
            }
        }

        using var count = new Statement(connection, """
            UPDATE name_register SET entries = entries - (SELECT count(*) FROM register_entry e WHERE e.file_id = $1 AND e.register_id = name_register.register_id)
            """);
        count.Run(file);
        BaseFile.Execute(connection, "DELETE FROM name_part WHERE bearers <= 0");
        using var forget = new Statement(connection, "DELETE FROM name_indexed WHERE file_id = $1");
        forget.Run(file);
    }

    /// <summary>The version of the keys in the index; null when nothing is indexed.</summary>
    public static long? Version(SqliteConnection connection) => BaseFile.Scalar(connection, "SELECT min(version) FROM name_indexed") is long version ? version : null;

    /// <summary>Whether a question to the index would miss entries, or look under keys that it does not have.</summary>
    public static bool IsStale(SqliteConnection connection) =>
        (Version(connection) is { } version && version != NameKeys.Version) || NotIndexed(connection).Count > 0;

    private static void Empty(SqliteConnection connection)
    {
        foreach (var table in new[] { "name_key", "name_part", "name_register", "name_indexed" })
        {
            BaseFile.Execute(connection, $"DELETE FROM {table}");
        }
    }

    private static List<long> NotIndexed(SqliteConnection connection)
    {
        using var select = new Statement(connection, """
            SELECT f.id FROM file f WHERE EXISTS (SELECT 1 FROM register_entry e WHERE e.file_id = f.id) AND NOT EXISTS (SELECT 1 FROM name_indexed n WHERE n.file_id = f.id) ORDER BY f.id
            """);
        return select.Rows(r => r.GetInt64(0));
    }

    private static IEnumerable<EntryToIndex> EntriesOf(SqliteConnection connection, long file)
    {
        var last = 0L;
        while (Entries(connection, "e.file_id = $1 AND e.id > $2", file, last) is { Count: > 0 } some)
        {
            foreach (var entry in some)
            {
                yield return entry;
            }

            last = some[^1].Id;
        }
    }

    private static List<EntryToIndex> Entries(SqliteConnection connection, string where, params ReadOnlySpan<object?> values)
    {
        using var select = new Statement(connection, string.Create(CultureInfo.InvariantCulture,
            $"SELECT e.id, e.register_id, e.party, e.names, e.born, e.gender FROM register_entry e WHERE {where} ORDER BY e.id LIMIT {AtOnce}"));
        return select.Rows(r => new EntryToIndex(r.GetInt64(0), r.GetInt32(1), r.Word<RegisterParty>(2), RegisterText.Names(r.GetString(3)), RegisterText.Dates(r.GetString(4)),
            r.IsDBNull(5) ? null : r.Word<RegisterGender>(5)), values);
    }

    /// <summary>Keys of some thousand entries at a time are made on all cores; they are kept in the order of the entries.</summary>
    private static void Gather(IEnumerable<EntryToIndex> entries, KeySorter keys, PartTally? tally, Action<long>? progress, CancellationToken cancel)
    {
        var done = 0L;
        foreach (var some in entries.Chunk(AtOnce))
        {
            Parallel.ForEach(some, e => e.MakeKeys());
            foreach (var entry in some)
            {
                foreach (var key in entry.Keys.Keys)
                {
                    keys.Add(new KeyRow(key.Key, entry.Register, entry.Id, key.Traits.Packed));
                }

                tally?.Add(entry.Register, entry.Keys.Parts);
            }

            cancel.ThrowIfCancellationRequested();
            progress?.Invoke(done += some.Length);
        }
    }

    private static void Write(SqliteConnection connection, KeySorter keys, CancellationToken cancel)
    {
        using var insert = new NumberStatement(connection, "INSERT INTO name_key (key, register_id, entry_id, traits) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
        var written = 0;
        foreach (var row in keys.Sorted())
        {
            insert.Run(row.Key, row.Register, row.Entry, row.Traits);
            if (++written % 100_000 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    private static void CountEntries(SqliteConnection connection, bool isChanged)
    {
        if (!isChanged)
        {
            return;
        }

        BaseFile.Execute(connection, "DELETE FROM name_register");
        BaseFile.Execute(connection, "INSERT INTO name_register (register_id, entries) SELECT register_id, count(*) FROM register_entry GROUP BY register_id");
    }

    /// <summary>Adds what a tally has counted to the table.</summary>
    private sealed class PartTable : IDisposable
    {
        private readonly NumberStatement _add;

        public PartTable(SqliteConnection connection)
        {
            _add = new NumberStatement(connection, "INSERT INTO name_part (register_id, part, bearers) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET bearers = bearers + ?3");
            Tally = new PartTally((register, part, count) => _add.Run(register, part, count));
        }

        public PartTally Tally { get; }

        public void Dispose() => _add.Dispose();
    }
}
