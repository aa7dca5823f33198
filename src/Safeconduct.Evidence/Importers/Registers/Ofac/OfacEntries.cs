using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Registers.Ofac;

/// <summary><c>sdn.csv</c>: persons, organisations, vessels and aircraft, with what is known of them in one cell of remarks.</summary>
public sealed class OfacEntries() : OfacFile("ofac-sdn", "ent_num", "sdn_name", "sdn_type", "program", "title", "call_sign", "vess_type", "tonnage", "grt", "vess_flag", "vess_owner", "remarks")
{
    private protected override bool IsOne(IReadOnlyList<string> first) => first[2] is "-0-" or "individual" or "vessel" or "aircraft" && first.Contains("-0-", StringComparer.Ordinal);

    private protected override ImportItem Read(CsvRow row, ImportContext context)
    {
        // An organisation has no word of its own here.
        var party = Cell(row, "sdn_type") is null ? RegisterParty.Organisation
            : row.Word("sdn_type", ("individual", RegisterParty.Person), ("vessel", RegisterParty.Vessel), ("aircraft", RegisterParty.Other)) ?? RegisterParty.Other;
        var isPerson = party == RegisterParty.Person;
        var name = Name(row, "sdn_name", RegisterNameKind.Primary, isPerson);
        var remarks = OfacRemarks.Read(Cell(row, "remarks"), isPerson, row.At with { Column = "remarks" });
        return row.IsRejected ? row.Finish(() => []) : new ImportItem.Accepted(row.At, [new EvidenceRecord.OfRegister(Entry(row, context, party, name!, remarks))], remarks.Notes);
    }

    private RegisterEntry Entry(CsvRow row, ImportContext context, RegisterParty party, RegisterName name, OfacRemarks remarks) =>
        new(row.Required("ent_num"), Register, party, RegisterName.Distinct([name, .. remarks.Names]), Cite(row, context, Card))
        {
            Born = remarks.Born,
            Gender = remarks.Gender,
            Citizenships = remarks.Citizenships,
            Countries = CountryNames.Of(remarks.Countries.Append(Cell(row, "vess_flag"))),
            Topics = ["sanction"],
            Programmes = [.. (Cell(row, "program") ?? "").Split("] [", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => p.Trim('[', ']'))],
            Note = string.Join("; ", new[] { Cell(row, "title"), Cell(row, "remarks") }.OfType<string>()) is { Length: > 0 } note ? note : null,
        };
}
