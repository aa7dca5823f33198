namespace Safeconduct.Core.Names.Matching;

/// <summary>What a part of a name can be, as far as its own letters tell. Whether a word is the given name or the surname is left open: names are written in any order.</summary>
public enum PartRole : byte
{
    /// <summary>A given name, a surname, or a word of an organisation's name.</summary>
    Word,

    /// <summary>Formed from the father's name: -ович, -івна, -аўна, оглы, кызы.</summary>
    Patronymic,

    Initial,

    /// <summary>bin, al, de, von, of, the: it belongs to the part after it and says little itself.</summary>
    Particle,

    /// <summary>Mr, Dr, господин, полковник, Jr: no part of the name.</summary>
    Title,

    /// <summary>ООО, LLC, GmbH.</summary>
    LegalForm,

    Number,

    /// <summary>company, group, bank, фонд: a word that many organisations have.</summary>
    Generic,

    /// <summary>A country, town or line of business, which tells apart organisations with the same first word.</summary>
    Qualifier,
}
