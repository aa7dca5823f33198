using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Screening;

namespace Safeconduct.Evidence.Indexing;

/// <summary>What the index needs of an entry, and what it makes of it.</summary>
internal sealed class EntryToIndex(long id, int register, RegisterParty party, ImmutableArray<RegisterName> names, ImmutableArray<Edtf> born, RegisterGender? gender)
{
    private EntryKeys? _keys;

    public long Id => id;

    public int Register => register;

    /// <summary>Worked out by <see cref="MakeKeys"/>, several entries at once.</summary>
    public EntryKeys Keys => _keys ??= EntryKeys.Of(party, names, born, gender);

    public void MakeKeys() => _ = Keys;
}
