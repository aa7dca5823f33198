using System.Collections.Immutable;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;
using ServiceCategory = Safeconduct.Core.Accounts.Vocabulary.ServiceCategory;
using ServiceStatus = Safeconduct.Core.Accounts.Vocabulary.ServiceStatus;

namespace Safeconduct.Accounts.Pathways;

/// <summary>Reads conditions of packs. A list is "all of these", and so is a mapping with several keys.</summary>
internal sealed class ConditionReader(Words words, DoorReader doors, IReadOnlyDictionary<string, NamedFact> named)
{
    private readonly Problems _problems = words.Problems;

    /// <summary>The doors that conditions asked for with <c>can</c> since this was set to a list; null: <c>can</c> has no place here.</summary>
    public List<Door>? Can { get; set; }

    /// <summary>The condition behind a key; always true when the key is absent.</summary>
    public Condition Read(MapView view, string key) => view.ValueNode(key) is { } node ? Read(node) : Condition.Always;

    /// <summary>The condition; always true after a problem was noted.</summary>
    public Condition Read(YamlNode node)
    {
        if (node is YamlNode.Sequence list)
        {
            return All([.. list.Items.Select(Read)]);
        }

        if (MapView.Of(node, PathwayKeys.Condition, _problems) is not { } view)
        {
            return Condition.Always;
        }

        var parts = PathwayKeys.Condition.Keys.Where(k => view.Has(k.Name)).Select(k => ReadKey(view, k.Name)).ToImmutableArray();
        if (parts.IsEmpty)
        {
            _problems.Add(node, PathwayReasons.NoCondition());
        }

        return All(parts);
    }

    private static Condition All(ImmutableArray<Condition> parts) => parts.Length == 1 ? parts[0] : new Condition.All(parts);

    private static Condition Any(ImmutableArray<Condition> parts) => parts.Length == 1 ? parts[0] : new Condition.Any(parts);

