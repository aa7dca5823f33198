using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;

namespace Safeconduct.Tests.Places;

public sealed class NameKeyTests
{
    private static readonly string Awkward = "\uD800\uDC00\uDFFF\u200D\u1100\u1161\u0301\u00B4\u202Eёй'’ЁЪ-—\uFE58 \t\0Aİßﬁ½Ǆи\u0306";

    [Fact]
    public void The_key_of_a_key_is_the_key() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), s =>
        NameKey.Of(NameKey.Of(s ?? "")) == NameKey.Of(s ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void The_key_of_a_key_is_the_key_for_awkward_characters_too() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements(Awkward.ToCharArray())).ToArbitrary(), c => NameKey.Of(NameKey.Of(new string(c))) == NameKey.Of(new string(c))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Алекса́ндровск", "александровск")]
    [InlineData("Кам´янка", "камянка")]
    [InlineData("Кам’янка", "кам'янка")]
    [InlineData("Орёл", "орел")]
    [InlineData("Ростов–на–Дону", "Ростов-на-Дону")]
    [InlineData("  Велика\u00A0 Білозерка ", "велика білозерка")]
    [InlineData("ТОКМАК", "токмак")]
    public void Spellings_of_one_name_have_one_key(string a, string b) => NameKey.Of(a).ShouldBe(NameKey.Of(b));

    [Theory]
    [InlineData("Токмак", "Tokmak")]
    [InlineData("Миколаївка", "Николаевка")]
    [InlineData("Рубежний", "Рубежнии")]
    public void Other_letters_are_another_name(string a, string b) => NameKey.Of(a).ShouldNotBe(NameKey.Of(b));

    [Theory]
    [InlineData("Запоріжжя", "Zaporizhzhia")]
    [InlineData("Згурівка", "Zghurivka")]
    [InlineData("Єнакієве", "Yenakiieve")]
    [InlineData("Знам'янка", "Znamianka")]
    [InlineData("Кам’янець-Подільський", "Kamianets-Podilskyi")]
    [InlineData("Яворів", "Yavoriv")]
    [InlineData("Їжакевич", "Yizhakevych")]
    [InlineData("Щорс", "Shchors")]
    [InlineData("Йосипівка", "Yosypivka")]
    public void Ukrainian_is_romanised_as_the_resolution_of_2010_says(string ukrainian, string latin) => UkrainianLatin.Of(ukrainian).ShouldBe(latin);
}
