namespace Safeconduct.Core.Names;

/// <summary>What was found in a name before it was read. Several may hold.</summary>
[Flags]
public enum NameNotes
{
    None = 0,

    /// <summary>Invisible characters: zero width, direction marks, control characters.</summary>
    Invisible = 1,

    /// <summary>Letters of one script that stand in a word of another and look the same.</summary>
    MixedScripts = 2,

    /// <summary>Digits or signs in place of letters ("Ig0r").</summary>
    DigitsForLetters = 4,

    /// <summary>Pictures, half characters and other signs that no name has.</summary>
    Signs = 8,

    /// <summary>More parts than are looked at (<see cref="NameTokens.MostParts"/>); the rest was left out.</summary>
    PartsLeftOut = 16,

    /// <summary>A part longer than is looked at (<see cref="NameTokens.LongestPart"/>); its end was left out.</summary>
    PartCut = 32,
}

/// <summary>Why a text was not read as a name.</summary>
public enum NameRefusal
{
    None,

    /// <summary>Neither a letter nor a digit.</summary>
    NoLetters,

    /// <summary>More than <see cref="NameHygiene.LongestText"/> characters.</summary>
    TooLong,
}

/// <summary>A name in one form of Unicode, each word in one script, without what cannot be seen; or why there is none.</summary>
public sealed record CleanName
{
    internal CleanName(string text, NameNotes notes)
    {
        Text = text;
        Notes = notes;
    }

    internal CleanName(NameRefusal refusal)
    {
        Text = "";
        Refusal = refusal;
    }

    /// <summary>Empty if, and only if, <see cref="Refusal"/> says why.</summary>
    public string Text { get; }

    public NameNotes Notes { get; }

    public NameRefusal Refusal { get; }
}
