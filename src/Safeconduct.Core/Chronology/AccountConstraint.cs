using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Chronology;

/// <summary>What a constraint of an account's network was told as.</summary>
public enum ConstraintSource
{
    /// <summary>A date of a statement.</summary>
    Date,

    /// <summary>How long a statement lasted.</summary>
    Lasted,

    /// <summary>How far apart two ends lie.</summary>
    Between,

    /// <summary>One of several.</summary>
    Any,

    /// <summary>A start does not lie after its end. Nobody told it, and nothing mends it.</summary>
    Order,

    /// <summary>What is told as past does not lie after the day on which it was told.</summary>
    Interview,

    /// <summary>Nothing told lies before the person's birth.</summary>
    Birth,
}

/// <summary>One constraint of an account's network, with the statements and the relation that it was made of.</summary>
public sealed class AccountConstraint
{
    private readonly ImmutableDictionary<int, TemporalConstraint> _byMultiple;

    internal AccountConstraint(ConstraintSource source, ImmutableArray<string> statements, bool isFirm, ImmutableArray<long> tolerances,
        ImmutableDictionary<int, TemporalConstraint> byMultiple, EndRef? end = null, Relation? relation = null, ImmutableArray<Relation> members = default,
        DayWindow told = default)
    {
        Source = source;
        Statements = statements;
        IsFirm = isFirm;
        Tolerances = tolerances;
        _byMultiple = byMultiple;
        End = end;
        Relation = relation;
        Members = members.IsDefault ? [] : members;
        Told = told;
    }

    /// <summary>Made of what was told and not of where it stands in the file.</summary>
    public string Id => At(0).Id;

    public ConstraintSource Source { get; }

    /// <summary>The current tellings it speaks of.</summary>
    public ImmutableArray<string> Statements { get; }

    /// <summary>For a date: the end that it dates.</summary>
    public EndRef? End { get; }

    /// <summary>For a relation: the relation.</summary>
    public Relation? Relation { get; }

    /// <summary>For <see cref="ConstraintSource.Any"/>: the relation behind each alternative.</summary>
    public ImmutableArray<Relation> Members { get; }

    /// <summary>For a date, an interview or a birth: the days told.</summary>
    public DayWindow Told { get; }

    /// <summary>Days of tolerance of each alternative; 0 for what is not soft.</summary>
    public ImmutableArray<long> Tolerances { get; }

    public bool IsSoft => Tolerances.Any(t => t > 0);

    /// <summary>
    /// Not recalled loosely: the date of a document or a proceeding or a date certain to the day, and a relation counted exactly in days;
    /// and none of them soft.
    /// </summary>
    public bool IsFirm { get; }

    /// <summary>The date of a document or of a step of a proceeding: it was written down, and nobody had to recall it.</summary>
    public bool IsOfPaper { get; init; }

    /// <summary>The constraint with so many times its tolerance: one of <see cref="Tolerance.Multiples"/>.</summary>
    public TemporalConstraint At(int multiple) => _byMultiple[multiple];

    public override string ToString() => Id;
}
