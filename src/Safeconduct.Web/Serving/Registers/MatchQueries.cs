using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Safeconduct.Web.Serving.Registers;

/// <summary>One query of <c>/match</c>: the example as it came, to be given back with its answer, and what is asked.</summary>
internal sealed record MatchQuery(string Name, JsonElement Example, Asked Asked);

/// <summary>
/// The body of <c>POST /match/DATASET</c> in the shape of yente (opensanctions/yente, <c>EntityMatchQuery</c>): examples of parties with a schema and properties.
/// Names are <c>name</c>, <c>alias</c>, <c>weakAlias</c>, <c>previousName</c>, or put together of <c>firstName</c>, <c>secondName</c>, <c>fatherName</c>, <c>middleName</c> and <c>lastName</c>.
/// </summary>
internal static class MatchQueries
{
    private static readonly string[] WholeNames = ["name", "alias", "previousName", "weakAlias"];
    private static readonly string[] PartsOfNames = ["firstName", "secondName", "middleName", "fatherName", "lastName"];

    public static (IReadOnlyList<MatchQuery> Queries, BadRequest? Bad) Read(string json, int limit, double threshold, ImmutableArray<string> registers)
    {
        JsonElement body;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
            body = document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            return ([], new BadRequest("serve.bad.json", string.Create(CultureInfo.InvariantCulture, $"{e.LineNumber + 1}:{e.BytePositionInLine + 1}")));
        }

        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("queries", out var queries) || queries.ValueKind != JsonValueKind.Object)
        {
            return ([], new BadRequest("serve.bad.match", ""));
        }

        var read = new List<MatchQuery>();
        foreach (var member in queries.EnumerateObject())
        {
            if (read.Count == ReconciliationQueries.MostQueries)
            {
                return ([], new BadRequest("serve.bad.many", ReconciliationQueries.MostQueries.ToString(CultureInfo.InvariantCulture)));
            }

            if (One(member.Value, limit, threshold, registers) is not { } asked)
            {
                return ([], new BadRequest("serve.bad.example", member.Name));
            }

            read.Add(new MatchQuery(member.Name, member.Value, asked));
        }

        return read.Count == 0 ? ([], new BadRequest("serve.bad.match", "")) : (read, null);
    }

    private static Asked? One(JsonElement example, int limit, double threshold, ImmutableArray<string> registers)
    {
        if (example.ValueKind != JsonValueKind.Object || !example.TryGetProperty("schema", out var schema) || schema.ValueKind != JsonValueKind.String
            || !example.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var names = WholeNames.SelectMany(n => Values(properties, n)).ToList();
        var parts = string.Join(' ', PartsOfNames.SelectMany(n => Values(properties, n).Take(1)));
        if (parts.Length > 0)
        {
            names.Add(parts);
        }

        return new Asked([.. names.Distinct(StringComparer.Ordinal)], Asked.DateOf(Values(properties, "birthDate").FirstOrDefault()), [schema.GetString()!], limit)
        {
            Registers = registers,
            Threshold = threshold,
        };
    }

    private static IEnumerable<string> Values(JsonElement properties, string name) => !properties.TryGetProperty(name, out var value)
        ? []
        : value.ValueKind switch
        {
            JsonValueKind.String => Present(value),
            JsonValueKind.Array => value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).SelectMany(Present),
            _ => [],
        };

    private static IEnumerable<string> Present(JsonElement text) => text.GetString()!.Trim() is { Length: > 0 } value ? [value] : [];
}
