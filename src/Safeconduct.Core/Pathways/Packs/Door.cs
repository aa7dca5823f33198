using System.Collections.Immutable;

namespace Safeconduct.Core.Pathways.Packs;

/// <summary>What a rule can say of a person.</summary>
public enum DoorKind
{
    MayEnter,
    MayLeave,
    MayStay,
    MayApplyFor,
    CanHave,
    ProtectedFrom,
    Risk,
    MustDo,
    Penalty,
}

/// <summary>One thing that rules open or close: entering a country, applying for something there, a danger there.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="What">The thing, the danger or the article; empty for entering, leaving and staying.</param>
/// <param name="Country">The country.</param>
public sealed record Door(DoorKind Kind, string What, string Country) : IComparable<Door>
{
    /// <summary>Each kind with the word that opens it and the word that closes it (null: there is none).</summary>
    public static ImmutableArray<(DoorKind Kind, string Opens, string? Closes)> Words { get; } =
    [
        (DoorKind.MayLeave, "may-leave", "may-not-leave"), (DoorKind.MayEnter, "may-enter", "may-not-enter"), (DoorKind.MayStay, "may-stay", "may-not-stay"),
        (DoorKind.MayApplyFor, "may-apply-for", "may-not-apply-for"), (DoorKind.CanHave, "can-have", "cannot-have"), (DoorKind.ProtectedFrom, "protected-from", "not-protected-from"),
        (DoorKind.Risk, "risk", null), (DoorKind.MustDo, "must-do", null), (DoorKind.Penalty, "penalty", null),
    ];

    /// <summary>A way, which one wants to be open; dangers, duties and penalties are none.</summary>
    public bool IsWay => Kind is DoorKind.MayEnter or DoorKind.MayLeave or DoorKind.MayStay or DoorKind.MayApplyFor or DoorKind.CanHave or DoorKind.ProtectedFrom;

    /// <summary>Such as <c>may-apply-for/asylum/FR</c>.</summary>
    public string Key => WordOf(Kind) + (What.Length == 0 ? "" : "/" + What) + "/" + Country;

    public static string WordOf(DoorKind kind) => Words.First(w => w.Kind == kind).Opens;

    /// <summary>By kind, then country, then thing.</summary>
    public int CompareTo(Door? other) => other is null ? 1
        : Kind != other.Kind ? Kind.CompareTo(other.Kind)
        : string.CompareOrdinal(Country, other.Country) is not 0 and var byCountry ? byCountry : string.CompareOrdinal(What, other.What);

    public override string ToString() => Key;
}
