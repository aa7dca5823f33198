using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Uawardata;

/// <summary>
/// The CSV files of the uawardata map (unit positions by Henry Schlottman, 2022). A snapshot speaks for its own day only: no day between two
/// snapshots is filled in. A position equal to one of the unit's previous snapshot is carried forward. A designation number such as
/// <c>102?</c> is no military-unit number and is not read.
/// </summary>
/// <remarks>The whole file is looked at before the first row is judged, because a carried position shows only beside the one before: at most <see cref="MaxRows"/> rows.</remarks>
public abstract class UawardataMap : IImporter
{
    /// <summary>A day's snapshot has about 130 rows, so this is some twenty years of daily snapshots.</summary>
    public const int MaxRows = 1_000_000;

    /// <summary>The name under which both files are cited: one author, one source.</summary>
    public const string Source = "uawardata";

    private static readonly SourceFacts Known = new(Source, "uawardata.com", "Unit positions by Henry Schlottman, 2022", "https://www.uawardata.com", PublishedOn: null, EveryDays: null);

    private protected UawardataMap(ImporterCard card) => Card = card;

    public ImporterCard Card { get; }

    public bool Recognises(FileSniff sniff) => sniff.HasColumns(Card.Columns);

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        var rows = new List<(ImportItem Item, UawardataMarker? Marker)>();
        using (var csv = new CsvRows(source, Card.Columns))
        {
            UawardataMarker? marker = null;
            foreach (var item in csv.Select(row => Item(row, context, out marker), cancel))
            {
                rows.Add((item, item is ImportItem.Accepted ? marker : null));
                if (rows.Count > MaxRows)
                {
                    yield return new ImportItem.Refused(item.At, new Phrase("import.refused.too-many-rows", ("limit", MaxRows)));
                    yield break;
                }
            }
        }

        var markers = rows.Where(r => r.Marker is not null).Select(r => r.Marker!).ToList();
        var carried = Carried(markers);
        var relations = Relations(markers);
        var known = new FirstWord(Known);
        foreach (var (item, marker) in rows)
        {
            yield return marker is null ? item : known.Before(new ImportItem.Accepted(item.At, Records(marker, context, carried.Contains(marker.At.Row), relations)));
        }
    }

    private ImportItem Item(CsvRow row, ImportContext context, out UawardataMarker? marker)
    {
        marker = UawardataMarker.Read(row, context.Side ?? Card.DefaultSide);
        return row.Finish(() => []);
    }

    /// <summary>Rows whose point is also a point of the same unit on the last day before for which the file has it.</summary>
    private static HashSet<long> Carried(List<UawardataMarker> markers) =>
        [.. markers.GroupBy(m => m.UnitId, StringComparer.Ordinal).SelectMany(unit => CarriedMarkers.Of(unit, m => m.Day.Number, m => m.Point)).Select(m => m.At.Row)];

    /// <summary>The unit above, by the row that first names it: from the first to the last snapshot of an unbroken run that names it.</summary>
    private static Dictionary<long, DayWindow> Relations(List<UawardataMarker> markers)
    {
        var relations = new Dictionary<long, DayWindow>();
        foreach (var unit in markers.GroupBy(m => m.UnitId, StringComparer.Ordinal))
        {
            UawardataMarker? first = null;
            foreach (var marker in unit.OrderBy(m => m.Day.Number).ThenBy(m => m.At.Row))
            {
                if (first is null || !string.Equals(first.Parent, marker.Parent, StringComparison.Ordinal))
                {
                    first = marker;
                }

                relations[first.At.Row] = new DayWindow(first.Day, marker.Day);
            }
        }

        return relations;
    }

    private ImmutableArray<EvidenceRecord> Records(UawardataMarker marker, ImportContext context, bool carried, Dictionary<long, DayWindow> relations)
    {
        var citation = new Citation(Source, context.Sha256, marker.At.Row, Card.Grade, marker.Url, marker.Note);
        var sighting = new EvidenceRecord.OfSighting(new Sighting(marker.UnitId, marker.Unit, DayWindow.On(marker.Day), marker.Point, marker.WithinKm,
            carried ? SightingKind.CarriedForward : SightingKind.Assessed, marker.Side, citation));
        return relations.TryGetValue(marker.At.Row, out var days)
            ? [sighting, new EvidenceRecord.OfUnit(new UnitFacts(marker.UnitId, marker.Unit, [], [], marker.Parent, days, marker.Branch, marker.Echelon, null, null, marker.Side, citation))]
            : [sighting];
    }
}

/// <summary><c>units_all.csv</c>, and <c>units_current.csv</c>, which repeats the last day of it.</summary>
public sealed class UawardataUnits() : UawardataMap(new ImporterCard("uawardata-units", 2,
    ["date", "lat", "lng", "unit", "unitnumber", "subordinate_to", "country"],
    ["icon", "type", "strength", "strength_in_btg_text", "strength_in_btg_number", "sources_url", "sources_date", "notes", "stacked", "icon15"],
    UawardataGrade.Value, DefaultSide: "RU", HasSnapshotCopies: true));

/// <summary><c>btgs_all.csv</c>: battalion tactical groups, each under the name of the unit that formed it; a unit has several on one day.</summary>
public sealed class UawardataBattalionGroups() : UawardataMap(new ImporterCard("uawardata-btgs", 2,
    ["date", "lat", "lng", "unit", "type_of_btg", "country"], [],
    UawardataGrade.Value, DefaultSide: "RU", HasSnapshotCopies: true));

/// <summary>
/// C3: the author is named and public, the information possibly true (assessed, from open sources that
/// the rows mostly do not name). Printed with every citation; an organisation that judges otherwise changes it here.
/// </summary>
internal static class UawardataGrade
{
    public static Grade Value { get; } = Grade.TryParse("C3", out var grade) ? grade : throw new InvalidOperationException("C3 is a grade.");
}
