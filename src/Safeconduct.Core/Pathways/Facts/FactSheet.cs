using System.Collections.Immutable;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Facts;

/// <summary>What is known of one person, with days. What is not in it is not known.</summary>
public sealed class FactSheet
{
    private readonly ImmutableArray<ImmutableArray<Spell>> _byFact;
    private readonly bool _hasNoOtherCitizenship;
    private readonly Lazy<Presence> _presence;

    /// <param name="id">The pseudonym.</param>
    /// <param name="on">The day on which this was written down; null: not said.</param>
    /// <param name="born">When the person was born.</param>
    /// <param name="spells">In any order; of those that begin on the same day the later one counts.</param>
    /// <param name="hasNoOtherCitizenship">Every citizenship that is not among the spells is a no.</param>
    /// <param name="left">The country that the person left first, where an account tells it; null: not told.</param>
    public FactSheet(string id, Day? on, DayWindow? born, ImmutableArray<Spell> spells, bool hasNoOtherCitizenship = false, string? left = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
        On = on;
        Born = born;
        Spells = spells;
        Left = left;
        _hasNoOtherCitizenship = hasNoOtherCitizenship;
        _byFact = [.. spells.GroupBy(s => s.Fact).Select(g => g.OrderBy(s => s.From.Earliest?.Number ?? long.MinValue).ThenBy(s => s.From.Latest?.Number ?? long.MinValue).ToImmutableArray())];
        _presence = new Lazy<Presence>(() => new Presence(WhereaboutsSpells()));
    }

    public string Id { get; }

    public Day? On { get; }

    public DayWindow? Born { get; }

    public ImmutableArray<Spell> Spells { get; }

    /// <summary>The country that the person left first, where an account tells it. It says whose army to ask about and is no fact of its own.</summary>
    public string? Left { get; }

    /// <summary>The same person without some of what was told.</summary>
    public FactSheet Without(Func<Spell, bool> isLeftOut)
    {
        ArgumentNullException.ThrowIfNull(isLeftOut);
        return new FactSheet(Id, On, Born, [.. Spells.Where(s => !isLeftOut(s))], _hasNoOtherCitizenship, Left);
    }

    /// <summary>What is known on a day. An uncertain date leaves both what was before it and what came after it possible.</summary>
    public Knowledge KnownOn(Day day)
    {
        var known = new Dictionary<string, ValueSet>(StringComparer.Ordinal);
        if (_hasNoOtherCitizenship)
        {
            foreach (var country in CountryCode.All)
            {
                known["citizenship/" + country] = ValueSet.Of(Fact.No);
            }
        }

        foreach (var spells in _byFact)
        {
            known[spells[0].Fact.Key] = ValueOn(spells, day);
        }

        AddStay(known, day);
        if (Born is { } born)
        {
            known[FactCatalogue.Age.Key] = ValueSet.Range(Years(born.Latest, day) ?? 0, Years(born.Earliest, day) ?? 150);
        }

        return new Knowledge(known, fact => StayWithin.Of(fact) is { } stay ? DaysWithin(stay, day) : null);
    }

    /// <summary>
    /// The days of a count on a day, from the fewest that were certainly spent there to the most that can have been. Days of which nothing is told may have
    /// been spent anywhere.
    /// </summary>
    public ValueSet DaysWithin(StayWithin stay, Day day)
    {
        ArgumentNullException.ThrowIfNull(stay);
        var (least, most) = DaysIn(stay, day.AddDays(1 - stay.Days), day);
        return ValueSet.Range(least, most);
    }

    /// <summary>On how many days of a span the person was in a country of a count: at least and at most. The span may be empty.</summary>
    internal (int Least, int Most) DaysIn(StayWithin stay, Day first, Day last) => first > last ? (0, 0) : _presence.Value.Days(stay.Numbers, first, last);

    /// <summary>
    /// The days after <paramref name="day"/> and up to <paramref name="until"/> on which a fact changes, or may change: the first day of every spell, the day
    /// after its last, and for a paper that runs out each day on which fewer than one of the given numbers of days are left.
    /// </summary>
    public IEnumerable<Day> Changes(Day day, Day until, IReadOnlyCollection<int> daysLeft)
    {
        ArgumentNullException.ThrowIfNull(daysLeft);
        var changes = Spells.SelectMany(s => (Day?[])[s.From.Earliest, s.From.Latest, s.To?.Earliest?.AddDays(1), s.To?.Latest?.AddDays(1),
            .. s.Value is null && s.To is { } to ? daysLeft.SelectMany(n => (Day?[])[to.Earliest?.AddDays(1 - n), to.Latest?.AddDays(1 - n)]) : []]);
        return changes.OfType<Day>().Where(d => d > day && d <= until).Distinct().Order();
    }

    /// <summary>The day of entry into the country where the person is, as far as it is known; null: not known.</summary>
    public DayWindow? Entered(Day day)
    {
        var stays = Candidates(WhereaboutsSpells(), day, out var mayBeBefore);
        return mayBeBefore || stays.Count != 1 || stays[0].From.IsUnbounded || stays[0].To?.Earliest < day ? null : stays[0].From;
    }

    private ImmutableArray<Spell> WhereaboutsSpells() => _byFact.FirstOrDefault(s => s[0].Fact.Equals(FactCatalogue.Whereabouts), []);

    private static ValueSet ValueOn(ImmutableArray<Spell> spells, Day day)
    {
        var candidates = Candidates(spells, day, out var mayBeBefore);
        var possible = mayBeBefore ? Spell.BeforeTheBeginning(spells[0].Fact) : ValueSet.Empty;
        return candidates.Aggregate(possible, (p, s) => p.Union(s.On(day)));
    }

    // The last spell that has certainly begun, and every later one that may have.
    private static List<Spell> Candidates(ImmutableArray<Spell> spells, Day day, out bool mayBeBefore)
    {
        var certain = -1;
        for (var i = 0; i < spells.Length; i++)
        {
            certain = spells[i].HasCertainlyBegun(day) ? i : certain;
        }

        mayBeBefore = certain < 0 && !spells.IsEmpty;
        return [.. spells.Where((s, i) => i >= certain && s.MayHaveBegun(day))];
    }

    private void AddStay(Dictionary<string, ValueSet> known, Day day)
    {
        if (Entered(day) is not { } entered)
        {
            return;
        }

        var least = entered.Latest is { } latest ? Math.Clamp(day - latest + 1, 1, FactCatalogue.MostDays) : 1;
        var most = entered.Earliest is { } earliest ? Math.Clamp(day - earliest + 1, 1, FactCatalogue.MostDays) : FactCatalogue.MostDays;
        known[FactCatalogue.StayDays.Key] = ValueSet.Range((int)least, (int)most);
    }

    private static int? Years(Day? born, Day day)
    {
        if (born is not { } from)
        {
            return null;
        }

        var hadBirthday = (day.Month, day.DayOfMonth).CompareTo((from.Month, from.DayOfMonth)) >= 0;
        return (int)Math.Clamp(day.Year - from.Year - (hadBirthday ? 0 : 1), 0, 150);
    }
}
