using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Gazetteer;

namespace Safeconduct.Tests.Places;

public sealed class PlaceResolverTests
{
    private static readonly IGazetteer[] BuiltIn = [BuiltInGazetteer.Instance];
    private static readonly Lazy<IGazetteer[]> WithOfficialList = new(() => [FakeGazetteer.OfficialList(), BuiltInGazetteer.Instance]);

    [Theory]
    [InlineData("Astana", "gn:1526273")]
    [InlineData("Астана", "gn:1526273")]
    [InlineData("Crimea", "region:UA01")]
    [InlineData("Крым", "region:UA01")]
    [InlineData("АР Крим", "region:UA01")]
    [InlineData("Zaporizhzhia region", "region:UA23")]
    [InlineData("Zaporozhye Oblast", "region:UA23")]
    [InlineData("Запорожская обл.", "region:UA23")]
    [InlineData("запорізька  ОБЛАСТЬ", "region:UA23")]
    [InlineData("г. Запорожье", "gn:687700")]
    [InlineData("м.Запоріжжя", "gn:687700")]
    [InlineData("Запорожье, Запорожская область", "gn:687700")]
    [InlineData("Tokmak, Zaporizhzhia region", "gn:691469")]
    [InlineData("Tokmak (Zaporizhzhia region)", "gn:691469")]
    [InlineData("Tokmak, Polohy district, Zaporizhzhia region, Ukraine", "gn:691469")]
    [InlineData("Запорожская область, г. Токмак", "gn:691469")]
    [InlineData("Токмак, Украина", "gn:691469")]
    [InlineData("Tokmak, Kyrgyzstan", "gn:1527199")]
    [InlineData("Moscow", "gn:524901")]
    [InlineData("Москва", "gn:524901")]
    [InlineData("Moscow region", "region:RU-MOS")]
    [InlineData("Kyiv", "gn:703448")]
    [InlineData("Киев", "gn:703448")]
    [InlineData("Kyiv region", "region:UA32")]
    [InlineData("Харьков", "gn:706483")]
    [InlineData("Yerevan", "gn:616052")]
    [InlineData("Ереван", "gn:616052")]
    [InlineData("Armenia", "country:AM")]
    [InlineData("Республика Казахстан", "country:KZ")]
    [InlineData("Бердянский район", "district:UA23:Berdiansk")]
    [InlineData("Мелитополь", "gn:701404")]
    [InlineData("Энергодар", "gn:709276")]
    [InlineData("Inkerman, Sevastopol", "gn:712576")]
    public void One_place_is_meant_with_and_without_the_official_list(string text, string id)
    {
        Resolve(text, BuiltIn).ShouldBeOfType<PlaceResolution.One>().Result.Id.ShouldBe(id);
        Resolve(text, WithOfficialList.Value).ShouldBeOfType<PlaceResolution.One>().Result.Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("Zaporizhzhia", "kind")]
    [InlineData("Запорожье", "kind")]
    [InlineData("Запоріжжя", "kind")]
    [InlineData("Kharkiv", "kind")]
    [InlineData("Tokmak", "country")]
    [InlineData("Токмак", "country")]
    [InlineData("Vasylivka", "region")]
    public void Nothing_is_guessed_where_several_places_bear_the_name(string text, string settledBy)
    {
        Resolve(text, BuiltIn).ShouldBeOfType<PlaceResolution.Several>().SettledBy.ShouldBe([settledBy]);
        Resolve(text, WithOfficialList.Value).ShouldBeOfType<PlaceResolution.Several>().SettledBy.ShouldContain(settledBy);
    }

    [Theory]
    [InlineData("Tokmak, Crimea")]
    [InlineData("Tokmak, Neverland district")]
    [InlineData("Zzyzx")]
    [InlineData("Moscow district")]
    [InlineData("Crimea, Zaporizhzhia region")]
    public void Words_that_fit_nothing_are_never_ignored(string text)
    {
        Resolve(text, BuiltIn).ShouldBeOfType<PlaceResolution.Unknown>().Text.ShouldBe(text);
        Resolve(text, WithOfficialList.Value).ShouldBeOfType<PlaceResolution.Unknown>();
    }

