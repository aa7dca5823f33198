using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Names;
using Safeconduct.Core.Names.Inflection;

namespace Safeconduct.Tests.Names;

public class NameDeclensionTests
{
    private const GrammaticalGender M = GrammaticalGender.Masculine;
    private const GrammaticalGender F = GrammaticalGender.Feminine;

    [Theory]
    [InlineData("Иванов", M, "Иванова Иванову Иванова Ивановым Иванове")]
    [InlineData("Иванова", F, "Ивановой Ивановой Иванову Ивановой Ивановой")]
    [InlineData("Крамской", M, "Крамского Крамскому Крамского Крамским Крамском")]
    [InlineData("Крамская", F, "Крамской Крамской Крамскую Крамской Крамской")]
    [InlineData("Безбородый", M, "Безбородого Безбородому Безбородого Безбородым Безбородом")]
    [InlineData("Черных", M, "Черных Черных Черных Черных Черных")]
    [InlineData("Шевченко", F, "Шевченко Шевченко Шевченко Шевченко Шевченко")]
    [InlineData("Ковальчук", M, "Ковальчука Ковальчуку Ковальчука Ковальчуком Ковальчуке")]
    [InlineData("Ковальчук", F, "Ковальчук Ковальчук Ковальчук Ковальчук Ковальчук")]
    [InlineData("Берия", M, "Берии Берии Берию Берией Берии")]
    [InlineData("Церетели", M, "Церетели Церетели Церетели Церетели Церетели")]
    [InlineData("Окуджава", M, "Окуджавы Окуджаве Окуджаву Окуджавой Окуджаве")]
    [InlineData("Петросян", M, "Петросяна Петросяну Петросяна Петросяном Петросяне")]
    [InlineData("Дарвин", M, "Дарвина Дарвину Дарвина Дарвином Дарвине")]
    [InlineData("Кравец", M, "Кравца Кравцу Кравца Кравцом Кравце")]
    [InlineData("Коломиец", M, "Коломийца Коломийцу Коломийца Коломийцем Коломийце")]
    [InlineData("Швец", M, "Швеца Швецу Швеца Швецом Швеце")]
    [InlineData("Соловей", M, "Соловья Соловью Соловья Соловьём Соловье")]
    [InlineData("Цой", M, "Цоя Цою Цоя Цоем Цое")]
    [InlineData("Салтыков-Щедрин", M, "Салтыкова-Щедрина Салтыкову-Щедрину Салтыкова-Щедрина Салтыковым-Щедриным Салтыкове-Щедрине")]
    [InlineData("Бонч-Бруевич", M, "Бонч-Бруевича Бонч-Бруевичу Бонч-Бруевича Бонч-Бруевичем Бонч-Бруевиче")]
    [InlineData("ИВАНОВ", M, "ИВАНОВА ИВАНОВУ ИВАНОВА ИВАНОВЫМ ИВАНОВЕ")]
    [InlineData("Smith", M, "Smith Smith Smith Smith Smith")]
    public void A_surname_declines(string surname, GrammaticalGender gender, string forms) =>
        Forms(surname, NamePart.Surname, gender, InflectionLanguage.Russian, 5).ShouldBe(forms);

    [Theory]
    [InlineData("Пётр", M, "Петра Петру Петра Петром Петре")]
    [InlineData("Лев", M, "Льва Льву Льва Львом Льве")]
    [InlineData("Павел", M, "Павла Павлу Павла Павлом Павле")]
    [InlineData("Илья", M, "Ильи Илье Илью Ильёй Илье")]
    [InlineData("Дмитрий", M, "Дмитрия Дмитрию Дмитрия Дмитрием Дмитрии")]
    [InlineData("Любовь", F, "Любови Любови Любовь Любовью Любови")]
    [InlineData("Наталья", F, "Натальи Наталье Наталью Натальей Наталье")]
    [InlineData("Ольга", F, "Ольги Ольге Ольгу Ольгой Ольге")]
    public void A_given_name_declines(string name, GrammaticalGender gender, string forms) =>
        Forms(name, NamePart.Given, gender, InflectionLanguage.Russian, 5).ShouldBe(forms);

    [Theory]
    [InlineData("Шевченко", NamePart.Surname, M, "Шевченка Шевченкові Шевченка Шевченком Шевченкові Шевченку")]
    [InlineData("Шевченко", NamePart.Surname, F, "Шевченко Шевченко Шевченко Шевченко Шевченко Шевченко")]
    [InlineData("Зеленський", NamePart.Surname, M, "Зеленського Зеленському Зеленського Зеленським Зеленському Зеленський")]
    [InlineData("Ольга", NamePart.Given, F, "Ольги Ользі Ольгу Ольгою Ользі Ольго")]
    [InlineData("Сергій", NamePart.Given, M, "Сергія Сергію Сергія Сергієм Сергієві Сергію")]
    [InlineData("Іванович", NamePart.Patronymic, M, "Івановича Івановичу Івановича Івановичем Івановичеві Івановичу")]
    [InlineData("Іванівна", NamePart.Patronymic, F, "Іванівни Іванівні Іванівну Іванівною Іванівні Іванівно")]
    public void A_Ukrainian_name_declines_with_its_vocative(string name, NamePart part, GrammaticalGender gender, string forms) =>
        Forms(name, part, gender, InflectionLanguage.Ukrainian, 6).ShouldBe(forms);

