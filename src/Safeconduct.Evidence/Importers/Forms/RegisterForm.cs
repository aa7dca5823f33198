using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Forms;

/// <summary><c>register.csv</c>: a list of persons, such as a sanctions list.</summary>
public sealed class RegisterForm() : CsvForm(new ImporterCard("register", 1, ["id", "register", "name"],
    ["alt_names", "born", "citizenship", "unit", "number", "note", "from", "to", "source", "url", "grade"]))
{
    private protected override ImportItem Read(CsvRow row, ImportContext context)
    {
        var from = row.End("from").Window;
        var to = row.End("to").Window;
        row.Ordered(from, to);
        var entry = new RegisterEntry(row.Required("id"), row.Required("register"), row.Required("name"), row.List("alt_names"), row.Date("born"),
            [.. row.List("citizenship").Select(c => c.ToUpperInvariant())], row.Text("unit"), row.Text("number"), row.Text("note"), from, to, Cite(row, context));
        return row.Finish(() => One(new EvidenceRecord.OfRegister(entry)));
    }
}
