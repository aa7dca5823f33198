using System.Collections.Immutable;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Rules;
using ServiceCategory = Safeconduct.Core.Accounts.Vocabulary.ServiceCategory;
using ServiceStatus = Safeconduct.Core.Accounts.Vocabulary.ServiceStatus;

namespace Safeconduct.Accounts.Pathways;

/// <summary>Reads the body of a facts file: what is known, item by item.</summary>
internal sealed class SpellReader(Words words, IReadOnlyDictionary<string, NamedFact> named)
{
    /// <summary>More than anybody knows of one person.</summary>
    public const int MostItems = 2_000;

    private readonly Problems _problems = words.Problems;
    private readonly ImmutableArray<Spell>.Builder _spells = ImmutableArray.CreateBuilder<Spell>();
    private (MapView? View, (DayWindow From, DayWindow? To) Days) _dated;

    /// <summary>The facts; null after problems were noted.</summary>
    public FactSheet? Read(MapView view, string id)
    {
        ReadList(view, "citizenships", ReadCitizenship);
        ReadList(view, "whereabouts", n => ReadMap(n, PathwayKeys.Whereabouts, ReadWhereabouts));
        ReadList(view, "documents", n => ReadMap(n, PathwayKeys.Document, ReadDocument));
        ReadList(view, "proceedings", n => ReadMap(n, PathwayKeys.Proceeding, ReadProceeding));
        ReadList(view, "notices", n => ReadMap(n, PathwayKeys.Notice, ReadNotice));
        ReadList(view, "service", n => ReadMap(n, PathwayKeys.Service, ReadService));
        ReadList(view, "facts", n => ReadMap(n, PathwayKeys.NamedFact, ReadNamed));
        var (on, born, hasNoOther) = (words.Day(view, "on"), view.Date("born")?.Window, view.Flag("no-other-citizenship"));
        foreach (var (first, second) in Contradiction.Among(_spells).Select(c => c.First.Line <= c.Second.Line ? (c.First, c.Second) : (c.Second, c.First)))
        {
            _problems.Add(second.Line, 1, PathwayReasons.Contradiction(second.Fact.Key, first.Line));
        }

        return _problems.Any ? null : new FactSheet(id, on, born, _spells.ToImmutable(), hasNoOther);
    }

    private void ReadList(MapView view, string key, Action<YamlNode> read)
    {
        var items = view.List(key);
        if (items.Length > MostItems)
        {
            _problems.Add(view.ValueNode(key)!, PathwayReasons.TooMany(MostItems));
            return;
        }

        foreach (var item in items)
        {
            read(item);
        }
    }

    private void ReadMap(YamlNode node, AccountKeySet keys, Action<MapView> read)
    {
        if (MapView.Of(node, keys, _problems) is { } view)
        {
            read(view);
        }
    }

    private void ReadCitizenship(YamlNode node)
    {
        if (node is YamlNode.Scalar)
        {
            foreach (var country in words.Countries(words.OneOrMany(node, "citizenships"), "citizenships"))
            {
                _spells.Add(new Spell(FactCatalogue.Citizenship(country), ValueSet.Of(Fact.Yes), DayWindow.Unbounded, null, node.Line));
            }

            return;
        }

        ReadMap(node, PathwayKeys.Citizenship, v =>
        {
            if (v.Country("country") is { } country)
            {
                Add(v, FactCatalogue.Citizenship(country), IsYes(v));
            }
        });
    }

    private void ReadWhereabouts(MapView view)
    {
        if (view.Country("in") is { } country)
        {
            Add(view, FactCatalogue.Whereabouts, ValueSet.Of(FactCatalogue.NumberOfCountry(country)));
        }
    }

    private void ReadDocument(MapView view)
    {
        var facts = words.Documents(view);
        var state = view.Text("state");
        var value = state is null ? null : string.Equals(state, "none", StringComparison.Ordinal) ? ValueSet.Of(FactCatalogue.None)
            : words.Listed([(state, view.ValueNode("state")!)], "state", DocumentState.Find, DocumentState.All) is [var found] && FactCatalogue.Number(found) is { } number ? ValueSet.Of(number) : null;
        foreach (var fact in facts)
        {
            Add(view, fact, value);
        }
    }

