using System.Globalization;
using System.Text;
using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importers.Layers.Mapping;

namespace Safeconduct.Evidence.Importers.Layers;

/// <summary>For a layer without a mapping: which properties its features have, with samples, and a mapping to fill in.</summary>
internal sealed class MappingSketch
{
    private const int MaxFeatures = 2_000;
    private const int MaxProperties = 60;
    private const int MaxSamples = 3;
    private const int SampleLength = 50;

    private static readonly string[] UnitWords = ["unit", "name", "title", "подразделение", "часть", "підрозділ", "назва"];

    /// <summary>A year or a count would pass for EDTF; a day has ten characters, or nearly.</summary>
    private const int ShortestDay = 8;

    private readonly SortedDictionary<string, List<string>> _samples = new(StringComparer.Ordinal);
    private long _features;

    /// <summary>The refusal of a layer that has no mapping; the layer's own refusal, where it cannot be read at all.</summary>
    public static ImportItem.Refused Refusal(IEnumerable<LayerItem> items)
    {
        var sketch = new MappingSketch();
        foreach (var item in items)
        {
            if (item is LayerItem.Other { Item: ImportItem.Refused refused })
            {
                return refused;
            }

            if (item is LayerItem.Feature feature && sketch.Add(feature.Result))
            {
                break;
            }
        }

        var seen = sketch._samples.Select(p => $"{p.Key} ({string.Join("; ", p.Value)})").ToList();
        return new ImportItem.Refused(new Locator(0, 1), seen.Count == 0 ? new Phrase("layers.refused.no-mapping-no-properties") : new Phrase("layers.refused.no-mapping", ("properties", ListValue.Of(seen))), sketch.Text());
    }

    private bool Add(LayerFeature feature)
    {
        foreach (var (name, value) in feature.Properties)
        {
            if (!_samples.TryGetValue(name, out var samples) && _samples.Count < MaxProperties)
            {
                _samples[name] = samples = [];
            }

            var sample = OneLine(value);
            if (samples is { Count: < MaxSamples } && !samples.Contains(sample, StringComparer.Ordinal))
            {
                samples.Add(sample);
            }
        }

        return ++_features >= MaxFeatures;
    }

    private string Text()
    {
        var text = new StringBuilder();
        text.Append("safeconduct: layer/1\nholds: sightings            # ").AppendJoin(", ", LayerKind.All.Select(k => k.Name)).Append('\n');
        text.Append("source: …                   # one name for all days of this layer\ngrade: F6\nside: …\n");
        text.Append(CultureInfo.InvariantCulture, $"unit: {{ property: {Quoted(Guess(UnitWords))} }}\n").Append(Day());
        foreach (var (name, samples) in _samples)
        {
            text.Append(CultureInfo.InvariantCulture, $"# {Quoted(OneLine(name))}: {string.Join("; ", samples)}\n");
        }

        return text.ToString();
    }

    private string Day() => _samples.FirstOrDefault(p => p.Value.TrueForAll(IsDay)) switch
    {
        { Key: null } => "on: YYYY-MM-DD              # or { property: … } or { file: '(?<value>\\d{4}-\\d{2}-\\d{2})' }\n",
        { Key: var name, Value: [var sample, ..] } when NumericDate.Of(sample) is not null => $"on: {{ property: {Quoted(name)}, format: … }}   # DD.MM.YYYY, MM/DD/YYYY\n",
        { Key: var name } => $"on: {{ property: {Quoted(name)} }}\n",
    };

    private static bool IsDay(string sample) => sample.Length >= ShortestDay && (DateFormat.Edtf.Read(sample) is not null || NumericDate.Of(sample) is not null);

    private string? Guess(string[] words) => words.SelectMany(w => _samples.Keys.Where(k => k.Contains(w, StringComparison.OrdinalIgnoreCase))).FirstOrDefault();

    private static string Quoted(string? name) => name is null ? "…" : name.All(c => char.IsLetter(c) || c == '_') ? name : $"'{OneLine(name).Replace("'", "''", StringComparison.Ordinal)}'";

    private static string OneLine(string text)
    {
        var start = text.Length > SampleLength ? text[..(char.IsHighSurrogate(text[SampleLength - 1]) ? SampleLength - 1 : SampleLength)] + "…" : text;
        return string.Concat(start.Select(c => char.IsControl(c) ? ' ' : c));
    }
}
