using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Safeconduct.Core.Chronology;

namespace Safeconduct.Cli.Chronology;

/// <summary>One network as a line asks for it. <see cref="Pairs"/> is null when the line names no pairs.</summary>
internal sealed record NetworkRequest(string Id, TemporalNetwork Network, ImmutableArray<(int From, int To)>? Pairs);

/// <summary>The line is wrong; the message says what was expected.</summary>
internal sealed class NetworkLineException(string message) : Exception(message);

/// <summary>Reads a network from one line of JSON, strictly: see docs/formats/chronology.md.</summary>
internal static class NetworkLine
{
    /// <summary>The most pairs a line may ask for.</summary>
    public const int MostPairs = 100_000;

    private static readonly JsonDocumentOptions Strict = new()
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = 8,
    };

    /// <exception cref="NetworkLineException">The line is not a network.</exception>
    public static NetworkRequest Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line, Strict);
            return Read(json.RootElement);
        }
        catch (JsonException e)
        {
            var column = (e.BytePositionInLine ?? 0) + 1;
            throw new NetworkLineException(string.Create(CultureInfo.InvariantCulture, $"expected one JSON object at most {Strict.MaxDepth} deep, without duplicate names, comments or trailing commas (byte {column})"));
        }
    }

    private static NetworkRequest Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new NetworkLineException("expected a JSON object such as {\"id\":\"n1\",\"points\":2,\"constraints\":[…]}");
        }

        var id = Text(root, "id", "the network");
        var where = $"network {id}";
        var points = Whole(root, "points", where, 1, TemporalNetwork.MaxPoints);
        var constraints = Items(root, "constraints", where, TemporalNetwork.MaxConstraints)
            .Select((c, i) => Constraint(c, $"{where}, constraint {(i + 1).ToString(CultureInfo.InvariantCulture)}", points)).ToImmutableArray();
        if (TemporalNetwork.Check(points, constraints) is { } fault)
        {
            throw new NetworkLineException($"{where}: {Words(fault)}");
        }

        return new NetworkRequest(id, new TemporalNetwork(points, constraints), Pairs(root, where, points));
    }

    private static string Words(NetworkFault fault) => fault.Kind switch
    {
        NetworkFaultKind.DuplicateId => $"expected ids that are unique, but two constraints are called {fault.ConstraintId}",
        NetworkFaultKind.DisjunctiveCount => string.Create(CultureInfo.InvariantCulture, $"expected at most {TemporalNetwork.MaxDisjunctive} constraints with alternatives"),
        NetworkFaultKind.Reach => "expected smaller bounds for so many points: points times the greatest bound may not exceed 10^18",
        _ => $"expected a network within the limits, but {fault.Kind}",
    };

    private static TemporalConstraint Constraint(JsonElement json, string where, int points)
    {
        MustBeObject(json, where);
        var id = Text(json, "id", where);
        var named = $"{where} ({id})";
        if (!json.TryGetProperty("any", out _))
        {
            Known(json, named, "id", "from", "to", "min", "max");
            return new TemporalConstraint(id, Difference(json, named, points));
        }

        Known(json, named, "id", "any");
        var members = Items(json, "any", named, TemporalNetwork.MaxDisjunctive).ToList();
        return members.Count == 0
            ? throw new NetworkLineException($"{named}: expected at least one alternative in \"any\"")
            : new TemporalConstraint(id, [.. members.Select((m, i) => Member(m, $"{named}, alternative {(i + 1).ToString(CultureInfo.InvariantCulture)}", points))]);
    }

    private static TimeDifference Member(JsonElement json, string where, int points)
    {
        MustBeObject(json, where);
        Known(json, where, "from", "to", "min", "max");
        return Difference(json, where, points);
    }

    private static TimeDifference Difference(JsonElement json, string where, int points)
    {
        var from = Whole(json, "from", where, 0, points - 1);
        var to = Whole(json, "to", where, 0, points - 1);
        var min = Bound(json, "min", where);
        var max = Bound(json, "max", where);
        return min > max
            ? throw new NetworkLineException(string.Create(CultureInfo.InvariantCulture, $"{where}: expected min to be at most max, but {min} > {max}"))
            : new TimeDifference(from, to, min, max);
    }

    private static ImmutableArray<(int, int)>? Pairs(JsonElement root, string where, int points)
    {
        var name = root.TryGetProperty("query", out _) ? "query" : root.TryGetProperty("tightest_windows", out _) ? "tightest_windows" : null;
        return name is null ? null : [.. Items(root, name, where, MostPairs).Select((p, i) => Pair(p, $"{where}, {name} {(i + 1).ToString(CultureInfo.InvariantCulture)}", points))];
    }

    private static (int, int) Pair(JsonElement json, string where, int points)
    {
        MustBeObject(json, where);
        return (Whole(json, "from", where, 0, points - 1), Whole(json, "to", where, 0, points - 1));
    }

    private static void MustBeObject(JsonElement json, string where)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new NetworkLineException($"{where}: expected an object");
        }
    }

    private static void Known(JsonElement json, string where, params ReadOnlySpan<string> names)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                throw new NetworkLineException($"{where}: expected only {string.Join(", ", names)}, but found \"{property.Name}\"");
            }
        }
    }

    private static string Text(JsonElement json, string name, string where)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            throw new NetworkLineException($"{where}: expected \"{name}\", a string");
        }

        try
        {
            return value.GetString() is { Length: > 0 and <= 200 } text ? text : throw new NetworkLineException($"{where}: expected \"{name}\" to have 1 to 200 characters");
        }
        catch (InvalidOperationException)
        {
            // A string that is no text, such as half a surrogate pair.
            throw new NetworkLineException($"{where}: expected \"{name}\" to be valid Unicode text");
        }
    }

    private static int Whole(JsonElement json, string name, string where, int least, int most) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw new NetworkLineException(string.Create(CultureInfo.InvariantCulture, $"{where}: expected \"{name}\", a whole number from {least} to {most}"));

    private static long? Bound(JsonElement json, string name, string where)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number is >= -TemporalNetwork.MaxBound and <= TemporalNetwork.MaxBound
            ? number
            : throw new NetworkLineException($"{where}: expected \"{name}\" to be null or a whole number from -10^15 to 10^15");
    }

    private static IEnumerable<JsonElement> Items(JsonElement json, string name, string where, int most)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Array)
        {
            throw new NetworkLineException($"{where}: expected \"{name}\", an array");
        }

        return value.GetArrayLength() <= most
            ? value.EnumerateArray()
            : throw new NetworkLineException(string.Create(CultureInfo.InvariantCulture, $"{where}: expected at most {most} items in \"{name}\""));
    }
}
