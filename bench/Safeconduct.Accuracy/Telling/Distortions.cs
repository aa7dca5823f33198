namespace Safeconduct.Accuracy.Telling;

/// <summary>What stands between a life and an honest account of it. Each can be left out, to see what it costs.</summary>
[Flags]
internal enum Distortions
{
    None = 0,

    /// <summary>Dates come back wrong by an error that grows with the time since.</summary>
    RecallError = 1,

    /// <summary>Dates are told as "late August", a month, a season, about a day.</summary>
    Rounding = 2,

    /// <summary>One end of a stay is not told.</summary>
    Forgetting = 4,

    /// <summary>The largest town around is named, or a name without its region.</summary>
    LoosePlaces = 8,

    /// <summary>A battalion was away from its unit.</summary>
    Detachment = 16,

    /// <summary>Leave and hospital, told or untold.</summary>
    Absence = 32,

    /// <summary>A second unit.</summary>
    Transfer = 64,

    /// <summary>A second interview, with small differences.</summary>
    Retelling = 128,

    /// <summary>The unit is named as people name it and not as a base does.</summary>
    Spelling = 256,

    /// <summary>
    /// Beyond the others: in one account of seven the crossing is dated apart from the leave that it belongs to, with an error of its own, and the days between
    /// are counted all the same. What this costs is shown by itself.
    /// </summary>
    SureOfWrongDays = 512,

    /// <summary>All that belong to an honest account as this simulation has it.</summary>
    Usual = 511,
}