    [Theory]
    [InlineData("Иванову Сергею Петровичу", "Иванов Сергей Петрович", GrammaticalCase.Dative)]
    [InlineData("Сергеем Ивановым", "Сергей Иванов", GrammaticalCase.Instrumental)]
    [InlineData("Пушкиной Наталье Николаевне", "Пушкина Наталья Николаевна", GrammaticalCase.Dative)]
    [InlineData("Крамского", "Крамской", GrammaticalCase.Genitive)]
    [InlineData("Льву Толстому", "Лев Толстой", GrammaticalCase.Dative)]
    [InlineData("Ахмедова Магомеда", "Ахмедов Магомед", GrammaticalCase.Genitive)]
    [InlineData("КОВАЛЁВА АЛЕКСЕЯ", "КОВАЛЁВ АЛЕКСЕЙ", GrammaticalCase.Genitive)]
    [InlineData("Шевченко Елену", "Шевченко Елена", GrammaticalCase.Accusative)]
    public void A_form_leads_back_to_the_nominative_first(string form, string nominative, GrammaticalCase @case)
    {
        var first = FullNameInflection.ToNominative(form)[0];

        (first.Text, first.Case).ShouldBe((nominative, @case));
    }

    [Fact]
    public void A_form_that_can_be_two_nominatives_is_both()
    {
        var readings = FullNameInflection.ToNominative("Иванова");

        readings.Select(r => (r.Text, r.Gender)).ShouldBe([("Иванова", F), ("Иванов", M)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "Александр", "", M)]
    [InlineData("", "Саша", "", null)]
    [InlineData("Иванов", "Саша", "", M)]
    [InlineData("Осипчук", "", "", null)]
    [InlineData("", "", "Мухаммад-кызы", F)]
    [InlineData("", "Никита", "", M)]
    [InlineData("", "Xenia", "", F)]
    public void A_name_shows_its_gender_or_not(string surname, string given, string patronymic, GrammaticalGender? gender) =>
        NameGender.Of(surname, given, patronymic).ShouldBe(gender);

    [Theory]
    [InlineData("иванов", F, "иванова")]
    [InlineData("иванова", M, "иванов")]
    [InlineData("крамской", F, "крамская")]
    [InlineData("зеленський", F, "зеленська")]
    [InlineData("ivanova", M, "ivanov")]
    [InlineData("яноўскі", F, "яноўская")]
    [InlineData("дворжак", F, "")]
    public void A_surname_has_the_form_of_the_other_gender(string key, GrammaticalGender to, string form) =>
        (SurnameShape.InGender(key, to).FirstOrDefault() ?? "").ShouldBe(form);

    [Fact]
    public void Every_form_leads_back_to_its_nominative_among_others() =>
        Prop.ForAll(
            Gen.Elements("Иванов", "Петренко", "Крамской", "Кравец", "Соловей", "Берия", "Гоголь", "Ткач", "Мельник", "Дубинка", "Чехова", "Маяковский", "Щусь", "Ким").ToArbitrary(),
            Gen.Elements(Enum.GetValues<GrammaticalCase>()).ToArbitrary(),
            Gen.Elements(M, F).ToArbitrary(),
            (surname, @case, gender) =>
            {
                var form = NameDeclension.Decline(surname, NamePart.Surname, gender, @case);
                Nominatives.Of(form, NamePart.Surname).Select(r => r.Text).ShouldContain(surname);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_declines_to_something_in_bounded_length() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(s => s is not null), text =>
        {
            foreach (var part in Enum.GetValues<NamePart>())
            {
                foreach (var language in Enum.GetValues<InflectionLanguage>())
                {
                    NameDeclension.Decline(text, part, M, GrammaticalCase.Dative, language).Length.ShouldBeLessThanOrEqualTo(text.Length + 16);
                    Nominatives.Of(text, part, language).Length.ShouldBeLessThanOrEqualTo(400);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("один два три четыре")]
    public void What_has_no_words_or_too_many_has_no_nominative(string text) => FullNameInflection.ToNominative(text).ShouldBeEmpty();

    [Fact]
    public void A_word_longer_than_any_name_stays_as_it_is()
    {
        var word = new string('а', 100_000);

        NameDeclension.Decline(word, NamePart.Surname, M, GrammaticalCase.Dative).ShouldBe(word);
        Nominatives.Of(word, NamePart.Surname).ShouldBeEmpty();
    }

    private static string Forms(string word, NamePart part, GrammaticalGender gender, InflectionLanguage language, int cases) =>
        string.Join(' ', Enum.GetValues<GrammaticalCase>().Skip(1).Take(cases).Select(c => NameDeclension.Decline(word, part, gender, c, language)));
}
