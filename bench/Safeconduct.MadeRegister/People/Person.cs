namespace Safeconduct.MadeRegister.People;

/// <summary>How an entry of the register writes a name: registers of one country do it in several ways.</summary>
internal enum EntryStyle
{
    /// <summary>Иванов Сергей Петрович.</summary>
    Full,

    /// <summary>Сергей Петрович Иванов.</summary>
    GivenFirst,

    /// <summary>Иванов Сергей.</summary>
    WithoutPatronymic,

    /// <summary>Иванов С. П.</summary>
    Initials,

    /// <summary>IVANOV, Sergei Petrovich.</summary>
    Latin,
}

/// <summary>One invented person and the entry about that person. Patronymic and birth year are what the person has; the entry may not show them.</summary>
internal sealed record Person(long Number, bool IsFemale, string Surname, string Given, string Patronymic, int BirthYear, int BirthDay, bool EntryHasYear, bool EntryHasDay, EntryStyle Style)
{
    public bool EntryShowsGiven => Style is not EntryStyle.Initials;

    public bool EntryShowsPatronymic => Style is not (EntryStyle.Initials or EntryStyle.WithoutPatronymic);

    public bool EntryShowsPatronymicInitial => Style is not EntryStyle.WithoutPatronymic;

    /// <summary>EDTF, or empty.</summary>
    public string Born => (EntryHasYear, EntryHasDay) switch
    {
        (false, _) => "",
        (true, false) => BirthYear.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => new DateOnly(BirthYear, 1, 1).AddDays(BirthDay).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };
}
