using System.Collections.Immutable;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;

namespace Safeconduct.Accounts.Pathways;

/// <summary>What stands in <c>then</c>, <c>that</c> and <c>can</c>: a door, whether it opens or closes, and its details.</summary>
internal sealed record DoorText(Door Door, bool Opens, int? Days, int? Within, RiskLevel? Level, int? Years);

/// <summary>Reads doors.</summary>
internal sealed class DoorReader(Words words, string jurisdiction, IReadOnlySet<string> packWords)
{
    private const int MostDays = 10_000;

    public DoorText? Read(YamlNode node)
    {
        if (MapView.Of(node, PathwayKeys.Then, words.Problems) is not { } view)
        {
            return null;
        }

        var present = Door.Words.SelectMany(w => (IEnumerable<(DoorKind Kind, string? Word, bool Opens)>)[(w.Kind, w.Opens, true), (w.Kind, w.Closes, false)])
            .Where(w => w.Word is not null && view.Has(w.Word)).ToList();
        if (present.Count != 1)
        {
            words.Problems.Add(node, PathwayReasons.OneOf("then", Door.Words.SelectMany(w => (string?[])[w.Opens, w.Closes]).OfType<string>()));
            return null;
        }

        var (kind, word, opens) = present[0];
        var door = DoorOf(view, kind, word!);
        var level = kind == DoorKind.Risk ? Level(view) : null;
        RefuseDetails(view, kind);
        var within = words.Whole(view, "within", 1, StayWithin.MostDays);
        return door is null ? null : new DoorText(door, opens, Days(view, within), within, level, words.Whole(view, "years", 0, 100));
    }

    /// <summary>How great a danger is.</summary>
    public RiskLevel? Level(MapView view)
    {
        if (!view.Has("level"))
        {
            words.Problems.Add(view.Node, PathwayReasons.Needs("risk", "level"));
            return null;
        }

        return words.OneOf(view, "level", ["some", "real", "high"]) switch { "some" => RiskLevel.Some, "real" => RiskLevel.Real, "high" => RiskLevel.High, _ => null };
    }

    /// <summary>A danger.</summary>
    public string? Danger(MapView view, string key) => words.OneOf(view, key, Things.Dangers);

    /// <summary>A thing or a kind of paper.</summary>
    public string? Thing(string word, YamlNode node, string key)
    {
        var known = Things.All.Concat(DocumentKind.All.Select(d => d.Key)).Concat(packWords).ToList();
        if (known.Contains(word, StringComparer.Ordinal))
        {
            return word;
        }

        words.Problems.Add(node, PathwayReasons.UnknownWord(key, word, known));
        return null;
    }

    // Days from the entry, or within a window that is at least as long.
    private int? Days(MapView view, int? within)
    {
        var days = words.Whole(view, "days", 1, MostDays);
        if (days > within)
        {
            words.Problems.Add(view.ValueNode("days")!, PathwayReasons.MoreThanWithin(view.Text("days")!, within.Value));
            return null;
        }

        if (view.Has("within") && !view.Has("days"))
        {
            words.Problems.Add(view.KeyNode("within"), PathwayReasons.Needs("within", "days"));
        }

        return days;
    }

    private Door? DoorOf(MapView view, DoorKind kind, string word)
    {
        var (what, country) = kind switch
        {
            DoorKind.MayEnter or DoorKind.MayLeave or DoorKind.MayStay => ("", view.Country(word)),
            DoorKind.CanHave => (ThingOf(view, word), CountryAt(view, "from")),
            DoorKind.Risk or DoorKind.ProtectedFrom => (Danger(view, word), CountryAt(view, "in")),
            DoorKind.Penalty => (view.Text(word), CountryAt(view, "in")),
            _ => (ThingOf(view, word), CountryAt(view, "in")),
        };
        return what is null || country is null ? null : new Door(kind, what, country);
    }

    private string? ThingOf(MapView view, string word) => view.Text(word) is { } thing ? Thing(thing, view.ValueNode(word)!, word) : null;

    /// <summary>The country that is named, or that of the pack.</summary>
    private string? CountryAt(MapView view, string key) => !view.Has(key) ? jurisdiction : view.Text(key) is "EU" or "INT" ? view.Text(key) : view.Country(key);

    private void RefuseDetails(MapView view, DoorKind kind)
    {
        ImmutableArray<string> wanted = kind switch
        {
            DoorKind.MayEnter or DoorKind.MayLeave => [],
            DoorKind.MayStay => ["days", "within"],
            DoorKind.CanHave => ["from"],
            DoorKind.Risk => ["in", "level"],
            DoorKind.MustDo => ["in", "days"],
            DoorKind.Penalty => ["in", "years"],
            _ => ["in"],
        };
        foreach (var key in ((string[])["in", "from", "days", "within", "level", "years"]).Where(k => view.Has(k) && !wanted.Contains(k, StringComparer.Ordinal)))
        {
            words.Problems.Add(view.KeyNode(key), PathwayReasons.NotHere(Door.WordOf(kind), key));
        }
    }
}
