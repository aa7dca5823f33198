using Safeconduct.Core.Names;
using Safeconduct.Core.Places;

namespace Safeconduct.Tests.Places;

public sealed class PlaceWordsTests
{
    [Theory]
    [InlineData("Zaporizhzhia region", "zaporizhzhia", PlaceKind.Region)]
    [InlineData("Zaporizhzhia Oblast'", "zaporizhzhia", PlaceKind.Region)]
    [InlineData("Запорожская обл.", "запорожская", PlaceKind.Region)]
    [InlineData("Запорізька область", "запорізька", PlaceKind.Region)]
    [InlineData("Автономная Республика Крым", "крым", PlaceKind.Region, PlaceKind.Country)]
    [InlineData("Republic of Kazakhstan", "kazakhstan", PlaceKind.Region, PlaceKind.Country)]
    [InlineData("Бердянский р-н", "бердянский", PlaceKind.District)]
    [InlineData("Berdiansk raion", "berdiansk", PlaceKind.District)]
    [InlineData("Токмацька міська громада", "токмацька", PlaceKind.Community)]
    [InlineData("г. Запорожье", "запорожье", PlaceKind.Settlement)]
    [InlineData("г.Запорожье", "запорожье", PlaceKind.Settlement)]
    [InlineData("м. Токмак", "токмак", PlaceKind.Settlement)]
    [InlineData("смт Веселе", "веселе", PlaceKind.Settlement)]
    [InlineData("city of Donetsk", "donetsk", PlaceKind.Settlement)]
    [InlineData("посёлок городского типа Чернухино", "чернухино", PlaceKind.Settlement)]
    public void Words_that_say_the_kind_are_taken_off(string text, string stem, params PlaceKind[] kinds)
    {
        var name = PlaceWords.Strip(NameKey.Of(text));
        name.Stem.ShouldBe(stem);
        name.Kinds.ShouldBe(kinds);
    }

    [Theory]
    [InlineData("Токмак")]
    [InlineData("Город")]
    [InlineData("Горлівка")]
    [InlineData("Краснодар")]
    [InlineData("Московский")]
    [InlineData("The Hague")]
    [InlineData("Isle of Man")]
    [InlineData("Д")]
    public void A_name_without_such_words_stays_as_it_is(string text)
    {
        var name = PlaceWords.Strip(NameKey.Of(text));
        name.Stem.ShouldBe(NameKey.Of(text));
        name.Kinds.ShouldBeEmpty();
        name.Allows(PlaceKind.Settlement).ShouldBeTrue();
    }
}
