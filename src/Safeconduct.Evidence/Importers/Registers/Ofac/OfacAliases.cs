using System.Collections.Immutable;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Registers.Ofac;

/// <summary><c>alt.csv</c>: other names of the entries of <c>sdn.csv</c>. Weak ones stand among the remarks of the entries and not here.</summary>
public sealed class OfacAliases() : OfacFile("ofac-alt", "ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks")
{
    private protected override bool IsOne(IReadOnlyList<string> first) => first[2] is "aka" or "fka" or "nka" && first[1].All(char.IsAsciiDigit);

    private protected override ImportItem Read(CsvRow row, ImportContext context)
    {
        var kind = row.Word("alt_type", ("aka", RegisterNameKind.Strong), ("fka", RegisterNameKind.Former), ("nka", RegisterNameKind.Strong)) ?? RegisterNameKind.Strong;
        var name = Name(row, "alt_name", kind, isPerson: false);
        return row.Finish(() => [new EvidenceRecord.OfRegisterAddition(new RegisterAddition(Register, row.Required("ent_num"), Cite(row, context, Card)) { Names = [name!] })]);
    }
}

/// <summary><c>add.csv</c>: addresses of the entries of <c>sdn.csv</c>, of which the country is kept.</summary>
public sealed class OfacAddresses() : OfacFile("ofac-add", "ent_num", "add_num", "address", "city", "country", "add_remarks")
{
    private protected override bool IsOne(IReadOnlyList<string> first) => first[1].Length > 0 && first[1].All(char.IsAsciiDigit) && first.Contains("-0-", StringComparer.Ordinal);

    private protected override ImportItem Read(CsvRow row, ImportContext context)
    {
        var countries = CountryNames.Of([Cell(row, "country")]);
        ImmutableArray<EvidenceRecord> records = countries.IsEmpty
            ? []
            : [new EvidenceRecord.OfRegisterAddition(new RegisterAddition(Register, row.Required("ent_num"), Cite(row, context, Card)) { Countries = countries })];
        return row.Finish(() => records);
    }
}
