using Safeconduct.Accounts;
using Safeconduct.Accounts.Understanding;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Accounts;

public sealed class AccountUnderstandingTests
{
    private const string Text = """
        safeconduct: account/1
        id: K-1
        interviews: [ { id: I1 }, { id: I2 } ]
        statements:
          - { id: S1, in: I1, served: { unit: Brigade 9, number: "123", rank: Лейтенант, category: oddly }, at: Tokmak, from: 2022-02-24, to: [2022-08-01, 2022-08-09] }
          - { id: S2, in: I1, was: {}, at: Nowhere }
          - { id: S3, in: I2, retells: S1, from: 2022-03 }
          - { id: S4, in: I2, served: { role: cook } }
        relations:
          - { lasted: S1, months: 5..6~ }
          - { from: S1.end, to: S2.start, days: -1 }
          - { from: S1.end, to: S2.start, days: 0.. }
        """;

    private static readonly Account Account = ((AccountReading.Read)AccountReader.Read(Text, "x")).Account;

    private static readonly Unit Brigade = new("u1", "9th Brigade");

    [Fact]
    public void Places_units_and_words_are_looked_up()
    {
        var first = Of(new Units()).Statements[0];
        first.Kind.ShouldBe("served");
        first.Place.ShouldBeOfType<PlaceResolution.One>().Result.Id.ShouldBe("p1");
        first.Unit.ShouldBeOfType<UnitResolution.One>().Result.ShouldBe(Brigade);
        first.Details.ShouldBe([new ClaimDetail("rank", "Лейтенант", "rank", "lieutenant"), new ClaimDetail("category", "oddly", "category")]);
        first.Dates.Select(d => d.Key).ShouldBe(["from", "to"]);
        Of(new Units()).Statements[1].Place.ShouldBeOfType<PlaceResolution.Unknown>();
    }

    [Fact]
    public void Without_an_evidence_base_no_unit_is_looked_up() => Of(null).Statements.ShouldAllBe(s => s.Unit == null);

    [Fact]
    public void A_retelling_has_the_kind_of_what_it_tells_and_the_first_telling_names_the_latest()
    {
        var statements = Of(null).Statements;
        (statements[2].Kind, statements[2].RetoldIn).ShouldBe(("served", null));
        statements[0].RetoldIn!.Id.ShouldBe("S3");
    }

    [Theory]
    [InlineData("en", "S1 lasted 5 to 6 months, more or less", "from the end of S1 to the start of S2: -1 day", "the start of S2 was on the same day as the end of S1 or later")]
    [InlineData("ru", "S1 — длительность: от 5 до 6 месяцев, приблизительно", "конец S1 → начало S2: -1 день", "начало S2 — в тот же день, что конец S1, или позже")]
    public void Relations_are_said_in_words(string language, params string[] expected) =>
        Account.Relations.Select(r => Phrasebook.For(language).Say(RelationPhrases.Of(r))).ShouldBe(expected.Select(e => e.Replace("-1", Phrasebook.For(language).Say(-1d))));

    [Fact]
    public void Every_word_of_a_value_list_every_detail_and_every_claim_has_a_text()
    {
        var words = Phrasebook.For("ru");
        IEnumerable<string> keys =
        [
            .. Rank.All.Select(r => "rank." + r.Key), .. ServiceCategory.All.Select(c => "category." + c.Key), .. DocumentKind.All.Select(d => "document-kind." + d.Key),
            .. DocumentState.All.Select(d => "document-state." + d.Key), .. ProceedingKind.All.Select(p => "proceeding-kind." + p.Key), .. ProceedingState.All.Select(p => "proceeding-state." + p.Key),
            .. CrossingState.All.Select(c => "crossing-state." + c.Key), .. OrderAnswer.All.Select(o => "order-answer." + o.Key),
            .. AccountKeys.Claims.Select(c => "claim." + c.Name),
            .. AccountKeys.Claims.SelectMany(c => c.Keys).Where(k => k.Name is not ("unit" or "number")).Select(k => "account.detail." + k.Name),
            .. new[] { "kind", "country", "region", "district", "community", "point" }.Select(d => "place.detail." + d),
        ];
        keys.Where(k => !words.Has(k)).ShouldBeEmpty();
    }

    [Fact]
    public void A_detail_is_shown_for_every_key_of_every_claim()
    {
        foreach (var set in AccountKeys.Claims)
        {
            var keys = string.Join(", ", set.Keys.Select(k => $"{k.Name}: {(k.Form is KeyForm.Person or KeyForm.People ? "P1" : k.Form is KeyForm.Country ? "RU" : "x")}"));
            var text = $"safeconduct: account/1\nid: K\ninterviews: [ {{ id: I }} ]\nstatements: [ {{ id: S, in: I, {set.Name}: {{ {keys} }} }} ]\n";
            var claim = AccountReader.Read(text, set.Name).ShouldBeOfType<AccountReading.Read>().Account["S"].Claim;
            ClaimDetails.Of(claim).Select(d => d.Key).ShouldBe(set.Keys.Select(k => k.Name).Where(k => k is not ("unit" or "number")), set.Name);
        }
    }

    private static AccountUnderstanding Of(IUnitDirectory? units) => AccountUnderstanding.Of(Account, [new Places()], units);

    private sealed class Places : IGazetteer
    {
        public IReadOnlyList<Place> Named(string nameKey) => nameKey == "tokmak" ? [new Place("p1", "Tokmak", PlaceKind.Settlement, point: new GeoPoint(47, 35))] : [];
    }

    private sealed class Units : IUnitDirectory
    {
        public IReadOnlyList<Unit> Named(string nameKey) => [];

        public IReadOnlyList<Unit> Numbered(string number) => number == "123" ? [Brigade] : [];

        public IReadOnlyList<Unit> Designated(string key) => [];
    }
}
