using System.Collections.Immutable;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Texts.Pathways;

/// <summary>That a fact has one of some values, as a plain sentence: of a person without a subject ("Is in Kazakhstan"), of a paper or a proceeding with one.</summary>
internal sealed class FactSentences(Phrasebook book, Func<string, string> countryName, Func<string, DeclaredFact?> declared, Func<string, string> word)
{
    /// <summary>A condition that names more countries than this says which it leaves out.</summary>
    private const int MostCountries = 40;

    /// <summary>A sentence that names more states than this says which it leaves out.</summary>
    private const int MostStates = 5;

    public string Say(Fact fact, ValueSet values)
    {
        var possible = values.Intersect(fact.Domain);
        var sentence = possible.IsEmpty ? book.Say("pathways.condition.never") : possible.Equals(fact.Domain) ? book.Say("pathways.condition.always") : Sentence(fact, possible);
        return Capital(sentence);
    }

    private string Sentence(Fact fact, ValueSet values) => fact.Key.Split('/') switch
    {
        ["citizenship", var c] => YesOrNo("pathways.says.citizenship", values, ("country", countryName(c))),
        ["whereabouts"] => Where(fact, values),
        ["document", var kind, .. var of] => Paper(fact, kind, of, values),
        ["proceeding", var kind, var c] => Proceeding(fact, kind, c, values),
        ["charge", var c, .. var article] => YesOrNo("pathways.says.charge", values, ("article", string.Join('/', article)), ("country", countryName(c))),
        ["notice", var list, var c] => YesOrNo($"pathways.says.notice.{list}", values, ("country", countryName(c))),
        ["service", "category", var c] => Service("pathways.says.category", Listed(values, ServiceCategory.All).Select(w => book.Say($"pathways.category.{w}")), c),
        ["service", "status", var c] => Service("pathways.says.status", Listed(values, ServiceStatus.All).Select(w => book.Say($"pathways.status.{w}")), c),
        ["service", "officer", var c] => YesOrNo("pathways.says.officer", values, ("country", countryName(c))),
        ["stay", "within", ..] when StayWithin.Of(fact) is { } stay =>
            Runs("pathways.says.stayed", values, fact.Domain, ("countries", Or(stay.Countries.Select(countryName))), ("days", stay.Days)),
        ["stay", ..] => Runs("pathways.says.stay", values, FactCatalogue.StayDays.Domain),
        ["age"] => Runs("pathways.says.age", values, FactCatalogue.Age.Domain),
        ["fact", var id] => declared(id) is { } own ? Declared(own, values) : Common(NamedFact.Common.First(f => string.Equals(f.Id, id, StringComparison.Ordinal)), values),
        _ => throw new ArgumentException($"No sentence for facts such as '{fact.Key}'.", nameof(fact)),
    };

    private string YesOrNo(string key, ValueSet values, params ReadOnlySpan<(string, PhraseValue)> args) =>
        book.Say(values.Contains(Fact.Yes) ? key + ".yes" : key + ".no", args);

    private string Where(Fact fact, ValueSet values)
    {
        var inside = Countries(values);
        return inside.Count <= MostCountries ? book.Say("pathways.says.in.yes", ("countries", Or(inside))) : book.Say("pathways.says.in.no", ("countries", Or(Countries(fact.Domain.Except(values)))));
    }

    private List<string> Countries(ValueSet values) => [.. CountryCode.All.Where(c => values.Contains(FactCatalogue.NumberOfCountry(c))).Order(StringComparer.Ordinal).Select(countryName)];

    // What is left out is said where it is shorter: "there is none that is valid" rather than all the ways in which a paper can be of no use.
    private string Paper(Fact fact, string kind, string[] of, ValueSet values)
    {
        var paper = book.Say("document-kind." + kind);
        var name = of.Length == 0 ? paper : book.Say("pathways.says.paper.of", ("paper", paper), ("country", countryName(of[0])));
        var gender = book.Say($"pathways.gender.{kind}");
        var others = fact.Domain.Except(values);
        return values.Single == FactCatalogue.None ? book.Say("pathways.says.paper.none", ("paper", name))
            : others.Single == FactCatalogue.None ? book.Say("pathways.says.paper.some", ("paper", name))
            : others.Intersect(FactCatalogue.IsValid).Equals(others) ? book.Say("pathways.says.paper.none-such", ("paper", name), ("is", Or(PaperStates(others, gender))))
            : FactCatalogue.DocumentWords(values).Count() > MostStates ? NotSo(book.Say("pathways.says.paper", ("paper", name), ("is", Or(PaperStates(others, gender)))))
            : book.Say("pathways.says.paper", ("paper", name), ("is", Or(PaperStates(values, gender))));
    }

