using System.Collections.Immutable;

namespace Safeconduct.Core.Units;

/// <summary>What would tell several units apart: under each heading where they are not all the same, what each has.</summary>
public static class UnitDistinctions
{
    private static readonly (string Part, bool IsKey, Func<Unit, IEnumerable<string>> Of)[] Headings =
    [
        ("arm", true, u => First(u) is { } d ? UnitArms.Names(d.Arms) : []),
        ("echelon", true, u => First(u) is { Echelon: not UnitEchelon.NotTold and var e } ? [UnitEchelons.Name(e)] : []),
        ("affiliation", true, u => First(u)?.Affiliation is { } a ? [a] : []),
        ("parent", false, u => u.Parents.Select(p => p.ParentName)),
        ("garrison", false, u => u.Garrisons.Select(g => g.Text).DefaultIfEmpty(u.Garrison!).OfType<string>()),
        ("number", false, u => u.Numbers),
    ];

    /// <summary>Every heading: <c>arm</c>, <c>echelon</c>….</summary>
    public static IEnumerable<string> Parts => Headings.Select(h => h.Part);

    public static ImmutableArray<UnitCandidate> Of(ImmutableArray<Unit> units)
    {
        var columns = Headings.Select(h => (Heading: h, Values: units.Select(u => Values(h.Of(u))).ToList()))
            .Where(c => c.Values.Select(v => string.Join('|', v)).Distinct(StringComparer.Ordinal).Skip(1).Any()).ToList();
        return [.. units.Select((u, i) => new UnitCandidate(u, [.. columns.Where(c => !c.Values[i].IsEmpty).Select(c => new UnitDistinction(c.Heading.Part, c.Values[i], c.Heading.IsKey))]))];
    }

    private static ImmutableArray<string> Values(IEnumerable<string> values) => [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static UnitDesignation? First(Unit unit) => unit.Designations.FirstOrDefault(d => d.NamesAUnit);
}
