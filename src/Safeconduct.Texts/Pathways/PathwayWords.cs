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
    /// <summary>A condition that names more countries than this says which it leaves out.</summary>
    private const int MostCountries = 40;

    private static readonly ValueSet DocumentDomain = FactCatalogue.Document(DocumentKind.ForeignPassport, null).Domain;

    private static readonly ValueSet ProceedingDomain = FactCatalogue.Proceeding(ProceedingKind.Criminal, "RU").Domain;

    private readonly FrozenDictionary<string, DeclaredFact> _declared;
    private readonly FrozenDictionary<string, LocalText> _things;

    public PathwayWords(Phrasebook book, IReadOnlyList<Pack> packs)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(packs);
        Book = book;
        _declared = packs.SelectMany(p => p.Facts).DistinctBy(f => f.Fact.Id, StringComparer.Ordinal).ToFrozenDictionary(f => f.Fact.Id, StringComparer.Ordinal);
        _things = packs.SelectMany(p => p.Words).DistinctBy(w => w.Key, StringComparer.Ordinal).ToFrozenDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);
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

    /// <summary>What a test asks for, such as "foreign passport: valid".</summary>
    public string Say(Condition.Test test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return Say(test.Fact, test.Allowed);
    }

    /// <summary>That a fact has one of some values.</summary>
    public string Say(Fact fact, ValueSet values)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(values);
        return fact.Key.Split('/') switch
        {
            ["citizenship", var c] => Book.Say("pathways.test.citizenship", ("country", Country(c)), ("is", Is(values))),
            ["whereabouts"] => Where(values),
            ["document", var kind, .. var of] => Book.Say("pathways.test.values", ("name", Paper(kind, of)), ("values", Or(DocumentStates(values)))),
            ["proceeding", var kind, var c] => Book.Say("pathways.test.values", ("name", Named("proceeding-kind." + kind, c)), ("values", Or(ProceedingStates(values)))),
            ["charge", var c, var article] => Book.Say("pathways.test.charge", ("article", article), ("country", Country(c)), ("is", Is(values))),
            ["notice", var list, var c] => Book.Say("pathways.test.values", ("name", Named($"pathways.list.{list}", c)), ("values", YesNo(values))),
            ["service", "category", var c] => Book.Say("pathways.test.values", ("name", Named("pathways.test.category", c)), ("values", Or(Listed(values, Core.Accounts.Vocabulary.ServiceCategory.All, "category.")))),
            ["service", "status", var c] => Book.Say("pathways.test.values", ("name", Named("pathways.test.status", c)), ("values", Or(Listed(values, Core.Accounts.Vocabulary.ServiceStatus.All, "pathways.status.")))),
            ["service", "officer", var c] => Book.Say("pathways.test.values", ("name", Named("pathways.test.officer", c)), ("values", YesNo(values))),
            ["stay", ..] => Book.Say("pathways.test.stay", ("range", Range(values, FactCatalogue.MostDays))),
            ["age"] => Book.Say("pathways.test.age", ("range", Range(values, 150))),
            ["fact", var id] => Fact(id, values),
            _ => fact.Key,
        };
    }

    /// <summary>The question that a fact asks: open, neutral, one fact.</summary>
    public string Ask(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Key.Split('/') switch
        {
            ["document", var kind, .. var of] => Book.Say("pathways.ask.document", ("kind", Paper(kind, of))),
            ["proceeding", var kind, var c] => Book.Say("pathways.ask.proceeding", ("kind", Named("proceeding-kind." + kind, c))),
            ["charge", var c, _] => Book.Say("pathways.ask.charge", ("country", Country(c))),
            ["notice", var list, var c] => Book.Say("pathways.ask.notice", ("list", Named($"pathways.list.{list}", c))),
            ["service", _, var c] => Book.Say("pathways.ask.service", ("country", Country(c))),
            ["fact", var id] => _declared.TryGetValue(id, out var own) ? Say(own.Ask) : Book.Say($"pathways.ask.fact.{id}"),
            [var family, ..] => Book.Say($"pathways.ask.{family}"),
            _ => fact.Key,
        };
    }

    /// <summary>When a way closes, in one sentence.</summary>
    public string Say(Closing closing) => closing switch
    {
        Closing.OnDay d => Book.Say("pathways.closing.on-day", ("door", Say(d.Door)), ("day", d.LastDay), ("value", Say(d.Then)), ("why", Why(d))),
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
        return closing.Facts.Select(Name).Concat(closing.Rules.Select(r => Say(r.Says)));
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
            ["fact", var id] => _declared.TryGetValue(id, out var own) ? Say(own.Says) : Book.Say($"pathways.fact.{id}"),
            [var family, ..] => Book.Say($"pathways.name.{family}"),
            _ => fact.Key,
        };
    }

    public string Country(string code) => Book.Say(code switch { "EU" => new KeyValue("pathways.country.EU"), "INT" => new KeyValue("pathways.country.INT"), _ => new CountryValue(code) });

    private string Paper(string kind, string[] of) => of.Length == 0 ? Book.Say("document-kind." + kind) : Named("document-kind." + kind, of[0]);

    private string Named(string key, string country) => Book.Say("pathways.test.of", ("name", Book.Say(key)), ("country", Country(country)));

    private string Where(ValueSet values)
    {
        var inside = Countries(values);
        return inside.Count <= MostCountries
            ? Book.Say("pathways.test.in", ("countries", Or(inside)))
            : Book.Say("pathways.test.not-in", ("countries", Or(Countries(FactCatalogue.Whereabouts.Domain.Except(values)))));
    }

    private List<string> Countries(ValueSet values) => [.. CountryCode.All.Where(c => values.Contains(FactCatalogue.NumberOfCountry(c))).Order(StringComparer.Ordinal).Select(Country)];

    // What is left out is said where it is shorter: "not valid" rather than all the ways in which a paper can be of no use.
    private IEnumerable<string> DocumentStates(ValueSet values)
    {
        var isLong = FactCatalogue.DocumentWords(values).Count() > 4;
        return isLong ? [OtherThan(StatesOf(DocumentDomain.Except(values)))] : StatesOf(values);
    }

    private IEnumerable<string> StatesOf(ValueSet values)
    {
        foreach (var word in FactCatalogue.DocumentWords(values).Where(w => w is not "valid"))
        {
            yield return word is "none" ? Book.Say("pathways.none") : Book.Say("document-state." + word);
        }

        var valid = values.Intersect(FactCatalogue.IsValid);
        if (!valid.IsEmpty)
        {
            var (first, last) = (valid.Runs[0].First - FactCatalogue.Valid, valid.Runs[^1].Last - FactCatalogue.Valid);
            yield return first > 0 ? Book.Say("pathways.valid.at-least", ("days", first)) : last < FactCatalogue.MostDays ? Book.Say("pathways.valid.at-most", ("days", last)) : Book.Say("pathways.valid");
        }
    }

    private IEnumerable<string> ProceedingStates(ValueSet values) =>
        values.Equals(FactCatalogue.IsPending) ? [Book.Say("pathways.pending")]
        : values.Equals(ProceedingDomain.Except(FactCatalogue.IsPending)) ? [OtherThan([Book.Say("pathways.pending")])]
        : Listed(values, ProceedingState.All, "proceeding-state.").Count() > 6 ? [OtherThan(Listed(ProceedingDomain.Except(values), ProceedingState.All, "proceeding-state."))]
        : Listed(values, ProceedingState.All, "proceeding-state.");

    private string OtherThan(IEnumerable<string> words) => Book.Say("pathways.other-than", ("values", Or(words)));

    private IEnumerable<string> Listed<T>(ValueSet values, ImmutableArray<T> list, string prefix)
        where T : IListed =>
        FactCatalogue.Words(values, list).Select(w => w is "none" ? Book.Say("pathways.none") : Book.Say(prefix + w));

    private string Fact(string id, ValueSet values)
    {
        var (name, fact) = _declared.TryGetValue(id, out var own)
            ? (Say(own.Says), own.Fact)
            : (Book.Say($"pathways.fact.{id}"), NamedFact.Common.First(f => string.Equals(f.Id, id, StringComparison.Ordinal)));
        var words = fact.IsYesOrNo ? YesNo(values)
            : Or(fact.Words.Where((_, i) => values.Contains(i)).Select(w => Book.Has($"pathways.fact-value.{w}") ? Book.Say($"pathways.fact-value.{w}") : w));
        return Book.Say("pathways.test.values", ("name", name), ("values", words));
    }

    private static string Is(ValueSet values) => values.Contains(Core.Pathways.Rules.Fact.Yes) ? "yes" : "no";

    private string YesNo(ValueSet values) => Or(((int[])[1, 0]).Where(values.Contains).Select(v => Book.Say(v == 1 ? "pathways.yes" : "pathways.no")));

    private string Range(ValueSet values, int most)
    {
        var (first, last) = (values.Runs[0].First, values.Runs[^1].Last);
        return last >= most ? Book.Say("pathways.range.at-least", ("from", first))
            : first <= 1 ? Book.Say("pathways.range.at-most", ("to", last)) : Book.Say("pathways.range.between", ("from", first), ("to", last));
    }

    private string List(IEnumerable<string> countries) => Book.SayAll([.. countries.Select(c => (PhraseValue)new TextValue(Country(c)))]);

    private string Or(IEnumerable<string> words) => Book.SayAll([.. words.Select(w => (PhraseValue)new TextValue(w))], alternatives: true);
}
