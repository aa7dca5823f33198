using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Plans;

/// <summary>A step as the search sees it: what it needs, and the numbers of the facts that it sets and of their values.</summary>
internal sealed class SearchStep(PackStep step, PlanRequirement when, ImmutableArray<(int Fact, int Value)> does, long cost)
{
    public PackStep Step { get; } = step;

    public PlanRequirement When { get; } = when;

    public ImmutableArray<(int Fact, int Value)> Does { get; } = does;

    public long Cost { get; } = cost;

    /// <summary>The country to which it leads, if it leads to one.</summary>
    public string? GoesTo { get; } = step.Does.FirstOrDefault(d => d.Fact.Equals(FactCatalogue.Whereabouts)).Value?.Single is { } country ? FactCatalogue.CountryOf(country) : null;
}

/// <summary>A rule about a danger in a country.</summary>
internal sealed record CountryDanger(PackRule Rule, PlanRequirement When);

/// <summary>An end as the search sees it.</summary>
/// <param name="End">The end.</param>
/// <param name="When">When it is reached.</param>
/// <param name="Facts">What it is about: the papers and proceedings that it names itself.</param>
internal sealed record PlanGoal(PackEnd End, PlanRequirement When, ImmutableArray<int> Facts);

/// <summary>
/// Everything that a search needs, with numbers for facts, values and tests. Rules change on some days only: between two such days the doors are the same,
/// and each such stretch of days has its own conditions.
/// </summary>
internal sealed class PlanProblem
{
    private readonly IReadOnlyList<Pack> _packs;
    private readonly FactSheet _facts;
    private readonly Day _start;
    private readonly ImmutableArray<Day> _changes;
    private readonly Dictionary<int, ImmutableArray<SearchStep>> _steps = [];
    private readonly Dictionary<(string Country, int Stretch), ImmutableArray<CountryDanger>> _dangers = [];
    private readonly Dictionary<int, RuleBook> _books = [];
    private readonly Dictionary<int, int[]> _told = [];
    private readonly bool _isToldTheSame;
    private readonly Dictionary<(int Fact, int Values, int Days), int> _later = [];
    private readonly Dictionary<(int Fact, int Values, int From, int To, int Least, int Most), int> _counts = [];

    public PlanProblem(IReadOnlyList<Pack> packs, FactSheet facts, Day start)
    {
        _packs = packs;
        _facts = facts.Without(s => IsToBeGot(s, start));
        _start = start;
        _changes = [.. packs.SelectMany(p => p.Rules).SelectMany(r => (Day?[])[r.Holds.Earliest, r.Holds.Latest?.AddDays(1)]).OfType<Day>().Where(d => d > start).Distinct().Order()];
        Whereabouts = Tests.NumberOf(FactCatalogue.Whereabouts);
        StayDays = Tests.NumberOf(FactCatalogue.StayDays);
        FirstDay = Tests.NumberOf(ValueSet.Of(1));
        foreach (var fact in FactsOf(packs))
        {
            // Every state has a value for every fact from the beginning.
            _ = Tests.NumberOf(fact);
        }

        Counts = [.. Tests.Facts.Select((f, i) => (i, StayWithin.Of(f)!)).Where(c => c.Item2 is not null)];
        ChangesByItself = [.. Tests.Facts.Select(f => f.Equals(FactCatalogue.StayDays) || StayWithin.Of(f) is not null || IsToldToChange(f))];
        _isToldTheSame = !Tests.Facts.Exists(IsToldToChange);
        _ = StepsOn(0);
        DaysMatter = _changes.Length > 0 || Tests.All.Exists(t => ChangesByItself[t.Fact] || IsAboutDaysLeft(Tests.Facts[t.Fact], t.Allowed));
    }

    public PlanTests Tests { get; } = new();

    public int Whereabouts { get; }

    public int StayDays { get; }

    /// <summary>The number of the set of values that says: on the first day of a stay.</summary>
    public int FirstDay { get; }

    /// <summary>The facts that count days of presence within a window.</summary>
    public ImmutableArray<(int Fact, StayWithin Stay)> Counts { get; }

    /// <summary>For each fact whether it can become another without a step, because days go by.</summary>
    public ImmutableArray<bool> ChangesByItself { get; }

    /// <summary>Whether it can matter how long the way to a state took: rules change, or a test is about something that changes by itself or runs out.</summary>
    public bool DaysMatter { get; }

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

