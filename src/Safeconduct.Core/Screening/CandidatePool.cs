using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Safeconduct.Core.Names.Keys;

namespace Safeconduct.Core.Screening;

/// <summary>
/// Ranks what an index found before any entry is read: by the most telling key that an entry shares with the question and by what its traits say.
/// Of names that look the same so far only some are read, so that a thousand namesakes do not hide the one with a mistyped surname.
/// </summary>
internal sealed class CandidatePool(ImmutableArray<NameTraits> asked, int? bornFirst, int? bornLast) : IKeyHits
{
    private static readonly ImmutableArray<int> Weights = [10, 9, 7, 6, 6, 4, 5, 4];
    private readonly Dictionary<long, Slot> _slots = [];

    /// <summary>How many entries share the sounds of the surname and the given name.</summary>
    public int Alike { get; private set; }

    public void Add(KeyKind kind, long entry, int register, NameTraits traits)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, entry, out _);
        var bit = 1 << (int)kind;
        if (kind == KeyKind.Pair && (slot.Kinds & bit) == 0)
        {
            Alike++;
        }

        slot.Kinds |= bit;
        var weight = Weights[(int)kind] + Agreement(traits);
        if (weight > slot.Weight || slot.Kinds == bit)
        {
            slot.Weight = weight;
            slot.Traits = traits;
        }
    }

    /// <summary>The ids of the entries to read, the likeliest first.</summary>
    /// <param name="atMost">So many in all.</param>
    /// <param name="ofOneName">So many of names that look the same.</param>
    public IReadOnlyList<long> Best(int atMost, int ofOneName)
    {
        var ordered = _slots.Select(s => (s.Key, Rank: s.Value.Weight + System.Numerics.BitOperations.PopCount((uint)s.Value.Kinds), s.Value.Traits)).ToArray();
        Array.Sort(ordered, static (a, b) => a.Rank != b.Rank ? b.Rank.CompareTo(a.Rank) : a.Key.CompareTo(b.Key));
        var taken = new Dictionary<NameTraits, int>();
        var best = new List<long>(Math.Min(atMost, ordered.Length));
        foreach (var (id, _, traits) in ordered)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(taken, traits, out _);
            if (count++ < ofOneName)
            {
                best.Add(id);
                if (best.Count == atMost)
                {
                    break;
                }
            }
        }

        return best;
    }

    private int Agreement(NameTraits traits)
    {
        var best = int.MinValue;
        foreach (var a in asked)
        {
            best = Math.Max(best, Same(a.Surname, traits.Surname, 3, 0) + Same(a.Given, traits.Given, 2, -2) + Same(a.Patronymic, traits.Patronymic, 4, -4) + Same(a.Gender, traits.Gender, 0, -1));
        }

        return (best == int.MinValue ? 0 : best) + Birth(NameTraits.Unpacked(traits.Year));
    }

    /// <summary>What is not known speaks neither way.</summary>
    private static int Same(int a, int b, int equal, int different) => a == 0 || b == 0 ? 0 : a == b ? equal : different;

    private int Birth(int? year) => year is not { } y || bornFirst is not { } first || bornLast is not { } last ? 0
        : y >= first && y <= last ? 3
        : y >= first - 1 && y <= last + 1 ? 1
        : -3;

    private struct Slot
    {
        public int Kinds;
        public int Weight;
        public NameTraits Traits;
    }
}
