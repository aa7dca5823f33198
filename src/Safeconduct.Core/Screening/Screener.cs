using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names.Keys;

namespace Safeconduct.Core.Screening;

/// <summary>
/// Finds a person in registers: keys of the name, entries that share one, the likeliest of them compared part by part. The same question to the same index gives the same answer.
/// Its work is bounded whatever the name and the size of the register. Thread safe.
/// </summary>
public sealed class Screener
{
    /// <summary>The least score of a name for an entry to be shown: chosen by measurement, see bench/results/screening.md.</summary>
    public const double DefaultThreshold = 0.5;

    /// <summary>Rows looked at under one key.</summary>
    public const int MostRowsOfKey = 20_000;

    /// <summary>Entries read and compared for one name, the likeliest of those that share a key.</summary>
    public const int MostCompared = 120;

    /// <summary>The same where entries of other units are to be left out, which is seen only when they are read.</summary>
    private const int MostComparedOfUnits = 2_000;

    /// <summary>Names of one person asked for at most.</summary>
    public const int MostNames = 16;

    private readonly IRegisterIndex _index;
    private readonly ImmutableArray<IndexedRegister> _registers;

    public Screener(IRegisterIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        _index = index;
        _registers = index.Registers;
    }

    /// <summary>Every register of the index, by name.</summary>
    public ImmutableArray<IndexedRegister> Registers => _registers;

    /// <summary>The answer for a name that can be read; or why it cannot.</summary>
    public ScreeningAnswer Screen(ScreeningQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var registers = RegistersOf(query);
        if (registers.Unknown.Length > 0)
        {
            return new ScreeningAnswer.Refused(ScreeningRefusal.UnknownRegister, registers.Unknown[0]);
        }

        var asked = query.Names.Take(MostNames).Select(n => AskedName.Of(n)).ToImmutableArray();
        if (asked.IsEmpty || asked.Any(a => a is null))
        {
            return new ScreeningAnswer.Refused(ScreeningRefusal.NoName, "");
        }

        var found = new Dictionary<long, Candidate>();
        var (alike, otherUnit) = (0, 0);
        var otherBirth = new HashSet<long>();
        foreach (var name in asked)
        {
            var pool = PoolOf(name!, query, registers.Ids);
            alike = Math.Max(alike, pool.Alike);
            otherUnit += Compare(name!, query, pool, found, otherBirth);
        }

        var best = found.Values.OrderByDescending(c => c.Rank).ThenByDescending(c => c.LogRatio).ThenBy(c => c.Entry.Register, StringComparer.Ordinal)
            .ThenBy(c => c.Entry.Id, StringComparer.Ordinal).ThenBy(c => c.Entry.Citation.File, StringComparer.Ordinal).ThenBy(c => c.Entry.Citation.Row).ToList();
        return new ScreeningAnswer.Found([.. best.Take(query.Limit).Select(c => c with { Namesakes = NamesakesOf(c, query) })], registers.Searched, best.Count, alike, otherUnit, otherBirth.Count(id => !found.ContainsKey(id)));
    }

    /// <summary>The ids of the entries that a question would compare, the likeliest first: what the keys find, before any comparison.</summary>
    public IReadOnlyList<long> Candidates(ScreeningQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return [.. query.Names.Take(MostNames).Select(n => AskedName.Of(n)).OfType<AskedName>().SelectMany(a => PoolOf(a, query, RegistersOf(query).Ids).Best(MostCompared, OfOneName(query))).Distinct()];
    }

    private CandidatePool PoolOf(AskedName name, ScreeningQuery query, ImmutableArray<int> registers)
    {
        var pool = new CandidatePool(name.Traits, YearOf(query.Born?.Window.Earliest), YearOf(query.Born?.Window.Latest));
        _index.Find(name.Keys, registers, MostRowsOfKey, pool);
        return pool;
    }

    /// <summary>Adds what the name finds; the better of two names of the person stays. Gives how many were left out for another unit.</summary>
    private int Compare(AskedName name, ScreeningQuery query, CandidatePool pool, Dictionary<long, Candidate> found, HashSet<long> otherBirth)
    {
        var others = 0;
        var isFiltered = query.Unit is not null || query.Number is not null;
        foreach (var stored in _index.Entries(pool.Best(isFiltered ? MostComparedOfUnits : MostCompared, isFiltered ? MostComparedOfUnits : OfOneName(query))))
        {
            var unit = UnitAgreement.Of(query.Unit, query.Number, stored.Entry);
            if (Candidate.Of(name, query.Born, stored, unit, query.Threshold) is not { } candidate)
            {
                continue;
            }

            if (candidate.Score < query.Threshold)
            {
                otherBirth.Add(stored.Id);
                continue;
            }

            if (unit.Kind == UnitAgreementKind.Different)
            {
                others++;
            }
            else if (!found.TryGetValue(stored.Id, out var other) || candidate.Score > other.Score)
            {
                found[stored.Id] = candidate;
            }
        }

        return others;
    }

    private static int OfOneName(ScreeningQuery query) => Math.Max(query.Limit, ScreeningQuery.DefaultLimit) * 2;

    private Namesakes NamesakesOf(Candidate candidate, ScreeningQuery query)
    {
        var size = _registers.First(r => r.Id == candidate.RegisterId).Entries;
        var bearers = _index.Bearers([.. candidate.Asked.Parts.Select(p => p.Key)], candidate.RegisterId);
        return Namesakes.Of(size, candidate.Asked.Parts.Select(p => (p, bearers.GetValueOrDefault(p.Key))), PopulationShare.Of, YearsOpen(query.Born));
    }

    private static int? YearsOpen(Edtf? born) => YearOf(born?.Window.Earliest) is { } first && YearOf(born?.Window.Latest) is { } last ? last - first + 1 : null;

    private static int? YearOf(Day? day) => day is { Year: >= 0 and <= 9999 } d ? (int)d.Year : null;

    private (ImmutableArray<int> Ids, ImmutableArray<IndexedRegister> Searched, ImmutableArray<string> Unknown) RegistersOf(ScreeningQuery query)
    {
        if (query.Registers.IsEmpty)
        {
            return ([], _registers, []);
        }

        var searched = _registers.Where(r => query.Registers.Contains(r.Name, StringComparer.OrdinalIgnoreCase)).ToImmutableArray();
        return ([.. searched.Select(r => r.Id)], searched, [.. query.Registers.Where(n => !_registers.Any(r => string.Equals(r.Name, n, StringComparison.OrdinalIgnoreCase)))]);
    }
}
