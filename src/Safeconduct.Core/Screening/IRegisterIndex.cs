using System.Collections.Immutable;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names.Keys;

namespace Safeconduct.Core.Screening;

/// <summary>A register as an index has it. <paramref name="Id"/> holds within this index only.</summary>
/// <param name="Id">Above 0.</param>
/// <param name="Name">As its source calls it.</param>
/// <param name="Entries">How many entries it has.</param>
public sealed record IndexedRegister(int Id, string Name, long Entries);

/// <summary>Takes what an index finds under a key, row by row: nothing is kept that a question does not need.</summary>
public interface IKeyHits
{
    /// <param name="kind">The kind of the key under which the entry stands.</param>
    /// <param name="entry">Its id within the index.</param>
    /// <param name="register">Its register.</param>
    /// <param name="traits">What is known of the name without reading the entry.</param>
    void Add(KeyKind kind, long entry, int register, NameTraits traits);
}

/// <summary>
/// The index of the names of register entries, which lives in the evidence base. Thread safe. The same base gives the same answers in the same order, whatever it is kept in:
/// one conformance suite runs over the reference in memory, SQLite and PostgreSQL.
/// </summary>
public interface IRegisterIndex
{
    /// <summary>By name.</summary>
    ImmutableArray<IndexedRegister> Registers { get; }

    /// <summary>What stands under the keys: for each key at most so many rows, in the order of register, entry and traits.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="registers">Ids of the registers to look in; empty for all.</param>
    /// <param name="atMost">Rows for each key and register asked for; the work of a question is bounded by it.</param>
    /// <param name="hits">Where the rows go.</param>
    void Find(IReadOnlyList<SoughtKey> keys, ImmutableArray<int> registers, int atMost, IKeyHits hits);

    /// <summary>The entries with these ids, in the order of the ids; ids that the index does not have are left out.</summary>
    IReadOnlyList<StoredEntry> Entries(IReadOnlyCollection<long> ids);

    /// <summary>The entry that has this id in its register; of several files the one that came last. Null where there is none.</summary>
    /// <param name="register">The register.</param>
    /// <param name="ownId">The entry's own id there.</param>
    StoredEntry? Entry(int register, string ownId);

    /// <summary>In how many entries of each register the main name has a part: see <see cref="NameParts"/>.</summary>
    /// <param name="parts">Parts, as <see cref="NameParts"/> makes them.</param>
    /// <param name="register">The register.</param>
    IReadOnlyDictionary<long, long> Bearers(IReadOnlyCollection<long> parts, int register);
}

/// <summary>An entry with its id within the index.</summary>
public sealed record StoredEntry(long Id, int Register, RegisterEntry Entry);
