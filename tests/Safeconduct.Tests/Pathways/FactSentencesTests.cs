using System.Text.RegularExpressions;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Rules;
using Safeconduct.Texts;
using Safeconduct.Texts.Pathways;

namespace Safeconduct.Tests.Pathways;

public sealed class FactSentencesTests
{
    private static readonly List<Pack> Shipped = ShippedPacksTests.Packs();

    /// <summary>Every kind of fact of <see cref="FactCatalogue"/>, and those of the shipped packs.</summary>
    private static readonly List<Fact> EveryFact =
    [
        FactCatalogue.Citizenship("RU"), FactCatalogue.Whereabouts, FactCatalogue.StayDays, new StayWithin(["KZ"], 180).Fact, FactCatalogue.Age, FactCatalogue.Charge("RU", "337"), FactCatalogue.Charge("RU", "12-3, 4"),
        FactCatalogue.ServiceCategory("RU"), FactCatalogue.ServiceStatus("RU"), FactCatalogue.IsOfficer("RU"),
        .. DocumentKind.All.Select(k => FactCatalogue.Document(k, FactCatalogue.NeedsCountry(k) ? "FR" : null)),
        .. ProceedingKind.All.Select(k => FactCatalogue.Proceeding(k, "RU")), .. NoticeList.All.Select(l => FactCatalogue.Notice(l, "RU")),
        .. NamedFact.Common.Select(f => f.Fact), .. Shipped.SelectMany(p => p.Facts).Select(f => f.Fact.Fact).Distinct(),
    ];

