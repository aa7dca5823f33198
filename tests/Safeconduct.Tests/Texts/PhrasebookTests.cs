using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Texts;

public sealed class PhrasebookTests
{
    [Theory]
    [InlineData("2022-08-24", "24 August 2022", "24 августа 2022 года")]
    [InlineData("0001-01-01", "1 January 1", "1 января 1 года")]
    [InlineData("-0044-03-15", "15 March 45 BCE", "15 марта 45 года до н. э.")]
    public void A_day_is_said_in_words(string iso, string english, string russian)
    {
        var day = Iso(iso)!.Value;
        Phrasebook.For("en").Say(day).ShouldBe(english);
        Phrasebook.For("ru").Say(day).ShouldBe(russian);
    }

    [Theory]
    [InlineData("2022-08-24", "2022-08-24", "24 August 2022", "24 августа 2022 года")]
    [InlineData("2022-08-21", "2022-08-24", "between 21 and 24 August 2022", "между 21 и 24 августа 2022 года")]
    [InlineData("2022-08-21", "2022-09-03", "between 21 August and 3 September 2022", "между 21 августа и 3 сентября 2022 года")]
    [InlineData("2022-12-28", "2023-01-03", "between 28 December 2022 and 3 January 2023", "между 28 декабря 2022 года и 3 января 2023 года")]
    [InlineData(null, "2022-08-24", "until 24 August 2022", "до 24 августа 2022 года включительно")]
    [InlineData("2022-08-24", null, "from 24 August 2022 on", "с 24 августа 2022 года")]
    [InlineData(null, null, "at any time", "в любой день")]
    public void A_window_is_said_in_words(string? earliest, string? latest, string english, string russian)
    {
        var window = new DayWindow(Iso(earliest), Iso(latest));
        Phrasebook.For("en").Say(window).ShouldBe(english);
        Phrasebook.For("ru").Say((PhraseValue)window).ShouldBe(russian);
    }

    [Theory]
    [InlineData("", "none", "нет")]
    [InlineData("a", "a", "a")]
    [InlineData("a b", "a and b", "a и b")]
    [InlineData("a b c", "a, b and c", "a, b и c")]
    public void A_list_is_said_in_words(string items, string english, string russian)
    {
        var list = ListValue.Of(items.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Phrasebook.For("en").Say(list).ShouldBe(english);
        Phrasebook.For("ru").Say(list).ShouldBe(russian);
    }

    [Fact]
    public void Alternatives_are_joined_by_or()
    {
        ImmutableArray<PhraseValue> items = ["a", "b", "c"];
        Phrasebook.For("en").SayAll(items, alternatives: true).ShouldBe("a, b or c");
        Phrasebook.For("ru").SayAll(items, alternatives: true).ShouldBe("a, b или c");
    }

    [Fact]
    public void Numbers_are_printed_as_the_language_does()
    {
        Phrasebook.For("en").Say(1234.567).ShouldBe("1,234.57");
        Phrasebook.For("ru").Say(1234.567).ShouldBe("1\u00A0234,57");
    }

    [Fact]
    public void A_key_is_looked_up_and_a_phrase_can_stand_in_a_phrase()
    {
        var inner = new PhraseInPhrase(new Phrase("list.or", ("items", new KeyValue("outcome.Compatible")), ("last", Iso("2022-08-24")!.Value)));
        Phrasebook.For("en").Say("list.and", ("items", inner), ("last", 7)).ShouldBe("compatible or 24 August 2022 and 7");
        Phrasebook.For("ru").Say("list.and", ("items", inner), ("last", 7)).ShouldBe("не противоречит или 24 августа 2022 года и 7");
    }

    [Fact]
    public void A_key_without_a_text_is_a_bug() => Should.Throw<KeyNotFoundException>(() => Phrasebook.For("en").Say("no-such-key"));

    [Fact]
    public void Languages_are_the_ones_it_speaks()
    {
        Phrasebook.Languages.ShouldBe(["en", "ru"]);
        Phrasebook.Speaks("de").ShouldBeFalse();
        Should.Throw<KeyNotFoundException>(() => Phrasebook.For("de"));
    }

    private static Day? Iso(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var sign = text[0] == '-' ? -1 : 1;
        var parts = text.TrimStart('-').Split('-').Select(int.Parse).ToArray();
        return Day.Of(sign * parts[0], parts[1], parts[2]);
    }
}
