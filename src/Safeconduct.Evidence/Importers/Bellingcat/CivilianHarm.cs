using System.Collections.Immutable;
using System.Text.Json;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers.Csv;
using Safeconduct.Evidence.Importers.Json;

namespace Safeconduct.Evidence.Importers.Bellingcat;

/// <summary>
/// Incidents of civilian harm in Ukraine as Bellingcat's map gives them (<c>ukr-civharm-….json</c>). The date is the one the list gives the incident;
/// the days on which its posts appeared are others and are not read. The list names weapons and places and, but for chance, no unit.
/// </summary>
/// <remarks>
/// A list whose dates are in two orders is trusted in none: a day such as 3/9 could be read either way, so that beside a date that can only be European every
/// date that has both readings is rejected. The whole file is looked at first (<see cref="JsonRows.MaxRows"/>).
/// </remarks>
public sealed class CivilianHarm : IImporter
{
    /// <summary>The name under which it is cited.</summary>
    public const string Source = "bellingcat-civharm";

    /// <summary>What the list writes where it keeps an address back.</summary>
    private const string Withheld = "HIDDEN";

    private static readonly SourceFacts Known = new(Source, "bellingcat.com", "Bellingcat, Civilian Harm in Ukraine", "https://ukraine.bellingcat.com", PublishedOn: null, EveryDays: null);

    /// <summary>B2: a newsroom whose method is published, each incident geolocated from several posts; who did it is not part of the list.</summary>
    public ImporterCard Card { get; } = new("bellingcat-civharm", 1, ["id", "date", "latitude", "longitude", "location", "description", "sources", "filters"], [],
        KnownGrade.Of("B2"), ReadsJson: true);

    public bool Recognises(FileSniff sniff) => !sniff.Json.IsGrouped && sniff.Json.HasKeys(Card.Columns);

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        var items = new JsonRows(source, ["id", "date", "latitude", "longitude", "location", "description"]).Select(r => Read(r, context), cancel).ToList();

        // Said once for the whole column: which order its dates are in can only be seen from all of them.
        var isMixed = items.Exists(IsEuropean);
        var known = new FirstWord(Known with { PublishedOn = context.PublishedOn });
        foreach (var item in items)
        {
            yield return known.Before(isMixed && DayOf(item) is { } day && HasTwoReadings(day)
                ? new ImportItem.Rejected(item.At with { Column = "date" }, new Phrase("import.rejected.date-either-order", ("found", day)))
                : item);
        }
    }

    private static Day? DayOf(ImportItem item) => item is ImportItem.Accepted { Records: [EvidenceRecord.OfIncident one] } ? one.Incident.Days.Earliest : null;

    private ImportItem Read(JsonRow json, ImportContext context)
    {
        var row = json.Cells;
        var id = row.Required("id");
        var day = DateOf(row);
        var point = row.RequiredPoint(ExpectedArea.Theatre, "latitude", "longitude");
        var title = row.Text("description") ?? row.Required("location");
        var kind = Kind(json);
        var url = json.Objects("sources").Select(s => JsonRow.TextOf(s, "path")).FirstOrDefault(IsAddress);
        return row.Finish(() => [new EvidenceRecord.OfIncident(new Incident(id, DayWindow.On(day), point, 0, row.Text("location"), title, [], kind,
            new Citation(Source, context.Sha256, row.At.Row, Card.Grade, url, "day of the incident as the list gives it; posts may be of another day")))]);
    }

    private static Day DateOf(CsvRow row)
    {
        var text = row.Required("date");
        var (kind, day) = UsDate.Read(text);
        if (kind != SlashDate.American)
        {
            row.Reject("date", new Phrase(kind == SlashDate.EuropeanOnly ? "import.rejected.date-european" : "import.rejected.date-us", ("found", text)));
        }

        return day;
    }

    /// <summary>3/9/2022 is a day in both orders, and another one in each; 3/3/2022 is the same in both.</summary>
    private static bool HasTwoReadings(Day day) => day.DayOfMonth <= 12 && day.DayOfMonth != day.Month;

    private static bool IsEuropean(ImportItem item) => item is ImportItem.Rejected { Reason.Key: "import.rejected.date-european" };

    private static bool IsAddress(string? path) => path?.Contains(Withheld, StringComparison.OrdinalIgnoreCase) == false && WebAddress.Is(path);

    /// <summary>The filters in the words of the list: "Weapon System: Cluster munitions; Type of area affected: Residential".</summary>
    private static string? Kind(JsonRow row)
    {
        var filters = row.Objects("filters").Select(Filter).OfType<string>().ToImmutableArray();
        return filters.IsEmpty ? null : string.Join("; ", filters.Order(StringComparer.Ordinal));
    }

    private static string? Filter(JsonElement filter) =>
        JsonRow.TextOf(filter, "key") is { } key && JsonRow.TextOf(filter, "value") is { } value ? $"{key}: {value}" : null;
}
