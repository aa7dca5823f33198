using System.Collections.Immutable;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;

namespace Safeconduct.Accounts.Pathways;

/// <summary>Reads a pack (YAML 1.2, <c>safeconduct: pack/1</c>; see docs/formats/packs.md). Reading never throws because of what a file says.</summary>
public static class PackReader
{
    /// <param name="stream">The bytes of the file; read to its end and left open.</param>
    /// <param name="fileName">For messages and places: nothing is opened.</param>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static PackReading Read(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var problems = new Problems();
        return YamlBytes.Decode(stream, problems) is { } text ? Read(text, fileName, problems) : new PackReading.Refused(fileName, problems.Errors());
    }

    /// <summary>Reads a text that is there already.</summary>
    public static PackReading Read(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, fileName, new Problems());
    }

    private static PackReading Read(string text, string fileName, Problems problems)
    {
        var pack = YamlTree.Read(text, problems) is { } root && FactsReader.IsVersion(root, PathwayKeys.PackVersion, problems) && MapView.Of(root, PathwayKeys.Pack, problems) is { } view
            ? Read(view, fileName, problems)
            : null;
        return pack is null || problems.Any ? new PackReading.Refused(fileName, problems.Errors()) : new PackReading.Read(fileName, pack);
    }

    private static Pack? Read(MapView view, string fileName, Problems problems)
    {
        var words = new Words(problems);
        var (id, title, isChecked) = (words.Id(view, "id"), words.Text(view, "title"), Check(view, words));
        var jurisdiction = Jurisdiction(view, problems);
        var sources = Unique(view.List("sources").Select(n => (Node: n, Value: Source(n, words))), s => s.Id, problems);
        var declared = Unique(view.List("facts").Select(n => (Node: n, Value: Declared(n, words))), f => f.Fact.Id, problems);
        var things = Unique(view.List("words").Select(n => (Node: n, Value: Word(n, words))), w => w.Id, problems);
        if (id is null || title is null || isChecked is null || jurisdiction is null)
        {
            return null;
        }

        var parts = new PackParts(new PackHead(id, jurisdiction, fileName, isChecked, sources.ToImmutableDictionary(s => s.Id, StringComparer.Ordinal), [.. declared.Select(d => d.Fact)],
            things.Select(t => t.Id).ToHashSet(StringComparer.Ordinal)), words);
        return new Pack
        {
            Id = id,
            Jurisdiction = jurisdiction,
            Title = title,
            Checked = isChecked,
            Sources = sources,
            Facts = declared,
            Words = things.ToImmutableSortedDictionary(t => t.Id, t => t.Says, StringComparer.Ordinal),
            Rules = parts.Rules(view.List("rules")),
            Steps = Unique(view.List("steps").Select(n => (Node: n, Value: parts.Step(n))), s => s.Id, problems),
            Ends = [.. view.List("ends").Select(parts.End).OfType<PackEnd>()],
            Alarms = Unique(view.List("alarms").Select(n => (Node: n, Value: parts.Alarm(n))), a => a.Id, problems),
            Cases = Unique(view.List("cases").Select(n => (Node: n, Value: parts.Case(n))), c => c.Id, problems),
            Place = new PackPlace(fileName, view.Node.Line),
        };
    }

    private static string? Jurisdiction(MapView view, Problems problems)
    {
        if (view.Text("jurisdiction") is not { } word)
        {
            return null;
        }

        if (word is "EU" or "INT" || CountryCode.IsKnown(word))
        {
            return word;
        }

        problems.Add(view.ValueNode("jurisdiction")!, Reasons.NotCountry("jurisdiction", word));
        return null;
    }

    private static PackCheck? Check(MapView view, Words words) =>
        view.ValueNode("checked") is { } node && MapView.Of(node, PathwayKeys.Checked, words.Problems) is { } inner && inner.Text("by") is { } by && words.Day(inner, "on") is { } on
            ? new PackCheck(by, on)
            : null;

    private static PackSource? Source(YamlNode node, Words words)
    {
        if (MapView.Of(node, PathwayKeys.Source, words.Problems) is not { } view || words.Id(view, "id") is not { } id)
        {
            return null;
        }

        var read = words.OneOf(view, "read", ["text", "excerpt", "recalled"]) switch { "text" => SourceReading.Text, "excerpt" => SourceReading.Excerpt, _ => SourceReading.Recalled };
        return new PackSource(id, view.Text("title") ?? "", view.Text("by") ?? "", view.Text("url"), view.Date("dated"), view.Language("language"), read);
    }

    private static DeclaredFact? Declared(YamlNode node, Words words)
    {
        if (MapView.Of(node, PathwayKeys.DeclaredFact, words.Problems) is not { } view || words.Id(view, "id") is not { } id)
        {
            return null;
        }

        var values = words.OneOrMany(view, "values").Select(v => v.Word).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return words.Text(view, "ask") is { } ask && words.Text(view, "says") is { } says ? new DeclaredFact(new NamedFact(id, values), ask, says) : null;
    }

    private static PackWord? Word(YamlNode node, Words words) =>
        MapView.Of(node, PathwayKeys.Word, words.Problems) is { } view && words.Id(view, "id") is { } id && words.Text(view, "says") is { } says ? new PackWord(id, says) : null;

    private static ImmutableArray<T> Unique<T>(IEnumerable<(YamlNode Node, T? Value)> items, Func<T, string> id, Problems problems)
        where T : class
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var unique = ImmutableArray.CreateBuilder<T>();
        foreach (var (node, value) in items)
        {
            if (value is null)
            {
                continue;
            }

            if (lines.TryAdd(id(value), node.Line))
            {
                unique.Add(value);
            }
            else
            {
                problems.Add(node, PathwayReasons.Twice(id(value), lines[id(value)]));
            }
        }

        return unique.ToImmutable();
    }

    private sealed record PackWord(string Id, LocalText Says);
}

/// <summary>What every part of a pack refers to.</summary>
internal sealed record PackHead(
    string Id, string Jurisdiction, string FileName, PackCheck Checked, ImmutableDictionary<string, PackSource> Sources, ImmutableArray<NamedFact> Facts, IReadOnlySet<string> Words);
