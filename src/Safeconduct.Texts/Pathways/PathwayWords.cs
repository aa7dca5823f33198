using System.Collections.Frozen;
using System.Collections.Immutable;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Plans;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Texts.Pathways;

/// <summary>Says facts, conditions, doors and sources of packs in one language.</summary>
public sealed class PathwayWords
{
    private readonly FrozenDictionary<string, DeclaredFact> _declared;
    private readonly FrozenDictionary<string, LocalText> _things;
    private readonly FactSentences _sentences;

    public PathwayWords(Phrasebook book, IReadOnlyList<Pack> packs)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(packs);
        Book = book;
        _declared = packs.SelectMany(p => p.Facts).DistinctBy(f => f.Fact.Id, StringComparer.Ordinal).ToFrozenDictionary(f => f.Fact.Id, StringComparer.Ordinal);
        _things = packs.SelectMany(p => p.Words).DistinctBy(w => w.Key, StringComparer.Ordinal).ToFrozenDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);
        _sentences = new FactSentences(book, Country, _declared.GetValueOrDefault, Word);
    }

    public Phrasebook Book { get; }

    public string Say(LocalText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.In(Book.Language);
    }

    /// <summary>Such as "enter Kazakhstan" or "danger of extradition in Kazakhstan".</summary>
    public string Say(Door door)
    {
        ArgumentNullException.ThrowIfNull(door);
        var what = door.Kind is DoorKind.Risk or DoorKind.ProtectedFrom ? Danger(door.What) : door.Kind == DoorKind.Penalty ? door.What : Thing(door.What);
        return Book.Say($"pathways.door.{Door.WordOf(door.Kind)}", ("what", what), ("country", Country(door.Country)));
    }

    public string Danger(string danger) => Book.Say($"pathways.danger.{danger}");

    /// <summary>A thing, a kind of paper, or a word of a pack.</summary>
    public string Thing(string thing) =>
        _things.TryGetValue(thing, out var own) ? Say(own)
        : Book.Has("document-kind." + thing) ? Book.Say("document-kind." + thing)
        : Book.Has($"pathways.thing.{thing}") ? Book.Say($"pathways.thing.{thing}") : thing;

    public string Level(RiskLevel level) => Book.Say($"pathways.level.{level}");

    public string Sure(Sureness sure) => Book.Say($"pathways.sure.{sure}");

    /// <summary>The name of an end.</summary>
    public string End(string id) => Book.Has($"pathways.end.{id}") ? Book.Say($"pathways.end.{id}") : id;

    /// <summary>"Title, article 5", with how the source was read where that was not its text.</summary>
    public string Say(PackCitation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        var title = citation.At is null ? citation.Source.Title : $"{citation.Source.Title}, {citation.At}";
        return citation.Source.Read == SourceReading.Text ? title : Book.Say($"pathways.source.{citation.Source.Read}", ("title", title));
    }

    /// <summary>What a test asks for, as a sentence such as "The foreign passport is valid".</summary>
    public string Say(Condition.Test test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return Say(test.Fact, test.Allowed);
    }

    /// <summary>That a fact has one of some values, as a plain sentence without the full stop.</summary>
    public string Say(Fact fact, ValueSet values)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(values);
        return _sentences.Say(fact, values);
    }

    /// <summary>The question that a fact asks: open, neutral, one fact.</summary>
    public string Ask(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Key.Split('/') switch
        {
            ["document", var kind, .. var of] => Book.Say("pathways.ask.document", ("kind", Paper(kind, of))),
            ["proceeding", var kind, var c] => Book.Say("pathways.ask.proceeding", ("kind", Named("proceeding-kind." + kind, c))),
            ["charge", var c, ..] => Book.Say("pathways.ask.charge", ("country", Country(c))),
            ["notice", var list, var c] => Book.Say("pathways.ask.notice", ("list", Named($"pathways.list.{list}", c))),
            ["service", _, var c] => Book.Say("pathways.ask.service", ("country", Country(c))),
            ["stay", "within", ..] when StayWithin.Of(fact) is { } stay => Book.Say("pathways.ask.stayed", ("countries", Or(stay)), ("days", stay.Days)),
            ["fact", var id] => _declared.TryGetValue(id, out var own) ? Say(own.Ask) : Book.Say($"pathways.ask.fact.{id}"),
            [var family, ..] => Book.Say($"pathways.ask.{family}"),
            _ => fact.Key,
        };
    }

    /// <summary>When a way closes, in one sentence.</summary>
    public string Say(Closing closing) => closing switch
    {
        Closing.OnDay d => Book.Say("pathways.closing.on-day", ("door", Say(d.Door)), ("day", d.LastDay), ("now", Say(d.Now)), ("value", Say(d.Then)), ("why", Why(d))),
        Closing.OnEvent e => Book.Say("pathways.closing.on-event", ("door", Say(e.Door)), ("event", Event(e)), ("value", Say(e.Then))),
        _ => throw new ArgumentOutOfRangeException(nameof(closing)),
    };

    /// <summary>The facts and the rules that change on the day after a way was open for the last time.</summary>
    public string Why(Closing.OnDay closing)
    {
        ArgumentNullException.ThrowIfNull(closing);
        return string.Join("; ", WhyEach(closing).Select(w => w.TrimEnd('.')));
    }

    /// <summary>The same one by one: the facts, then the sentences of the rules.</summary>
    public IEnumerable<string> WhyEach(Closing.OnDay closing)
    {
        ArgumentNullException.ThrowIfNull(closing);
        return closing.Facts.Select(Change).Concat(closing.Rules.Select(r => Say(r.Says)));
    }

    /// <summary>What can happen any day.</summary>
    public string Event(Closing.OnEvent closing)
    {
        ArgumentNullException.ThrowIfNull(closing);
        return Say(closing.Event, closing.Value);
    }

    public string Say(DoorValue value) => Book.Say($"pathways.value.{value.Word()}");

    /// <summary>That a pack was checked long ago, with its name and the day.</summary>
    public string Say(StalePack stale)
    {
        ArgumentNullException.ThrowIfNull(stale);
        return Book.Say("pathways.stale", ("title", Say(stale.Pack.Title)), ("pack", stale.Pack.Id), ("on", stale.Oldest), ("old", stale.Old), ("all", stale.All), ("most", PackAudit.FreshDays));
    }

    /// <summary>Whose army is not asked about, why, and how to have it asked about.</summary>
    public string LeftAside(Armies armies)
    {
        ArgumentNullException.ThrowIfNull(armies);
        return Book.Say("pathways.left-aside.why", ("named", List(armies.Asked)), ("others", List(armies.LeftAside)), ("count", armies.LeftAside.Length));
    }

    /// <summary>What to ask, each question once: several facts can ask the same.</summary>
    public IEnumerable<string> Questions(PathwayAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Questions.Select(q => Ask(q.Fact)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>A danger of a plan.</summary>
    public string Say(PlanRisk risk)
    {
        ArgumentNullException.ThrowIfNull(risk);
        var says = risk.Says is { } text ? Say(text) : "";
        return Book.Say(risk.IsOpen ? "pathways.plan.risk-depends" : "pathways.plan.risk", ("danger", Danger(risk.Danger)), ("level", Level(risk.Level)), ("says", says)).TrimEnd();
    }

    /// <summary>"1 to 30 days".</summary>
    public string Days(int least, int most) => least == most ? Book.Say("pathways.days.same", ("days", least)) : Book.Say("pathways.days.range", ("least", least), ("most", most));

    /// <summary>What a fact is about, without a value.</summary>
    public string Name(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Key.Split('/') switch
        {
            ["document", var kind, .. var of] => Paper(kind, of),
            ["proceeding", var kind, var c] => Named("proceeding-kind." + kind, c),
            ["notice", var list, var c] => Named($"pathways.list.{list}", c),
            ["stay", "within", ..] when StayWithin.Of(fact) is { } stay => Book.Say("pathways.name.stayed", ("countries", Or(stay)), ("days", stay.Days)),
            ["fact", var id] => _declared.TryGetValue(id, out var own) ? Say(own.Says) : Book.Say($"pathways.fact.{id}"),
            [var family, ..] => Book.Say($"pathways.name.{family}"),
            _ => fact.Key,
        };
    }

    public string Country(string code) => Book.Say(code switch { "EU" => new KeyValue("pathways.country.EU"), "INT" => new KeyValue("pathways.country.INT"), _ => new CountryValue(code) });

    private string Paper(string kind, string[] of) => of.Length == 0 ? Book.Say("document-kind." + kind) : Named("document-kind." + kind, of[0]);

    private string Named(string key, string country) => Book.Say("pathways.test.of", ("name", Book.Say(key)), ("country", Country(country)));

    // What changes on the next day. A paper may be valid still, and not for as long as a rule asks.
    private string Change(Fact fact) => fact.Key.Split('/') switch
    {
        ["document", ..] => Book.Say("pathways.change.document", ("name", Name(fact))),
        ["stay", "within", ..] when StayWithin.Of(fact) is { } stay => Book.Say("pathways.change.stayed", ("countries", Or(stay)), ("days", stay.Days)),
        ["stay", ..] => Book.Say("pathways.change.stay"),
        _ => Book.Say("pathways.change", ("name", Name(fact))),
    };

    // A value that a pack declared for a fact of its own: with words where the pack gives them.
    private string Word(string word) => _things.ContainsKey(word) || Book.Has($"pathways.thing.{word}") ? Thing(word) : word.Replace('-', ' ');

    private string Or(StayWithin stay) => Book.SayAll([.. stay.Countries.Select(c => (PhraseValue)new TextValue(Country(c)))], alternatives: true);

    private string List(IEnumerable<string> countries) => Book.SayAll([.. countries.Select(c => (PhraseValue)new TextValue(Country(c)))]);
}
