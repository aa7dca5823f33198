using Safeconduct.Accuracy.Draws;
using Safeconduct.MadeRegister.People;

namespace Safeconduct.MadeRegister.Queries;

/// <summary>Writes a person's name as a query in one variant; null where the variant does not exist for the name.</summary>
internal static class Asking
{
    public static AskedName? Of(Person p, Variant variant, Draw draw)
    {
        return variant switch
        {
            Variant.AsIs => Whole($"{p.Surname} {p.Given} {p.Patronymic}"),
            Variant.GivenFirst => Whole($"{p.Given} {p.Patronymic} {p.Surname}"),
            Variant.WithoutPatronymic => Short($"{p.Surname} {p.Given}"),
            Variant.Initials => new($"{p.Surname} {p.Given[0]}.{p.Patronymic[0]}.", ShowsGiven: false, ShowsPatronymic: false, ShowsPatronymicInitial: true),
            Variant.Diminutive => Short(NameForms.Diminutive(p.Given) is { } d ? $"{d} {p.Surname}" : null),
            Variant.LatinPassport => Short($"{Icao.Of(p.Surname).ToUpperInvariant()} {Icao.Of(p.Given).ToUpperInvariant()}"),
            Variant.LatinLoose => Whole($"{NameForms.LatinLoose(p.Given, draw)} {NameForms.LatinLoose(p.Patronymic, draw)} {NameForms.LatinLoose(p.Surname, draw)}"),
            Variant.Dative => Whole(NameForms.Dative(p.Surname, p.Given, p.Patronymic, p.IsFemale)),
            Variant.SurnameSlip => Whole(NameForms.Slip(p.Surname, draw) is { } s ? $"{s} {p.Given} {p.Patronymic}" : null),
            Variant.GivenSlip => Short(NameForms.Slip(p.Given, draw) is { } g ? $"{p.Surname} {g}" : null),
            Variant.TwoSlips => Whole(NameForms.Slip(p.Surname, draw) is { } a && NameForms.Slip(p.Patronymic, draw) is { } b ? $"{a} {p.Given} {b}" : null),
            Variant.MixedScripts => Whole(NameForms.MixedScripts($"{p.Surname} {p.Given} {p.Patronymic}", draw)),
            Variant.Ukrainian => Whole(NameForms.InUkrainian(p.Given) is { } u && NameForms.PatronymicInUkrainian(p.Patronymic, p.IsFemale) is { } f
                ? $"{NameForms.SurnameInUkrainian(p.Surname)} {u} {f}" : null),
            _ => Short($"{p.Surname}{p.Given}"),
        };
    }

    private static AskedName? Whole(string? text) => text is null ? null : new AskedName(text, ShowsGiven: true, ShowsPatronymic: true, ShowsPatronymicInitial: true);

    private static AskedName? Short(string? text) => text is null ? null : new AskedName(text, ShowsGiven: true, ShowsPatronymic: false, ShowsPatronymicInitial: false);
}
