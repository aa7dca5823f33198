using System.Collections.Immutable;

namespace Safeconduct.Core.Units;

/// <summary>The units that a told name fits, and those with the same number that it does not fit.</summary>
internal sealed class UnitLookup
{
    private static readonly UnitLookup Nothing = new([], []);

    private readonly ImmutableArray<UnitNearMiss> _fits;

    private UnitLookup(ImmutableArray<UnitNearMiss> fits, ImmutableArray<UnitNearMiss> nearMisses)
    {
        _fits = fits;
        Fits = [.. fits.Select(f => f.Unit)];
        NearMisses = nearMisses;
    }

    private UnitLookup(ImmutableArray<Unit> exact)
    {
        _fits = [];
        Fits = exact;
        NearMisses = [];
    }

    public ImmutableArray<Unit> Fits { get; }

    public ImmutableArray<UnitNearMiss> NearMisses { get; }

    /// <summary>Units that bear the name word for word.</summary>
    public static UnitLookup Exact(ImmutableArray<Unit> units) => new(units);

    /// <summary>
    /// The units that agree best: those that record all that was told; without one, those that record less; without one, those of the same family of arms.
    /// A battalion that the base does not know is taken as a part of the unit told above it.
    /// </summary>
    public static UnitLookup Of(UnitDesignation told, IUnitDirectory units)
    {
        if (!told.NamesAUnit)
        {
            return Nothing;
        }

        var found = Compare(told, units);
        return found.Fits.IsEmpty && UnitEchelons.IsSubunit(told.Echelon) && told.Superior is { NamesAUnit: true } superior
            ? Of(superior, units) is { Fits.IsEmpty: false } above ? above : found
            : found;
    }

    public DesignationComparison? ComparisonOf(Unit unit) => _fits.FirstOrDefault(f => ReferenceEquals(f.Unit, unit))?.Comparison;

    private static UnitLookup Compare(UnitDesignation told, IUnitDirectory units)
    {
        var compared = new List<UnitNearMiss>();
        foreach (var key in told.Keys)
        {
            foreach (var unit in units.Designated(key))
            {
                if (!compared.Exists(c => string.Equals(c.Unit.Id, unit.Id, StringComparison.Ordinal)) && Best(told, unit) is { } comparison)
                {
                    compared.Add(new UnitNearMiss(unit, comparison));
                }
            }
        }

        if (compared.Count == 0)
        {
            return Nothing;
        }

        // A unit that bears the name comes before one that once did: where both are in the base, the words name the first.
        var best = compared.Min(c => Closeness(c.Comparison));
        var fits = compared.Where(c => c.Comparison.Fits && Closeness(c.Comparison) == best).OrderBy(c => c.Unit.Id, StringComparer.Ordinal).ToImmutableArray();
        var others = compared.Where(c => !c.Comparison.Fits || Closeness(c.Comparison) != best)
            .OrderBy(c => Closeness(c.Comparison)).ThenBy(c => c.Unit.Id, StringComparer.Ordinal).Take(UnitResolver.MostNearMisses).ToImmutableArray();
        return new UnitLookup(fits, others);
    }

    /// <summary>Of the names of a unit, the one that agrees best; of equal ones today's before a former one.</summary>
    internal static DesignationComparison? Best(UnitDesignation told, Unit unit)
    {
        DesignationComparison? best = null;
        foreach (var recorded in unit.Designations)
        {
            if (DesignationComparison.Of(told, recorded) is { } comparison && (best is null || Rank(comparison) < Rank(best)))
            {
                best = comparison;
            }
        }

        return best;
    }

    private static int Closeness(DesignationComparison c) => (c.Distance * 2) + (c.ByFormerName ? 1 : 0);

    private static int Rank(DesignationComparison c) =>
        (Closeness(c) * 4) + (c.Guards == PartMatch.Same ? 0 : 1) + (c.Separate == PartMatch.Same ? 0 : 1);
}
