using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;

namespace Safeconduct.Texts;

/// <summary>
/// Says phrases in one language. Texts live in <c>Resources/AREA.resx</c> (English) and <c>AREA.ru.resx</c>;
/// a key belongs to one area, and a test holds the languages against each other.
/// </summary>
public sealed class Phrasebook
{
    private static readonly string[] Areas = ["Common", "Places"];
    private static readonly FrozenDictionary<string, Phrasebook> Books =
        new[] { "en", "ru" }.ToFrozenDictionary(l => l, l => new Phrasebook(CultureInfo.GetCultureInfo(l)), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _texts;

    private Phrasebook(CultureInfo culture)
    {
        Culture = culture;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var area in Areas)
        {
            var manager = new ResourceManager($"Safeconduct.Texts.Resources.{area}", typeof(Phrasebook).Assembly);
            var english = manager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
            foreach (System.Collections.DictionaryEntry entry in english)
            {
                var key = (string)entry.Key;
                texts.Add(key, manager.GetString(key, culture)!);
            }
        }

        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static IEnumerable<string> Languages => Books.Keys.Order(StringComparer.Ordinal);

    public CultureInfo Culture { get; }

    public static bool Speaks(string language) => Books.ContainsKey(language);

    /// <exception cref="KeyNotFoundException">The language is not one of <see cref="Languages"/>.</exception>
    public static Phrasebook For(string language) => Books[language];

    public bool Has(string key) => _texts.ContainsKey(key);

    /// <exception cref="KeyNotFoundException">No text has the key: a bug, which a test would have found.</exception>
    public string Say(Phrase phrase)
    {
        var text = _texts.GetValueOrDefault(phrase.Key) ?? throw new KeyNotFoundException($"No text for '{phrase.Key}'.");
        foreach (var (name, value) in phrase.Args)
        {
            text = text.Replace("{" + name + "}", Say(value), StringComparison.Ordinal);
        }

        return text;
    }

    public string Say(string key, params ReadOnlySpan<(string Name, PhraseValue Value)> args) => Say(new Phrase(key, [.. args]));

    public string Say(PhraseValue value) => value switch
    {
        NumberValue n => n.Number.ToString("#,0.##", Culture),
        TextValue t => t.Text,
        DayValue d => Say(d.Day),
        WindowValue w => Say(w.Window),
        KeyValue k => Say(new Phrase(k.Key)),
        ListValue l => string.Join(", ", l.Items.Select(Say)),
        PhraseInPhrase p => Say(p.Phrase),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public string Say(Day day) => day.ToString();

    public string Say(DayWindow window) => window.ToString();

    public string Say(Edtf date) => date.Text;
}
