namespace Safeconduct.Core.Pathways.Packs;

/// <summary>What the rules say of a door on a day. The words are those of packs and JSON.</summary>
public enum DoorValue
{
    /// <summary>A rule that opens it is met and none that closes it.</summary>
    Yes,

    /// <summary>A rule that closes it is met and none that opens it.</summary>
    No,

    /// <summary>Facts that are not known decide.</summary>
    Depends,

    /// <summary>No rule that could be met speaks of it; that is not "no".</summary>
    NoRule,

    /// <summary>Rules that disagree are both met.</summary>
    Conflict,

    /// <summary>Too entangled to be worked out within the bound; nothing is claimed.</summary>
    NotWorkedOut,
}

/// <summary>The words of <see cref="DoorValue"/>.</summary>
public static class DoorValues
{
    public static string Word(this DoorValue value) => value switch
    {
        DoorValue.Yes => "yes",
        DoorValue.No => "no",
        DoorValue.Depends => "depends",
        DoorValue.NoRule => "no-rule",
        DoorValue.Conflict => "conflict",
        DoorValue.NotWorkedOut => "not-worked-out",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>The value of a word, or null.</summary>
    public static DoorValue? Find(string word) => Enum.GetValues<DoorValue>().Where(v => string.Equals(v.Word(), word, StringComparison.Ordinal)).Select(v => (DoorValue?)v).FirstOrDefault();
}
