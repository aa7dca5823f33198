using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Answers;

/// <summary>A fact to ask about next.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Weight">How much it would decide, summed over the doors that it can change; larger is more. An order and no probability.</param>
/// <param name="Doors">The doors that it can change.</param>
public sealed record NextQuestion(Fact Fact, double Weight, ImmutableArray<Door> Doors);

/// <summary>An alarm for one person on one day.</summary>
/// <param name="Alarm">Null where facts mean danger now and no pack says what to do.</param>
public sealed record RaisedAlarm(PackAlarm? Alarm);

/// <summary>What the rules of some packs say of one person on one day.</summary>
public sealed class PathwayAnswer
{
    private PathwayAnswer(FactSheet facts, Day day, Knowledge knowledge, Armies armies, ImmutableArray<DoorAnswer> doors, ImmutableArray<RaisedAlarm> alarms)
    {
        Facts = facts;
        Day = day;
        Knowledge = knowledge;
        Armies = armies;
        Doors = doors;
        Alarms = alarms;
        Questions = QuestionsOf(doors, armies);
    }

    public FactSheet Facts { get; }

    public Day Day { get; }

    public Knowledge Knowledge { get; }

    /// <summary>Whose army is asked about, and whose is left aside.</summary>
    public Armies Armies { get; }

    /// <summary>Every door of which a rule speaks on this day.</summary>
    public ImmutableArray<DoorAnswer> Doors { get; }

    /// <summary>Those that hold now; the first hour comes before everything else.</summary>
    public ImmutableArray<RaisedAlarm> Alarms { get; }

    /// <summary>The facts that can still change a door that is not left aside, the one that decides most first; those about an army that is left aside come last.</summary>
    public ImmutableArray<NextQuestion> Questions { get; }

    /// <param name="packs">The packs.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="day">The day.</param>
    /// <param name="armies">Whose army is asked about; null: as the facts tell.</param>
    public static PathwayAnswer Of(IReadOnlyList<Pack> packs, FactSheet facts, Day day, Armies? armies = null)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(facts);
        var knowledge = facts.KnownOn(day);
        var lastDays = new LastDays(facts, day, knowledge);
        var asked = armies ?? Armies.Of(packs, facts);
        return new PathwayAnswer(facts, day, knowledge, asked, [.. RuleBook.On(packs, day).Doors.Select(d => DoorAnswer.Of(d, knowledge, lastDays, asked))], AlarmsOf(packs, knowledge));
    }

    /// <summary>Held, an extradition going on, or a notice at the border: somebody has to act now, whether or not a pack says how.</summary>
    public static bool IsDangerNow(Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return knowledge.Keys.Any(k => IsDangerNow(k, knowledge.Possible(new Fact(k, FactCatalogue.StayDays.Domain))));
    }

    /// <summary>The person is certainly held now, so that no step of a way can be taken.</summary>
    public bool IsHeld => Knowledge.Keys.Any(k => IsHeldBy(k, Knowledge.Possible(new Fact(k, FactCatalogue.StayDays.Domain))));

    private static bool IsHeldBy(string key, ValueSet possible) => key.StartsWith("proceeding/", StringComparison.Ordinal)
        ? possible.Single == FactCatalogue.Number(Accounts.Vocabulary.ProceedingState.Detained)
        : key is "fact/detained" && possible.Single == Fact.Yes;

    private static bool IsDangerNow(string key, ValueSet possible) => key switch
    {
        _ when IsHeldBy(key, possible) => true,
        "fact/handover-announced" => possible.Single == Fact.Yes,
        _ when key.StartsWith("notice/border/", StringComparison.Ordinal) => possible.Single == Fact.Yes,
        _ when key.StartsWith("proceeding/extradition/", StringComparison.Ordinal) => FactCatalogue.IsPending.Holds(possible) == Truth.True,
        _ => false,
    };

    private static ImmutableArray<RaisedAlarm> AlarmsOf(IReadOnlyList<Pack> packs, Knowledge knowledge)
    {
        var raised = packs.SelectMany(p => p.Alarms).Where(a => RuleEvaluator.TruthOf(a.When, knowledge) == Truth.True).Select(a => new RaisedAlarm(a)).ToImmutableArray();
        return raised.IsEmpty && IsDangerNow(knowledge) ? [new RaisedAlarm(null)] : raised;
    }

    private static ImmutableArray<NextQuestion> QuestionsOf(ImmutableArray<DoorAnswer> doors, Armies armies) =>
    [
        .. doors.Where(d => d.OnlyFor.IsEmpty).SelectMany(d => d.Relevant.Select(r => (d.Door, r.Fact, r.Decides, r.Influence))).GroupBy(r => r.Fact)
            .Select(g => (Question: new NextQuestion(g.Key, Math.Round(g.Sum(r => r.Decides), 9), [.. g.Select(r => r.Door)]), Influence: Math.Round(g.Sum(r => r.Influence), 9)))
            .OrderBy(q => armies.LeftAsideArmyOf(q.Question.Fact) is not null).ThenByDescending(q => q.Question.Weight).ThenByDescending(q => q.Influence).ThenBy(q => q.Question.Fact).Select(q => q.Question),
    ];
}
