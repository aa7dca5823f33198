using System.Collections.Immutable;
using Safeconduct.Core.Checks;

namespace Safeconduct.Core.Units;

/// <summary>A unit that bears the number told and is not what was told; it is shown and never taken.</summary>
public sealed record UnitNearMiss(Unit Unit, DesignationComparison Comparison);

/// <summary>One of several units that the words can mean, with what would tell it from the others: <c>arm</c>, <c>echelon</c>, <c>parent</c>, <c>garrison</c>, <c>number</c>….</summary>
public sealed record UnitCandidate(Unit Unit, ImmutableArray<UnitDistinction> Distinctions)
{
    public override string ToString() => Unit.ToString();
}

/// <summary>What a candidate has under one heading: a word of a list (<see cref="IsKey"/>, key <c>unit.arm.…</c>) or words as the source has them.</summary>
public sealed record UnitDistinction(string Part, ImmutableArray<string> Values, bool IsKey);

/// <summary>What a claimed unit turned out to be.</summary>
public abstract class UnitResolution
{
    private UnitResolution()
    {
    }

    /// <summary>The one unit, or null.</summary>
    public Unit? Unit => (this as One)?.Result;

    /// <summary>How the words were read; null where they name no unit.</summary>
    public UnitDesignation? Reading { get; init; }

    /// <summary>Units with the same number that are something else, or of which the base says less. At most <see cref="UnitResolver.MostNearMisses"/>.</summary>
    public ImmutableArray<UnitNearMiss> NearMisses { get; init; } = [];

    /// <summary>What is to be said about the way to this answer: keys <c>unit.note.…</c> of the area Units.</summary>
    public ImmutableArray<Phrase> Notes { get; init; } = [];

    /// <param name="result">Exactly one unit.</param>
    /// <param name="by"><c>name</c>, <c>number</c> or <c>designation</c>: what decided. Where both name and number mean it, <c>number</c>.</param>
    /// <param name="toldName">The name as told, if the base does not know it for this unit.</param>
    /// <param name="toldNumber">The number as told.</param>
    public sealed class One(Unit result, string by, string? toldName = null, string? toldNumber = null) : UnitResolution
    {
        /// <summary>The name as told where the base does not know it for this unit; otherwise null. A difference to be shown, not a fault.</summary>
        public string? ToldName { get; } = IsByNumber(by) ? toldName : null;

        /// <summary>The number as told where the base does not know it for this unit; otherwise null.</summary>
        public string? ToldNumber { get; } = IsByNumber(by) ? null : toldNumber;

        /// <summary>The unit.</summary>
        public Unit Result { get; } = result;

        /// <summary><c>name</c>, <c>number</c>, or <c>designation</c> (number, branch and echelon of the name agree part by part).</summary>
        public string By { get; } = by;

        private static bool IsByNumber(string by) => string.Equals(by, "number", StringComparison.Ordinal);
    }

    /// <summary>Name or number fit more than one unit, or disagree, or only a number was told.</summary>
    public sealed class Several(ImmutableArray<Unit> candidates) : UnitResolution
    {
        public ImmutableArray<Unit> Candidates { get; } = candidates;

        /// <summary>The candidates with what would tell them apart.</summary>
        public ImmutableArray<UnitCandidate> Apart => UnitDistinctions.Of(Candidates);

        /// <summary>The name means some units and the military-unit number others: which ones the number means. Empty where they do not disagree.</summary>
        public ImmutableArray<Unit> ByNumber { get; init; } = [];

        /// <summary>Only a number was told, without anything that says of what.</summary>
        public bool IsBareNumber { get; init; }
    }

    /// <summary>The base knows no such unit. That is a gap of the base, not a mistake of the person.</summary>
    public sealed class Unknown(string text) : UnitResolution
    {
        public string Text { get; } = text;
    }

    /// <summary>The claim names no unit.</summary>
    public sealed class NotNamed : UnitResolution
    {
        public static NotNamed Instance { get; } = new();
    }
}
