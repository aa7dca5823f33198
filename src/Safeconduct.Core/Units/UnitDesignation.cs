using System.Collections.Immutable;
using System.Globalization;

namespace Safeconduct.Core.Units;

/// <summary>
/// The name of a unit taken apart: «64-я отдельная мотострелковая бригада» is number 64, separate, motor rifle, brigade. What a text does not tell is
/// not filled in. <see cref="Read"/> reads one from words.
/// </summary>
public sealed class UnitDesignation
{
    /// <summary>Told as a unit of the so-called Donetsk People's Republic.</summary>
    public const string Donetsk = "dpr";

    /// <summary>Told as a unit of the so-called Luhansk People's Republic.</summary>
    public const string Luhansk = "lpr";

    internal UnitDesignation()
    {
    }

    /// <summary>The ordinal numbers told: one, none, or several («1-я и 3-я бригады»).</summary>
    public ImmutableArray<string> Numbers { get; internal init; } = [];

    public UnitArm Arms { get; internal init; }

    public UnitEchelon Echelon { get; internal init; }

    public bool IsGuards { get; internal init; }

    public bool IsSeparate { get; internal init; }

    /// <summary><see cref="Donetsk"/>, <see cref="Luhansk"/> or null.</summary>
    public string? Affiliation { get; internal init; }

    /// <summary>Of a district, a fleet or a group of forces: <c>western</c>, <c>black-sea</c>…</summary>
    public string? Proper { get; internal init; }

    /// <summary>The military-unit number (в/ч) that stands in the text.</summary>
    public string? UnitNumber { get; internal init; }

    /// <summary>Names in quotation marks.</summary>
    public ImmutableArray<string> Quoted { get; internal init; } = [];

    /// <summary>The parts of this unit that the text tells, the smallest first: «2-я рота 1-го батальона 64-й бригады» is the brigade with two parts.</summary>
    public ImmutableArray<UnitDesignation> Parts { get; internal init; } = [];

    /// <summary>The unit above, where the text names it.</summary>
    public UnitDesignation? Superior { get; internal init; }

    /// <summary>What the text says that it was called before.</summary>
    public ImmutableArray<UnitDesignation> Former { get; internal init; } = [];

    /// <summary>The text speaks of a unit by a name that it says is no longer its name.</summary>
    public bool IsToldAsFormer { get; internal init; }

    /// <summary>Words that were not understood; often a place, a name of honour, or the rest of the sentence.</summary>
    public ImmutableArray<string> Unread { get; internal init; } = [];

    /// <summary>By what the unit is looked up: its numbers, and the proper name where it has one.</summary>
    public IEnumerable<string> Keys => Proper is null ? Numbers : Numbers.Append(ProperKey(Proper, Echelon));

    /// <summary>A number and nothing that says of what.</summary>
    public bool IsBareNumber => !Numbers.IsEmpty && Arms == UnitArm.None && Echelon == UnitEchelon.NotTold && Affiliation is null;

    /// <summary>Something by which a unit can be looked up.</summary>
    public bool NamesAUnit => !Numbers.IsEmpty || Proper is not null;

    /// <summary>A number with both an arm and an echelon.</summary>
    public bool IsFull => !Numbers.IsEmpty && Arms != UnitArm.None && Echelon != UnitEchelon.NotTold;

    /// <summary>Nothing at all was understood.</summary>
    public bool IsEmpty => !NamesAUnit && Arms == UnitArm.None && Echelon == UnitEchelon.NotTold && UnitNumber is null && Quoted.IsEmpty && Parts.IsEmpty;

    /// <summary>Reads a text; any text has a reading, perhaps an empty one.</summary>
    public static UnitDesignation Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new UnitReader(text).Read();
    }

    /// <summary>The same with what a column of the record says of its arm and echelon.</summary>
    internal UnitDesignation With(UnitArm arms, UnitEchelon echelon) => new()
    {
        Numbers = Numbers, Arms = arms, Echelon = echelon, IsGuards = IsGuards, IsSeparate = IsSeparate, Affiliation = Affiliation, Proper = Proper, UnitNumber = UnitNumber,
        Quoted = Quoted, Parts = Parts, Superior = Superior, Former = Former, IsToldAsFormer = IsToldAsFormer, Unread = Unread,
    };

    /// <summary>For programs and tests, not for readers: <c>64 separate motor-rifle brigade</c>.</summary>
    public override string ToString()
    {
        string?[] words =
        [
            string.Join('+', Numbers), Proper, IsSeparate ? "separate" : null, IsGuards ? "guards" : null, string.Join('|', UnitArms.Names(Arms)),
            Echelon == UnitEchelon.NotTold ? null : UnitEchelons.Name(Echelon), Affiliation, UnitNumber is null ? null : "#" + UnitNumber,
        ];
        return string.Join(' ', words.Where(w => !string.IsNullOrEmpty(w)));
    }

    /// <summary>Arm, echelon and affiliation as one key; an army without an arm in its name is a combined-arms army (ADR 0036). Null where the name does not say enough to be told from others.</summary>
    internal string? Kind()
    {
        var arms = Echelon == UnitEchelon.Army && Arms == UnitArm.None ? UnitArm.CombinedArms : Arms;
        var isEnough = Echelon != UnitEchelon.NotTold && (UnitArms.IsOne(arms) || arms == UnitArm.None) && (arms != UnitArm.None || Echelon is UnitEchelon.Corps or UnitEchelon.Base or UnitEchelon.District or UnitEchelon.Fleet or UnitEchelon.Flotilla);
        return isEnough ? string.Create(CultureInfo.InvariantCulture, $"{(ulong)arms:x}/{(int)Echelon}/{Affiliation}") : null;
    }

    private static string ProperKey(string proper, UnitEchelon echelon) => $"{proper}-{UnitEchelons.Name(echelon)}";
}
