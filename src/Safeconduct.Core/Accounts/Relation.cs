using System.Collections.Immutable;

namespace Safeconduct.Core.Accounts;

/// <summary>Which end of a statement a relation names; <see cref="Moment"/> is for a statement that has one moment.</summary>
public enum StatementEnd
{
    Moment,
    Start,
    End,
}

/// <summary>One end of one statement, such as <c>S1.end</c>.</summary>
public readonly record struct EndRef(string StatementId, StatementEnd End)
{
    public override string ToString() => End switch
    {
        StatementEnd.Start => StatementId + ".start",
        StatementEnd.End => StatementId + ".end",
        _ => StatementId,
    };
}

/// <summary>Whole days or calendar months.</summary>
public enum DurationUnit
{
    Days,
    Months,
}

/// <summary>A number of days or calendar months, from <see cref="Min"/> to <see cref="Max"/>, both included; null is open. Negative numbers point backwards.</summary>
public readonly record struct DurationRange(DurationUnit Unit, int? Min, int? Max, bool IsVague)
{
    public override string ToString() => $"{Min?.ToString(System.Globalization.CultureInfo.InvariantCulture)}..{Max?.ToString(System.Globalization.CultureInfo.InvariantCulture)} {(Unit == DurationUnit.Days ? "days" : "months")}";
}

/// <summary>What the person told about the order and the distance in time of statements.</summary>
public abstract class Relation
{
    private Relation(string id, int line)
    {
        Id = id;
        Line = line;
    }

    /// <summary>R1, R2… in the order of the file; members of an <see cref="Any"/> are R3.1, R3.2…</summary>
    public string Id { get; }

    /// <summary>Line of the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The statements it speaks of, in the order of the file, each once.</summary>
    public abstract ImmutableArray<string> Statements { get; }

    public override string ToString() => $"Relation {Id}";

    /// <summary><paramref name="to"/> lies <paramref name="range"/> after <paramref name="from"/>.</summary>
    public sealed class Between(string id, int line, EndRef from, EndRef to, DurationRange range) : Relation(id, line)
    {
        public EndRef From { get; } = from;

        public EndRef To { get; } = to;

        /// <summary>How far apart, or how long.</summary>
        public DurationRange Range { get; } = range;

        public override ImmutableArray<string> Statements => [.. new[] { From.StatementId, To.StatementId }.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A statement's span was <paramref name="range"/> long, from its start to its end.</summary>
    public sealed class Lasted(string id, int line, string statementId, DurationRange range) : Relation(id, line)
    {
        public string StatementId { get; } = statementId;

        /// <summary>How far apart, or how long.</summary>
        public DurationRange Range { get; } = range;

        public override ImmutableArray<string> Statements => [StatementId];
    }

    /// <summary>At least one of the members holds.</summary>
    public sealed class Any(string id, int line, ImmutableArray<Relation> members) : Relation(id, line)
    {
        /// <summary>At least one; at least one of them holds.</summary>
        public ImmutableArray<Relation> Members { get; } = members;

        public override ImmutableArray<string> Statements => [.. Members.SelectMany(m => m.Statements).Distinct(StringComparer.Ordinal)];
    }
}
