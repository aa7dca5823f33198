using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Plans;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Benchmarks;

/// <summary>
/// A pack's worth of rules over 200 facts, half of them known: exact values and relevant facts. Peer in the same run: Kleene's value alone by a plain
/// walk over the tree, which says less (it misses values on which every completion agrees) and names no facts.
/// </summary>
public class RuleBenchmarks
{
    private ImmutableArray<Condition> _rules = [];
    private Knowledge _knowledge = Knowledge.None;

    [Params(1_000, 5_000, 25_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20220924);
        var facts = Enumerable.Range(0, 200).Select(i => i % 3 == 0 ? new Fact($"f{i}", ValueSet.Range(0, 249)) : Fact.OfYesOrNo($"f{i}")).ToArray();
        _rules = [.. Enumerable.Range(0, Rules).Select(_ => RandomRules.Rule(random, facts))];
        _knowledge = new Knowledge(facts.Where((_, i) => i % 2 == 0).Select(f => KeyValuePair.Create(f.Key, ValueSet.Of(f.Domain.Runs[0].Last == 1 ? random.Next(2) : random.Next(250)))));
    }

    [Benchmark]
    public int ExactWithRelevantFacts() => _rules.Sum(r => RuleEvaluator.Relevant(r, _knowledge)!.Value.Length);

    [Benchmark(Baseline = true)]
    public int KleeneByAPlainWalk() => _rules.Count(r => RandomRules.Walk(r, _knowledge) == Truth.True);
}

/// <summary>
/// Ways over 60 countries and 400 steps, and how that grows. Two of the three ends lie on the far side. Peer in the same run: the quickest way to every
/// country over the same border steps (Dijkstra 1959), which knows no papers, dangers, days of rules or unknown facts. A search that knows them and has no
/// lower bound does not come to an end here: every subset of papers is a state of its own.
/// </summary>
public class PlanBenchmarks
{
    private ImmutableArray<Pack> _packs = [];
    private PathwayAnswer _today = null!;

    [Params(45, 60, 90)]
    public int Countries { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _packs = [RandomRules.World(Countries, steps: Countries * 20 / 3)];
        _today = PathwayAnswer.Of(_packs, RandomRules.Traveller(Countries), Day.Of(2023, 1, 1));
        var (ways, countries) = (Ways(), BordersOnly());
        if (ways != 3 || countries != Countries)
        {
            throw new InvalidOperationException($"Expected ways to three ends and to {Countries} countries, found {ways} and {countries}: there is nothing to measure.");
        }
    }

    [Benchmark]
    public int Ways() => PlanSearch.Of(_packs, _today, []).Count(e => !e.Plans.IsEmpty);

    [Benchmark(Baseline = true)]
    public int BordersOnly()
    {
        var leaving = _packs[0].Steps.Where(s => !s.Can.IsEmpty).ToLookup(s => s.When.Tests().First().Allowed.Single!.Value);
        var days = new Dictionary<int, int>();
        var open = new PriorityQueue<int, int>();
        open.Enqueue(_today.Knowledge.Possible(FactCatalogue.Whereabouts).Single!.Value, 0);
        while (open.TryDequeue(out var country, out var soFar))
        {
            if (days.TryAdd(country, soFar))
            {
                foreach (var step in leaving[country])
                {
                    open.Enqueue(step.Does[0].Value.Single!.Value, soFar + step.MostDays);
                }
            }
        }

        return days.Count;
    }
}

internal static class RandomRules
{
    private static readonly LocalText Words = LocalText.Of("Words.");
    private static readonly PackCheck Check = new("nobody", Day.Of(2023, 1, 1));
    private static readonly PackBasis Basis = new([], Sureness.Certain, null, Check);
    private static readonly PackPlace Place = new("made", 1);

    /// <summary>What rules of packs look like: three to seven tests, "all" of them with an "any" and a "not" within; in one of three a fact stands twice.</summary>
    public static Condition Rule(Random random, Fact[] facts)
    {
        Condition Test(Fact fact) => new Condition.Test(fact, fact.Domain.Runs[0].Last == 1 ? ValueSet.Of(1) : ValueSet.Of(random.Next(250), random.Next(250)));
        var own = Enumerable.Range(0, 6).Select(_ => facts[random.Next(facts.Length)]).ToArray();
        var parts = new List<Condition> { Test(own[0]), new Condition.Any([Test(own[1]), Test(own[2])]) };
        if (random.Next(2) == 0)
        {
            parts.Add(new Condition.Not(new Condition.Any([Test(own[3]), Test(own[4])])));
        }

        if (random.Next(3) == 0)
        {
            parts.Add(new Condition.Any([Test(own[0]), Test(own[5])]));
        }

        return new Condition.All([.. parts]);
    }

