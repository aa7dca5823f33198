using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Accounts.Pathways;

/// <summary>Small values of facts files and packs: words of value lists, countries, ranges, days, texts in several languages.</summary>
internal sealed class Words(Problems problems)
{
    private const int MostInList = 500;

    public Problems Problems { get; } = problems;

    /// <summary>One word or a list of words, each with its node; empty after the problem was noted or where the key is absent.</summary>
    public ImmutableArray<(string Word, YamlNode Node)> OneOrMany(MapView view, string key) => view.ValueNode(key) is { } node ? OneOrMany(node, key) : [];

    public ImmutableArray<(string Word, YamlNode Node)> OneOrMany(YamlNode node, string key)
    {
        ImmutableArray<YamlNode> nodes = node is YamlNode.Sequence list ? list.Items : [node];
        if (nodes.Length is 0 or > MostInList || nodes.Any(n => n is not YamlNode.Scalar { IsNothing: false }))
        {
            Problems.Add(node, PathwayReasons.OneOrList(key));
            return [];
        }

        return [.. nodes.Select(n => (((YamlNode.Scalar)n).Value.Trim(), n))];
    }

    /// <summary>The entries of a value list that are named; what the list does not know is a problem.</summary>
    public ImmutableArray<T> Listed<T>(ImmutableArray<(string Word, YamlNode Node)> words, string key, Func<string, T?> find, IEnumerable<T> all)
        where T : class, IListed
    {
        var found = ImmutableArray.CreateBuilder<T>();
        foreach (var (word, node) in words)
        {
            if (find(word) is { } entry)
            {
                found.Add(entry);
            }
            else
            {
                Problems.Add(node, PathwayReasons.UnknownWord(key, word, all.Select(a => a.Key)));
            }
        }

        return found.ToImmutable();
    }

    public ImmutableArray<string> Countries(ImmutableArray<(string Word, YamlNode Node)> words, string key)
    {
        foreach (var (word, node) in words.Where(w => !CountryCode.IsKnown(w.Word.ToUpperInvariant())))
        {
            Problems.Add(node, Reasons.NotCountry(key, word));
        }

        return [.. words.Select(w => w.Word.ToUpperInvariant()).Where(CountryCode.IsKnown)];
    }

    /// <summary>One word of a few.</summary>
    public string? OneOf(MapView view, string key, IEnumerable<string> known)
    {
        if (view.Text(key) is not { } word)
        {
            return null;
        }

        if (known.Contains(word, StringComparer.Ordinal))
        {
            return word;
        }

        Problems.Add(view.ValueNode(key)!, PathwayReasons.UnknownWord(key, word, known));
        return null;
    }

    /// <summary>Yes, no, or null where the key is absent or wrong.</summary>
    public bool? YesOrNo(MapView view, string key)
    {
        if (view.Text(key) is not { } word)
        {
            return null;
        }

        switch (word)
        {
            case "yes" or "true":
                return true;
            case "no" or "false":
                return false;
            default:
                Problems.Add(view.ValueNode(key)!, PathwayReasons.UnknownWord(key, word, ["yes", "no"]));
                return null;
        }
    }

    /// <summary><c>n</c>, <c>a..b</c>, <c>a..</c> or <c>..b</c>, within the bounds.</summary>
    public (int Least, int Most)? Range(MapView view, string key, int least, int most)
    {
        if (view.Text(key) is not { } text)
        {
            return null;
        }

        var ends = text.Split("..");
        var first = ends[0].Length == 0 ? least : Whole(ends[0]);
        var last = ends[^1].Length == 0 ? most : Whole(ends[^1]);
        if (ends.Length <= 2 && text is not (".." or "") && first is { } from && last is { } to && from >= least && to <= most && from <= to)
        {
            return (from, to);
        }

        Problems.Add(view.ValueNode(key)!, PathwayReasons.NotRange(key, text));
        return null;
    }

    public int? Whole(MapView view, string key, int least, int most)
    {
        if (view.Text(key) is not { } text)
        {
            return null;
        }

        if (Whole(text) is { } number && number >= least && number <= most)
        {
            return number;
        }

        Problems.Add(view.ValueNode(key)!, PathwayReasons.NotWhole(key, least, most));
        return null;
    }

    /// <summary>A single day.</summary>
    public Day? Day(MapView view, string key)
    {
        if (view.Date(key) is not { } date)
        {
            return null;
        }

        if (date.Window.IsDayCertain)
        {
            return date.Window.Earliest;
        }

        Problems.Add(view.ValueNode(key)!, PathwayReasons.NotADay(key));
        return null;
    }

    /// <summary>From and to of an item; a "to" that lies before its "from" is a problem.</summary>
    public (DayWindow From, DayWindow? To) Days(MapView view)
    {
        var (from, to) = (view.Date("from")?.Window ?? DayWindow.Unbounded, view.Date("to")?.Window);
        if (to?.Latest < from.Earliest)
        {
            Problems.Add(view.ValueNode("to")!, PathwayReasons.EndBeforeStart());
        }

        return (from, to is { IsUnbounded: true } ? null : to);
    }

    /// <summary>Text for people: English, or a text for each of several languages.</summary>
    public LocalText? Text(MapView view, string key)
    {
        switch (view.ValueNode(key))
        {
            case null:
                return null;
            case YamlNode.Mapping map:
                var texts = map.Entries.Where(e => e.Value is YamlNode.Scalar { IsNothing: false }).ToImmutableSortedDictionary(e => e.Key.Value, e => OneLine(((YamlNode.Scalar)e.Value).Value), StringComparer.Ordinal);
                if (texts.TryGetValue("en", out var english) && texts.Count == map.Entries.Length)
                {
                    return new LocalText(english, texts.Remove("en"));
                }

                Problems.Add(map, PathwayReasons.NoEnglish(key));
                return null;
            default:
                return view.Text(key) is { } text ? LocalText.Of(OneLine(text)) : null;
        }
    }

    /// <summary>The papers of a condition or an item, and the country of those that have one.</summary>
    public ImmutableArray<Fact> Documents(MapView view)
    {
        var kinds = Listed(OneOrMany(view, "kind"), "kind", DocumentKind.Find, DocumentKind.All);
        var of = Countries(OneOrMany(view, "of"), "of");
        var facts = ImmutableArray.CreateBuilder<Fact>();
        foreach (var kind in kinds)
        {
            if (FactCatalogue.NeedsCountry(kind))
            {
                facts.AddRange(of.Select(country => FactCatalogue.Document(kind, country)));
            }
            else
            {
                facts.Add(FactCatalogue.Document(kind, of: null));
            }

            if (FactCatalogue.NeedsCountry(kind) != view.Has("of"))
            {
                Problems.Add(view.ValueNode(view.Has("of") ? "of" : "kind")!, view.Has("of") ? PathwayReasons.NotHere(kind.Key, "of") : PathwayReasons.Needs(kind.Key, "of"));
            }
        }

        return facts.ToImmutable();
    }

    /// <summary>An id: lower-case letters, digits and hyphens.</summary>
    public string? Id(MapView view, string key)
    {
        if (view.Text(key) is not { } id)
        {
            return null;
        }

        if (id.Length <= 80 && id.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-'))
        {
            return id;
        }

        Problems.Add(view.ValueNode(key)!, PathwayReasons.NotId(id));
        return null;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
