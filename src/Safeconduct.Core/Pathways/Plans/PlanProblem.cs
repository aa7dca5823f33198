using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Plans;

/// <summary>A step as the search sees it.</summary>
internal sealed record SearchStep(PackStep Step, PlanCondition When, ImmutableArray<(int Fact, ValueSet Value)> Does, long Cost);

/// <summary>A rule about a danger in a country.</summary>
internal sealed record CountryDanger(PackRule Rule, PlanCondition When);

/// <summary>
/// Everything that a search needs, with numbers for facts and tests. Rules change on some days only: between two such days the doors are the same, and each
/// such stretch of days has its own conditions.
/// </summary>
internal sealed class PlanProblem
{
    private readonly IReadOnlyList<Pack> _packs;
    private readonly ImmutableArray<Day> _changes;
    private readonly Dictionary<int, ImmutableArray<SearchStep>> _steps = [];
    private readonly Dictionary<(string Country, int Stretch), ImmutableArray<CountryDanger>> _dangers = [];
    private readonly Dictionary<int, RuleBook> _books = [];
    private readonly Day _start;

    public PlanProblem(IReadOnlyList<Pack> packs, Day start)
    {
        _packs = packs;
        _start = start;
        _changes = [.. packs.SelectMany(p => p.Rules).SelectMany(r => (Day?[])[r.Holds.Earliest, r.Holds.Latest?.AddDays(1)]).OfType<Day>().Where(d => d > start).Distinct().Order()];
        Whereabouts = Tests.NumberOf(FactCatalogue.Whereabouts);
        StayDays = Tests.NumberOf(FactCatalogue.StayDays);
        foreach (var fact in packs.SelectMany(p => p.Rules).SelectMany(r => r.When.Tests()).Concat(packs.SelectMany(p => p.Ends).SelectMany(e => e.When.Tests())).Select(t => t.Fact))
        {
            // Every state has a value for every fact from the beginning.
            _ = Tests.NumberOf(fact);
        }

        _ = StepsOn(0);
    }

    public PlanTests Tests { get; } = new();

    public int Whereabouts { get; }

    public int StayDays { get; }

    /// <summary>The stretch of days that lies so many days ahead.</summary>
    public int StretchAt(int daysAhead)
    {
        var day = _start.AddDays(daysAhead);
        var stretch = 0;
        while (stretch < _changes.Length && _changes[stretch] <= day)
        {
            stretch++;
        }

        return stretch;
    }

    public ImmutableArray<SearchStep> StepsOn(int stretch)
    {
        if (!_steps.TryGetValue(stretch, out var steps))
        {
            steps = [.. _packs.SelectMany(p => p.Steps).OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => StepOn(s, stretch))];
            _steps.Add(stretch, steps);
        }

        return steps;
    }

    public PlanCondition Goal(PackEnd end, int stretch) => PlanCondition.All([PlanCondition.Of(end.When, Tests), .. end.Can.Select(d => DoorOn(d, stretch))]);

    /// <summary>The rules about dangers in a country.</summary>
    public ImmutableArray<CountryDanger> DangersIn(string country, int stretch)
    {
        if (!_dangers.TryGetValue((country, stretch), out var dangers))
        {
            dangers = [.. BookOn(stretch).Doors.Where(d => d.Door.Kind == DoorKind.Risk && string.Equals(d.Door.Country, country, StringComparison.Ordinal))
                .SelectMany(d => d.Rules).Select(r => new CountryDanger(r.Rule, PlanCondition.Of(r.Condition, Tests)))];
            _dangers.Add((country, stretch), dangers);
        }

        return dangers;
    }

    private SearchStep StepOn(PackStep step, int stretch) => new(
        step,
        PlanCondition.All([PlanCondition.Of(step.When, Tests), .. step.Can.Select(d => DoorOn(d, stretch))]),
        [.. step.Does.Select(d => (Tests.NumberOf(d.Fact), d.Value))],
        PlanCost.OfStep(step.MostDays) + step.Risks.Sum(r => PlanCost.OfDanger(r.Level)));

    private PlanCondition DoorOn(Door door, int stretch) => BookOn(stretch).Find(door) is { } rules ? PlanCondition.Of(rules.IsOpen, Tests) : PlanCondition.False;

    private RuleBook BookOn(int stretch)
    {
        if (!_books.TryGetValue(stretch, out var book))
        {
            book = RuleBook.On(_packs, stretch == 0 ? _start : _changes[stretch - 1]);
            _books.Add(stretch, book);
        }

        return book;
    }
}