    public static TheoryData<string> Languages => [.. Phrasebook.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_value_of_every_kind_of_fact_is_a_sentence_of_its_own(string language)
    {
        var words = new PathwayWords(Phrasebook.For(language), Shipped);
        foreach (var fact in EveryFact)
        {
            var sentences = Sets(fact).Select(s => (Set: s, Text: words.Say(fact, s))).ToList();
            sentences.ShouldAllBe(s => char.IsUpper(s.Text[0]) || char.IsDigit(s.Text[0]), fact.Key);
            sentences.ShouldAllBe(s => !Regex.IsMatch(s.Text, "pathways|says\\.|[{}#/]|  | $"), fact.Key);
            sentences.Select(s => s.Text).ShouldBeUnique();
            if (language == "ru")
            {
                sentences.Where(s => Regex.IsMatch(s.Text, "[A-Za-z]")).Select(s => s.Text).ShouldBeEmpty();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_condition_of_a_shipped_pack_falls_through_to_a_key(string language)
    {
        var words = new PathwayWords(Phrasebook.For(language), Shipped);
        var lines = Shipped.SelectMany(p => p.Rules.Select(r => r.When).Concat(p.Steps.Select(s => s.When)).Concat(p.Alarms.Select(a => a.When))).SelectMany(c => ConditionLines.Of(c, words)).Select(l => l.Text).Distinct().ToList();
        lines.Count.ShouldBeGreaterThan(100);
        lines.Where(l => Regex.IsMatch(l, "[{}/]|: (yes|no|да|нет)$|[a-z]-to-|  ") || l.Length < 5).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{ citizenship: RU }", "Is a citizen of Russia", "Имеет гражданство: Россия")]
    [InlineData("{ not: { citizenship: RU } }", "Is not a citizen of Russia", "Не имеет гражданства: Россия")]
    [InlineData("{ in: [KZ, AM] }", "Is in Armenia or Kazakhstan", "Находится в стране: Армения или Казахстан")]
    [InlineData("{ not: { in: RU } }", "Is not in Russia", "Не находится в стране: Россия")]
    [InlineData("{ document: { kind: foreign-passport, days: 90.. } }", "The foreign passport is valid for at least 90 more days", "Заграничный паспорт действителен ещё не менее 90 дней")]
    [InlineData("{ not: { document: { kind: foreign-passport } } }", "There is no foreign passport that is valid", "Неверно, что заграничный паспорт действителен")]
    [InlineData("{ document: { kind: visa, of: FR, state: [requested, refused] } }", "The visa of France was asked for and is not there yet or was refused", "Виза (Франция) запрошена и ещё не получена или не выдана из-за отказа")]
    [InlineData("{ document: { kind: foreign-passport, state: none } }", "There is no foreign passport", "Нет документа: заграничный паспорт")]
    [InlineData("{ proceeding: { kind: wanted, country: RU } }", "Is wanted by Russia", "Находится в розыске (Россия)")]
    [InlineData("{ not: { proceeding: { kind: wanted, country: RU } } }", "Is not wanted by Russia", "Не находится в розыске (Россия)")]
    [InlineData("{ proceeding: { kind: criminal, country: RU, state: [opened, suspended] } }", "The criminal case (Russia) was opened or was suspended", "Уголовное дело (Россия) начато или приостановлено")]
    [InlineData("{ not: { charge: { country: RU, article: \"337\" } } }", "No criminal case of Russia names article 337", "Ни в одном уголовном деле (Россия) не названа статья 337")]
    [InlineData("{ stay: { days: ..30 } }", "Has been in the country for at most 30 days", "Находится в стране не более 30 дней")]
    [InlineData("{ age: 18..27 }", "Is 18 to 27 years old", "В возрасте от 18 до 27 лет")]
    [InlineData("{ service: { country: RU, status: [serving, absent] } }", "Is serving or is absent without leave (army of Russia)", "Служит или самовольно отсутствует (армия: Россия)")]
    [InlineData("{ fact: { id: exclusion-analysis, is: [nothing-found] } }", "The exclusion analysis found nothing", "Анализ исключающих оснований ничего не выявил")]
    [InlineData("{ not: { fact: married } }", "Is not married", "Не состоит в браке")]
    [InlineData("{ not: { any: [ { fact: married }, { fact: threatened } ] } }", "none of these: / Is married / Was threatened", "ничего из этого: / Состоит в браке / Получал угрозы")]
    public void Conditions_read_as_plain_sentences(string when, string english, string russian)
    {
        var pack = Some.Pack(Some.Rule("a", "may-enter: KZ", when));
        foreach (var (language, text) in ((string, string)[])[("en", english), ("ru", russian)])
        {
            string.Join(" / ", ConditionLines.Of(pack.Rules[0].When, new PathwayWords(Phrasebook.For(language), [pack])).Select(l => l.Text)).ShouldBe(text);
        }
    }

    [Fact]
    public void An_article_with_a_stroke_is_said_as_it_is_written()
    {
        var words = new PathwayWords(Phrasebook.For("en"), []);
        var charge = FactCatalogue.Charge("RU", "337/1");
        words.Say(charge, ValueSet.Of(Fact.Yes)).ShouldBe("A criminal case of Russia names article 337/1");
        words.Ask(charge).ShouldContain("Russia");
    }

    /// <summary>Sets that rules write, each with what is left when it is denied; none twice.</summary>
    private static List<ValueSet> Sets(Fact fact)
    {
        var ranges = fact.Key.Split('/')[0] switch
        {
            "document" => [ValueSet.Range(FactCatalogue.Valid + 90, FactCatalogue.Valid + FactCatalogue.MostDays), ValueSet.Range(FactCatalogue.Valid, FactCatalogue.Valid + 30), ValueSet.Range(FactCatalogue.Valid + 30, FactCatalogue.Valid + 90), FactCatalogue.IsValid],
            "proceeding" => [FactCatalogue.IsPending, ValueSet.Of(2, 3)],
            "stay" => [ValueSet.Range(1, 30), ValueSet.Range(5, 10), ValueSet.Range(91, FactCatalogue.MostDays)],
            "age" => [ValueSet.Range(0, 27), ValueSet.Range(18, 27), ValueSet.Range(18, 150)],
            "whereabouts" => [ValueSet.Of(FactCatalogue.NumberOfCountry("KZ")), ValueSet.Of(FactCatalogue.NumberOfCountry("KZ"), FactCatalogue.NumberOfCountry("AM"))],
            _ => Array.Empty<ValueSet>(),
        };
        var last = fact.Key.StartsWith("document/", StringComparison.Ordinal) ? 7 : fact.Domain.Runs[^1].Last;
        var singles = fact.Key is "age" or "whereabouts" || fact.Key.StartsWith("stay", StringComparison.Ordinal) ? [] : Enumerable.Range(0, last + 1).Select(n => ValueSet.Of(n));
        return [.. ranges.Concat(singles).SelectMany(s => (ValueSet[])[s, fact.Domain.Except(s)]).Distinct()];
    }
}
