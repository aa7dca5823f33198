using System.Collections.Immutable;
using Safeconduct.Core.Names.Keys;
using Safeconduct.Core.Screening;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>The index of names.</summary>
internal sealed partial class BaseQuestions
{
    private NumberStatement? _keysOfAll;
    private NumberStatement? _keysOfOne;
    private NumberStatement? _bearers;
    private NumberStatement? _registerOf;

    public bool IsNameIndexStale() => NameIndex.IsStale(connection);

    public ImmutableArray<IndexedRegister> Registers() => [.. Prepared("SELECT n.register_id, r.name, n.entries FROM name_register n JOIN register r ON r.id = n.register_id WHERE n.entries > 0")
        .Rows(r => new IndexedRegister(r.GetInt32(0), r.GetString(1), r.GetInt64(2))).OrderBy(r => r.Name, StringComparer.Ordinal)];

    public void FindNames(IReadOnlyList<SoughtKey> keys, ImmutableArray<int> registers, int atMost, IKeyHits hits)
    {
        _keysOfAll ??= new NumberStatement(connection, "SELECT entry_id, register_id, traits FROM name_key WHERE key = ?1 ORDER BY key, register_id, entry_id, traits LIMIT ?2");
        _keysOfOne ??= new NumberStatement(connection, "SELECT entry_id, register_id, traits FROM name_key WHERE key = ?1 AND register_id = ?3 ORDER BY key, register_id, entry_id, traits LIMIT ?2");
        foreach (var key in keys)
        {
            if (registers.IsEmpty)
            {
                _keysOfAll.Bind(key.Key, atMost);
                Read(_keysOfAll, key.Kind, hits);
            }

            foreach (var register in registers)
            {
                _keysOfOne.Bind(key.Key, atMost, register);
                Read(_keysOfOne, key.Kind, hits);
            }
        }
    }

    public IReadOnlyList<StoredEntry> RegisterEntries(IReadOnlyCollection<long> ids)
    {
        var select = Prepared(RegisterRows.Select + " WHERE e.id = $1");
        var register = _registerOf ??= new NumberStatement(connection, "SELECT register_id FROM register_entry WHERE id = ?1");
        var entries = new List<StoredEntry>(ids.Count);
        foreach (var id in ids)
        {
            register.Bind(id);
            if (register.Next())
            {
                var registerId = (int)register[0];
                register.Next();
                entries.Add(new StoredEntry(id, registerId, select.Rows(RegisterRows.Read, id)[0]));
            }
        }

        return entries;
    }

    public StoredEntry? RegisterEntry(int register, string ownId) =>
        Prepared("SELECT max(id) FROM register_entry WHERE register_id = $1 AND own_id = $2").Scalar(register, ownId) is long id ? RegisterEntries([id])[0] : null;

    public IReadOnlyDictionary<long, long> Bearers(IReadOnlyCollection<long> parts, int register)
    {
        _bearers ??= new NumberStatement(connection, "SELECT bearers FROM name_part WHERE register_id = ?1 AND part = ?2");
        var found = new Dictionary<long, long>();
        foreach (var part in parts)
        {
            _bearers.Bind(register, part);
            if (_bearers.Next())
            {
                found[part] = _bearers[0];
                _bearers.Next();
            }
        }

        return found;
    }

    private static void Read(NumberStatement rows, KeyKind kind, IKeyHits hits)
    {
        while (rows.Next())
        {
            hits.Add(kind, rows[0], (int)rows[1], new NameTraits(rows[2]));
        }
    }

    private void DisposeNames()
    {
        _keysOfAll?.Dispose();
        _keysOfOne?.Dispose();
        _bearers?.Dispose();
        _registerOf?.Dispose();
    }
}