    [Fact]
    public void A_village_that_a_hundred_share_is_settled_by_district_and_region()
    {
        Resolve("Миколаївка", WithOfficialList.Value).ShouldBeOfType<PlaceResolution.Several>().Candidates.Length.ShouldBeGreaterThan(80);
        Resolve("Миколаївка, Запорізька область", WithOfficialList.Value).ShouldBeOfType<PlaceResolution.Several>().SettledBy.ShouldContain("district");
        foreach (var text in new[] { "Миколаївка, Бердянський район, Запорізька область", "Mykolaivka, Berdiansk district", "Миколаївка, Бердянский р-н, Запорожская обл.", "с. Миколаївка, Бердянський, Запорізька" })
        {
            Resolve(text, WithOfficialList.Value).ShouldBeOfType<PlaceResolution.One>(text).Result.Code.ShouldBe("UA23020070060099471");
        }
    }

    [Fact]
    public void A_place_of_the_gazetteer_and_of_the_official_list_is_one_with_point_and_code()
    {
        var place = Resolve("Tokmak, Zaporizhzhia region", WithOfficialList.Value).Place.ShouldNotBeNull();
        place.Code.ShouldBe("UA23100270010029314");
        place.Point.ShouldBe(new GeoPoint(47.2552, 35.7124));
        place.District.ShouldBe("Пологівський");
        Resolve("Zaporizhzhia region", WithOfficialList.Value).Place!.Code.ShouldBe("UA23000000000064947");
        Resolve("Berdiansk district", WithOfficialList.Value).Place!.Code.ShouldBe("UA23020000000032289");
        Resolve("Київ", WithOfficialList.Value).Place!.Code.ShouldBe("UA80000000000093317");
    }

    [Fact]
    public void A_former_name_means_the_place_and_not_the_namesakes_of_its_present_name()
    {
        var several = Resolve("Artemivsk", WithOfficialList.Value).ShouldBeOfType<PlaceResolution.Several>();
        several.Candidates.ShouldContain(p => p.Name == "Bakhmut" && p.Code != null);
        several.Candidates.Length.ShouldBe(2);
    }

    [Fact]
    public void Places_that_were_set_aside_are_named()
    {
        var crimea = Resolve("Крым", BuiltIn).ShouldBeOfType<PlaceResolution.One>();
        crimea.Others.ShouldHaveSingleItem().Country.ShouldBe("RU");
        Resolve("Київ", WithOfficialList.Value).ShouldBeOfType<PlaceResolution.One>().Others.ShouldHaveSingleItem().Population.ShouldBeNull();
    }

    [Theory]
    [InlineData(100_000, 1_000, true)]
    [InlineData(100_000, 1_001, false)]
    [InlineData(99_999, 10, false)]
    [InlineData(999_999, null, false)]
    [InlineData(1_000_000, null, true)]
    public void Only_a_hundredfold_larger_city_sets_a_namesake_aside(long city, int? other, bool isSettled)
    {
        var gazetteer = new FakeGazetteer(Town("a", "RU", 50, city), Town("b", "BY", 54, other));
        (Resolve("Town", [gazetteer]) is PlaceResolution.One { Result.Id: "a", Others: [{ Id: "b" }] }).ShouldBe(isSettled);
    }

    [Fact]
    public void The_same_town_of_two_gazetteers_is_one_place_and_two_towns_of_one_gazetteer_are_two()
    {
        var first = new FakeGazetteer(Town("a", "RU", 50, 5000));
        var near = new FakeGazetteer(Town("b", "RU", 50.03, null));
        var far = new FakeGazetteer(Town("b", "RU", 50.2, null));
        Resolve("Town", [first, near]).ShouldBeOfType<PlaceResolution.One>();
        Resolve("Town", [first, far]).ShouldBeOfType<PlaceResolution.Several>();
        Resolve("Town", [new FakeGazetteer(Town("a", "RU", 50, 5000), Town("b", "RU", 50.03, null))]).ShouldBeOfType<PlaceResolution.Several>();
    }

