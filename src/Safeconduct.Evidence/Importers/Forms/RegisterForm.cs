using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Forms;

/// <summary><c>register.csv</c>: a list of persons, organisations or vessels, such as a sanctions list, a wanted list or a list of the dead.</summary>
public sealed class RegisterForm() : CsvForm(new ImporterCard("register", 2, ["id", "register", "name"],
    ["alt_names", "weak_names", "former_names", "original_names", "given", "patronymic", "middle", "surname", "kind", "gender", "born", "died", "citizenship", "country",
        "topics", "programmes", "unit", "number", "note", "from", "to", "source", "url", "grade"], KeepsRowsBeforeCut: true))
{
    private protected override ImportItem Read(CsvRow row, ImportContext context)
    {
        var from = row.End("from").Window;
        var to = row.End("to").Window;
        row.Ordered(from, to);
        var id = row.Required("id");
        var register = row.Required("register");
        var names = Names(row);
        var party = row.Word("kind", ("person", RegisterParty.Person), ("organisation", RegisterParty.Organisation), ("organization", RegisterParty.Organisation),
            ("vessel", RegisterParty.Vessel), ("other", RegisterParty.Other)) ?? RegisterParty.Person;
        var gender = row.Word("gender", ("female", RegisterGender.Female), ("male", RegisterGender.Male), ("other", RegisterGender.Other),
            ("f", RegisterGender.Female), ("m", RegisterGender.Male));
        var born = Dates(row, "born");
        var died = row.Date("died");
        var citation = Cite(row, context) with { Note = null };
        return row.Finish(() => One(new EvidenceRecord.OfRegister(new RegisterEntry(id, register, party, names, citation)
        {
            Born = born,
            Died = died,
            Gender = gender,
            Citizenships = Countries(row, "citizenship"),
            Countries = Countries(row, "country"),
            Topics = row.List("topics"),
            Programmes = row.List("programmes"),
            Unit = row.Text("unit"),
            Number = row.Text("number"),
            Note = row.Text("note"),
            From = from,
            To = to,
        })));
    }

    private static ImmutableArray<RegisterName> Names(CsvRow row)
    {
        var parts = new RegisterNameParts(row.Text("given"), row.Text("patronymic"), row.Text("middle"), row.Text("surname"));
        var names = ImmutableArray.CreateBuilder<RegisterName>();
        Add(row, "name", row.Required("name"), RegisterNameKind.Primary, parts, names);
        foreach (var (column, kind) in new[] { ("alt_names", RegisterNameKind.Strong), ("weak_names", RegisterNameKind.Weak), ("former_names", RegisterNameKind.Former), ("original_names", RegisterNameKind.OriginalScript) })
        {
            foreach (var text in row.List(column))
            {
                Add(row, column, text, kind, null, names);
            }
        }

        return RegisterName.Distinct(names.ToImmutable());
    }

    private static void Add(CsvRow row, string column, string text, RegisterNameKind kind, RegisterNameParts? parts, ImmutableArray<RegisterName>.Builder names)
    {
        if (RegisterName.Of(text, kind, parts) is { } name)
        {
            names.Add(name);
        }
        else
        {
            row.Reject(column, new Phrase("registers.rejected.name", ("limit", RegisterName.MaxLength)));
        }
    }

    /// <summary>Several dates between <c>|</c>: the source is not sure which.</summary>
    private static ImmutableArray<Edtf> Dates(CsvRow row, string column)
    {
        var dates = ImmutableArray.CreateBuilder<Edtf>();
        foreach (var text in row.List(column))
        {
            if (row.DateOf(column, text) is { } date)
            {
                dates.Add(date);
            }
        }

        return dates.ToImmutable();
    }

    private static ImmutableArray<string> Countries(CsvRow row, string column) => [.. row.List(column).Select(c => c.ToUpperInvariant())];
}
