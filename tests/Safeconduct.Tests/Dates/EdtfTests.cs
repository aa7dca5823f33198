using Safeconduct.Core.Dates;

namespace Safeconduct.Tests.Dates;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("2022-08-24", "2022-08-24/2022-08-24")]
    [InlineData("2022-08", "2022-08-01/2022-08-31")]
    [InlineData("2022-08-2X", "2022-08-20/2022-08-29")]
    [InlineData("2022-08-2x", "2022-08-20/2022-08-29")]
    [InlineData("2022-02-2X", "2022-02-20/2022-02-28")]
    [InlineData("2022-02-3X", null)]
    [InlineData("2022-08-3X", "2022-08-30/2022-08-31")]
    [InlineData("2022-08-X1", "2022-08-01/2022-08-01 2022-08-11/2022-08-11 2022-08-21/2022-08-21 2022-08-31/2022-08-31")]
    [InlineData("2022-08-0X", "2022-08-01/2022-08-09")]
    [InlineData("2022-08-XX", "2022-08-01/2022-08-31")]
    [InlineData("2022-XX-XX", "2022-01-01/2022-12-31")]
    [InlineData("2022-X2", "2022-02-01/2022-02-28 2022-12-01/2022-12-31")]
    [InlineData("2022-X2-31", "2022-12-31/2022-12-31")]
    [InlineData("2022-0X-31", "2022-01-31/2022-01-31 2022-03-31/2022-03-31 2022-05-31/2022-05-31 2022-07-31/2022-07-31 2022-08-31/2022-08-31")]
    [InlineData("2022-02-X0", "2022-02-10/2022-02-10 2022-02-20/2022-02-20")]
    [InlineData("202X-02-29", "2020-02-29/2020-02-29 2024-02-29/2024-02-29 2028-02-29/2028-02-29")]
    [InlineData("190X-02-29", "1904-02-29/1904-02-29 1908-02-29/1908-02-29")]
    [InlineData("1900-02-29", null)]
    [InlineData("2022-2X", null)]
    [InlineData("20X2", "2002-01-01/2002-12-31 2012-01-01/2012-12-31 2022-01-01/2022-12-31 2032-01-01/2032-12-31 2042-01-01/2042-12-31 2052-01-01/2052-12-31 2062-01-01/2062-12-31 2072-01-01/2072-12-31 2082-01-01/2082-12-31 2092-01-01/2092-12-31")]
    [InlineData("-004X", "-0049-01-01/-0040-12-31")]
    [InlineData("-000X", "-0009-01-01/-0001-12-31")]
    [InlineData("0000", "0000-01-01/0000-12-31")]
    [InlineData("2022-21", "2022-03-01/2022-05-31")]
    [InlineData("2022-22", "2022-06-01/2022-08-31")]
    [InlineData("2022-23", "2022-09-01/2022-11-30")]
    [InlineData("2022-24", "2021-12-01/2022-02-28")]
    [InlineData("2024-24", "2023-12-01/2024-02-29")]
    [InlineData("2022-28", "2021-12-01/2022-02-28")]
    [InlineData("2022-29", "2022-09-01/2022-11-30")]
    [InlineData("2022-30", "2021-12-01/2022-02-28")]
    [InlineData("2022-32", "2022-06-01/2022-08-31")]
    [InlineData("2022-36", "2022-10-01/2022-12-31")]
    [InlineData("2022-38", "2022-05-01/2022-08-31")]
    [InlineData("2022-41", "2022-07-01/2022-12-31")]
    [InlineData("202X-22", "2020-06-01/2020-08-31 2021-06-01/2021-08-31 2022-06-01/2022-08-31 2023-06-01/2023-08-31 2024-06-01/2024-08-31 2025-06-01/2025-08-31 2026-06-01/2026-08-31 2027-06-01/2027-08-31 2028-06-01/2028-08-31 2029-06-01/2029-08-31")]
    [InlineData("1950S2", "1900-01-01/1999-12-31")]
    [InlineData("-1950S2", "-1999-01-01/-1900-12-31")]
    [InlineData("0042S1", "0040-01-01/0049-12-31")]
    [InlineData("Y3388E2S3", "Y338000-01-01/Y338999-12-31")]
    [InlineData("Y999999999999", "Y999999999999-01-01/Y999999999999-12-31")]
    [InlineData("2022-08-24T23:20:30-04", "2022-08-24/2022-08-24")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31/2016-12-31")]
    [InlineData("[2022-08-24..2022-08-28]", "2022-08-24/2022-08-28")]
    [InlineData("[2022-08-24, 2022-08-26..2022-08-28]", "2022-08-24/2022-08-24 2022-08-26/2022-08-28")]
    [InlineData("[2022-08-26,2022-08-25,2022-08]", "2022-08-01/2022-08-31")]
    [InlineData("[..2021,2022-02..]", "../2021-12-31 2022-02-01/..")]
    [InlineData("{ 1667,1668 , 1670..1672 }", "1667-01-01/1668-12-31 1670-01-01/1672-12-31")]
    [InlineData("..1984", "../1984-12-31")]
    [InlineData("1984..", "1984-01-01/..")]
    [InlineData("2022-08-21..2022-08-24", "2022-08-21/2022-08-24")]
    public void A_date_allows_exactly_these_days(string text, string? windows)
    {
        var value = Edtf.Parse(text).Value;
        (value is null ? null : string.Join(' ', value.Alternatives)).ShouldBe(windows);
        (value?.AlternativesAreComplete).ShouldBe(value is null ? null : true);
    }

    [Theory]
    [InlineData("1964/2008", "1964-01-01/1964-12-31", "2008-01-01/2008-12-31")]
    [InlineData("2004/2004-06", "2004-01-01/2004-06-30", "2004-06-01/2004-06-30")]
    [InlineData("2004-06/2004", "2004-06-01/2004-06-30", "2004-06-01/2004-12-31")]
    [InlineData("../1985", "../1985-12-31", "1985-01-01/1985-12-31")]
    [InlineData("/1985", "../1985-12-31", "1985-01-01/1985-12-31")]
    [InlineData("1985-04/..", "1985-04-01/1985-04-30", "1985-04-01/..")]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-01/2004-06-30", "2004-07-03/2004-07-03")]
    [InlineData("..2004-06-01/~2004-06-20", "../2004-06-01", "2004-06-20/2004-06-20")]
    [InlineData("2004-06-01/2004-06-20..", "2004-06-01/2004-06-01", "2004-06-20/..")]
    [InlineData("2010-21/2012-26", "2010-03-01/2010-05-31", "2012-06-01/2012-08-31")]
    public void An_interval_knows_when_it_may_begin_and_end(string text, string start, string end)
    {
        var value = Edtf.Parse(text).Value.ShouldNotBeNull();
        (value.Kind, value.Start.ToString(), value.End.ToString()).ShouldBe((EdtfKind.Interval, start, end));
        value.Window.ShouldBe(new DayWindow(value.Start.Earliest, value.End.Latest));
    }

    [Theory]
    [InlineData("1985/..", EdtfEnd.Given, EdtfEnd.Open)]
    [InlineData("1985/", EdtfEnd.Given, EdtfEnd.Unknown)]
    [InlineData("../1985", EdtfEnd.Open, EdtfEnd.Given)]
    [InlineData("/1985", EdtfEnd.Unknown, EdtfEnd.Given)]
    [InlineData("[..1985]", EdtfEnd.Open, EdtfEnd.Given)]
    [InlineData("{1985..}", EdtfEnd.Given, EdtfEnd.Open)]
    [InlineData("1985", EdtfEnd.Given, EdtfEnd.Given)]
    public void An_open_end_is_not_an_unknown_end(string text, EdtfEnd start, EdtfEnd end)
    {
        var value = Edtf.Parse(text).Value.ShouldNotBeNull();
        (value.StartEnd, value.EndEnd).ShouldBe((start, end));
        (value.Window.Earliest is null, value.Window.Latest is null).ShouldBe((start != EdtfEnd.Given, end != EdtfEnd.Given));
    }

    [Theory]
    [InlineData("2004-06-11", EdtfQualifier.None, EdtfQualifier.None, EdtfQualifier.None)]
    [InlineData("2004-06-11%", EdtfQualifier.Both, EdtfQualifier.Both, EdtfQualifier.Both)]
    [InlineData("2004-06~-11", EdtfQualifier.Approximate, EdtfQualifier.Approximate, EdtfQualifier.None)]
    [InlineData("2004?-06-11", EdtfQualifier.Uncertain, EdtfQualifier.None, EdtfQualifier.None)]
    [InlineData("?2004-06-~11", EdtfQualifier.Uncertain, EdtfQualifier.None, EdtfQualifier.Approximate)]
    [InlineData("2004-%06-11", EdtfQualifier.None, EdtfQualifier.Both, EdtfQualifier.None)]
    [InlineData("?2004-06~-11", EdtfQualifier.Both, EdtfQualifier.Approximate, EdtfQualifier.None)]
    public void A_qualifier_speaks_of_its_component_or_of_all_to_its_left(string text, EdtfQualifier year, EdtfQualifier month, EdtfQualifier day)
    {
        var value = Edtf.Parse(text).Value.ShouldNotBeNull();
        var date = value.Date.ShouldNotBeNull();
        (date.YearQualifier, date.MonthQualifier, date.DayQualifier).ShouldBe((year, month, day));
        var any = year | month | day;
        (value.IsUncertain, value.IsApproximate, value.IsSoft).ShouldBe((any.HasFlag(EdtfQualifier.Uncertain), any.HasFlag(EdtfQualifier.Approximate), any != EdtfQualifier.None));
    }

    [Theory]
    [InlineData("2022", EdtfKind.Date, EdtfPrecision.Year)]
    [InlineData("2022-08~", EdtfKind.Date, EdtfPrecision.Month)]
    [InlineData("2022-XX-05", EdtfKind.Date, EdtfPrecision.Day)]
    [InlineData("2022-22?", EdtfKind.Season, EdtfPrecision.SubYear)]
    [InlineData("2022-08-24T10:00:00Z", EdtfKind.DateTime, EdtfPrecision.Day)]
    [InlineData("[2022]", EdtfKind.OneOf, null)]
    [InlineData("2021..2022", EdtfKind.OneOf, null)]
    [InlineData("{2022}", EdtfKind.AllOf, null)]
    [InlineData("2021/2022", EdtfKind.Interval, null)]
    public void A_value_knows_its_kind_and_how_fine_it_is(string text, EdtfKind kind, EdtfPrecision? precision)
    {
        var value = Edtf.Parse(text).Value.ShouldNotBeNull();
        (value.Kind, value.Precision).ShouldBe((kind, precision));
    }

    [Theory]
    [InlineData("XXXX-XX-23", "0000-01-23/9999-12-23")]
    [InlineData("XXXX-02-29", "0000-02-29/9996-02-29")]
    [InlineData("-XXX1-02-29", null)]
    [InlineData("XXX4-02-29", "0004-02-29/9984-02-29")]
    [InlineData("-XXXX-12-31", "-9999-12-31/-0001-12-31")]
    [InlineData("[XXXX-01-01,2022-12-31..]", "0000-01-01/..")]
    public void Too_many_windows_become_the_one_around_them(string text, string? window)
    {
        var value = Edtf.Parse(text).Value;
        (value?.Alternatives.ShouldHaveSingleItem().ToString()).ShouldBe(window);
        (value?.AlternativesAreComplete).ShouldBe(value is null ? null : false);
    }

    [Theory]
    [InlineData("", 0, "date")]
    [InlineData(" 2022", 0, "date")]
    [InlineData("2022 ", 4, "end")]
    [InlineData("22-08-24", 0, "year")]
    [InlineData("198", 0, "year")]
    [InlineData("24.08.2022", 0, "year")]
    [InlineData("+2022", 0, "date")]
    [InlineData("-0000", 0, "no-minus-zero")]
    [InlineData("-0000-01-01", 0, "no-minus-zero")]
    [InlineData("Y2022", 1, "long-year")]
    [InlineData("Y02022000", 1, "long-year")]
    [InlineData("Y17E2", 1, "long-year")]
    [InlineData("Y17E", 4, "long-year")]
    [InlineData("Y17E7-12-26", 5, "end")]
    [InlineData("1950S0", 5, "significant-digits")]
    [InlineData("1950S5", 5, "significant-digits")]
    [InlineData("195XS2", 5, "significant-digits")]
    [InlineData("2022-13-01", 5, "month")]
    [InlineData("2022-00", 5, "month")]
    [InlineData("2022-8", 5, "month")]
    [InlineData("2022-42", 5, "month")]
    [InlineData("2022-2X", 5, "month")]
    [InlineData("2022-22-05", 7, "end")]
    [InlineData("2022-08-32", 8, "day-of-month")]
    [InlineData("2022-02-30", 8, "day-of-month")]
    [InlineData("2022-08-4X", 8, "day-of-month")]
    [InlineData("2022-08-", 8, "day")]
    [InlineData("2022-08-24-", 10, "end")]
    [InlineData("2022-02-3X", 0, "existing-day")]
    [InlineData("[2021,202X-02-3X]", 6, "existing-day")]
    [InlineData("2022??", 5, "end")]
    [InlineData("2022-08-24T1:00:00", 11, "time")]
    [InlineData("2022-08-24T10:00", 16, "time")]
    [InlineData("2022-08-24T24:00:00", 11, "time")]
    [InlineData("2022-08-24T10:60:00", 11, "time")]
    [InlineData("2022-08-24T10:00:60", 11, "time")]
    [InlineData("2022-08-24T10:00:00+15", 19, "shift")]
    [InlineData("2022-08-24T10:00:00-00:00", 19, "shift")]
    [InlineData("2022-08-24T10:00:00.5", 19, "end")]
    [InlineData("2022-08-24t10:00:00", 10, "end")]
    [InlineData("2022-08T10:00:00", 0, "complete-date")]
    [InlineData("2022-08-2XT10:00:00", 0, "complete-date")]
    [InlineData("2022-08-24T10:00:00/2023", 10, "no-time")]
    [InlineData("[2022-08-24T10:00:00]", 11, "no-time")]
    [InlineData("2002/2001", 5, "later-end")]
    [InlineData("2022-08-24/2022-08-23", 11, "later-end")]
    [InlineData("2001/2002/2003", 9, "one-slash")]
    [InlineData("/", 0, "some-end")]
    [InlineData("../..", 0, "some-end")]
    [InlineData("/..", 0, "some-end")]
    [InlineData("..", 2, "date")]
    [InlineData("[..]", 3, "date")]
    [InlineData("[]", 1, "date")]
    [InlineData("[2022", 5, "comma-or-bracket")]
    [InlineData("[2022}", 5, "comma-or-bracket")]
    [InlineData("[2022,]", 6, "date")]
    [InlineData("[2021/2022]", 5, "comma-or-bracket")]
    [InlineData("[2021]?", 6, "end")]
    [InlineData("[2022..2021]", 7, "later-end")]
    [InlineData("{1987-10..1988}", 10, "same-precision")]
    [InlineData("20220824", 4, "hyphens")]
    [InlineData("2022084", 0, "hyphens")]
    [InlineData("２０２２", 0, "date")]
    public void Bad_text_is_refused_with_the_place_and_what_was_expected(string text, int? position, string? expected)
    {
        var invalid = Edtf.Parse(text) as EdtfReading.Invalid;
        (invalid?.Position, invalid?.Expected).ShouldBe((position, expected));
    }

    [Theory]
    [InlineData("199u", 3, "legacy-unspecified", "199X")]
    [InlineData("198u-11-uu/198u-11-30", 3, "legacy-unspecified", "198X-11-XX/198X-11-30")]
    [InlineData("unknown/2000", 0, "legacy-words", "/2000")]
    [InlineData("2017-01-14/open", 11, "legacy-words", "2017-01-14/..")]
    [InlineData("unknown/open", 0, "legacy-words", null)]
    [InlineData("1984?~", 4, "legacy-qualifiers", "1984%")]
    [InlineData("y17101e4p3", 0, "legacy-year", "Y17101E4S3")]
    [InlineData("2004-(06)?-11", 5, "legacy-parentheses", "2004-?06-11")]
    [InlineData("(2004-(06)~)?", 0, "legacy-parentheses", "?2004-%06")]
    [InlineData("2011-(06-04)~", 5, "legacy-parentheses", "2011-~06-~04")]
    [InlineData("(2011)-06-04~", 0, "legacy-parentheses", "2011-~06-~04")]
    [InlineData("(2004)?-06-04~", 0, "legacy-parentheses", "?2004-~06-~04")]
    [InlineData("2004?-06-(11)~", 9, "legacy-parentheses", "?2004-06-~11")]
    [InlineData("2004-06-(01)~/2004-06-(20)~", 8, "legacy-parentheses", "2004-06-~01/2004-06-~20")]
    [InlineData("(2004-06-11)?~", 0, "legacy-parentheses", "2004-06-11%")]
    [InlineData("2001-21^southernHemisphere", 7, "legacy-season", "2001-29")]
    [InlineData("20220824", 4, "hyphens", "2022-08-24")]
    public void The_draft_of_2012_is_named_and_spelt_as_today_where_that_is_certain(string text, int position, string expected, string? suggestion)
    {
        var invalid = Edtf.Parse(text).ShouldBeOfType<EdtfReading.Invalid>();
        (invalid.Position, invalid.Expected, invalid.Suggestion).ShouldBe((position, expected, suggestion));
        if (suggestion is not null)
        {
            Edtf.Parse(suggestion).Value.ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("Y1000000000000", "far-year")]
    [InlineData("Y-17E70", "far-year")]
    [InlineData("Y1E99999999999999999999", "far-year")]
    [InlineData("Y171010000E9S3", "far-year")]
    [InlineData("[2022,Y1E99]", "far-year")]
    [InlineData("12004-06~-11", "long-year-without-letter")]
    [InlineData("2000/12004", "long-year-without-letter")]
    public void What_is_valid_and_not_worked_with_is_named(string text, string feature) =>
        Edtf.Parse(text).ShouldBeOfType<EdtfReading.Unsupported>().Feature.ShouldBe(feature);

    [Theory]
    [InlineData("20022-08-2")]
    [InlineData("Y1E99-01")]
    [InlineData("[12004")]
    public void What_is_not_worked_with_must_be_valid_all_the_same(string text) =>
        Edtf.Parse(text).ShouldBeOfType<EdtfReading.Invalid>();

    [Fact]
    public void Null_is_a_bug() => Should.Throw<ArgumentNullException>(() => Edtf.Parse(null!));

    [Fact]
    public void Equal_means_written_alike()
    {
        Edtf.Parse("2022-08").Value.ShouldBe(Edtf.Parse("2022-08").Value);
        Edtf.Parse("2022-08").Value.ShouldNotBe(Edtf.Parse("2022-08~").Value);
    }
}
