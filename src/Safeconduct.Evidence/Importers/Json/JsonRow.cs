using System.Globalization;
using System.Text.Json;
using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Json;

/// <summary>
/// One object of a list. Its plain values are read as the cells of a table are, with the same checks and reasons;
/// what holds lists of its own is read from <see cref="Value"/>, while the row is read.
/// </summary>
internal sealed class JsonRow
{
    private JsonRow(CsvRow cells, string? group, JsonElement value)
    {
        Cells = cells;
        Group = group;
        Value = value;
    }

    public CsvRow Cells { get; }

    /// <summary>The member of the outer object whose list holds the row.</summary>
    public string? Group { get; }

    public JsonElement Value { get; }

    /// <exception cref="InvalidOperationException">A string of the row is half a surrogate pair.</exception>
    public static JsonRow Of(Locator at, string? group, JsonElement value, Columns columns)
    {
        var fields = new string[columns.Count];
        Array.Fill(fields, "");
        var cells = new CsvRow(at, fields, columns);
        if (value.ValueKind != JsonValueKind.Object)
        {
            cells.Reject(null, WrongType("object", value));
            return new JsonRow(cells, group, value);
        }

        if (KeyTwice(value) is { } twice)
        {
            cells.Reject(twice, new Phrase("import.rejected.key-twice", ("key", twice)));
        }

        foreach (var member in value.EnumerateObject())
        {
            if (columns.ExactIndexOf(member.Name) is >= 0 and var index)
            {
                fields[index] = Cell(cells, member);
            }
        }

        return new JsonRow(cells, group, value);
    }

    /// <summary>The objects of a list within the row; a value of another kind is noted.</summary>
    public IEnumerable<JsonElement> Objects(string key)
    {
        if (!Value.TryGetProperty(key, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            yield break;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            Cells.Reject(key, WrongType("array", list));
            yield break;
        }

        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                yield return item;
            }
            else
            {
                Cells.Reject(key, WrongType("object", item));
            }
        }
    }

    /// <summary>A text within an object of the row; null where it has none.</summary>
    public static string? TextOf(JsonElement item, string key) =>
        item.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text ? text : null;

    private static string Cell(CsvRow cells, JsonProperty member)
    {
        switch (member.Value.ValueKind)
        {
            case JsonValueKind.String:
                return member.Value.GetString()!;
            case JsonValueKind.Number:
                return Plain(member.Value.GetRawText());
            case JsonValueKind.Null:
                return "";
            default:
                cells.Reject(member.Name, WrongType("text", member.Value));
                return "";
        }
    }

    /// <summary>4.7e1 is 47: a table has no exponents, JSON has. What is no such number stays as it is and is refused where a number is needed.</summary>
    private static string Plain(string raw) =>
        raw.AsSpan().IndexOfAny('e', 'E') >= 0 && decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : raw;

    private static Phrase WrongType(string expected, JsonElement found) =>
        new("import.rejected.json-type", ("found", found.ValueKind.ToString().ToLowerInvariant()), ("expected", expected));

    /// <summary>A key that an object of the row, at whatever depth, has twice: which of the two is meant cannot be known (RFC 8259, section 4).</summary>
    private static string? KeyTwice(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(KeyTwice).FirstOrDefault(k => k is not null),
        JsonValueKind.Object => value.EnumerateObject().GroupBy(m => m.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any())?.Key
            ?? value.EnumerateObject().Select(m => KeyTwice(m.Value)).FirstOrDefault(k => k is not null),
        _ => null,
    };
}
