using System.Collections.Frozen;
using System.Collections.Immutable;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Answers;

/// <summary>
/// Whose army a person is asked about. Packs of several wars lie side by side, and a file that tells of one army alone shall not be asked about another.
/// An army is left aside when something told names a country whose army the rules ask about, and nothing told names this one. Where no such country is
/// named, every army is asked about. It orders questions and answers nothing: the value of a door never rests on it.
/// </summary>
public sealed class Armies
{
    /// <summary>Every army is asked about.</summary>
    public static readonly Armies All = new([], []);

    private readonly FrozenSet<string> _leftAside;

    private Armies(IEnumerable<string> asked, IEnumerable<string> leftAside)
    {
        Asked = [.. asked.Order(StringComparer.Ordinal)];
        LeftAside = [.. leftAside.Order(StringComparer.Ordinal)];
        _leftAside = LeftAside.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The countries whose army is asked about; codes, in order.</summary>
    public ImmutableArray<string> Asked { get; }

    /// <summary>The countries whose army is left aside; codes, in order.</summary>
    public ImmutableArray<string> LeftAside { get; }

    public static Armies Of(IReadOnlyList<Pack> packs, FactSheet facts)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(facts);
        var spokenOf = packs.SelectMany(p => p.Rules).SelectMany(r => r.When.Facts()).Select(ArmyAskedAbout).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var named = facts.Spells.Select(Named).OfType<string>().Append(facts.Left).ToHashSet(StringComparer.Ordinal);
        var asked = spokenOf.Where(named.Contains).ToList();
        return asked.Count == 0 ? new Armies(spokenOf, []) : new Armies(asked, spokenOf.Except(asked, StringComparer.Ordinal));
    }

    /// <summary>The army that is left aside to which a fact belongs, by its country; null: the fact belongs to none.</summary>
    public string? LeftAsideArmyOf(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return _leftAside.Count > 0 && ArmyOf(fact) is { } army && _leftAside.Contains(army) ? army : null;
    }

    /// <summary>
    /// The armies for whose sake alone a door is undecided: if the person had nothing to do with them, no rule would speak of it. Empty: the door concerns
    /// this person all the same.
    /// </summary>
    internal ImmutableArray<string> OnlyFor(DoorRules rules, DoorAnswer door, Knowledge knowledge)
    {
        if (door.Value is not (DoorValue.Depends or DoorValue.NotWorkedOut))
        {
            return [];
        }

        var theirs = rules.Rules.SelectMany(r => r.Condition.Facts()).Distinct().Select(f => (Fact: f, Army: LeftAsideArmyOf(f))).Where(f => f.Army is not null).ToList();
        return theirs.Count > 0 && DoorAnswer.ValueFor(rules, knowledge.With(theirs.Select(f => KeyValuePair.Create(f.Fact.Key, ValueSet.Of(FactCatalogue.None))))) == DoorValue.NoRule
            ? [.. theirs.Select(f => f.Army!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];
    }

    private static string? ArmyAskedAbout(Fact fact) => fact.Key.Split('/') is ["service", _, var country] ? country : null;

    // What ties a person to the state whose army it is. What a country of refuge gives (asylum, a visa, a permit) does not.
    private static string? ArmyOf(Fact fact) => fact.Key.Split('/') switch
    {
        ["citizenship", var country] => country,
        ["service", _, var country] => country,
        ["charge", var country, ..] => country,
        ["notice", _, var country] => country,
        ["proceeding", var kind, var country] when !string.Equals(kind, ProceedingKind.Asylum.Key, StringComparison.Ordinal) => country,
        _ => null,
    };

    // That something is not so names no country: "no citizenship of it" rather speaks against it.
    private static string? Named(Spell spell) => spell switch
    {
        { Fact: var fact } when fact.Equals(FactCatalogue.Whereabouts) => spell.Value?.Single is { } country ? FactCatalogue.CountryOf(country) : null,
        { Value.Single: FactCatalogue.None } => null,
        { Fact.Key: var key } => key.Split('/') is ["document", _, var of] ? of : ArmyOf(spell.Fact),
    };
}