    [Fact]
    public void Namesakes_within_one_region_are_not_joined_unless_the_town_is_the_centre_of_its_community()
    {
        static Place Official(string code) => new(code, "Село", PlaceKind.Settlement, country: "UA", code: code, regionCode: "UA23000000000064947");
        static Place Located(long people) => new("gn:1", "Selo", PlaceKind.Settlement, ["Село"], country: "UA", point: new GeoPoint(47, 35), population: people, regionCode: "UA23", officialName: "Село");
        Place centre = Official("UA23020070010099471"), village = Official("UA23020070060099472");
        Resolve("Село", [new FakeGazetteer(centre, village), new FakeGazetteer(Located(3000))]).ShouldBeOfType<PlaceResolution.Several>().Candidates.Length.ShouldBe(3);
        var joined = Resolve("Село", [new FakeGazetteer(centre, village), new FakeGazetteer(Located(12_000))]).ShouldBeOfType<PlaceResolution.Several>();
        joined.Candidates.Length.ShouldBe(2);
        joined.Candidates.Single(p => p.Point is not null).Code.ShouldBe(centre.Code);
        Resolve("Село", [new FakeGazetteer(village), new FakeGazetteer(Located(3000))]).Place!.Code.ShouldBe(village.Code);
    }

    [Fact]
    public void Near_widens_by_a_stated_distance()
    {
        var at = PlaceResolver.Resolve(new PlaceText.Named("Melitopol", isNear: false), BuiltIn).ShouldBeOfType<PlaceResolution.One>();
        var near = PlaceResolver.Resolve(new PlaceText.Named("Melitopol", isNear: true), BuiltIn).ShouldBeOfType<PlaceResolution.One>();
        (near.WithinKm - at.WithinKm).ShouldBe(PlaceResolver.NearKm, 1e-9);
    }

    [Fact]
    public void A_point_is_itself_and_nothing_is_nothing()
    {
        var one = PlaceResolver.Resolve(new PlaceText.Around(new GeoPoint(47, 35), 4), []).ShouldBeOfType<PlaceResolution.One>();
        one.Result.Point.ShouldBe(new GeoPoint(47, 35));
        one.WithinKm.ShouldBe(4);
        PlaceResolver.Resolve(null, BuiltIn).ShouldBeOfType<PlaceResolution.NotNamed>();
        Resolve(" ", BuiltIn).ShouldBeOfType<PlaceResolution.NotNamed>();
    }

    [Fact]
    public void The_order_of_the_gazetteers_makes_no_difference()
    {
        IGazetteer[] own = [new FakeGazetteer(Town("x", "UA", 47.2552, null)), new FakeGazetteer(Town("y", "RU", 60, 200))];
        var texts = new[] { "Tokmak", "Миколаївка", "Zaporizhzhia", "Kyiv", "Town", "Миколаївка, Бердянський район" };
        Prop.ForAll(Gen.Elements(texts).ToArbitrary(), Gen.Shuffle(WithOfficialList.Value.Concat(own).ToArray()).ToArbitrary(),
            (text, order) => Show(Resolve(text, order)) == Show(Resolve(text, [.. WithOfficialList.Value, .. own]))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_text_breaks_it()
    {
        string[] hostile = [new('я', 10_000), "\0\u0001\u001B[31m", "\u202Eкамкоt", "💣💥", "\uD800", ",,,,", "(((", "г.", ". . .", "область, область", "of the city", new(',', 9_999), "%s%n'; DROP TABLE--", "𝕿𝖔𝖐𝖒𝖆𝖐𝖟"];
        foreach (var text in hostile)
        {
            Resolve(text, WithOfficialList.Value).ShouldNotBeOfType<PlaceResolution.One>(text);
        }

        Prop.ForAll(ArbMap.Default.ArbFor<string>(), s => Resolve(s ?? "", BuiltIn) is not null).QuickCheckThrowOnFailure();
    }

    private static PlaceResolution Resolve(string text, IReadOnlyList<IGazetteer> gazetteers) => PlaceResolver.Resolve(new PlaceText.Named(text, isNear: false), gazetteers);

    private static Place Town(string id, string country, double latitude, long? people) =>
        new(id, "Town", PlaceKind.Settlement, country: country, point: new GeoPoint(latitude, 35), withinKm: 2, population: people);

    private static string Show(PlaceResolution resolution) => resolution switch
    {
        PlaceResolution.One one => $"one {Show(one.Result)} others {Show(one.Others)}",
        PlaceResolution.Several several => $"several {Show(several.Candidates)} by {string.Join(',', several.SettledBy)} others {Show(several.Others)}",
        _ => resolution.GetType().Name,
    };

    private static string Show(ImmutableArray<Place> places) => string.Join(' ', places.Select(Show));

    private static string Show(Place p) => $"{p.Id}|{p.Name}|{p.Code}|{p.District}|{p.Region}|{p.RegionCode}|{p.Point}|{p.WithinKm}|{string.Join('/', p.AlternativeNames)}";
}