    private Condition ReadKey(MapView view, string key) => key switch
    {
        "all" => new Condition.All([.. view.List(key).Select(Read)]),
        "any" => new Condition.Any([.. view.List(key).Select(Read)]),
        "not" => new Condition.Not(Read(view.ValueNode(key)!)),
        "citizenship" => Any([.. words.Countries(words.OneOrMany(view, key), key).Select(c => Condition.Yes(FactCatalogue.Citizenship(c)))]),
        "in" => new Condition.Test(FactCatalogue.Whereabouts, ValueSet.Of([.. words.Countries(words.OneOrMany(view, key), key).Select(FactCatalogue.NumberOfCountry)])),
        "document" => Map(view, key, PathwayKeys.IsDocument, Document),
        "proceeding" => Map(view, key, PathwayKeys.IsProceeding, Proceeding),
        "charge" => Map(view, key, PathwayKeys.IsCharge, v => PerCountry(v, c => Any([.. words.OneOrMany(v, "article").Select(a => Condition.Yes(FactCatalogue.Charge(c, a.Word)))]))),
        "notice" => Map(view, key, PathwayKeys.IsNotice, Notice),
        "service" => Map(view, key, PathwayKeys.IsService, v => PerCountry(v, c => Service(v, c))),
        "stay" => Map(view, key, PathwayKeys.IsStay, v => Range(v, "days", FactCatalogue.StayDays, FactCatalogue.MostDays)),
        "stayed" => Map(view, key, PathwayKeys.IsStayed, Stayed),
        "age" => Range(view, key, FactCatalogue.Age, 150),
        "fact" => Named(view.ValueNode(key)!),
        "can" => ReadCan(view),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "No such key."),
    };

    private Condition Map(MapView view, string key, AccountKeySet keys, Func<MapView, Condition> read) =>
        MapView.Of(view.ValueNode(key)!, keys, _problems) is { } inner ? read(inner) : Condition.Always;

    private Condition PerCountry(MapView view, Func<string, Condition> read) =>
        view.Has("country") ? Any([.. words.Countries(words.OneOrMany(view, "country"), "country").Select(read)]) : Condition.Always;

    private Condition Range(MapView view, string key, Fact fact, int most) =>
        words.Range(view, key, 0, most) is var (from, to) ? new Condition.Test(fact, ValueSet.Range(from, to)) : Condition.Always;

    private Condition Stayed(MapView view)
    {
        var countries = words.Countries(words.OneOrMany(view, "in"), "in");
        if (words.Whole(view, "within", 1, StayWithin.MostDays) is not { } within || words.Range(view, "days", 0, FactCatalogue.MostDays) is not var (from, to) || countries.IsEmpty)
        {
            return Condition.Always;
        }

        var text = view.Text("days")!;
        if (from > within || (to > within && !text.EndsWith("..", StringComparison.Ordinal)))
        {
            _problems.Add(view.ValueNode("days")!, PathwayReasons.MoreThanWithin(text, within));
            return Condition.Always;
        }

        return new Condition.Test(new StayWithin(countries, within).Fact, ValueSet.Range(from, Math.Min(to, within)));
    }

    private Condition Document(MapView view)
    {
        var allowed = ValueSet.Empty;
        var states = view.Has("state") ? words.OneOrMany(view, "state") : [("valid", view.Node)];
        foreach (var (word, node) in states)
        {
            allowed = allowed.Union(StateOf(word, node));
        }

        if (words.Range(view, "days", 0, FactCatalogue.MostDays) is var (least, most))
        {
            allowed = allowed.Intersect(ValueSet.Range(FactCatalogue.Valid + least, FactCatalogue.Valid + most));
        }

        return Any([.. words.Documents(view).Select(d => (Condition)new Condition.Test(d, allowed))]);
    }

    private ValueSet StateOf(string word, YamlNode node)
    {
        if (word is "valid" or "none")
        {
            return word is "none" ? ValueSet.Of(FactCatalogue.None) : FactCatalogue.IsValid;
        }

        if (DocumentState.Find(word) is { } state)
        {
            return FactCatalogue.Number(state) is { } number ? ValueSet.Of(number) : FactCatalogue.IsValid;
        }

        _problems.Add(node, PathwayReasons.UnknownWord("state", word, DocumentState.All.Select(s => s.Key).Concat(["valid", "none"])));
        return ValueSet.Empty;
    }

    private Condition Proceeding(MapView view)
    {
        var kinds = words.Listed(words.OneOrMany(view, "kind"), "kind", ProceedingKind.Find, ProceedingKind.All);
        var allowed = FactCatalogue.IsPending;
        if (view.Has("state"))
        {
            var states = words.OneOrMany(view, "state");
            var listed = words.Listed([.. states.Where(s => s.Word is not ("none" or "pending"))], "state", ProceedingState.Find, ProceedingState.All);
            allowed = ValueSet.Of([.. listed.Select(FactCatalogue.Number), .. states.Where(s => s.Word is "none").Select(_ => FactCatalogue.None)]);
            allowed = states.Any(s => s.Word is "pending") ? allowed.Union(FactCatalogue.IsPending) : allowed;
        }

        return PerCountry(view, c => Any([.. kinds.Select(k => (Condition)new Condition.Test(FactCatalogue.Proceeding(k, c), allowed))]));
    }

    private Condition Notice(MapView view)
    {
        var lists = words.Listed(words.OneOrMany(view, "list"), "list", NoticeList.Find, NoticeList.All);
        return PerCountry(view, c => Any([.. lists.Select(l => Condition.Yes(FactCatalogue.Notice(l, c)))]));
    }

    private Condition Service(MapView view, string country)
    {
        var parts = ImmutableArray.CreateBuilder<Condition>();
        if (view.Has("category"))
        {
            parts.Add(new Condition.Test(FactCatalogue.ServiceCategory(country), Numbers(view, "category", ServiceCategory.Find, ServiceCategory.All, FactCatalogue.Number)));
        }

        if (view.Has("status"))
        {
            parts.Add(new Condition.Test(FactCatalogue.ServiceStatus(country), Numbers(view, "status", ServiceStatus.Find, ServiceStatus.All, FactCatalogue.Number)));
        }

        if (words.YesOrNo(view, "officer") is { } isOfficer)
        {
            parts.Add(new Condition.Test(FactCatalogue.IsOfficer(country), ValueSet.Of(isOfficer ? Fact.Yes : Fact.No)));
        }

        if (parts.Count == 0)
        {
            _problems.Add(view.Node, PathwayReasons.OneOf("service", ["category", "status", "officer"]));
        }

        return All(parts.ToImmutable());
    }

    private ValueSet Numbers<T>(MapView view, string key, Func<string, T?> find, IEnumerable<T> all, Func<T, int> number)
        where T : class, IListed
    {
        var found = words.OneOrMany(view, key);
        var listed = words.Listed([.. found.Where(f => f.Word is not "none")], key, find, all);
        return ValueSet.Of([.. listed.Select(number), .. found.Where(f => f.Word is "none").Select(_ => FactCatalogue.None)]);
    }

    private Condition Named(YamlNode node)
    {
        if (node is YamlNode.Scalar scalar)
        {
            return FactOf(scalar.Value, scalar) is { } fact ? fact.IsYesOrNo ? Condition.Yes(fact.Fact) : NeedsIs(fact, node) : Condition.Always;
        }

        if (MapView.Of(node, PathwayKeys.IsFact, _problems) is not { } view || view.Text("id") is not { } id || FactOf(id, view.ValueNode("id")!) is not { } found)
        {
            return Condition.Always;
        }

        if (!view.Has("is"))
        {
            return found.IsYesOrNo ? Condition.Yes(found.Fact) : NeedsIs(found, node);
        }

        return new Condition.Test(found.Fact, ValueSet.Of([.. words.OneOrMany(view, "is").Select(w => NumberOf(found, w.Word, w.Node))]));
    }

    private Condition NeedsIs(NamedFact fact, YamlNode node)
    {
        _problems.Add(node, PathwayReasons.Needs(fact.Id, "is"));
        return Condition.Always;
    }

    private NamedFact? FactOf(string id, YamlNode node)
    {
        if (named.TryGetValue(id, out var fact))
        {
            return fact;
        }

        _problems.Add(node, PathwayReasons.UnknownWord("fact", id, named.Keys.Order(StringComparer.Ordinal)));
        return null;
    }

    private int NumberOf(NamedFact fact, string word, YamlNode node)
    {
        if (fact.Number(word) is { } number)
        {
            return number;
        }

        _problems.Add(node, PathwayReasons.UnknownWord("is", word, fact.Words));
        return 0;
    }

    private Condition ReadCan(MapView view)
    {
        if (Can is null)
        {
            _problems.Add(view.KeyNode("can"), PathwayReasons.NotHere("condition", "can"));
        }
        else if (doors.Read(view.ValueNode("can")!) is { } found)
        {
            Can.Add(found.Door);
        }

        return Condition.Always;
    }
}
