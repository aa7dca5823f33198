using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Names;

namespace Safeconduct.Tests.Names;

public sealed class NameTokensTests
{
    [Theory]
    [InlineData("Иванов Сергей Петрович", "Иванов|Сергей|Петрович")]
    [InlineData("Жан-Поль Бельмондо", "Жан|Поль|Бельмондо")]
    [InlineData("AlisherUsmanov", "Alisher|Usmanov")]
    [InlineData("Ronald McDonald", "Ronald|McDonald")]
    [InlineData("Иванов И.И.", "Иванов|И|И")]
    [InlineData("Al Qa'ida", "Al|Qa'ida")]
    [InlineData("'Abd al-Aziz", "Abd|al|Aziz")]
    [InlineData("ООО\"БАЗО\"", "ООО|БАЗО")]
    [InlineData("JPMorgan Chase & Co.", "JPMorgan|Chase|&|Co")]
    [InlineData("贝拉克·奥巴马", "贝拉克|奥巴马")]
    [InlineData("ИвановFriedrich", "Иванов|Friedrich")]
    [InlineData("", "")]
    public void A_name_is_split_into_parts(string name, string parts)
    {
        var tokens = NameTokens.Of(name);
        string.Join('|', Enumerable.Range(0, tokens.Count).Select(i => tokens.TextOf(i).ToString())).ShouldBe(parts);
    }

    [Fact]
    public void Marks_say_how_a_part_stands_in_its_name()
    {
        var tokens = NameTokens.Of("Иванова (Петрова), А. Анна-Мария 44");
        tokens[0].Is(NameTokenMarks.BeforeComma).ShouldBeTrue();
        tokens[1].Is(NameTokenMarks.Bracketed | NameTokenMarks.BeforeComma).ShouldBeTrue();
        tokens[2].Marks.ShouldBe(NameTokenMarks.Initial | NameTokenMarks.BeforeDot);
        tokens[3].Marks.ShouldBe(NameTokenMarks.None);
        tokens[4].Marks.ShouldBe(NameTokenMarks.Joined);
        tokens[5].Marks.ShouldBe(NameTokenMarks.Number);
    }

    [Fact]
    public void A_thousand_parts_are_a_few_and_a_note()
    {
        var tokens = NameTokens.Of(string.Join(' ', Enumerable.Repeat("Иван", 1000)));
        tokens.Count.ShouldBe(NameTokens.MostParts);
        tokens.Notes.ShouldBe(NameNotes.PartsLeftOut);
    }

    [Fact]
    public void Any_text_has_parts_within_the_bounds() => Prop.ForAll((NonNull<string> text) =>
    {
        var tokens = NameTokens.Of(text.Get);
        return tokens.Count <= NameTokens.MostParts && Enumerable.Range(0, tokens.Count).All(i => tokens[i].Length is > 0 and <= NameTokens.LongestPart);
    }).QuickCheckThrowOnFailure();
}
