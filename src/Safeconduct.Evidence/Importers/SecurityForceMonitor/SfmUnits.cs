using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.SecurityForceMonitor;

/// <summary>
/// Units in the tables of the Security Force Monitor: one row a claim or several, a source and a confidence behind each value (<c>units.csv</c>); the reports that
/// WhoWasInCommand offers for download have the same columns without the sources. One row gives a fact for each of its claims and each source of it.
/// </summary>
public sealed class SfmUnits : IImporter
{
    private const string HierarchyRelation = "child";

    /// <summary>F6: each cell brings its own confidence, and the sources are graded by nobody.</summary>
    public ImporterCard Card { get; } = new("sfm-units", 1, ["unit:id:admin", "unit:name"],
    [
        "unit:name:source", "unit:name:confidence", "unit:other_names", "unit:other_names:source", "unit:other_names:confidence",
        "unit:classification", "unit:classification:source", "unit:classification:confidence", "unit:country", "unit:country:source", "unit:country:confidence",
        "unit:relation_type", "unit:related_unit_id:admin", "unit:related_unit", "unit:related_unit:source", "unit:related_unit:confidence", "unit:related_unit:name",
        "unit:related_unit_first_cited_date", "unit:related_unit_last_cited_date", "unit:related_unit_open",
        "unit:location_type", "unit:base_name", "unit:base_name:source", "unit:base_name:confidence", "unit:location", "unit:location:source", "unit:location:confidence",
        "unit:location_first_cited_date", "unit:location_last_cited_date", "unit:location_open",
        "unit:site_exact_location_id_latitude", "unit:site_exact_location_name_longitude", "unit:site_nearest_settlement_name",
    ], Grade.CannotBeJudged);

    /// <summary>A report on persons has the columns of their units, too.</summary>
    public bool Recognises(FileSniff sniff) => sniff.HasColumns(Card.Columns) && !sniff.HasColumns("person:name");

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
        row.Required("unit:id:admin");
        row.Required("unit:name");
        var side = row.Side("unit:country");
        row.KeepTo(context.Side, side, "unit:country");
        var name = cells.Claim("unit:name");
        var facts = ImmutableArray.CreateBuilder<EvidenceRecord>();
        if (name is not null)
        {
            facts.AddRange(Facts(cells, name, side));
        }

        return row.IsRejected ? row.Finish(() => []) : new ImportItem.Accepted(row.At, facts.ToImmutable(), cells.Notes);
    }

    private static IEnumerable<EvidenceRecord> Facts(SfmCells cells, SfmClaim name, string? side)
    {
        var bare = new UnitFacts(UnitId.Of(name.Value), name.Value, [], [], null, DayWindow.Unbounded, null, null, null, null, side, name.Citations[0]);
        var related = cells.Claim("unit:related_unit");
        var days = cells.Cited("unit:related_unit_first_cited_date", "unit:related_unit_last_cited_date", "unit:related_unit_open");
        return Each(name, bare)
            .Concat(Each(cells.Claim("unit:other_names"), bare, (f, v) => f with { OtherNames = SfmCells.Split(v) }))
            .Concat(Each(cells.Claim("unit:classification"), bare, (f, v) => f with { Branch = v }))
            .Concat(IsHierarchy(cells) ? Each(related, bare, (f, v) => f with { Parent = cells.Row.Text("unit:related_unit:name") ?? v, Days = days }) : [])
            .Concat(Sites(cells, bare)).ToList();
    }

    /// <summary>A membership in an operation runs beside the chain of command and is no unit above. Rows without the column are hierarchy.</summary>
    private static bool IsHierarchy(SfmCells cells) => cells.Row.Text("unit:relation_type") is not { } type
        || type.Contains("hierarch", StringComparison.OrdinalIgnoreCase) || type.Contains(HierarchyRelation, StringComparison.OrdinalIgnoreCase) || type.Contains("parent", StringComparison.OrdinalIgnoreCase);

    /// <summary>A site is a garrison; an area of operations is where a unit was said to work, which is kept in the words of the table: it has no point.</summary>
    private static IEnumerable<EvidenceRecord> Sites(SfmCells cells, UnitFacts bare)
    {
        var location = cells.Claim("unit:location");
        var site = cells.Claim("unit:base_name");
        var days = cells.Cited("unit:location_first_cited_date", "unit:location_last_cited_date", "unit:location_open");
        var at = cells.Row.Point(ExpectedArea.Anywhere, "unit:site_exact_location_id_latitude", "unit:site_exact_location_name_longitude");
        var note = location is null ? null : $"{cells.Row.Text("unit:location_type") ?? "location"}: {location.Value}, cited {days}";
        if (string.Equals(cells.Row.Text("unit:location_type"), "area", StringComparison.OrdinalIgnoreCase))
        {
            return Each(location, bare, (f, _) => f with { Citation = f.Citation with { Note = note } });
        }

        var settlement = cells.Row.Text("unit:site_nearest_settlement_name") is { } near ? new SfmClaim(near, bare.Citation is var c ? [c] : []) : null;
        return Each(site ?? location ?? settlement, bare, (f, v) => f with { Garrison = Garrison(v, location), GarrisonAt = at, Citation = f.Citation with { Note = note } });
    }

    private static string Garrison(string value, SfmClaim? location) =>
        location is null || string.Equals(location.Value, value, StringComparison.Ordinal) ? value : $"{value}, {location.Value}";

    private static IEnumerable<EvidenceRecord> Each(SfmClaim? claim, UnitFacts bare, Func<UnitFacts, string, UnitFacts>? with = null)
    {
        foreach (var citation in claim?.Citations ?? [])
        {
            var cited = bare with { Citation = citation };
            yield return new EvidenceRecord.OfUnit(with is null ? cited : with(cited, claim!.Value));
        }
    }
}
