using Safeconduct.Core.Dates;
using Safeconduct.Texts;

namespace Safeconduct.Tests.Dates;

public sealed class EdtfWordsTests
{
    [Theory]
    [InlineData("2022-08-24", "24 August 2022", "24 августа 2022 года")]
    [InlineData("2022-08", "August 2022", "август 2022 года")]
    [InlineData("2022", "2022", "2022 год")]
    [InlineData("0042", "the year 42", "42 год")]
    [InlineData("0042-06", "June 42", "июнь 42 года")]
    [InlineData("-0044", "45 BCE", "45 год до н. э.")]
    [InlineData("-0044-03-15", "15 March 45 BCE", "15 марта 45 года до н. э.")]
    [InlineData("Y170000002", "the year 170000002", "170000002 год")]
    [InlineData("2022-08~", "about August 2022", "примерно август 2022 года")]
    [InlineData("2022-08?", "August 2022 (uncertain)", "август 2022 года (под вопросом)")]
    [InlineData("?2022-?08", "August 2022 (uncertain)", "август 2022 года (под вопросом)")]
    [InlineData("2022-08-24%", "about 24 August 2022 (uncertain)", "примерно 24 августа 2022 года (под вопросом)")]
    [InlineData("2004-06-?12", "12 June 2004 (the day is uncertain)", "12 июня 2004 года (день под вопросом)")]
    [InlineData("?2004-06-~11", "11 June 2004 (the year is uncertain and the day is approximate)", "11 июня 2004 года (год под вопросом и день – приблизительно)")]
    [InlineData("2004-%06-11", "11 June 2004 (the month is uncertain and approximate)", "11 июня 2004 года (месяц под вопросом и приблизительно)")]
    [InlineData("2004-~22", "summer 2004 (the part of the year is approximate)", "лето 2004 года (часть года – приблизительно)")]
    [InlineData("2022-22", "summer 2022", "лето 2022 года")]
    [InlineData("2022-22~", "about summer 2022", "примерно лето 2022 года")]
    [InlineData("2022-24", "winter 2022 (December 2021 to February 2022)", "зима 2022 года (декабрь 2021 года – февраль 2022 года)")]
    [InlineData("2022-30", "summer 2022 in the southern hemisphere (December 2021 to February 2022)", "лето 2022 года в Южном полушарии (декабрь 2021 года – февраль 2022 года)")]
    [InlineData("2001-34", "second quarter, 2001", "второй квартал 2001 года")]
    [InlineData("2001-41", "second half, 2001", "второе полугодие 2001 года")]
    [InlineData("2022-08-2X", "between 20 and 29 August 2022", "между 20 и 29 августа 2022 года")]
    [InlineData("2022-08-2X~", "between 20 and 29 August 2022 (approximate)", "между 20 и 29 августа 2022 года (приблизительно)")]
    [InlineData("198X%", "some year in the 1980s (uncertain and approximate)", "какой-то год из 1980-х (под вопросом и приблизительно)")]
    [InlineData("2022-02-2X", "between 20 and 28 February 2022", "между 20 и 28 февраля 2022 года")]
    [InlineData("202X-02-2X", "between 20 and 29 February of some year in the 2020s", "между 20 и 29 февраля какого-то года из 2020-х")]
    [InlineData("2022-08-X1", "1, 11, 21 or 31 August 2022", "1, 11, 21 или 31 августа 2022 года")]
    [InlineData("2022-08-XX", "some day in August 2022", "какой-то день августа 2022 года")]
    [InlineData("2022-XX-XX", "some day in 2022", "какой-то день 2022 года")]
    [InlineData("198X-XX-XX", "some day in the 1980s", "какой-то день 1980-х годов")]
    [InlineData("1XXX-XX-XX", "some day in the years 1000 to 1999", "какой-то день 1000–1999 годов")]
    [InlineData("198X", "some year in the 1980s", "какой-то год из 1980-х")]
    [InlineData("19XX", "some year between 1900 and 1999", "какой-то год между 1900 и 1999")]
    [InlineData("-004X", "some year between 50 BCE and 41 BCE", "какой-то год между 50 до н. э. и 41 до н. э.")]
    [InlineData("XXXX", "an unknown year", "неизвестный год")]
    [InlineData("20X2", "a year that fits 20X2", "год, подходящий под 20X2")]
    [InlineData("2004-XX", "some month in 2004", "какой-то месяц 2004 года")]
    [InlineData("1XXX-XX", "some month in the years 1000 to 1999", "какой-то месяц 1000–1999 годов")]
    [InlineData("1984-1X", "October, November or December 1984", "октябрь, ноябрь или декабрь 1984 года")]
    [InlineData("1984-1X-05", "5 October, November or December 1984", "5 октября, ноября или декабря 1984 года")]
    [InlineData("1XXX-12", "December of some year between 1000 and 1999", "декабрь какого-то года между 1000 и 1999")]
    [InlineData("156X-12-25", "25 December of some year in the 1560s", "25 декабря какого-то года из 1560-х")]
    [InlineData("XXXX-12-XX", "some day in December of an unknown year", "какой-то день декабря неизвестного года")]
    [InlineData("XXXX-12-25", "25 December of an unknown year", "25 декабря неизвестного года")]
    [InlineData("2022-XX-05", "the 5th of some month in 2022", "5-е число какого-то месяца 2022 года")]
    [InlineData("2022-XX-22", "the 22nd of some month in 2022", "22-е число какого-то месяца 2022 года")]
    [InlineData("2022-XX-2X", "day 20–29 of some month in 2022", "20–29-е число какого-то месяца 2022 года")]
    [InlineData("XXXX-XX-X1", "day 1, 11, 21 or 31 of some month in an unknown year", "1, 11, 21 или 31-е число какого-то месяца неизвестного года")]
    [InlineData("1950S2", "some year between 1900 and 1999, estimated as 1950", "какой-то год между 1900 и 1999, по оценке 1950")]
    [InlineData("1985-04-12T23:20:30", "12 April 1985 at 23:20:30 local time", "12 апреля 1985 года, 23:20:30 по местному времени")]
    [InlineData("1985-04-12T23:20:30Z", "12 April 1985 at 23:20:30 UTC", "12 апреля 1985 года, 23:20:30 UTC")]
    [InlineData("1985-04-12T23:20:30+04:30", "12 April 1985 at 23:20:30 UTC+04:30", "12 апреля 1985 года, 23:20:30 UTC+04:30")]
    [InlineData("1964/2008", "from 1964 to 2008", "начало – 1964 год, конец – 2008 год")]
    [InlineData("2022-02-24/2022-08-20", "from 24 February 2022 to 20 August 2022", "с 24 февраля 2022 года по 20 августа 2022 года")]
    [InlineData("1984?/2004-06~", "from 1984 (uncertain) to about June 2004", "начало – 1984 год (под вопросом), конец – примерно июнь 2004 года")]
    [InlineData("1985-04-12/", "from 12 April 1985, end not known", "начало – 12 апреля 1985 года, конец неизвестен")]
    [InlineData("1985-04-12/..", "from 12 April 1985 on, with no end set", "начало – 12 апреля 1985 года, конец не задан")]
    [InlineData("/1985", "until 1985, start not known", "конец – 1985 год, начало неизвестно")]
    [InlineData("../1985", "until 1985, with no start set", "конец – 1985 год, начало не задано")]
    [InlineData("..2004-06-01/2004-06-20", "from 1 June 2004 or before to 20 June 2004", "начало – 1 июня 2004 года или раньше, конец – 20 июня 2004 года")]
    [InlineData("[2022-08-21..2022-08-28]", "between 21 and 28 August 2022", "между 21 и 28 августа 2022 года")]
    [InlineData("[1667,1668, 1670..1672]", "1667, 1668 or between 1670 and 1672", "1667 год, 1668 год или в пределах: 1670 год – 1672 год")]
    [InlineData("[..1760-12-03]", "3 December 1760 or before", "3 декабря 1760 года или раньше")]
    [InlineData("[1760-12..]", "December 1760 or later", "декабрь 1760 года или позже")]
    [InlineData("..1984", "1984 or before", "1984 год или раньше")]
    [InlineData("{1960, 1961-12}", "1960 and December 1961", "1960 год и декабрь 1961 года")]
    [InlineData("{1980..1985}", "all from 1980 to 1985", "всё подряд: 1980 год – 1985 год")]
    [InlineData("{..1984}", "1984 and all before", "1984 год и всё, что раньше")]
    public void A_date_is_said_in_words(string text, string? english, string? russian)
    {
        var value = Edtf.Parse(text).Value;
        (value is null ? null : Phrasebook.For("en").Say(value)).ShouldBe(english);
        (value is null ? null : Phrasebook.For("ru").Say(value)).ShouldBe(russian);
    }

    [Fact]
    public void Every_part_of_a_year_has_a_name_in_every_language()
    {
        for (var code = EdtfSeason.First; code <= EdtfSeason.Last; code++)
        {
            var value = Edtf.Parse($"2022-{code}").Value.ShouldNotBeNull();
            Phrasebook.Languages.Select(l => Phrasebook.For(l).Say(value)).ShouldAllBe(w => w.Contains("2022"));
        }
    }

    [Fact]
    public void Everything_that_can_be_wrong_has_a_text()
    {
        foreach (var key in EdtfExpected.All.Select(e => "edtf.expected." + e).Concat(EdtfFeature.All.Select(f => "edtf.unsupported." + f)))
        {
            Phrasebook.For("en").Has(key).ShouldBeTrue(key);
        }
    }
}
