using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names.Keys;

namespace Safeconduct.Core.Screening;

/// <summary>Everything that an index keeps of one entry.</summary>
/// <param name="Keys">Under which it stands, of all its names; at most <see cref="MostKeys"/>, each once.</param>
/// <param name="Parts">The parts of its main name, by which namesakes are counted.</param>
public sealed record EntryKeys(IReadOnlyCollection<IndexedKey> Keys, IReadOnlyList<long> Parts)
{
    /// <summary>Entries with hundreds of aliases exist; the names that the register gives first count.</summary>
    public const int MostKeys = 600;

    /// <summary>Names of an entry that are looked at.</summary>
    public const int MostNames = 60;

    public static EntryKeys Of(RegisterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Of(entry.Party, entry.Names, entry.Born, entry.Gender);
    }

    public static EntryKeys Of(RegisterParty party, ImmutableArray<RegisterName> names, ImmutableArray<Edtf> born, RegisterGender? gender)
    {
        var keys = new HashSet<IndexedKey>();
        var year = YearOf(born);
        var sex = gender switch { RegisterGender.Male => 1, RegisterGender.Female => 2, _ => 0 };
        IReadOnlyList<long>? parts = null;
        foreach (var name in names.Take(MostNames))
        {
            var tokens = KeyTokens.Of(name.Text);
            parts ??= [.. NameParts.Of(tokens).Select(p => p.Key)];
            foreach (var key in party == RegisterParty.Person ? NameKeys.OfPerson(tokens, year, sex) : NameKeys.OfThing(tokens, party == RegisterParty.Organisation ? NamedKind.Organisation : NamedKind.Other))
            {
                if (keys.Count < MostKeys)
                {
                    keys.Add(key);
                }
            }
        }

        return new EntryKeys(keys, parts ?? []);
    }

    /// <summary>The year where the source is sure of one.</summary>
    private static int? YearOf(ImmutableArray<Edtf> born) => born is [{ IsSoft: false, Window: { Earliest: { } first, Latest: { } last } }] && first.Year == last.Year && first.Year is > 0 and < 9999
        ? (int)first.Year
        : null;
}
