namespace Safeconduct.Core.Names;

/// <summary>What a name is counted as.</summary>
public enum FrequencyKind
{
    Surname,
    Given,
    Patronymic,

    /// <summary>A part of a name of any country in Latin letters, given name or surname.</summary>
    WorldPart,
}

/// <summary>Whose form a name is.</summary>
public enum FormGender
{
    /// <summary>Men and women bear the same form (Шевченко), or the source does not say.</summary>
    Any,
    Male,
    Female,
}

/// <summary>How many people of a source bear one form of a name. <paramref name="People"/> is at least 1.</summary>
public readonly record struct NameFrequency(FrequencyKind Kind, FormGender Gender, string Form, long People);
