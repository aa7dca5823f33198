using System.Collections.Immutable;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names.Keys;

namespace Safeconduct.Core.Screening;

/// <summary>
/// The index of a register small enough to be held in memory, and the reference for the stores: what they answer, this answers. Ids of entries are their places, from 1.
/// </summary>
public sealed class InMemoryRegisterIndex : IRegisterIndex
{
    private readonly ImmutableArray<StoredEntry> _entries;
    private readonly Dictionary<long, List<(int Register, long Entry, NameTraits Traits)>> _byKey = [];
    private readonly Dictionary<(int Register, long Part), long> _bearers = [];

    public InMemoryRegisterIndex(IEnumerable<RegisterEntry> entries)
    {
        var all = entries.ToList();
        var ids = all.Select(e => e.Register).Distinct(StringComparer.Ordinal).Select((name, i) => (name, Id: i + 1)).ToDictionary(r => r.name, r => r.Id, StringComparer.Ordinal);
        _entries = [.. all.Select((e, i) => new StoredEntry(i + 1, ids[e.Register], e))];
        Registers = [.. all.GroupBy(e => e.Register, StringComparer.Ordinal).Select(g => new IndexedRegister(ids[g.Key], g.Key, g.Count())).OrderBy(r => r.Name, StringComparer.Ordinal)];
        foreach (var stored in _entries)
        {
            Add(stored);
        }

        foreach (var rows in _byKey.Values)
        {
            rows.Sort((a, b) => (a.Register, a.Entry, a.Traits.Packed).CompareTo((b.Register, b.Entry, b.Traits.Packed)));
        }
    }

    public ImmutableArray<IndexedRegister> Registers { get; }

    public void Find(IReadOnlyList<SoughtKey> keys, ImmutableArray<int> registers, int atMost, IKeyHits hits)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(hits);
        foreach (var key in keys)
        {
            var rows = _byKey.GetValueOrDefault(key.Key) ?? [];
            foreach (var (register, entry, traits) in registers.IsEmpty ? rows.Take(atMost) : registers.SelectMany(r => rows.Where(row => row.Register == r).Take(atMost)))
            {
                hits.Add(key.Kind, entry, register, traits);
            }
        }
    }

    public IReadOnlyList<StoredEntry> Entries(IReadOnlyCollection<long> ids) => [.. ids.Where(id => id > 0 && id <= _entries.Length).Select(id => _entries[(int)id - 1])];

    public StoredEntry? Entry(int register, string ownId) =>
        _entries.LastOrDefault(e => e.Register == register && string.Equals(e.Entry.Id, ownId, StringComparison.Ordinal));

    public IReadOnlyDictionary<long, long> Bearers(IReadOnlyCollection<long> parts, int register) =>
        parts.Distinct().Where(p => _bearers.ContainsKey((register, p))).ToDictionary(p => p, p => _bearers[(register, p)]);

    private void Add(StoredEntry stored)
    {
        var keys = EntryKeys.Of(stored.Entry);
        foreach (var key in keys.Keys)
        {
            (_byKey.TryGetValue(key.Key, out var rows) ? rows : _byKey[key.Key] = []).Add((stored.Register, stored.Id, key.Traits));
        }

        foreach (var part in keys.Parts)
        {
            _bearers[(stored.Register, part)] = _bearers.GetValueOrDefault((stored.Register, part)) + 1;
        }
    }
}
