using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Units;

/// <summary>That a unit stood under another from one day to another; an open end means not known.</summary>
public sealed record UnitParent(string ParentName, DayWindow Days, Citation Citation);

/// <summary>A name or a military-unit number that a unit bore; the days for which a source says so, unbounded where it does not say.</summary>
public sealed record UnitName(string Text, DayWindow Days, Citation Citation);

/// <summary>Who commanded a unit, and when; an open end means not known. <c>ToString</c> names nobody: no name of a person reaches a log.</summary>
public sealed record UnitCommander(string Name, string? Rank, DayWindow Days, Citation Citation)
{
    public override string ToString() => $"commander, {Days}";
}

/// <summary>A military unit as the evidence base knows it. One unit may be named by several sources.</summary>
public sealed class Unit
{
    /// <summary>Only id and name are always known.</summary>
    public Unit(string id, string name, ImmutableArray<string> otherNames = default, ImmutableArray<string> numbers = default,
        string? branch = null, string? echelon = null, string? side = null, string? garrison = null,
        ImmutableArray<UnitParent> parents = default, ImmutableArray<Citation> citations = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Name = name;
        OtherNames = otherNames.IsDefault ? [] : otherNames;
        Numbers = numbers.IsDefault ? [] : numbers;
        Branch = branch;
        Echelon = echelon;
        Side = side;
        Garrison = garrison;
        Parents = parents.IsDefault ? [] : parents;
        Citations = citations.IsDefault ? [] : citations;
    }

    /// <summary>Stable within a base, made of the name: <c>155-separate-guards-naval-infantry-brigade</c>.</summary>
    public string Id { get; }

    /// <summary>The name by which it is shown.</summary>
    public string Name { get; }

    /// <summary>Earlier, short and foreign names.</summary>
    public ImmutableArray<string> OtherNames { get; }

    /// <summary>Military-unit numbers (в/ч), five digits. The same number may stand for several units.</summary>
    public ImmutableArray<string> Numbers { get; }

    /// <summary>The arm or service, as the source has it.</summary>
    public string? Branch { get; }

    /// <summary>Brigade, regiment…, as the source has it.</summary>
    public string? Echelon { get; }

    /// <summary>ISO 3166-1 alpha-2 of the army it belongs to.</summary>
    public string? Side { get; }

    /// <summary>Where it belongs, not where it was.</summary>
    public string? Garrison { get; }

    /// <summary>Each for as long as the relation lasted.</summary>
    public ImmutableArray<UnitParent> Parents { get; }

    /// <summary>Where all this stands.</summary>
    public ImmutableArray<Citation> Citations { get; }

    public override string ToString() => $"{Id} {Name}";
}

/// <summary>A store of units that can be asked by name or number. Answers come in a stable order.</summary>
public interface IUnitDirectory
{
    /// <summary>All units one of whose names has this key (<see cref="Names.NameKey"/>).</summary>
    IReadOnlyList<Unit> Named(string nameKey);

    /// <summary>All units that bear this military-unit number.</summary>
    IReadOnlyList<Unit> Numbered(string number);
}

/// <summary>What a claimed unit turned out to be.</summary>
public abstract class UnitResolution
{
    private UnitResolution()
    {
    }

    /// <summary>The one unit, or null.</summary>
    public Unit? Unit => (this as One)?.Result;

    /// <param name="result">Exactly one unit.</param>
    /// <param name="by"><c>name</c> or <c>number</c>: what decided. Where both name and number mean it, <c>number</c>.</param>
    /// <param name="toldName">The name as told, if the base does not know it for this unit.</param>
    /// <param name="toldNumber">The number as told.</param>
    public sealed class One(Unit result, string by, string? toldName = null, string? toldNumber = null) : UnitResolution
    {
        /// <summary>The name as told where the base does not know it for this unit; otherwise null. A difference to be shown, not a fault.</summary>
        public string? ToldName { get; } = string.Equals(by, "number", StringComparison.Ordinal) ? toldName : null;

        /// <summary>The number as told where the base does not know it for this unit; otherwise null.</summary>
        public string? ToldNumber { get; } = string.Equals(by, "name", StringComparison.Ordinal) ? toldNumber : null;

        /// <summary>The unit.</summary>
        public Unit Result { get; } = result;

        /// <summary><c>name</c> or <c>number</c>.</summary>
        public string By { get; } = by;
    }

    /// <summary>Name or number fit more than one unit, or disagree.</summary>
    public sealed class Several(ImmutableArray<Unit> candidates) : UnitResolution
    {
        public ImmutableArray<Unit> Candidates { get; } = candidates;
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
