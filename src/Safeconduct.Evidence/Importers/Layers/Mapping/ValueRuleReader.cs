using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Safeconduct.Core.Checks;

namespace Safeconduct.Evidence.Importers.Layers.Mapping;

/// <summary>Reads what stands behind a key of a mapping: words that hold for the whole layer, or where to take the value from.</summary>
internal static class ValueRuleReader
{
    private const int MaxPattern = 500;

    /// <summary>For patterns that the engine without backtracking reads, time grows with the text alone; this is the belt beside the braces.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The rule, or null after the problem was noted.</summary>
    public static ValueRule? Read(string key, MappingNode node, MappingProblems problems) => node switch
    {
        MappingNode.Scalar { Value.Length: > 0 } words => Fixed(key, words, problems),
        MappingNode.Map map => Taken(key, map, problems),
        _ => None(node, problems, "layers.mapping.not-a-rule"),
    };

    private static ValueRule? Fixed(string key, MappingNode.Scalar words, MappingProblems problems)
    {
        if (!LayerKind.IsDay(key))
        {
            return new ValueRule.Fixed(words.Value);
        }

        return DateFormat.Edtf.Read(words.Value) is { } day ? new ValueRule.Fixed(day)
            : None(words, problems, "import.rejected.date", ("found", words.Value));
    }

    private static ValueRule? Taken(string key, MappingNode.Map map, MappingProblems problems)
    {
        foreach (var (unknown, _) in map.Entries.Where(e => !LayerKeys.Rule.Contains(e.Key.Value, StringComparer.Ordinal)))
        {
            problems.Add(unknown, "layers.mapping.key-unknown", ("key", unknown.Value), ("known", ListValue.Of(LayerKeys.Rule)));
        }

        var (property, file) = (map["property"] as MappingNode.Scalar, map["file"] as MappingNode.Scalar);
        if (property is null == file is null || (file is not null && map["pattern"] is not null))
        {
            return None(map, problems, "layers.mapping.property-or-file");
        }

        var pattern = file ?? map["pattern"] as MappingNode.Scalar;
        var regex = pattern is null ? null : Pattern(key, pattern, problems);
        var group = regex is null || regex.GetGroupNames().Contains(key, StringComparer.Ordinal) ? key : "value";
        ValueRule rule = new ValueRule.Taken(property?.Value, regex, group, Words(map["words"], problems), IsOptional(map["optional"], problems));
        return LayerKind.IsDay(key) ? new ValueRule.Dated(rule, Formats(map["format"], problems))
            : map["format"] is { } format ? None(format, problems, "layers.mapping.format-without-day")
            : rule;
    }

    private static Regex? Pattern(string key, MappingNode.Scalar node, MappingProblems problems)
    {
        if (node.Value.Length is 0 or > MaxPattern)
        {
            problems.Add(node, "layers.mapping.pattern", ("pattern", Shown.Of(node.Value)));
            return null;
        }

        try
        {
            var regex = new Regex(node.Value, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
            if (!regex.GetGroupNames().Any(g => g is "value" || string.Equals(g, key, StringComparison.Ordinal)))
            {
                problems.Add(node, "layers.mapping.pattern-group", ("pattern", node.Value), ("key", key));
            }

            return regex;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            problems.Add(node, e is NotSupportedException ? "layers.mapping.pattern-backtracks" : "layers.mapping.pattern", ("pattern", node.Value));
            return null;
        }
    }

    private static FrozenDictionary<string, string> Words(MappingNode? node, MappingProblems problems)
    {
        if (node is null)
        {
            return FrozenDictionary<string, string>.Empty;
        }

        if (node is MappingNode.Map { Entries.IsEmpty: false } map && map.Entries.All(e => e.Value is MappingNode.Scalar { Value.Length: > 0 }))
        {
            return map.Entries.ToFrozenDictionary(e => e.Key.Value, e => ((MappingNode.Scalar)e.Value).Value, StringComparer.Ordinal);
        }

        problems.Add(node, "layers.mapping.words");
        return FrozenDictionary<string, string>.Empty;
    }

    private static bool IsOptional(MappingNode? node, MappingProblems problems)
    {
        if (node is null or MappingNode.Scalar { Value: "true" or "false" })
        {
            return node is MappingNode.Scalar { Value: "true" };
        }

        problems.Add(node, "layers.mapping.not-flag");
        return false;
    }

    private static ImmutableArray<DateFormat> Formats(MappingNode? node, MappingProblems problems)
    {
        if (node is null)
        {
            return [];
        }

        var formats = ImmutableArray.CreateBuilder<DateFormat>();
        foreach (var item in node is MappingNode.Sequence list ? list.Items : [node])
        {
            if (DateFormat.Of((item as MappingNode.Scalar)?.Value ?? "") is { } format)
            {
                formats.Add(format);
            }
            else
            {
                problems.Add(item, "layers.mapping.format", ("found", (item as MappingNode.Scalar)?.Value ?? "…"));
            }
        }

        return formats.ToImmutable();
    }

    private static ValueRule? None(MappingNode at, MappingProblems problems, string key, params ImmutableArray<(string Name, PhraseValue Value)> args)
    {
        problems.Add(at, key, args);
        return null;
    }
}
