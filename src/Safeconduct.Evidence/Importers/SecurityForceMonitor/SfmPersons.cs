using System.Collections.Frozen;
using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.SecurityForceMonitor;

/// <summary>
/// Posts of persons in the tables of the Security Force Monitor (<c>persons.csv</c>, and the report "Personnel"). Only who commanded a unit is kept:
/// it tells whether an account names the commander that others name. Nothing else about a person is.
/// </summary>
public sealed class SfmPersons : IImporter
{
    private static readonly FrozenSet<string> CommandRoles = new[]
    {
        "COMMANDER", "ACTING COMMANDER", "COMMANDER IN CHIEF", "COMMANDER-IN-CHIEF", "COMMANDING OFFICER", "OFFICER COMMANDING", "GENERAL OFFICER COMMANDING", "COMMANDANT", "CHIEF COMMANDER",
    }.ToFrozenSet(StringComparer.Ordinal);

    public ImporterCard Card { get; } = new("sfm-persons", 1, ["person:name", "person:posting_role"],
    [
        "person:name:source", "person:name:confidence", "person:id:admin", "person:posting_unit_id:admin", "person:posting_unit_name", "person:posting_unit:source", "person:posting_unit:confidence",
        "unit:name", "unit:country", "person:posting_role:source", "person:posting_role:confidence", "person:posting_rank", "person:posting_rank:source", "person:posting_rank:confidence",
        "person:posting_first_cited_date", "person:posting_last_cited_date", "person:posting_last_cited_date_end",
    ], Grade.CannotBeJudged);

    public bool Recognises(FileSniff sniff) => sniff.HasColumns(Card.Columns) && (sniff.HasColumns("person:posting_unit_name") || sniff.HasColumns("unit:name"));

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        using var rows = new CsvRows(source, Card.Columns);
        foreach (var item in rows.Select(row => Read(new SfmCells(row, rows.HeaderColumns, context), context), cancel))
        {
            yield return item;
        }
    }

    private static ImportItem Read(SfmCells cells, ImportContext context)
    {
        var row = cells.Row;
        row.Required("person:name");
        var unitColumn = row.Text("person:posting_unit_name") is null ? "unit:name" : "person:posting_unit_name";
        row.Required(unitColumn);
        var role = row.Required("person:posting_role");
        if (!CommandRoles.Contains(role.ToUpperInvariant()))
        {
            row.Reject("person:posting_role", new Phrase("import.rejected.no-command-post", ("found", role)));
        }

        var side = row.Side("unit:country");
        row.KeepTo(context.Side, side, "unit:country");
        var name = cells.Claim("person:name");
        var unit = cells.Claim(unitColumn, "person:posting_unit");
        var post = cells.Claim("person:posting_role");
        var rank = cells.Claim("person:posting_rank");
        var days = Days(cells);
        return row.IsRejected || name is null || unit is null || post is null
            ? row.Finish(() => [])
            : new ImportItem.Accepted(row.At, Facts(unit, post, name, rank, days, side), cells.Notes);
    }

    /// <summary>The end flag of a post says whether the last citing is also the end of it; either way nothing is told of later days.</summary>
    private static DayWindow Days(SfmCells cells)
    {
        cells.Row.Word("person:posting_last_cited_date_end", ("Y", true), ("N", false), ("E", true));
        return cells.Cited("person:posting_first_cited_date", "person:posting_last_cited_date", open: "");
    }

    /// <summary>One fact for each source that ties the person to the unit; where the unit's own column names none, those of the role.</summary>
    private static ImmutableArray<EvidenceRecord> Facts(SfmClaim unit, SfmClaim post, SfmClaim name, SfmClaim? rank, DayWindow days, string? side)
    {
        var citations = unit.Citations.Any(IsSourced) ? unit.Citations : post.Citations;
        return [.. citations.Select(c => new EvidenceRecord.OfUnit(new UnitFacts(UnitId.Of(unit.Value), unit.Value, [], [], null, DayWindow.Unbounded, null, null, null, null, side, c)
        {
            Commanders = [new UnitCommander(name.Value, rank?.Value, days, c)],
        }))];
    }

    private static bool IsSourced(Citation citation) => citation.Source.StartsWith(SfmCells.SourcePrefix, StringComparison.Ordinal);
}
