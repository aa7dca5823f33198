using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Names.Romanisation;

namespace Safeconduct.Tests.Names;

public class RomanisationTests
{
    [Theory]
    [InlineData("icao", "Юлия Щеглова", "Iuliia Shcheglova")]
    [InlineData("icao", "Подъячев Игорь Ильич", "Podieiachev Igor Ilich")]
    [InlineData("mvd-782", "Артём Краевой", "Artyem Krayevoy")]
    [InlineData("mvd-310-fr", "Оксана Снегирёва", "Oxana Sneguireva")]
    [InlineData("gost-779-b", "Цыганков", "Cy`gankov")]
    [InlineData("bgn-pcgn", "Алексеев", "Alekseyev")]
    [InlineData("uk-2010", "Олександр Згурський", "Oleksandr Zghurskyi")]
    [InlineData("uk-2010", "Юрій Їжакевич", "Yurii Yizhakevych")]
    [InlineData("uk-2010", "В'ячеслав Знам'янський", "Viacheslav Znamianskyi")]
    [InlineData("be-passport", "Аляксандр Сяргей Уладзімір", "Aliaksandr Siarhei Uladzimir")]
    [InlineData("be-passport", "Дзмітрый", "Dzmitry")]
    [InlineData("ka-passport", "ნიკოლოზ ბარათაშვილი", "nikoloz baratashvili")]
    [InlineData("sr-latin", "Ђорђе Џорџ", "Đorđe Džordž")]
    [InlineData("icao", "ЩУКА", "SHCHUKA")]
    [InlineData("icao", "Щ. Я.", "Shch. Ia.")]
    [InlineData("icao", "Anna 7 Ж", "Anna 7 Zh")]
    [InlineData("icao", "", "")]
    public void A_scheme_writes_what_its_standard_says(string scheme, string text, string latin) =>
        Romanisations.Find(scheme)!.Romanise(text).ShouldBe(latin);

    [Fact]
    public void No_two_schemes_share_an_id() => Romanisations.All.Select(s => s.Id).ShouldBeUnique();

    [Fact]
    public void Nobody_knows_a_scheme_that_is_none() => Romanisations.Find("klingon").ShouldBeNull();

    [Theory]
    [InlineData("icao", "Igor", "Игорь")]
    [InlineData("icao", "Iuliia", "Юлия")]
    [InlineData("icao", "Solovev", "Соловьев")]
    [InlineData("icao", "Artem", "Артём")]
    [InlineData("uk-2010", "Serhii", "Сергій")]
    [InlineData("bgn-pcgn", "Yefremov", "Ефремов")]
    [InlineData("sloppy", "Shcherbak", "Щербак")]
    [InlineData("sloppy", "Evgeniy", "Евгений")]
    [InlineData("be-passport", "Siarhei", "Сяргей")]
    [InlineData("icao", "SHCHUKIN", "ЩУКИН")]
    [InlineData("icao", "Bonch-Bruevich", "Бонч-Бруевич")]
    public void The_way_back_holds_the_original_among_its_answers(string scheme, string latin, string original) =>
        ReverseRomanisation.Of(latin, Romanisations.Find(scheme)!).Select(o => o.Text).ShouldContain(original);

    [Fact]
    public void A_known_name_comes_first_and_says_that_it_is_known()
    {
        var first = ReverseRomanisation.Of("Evgenii", Romanisations.Find("icao")!)[0];

        first.ShouldBe(new OriginalSpelling("Евгений", IsKnownName: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Иванов")]
    [InlineData("😀")]
    [InlineData("\ud800")]
    public void What_no_scheme_can_have_written_has_no_way_back(string text)
    {
        var spellings = ReverseRomanisation.Of(text, Romanisations.Find("icao")!).Select(o => o.Text).ToList();

        spellings.ShouldAllBe(s => s == text);
    }

    [Fact]
    public void A_word_longer_than_any_name_has_no_way_back() =>
        ReverseRomanisation.Of(new string('i', 100_000), Romanisations.Find("sloppy")!).ShouldBeEmpty();

    [Fact]
    public void A_long_word_of_doubtful_letters_has_a_bounded_answer() =>
        ReverseRomanisation.Of(new string('y', ReverseRomanisation.MaxLetters), Romanisations.Find("sloppy")!, limit: 64).Length.ShouldBeLessThanOrEqualTo(64);

    [Fact]
    public void Any_text_is_romanised_by_any_scheme_in_bounded_length() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(s => s is not null), text =>
        {
            foreach (var scheme in Romanisations.All)
            {
                scheme.Romanise(text).Length.ShouldBeLessThanOrEqualTo((text.Length * 12) + 16);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_an_exact_scheme_gives_back_it_writes_the_same_way_again() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements("абвгдеёжзийклмнопрстуфхцчшщъыьэюя".ToCharArray()), 6).ToArbitrary(), letters =>
        {
            foreach (var scheme in Romanisations.All.Where(s => s.Language == "ru" && !s.IsLoose))
            {
                var latin = scheme.Romanise(new string(letters));
                ReverseRomanisation.Of(latin, scheme).Select(o => scheme.Romanise(o.Text)).ShouldAllBe(l => l == latin);
            }
        }).QuickCheckThrowOnFailure();
}
