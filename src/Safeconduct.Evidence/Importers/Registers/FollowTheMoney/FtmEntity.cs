using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;

namespace Safeconduct.Evidence.Importers.Registers.FollowTheMoney;

/// <summary>One entity while it is read: its id, its schema, and the values of its properties, of which each is a list.</summary>
internal sealed class FtmEntity
{
    /// <summary>Values of one property that are looked at; the richest public entities have some hundreds.</summary>
    private const int MaxValues = 5_000;

    private readonly JsonElement _root;
    private readonly JsonElement _properties;
    private readonly List<CellNote> _notes = [];

    private FtmEntity(JsonElement root, JsonElement properties, string id, string schema, Locator at) => (_root, _properties, Id, Schema, At) = (root, properties, id, schema, at);

    public string Id { get; }

    public string Schema { get; }

    public Locator At { get; }

    /// <summary>What was odd and cost no entry.</summary>
    public ImmutableArray<CellNote> Notes => [.. _notes];

    /// <summary>The name that the publisher shows; null where the form has none.</summary>
    public string? Caption => Text(_root, "caption");

    public ImmutableArray<string> Datasets => [.. Strings(_root, "datasets")];

    /// <summary>What this program's own export says beyond the properties of the model.</summary>
    public JsonElement? Own => _root.TryGetProperty("safeconduct", out var own) && own.ValueKind == JsonValueKind.Object ? own : null;

    /// <summary>The entity, or why the line is none.</summary>
    public static (FtmEntity? Entity, ImportItem.Rejected? Rejected) Of(JsonElement root, Locator at)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return (null, new ImportItem.Rejected(at, new Phrase("import.rejected.json-type", ("found", root.ValueKind.ToString().ToLowerInvariant()), ("expected", "object"))));
        }

        if (Text(root, "id") is not { } id)
        {
            return (null, new ImportItem.Rejected(at with { Column = "id" }, new Phrase("import.rejected.empty-cell")));
        }

        if (Text(root, "schema") is not { } schema || !FtmSchemata.IsKnown(schema))
        {
            return (null, new ImportItem.Rejected(at with { Column = "schema" }, new Phrase("registers.rejected.schema", ("found", Text(root, "schema") ?? "–"))));
        }

        return root.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? (new FtmEntity(root, properties, id, schema, at), null)
            : (null, new ImportItem.Rejected(at with { Column = "properties" }, new Phrase("import.rejected.empty-cell")));
    }

    /// <summary>The texts of some properties, in their order, each once. Values that are objects (the nested form) are not texts.</summary>
    public ImmutableArray<string> Texts(params ReadOnlySpan<string> names)
    {
        var texts = new List<string>();
        foreach (var name in names)
        {
            texts.AddRange(Strings(_properties, name));
        }

        return [.. texts.Distinct(StringComparer.Ordinal)];
    }

    public string? First(params ReadOnlySpan<string> names) => Texts(names) is [var first, ..] ? first : null;

    /// <summary>Entities that stand within a property (the nested form).</summary>
    public IEnumerable<FtmEntity> Nested(string name) => Values(_properties, name).Where(v => v.ValueKind == JsonValueKind.Object).Select(v => Of(v, At).Entity).OfType<FtmEntity>();

    /// <summary>ISO 8601, as far as it is known: a year, a month, a day; a time behind it is not read. What is no date is noted.</summary>
    public ImmutableArray<Edtf> Dates(string name)
    {
        var dates = ImmutableArray.CreateBuilder<Edtf>();
        foreach (var text in Texts(name))
        {
            if (Edtf.Parse(text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text).Value is { } date)
            {
                dates.Add(date);
            }
            else
            {
                Note(name, new Phrase("registers.note.date", ("found", text)));
            }
        }

        return dates.ToImmutable();
    }

    public void Note(string column, Phrase reason) => _notes.Add(new CellNote(At with { Column = column }, reason));

    /// <summary>The texts of a member: a list of them, or one.</summary>
    public static IEnumerable<string> Strings(JsonElement item, string name) => Values(item, name).Select(Text).OfType<string>();

    public static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? Text(value) : null;

    private static IEnumerable<JsonElement> Values(JsonElement item, string name) => !item.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(MaxValues) : [value];

    /// <summary>In Unicode's composed form; null for what is no text, or empty, or cannot be one.</summary>
    private static string? Text(JsonElement value)
    {
        var text = value.ValueKind switch { JsonValueKind.String => value.GetString()!.Trim(), JsonValueKind.Number => value.GetRawText(), _ => "" };
        return text.Length == 0 || text.Contains('\uFFFE', StringComparison.Ordinal) ? null : text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }
}
