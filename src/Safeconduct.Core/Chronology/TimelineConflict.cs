using System.Collections.Immutable;

namespace Safeconduct.Core.Chronology;

/// <summary>
/// One single change that mends a conflict: one bound of one alternative of a constraint reaching <see cref="Days"/> days farther than told.
/// <see cref="IsUpper"/>: the later or longer bound.
/// </summary>
public sealed record Mend(AccountConstraint Constraint, int Alternative, bool IsUpper, long Days);

/// <summary>
/// Constraints of an account that cannot all hold, none of which could be left out: with the tolerance of soft ones taken once.
/// </summary>
public sealed class TimelineConflict
{
    internal TimelineConflict(ImmutableArray<AccountConstraint> constraints, bool isMinimal, ImmutableArray<Mend> mends, bool isMendedAlone,
        long? missesByDays, ImmutableArray<(int Multiple, bool IsConsistent)> atMultiples)
    {
        Constraints = constraints;
        IsMinimal = isMinimal;
        Mends = mends;
        IsMendedAlone = isMendedAlone;
        MissesByDays = missesByDays;
        AtMultiples = atMultiples;
    }

    public ImmutableArray<AccountConstraint> Constraints { get; }

    /// <summary>False only when the search was given up while the conflict was being thinned.</summary>
    public bool IsMinimal { get; }

    /// <summary>Every single change that mends it, each tried by solving again.</summary>
    public ImmutableArray<Mend> Mends { get; }

    /// <summary>
    /// Each mend also fits everything else told that no other conflict holds. False: other statements stand against every single change,
    /// and the mends are for this conflict by itself.
    /// </summary>
    public bool IsMendedAlone { get; }

    /// <summary>By how many days they miss: the smallest mend, beyond any tolerance; null when no single change mends it.</summary>
    public long? MissesByDays { get; }

    /// <summary>Whether the conflict dissolves with 0, 2 and 4 times the tolerance; empty when nothing in it is soft.</summary>
    public ImmutableArray<(int Multiple, bool IsConsistent)> AtMultiples { get; }

    /// <summary>Every member is firm: documents, dates certain to the day, relations counted in days.</summary>
    public bool IsFirm => Constraints.All(c => c.IsFirm);

    /// <summary>
    /// It is as small as a slip in a day told from memory: a change of at most <see cref="Tolerance.OfDay"/> days to the date of something other than
    /// a paper or a step of a proceeding mends it. See docs/adr/0091.
    /// </summary>
    public bool IsSlip => Mends.Any(m => m.Days <= Tolerance.OfDay && m.Constraint is { Source: ConstraintSource.Date, IsOfPaper: false });

    /// <summary>All statements involved, by id.</summary>
    public ImmutableArray<string> Statements => [.. Constraints.SelectMany(c => c.Statements).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The statements that a single change to one of them, or to what relates them, would mend.</summary>
    public ImmutableArray<string> Roots => [.. Mends.SelectMany(m => m.Constraint.Statements).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
