using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Screening;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;

namespace Safeconduct.Web.Serving.Registers;

/// <summary>
/// The Reconciliation Service API 0.2: manifest, queries, suggestions, previews and data extension. <c>match</c> is never true: the protocol calls that a certain match,
/// which no name is, and clients take it as a decision.
/// </summary>
internal sealed class Reconciliation(IRegisterIndex index, Phrasebook words, string version)
{
    private const int MostIds = 1000;
    private static readonly string[] Properties = ["name", "alias", "birthDate", "citizenship", "gender", "topics", "unit", "number", "register", "source", "row", "sourceUrl"];
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly Screener _screener = new(index);

    public byte[] Manifest(string address) => JsonBytes.Of(json =>
    {
        json.Strings("versions", ["0.2"]);
        json.WriteString("name", words.Say("serve.name"));
        json.WriteString("identifierSpace", address + "/entities/");
        json.WriteString("schemaSpace", "https://followthemoney.tech/explorer/schemata/");
        json.WriteString("serviceVersion", version);
        json.Objects("defaultTypes", PartySchema.Offered, Type);
        json.WriteStartObject("view");
        json.WriteString("url", address + "/reconcile/preview?id={{id}}");
        json.WriteEndObject();
        json.WriteStartObject("preview");
        json.WriteString("url", address + "/reconcile/preview?id={{id}}");
        json.WriteNumber("width", 430);
        json.WriteNumber("height", 300);
        json.WriteEndObject();
        json.WriteStartObject("suggest");
        foreach (var kind in new[] { "entity", "property", "type" })
        {
            Service(kind, "/reconcile/suggest/" + kind);
        }

        json.WriteEndObject();
        json.WriteStartObject("extend");
        Service("propose_properties", "/reconcile/extend/properties");
        json.WriteStartArray("property_settings");
        json.WriteEndArray();
        json.WriteEndObject();

        void Type(string schema)
        {
            json.WriteString("id", schema);
            json.WriteString("name", words.Say("serve.type." + schema));
        }

        void Service(string name, string path)
        {
            json.WriteStartObject(name);
            json.WriteString("service_url", address);
            json.WriteString("service_path", path);
            json.WriteEndObject();
        }
    });

    public (byte[]? Answer, BadRequest? Bad) Reconcile(string text)
    {
        var (queries, bad) = ReconciliationQueries.Read(text);
        return bad is not null ? (null, bad) : (JsonBytes.Of(json =>
        {
            foreach (var (name, asked) in queries)
            {
                json.WriteStartObject(name);
                json.Objects("result", Candidates(asked), c => WriteCandidate(json, c));
                json.WriteEndObject();
            }
        }), null);
    }

    public byte[] SuggestTypes(string? prefix) => Suggestions(PartySchema.Offered.Select(t => (t, words.Say("serve.type." + t))), prefix);

    public byte[] SuggestProperties(string? prefix) => Suggestions(Named(Properties), prefix);

    public byte[] SuggestEntities(string? prefix) => JsonBytes.Of(json => json.Objects("result", Candidates(new Asked([prefix ?? ""], null, [], 10)), c =>
    {
        WriteName(json, c.Entry);
        json.Strings("notable", [PartySchema.Of(c.Entry.Party)]);
    }));

    public byte[] ProposeProperties(string? type) => JsonBytes.Of(json =>
    {
        if (type is not null)
        {
            json.WriteString("type", type);
        }

        json.Objects("properties", Named(Properties), p => WriteIdAndName(json, p));
    });

