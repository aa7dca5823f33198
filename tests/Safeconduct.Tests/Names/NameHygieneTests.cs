using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Names;

namespace Safeconduct.Tests.Names;

public sealed class NameHygieneTests
{
    [Theory]
    [InlineData("Ivan Petrov", "Ivan Petrov", NameNotes.None)]
    [InlineData("Иван Петров", "Иван Петров", NameNotes.None)]
    [InlineData("Ив\u200Bан\u00A0Петров", "Иван Петров", NameNotes.Invisible)]
    [InlineData("\u202EИван Петров\u202C", "Иван Петров", NameNotes.Invisible)]
    [InlineData("Ивaнoв", "Иванов", NameNotes.MixedScripts)]                   // Latin a and o
    [InlineData("Пeтpов Ceргей", "Петров Сергей", NameNotes.MixedScripts)]
    [InlineData("Ivаnоv", "Ivanov", NameNotes.MixedScripts)]                   // Cyrillic а and о
    [InlineData("Иванов C.A.", "Иванов С.А.", NameNotes.MixedScripts)]         // initials of the other keyboard
    [InlineData("Ig0r Sech1n", "Igor Sechin", NameNotes.DigitsForLetters)]
    [InlineData("Иван0в Пётр", "Иванов Пётр", NameNotes.DigitsForLetters)]
    [InlineData("Ivan 🙂 Petrov", "Ivan   Petrov", NameNotes.Signs)]
    [InlineData("Ｉｖａｎ", "Ivan", NameNotes.None)]
    public void A_name_is_cleaned_and_says_what_was_found(string text, string clean, NameNotes notes)
    {
        var name = NameHygiene.Clean(text);
        name.Text.ShouldBe(clean);
        name.Notes.ShouldBe(notes);
        name.Refusal.ShouldBe(NameRefusal.None);
    }

    [Theory]
    [InlineData("Brigade 44")]
    [InlineData("1st International Bank")]
    [InlineData("АЯС 2000")]
    [InlineData("22nd Army")]
    public void Numbers_stay_numbers(string text) => NameHygiene.Clean(text).Text.ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B\u202E")]
    [InlineData("🙂🙂")]
    [InlineData("\uD83D")]
    [InlineData("- . ,")]
    [InlineData("\0\u0001")]
    public void A_text_without_letters_is_refused(string text) => NameHygiene.Clean(text).Refusal.ShouldBe(NameRefusal.NoLetters);

    [Fact]
    public void A_text_beyond_the_bound_is_refused() => NameHygiene.Clean(new string('а', NameHygiene.LongestText + 1)).Refusal.ShouldBe(NameRefusal.TooLong);

    [Fact]
    public void Cleaning_a_clean_name_changes_nothing() => Prop.ForAll((NonNull<string> text) =>
    {
        var once = NameHygiene.Clean(text.Get);
        return once.Refusal != NameRefusal.None || NameHygiene.Clean(once.Text).Text == once.Text;
    }).QuickCheckThrowOnFailure();
}
