using System.Collections.Immutable;
using System.Text;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importers.Registers.FollowTheMoney;

namespace Safeconduct.Evidence.Exports;

/// <summary>
/// Entries of registers as FollowTheMoney entities, one a line. What the model has no place for stands beside its properties under <c>safeconduct</c>, which other readers pass over
/// and <see cref="FtmOwn"/> reads, so that an import of an export gives the entries again.
/// </summary>
public static class FtmRegisterWriter
{
    /// <summary>Shorter ids, and those of digits alone, are told apart by their register: another register may use the same.</summary>
    private const int TellingId = 4;

    public static void Write(Stream output, RegisterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var id = IdOf(entry);
        var isPerson = entry.Party == RegisterParty.Person;
        using var line = new FtmLine(output, id, SchemaOf(entry.Party), entry.Name, entry.Register);
        Names(line, entry, isPerson);
        if (isPerson)
        {
            line.With("birthDate", entry.Born.Select(Plain)).With("deathDate", Plain(entry.Died))
                .With("gender", entry.Gender?.ToString().ToLowerInvariant()).With("citizenship", InModel(entry.Citizenships));
        }

        line.With("country", InModel(entry.Countries)).With("topics", entry.Topics.Where(FtmWords.IsTopic)).With("program", entry.Programmes)
            .With("notes", entry.Note).With("sourceUrl", WebAddress.Is(entry.Citation.Url) ? entry.Citation.Url : null);
        Beside(line.Beside(), entry, id, isPerson);
    }

    private static string SchemaOf(RegisterParty party) => party switch
    {
        RegisterParty.Person => "Person",
        RegisterParty.Organisation => "Organization",
        RegisterParty.Vessel => "Vessel",
        _ => "LegalEntity",
    };

    private static string IdOf(RegisterEntry entry) => entry.Id.Length >= TellingId && !entry.Id.All(char.IsAsciiDigit) ? entry.Id
        : $"{Slug(entry.Register)}-{entry.Id}";

    /// <summary>The letters and digits of a name, in small letters, with a dash between words.</summary>
    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            slug.Append(char.IsLetterOrDigit(c) ? c : '-');
        }

        return slug.ToString().Trim('-');
    }

    private static void Names(FtmLine line, RegisterEntry entry, bool isPerson)
    {
        line.With("name", Of(RegisterNameKind.OriginalScript).Prepend(entry.Name)).With("alias", Of(RegisterNameKind.Strong).Concat(Of(RegisterNameKind.Primary)))
            .With("weakAlias", Of(RegisterNameKind.Weak)).With("previousName", Of(RegisterNameKind.Former));
        if (isPerson)
        {
            var parts = entry.Names.Select(n => n.Parts).OfType<RegisterNameParts>().ToList();
            line.With("firstName", parts.Select(p => p.Given)).With("fatherName", parts.Select(p => p.Patronymic)).With("middleName", parts.Select(p => p.Middle)).With("lastName", parts.Select(p => p.Surname));
        }

        IEnumerable<string> Of(RegisterNameKind kind) => entry.Names.Skip(1).Where(n => n.Kind == kind).Select(n => n.Text);
    }

    private static void Beside(FtmLine line, RegisterEntry entry, string id, bool isPerson)
    {
        line.Text("id", string.Equals(id, entry.Id, StringComparison.Ordinal) ? null : entry.Id).Text("source", entry.Citation.Source).Text("grade", entry.Citation.Grade.ToString())
            .Text("url", WebAddress.Is(entry.Citation.Url) ? null : entry.Citation.Url).Text("unit", entry.Unit).Text("number", entry.Number)
            .Pair("from", entry.From.Earliest?.ToString(), entry.From.Latest?.ToString()).Pair("to", entry.To.Earliest?.ToString(), entry.To.Latest?.ToString())
            .With("born", !isPerson || entry.Born.Any(b => !IsPlain(b)) ? entry.Born.Select(b => b.Text) : []).Text("died", entry.Died is { } died && (!isPerson || !IsPlain(died)) ? died.Text : null)
            .With("citizenships", isPerson ? entry.Citizenships.Where(c => !FtmWords.IsCountry(c)) : entry.Citizenships).With("countries", entry.Countries.Where(c => !FtmWords.IsCountry(c)))
            .With("topics", entry.Topics.Where(t => !FtmWords.IsTopic(t)))
            .With("originalScript", entry.Names.Skip(1).Where(n => n.Kind == RegisterNameKind.OriginalScript).Select(n => n.Text));
    }

    private static IEnumerable<string> InModel(ImmutableArray<string> codes) => codes.Where(FtmWords.IsCountry).Select(c => c.ToLowerInvariant());

    /// <summary>A year, a month or a day of ISO 8601; of an approximate one as much, and nothing of a range.</summary>
    private static string? Plain(Edtf? date)
    {
        var bare = date?.Text.TrimEnd('~', '?', '%');
        return bare is not null && Edtf.Parse(bare).Value is { Level: 0, Kind: EdtfKind.Date } ? bare : null;
    }

    private static bool IsPlain(Edtf date) => string.Equals(Plain(date), date.Text, StringComparison.Ordinal);
}