    public static Truth Walk(Condition condition, Knowledge knowledge) => condition switch
    {
        Condition.Test t => t.Allowed.Holds(knowledge.Possible(t.Fact)),
        Condition.Not n => Walk(n.Part, knowledge).Not(),
        Condition.All a => a.Parts.Select(p => Walk(p, knowledge)).DefaultIfEmpty(Truth.True).Min(),
        Condition.Any a => a.Parts.Select(p => Walk(p, knowledge)).DefaultIfEmpty(Truth.False).Max(),
        Condition.Constant c => Truths.Of(c.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>Countries on a ring with shortcuts: border steps, a visa step for some, a protection, a visa and a stay at the far side.</summary>
    public static Pack World(int countries, int steps)
    {
        var random = new Random(20220924);
        var codes = CountryCode.All.Order(StringComparer.Ordinal).Take(countries).ToArray();
        var made = new List<PackStep>();
        var rules = new List<PackRule>();
        foreach (var (code, i) in codes.Select((c, i) => (c, i)))
        {
            rules.Add(Enter(code, i % 4 == 3));
            made.Add(Step($"visa-{code}", [], [(FactCatalogue.Document(DocumentKind.Visa, code), FactCatalogue.IsValid)], new Condition.Test(FactCatalogue.Document(DocumentKind.NoCriminalRecord, null), FactCatalogue.IsValid), 30, i % 5 == 0 ? RiskLevel.Real : null));
            made.Add(Step($"register-{code}", [], [(Fact.OfYesOrNo($"fact/registered-{code}"), ValueSet.Of(1))], In(code), 3, null));
        }

        made.Add(Step("certificate", [], [(FactCatalogue.Document(DocumentKind.NoCriminalRecord, null), FactCatalogue.IsValid)], Condition.Always, 10, null));
        var firstBorder = made.Count;
        while (made.Count < steps - 3)
        {
            // Once around the ring first, so that every country can be reached.
            var border = made.Count - firstBorder;
            var (from, hop) = border < countries ? (border, 1) : (random.Next(countries), 1 + random.Next(6));
            var to = codes[(from + hop) % countries];
            made.Add(Step($"go-{made.Count}", [new Door(DoorKind.MayEnter, "", to)], [(FactCatalogue.Whereabouts, ValueSet.Of(FactCatalogue.NumberOfCountry(to)))], In(codes[from]), 1 + random.Next(5), random.Next(4) == 0 ? RiskLevel.Some : null));
        }

        var last = codes[^1];
        var asylum = FactCatalogue.Proceeding(ProceedingKind.Asylum, last);
        made.Add(Step("file", [], [(asylum, ValueSet.Of(FactCatalogue.Number(ProceedingState.Filed)))], In(last), 5, null));
        made.Add(Step("permit", [], [(FactCatalogue.Document(DocumentKind.ResidencePermit, codes[30]), FactCatalogue.IsValid)], new Condition.All([In(codes[30]), Condition.Yes(Fact.OfYesOrNo($"fact/registered-{codes[30]}"))]), 60, null));
        return new Pack
        {
            Id = "made", Jurisdiction = "INT", Title = Words, Checked = Check, Sources = [], Facts = [], Words = ImmutableSortedDictionary<string, LocalText>.Empty, Rules = [.. rules], Steps = [.. made],
            Ends =
            [
                new PackEnd("protection-filed", "made", null, new Condition.Test(asylum, ValueSet.Of(FactCatalogue.Number(ProceedingState.Filed))), [], Place),
                new PackEnd("visa-obtained", "made", null, new Condition.Test(FactCatalogue.Document(DocumentKind.Visa, last), FactCatalogue.IsValid), [], Place),
                new PackEnd("lawful-stay", "made", null, new Condition.Test(FactCatalogue.Document(DocumentKind.ResidencePermit, codes[30]), FactCatalogue.IsValid), [], Place),
            ],
            Alarms = [], Cases = [], Place = Place,
        };
    }

    public static FactSheet Traveller(int countries)
    {
        var codes = CountryCode.All.Order(StringComparer.Ordinal).Take(countries).ToArray();
        var spells = new List<Spell> { Known(FactCatalogue.Whereabouts, FactCatalogue.NumberOfCountry(codes[0])), Known(FactCatalogue.Document(DocumentKind.NoCriminalRecord, null), 0), Known(FactCatalogue.Proceeding(ProceedingKind.Asylum, codes[^1]), 0) };
        spells.AddRange(codes.SelectMany(c => (Spell[])[Known(FactCatalogue.Document(DocumentKind.Visa, c), 0), Known(FactCatalogue.Document(DocumentKind.ResidencePermit, c), 0), Known(Fact.OfYesOrNo($"fact/registered-{c}"), 0)]));
        return new FactSheet("made", null, null, [.. spells]);
    }

    private static Spell Known(Fact fact, int value) => new(fact, ValueSet.Of(value), DayWindow.Unbounded, null);

    private static Condition In(string country) => new Condition.Test(FactCatalogue.Whereabouts, ValueSet.Of(FactCatalogue.NumberOfCountry(country)));

    private static PackRule Enter(string country, bool needsVisa) => new()
    {
        Id = "enter-" + country, PackId = "made", Door = new Door(DoorKind.MayEnter, "", country), Opens = true, Holds = DayWindow.Unbounded, Says = Words, Basis = Basis, Overrides = [], Place = Place,
        When = needsVisa ? new Condition.Test(FactCatalogue.Document(DocumentKind.Visa, country), FactCatalogue.IsValid) : Condition.Always,
    };

    private static PackStep Step(string id, ImmutableArray<Door> can, ImmutableArray<(Fact, ValueSet)> does, Condition when, int days, RiskLevel? risk) => new()
    {
        Id = id, PackId = "made", Says = Words, When = when, Can = can, Does = does, LeastDays = 1, MostDays = days, Bring = [], Basis = Basis, Place = Place,
        Risks = risk is { } level ? [new StepRisk("detention", level, null)] : [],
    };
}
