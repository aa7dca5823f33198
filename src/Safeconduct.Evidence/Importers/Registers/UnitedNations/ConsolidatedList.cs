using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Importers.Registers.UnitedNations;

/// <summary>
/// The consolidated list of the United Nations Security Council as XML (schema: sc-sanctions.xsd): individuals and entities, an element a row.
/// Graded B2: it is certain that the Council lists, and not that what it says of the person is so.
/// </summary>
public sealed class ConsolidatedList : IImporter
{
    /// <summary>The register.</summary>
    public const string Register = "UN consolidated list";

    private static readonly string[] NameParts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

    public ImporterCard Card { get; } = new("un-consolidated", 1, [], [], KnownGrade.Of("B2"), DeclaresEncoding: true, KeepsRowsBeforeCut: true);

    public bool Recognises(FileSniff sniff) => sniff.Head.Contains("<CONSOLIDATED_LIST", StringComparison.Ordinal);

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        var word = new FirstWord(new SourceFacts(Register, null, "United Nations Security Council consolidated list", "https://www.un.org/securitycouncil/content/un-sc-consolidated-list", context.PublishedOn, null));
        foreach (var item in new XmlRecords(source, "INDIVIDUAL", "ENTITY").Select((part, at) => Read(part, at, context), cancel))
        {
            yield return word.Before(item);
        }
    }

    private ImportItem Read(XmlPart part, Locator at, ImportContext context)
    {
        var isPerson = string.Equals(part.Name, "INDIVIDUAL", StringComparison.Ordinal);
        var main = RegisterName.Of(string.Join(' ', NameParts.Select(part.TextOf).OfType<string>()), RegisterNameKind.Primary);
        if (part.TextOf("REFERENCE_NUMBER") is not { } id || main is null)
        {
            var missing = main is null ? "FIRST_NAME" : "REFERENCE_NUMBER";
            return new ImportItem.Rejected(at with { Column = missing }, new Phrase(main is null ? "registers.rejected.name" : "import.rejected.empty-cell", ("limit", RegisterName.MaxLength)));
        }

        var notes = new List<CellNote>();
        var born = isPerson ? Born(part, at, notes) : [];
        var entry = new RegisterEntry(id, Register, isPerson ? RegisterParty.Person : RegisterParty.Organisation, Names(part, main),
            new Citation(Register, context.Sha256, at.Row, Card.Grade))
        {
            Born = born,
            Gender = part.TextOf("GENDER") switch { "Male" => RegisterGender.Male, "Female" => RegisterGender.Female, _ => null },
            Citizenships = CountryNames.Of(part.Values("NATIONALITY")),
            Countries = CountryNames.Of(part.Parts.Where(p => p.Name.EndsWith("_ADDRESS", StringComparison.Ordinal) || p.Name.EndsWith("_PLACE_OF_BIRTH", StringComparison.Ordinal)).Select(p => p.TextOf("COUNTRY"))),
            Topics = ["sanction"],
            Programmes = part.TextOf("UN_LIST_TYPE") is { } list ? [list] : [],
            Note = OneLine(part.TextOf("COMMENTS1"), part.Values("DESIGNATION")),
            From = part.TextOf("LISTED_ON") is { } day && Day(day) is { } from ? from.Window : DayWindow.Unbounded,
        };
        return new ImportItem.Accepted(at, [new EvidenceRecord.OfRegister(entry)], [.. notes]);
    }

    private static ImmutableArray<RegisterName> Names(XmlPart part, RegisterName main)
    {
        var names = ImmutableArray.CreateBuilder<RegisterName>();
        names.Add(main);
        if (RegisterName.Of(part.TextOf("NAME_ORIGINAL_SCRIPT"), RegisterNameKind.OriginalScript) is { } original)
        {
            names.Add(original);
        }

        foreach (var alias in part.Parts.Where(p => p.Name.EndsWith("_ALIAS", StringComparison.Ordinal)))
        {
            var kind = alias.TextOf("QUALITY") switch { "Low" => RegisterNameKind.Weak, "f.k.a." => RegisterNameKind.Former, _ => RegisterNameKind.Strong };
            if (RegisterName.Of(alias.TextOf("ALIAS_NAME"), kind) is { } name)
            {
                names.Add(name);
            }
        }

        return RegisterName.Distinct(names.ToImmutable());
    }

    private static ImmutableArray<Edtf> Born(XmlPart part, Locator at, List<CellNote> notes)
    {
        var dates = new List<Edtf>();
        foreach (var born in part.All("INDIVIDUAL_DATE_OF_BIRTH"))
        {
            if (Date(born) is { } date)
            {
                dates.Add(date);
            }
            else if ((born.TextOf("DATE") ?? born.TextOf("YEAR") ?? born.TextOf("NOTE")) is { } found)
            {
                notes.Add(new CellNote(at with { Column = born.Name }, new Phrase("registers.note.date", ("found", found))));
            }
        }

        return [.. dates.Distinct()];
    }

    private static Edtf? Date(XmlPart born)
    {
        var isCirca = string.Equals(born.TextOf("TYPE_OF_DATE"), "APPROXIMATELY", StringComparison.Ordinal);
        if (born.TextOf("DATE") is { } text)
        {
            return Day(text) is { } day && isCirca ? Edtf.Parse(day.Text + "~").Value : Day(text);
        }

        if (born.TextOf("FROM_YEAR") is { } from && born.TextOf("TO_YEAR") is { } to)
        {
            return EnglishDate.Range(from, to, isCirca);
        }

        // "Nov. 1973" stands in a note now and then, and "Sep." beside the year 1958.
        return born.TextOf("YEAR") is { } year
            ? EnglishDate.Read((isCirca ? "circa " : "") + (born.TextOf("NOTE") is { } month && EnglishDate.Read($"{month} {year}") is not null ? $"{month} {year}" : year))
            : born.TextOf("NOTE") is { } note ? EnglishDate.Read(note) : null;
    }

    /// <summary>The day of <c>2012-12-31</c>, also with a time or a zone behind it.</summary>
    private static Edtf? Day(string text) => Edtf.Parse(text.Length > 10 && text[4] == '-' ? text[..10] : text).Value;

    private static string? OneLine(string? comments, IEnumerable<string> designations)
    {
        var text = string.Join("; ", designations.Append(comments).OfType<string>().Select(t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        return text.Length == 0 ? null : text;
    }
}
