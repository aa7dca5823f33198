using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Katottg;

/// <summary>
/// The classifier itself (<c>kodifikator-….csv</c>): five columns of codes from the region down, a category and a name; semicolons.
/// It has no coordinates; what it gives are names, codes and who holds whom.
/// </summary>
public sealed class KodifikatorImporter : IImporter
{
    /// <summary>The name under which it is cited.</summary>
    public const string Source = "katottg";

    private const int Levels = 5;

    public ImporterCard Card { get; } = new("katottg-kodifikator", 2,
        ["Перший рівень", "Другий рівень", "Третій рівень", "Четвертий рівень", "Додатковий рівень", "Категорія об’єкта", "Назва об’єкта"], [],
        KatottgGrade.Value);

    /// <summary>By the header, or by the codes of the first row when the file has none.</summary>
    public bool Recognises(FileSniff sniff) => sniff.SemicolonHeader.Length == Card.Columns.Length
        && (IsHeader(sniff.SemicolonHeader) || KatottgCode.Normalise(sniff.SemicolonHeader[0]) is not null);

    public IEnumerable<ImportItem> Read(Stream source, ImportContext context, CancellationToken cancel)
    {
        // The names and codes above each row are above it in the file, too: one path is enough memory.
        var path = new Dictionary<string, (string Name, string Category)>(StringComparer.Ordinal);
        var known = new FirstWord(KatottgOrigin.Of(Source, "KATOTTG, classifier of administrative units and settlements", context.PublishedOn));
        using var rows = new CsvRows(source, Card.Columns, ';', isHeader: IsHeader);
        foreach (var item in rows.Select(row => known.Before(Read(row, context, path)), cancel))
        {
            yield return item;
        }
    }

    private static bool IsHeader(IReadOnlyList<string> first) => first[0].StartsWith("Перший", StringComparison.OrdinalIgnoreCase);

    private static ImportItem Read(CsvRow row, ImportContext context, Dictionary<string, (string Name, string Category)> path)
    {
        var codes = row.Fields.Take(Levels).Select(f => f.Trim()).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var category = row.Required("Категорія об’єкта");
        var name = row.Required("Назва об’єкта");
        var bad = codes.Find(c => KatottgCode.Normalise(c) is null);
        if (codes.Count == 0 || bad is not null)
        {
            row.Reject("Перший рівень", new Phrase("import.rejected.katottg-code", ("found", bad ?? "")));
        }

        if (row.IsRejected)
        {
            return row.Finish(() => []);
        }

        Remember(path, codes, name, category);
        var above = codes.SkipLast(1).Select(c => (Code: c, At: path.GetValueOrDefault(c))).ToList();
        var place = new Place(codes[^1], name, Kind(category), [UkrainianLatin.Of(name)], country: "UA",
            region: above.Find(a => a.At.Category is "O" or "K").At.Name, district: above.Find(a => a.At.Category is "P").At.Name,
            code: codes[^1], regionCode: codes[0]);
        var citation = new Citation(Source, context.Sha256, row.At.Row, KatottgGrade.Value);
        return row.Finish(() => [new EvidenceRecord.OfPlace(new PlaceFacts(place, codes.Count > 1 ? codes[^2] : null, citation))]);
    }

    private static void Remember(Dictionary<string, (string Name, string Category)> path, List<string> codes, string name, string category)
    {
        if (codes.Count == 1)
        {
            path.Clear();
        }

        // Only what can hold something is remembered: villages are most of the file.
        if (category is not ("C" or "X" or "B"))
        {
            path[codes[^1]] = (name, category);
        }
    }

    /// <summary>O: region; K: city with the rank of a region; P: district; H: community; B: district of a city; M, X, C: town, settlement, village.</summary>
    private static PlaceKind Kind(string category) => category switch
    {
        "O" or "K" => PlaceKind.Region,
        "P" or "B" => PlaceKind.District,
        "H" => PlaceKind.Community,
        _ => PlaceKind.Settlement,
    };
}

/// <summary>The classifier and the list of territories are acts of one ministry; what one takes from the other is no confirmation of it.</summary>
internal static class KatottgOrigin
{
    public static SourceFacts Of(string source, string title, Day? published) =>
        new(source, "mindevelop.gov.ua", title, "https://mindevelop.gov.ua", published, EveryDays: null);
}

/// <summary>
/// B2: an official act of one of the parties to the war, usually reliable and probably true; it has slips of the pen, which are kept as found.
/// </summary>
internal static class KatottgGrade
{
    public static Grade Value { get; } = Grade.TryParse("B2", out var grade) ? grade : throw new InvalidOperationException("B2 is a grade.");
}
