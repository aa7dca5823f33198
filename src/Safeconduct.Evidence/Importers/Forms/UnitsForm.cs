using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Forms;

/// <summary><c>units.csv</c>: a unit, its names and military-unit numbers, the unit above it and the days for which that holds.</summary>
public sealed class UnitsForm() : CsvForm(new ImporterCard("units", 2, ["name", "parent"],
    ["id", "number", "from", "to", "branch", "echelon", "garrison", "lat", "lon", "side", "commander", "commander_rank", "grade", "source", "url", "note"]))
{
    /// <summary>Some twenty times the units of any army. The whole file is looked at before a row is given out, because a rename shows only beside its other row.</summary>
    public const int MaxRows = 500_000;

    public override IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        var ids = new UnitRenames();
        var items = new List<(ImportItem Item, string? Id)>();
        using (var rows = new CsvRows(source, Card.Columns))
        {
            string? id = null;
            foreach (var item in rows.Select(row => Read(row, context, ids, id = row.Text("id")), cancel))
            {
                items.Add((item, id));
                if (items.Count > MaxRows)
                {
                    yield return new ImportItem.Refused(item.At, new Phrase("import.refused.too-many-rows", ("limit", MaxRows)));
                    yield break;
                }
            }
        }

        foreach (var (item, id) in items)
        {
            yield return ids.Apply(item, id);
        }
    }

    private protected override ImportItem Read(CsvRow row, ImportContext context) => Read(row, context, new UnitRenames(), row.Text("id"));

    private static ImportItem Read(CsvRow row, ImportContext context, UnitRenames ids, string? id)
    {
        var names = row.List("name");
        if (names.IsEmpty)
        {
            row.Required("name");
            return row.Finish(() => []);
        }

        var side = row.Side("side");
        row.KeepTo(context.Side, side, "side");
        var days = Days(row);
        if (id is not null && !row.IsRejected && !ids.Add(id, names[0], days))
        {
            row.Reject("id", new Phrase("import.rejected.duplicate-id", ("id", id)));
        }

        var citation = Cite(row, context);
        var facts = new UnitFacts(UnitId.Of(names[0]), names[0],
            [.. names.Skip(1), .. row.List("id").Where(own => !names.Contains(own, StringComparer.Ordinal))],
            row.List("number"), row.Text("parent"), days, row.Text("branch"), row.Text("echelon"), row.Text("garrison"),
            row.Point(ExpectedArea.Anywhere), side, citation) { Commanders = Commanders(row, days, citation) };
        return row.Finish(() => One(new EvidenceRecord.OfUnit(facts)));
    }

    /// <summary>Who commanded the unit on the days of the row. A rank without a name says nothing of anybody.</summary>
    private static ImmutableArray<UnitCommander> Commanders(CsvRow row, DayWindow days, Citation citation)
    {
        var rank = row.Text("commander_rank");
        if (row.Text("commander") is { } name)
        {
            return [new UnitCommander(name, rank, days, citation)];
        }

        if (rank is not null)
        {
            row.Reject("commander", new Phrase("import.rejected.empty-cell"));
        }

        return [];
    }

    /// <summary>Unlike a sighting, a unit needs no days.</summary>
    private static DayWindow Days(CsvRow row)
    {
        var from = row.End("from").Window;
        var to = row.End("to").Window;
        return row.Ordered(from, to) ? new DayWindow(from.Earliest, to.Latest) : DayWindow.Unbounded;
    }
}
