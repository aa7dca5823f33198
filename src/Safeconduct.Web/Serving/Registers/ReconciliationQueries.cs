using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Safeconduct.Web.Serving.Registers;

/// <summary>A request that cannot be answered: which text says so, and about what.</summary>
/// <param name="Key">A key of the Serve texts.</param>
/// <param name="Where">The query or member, or a place in the JSON.</param>
internal sealed record BadRequest(string Key, string Where);

/// <summary>
/// A batch of queries of the Reconciliation Service API 0.2 (Entity Reconciliation Community Group, section 4). Understands the properties
/// <c>birthDate</c>, <c>alias</c>, <c>register</c>, <c>unit</c> and <c>number</c>; others are left out of account, as the protocol wants.
/// </summary>
internal static class ReconciliationQueries
{
    public const int MostQueries = 500;
    private const int UsualLimit = 10;

    public static (IReadOnlyList<(string Name, Asked Asked)> Queries, BadRequest? Bad) Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement)
                : ([], new BadRequest("serve.bad.batch", ""));
        }
        catch (JsonException e)
        {
            return ([], new BadRequest("serve.bad.json", string.Create(CultureInfo.InvariantCulture, $"{e.LineNumber + 1}:{e.BytePositionInLine + 1}")));
        }
    }

    private static (IReadOnlyList<(string Name, Asked Asked)> Queries, BadRequest? Bad) Read(JsonElement batch)
    {
        var queries = new List<(string, Asked)>();
        foreach (var member in batch.EnumerateObject())
        {
            if (queries.Count == MostQueries)
            {
                return ([], new BadRequest("serve.bad.many", MostQueries.ToString(CultureInfo.InvariantCulture)));
            }

            if (One(member.Value) is not { } asked)
            {
                return ([], new BadRequest("serve.bad.query", member.Name));
            }

            queries.Add((member.Name, asked));
        }

        return (queries, null);
    }

    private static Asked? One(JsonElement query)
    {
        if (query.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var properties = Properties(query);
        var names = Values(query, "query").Concat(properties["name"]).Concat(properties["alias"]).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return !query.TryGetProperty("query", out _) && !query.TryGetProperty("properties", out _) ? null : new Asked(names, Asked.DateOf(properties["birthDate"].FirstOrDefault()), [.. Values(query, "type")], Limit(query))
        {
            Registers = [.. properties["register"]],
            Unit = properties["unit"].FirstOrDefault(),
            Number = properties["number"].FirstOrDefault(),
        };
    }

    private static ILookup<string, string> Properties(JsonElement query)
    {
        var pairs = query.TryGetProperty("properties", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object && p.TryGetProperty("pid", out var pid) && pid.ValueKind == JsonValueKind.String)
            : [];
        return pairs.SelectMany(p => Values(p, "v").Select(v => (Id: p.GetProperty("pid").GetString()!, Value: v))).ToLookup(p => p.Id, p => p.Value, StringComparer.Ordinal);
    }

    private static int Limit(JsonElement query) => query.TryGetProperty("limit", out var limit) && limit.ValueKind == JsonValueKind.Number && limit.TryGetDouble(out var number)
        ? (int)Math.Clamp(number, 1, Asked.MostCandidates)
        : UsualLimit;

    /// <summary>A value, several in a list, or an entity that stands for its name.</summary>
    private static IEnumerable<string> Values(JsonElement of, string member) => of.TryGetProperty(member, out var value)
        ? value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Text) : Text(value)
        : [];

    private static IEnumerable<string> Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!.Trim()],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Object when value.TryGetProperty("name", out var name) || value.TryGetProperty("id", out name) => Text(name),
        _ => [],
    };
}
