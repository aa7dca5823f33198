using System.Collections.Immutable;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Evidence;

/// <summary>What kind of party a register lists.</summary>
public enum RegisterParty
{
    Person,
    Organisation,
    Vessel,

    /// <summary>A party that the source does not class, or an aircraft and the like.</summary>
    Other,
}

/// <summary>The gender that a source gives a person. Null stands for "not told" wherever this is optional.</summary>
public enum RegisterGender
{
    Female,
    Male,
    Other,
}

/// <summary>One entry of a register: a list of persons, organisations or vessels, such as a sanctions list, a wanted list or a list of the dead.</summary>
public sealed record RegisterEntry
{
    /// <param name="id">The entry's own id in the register; not empty.</param>
    /// <param name="register">The register it stands in; not empty.</param>
    /// <param name="party">What is listed.</param>
    /// <param name="names">At least one; the first is the one that the register gives as its main name.</param>
    /// <param name="citation">Source, file, row, grade, and the address of the entry at its source.</param>
    /// <exception cref="ArgumentException">No id, no register or no name.</exception>
    public RegisterEntry(string id, string register, RegisterParty party, ImmutableArray<RegisterName> names, Citation citation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(register);
        if (names.IsDefaultOrEmpty)
        {
            throw new ArgumentException("An entry without a name can never be found.", nameof(names));
        }

        (Id, Register, Party, Names, Citation) = (id, register, party, names, citation);
    }

    public string Id { get; }

    public string Register { get; }

    public RegisterParty Party { get; }

    /// <summary>Every name, the main one first; each text once.</summary>
    public ImmutableArray<RegisterName> Names { get; }

    public Citation Citation { get; }

    /// <summary>The text of the main name.</summary>
    public string Name => Names[0].Text;

    /// <summary>Birth dates as the source gives them, each in EDTF; several where it names several.</summary>
    public ImmutableArray<Edtf> Born { get; init; } = [];

    /// <summary>The day of death, where the source tells one.</summary>
    public Edtf? Died { get; init; }

    public RegisterGender? Gender { get; init; }

    /// <summary>Nationality and citizenship, ISO 3166-1 alpha-2 in capitals where the source uses or can be brought to it; otherwise its own words.</summary>
    public ImmutableArray<string> Citizenships { get; init; } = [];

    /// <summary>Other countries that the party is tied to: address, flag, birth. The same form as <see cref="Citizenships"/>.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Why it is listed, as FollowTheMoney topics (<c>sanction</c>, <c>wanted</c>, <c>crime.war</c>, <c>role.pep</c>…).</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Under which programmes, resolutions or datasets it is listed, in the source's own words.</summary>
    public ImmutableArray<string> Programmes { get; init; } = [];

    public string? Unit { get; init; }

    /// <summary>Military-unit number (в/ч).</summary>
    public string? Number { get; init; }

    public string? Note { get; init; }

    /// <summary>The days on which the listing may have begun.</summary>
    public DayWindow From { get; init; }

    /// <summary>The days on which the listing may have ended.</summary>
    public DayWindow To { get; init; }

    /// <summary>The entry with what another row adds to it: names, countries and programmes that it has not, and days of listing where it tells none.</summary>
    /// <exception cref="ArgumentException">The addition is to another entry.</exception>
    public RegisterEntry With(RegisterAddition addition)
    {
        ArgumentNullException.ThrowIfNull(addition);
        if (!string.Equals(addition.Register, Register, StringComparison.Ordinal) || !string.Equals(addition.EntryId, Id, StringComparison.Ordinal))
        {
            throw new ArgumentException("The addition is to another entry.", nameof(addition));
        }

        return new RegisterEntry(Id, Register, Party, RegisterName.Distinct(Names.AddRange(addition.Names)), Citation)
        {
            Born = Born,
            Died = Died,
            Gender = Gender,
            Citizenships = Citizenships,
            Countries = [.. Countries.Union(addition.Countries, StringComparer.Ordinal)],
            Topics = [.. Topics.Union(addition.Topics, StringComparer.Ordinal)],
            Programmes = [.. Programmes.Union(addition.Programmes, StringComparer.Ordinal)],
            Unit = Unit,
            Number = Number,
            Note = Note,
            From = From.IsUnbounded ? addition.From : From,
            To = To.IsUnbounded ? addition.To : To,
        };
    }

    /// <summary>The id only: no name of a person reaches a log.</summary>
    public override string ToString() => $"{Register}/{Id}";
}

/// <summary>
/// What a row of its own says of an entry that stands elsewhere, often in another file: an alias, an address, a sanction.
/// Entry and addition find each other by register and id, whichever comes first.
/// </summary>
/// <param name="Register">The register of the entry.</param>
/// <param name="EntryId">The id of the entry.</param>
/// <param name="Citation">Where the addition stands.</param>
public sealed record RegisterAddition(string Register, string EntryId, Citation Citation)
{
    public ImmutableArray<RegisterName> Names { get; init; } = [];

    public ImmutableArray<string> Countries { get; init; } = [];

    public ImmutableArray<string> Topics { get; init; } = [];

    public ImmutableArray<string> Programmes { get; init; } = [];

    public DayWindow From { get; init; }

    public DayWindow To { get; init; }

    /// <summary>The id only: no name of a person reaches a log.</summary>
    public override string ToString() => $"{Register}/{EntryId}+";
}
