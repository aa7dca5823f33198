using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Packs;

/// <summary>Text of a pack in several languages; English is always there.</summary>
public sealed record LocalText(string English, ImmutableSortedDictionary<string, string> Others)
{
    public static LocalText Of(string english) => new(english, ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>In the language, or in English.</summary>
    public string In(string language) => Others.GetValueOrDefault(language) ?? English;

    public override string ToString() => English;
}

/// <summary>Where in the files of a pack something stands; lines count from 1.</summary>
public sealed record PackPlace(string File, int Line)
{
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}");
}

/// <summary>How a source was read for the pack.</summary>
public enum SourceReading
{
    Text,
    Excerpt,
    Recalled,
}

/// <summary>A law, a treaty, a judgment, a page.</summary>
public sealed record PackSource(string Id, string Title, string By, string? Url, Edtf? Dated, string? Language, SourceReading Read);

/// <summary>A place in a source.</summary>
public sealed record PackCitation(PackSource Source, string? At);

/// <summary>Who looked at something, and when.</summary>
public sealed record PackCheck(string By, Day On);

/// <summary>How sure it is that a rule says what is so.</summary>
public enum Sureness
{
    Certain,
    Likely,
    Uncertain,
    PracticeVaries,
}

/// <summary>What every entry of a pack rests on.</summary>
public sealed record PackBasis(ImmutableArray<PackCitation> Sources, Sureness Sure, LocalText? ToCheck, PackCheck Checked);

/// <summary>How great a danger is, in words.</summary>
public enum RiskLevel
{
    Some = 1,
    Real = 2,
    High = 3,
}

/// <summary>A dated rule.</summary>
public sealed record PackRule
{
    public required string Id { get; init; }

    /// <summary>Of the pack; with <see cref="Id"/> it names the rule everywhere.</summary>
    public required string PackId { get; init; }

    public required Door Door { get; init; }

    /// <summary>False: the rule closes the door.</summary>
    public required bool Opens { get; init; }

    /// <summary>With what <c>days</c> and <c>within</c> of a stay add.</summary>
    public required Condition When { get; init; }

    /// <summary>The days on which it holds.</summary>
    public required DayWindow Holds { get; init; }

    /// <summary>Of a stay or a duty: days from the entry, the day of entry included; with <see cref="Within"/> days of presence within that many days.</summary>
    public int? Days { get; init; }

    /// <summary>Of a stay: the last so many days, the day itself included, within which its <see cref="Days"/> are counted; null: they count from the entry.</summary>
    public int? Within { get; init; }

    public RiskLevel? Level { get; init; }

    /// <summary>The most a penalty can be.</summary>
    public int? Years { get; init; }

    public required LocalText Says { get; init; }

    public required PackBasis Basis { get; init; }

    /// <summary>Names (PACK/RULE) of rules to which this one is the exception.</summary>
    public required ImmutableArray<string> Overrides { get; init; }

    public required PackPlace Place { get; init; }

    public string Name => PackId + "/" + Id;

    public override string ToString() => Name;
}

/// <summary>A danger of a step.</summary>
public sealed record StepRisk(string Danger, RiskLevel Level, LocalText? Says);

/// <summary>Something that a person can do on the way.</summary>
public sealed record PackStep
{
    public required string Id { get; init; }

    public required string PackId { get; init; }

    public required LocalText Says { get; init; }

    public required Condition When { get; init; }

    /// <summary>Doors that must stand open on the day.</summary>
    public required ImmutableArray<Door> Can { get; init; }

    /// <summary>What is so afterwards.</summary>
    public required ImmutableArray<(Fact Fact, ValueSet Value)> Does { get; init; }

    public required int LeastDays { get; init; }

    public required int MostDays { get; init; }

    /// <summary>Kinds of papers and things to bring.</summary>
    public required ImmutableArray<string> Bring { get; init; }

    public required ImmutableArray<StepRisk> Risks { get; init; }

    public LocalText? Before { get; init; }

    public required PackBasis Basis { get; init; }

    public required PackPlace Place { get; init; }

    public string Name => PackId + "/" + Id;

    public override string ToString() => Name;
}

/// <summary>An end that a way can reach.</summary>
public sealed record PackEnd(string Id, string PackId, LocalText? Says, Condition When, ImmutableArray<Door> Can, PackPlace Place)
{
    public string Name => PackId + "/" + Id;
}

/// <summary>One thing to do in the first hours.</summary>
public sealed record AlarmStep(int WithinHours, LocalText Says, ImmutableArray<PackCitation> Sources);

/// <summary>Facts that mean that someone is held or about to be handed over, and what to do then.</summary>
public sealed record PackAlarm(string Id, string PackId, LocalText Says, Condition When, ImmutableArray<AlarmStep> Do, PackBasis Basis, PackPlace Place)
{
    public string Name => PackId + "/" + Id;
}

/// <summary>A fact that a pack declares.</summary>
public sealed record DeclaredFact(NamedFact Fact, LocalText Ask, LocalText Says);

/// <summary>An answer that a worked case expects.</summary>
public sealed record Expectation(Day On, Door Door, DoorValue Is, ImmutableArray<string> Ask, PackPlace Place);

/// <summary>An invented person and the answers that the pack must give.</summary>
public sealed record WorkedCase(string Id, LocalText Says, FactSheet Facts, ImmutableArray<Expectation> Expect, PackPlace Place);

/// <summary>The rules of one jurisdiction.</summary>
public sealed record Pack
{
    public required string Id { get; init; }

    /// <summary>A country, <c>EU</c>, or <c>INT</c>.</summary>
    public required string Jurisdiction { get; init; }

    public required LocalText Title { get; init; }

    public required PackCheck Checked { get; init; }

    public required ImmutableArray<PackSource> Sources { get; init; }

    public required ImmutableArray<DeclaredFact> Facts { get; init; }

    /// <summary>Things that only this pack knows, with their words.</summary>
    public required ImmutableSortedDictionary<string, LocalText> Words { get; init; }

    public required ImmutableArray<PackRule> Rules { get; init; }

    public required ImmutableArray<PackStep> Steps { get; init; }

    public required ImmutableArray<PackEnd> Ends { get; init; }

    public required ImmutableArray<PackAlarm> Alarms { get; init; }

    public required ImmutableArray<WorkedCase> Cases { get; init; }

    public required PackPlace Place { get; init; }

    public override string ToString() => Id;
}
