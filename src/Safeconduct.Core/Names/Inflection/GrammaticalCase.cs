namespace Safeconduct.Core.Names.Inflection;

/// <summary>Case of a form, in the order of school grammars. Russian has no vocative of its own: there it is the nominative.</summary>
public enum GrammaticalCase
{
    Nominative,
    Genitive,
    Dative,
    Accusative,
    Instrumental,
    Prepositional,
    Vocative,
}

/// <summary>Which part of a full name a word is; each declines by rules of its own.</summary>
public enum NamePart
{
    Surname,
    Given,
    Patronymic,
}
