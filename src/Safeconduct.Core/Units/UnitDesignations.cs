using System.Collections.Immutable;

namespace Safeconduct.Core.Units;

/// <summary>The designations by which a unit of the base is known.</summary>
public static class UnitDesignations
{
    /// <summary>See <see cref="Unit.Designations"/>.</summary>
    public static ImmutableArray<UnitDesignation> Of(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var read = unit.AllNames.Concat(unit.NamesOverTime.Select(n => n.Text)).Distinct(StringComparer.Ordinal)
            .Select(UnitDesignation.Read).Where(d => d.NamesAUnit || d.Former.Any(f => f.NamesAUnit)).ToList();
        var kept = read.Where(d => !read.Exists(other => SaysMore(other, d))).ToList();
        return [.. kept.Select(d => Completed(d, unit))];
    }

    /// <summary>Every number and proper name in a name, former ones too: what a store indexes.</summary>
    public static IEnumerable<string> KeysOf(string name)
    {
        var read = UnitDesignation.Read(name);
        return read.Keys.Concat(read.Former.SelectMany(f => f.Keys)).Distinct(StringComparer.Ordinal);
    }

    private static bool SaysMore(UnitDesignation other, UnitDesignation than) =>
        than.Numbers.All(n => other.Numbers.Contains(n, StringComparer.Ordinal)) && Parts(other) > Parts(than) && !than.Numbers.IsEmpty;

    private static int Parts(UnitDesignation d) => (d.Arms != UnitArm.None ? 1 : 0) + (d.Echelon != UnitEchelon.NotTold ? 2 : 0);

    private static UnitDesignation Completed(UnitDesignation d, Unit unit)
    {
        var branch = d.Arms == UnitArm.None && unit.Branch is not null ? UnitDesignation.Read(unit.Branch).Arms : UnitArm.None;
        var echelon = d.Echelon == UnitEchelon.NotTold && unit.Echelon is not null ? UnitDesignation.Read(unit.Echelon).Echelon : UnitEchelon.NotTold;
        return branch == UnitArm.None && echelon == UnitEchelon.NotTold ? d : d.With(d.Arms | branch, echelon == UnitEchelon.NotTold ? d.Echelon : echelon);
    }
}
