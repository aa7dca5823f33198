using System.Text.Json;
using Safeconduct.Core.Dates;

namespace Safeconduct.Tests.Dates;

/// <summary>Other people's suites (../shared/suites/edtf) against the parser; every string on which we decided otherwise is named here.</summary>
public sealed class EdtfSuiteTests
{
    /// <summary>Strings that the suite has as valid: valid here too, and not worked with.</summary>
    private static readonly string[] UnsupportedInSample =
    [
        "12004-06~-11", "22004?-06-11", "1156X-12-25", "2XXXX-12-XX", "31XXX-XX",
    ];

    /// <summary>Valid in the draft of 2012 and today, or accepted as x for X.</summary>
    private static readonly string[] LegacyThatReads = ["-1000/-0999", "-1000/-0090-10", "196x"];

    /// <summary>Refused by the validator of the draft, and possible by the calendar.</summary>
    private static readonly string[] LegacyRefusalsThatRead = ["0000-01-03/0000-01", "0000-02/0000"];

    [Theory]
    [InlineData("level0", 0)]
    [InlineData("level1", 1)]
    [InlineData("level2", 2)]
    public void The_examples_of_the_specification_are_read_at_their_level(string list, int level)
    {
        foreach (var text in Valid(list))
        {
            // The list of level 2 repeats one string of level 1.
            var expected = string.Equals(text, "2004-06-11%", StringComparison.Ordinal) ? 1 : level;
            Edtf.Parse(text).Value.ShouldNotBeNull($"'{text}' {Describe(text)}").Level.ShouldBe(expected, text);
        }
    }

    [Fact]
    public void A_museums_sample_is_read_but_for_years_of_five_digits_without_their_letter()
    {
        var refused = Valid("luxSample").Where(t => Edtf.Parse(t).Value is null).Distinct().ToList();
        refused.ShouldBe(UnsupportedInSample, ignoreOrder: true);
        refused.ShouldAllBe(t => Edtf.Parse(t) is EdtfReading.Unsupported);
    }

    [Fact]
    public void The_suites_come_in_the_numbers_that_were_ruled_on()
    {
        var all = new[] { "level0", "level1", "level2", "luxSample" }.SelectMany(Valid).ToList();
        (all.Count, all.Count(t => Edtf.Parse(t) is EdtfReading.Read), all.Count(t => Edtf.Parse(t) is EdtfReading.Unsupported)).ShouldBe((180, 175, 5));
    }

    [Fact]
    public void What_the_suites_call_invalid_is_refused()
    {
        var invalid = Read("edtf-examples.json").GetProperty("invalid").Deserialize<string[]>()!.Concat(Read("python-bad.json").Deserialize<string[]>()!);
        invalid.Where(t => Edtf.Parse(t) is not EdtfReading.Invalid).ShouldBeEmpty();
    }

    [Fact]
    public void Every_string_that_is_put_into_words_elsewhere_is_read_but_for_a_year_of_one_digit()
    {
        var texts = Read("edtf-examples.json").GetProperty("humanize_en").EnumerateArray().Select(r => r[0].GetString()!).ToList();
        texts.Where(t => Edtf.Parse(t).Value is null).ShouldBe(["0"]);
    }

    [Fact]
    public void The_draft_of_2012_is_refused_by_name()
    {
        foreach (var text in Read("legacy-cases.json").GetProperty("valid").Deserialize<string[]>()!)
        {
            if (LegacyThatReads.Contains(text))
            {
                Edtf.Parse(text).Value.ShouldNotBeNull(text);
            }
            else
            {
                Edtf.Parse(text).ShouldBeOfType<EdtfReading.Invalid>(text).Expected.ShouldStartWith("legacy-", Case.Sensitive, text);
            }
        }
    }

    [Fact]
    public void What_was_invalid_in_the_draft_is_refused_but_for_two_intervals_that_the_calendar_allows()
    {
        var invalid = Read("legacy-cases.json").GetProperty("invalid").Deserialize<string[]>()!;
        invalid.Where(t => Edtf.Parse(t) is EdtfReading.Read).ShouldBe(LegacyRefusalsThatRead);
        invalid.Where(t => Edtf.Parse(t) is EdtfReading.Unsupported).ShouldBeEmpty();
    }

    [Fact]
    public void Earliest_and_latest_days_agree_with_another_implementation()
    {
        var compared = 0;
        foreach (var row in Read("python-examples.json").EnumerateArray())
        {
            var text = row[0].GetString()!;
            var values = row[1].Deserialize<string[]>()!;
            var window = Edtf.Parse(text).Value.ShouldNotBeNull($"'{text}' {Describe(text)}").Window;
            if (values.Length > 2)
            {
                continue;
            }

            compared++;
            Iso(window.Earliest, "-inf").ShouldBe(values[0], text);
            Iso(window.Latest, "inf").ShouldBe(values[^1], text);
        }

        compared.ShouldBe(37);
    }

    private static string Iso(Day? day, string open) => day?.ToString().TrimStart('Y') ?? open;

    private static string Describe(string text) => Edtf.Parse(text) switch
    {
        EdtfReading.Invalid i => $"is refused at {i.Position}: {i.Expected}",
        EdtfReading.Unsupported u => $"is unsupported: {u.Feature}",
        _ => "is read",
    };

    private static string[] Valid(string list) => Read("edtf-examples.json").GetProperty("valid").GetProperty(list).Deserialize<string[]>()!;

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("suites", "edtf", file)));
        return document.RootElement.Clone();
    }
}
