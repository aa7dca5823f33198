namespace Safeconduct.MadeRegister.Queries;

/// <summary>How the person who asks writes the name. Each is one deliberate departure from the whole name in its usual order.</summary>
internal enum Variant
{
    AsIs,
    GivenFirst,
    WithoutPatronymic,
    Initials,
    Diminutive,
    LatinPassport,
    LatinLoose,
    Dative,
    SurnameSlip,
    GivenSlip,
    TwoSlips,
    MixedScripts,
    Ukrainian,
    RunTogether,
}

/// <summary>What the query shows of the person it is about.</summary>
/// <param name="Text">The name as asked.</param>
/// <param name="ShowsGiven">In full, not as an initial.</param>
/// <param name="ShowsPatronymic">In full.</param>
/// <param name="ShowsPatronymicInitial">In full or as an initial.</param>
internal sealed record AskedName(string Text, bool ShowsGiven, bool ShowsPatronymic, bool ShowsPatronymicInitial);
