using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;
using Safeconduct.Evidence.Importers.Json;

namespace Safeconduct.Evidence.Importers.Osintnav;

/// <summary>What the raw list and its working share: the source, its grade, and how an entry becomes facts.</summary>
internal static class Osintnav
{
    /// <summary>The name under which the list is cited, whichever file it comes from.</summary>
    public const string Source = "osintnav";

    public const string RawId = "osintnav-forces";

    /// <summary>The list that exists in this form stood in its repository on 18 September 2023; the file does not say so. Another one needs its own day (<c>--published</c>).</summary>
    public static readonly Day PublishedOn = Day.Of(2023, 9, 18);

    /// <summary>C3: a research institute with a name (gfsis.org), most entries without a source of their own, taken from a copy that nobody has checked.</summary>
    public static readonly Grade Grade = KnownGrade.Of("C3");

    private const int MaxNote = 300;

    public static FirstWord Known(ImportContext context) => new(new SourceFacts(Source, "gfsis.org", "Russian Military Forces: Interactive Map (Rondeli Foundation), copy of osintnav",
        "https://www.gfsis.org", context.PublishedOn ?? PublishedOn, EveryDays: null));

    public static ImportItem Item(CsvRow row, ImportContext context, string layer, Func<OsintnavProse> prose)
    {
        var id = row.Required("id");
        var title = row.Required("title");
        var point = row.RequiredPoint(ExpectedArea.Anywhere, "lat", "lng");
        if (!TryLayer(layer, out var known))
        {
            row.Reject(null, new Phrase("import.rejected.osintnav-layer", ("found", layer)));
        }

        row.KeepTo(context.Side, "RU", "title");
        if (row.IsRejected)
        {
            return row.Finish(() => []);
        }

        var entry = new OsintnavEntry(id, known, title, point, prose());
        var meaning = OsintnavReader.Read(entry);
        if (meaning.Refusal is { } refusal)
        {
            row.Reject("title", refusal);
        }

        var citation = new Citation(Source, context.Sha256, row.At.Row, Grade, entry.Prose.Addresses.FirstOrDefault(), Note(entry));
        return row.Finish(() => new OsintnavFacts(entry, meaning, citation).All());
    }

    /// <summary>The beginning of the entry's own words, so that what was read out of prose can be held against it.</summary>
    private static string Note(OsintnavEntry entry)
    {
        var text = string.Join(" | ", entry.Prose.Lines.Prepend(entry.Title));
        return text.Length <= MaxNote ? text : string.Concat(text.AsSpan(0, MaxNote - 1), "…");
    }

    /// <summary>The raw list names layers by number, its working by word.</summary>
    private static bool TryLayer(string text, out OsintnavLayer layer)
    {
        OsintnavLayer? found = text switch
        {
            "9" or "ground" => OsintnavLayer.Ground,
            "10" or "naval bases" => OsintnavLayer.NavalBases,
            "11" or "air bases" => OsintnavLayer.AirBases,
            "12" or "air defence" => OsintnavLayer.AirDefence,
            "13" or "comms/abroad" => OsintnavLayer.Abroad,
            "14" or "HQs" => OsintnavLayer.Labels,
            _ => null,
        };
        layer = found ?? default;
        return found is not null;
    }
}

/// <summary>
/// The map of Russian forces of gfsis.org as a copy has it (<c>forces-raw.json</c>): lists of markers by layer, the description of each in HTML.
/// Units, numbers, parents and predecessors stand in prose; what the prose does not say stays unknown.
/// </summary>
public sealed class OsintnavForces : IImporter
{
    public ImporterCard Card { get; } = new(Osintnav.RawId, 1, ["id", "layer_id", "lat", "lng", "title", "description"], ["map_id", "icon_id", "icon"], Osintnav.Grade, ReadsJson: true);

    public bool Recognises(FileSniff sniff) => sniff.Json.IsGrouped && sniff.Json.HasKeys(Card.Columns);

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        var known = Osintnav.Known(context);
        return new JsonRows(source, Card.Columns.Concat(Card.OptionalColumns)).Select(
            row => known.Before(Osintnav.Item(row.Cells, context, row.Cells.Required("layer_id"), () => OsintnavProse.OfHtml(row.Cells.Text("description") ?? ""))), cancel);
    }
}

/// <summary>The same list worked into a table (<c>russian_units_garrisons.csv</c>), the text of each entry in one cell, its lines between bars.</summary>
public sealed class OsintnavGarrisons : IImporter
{
    public ImporterCard Card { get; } = new("osintnav-garrisons", 1, ["id", "layer", "title", "unit_numbers", "garrison", "belongs_to", "lat", "lng", "urls", "text"], [],
        Osintnav.Grade, DerivedFrom: Osintnav.RawId);

    public bool Recognises(FileSniff sniff) => sniff.HasColumns(Card.Columns);

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        var known = Osintnav.Known(context);
        using var rows = new CsvRows(source, Card.Columns);
        foreach (var item in rows.Select(row => known.Before(Osintnav.Item(row, context, row.Required("layer"), () => Prose(row))), cancel))
        {
            yield return item;
        }
    }

    private static OsintnavProse Prose(CsvRow row) => OsintnavProse.OfLines((row.Text("text") ?? "").Split(" | "), (row.Text("urls") ?? "").Split([' ', '|', ';'], StringSplitOptions.RemoveEmptyEntries));
}
