using System.Text.Json;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Screening;
using Safeconduct.Texts;

namespace Safeconduct.Web.Serving.Registers;

/// <summary>
/// Questions by example in the shape of yente (opensanctions/yente, <c>EntityMatchResponse</c>). <c>match</c> says, as there, that the score reaches the threshold,
/// and no more.
/// </summary>
internal sealed class Matching(IRegisterIndex index, Phrasebook words, string version)
{
    public const int UsualLimit = 5;

    /// <summary>The dataset of all registers.</summary>
    public const string All = "default";

    /// <summary>yente shows what comes near the threshold too, so that a person can look at it.</summary>
    private const double NearThreshold = 0.2;

    private readonly Screener _screener = new(index);

    public bool Knows(string dataset) => dataset is All || index.Registers.Any(r => string.Equals(r.Name, dataset, StringComparison.OrdinalIgnoreCase));

    public (byte[]? Answer, BadRequest? Bad) Match(string body, string dataset, int limit, double threshold)
    {
        var (queries, bad) = MatchQueries.Read(body, limit, Math.Max(0, threshold - NearThreshold), dataset is All ? [] : [dataset]);
        return bad is not null ? (null, bad) : (JsonBytes.Of(json =>
        {
            json.WriteStartObject("responses");
            foreach (var query in queries)
            {
                json.WriteStartObject(query.Name);
                WriteResponse(json, query, threshold);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            WriteMatcher(json);
            json.WriteNumber("limit", limit);
        }), null);
    }

    public byte[]? Entity(string id) => EntityId.Find(index, id) is { } entry
        ? JsonBytes.Of(json => WriteEntity(json, entry))
        : null;

    public byte[] Catalog() => JsonBytes.Of(json =>
    {
        json.WriteStartArray("datasets");
        WriteDataset(All, words.Say("serve.name"), index.Registers.Select(r => r.Name));
        foreach (var register in index.Registers)
        {
            WriteDataset(register.Name, register.Name, []);
        }

        json.WriteEndArray();
        json.Strings("current", index.Registers.Select(r => r.Name));
        json.Strings("outdated", []);
        json.WriteBoolean("index_stale", false);

        void WriteDataset(string name, string title, IEnumerable<string> children)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("title", title);
            json.WriteBoolean("load", true);
            json.WriteString("version", version);
            json.WriteBoolean("index_current", true);
            json.Strings("children", children);
            json.WriteEndObject();
        }
    });

    private void WriteResponse(Utf8JsonWriter json, MatchQuery query, double threshold)
    {
        var candidates = query.Asked.Names.IsEmpty || query.Asked.Ask(_screener) is not ScreeningAnswer.Found found ? [] : query.Asked.Of(found).ToList();
        json.WriteNumber("status", 200);
        json.Objects("results", candidates, c =>
        {
            WriteEntity(json, c.Entry);
            json.WriteNumber("score", Math.Round(c.Score, 4));
            json.WriteStartObject("features");
            foreach (var (id, value) in Features.Of(c))
            {
                json.WriteNumber(id, value);
            }

            json.WriteEndObject();
            json.WriteBoolean("match", c.Score >= threshold);
        });
        json.WriteStartObject("total");
        json.WriteNumber("value", candidates.Count);
        json.WriteString("relation", "eq");
        json.WriteEndObject();
        json.WritePropertyName("query");
        query.Example.WriteTo(json);
    }

    private void WriteMatcher(Utf8JsonWriter json)
    {
        json.WriteStartObject("matcher");
        foreach (var feature in new[] { "name_score", "name_log_likelihood_ratio", "birth_log_likelihood_ratio", "expected_namesakes" })
        {
            json.WriteStartObject(feature);
            json.WriteString("description", words.Say("serve.feature." + feature));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteEntity(Utf8JsonWriter json, RegisterEntry entry)
    {
        json.WriteString("id", EntityId.Of(entry));
        json.WriteString("caption", entry.Name);
        json.WriteString("schema", PartySchema.Of(entry.Party));
        json.WriteStartObject("properties");
        foreach (var (property, values) in Properties(entry).Where(p => p.Values.Count > 0))
        {
            json.Strings(property, values);
        }

        json.WriteEndObject();
        json.Strings("datasets", [entry.Register]);
        json.Strings("referents", []);
        json.WriteBoolean("target", true);
    }

    private static IEnumerable<(string Property, List<string> Values)> Properties(RegisterEntry entry)
    {
        yield return ("name", [.. Names(RegisterNameKind.Primary, RegisterNameKind.OriginalScript)]);
        yield return ("alias", [.. Names(RegisterNameKind.Strong)]);
        yield return ("weakAlias", [.. Names(RegisterNameKind.Weak)]);
        yield return ("previousName", [.. Names(RegisterNameKind.Former)]);
        yield return ("topics", [.. entry.Topics]);
        yield return ("sourceUrl", [.. EntryValues.Of(entry, "sourceUrl")]);
        if (entry.Party == RegisterParty.Person)
        {
            yield return ("birthDate", [.. EntryValues.Of(entry, "birthDate")]);
            yield return ("citizenship", [.. entry.Citizenships.Select(c => c.ToLowerInvariant())]);
            yield return ("gender", [.. EntryValues.Of(entry, "gender")]);
        }

        IEnumerable<string> Names(params RegisterNameKind[] kinds) => entry.Names.Where(n => kinds.Contains(n.Kind)).Select(n => n.Text);
    }
}
