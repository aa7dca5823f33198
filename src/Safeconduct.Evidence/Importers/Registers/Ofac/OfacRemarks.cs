using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Importers.Registers.Ofac;

/// <summary>
/// What the remarks of an entry say, part by part between semicolons: <c>DOB 13 Oct 1953; alt. DOB 1954; POB Baku, Azerbaijan; nationality Russia; Gender Male; a.k.a. 'PACHO'.</c>
/// An alias in quotation marks is a weak one (OFAC, "Weak aliases", FAQ 122). What is not understood stays in the note of the entry.
/// </summary>
internal sealed record OfacRemarks(ImmutableArray<RegisterName> Names, ImmutableArray<Edtf> Born, RegisterGender? Gender, ImmutableArray<string> Citizenships,
    ImmutableArray<string> Countries, ImmutableArray<CellNote> Notes)
{
    private static readonly OfacRemarks None = new([], [], null, [], [], []);

    public static OfacRemarks Read(string? remarks, bool isPerson, Locator at) => remarks is null
        ? None
        : remarks.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Aggregate(None, (known, part) => known.And(part.TrimEnd('.').Trim(), isPerson, at));

    private OfacRemarks And(string part, bool isPerson, Locator at)
    {
        var told = part.StartsWith("alt. ", StringComparison.Ordinal) ? part["alt. ".Length..] : part;
        return Behind(told, "DOB ") is { } date ? AndBorn(date, at)
            : Behind(told, "POB ") is { } place ? CountryNames.CodeOf(place[(place.LastIndexOf(',') + 1)..]) is { } code ? this with { Countries = Countries.Add(code) } : this
            : (Behind(told, "nationality ") ?? Behind(told, "citizen ")) is { } country ? this with { Citizenships = CountryNames.Of(Citizenships.Append(country)) }
            : told switch
            {
                "Gender Male" => this with { Gender = RegisterGender.Male },
                "Gender Female" => this with { Gender = RegisterGender.Female },
                _ => AndName(told, isPerson),
            };
    }

    private OfacRemarks AndBorn(string text, Locator at) => EnglishDate.Read(text) is { } date
        ? this with { Born = Born.Contains(date) ? Born : Born.Add(date) }
        : this with { Notes = Notes.Add(new CellNote(at, new Phrase("registers.note.date", ("found", text)))) };

    private OfacRemarks AndName(string told, bool isPerson)
    {
        var (kind, text) = Behind(told, "a.k.a. ") is { } aka ? (RegisterNameKind.Weak, aka) : Behind(told, "f.k.a. ") is { } fka ? (RegisterNameKind.Former, fka) : (default, null);
        var bare = text is ['\'', .., '\''] or ['"', .., '"'] ? text[1..^1] : text;
        return RegisterName.Of(bare, kind, isPerson && bare?.Split(',') is [var surname, var given] ? new RegisterNameParts(given, null, null, surname) : null) is { } name
            ? this with { Names = Names.Add(name) }
            : this;
    }

    private static string? Behind(string text, string word) => text.StartsWith(word, StringComparison.Ordinal) ? text[word.Length..].Trim() : null;
}
