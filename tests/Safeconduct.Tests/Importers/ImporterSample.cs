using System.Text.Json;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Tests.Importers;

/// <summary>A file in the form of an importer, made of columns and cells: a table with its separator, or JSON with the columns as keys.</summary>
internal static class ImporterSample
{
    public static string Of(ImporterCard card, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (card.ReadsJson)
        {
            var objects = "[" + string.Join(",\n", rows.Select(r => "{" + string.Join(",", columns.Zip(r, (c, v) => $"{JsonSerializer.Serialize(c)}: {JsonSerializer.Serialize(v)}")) + "}")) + "]";
            return card.Id == "osintnav-forces" ? $"{{\"9\": {objects}}}" : objects;
        }

        var separator = card.Id.Contains("kodifikator", StringComparison.Ordinal) ? ";" : ",";
        return string.Join(separator, columns) + "\n" + string.Concat(rows.Select(r => string.Join(separator, r) + "\n"));
    }
}