    /// <summary>Section 7 of the protocol: what the entries with these ids have of these properties.</summary>
    public (byte[]? Answer, BadRequest? Bad) Extend(string text)
    {
        if (ExtendQuery(text) is not { } query)
        {
            return (null, new BadRequest("serve.bad.extend", ""));
        }

        return (JsonBytes.Of(json =>
        {
            json.Objects("meta", Named(query.Properties), p => WriteIdAndName(json, p));
            json.WriteStartObject("rows");
            foreach (var id in query.Ids)
            {
                json.WriteStartObject(id);
                foreach (var property in query.Properties)
                {
                    json.Objects(property, ValuesOf(id, property), v => json.WriteString("str", v));
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }), null);
    }

    /// <summary>An entry as a small page; null where there is none with the id.</summary>
    public string? Preview(string? id)
    {
        if (Entry(id) is not { } entry)
        {
            return null;
        }

        var page = new StringBuilder("<!DOCTYPE html><html lang=\"").Append(words.Culture.TwoLetterISOLanguageName).Append("\"><meta charset=\"utf-8\"><title>")
            .Append(Html.Encode(entry.Name)).Append("</title><style>").Append(HtmlPage.Style).Append("</style><main><h1>").Append(Html.Encode(entry.Name)).Append("</h1><dl>");
        foreach (var property in Properties.Skip(1)) // the first is the name, which is the heading
        {
            var values = EntryValues.Of(entry, property).ToList();
            if (values.Count > 0)
            {
                page.Append("<dt>").Append(Html.Encode(words.Say("serve.property." + property))).Append("</dt><dd>").Append(Html.Encode(string.Join("; ", values))).Append("</dd>");
            }
        }

        return page.Append("</dl><p>").Append(Html.Encode(words.Say("serve.question"))).Append("</p></main></html>").ToString();
    }

    private IEnumerable<Candidate> Candidates(Asked asked) => asked.Ask(_screener) is ScreeningAnswer.Found found ? asked.Of(found) : [];

    private void WriteCandidate(Utf8JsonWriter json, Candidate candidate)
    {
        WriteName(json, candidate.Entry);
        json.WriteNumber("score", Math.Round(candidate.Score * 100, 1));
        json.WriteBoolean("match", false);
        json.Objects("type", [PartySchema.Of(candidate.Entry.Party)], t =>
        {
            json.WriteString("id", t);
            json.WriteString("name", words.Say("serve.type." + t));
        });
        json.Objects("features", Features.Of(candidate), f =>
        {
            json.WriteString("id", f.Id);
            json.WriteNumber("value", f.Value);
        });
    }

    private void WriteName(Utf8JsonWriter json, RegisterEntry entry)
    {
        json.WriteString("id", EntityId.Of(entry));
        json.WriteString("name", entry.Name);
        json.WriteString("description", string.Join(" · ", new[] { "register", "birthDate", "citizenship" }.SelectMany(p => EntryValues.Of(entry, p))));
    }

    private byte[] Suggestions(IEnumerable<(string Id, string Name)> all, string? prefix) => JsonBytes.Of(json => json.Objects("result",
        all.Where(a => prefix is null or "" || a.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || a.Name.StartsWith(prefix, StringComparison.CurrentCultureIgnoreCase)),
        a => WriteIdAndName(json, a)));

    private static void WriteIdAndName(Utf8JsonWriter json, (string Id, string Name) of)
    {
        json.WriteString("id", of.Id);
        json.WriteString("name", of.Name);
    }

    private IEnumerable<(string Id, string Name)> Named(IEnumerable<string> properties) =>
        properties.Select(p => (p, Properties.Contains(p, StringComparer.Ordinal) ? words.Say("serve.property." + p) : p));

    private IEnumerable<string> ValuesOf(string id, string property) => Entry(id) is { } entry ? EntryValues.Of(entry, property) : [];

    private RegisterEntry? Entry(string? id) => EntityId.Find(index, id);

    private static (ImmutableArray<string> Ids, ImmutableArray<string> Properties)? ExtendQuery(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("ids", out var ids) && ids.ValueKind == JsonValueKind.Array && ids.GetArrayLength() <= MostIds
                && root.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Array
                ? ([.. ids.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!).Distinct(StringComparer.Ordinal)],
                    [.. properties.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object && p.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String).Select(p => p.GetProperty("id").GetString()!).Distinct(StringComparer.Ordinal)])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
