using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

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

/// <summary>Where a source says that a unit belongs, with the point where it gives one.</summary>
public sealed record UnitGarrison(string Text, GeoPoint? At, Citation Citation);

/// <summary>A military unit as the evidence base knows it. One unit may be named by several sources.</summary>
public sealed class Unit
{
    private ImmutableArray<UnitDesignation> _designations;

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

    /// <summary>The names, each with the days for which a source says that the unit bore it; names that no source dates are unbounded.</summary>
    public ImmutableArray<UnitName> NamesOverTime { get; init; } = [];

    /// <summary>The military-unit numbers, likewise.</summary>
    public ImmutableArray<UnitName> NumbersOverTime { get; init; } = [];

    /// <summary>Who commanded it, and when.</summary>
    public ImmutableArray<UnitCommander> Commanders { get; init; } = [];

    /// <summary>Every garrison that a source gives, in the order of the citations.</summary>
    public ImmutableArray<UnitGarrison> Garrisons { get; init; } = [];

    /// <summary>The point of the first garrison that has one.</summary>
    public GeoPoint? GarrisonAt => Garrisons.FirstOrDefault(g => g.At is not null)?.At;

    /// <summary>The name by which it is shown, and all others.</summary>
    public IEnumerable<string> AllNames => OtherNames.Prepend(Name);

    /// <summary>
    /// Its names taken apart, once. Of the names with one number those that say less than another are left out, so that «155-nib» or a short name
    /// does not make the unit look like something less certain than it is; what no name says is taken from the columns for branch and echelon.
    /// </summary>
    public ImmutableArray<UnitDesignation> Designations
    {
        get
        {
            if (_designations.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _designations, UnitDesignations.Of(this));
            }

            return _designations;
        }
    }

    public override string ToString() => $"{Id} {Name}";
}

/// <summary>A store of units that can be asked by name or number. Answers come in a stable order.</summary>
public interface IUnitDirectory
{
    /// <summary>All units one of whose names has this key (<see cref="Names.NameKey"/>).</summary>
    IReadOnlyList<Unit> Named(string nameKey);

    /// <summary>All units that bear this military-unit number.</summary>
    IReadOnlyList<Unit> Numbered(string number);

    /// <summary>All units one of whose names bears this ordinal ("64" of "64th Separate…") or proper name; see <see cref="UnitDesignation.Keys"/>. Former names count.</summary>
    IReadOnlyList<Unit> Designated(string key);
}
