using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Names;

namespace Safeconduct.Core.Units;

/// <summary>
/// What else was told, the days, the unit above, the arm, can leave fewer of several candidates. Each is asked in turn; where it would leave none it is
/// not used, because records are incomplete. What decided is said.
/// </summary>
internal static class UnitNarrowing
{
    public static (ImmutableArray<Unit> Units, ImmutableArray<Phrase> Notes) Narrow(ImmutableArray<Unit> candidates, UnitQuery query, UnitDesignation told, bool byNumber)
    {
        var notes = ImmutableArray.CreateBuilder<Phrase>();
        if (candidates.Length > 1 && !query.Days.IsUnbounded)
        {
            candidates = Keep(candidates, u => Held(u, query, told, byNumber), new Phrase("unit.note.by-day", ("days", new SpanValue(query.Days))), notes);
        }

        if (candidates.Length > 1 && (query.Superior is { Length: > 0 } text ? UnitDesignation.Read(text) : told.Superior) is { NamesAUnit: true } superior)
        {
            candidates = Keep(candidates, u => StandsUnder(u, superior, query.Days), new Phrase("unit.note.by-superior"), notes);
        }

        if (candidates.Length > 1 && query.Branch is { } branch && UnitDesignation.Read(branch).Arms is var arms and not UnitArm.None)
        {
            candidates = Keep(candidates, u => u.Designations.Any(d => (d.Arms & arms) != UnitArm.None), new Phrase("unit.note.by-branch", ("branch", branch)), notes);
        }

        return (candidates, notes.ToImmutable());
    }

    /// <summary>Whether a source says that the unit was under another that the words fit, on days that touch.</summary>
    public static bool StandsUnder(Unit unit, UnitDesignation superior, DayWindow days) =>
        unit.Parents.Any(p => p.Days.Intersects(days) && IsNamedBy(superior, p.ParentName));

    /// <summary>Whether words and a name can mean one unit.</summary>
    public static bool IsNamedBy(UnitDesignation told, string name) => DesignationComparison.Of(told, UnitDesignation.Read(name)) is { Fits: true };

    /// <summary>The days for which sources say that the unit bore the name as told; empty where none of its dated names is meant.</summary>
    public static IEnumerable<UnitName> NamesMeant(Unit unit, string name, UnitDesignation told)
    {
        var key = NameKey.Of(name);
        var exact = unit.NamesOverTime.Where(n => string.Equals(NameKey.Of(n.Text), key, StringComparison.Ordinal)).ToList();
        return exact.Count > 0 ? exact : unit.NamesOverTime.Where(n => DesignationComparison.Of(told, UnitDesignation.Read(n.Text)) is { Fits: true, ByFormerName: false });
    }

    private static bool Held(Unit unit, UnitQuery query, UnitDesignation told, bool byNumber)
    {
        var meant = byNumber
            ? unit.NumbersOverTime.Where(n => string.Equals(n.Text, UnitResolver.Digits(query.Number) ?? told.UnitNumber, StringComparison.Ordinal)).ToList()
            : unit.NamesOverTime.Any(n => !n.Days.IsUnbounded) ? [.. NamesMeant(unit, query.Name ?? "", told)] : [];
        return meant.Count == 0 || meant.Exists(n => n.Days.Intersects(query.Days));
    }

    private static ImmutableArray<Unit> Keep(ImmutableArray<Unit> candidates, Func<Unit, bool> isMeant, Phrase why, ImmutableArray<Phrase>.Builder notes)
    {
        var kept = candidates.Where(isMeant).ToImmutableArray();
        if (kept.IsEmpty || kept.Length == candidates.Length)
        {
            return candidates;
        }

        if (kept.Length == 1)
        {
            notes.Add(why);
        }

        return kept;
    }
}
