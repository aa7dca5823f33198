using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Names;

namespace Safeconduct.Tests.Names;

public sealed class LatinFoldTests
{
    [Theory]
    [InlineData("Щербаков", "Shcherbakov", "Scherbakov", "Ščerbakov", "Schtscherbakow", "Szczerbakow")]
    [InlineData("Путин", "Putin", "PUTIN", "პუტინ")]
    [InlineData("Сергей", "Sergey", "Sergei", "Sergej")]
    [InlineData("Юлия", "Yuliya", "Iuliia", "Yulia", "Iulia")]
    [InlineData("Жуков", "Zhukov", "Žukov")]
    [InlineData("Хрущёв", "Khrushchev", "Khrushchyov", "Hruščëv")]
    [InlineData("Алексеев", "Alekseev", "Alekseyev", "Alexeiev", "Alexeev")]
    [InlineData("Лавровский", "Lavrovsky", "Lavrovskiy", "Lavrovskii", "Lawrowskij", "Lavrovski")]
    [InlineData("Чайковский", "Chaykovskiy", "Tchaikovsky", "Tschaikowski", "Čajkovskij")]
    [InlineData("Цветков", "Tsvetkov", "Tzvetkov")]
    [InlineData("Іваноў", "Ivanou", "Ivanoŭ", "Иванов", "Ivanov")]
    [InlineData("Фёдор", "Fedor", "Fyodor", "Федор")]
    [InlineData("Обама", "Obama", "Օբամա", "ობამა")]
    [InlineData("Мария", "Maria", "Mariya", "Mariia", "Marija")]
    public void Spellings_of_one_name_fold_alike(string name, params string[] spellings)
    {
        var fold = LatinFold.Of(name);
        foreach (var spelling in spellings)
        {
            LatinFold.Of(spelling).ShouldBe(fold, spelling);
        }
    }

    [Theory]
    [InlineData("Щербаков", "werbakov")]
    [InlineData("ЖУКОВ", "xukov")]
    [InlineData("이재명", "ijemiong")]
    [InlineData("贝拉克", "beilake")]
    [InlineData("باراك", "barak")]
    [InlineData("44", "44")]
    [InlineData("", "")]
    [InlineData("ፊደል", "")]
    public void The_fold_is_as_documented(string name, string fold) => LatinFold.Of(name).ShouldBe(fold);

    [Fact]
    public void A_fold_has_only_letters_and_digits_and_is_bounded() => Prop.ForAll((NonNull<string> text) =>
    {
        var fold = LatinFold.Of(text.Get);
        return fold.Length <= LatinFold.Longest && fold.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Case_does_not_matter() => Prop.ForAll((NonNull<string> text) =>
    {
        var cyrillic = new string([.. text.Get.Select(c => (char)('а' + (c % 32)))]);
        return LatinFold.Of(cyrillic) == LatinFold.Of(cyrillic.ToUpperInvariant());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_word_of_any_length_folds_to_the_bound() => LatinFold.Of(string.Concat(Enumerable.Repeat("аб", 50_000))).Length.ShouldBe(LatinFold.Longest);
}
