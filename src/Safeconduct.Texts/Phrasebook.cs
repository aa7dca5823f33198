using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;

namespace Safeconduct.Texts;

/// <summary>
/// Says phrases in one language. Texts live in <c>Resources/AREA.resx</c> (English) and <c>AREA.ru.resx</c>;
/// a key belongs to one area, and a test holds the languages against each other. Safe for use by many threads.
/// </summary>
public sealed class Phrasebook
{
    private const string ResourceFolder = "Safeconduct.Texts.Resources.";
    private const string ResourceEnding = ".resources";

    private static readonly FrozenDictionary<string, Phrasebook> Books =
        new[] { "en", "ru" }.ToFrozenDictionary(l => l, l => new Phrasebook(l), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _texts;
    private readonly ConcurrentDictionary<string, MessageTemplate> _templates = new(StringComparer.Ordinal);
    private readonly MessageFormatter _formatter;
    private readonly DateWords _dates;
    private readonly EdtfWords _edtf;

    private Phrasebook(string language)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(language);
        _formatter = new MessageFormatter(this);
        _dates = new DateWords(this);
        _edtf = new EdtfWords(this);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var area in Areas)
        {
            foreach (var (key, english) in TextsOf(area, "en"))
            {
                texts.Add(key, english);
            }

            foreach (var (key, text) in TextsOf(area, language))
            {
                texts[key] = text;
            }
        }

        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// Every area of texts, found by its file: to add one, put <c>Resources/AREA.resx</c> and <c>AREA.ru.resx</c> beside the others.
    /// </summary>
    public static IReadOnlyList<string> Areas =>
    [
        .. typeof(Phrasebook).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(ResourceFolder, StringComparison.Ordinal) && n.EndsWith(ResourceEnding, StringComparison.Ordinal))
            .Select(n => n[ResourceFolder.Length..^ResourceEnding.Length])
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> Languages => Books.Keys.Order(StringComparer.Ordinal);

    /// <summary>The language's code: <c>en</c>, <c>ru</c>.</summary>
    public string Language { get; }

    public CultureInfo Culture { get; }

    public static bool Speaks(string language) => Books.ContainsKey(language);

    /// <exception cref="KeyNotFoundException">The language is not one of <see cref="Languages"/>.</exception>
    public static Phrasebook For(string language) => Books[language];

    public bool Has(string key) => _texts.ContainsKey(key);

    /// <exception cref="KeyNotFoundException">No text has the key: a bug, which a test would have found.</exception>
    /// <exception cref="ArgumentException">The text asks for an argument that the phrase lacks: a bug.</exception>
    /// <exception cref="FormatException">The text is no template: a bug, which a test would have found.</exception>
    public string Say(Phrase phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return _formatter.Format(_templates.GetOrAdd(phrase.Key, k => MessageTemplate.Parse(TextOf(k))), phrase);
    }

    public string Say(string key, params ReadOnlySpan<(string Name, PhraseValue Value)> args) => Say(new Phrase(key, [.. args]));

    public string Say(PhraseValue value) => value switch
    {
        NumberValue n => Say(n.Number),
        TextValue t => OneLine(t.Text),
        DayValue d => Say(d.Day),
        WindowValue w => Say(w.Window),
        SpanValue s => _dates.Span(s.Days),
        CountryValue c => Country(c.Code),
        KeyValue k => Say(new Phrase(k.Key)),
        ListValue l => SayAll(l.Items),
        PhraseInPhrase p => Say(p.Phrase),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>Text of others within a sentence of ours: with line breaks of its own it could pass for lines that the program says.</summary>
    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAny('\n', '\r') < 0 ? text : string.Join(' ', text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>At most two decimals, grouped as the language does.</summary>
    public string Say(double number) => number.ToString("#,0.##", Culture);

    /// <summary>"24 August 2022", «24 августа 2022 года».</summary>
    public string Say(Day day) => _dates.Day(day);

    /// <summary>"between 21 and 24 August 2022", "until 24 August 2022", "from 21 August 2022 on", "at any time"; one day is that day.</summary>
    public string Say(DayWindow window) => _dates.Window(window);

    /// <summary>"about August 2022", "between 20 and 29 August 2022", "from 12 April 1985, end not known".</summary>
    public string Say(Edtf date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return _edtf.Say(date);
    }

    /// <summary>"a, b and c"; "a or b" when they are <paramref name="alternatives"/>; "none" for none.</summary>
    public string SayAll(ImmutableArray<PhraseValue> items, bool alternatives = false)
    {
        if (items.IsDefaultOrEmpty)
        {
            return Say("list.none");
        }

        var words = items.Select(Say).ToList();
        var start = string.Join(Say("list.comma"), words.Take(words.Count - 1));
        return words.Count == 1 ? words[0] : Say(alternatives ? "list.or" : "list.and", ("items", start), ("last", words[^1]));
    }

    /// <summary>The texts of one area in exactly this language, without falling back to English.</summary>
    internal static IReadOnlyDictionary<string, string> TextsOf(string area, string language)
    {
        var manager = new ResourceManager(ResourceFolder + area, typeof(Phrasebook).Assembly);
        var culture = string.Equals(language, "en", StringComparison.Ordinal) ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var set = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return set is null
            ? FrozenDictionary<string, string>.Empty
            : set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
    }

    private string Country(string code)
    {
        var key = "country." + code.ToUpperInvariant();
        return Has(key) ? Say(key) : code;
    }

    private string TextOf(string key) => _texts.GetValueOrDefault(key) ?? throw new KeyNotFoundException($"No text for '{key}'.");
}