    private void ReadProceeding(MapView view)
    {
        var kinds = words.Listed(words.OneOrMany(view, "kind"), "kind", ProceedingKind.Find, ProceedingKind.All);
        if (view.Country("country") is not { } country || view.Text("state") is not { } state)
        {
            return;
        }

        var isNone = string.Equals(state, "none", StringComparison.Ordinal);
        var number = isNone ? FactCatalogue.None
            : words.Listed([(state, view.ValueNode("state")!)], "state", ProceedingState.Find, ProceedingState.All) is [var found] ? FactCatalogue.Number(found) : FactCatalogue.None;
        foreach (var kind in kinds)
        {
            Add(view, FactCatalogue.Proceeding(kind, country), ValueSet.Of(number));
        }

        foreach (var (article, _) in words.OneOrMany(view, "article"))
        {
            Add(view, FactCatalogue.Charge(country, article), ValueSet.Of(isNone ? Fact.No : Fact.Yes));
        }
    }

    private void ReadNotice(MapView view)
    {
        var lists = words.Listed(words.OneOrMany(view, "list"), "list", NoticeList.Find, NoticeList.All);
        if (view.Country("country") is { } country)
        {
            foreach (var list in lists)
            {
                Add(view, FactCatalogue.Notice(list, country), IsYes(view));
            }
        }
    }

    private void ReadService(MapView view)
    {
        if (view.Country("country") is not { } country)
        {
            return;
        }

        if (!view.Has("category") && !view.Has("status") && !view.Has("rank") && !view.Has("officer"))
        {
            _problems.Add(view.Node, PathwayReasons.OneOf("service", ["category", "status", "rank", "officer"]));
        }

        AddListed(view, "category", FactCatalogue.ServiceCategory(country), ServiceCategory.Find, ServiceCategory.All, FactCatalogue.Number);
        AddListed(view, "status", FactCatalogue.ServiceStatus(country), ServiceStatus.Find, ServiceStatus.All, FactCatalogue.Number);
        var rank = words.Listed(words.OneOrMany(view, "rank"), "rank", Rank.Find, Rank.All);
        var isOfficer = words.YesOrNo(view, "officer") ?? (rank.IsEmpty ? null : rank[0].IsOfficer);
        if (isOfficer is { } yes)
        {
            Add(view, FactCatalogue.IsOfficer(country), ValueSet.Of(yes ? Fact.Yes : Fact.No));
        }
    }

    private void AddListed<T>(MapView view, string key, Fact fact, Func<string, T?> find, IEnumerable<T> all, Func<T, int> number)
        where T : class, IListed
    {
        if (view.Text(key) is not { } word)
        {
            return;
        }

        if (string.Equals(word, "none", StringComparison.Ordinal))
        {
            Add(view, fact, ValueSet.Of(FactCatalogue.None));
        }
        else if (words.Listed([(word, view.ValueNode(key)!)], key, find, all) is [var entry])
        {
            Add(view, fact, ValueSet.Of(number(entry)));
        }
    }

    private void ReadNamed(MapView view)
    {
        if (words.Id(view, "id") is not { } id)
        {
            return;
        }

        if (!named.TryGetValue(id, out var fact))
        {
            _problems.Add(view.ValueNode("id")!, PathwayReasons.UnknownWord("id", id, named.Keys.Order(StringComparer.Ordinal)));
            return;
        }

        var word = view.Has("is") ? words.OneOf(view, "is", fact.Words) : fact.IsYesOrNo ? "yes" : null;
        if (word is not null)
        {
            Add(view, fact.Fact, ValueSet.Of(fact.Number(word)!.Value));
        }
        else if (!view.Has("is"))
        {
            _problems.Add(view.Node, PathwayReasons.Needs(id, "is"));
        }
    }

    private ValueSet IsYes(MapView view) => ValueSet.Of(words.YesOrNo(view, "is") ?? true ? Fact.Yes : Fact.No);

    private void Add(MapView view, Fact fact, ValueSet? value)
    {
        // The dates of an item are read once: it may say several things.
        if (!ReferenceEquals(_dated.View, view))
        {
            _dated = (view, words.Days(view));
        }

        _spells.Add(new Spell(fact, value, _dated.Days.From, _dated.Days.To, view.Node.Line));
    }
}
