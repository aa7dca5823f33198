using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;

namespace Safeconduct.Core.Units;

/// <summary>Says how a unit was understood: which one and by what, which several, or none. Keys <c>unit.…</c> of the resource area Places.</summary>
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

    private static Phrase? Of(string told, UnitResolution resolution) => resolution switch
    {
        UnitResolution.One one => new Phrase(KeyOf(one), ("text", told), ("unit", one.Result.Name), ("by", one.By)),
        UnitResolution.Several several => new Phrase("unit.several", ("text", told), ("count", several.Candidates.Length),
            ("units", ListValue.Of(several.Candidates.Take(Named).Select(u => u.Name)))),
        UnitResolution.Unknown => new Phrase("unit.unknown", ("text", told)),
        _ => null,
    };

    private static string KeyOf(UnitResolution.One one) => one switch
    {
        { ToldName: not null } => "unit.one-other-name",
        { ToldNumber: not null } => "unit.one-other-number",
        _ => "unit.one",
    };
}
