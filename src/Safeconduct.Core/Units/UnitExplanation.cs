using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;

namespace Safeconduct.Core.Units;

/// <summary>Says how a unit was understood: which one and by what, which several, or none. Keys <c>unit.…</c> of the resource areas Places and Units.</summary>
public static class UnitExplanation
{
    /// <summary>So many candidates are named.</summary>
    private const int Named = 6;

    /// <summary>One phrase for what became of the words; null where no unit was named.</summary>
    public static Phrase? Of(Claim.Served claim, UnitResolution resolution)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Of(string.Join(", ", new[] { claim.Unit, claim.Number }.OfType<string>()), resolution);
    }

    /// <summary>One phrase for what became of the words; null where no unit was named.</summary>
    public static Phrase? Of(string told, UnitResolution resolution) => resolution switch
    {
        UnitResolution.One one => new Phrase(KeyOf(one), ("text", told), ("unit", one.Result.Name), ("by", one.By)),
        UnitResolution.Several { IsBareNumber: true } several => Many("unit.several-bare-number", told, several),
        UnitResolution.Several several => Many("unit.several", told, several),
        UnitResolution.Unknown => new Phrase("unit.unknown", ("text", told)),
        _ => null,
    };

    /// <summary>What else there is to say: what was tolerated, what would tell candidates apart, which units with the same number were not taken.</summary>
    public static ImmutableArray<Phrase> Further(UnitResolution resolution)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        return [.. resolution.Notes, .. Apart(resolution), .. NearMisses(resolution)];
    }

    /// <summary>One phrase for each candidate that differs from the others in something.</summary>
    public static IEnumerable<Phrase> Apart(UnitResolution resolution) => resolution is not UnitResolution.Several several ? []
        : several.Apart.Take(Named).Where(c => !c.Distinctions.IsEmpty)
            .Select(c => new Phrase("unit.apart", ("unit", c.Unit.Name), ("parts", new ListValue([.. c.Distinctions.Select(d => (PhraseValue)new PhraseInPhrase(Said(d)))]))));

    /// <summary>One phrase for each unit with the same number that was not taken, with the reason.</summary>
    public static IEnumerable<Phrase> NearMisses(UnitResolution resolution) => resolution.NearMisses.Take(Named).Select(m => new Phrase("unit.near-miss",
        ("unit", m.Unit.Name), ("why", new ListValue([.. WhyNot(m.Comparison).Select(k => (PhraseValue)new KeyValue("unit.near-miss." + k))]))));

    /// <summary><c>one</c>, <c>several</c>, <c>none</c> or <c>not-named</c>: the word for programs.</summary>
    public static string Kind(UnitResolution resolution) => resolution switch
    {
        UnitResolution.One => "one",
        UnitResolution.Several => "several",
        UnitResolution.NotNamed => "not-named",
        _ => "none",
    };

    /// <summary>The one unit, or the several with what would tell them apart.</summary>
    public static ImmutableArray<UnitCandidate> Candidates(UnitResolution resolution) => resolution switch
    {
        UnitResolution.One one => [new UnitCandidate(one.Result, [])],
        UnitResolution.Several several => several.Apart,
        _ => [],
    };

    /// <summary>An echelon as a word of the reader's language.</summary>
    public static KeyValue Echelon(UnitEchelon echelon) => UnitNotes.EchelonKey(echelon);

    /// <summary>Arms as words of the reader's language.</summary>
    public static PhraseValue Arms(UnitArm arms) => UnitNotes.ArmKeys(arms);

    /// <summary>What keeps the words from meaning a unit with the same number: <c>arm</c>, <c>echelon</c>, <c>affiliation</c>, <c>arm-kin</c>, <c>less</c> or <c>former</c>.</summary>
    public static IEnumerable<string> WhyNot(DesignationComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        (string Part, bool Is)[] reasons =
        [
            ("arm", comparison.Arm == PartMatch.Differs), ("echelon", comparison.Echelon == PartMatch.Differs), ("affiliation", comparison.Affiliation == PartMatch.Differs),
            ("arm-kin", comparison.Arm == PartMatch.Kin && comparison.Fits), ("less", comparison is { Distance: 1 }),
            ("former", comparison is { Fits: true, ByFormerName: true }),
        ];
        return reasons.Where(r => r.Is).Select(r => r.Part);
    }

    private static Phrase Many(string key, string told, UnitResolution.Several several) => new(key, ("text", told), ("count", several.Candidates.Length),
        ("units", ListValue.Of(several.Candidates.Take(Named).Select(u => u.Name))));

    private static Phrase Said(UnitDistinction d) => new($"unit.apart.{d.Part}", ("values", new ListValue([.. d.Values.Select(v => Value(d, v))])));

    private static PhraseValue Value(UnitDistinction d, string value) => d.IsKey ? new KeyValue($"unit.{d.Part}.{value}") : new TextValue(value);

    private static string KeyOf(UnitResolution.One one) => one switch
    {
        { ToldName: not null } => "unit.one-other-name",
        { ToldNumber: not null } => "unit.one-other-number",
        _ => "unit.one",
    };
}
