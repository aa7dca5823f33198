using System.Collections.Frozen;
using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Places;

/// <summary>
/// Settlements of GeoNames with their Russian, Ukrainian and Belarusian names (<c>geonames_cities_ru_uk.csv</c>).
/// The ids are those of the built-in gazetteer, which is made of the same list: the same settlement in both is one.
/// </summary>
public sealed class GeoNamesCities : IImporter
{
    /// <summary>The name under which it is cited.</summary>
    public const string Source = "geonames";

    private static readonly SourceFacts Known = new(Source, "geonames.org", "GeoNames", "https://www.geonames.org", PublishedOn: null, EveryDays: null);

    /// <summary>Feature codes of GeoNames (geonames.org/export/codes.html); those of class P are populated places, whatever has become of them.</summary>
    private static readonly FrozenDictionary<string, PlaceKind> Kinds = new Dictionary<string, PlaceKind>(StringComparer.Ordinal)
    {
        ["PPL"] = PlaceKind.Settlement, ["PPLA"] = PlaceKind.Settlement, ["PPLA2"] = PlaceKind.Settlement, ["PPLA3"] = PlaceKind.Settlement,
        ["PPLA4"] = PlaceKind.Settlement, ["PPLA5"] = PlaceKind.Settlement, ["PPLC"] = PlaceKind.Settlement, ["PPLCH"] = PlaceKind.Settlement,
        ["PPLF"] = PlaceKind.Settlement, ["PPLG"] = PlaceKind.Settlement, ["PPLH"] = PlaceKind.Settlement, ["PPLL"] = PlaceKind.Settlement,
        ["PPLQ"] = PlaceKind.Settlement, ["PPLR"] = PlaceKind.Settlement, ["PPLS"] = PlaceKind.Settlement, ["PPLW"] = PlaceKind.Settlement,
        ["PPLX"] = PlaceKind.Settlement, ["STLMT"] = PlaceKind.Settlement,
        ["ADM1"] = PlaceKind.Region, ["ADM2"] = PlaceKind.District, ["ADM3"] = PlaceKind.Community, ["PCLI"] = PlaceKind.Country,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>C2: edited by volunteers out of many lists, usually right.</summary>
    public ImporterCard Card { get; } = new("geonames-cities", 1, ["geonameid", "name", "country", "admin1", "feature", "population", "lat", "lon"],
        ["name_ru", "name_uk", "name_be"], KnownGrade.Of("C2"));

    public bool Recognises(FileSniff sniff) => sniff.HasColumns(Card.Columns);

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        var known = new FirstWord(Known);
        using var rows = new CsvRows(source, Card.Columns);
        foreach (var item in rows.Select(row => known.Before(Read(row, context)), cancel))
        {
            yield return item;
        }
    }

    private ImportItem Read(CsvRow row, ImportContext context)
    {
        var id = row.Required("geonameid");
        var name = row.Required("name");
        var feature = row.Required("feature");
        if (!Kinds.TryGetValue(feature, out var kind))
        {
            row.Reject("feature", new Phrase("import.rejected.feature", ("found", feature)));
        }

        var country = row.Required("country").ToUpperInvariant();
        var point = row.RequiredPoint(ExpectedArea.Anywhere);
        ImmutableArray<string> others = [.. new[] { row.Text("name_ru"), row.Text("name_uk"), row.Text("name_be") }.OfType<string>().Where(n => !string.Equals(n, name, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

        // GeoNames writes 0 where it does not know.
        var population = row.Number("population") is > 0 and var people ? (long?)people : null;
        return row.Finish(() => [new EvidenceRecord.OfPlace(new PlaceFacts(new Place("gn:" + id, name, kind, others, country, point: point, population: population), ParentCode: null,
            new Citation(Source, context.Sha256, row.At.Row, Card.Grade, "https://www.geonames.org/" + Uri.EscapeDataString(id))))]);
    }
}
