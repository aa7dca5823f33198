using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Importers.Layers.Mapping;

/// <summary>Reads a mapping file (<c>safeconduct: layer/1</c>). Unknown keys are errors with their line, never ignored; reading never throws because of what a file says.</summary>
public static class LayerMappingReader
{
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">Without a folder; for messages and for the base.</param>
    public static LayerMappingReading Read(byte[] bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var problems = new MappingProblems();
        var mapping = MappingYaml.Read(bytes, problems) is { } root && !problems.Any ? Read(root, bytes, fileName, problems) : null;
        return mapping is null || problems.Any ? new LayerMappingReading.Refused(problems.In(fileName)) : new LayerMappingReading.Read(mapping);
    }

    private static LayerMapping? Read(MappingNode root, byte[] bytes, string fileName, MappingProblems problems)
    {
        if (root is not MappingNode.Map map || map["safeconduct"] is not MappingNode.Scalar version)
        {
            problems.Add(root, "layers.mapping.no-version");
            return null;
        }

        if (!string.Equals(version.Value, LayerKeys.Version, StringComparison.Ordinal))
        {
            problems.Add(version, "layers.mapping.other-version", ("found", version.Value));
            return null;
        }

        if (KindOf(map, problems) is not { } kind)
        {
            CheckKeys(map, [.. LayerKeys.Head, .. LayerKind.All.SelectMany(k => k.Keys).Distinct(StringComparer.Ordinal)], problems);
            return null;
        }

        CheckKeys(map, [.. LayerKeys.Head, .. kind.Keys], problems);
        CheckRequired(map, kind, problems);
        var source = Source(map, problems);
        var rules = Rules(map, kind, problems);
        var only = Only(map["only"], problems);
        var isLatLon = Word(map, "axis", problems, "lon-lat", "lat-lon") is "lat-lon";
        return problems.Any ? null : new LayerMapping(fileName, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes, kind, source!, rules, only, isLatLon);
    }

    private static LayerKind? KindOf(MappingNode.Map map, MappingProblems problems) =>
        Word(map, "holds", problems, [.. LayerKind.All.Select(k => k.Name)]) is { } name ? LayerKind.All.First(k => string.Equals(k.Name, name, StringComparison.Ordinal))
        : map["holds"] is null ? Missing(map, "holds", problems) : null;

    private static LayerKind? Missing(MappingNode.Map map, string key, MappingProblems problems)
    {
        problems.Add(map, "layers.mapping.key-missing", ("keys", ListValue.Of([key])));
        return null;
    }

    private static void CheckKeys(MappingNode.Map map, ImmutableArray<string> known, MappingProblems problems)
    {
        foreach (var (key, _) in map.Entries.Where(e => !known.Contains(e.Key.Value, StringComparer.Ordinal)))
        {
            problems.Add(key, "layers.mapping.key-unknown", ("key", key.Value), ("known", ListValue.Of(known)));
        }
    }

    private static void CheckRequired(MappingNode.Map map, LayerKind kind, MappingProblems problems)
    {
        foreach (var group in kind.Required.Prepend(["source"]).Where(g => !g.Any(k => map[k] is not null)))
        {
            problems.Add(map, "layers.mapping.key-missing", ("keys", ListValue.Of(group)));
        }

        if (map["on"] is { } on && (map["from"] ?? map["to"]) is not null)
        {
            problems.Add(on, "layers.mapping.on-with-span");
        }
    }

    private static SourceFacts? Source(MappingNode.Map map, MappingProblems problems)
    {
        var name = Text(map["source"], problems);
        var every = Text(map["every_days"], problems);
        int? days = int.TryParse(every, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000 ? number : null;
        if (every is not null && days is null)
        {
            problems.Add(map["every_days"]!, "layers.mapping.not-days", ("found", every));
        }

        var (origin, title, url) = (Text(map["origin"], problems), Text(map["source_title"], problems), Text(map["source_url"], problems));
        return name is null ? null : new SourceFacts(name, origin, title, url, PublishedOn: null, days);
    }

    private static ImmutableArray<(string Column, ValueRule Rule)> Rules(MappingNode.Map map, LayerKind kind, MappingProblems problems)
    {
        var rules = ImmutableArray.CreateBuilder<(string, ValueRule)>();
        foreach (var (key, node) in map.Entries.Where(e => kind.Keys.Contains(e.Key.Value, StringComparer.Ordinal)))
        {
            if (ValueRuleReader.Read(key.Value, node, problems) is { } rule)
            {
                string[] columns = string.Equals(key.Value, "on", StringComparison.Ordinal) ? ["from", "to"] : [key.Value];
                rules.AddRange(columns.Select(c => (c, rule)));
                CheckFixed(key.Value, node, problems);
            }
        }

        return rules.ToImmutable();
    }

    /// <summary>A fixed grade that is none would reject every row: it is told once, here.</summary>
    private static void CheckFixed(string key, MappingNode node, MappingProblems problems)
    {
        if (key is "grade" && node is MappingNode.Scalar grade && !Grade.TryParse(grade.Value, out _))
        {
            problems.Add(node, "import.rejected.grade", ("found", grade.Value));
        }
    }

    private static ImmutableArray<FeatureCondition> Only(MappingNode? node, MappingProblems problems) => node switch
    {
        null => [],
        MappingNode.Sequence list => [.. list.Items.Select(i => Condition(i, problems)).OfType<FeatureCondition>()],
        _ => Condition(node, problems) is { } one ? [one] : [],
    };

    private static FeatureCondition? Condition(MappingNode node, MappingProblems problems)
    {
        if (node is not MappingNode.Map map || map["property"] is not MappingNode.Scalar property || map["is"] is null == map["is-not"] is null)
        {
            problems.Add(node, "layers.mapping.condition");
            return null;
        }

        CheckKeys(map, LayerKeys.Condition, problems);
        var values = (map["is"] ?? map["is-not"]) is MappingNode.Sequence list ? list.Items : [(map["is"] ?? map["is-not"])!];
        return new FeatureCondition(property.Value, values.Select(v => (v as MappingNode.Scalar)?.Value ?? "").ToFrozenSet(StringComparer.Ordinal), map["is"] is null);
    }

    private static string? Word(MappingNode.Map map, string key, MappingProblems problems, params ImmutableArray<string> words)
    {
        if (map[key] is not { } node)
        {
            return null;
        }

        if (node is MappingNode.Scalar scalar && words.Contains(scalar.Value, StringComparer.Ordinal))
        {
            return scalar.Value;
        }

        problems.Add(node, "import.rejected.word", ("found", (node as MappingNode.Scalar)?.Value ?? "…"), ("expected", ListValue.Of(words)));
        return null;
    }

    private static string? Text(MappingNode? node, MappingProblems problems)
    {
        if (node is null or MappingNode.Scalar { Value.Length: > 0 })
        {
            return (node as MappingNode.Scalar)?.Value;
        }

        problems.Add(node, "layers.mapping.not-words");
        return null;
    }
}