    private IEnumerable<string> PaperStates(ValueSet values, string gender) =>
        FactCatalogue.DocumentWords(values).Where(w => w is not "valid").Select(w => book.Say(w is "none" ? "pathways.says.paper.absent" : $"pathways.says.paper.{w}", ("gender", gender)))
            .Concat(values.Intersect(FactCatalogue.IsValid).Runs.Select(r => ValidFor(r.First - FactCatalogue.Valid, r.Last - FactCatalogue.Valid, gender)));

    private string ValidFor(int first, int last, string gender) => (first, last) switch
    {
        (0, FactCatalogue.MostDays) => book.Say("pathways.says.valid", ("gender", gender)),
        (_, FactCatalogue.MostDays) => book.Say("pathways.says.valid.at-least", ("gender", gender), ("days", first)),
        (0, _) => book.Say("pathways.says.valid.at-most", ("gender", gender), ("days", last)),
        _ => book.Say("pathways.says.valid.between", ("gender", gender), ("from", first), ("days", last)),
    };

    private string Proceeding(Fact fact, string kind, string country, ValueSet values)
    {
        var others = fact.Domain.Except(values);
        return values.Equals(FactCatalogue.IsPending) ? book.Say($"pathways.pending.{kind}", ("country", countryName(country)))
            : others.Equals(FactCatalogue.IsPending) ? book.Say($"pathways.not-pending.{kind}", ("country", countryName(country)))
            : values.Single == FactCatalogue.None ? book.Say($"pathways.no-proceeding.{kind}", ("country", countryName(country)))
            : Listed(values, ProceedingState.All).Count() > MostStates ? NotSo(States(kind, country, others)) : States(kind, country, values);
    }

    private string States(string kind, string country, ValueSet values) => book.Say(
        "pathways.says.proceeding", ("name", book.Say($"pathways.proceeding.{kind}")), ("country", countryName(country)),
        ("is", Or(Listed(values, ProceedingState.All).Select(w => book.Say($"pathways.says.proceeding.{w}", ("gender", book.Say($"pathways.gender.{kind}")))))));

    private string Service(string key, IEnumerable<string> words, string country) => book.Say(key, ("is", Or(words)), ("country", countryName(country)));

    private string Runs(string key, ValueSet values, ValueSet domain, params (string, PhraseValue)[] more) =>
        Or(values.Runs.Select(r => r.Last == domain.Runs[^1].Last ? book.Say(key + ".at-least", [("from", r.First), .. more])
            : r.First == domain.Runs[0].First ? book.Say(key + ".at-most", [("to", r.Last), .. more]) : book.Say(key + ".between", [("from", r.First), ("to", r.Last), .. more])));

    private string Common(NamedFact fact, ValueSet values)
    {
        var parts = Or(fact.Words.Where((_, i) => values.Contains(i)).Select(w => book.Say($"pathways.says.{fact.Id}.{w}")));
        return fact.IsYesOrNo ? parts : book.Say($"pathways.says.{fact.Id}", ("is", parts));
    }

    // A pack says what a fact is in its own words, for a yes; a sentence for a no cannot be made of them.
    private string Declared(DeclaredFact own, ValueSet values)
    {
        var says = own.Says.In(book.Language);
        return !own.Fact.IsYesOrNo ? book.Say("pathways.says.declared", ("says", says), ("values", Or(own.Fact.Words.Where((_, i) => values.Contains(i)).Select(word))))
            : values.Contains(Fact.Yes) ? says : book.Say("pathways.says.declared.no", ("says", says));
    }

    private string NotSo(string sentence) => book.Say("pathways.says.not-so", ("sentence", sentence));

    private static IEnumerable<string> Listed<T>(ValueSet values, ImmutableArray<T> list)
        where T : IListed =>
        FactCatalogue.Words(values, list);

    private string Or(IEnumerable<string> words) => book.SayAll([.. words.Select(w => (PhraseValue)new TextValue(w))], alternatives: true);

    private string Capital(string sentence) => sentence.Length == 0 ? sentence : string.Concat(sentence[..1].ToUpper(book.Culture), sentence.AsSpan(1));
}