    /// <summary>For each fact the number of the values that are possible so many days ahead, from what was told alone. Not to be written to.</summary>
    public int[] ToldAfter(int days)
    {
        var day = _isToldTheSame ? 0 : days;
        if (!_told.TryGetValue(day, out var values))
        {
            var knowledge = _facts.KnownOn(_start.AddDays(day));
            values = [.. Tests.Facts.Select(f => Tests.NumberOf(knowledge.Possible(f)))];
            _told.Add(day, values);
        }

        return values;
    }

    /// <summary>The number of what the values of a fact are after some days in which nobody did anything about it.</summary>
    public int Later(int fact, int values, int days)
    {
        if (days == 0 || !(fact == StayDays || PassingDays.IsPaper(Tests.Facts[fact])))
        {
            return values;
        }

        if (!_later.TryGetValue((fact, values, days), out var later))
        {
            _later.Add((fact, values, days), later = Tests.NumberOf(PassingDays.Later(Tests.Facts[fact], Tests.ValuesOf(values), days)));
        }

        return later;
    }

    /// <summary>The number of what a count of days can be after a step that leads from one place to another, or leaves the person where he is.</summary>
    public int Later((int Fact, StayWithin Stay) count, int values, int from, int to, PackStep step)
    {
        if (!_counts.TryGetValue((count.Fact, values, from, to, step.LeastDays, step.MostDays), out var later))
        {
            later = Tests.NumberOf(PassingDays.Later(count.Stay, Tests.ValuesOf(values), Tests.ValuesOf(from), Tests.ValuesOf(to), (step.LeastDays, step.MostDays)));
            _counts.Add((count.Fact, values, from, to, step.LeastDays, step.MostDays), later);
        }

        return later;
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

    public PlanGoal Goal(PackEnd end) => new(end, Requirement(end.When, end.Can, stretch: 0), [.. end.When.Facts().Where(IsPaperOrProceeding).Select(Tests.NumberOf)]);

    /// <summary>The rules about dangers in a country.</summary>
    public ImmutableArray<CountryDanger> DangersIn(string country, int stretch)
    {
        if (!_dangers.TryGetValue((country, stretch), out var dangers))
        {
            dangers = [.. BookOn(stretch).Doors.Where(d => d.Door.Kind == DoorKind.Risk && string.Equals(d.Door.Country, country, StringComparison.Ordinal))
                .SelectMany(d => d.Rules).Select(r => new CountryDanger(r.Rule, new PlanRequirement(r.Condition, Tests)))];
            _dangers.Add((country, stretch), dangers);
        }

        return dangers;
    }

    private static IEnumerable<Fact> FactsOf(IReadOnlyList<Pack> packs) =>
        packs.SelectMany(p => p.Rules.Select(r => r.When).Concat(p.Ends.Select(e => e.When)).Concat(p.Steps.Select(s => s.When))).SelectMany(w => w.Tests()).Select(t => t.Fact)
            .Concat(packs.SelectMany(p => p.Steps).SelectMany(s => s.Does).Select(d => d.Fact));

    private static bool IsPaperOrProceeding(Fact fact) => PassingDays.IsPaper(fact) || fact.Key.StartsWith("proceeding/", StringComparison.Ordinal);

    private static bool IsAboutDaysLeft(Fact fact, ValueSet allowed) =>
        PassingDays.IsPaper(fact) && allowed.Runs[^1] is var last && last.Last >= FactCatalogue.Valid && last != FactCatalogue.IsValid.Runs[0];

    // Papers that are told for a later day are what the way is about, and do not come by themselves.
    private static bool IsToBeGot(Spell spell, Day start) => PassingDays.IsPaper(spell.Fact) && !spell.MayHaveBegun(start) && spell.Value?.Intersect(FactCatalogue.IsValid).IsEmpty != true;

    private bool IsToldToChange(Fact fact) =>
        fact.Equals(FactCatalogue.Age) ? _facts.Born is not null : !fact.Equals(FactCatalogue.Whereabouts) && _facts.Spells.Any(s => s.Fact.Equals(fact) && CanChange(s, _start));

    private static bool CanChange(Spell spell, Day start) => spell.To?.Latest >= start || !spell.HasCertainlyBegun(start);

    private SearchStep StepOn(PackStep step, int stretch) => new(
        step,
        Requirement(step.When, step.Can, stretch),
        [.. step.Does.Select(d => (Tests.NumberOf(d.Fact), Tests.NumberOf(d.Value)))],
        PlanCost.OfStep(step.MostDays) + step.Risks.Sum(r => PlanCost.OfDanger(r.Level)));

    private PlanRequirement Requirement(Condition when, ImmutableArray<Door> can, int stretch) =>
        new(can.IsEmpty ? when : new Condition.All([when, .. can.Select(d => BookOn(stretch).Find(d)?.IsOpen ?? Condition.Never)]), Tests);

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
