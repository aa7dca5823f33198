using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Cli.Rules;

/// <summary>One rule with what is known of its facts, as a line asks for it.</summary>
internal sealed record RuleRequest(string Id, Condition Rule, Knowledge Knowledge);

/// <summary>The line is wrong; the phrase says what was expected. Nothing of the line's facts stands in the message of the exception.</summary>
internal sealed class RuleLineException(Phrase reason) : Exception(reason.Key)
{
    public Phrase Reason { get; } = reason;
}

/// <summary>Reads a rule and its facts from one line of JSON, strictly: see docs/formats/rules.md.</summary>
internal sealed class RuleLine
{
    /// <summary>The most words that a fact may be one of.</summary>
    public const int MostWords = 10_000;

    private static readonly JsonDocumentOptions Strict = new()
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = Condition.MaxDepth + 4,
    };

    private readonly Dictionary<string, ImmutableArray<string>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> _facts = new(StringComparer.Ordinal);

    private RuleLine()
    {
    }

    /// <exception cref="RuleLineException">The line is not a rule with facts.</exception>
    public static RuleRequest Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line, Strict);
            return new RuleLine().Read(json.RootElement);
        }
        catch (JsonException e)
        {
            throw Wrong("not-json", ("byte", (e.BytePositionInLine ?? 0) + 1), ("depth", Condition.MaxDepth));
        }
    }

    private RuleRequest Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("id", out var id) || TextOf(id) is not { } name)
        {
            throw Wrong("no-id");
        }

        ReadDomains(root);
        if (!root.TryGetProperty("rule", out var rule))
        {
            throw Wrong("no-rule");
        }

        var condition = ReadCondition(rule, 1);
        return new RuleRequest(name, condition, new Knowledge(ReadFacts(root)));
    }

    private void ReadDomains(JsonElement root)
    {
        if (!root.TryGetProperty("domains", out var domains))
        {
            return;
        }

        foreach (var domain in Members(domains, "domains"))
        {
            var words = domain.Value.ValueKind == JsonValueKind.Array ? domain.Value.EnumerateArray().Select(TextOf).ToImmutableArray() : [];
            if (words.Length is 0 or > MostWords || words.Any(w => w is null) || words.Distinct(StringComparer.Ordinal).Count() != words.Length)
            {
                throw Wrong("bad-domain", ("fact", domain.Name), ("most", MostWords));
            }

            _words.Add(domain.Name, words!);
        }
    }

    private Condition ReadCondition(JsonElement json, int depth)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return json.GetBoolean() ? Condition.Always : Condition.Never;
            case JsonValueKind.String when TextOf(json) is { } fact:
                return _words.ContainsKey(fact) ? throw Wrong("needs-in", ("fact", fact)) : Condition.Yes(FactOf(fact));
            case JsonValueKind.Array when depth < Condition.MaxDepth && json.GetArrayLength() > 0 && TextOf(json[0]) is { } connective:
                return ReadConnective(connective, [.. json.EnumerateArray().Skip(1)], depth);
            default:
                throw Wrong("bad-rule", ("depth", Condition.MaxDepth));
        }
    }

    private Condition ReadConnective(string connective, ImmutableArray<JsonElement> parts, int depth) => connective switch
    {
        "not" when parts.Length == 1 => new Condition.Not(ReadCondition(parts[0], depth + 1)),
        "and" => new Condition.All([.. parts.Select(p => ReadCondition(p, depth + 1))]),
        "or" => new Condition.Any([.. parts.Select(p => ReadCondition(p, depth + 1))]),
        "in" when parts.Length > 1 && TextOf(parts[0]) is { } fact && _words.ContainsKey(fact) =>
            new Condition.Test(FactOf(fact), ValueSet.Of([.. parts.Skip(1).Select(p => NumberOf(fact, p))])),
        _ => throw Wrong("bad-connective", ("connective", connective)),
    };

    private Dictionary<string, ValueSet> ReadFacts(JsonElement root)
    {
        var known = new Dictionary<string, ValueSet>(StringComparer.Ordinal);
        if (!root.TryGetProperty("facts", out var facts))
        {
            throw Wrong("no-facts");
        }

        foreach (var fact in Members(facts, "facts"))
        {
            switch (fact.Value.ValueKind)
            {
                case JsonValueKind.Null:
                    break;
                case JsonValueKind.True or JsonValueKind.False when !_words.ContainsKey(fact.Name):
                    known.Add(fact.Name, ValueSet.Of(fact.Value.GetBoolean() ? Fact.Yes : Fact.No));
                    break;
                case JsonValueKind.String when _words.ContainsKey(fact.Name):
                    known.Add(fact.Name, ValueSet.Of(NumberOf(fact.Name, fact.Value)));
                    break;
                default:
                    throw Wrong(_words.ContainsKey(fact.Name) ? "bad-word" : "bad-fact", ("fact", fact.Name));
            }
        }

        return known;
    }

    private Fact FactOf(string key)
    {
        if (!_facts.TryGetValue(key, out var fact))
        {
            fact = _words.TryGetValue(key, out var words) ? new Fact(key, ValueSet.Range(0, words.Length - 1)) : Fact.OfYesOrNo(key);
            _facts.Add(key, fact);
        }

        return fact;
    }

    private int NumberOf(string fact, JsonElement word) =>
        TextOf(word) is { } text && _words[fact].IndexOf(text, 0, StringComparer.Ordinal) is >= 0 and var index ? index : throw Wrong("bad-word", ("fact", fact));

    private static JsonElement.ObjectEnumerator Members(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : throw Wrong("not-object", ("name", name));

    // Null for what is no text: another kind of value, nothing at all, half of a surrogate pair, or by the metre.
    private static string? TextOf(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String && json.GetString() is { Length: > 0 and <= 200 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static RuleLineException Wrong(string reason, params ImmutableArray<(string, PhraseValue)> args) => new(new Phrase(string.Create(CultureInfo.InvariantCulture, $"rules.line.{reason}"), args));
}
