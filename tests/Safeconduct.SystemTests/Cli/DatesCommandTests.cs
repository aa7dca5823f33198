using System.Text.Json;

namespace Safeconduct.SystemTests.Cli;

public sealed class DatesCommandTests
{
    [Fact]
    public void One_date_is_explained_in_a_block()
    {
        var run = CliRun.Run("dates", "explain", "2022-08-2X~");
        run.Err.ShouldBeEmpty();
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldBe("""
            2022-08-2X~
              valid: yes, level 2 of EDTF
              in words: between 20 and 29 August 2022 (approximate)
              earliest: 2022-08-20
              latest: 2022-08-29
              marked as: approximate

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void One_date_in_JSON_is_one_object_on_one_line()
    {
        var run = CliRun.Run("dates", "explain", "2022-XX-05?", "--json");
        run.ExitCode.ShouldBe(0);
        var json = Parse(run.OutLines.ShouldHaveSingleItem());
        json.GetProperty("safeconduct").GetString().ShouldBe("date/1");
        json.GetProperty("edtf").GetString().ShouldBe("2022-XX-05?");
        json.GetProperty("valid").GetBoolean().ShouldBeTrue();
        json.GetProperty("supported").GetBoolean().ShouldBeTrue();
        json.GetProperty("level").GetInt32().ShouldBe(2);
        json.GetProperty("kind").GetString().ShouldBe("date");
        json.GetProperty("precision").GetString().ShouldBe("day");
        json.GetProperty("earliest").GetString().ShouldBe("2022-01-05");
        json.GetProperty("latest").GetString().ShouldBe("2022-12-05");
        json.GetProperty("qualifiers").GetProperty("uncertain").GetBoolean().ShouldBeTrue();
        json.GetProperty("qualifiers").GetProperty("approximate").GetBoolean().ShouldBeFalse();
        json.GetProperty("words").GetString().ShouldBe("the 5th of some month in 2022 (uncertain)");
        json.GetProperty("alternatives").GetArrayLength().ShouldBe(12);
        json.GetProperty("alternatives")[1].GetProperty("latest").GetString().ShouldBe("2022-02-05");
        json.GetProperty("alternativesComplete").GetBoolean().ShouldBeTrue();
        json.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Of_several_dates_the_bad_ones_are_reported_and_the_others_answered()
    {
        var run = CliRun.Run("dates", "explain", "--json", "2022-13", "2022", "12004-06", "1985/");
        run.ExitCode.ShouldBe(2);
        var answers = run.OutLines.Select(Parse).ToList();
        answers.Select(a => (a.GetProperty("valid").GetBoolean(), a.GetProperty("supported").GetBoolean())).ShouldBe([(false, false), (true, true), (true, false), (true, true)]);
        answers[0].GetProperty("error").GetProperty("position").GetInt32().ShouldBe(5);
        answers[0].GetProperty("error").GetProperty("expected").GetString().ShouldBe("month");
        answers[0].GetProperty("earliest").ValueKind.ShouldBe(JsonValueKind.Null);
        answers[2].GetProperty("error").GetProperty("feature").GetString().ShouldBe("long-year-without-letter");
        answers[3].GetProperty("latest").ValueKind.ShouldBe(JsonValueKind.Null);
        answers[3].GetProperty("unknownEnd").GetBoolean().ShouldBeTrue();
        answers[3].GetProperty("openEnd").GetBoolean().ShouldBeFalse();
        run.Err.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        run.Err.ShouldContain("\"2022-13\" is no date that can be read: character 6: expected a month");
        run.Err.ShouldContain("\"12004-06\" is a valid date");
    }

    [Fact]
    public void Lines_of_standard_input_are_answered_one_by_one_and_named_by_number()
    {
        var run = CliRun.Run(["dates", "explain", "-", "--json"], "2022\r\n\n-1985\n199u");
        run.ExitCode.ShouldBe(2);
        run.OutLines.Select(l => Parse(l).GetProperty("edtf").GetString()).ShouldBe(["2022", "", "-1985", "199u"]);
        Parse(run.OutLines[3]).GetProperty("error").GetProperty("suggestion").GetString().ShouldBe("199X");
        run.Err.ShouldContain("Line 2: ");
        run.Err.ShouldContain("Line 4: ");
        run.Err.ShouldContain("Perhaps 199X is meant.");
    }

    [Theory]
    [InlineData("-1985")]
    [InlineData("-0044-03-15")]
    [InlineData("-2005/-1999-02")]
    [InlineData("--", "-1985")]
    public void A_year_before_zero_is_no_option(params string[] args)
    {
        var run = CliRun.Run(["dates", "explain", .. args]);
        run.Err.ShouldBeEmpty();
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldStartWith(args[^1]);
    }

    [Theory]
    [InlineData("?2004-06-~11")]
    [InlineData("/1985")]
    [InlineData("[..1984]")]
    [InlineData("%2004-06")]
    [InlineData("@2022", 2)]
    [InlineData("", 2)]
    public void Marks_reach_the_reader_as_they_are(string text, int exit = 0) =>
        CliRun.Run("dates", "explain", text).ExitCode.ShouldBe(exit);

    [Fact]
    public void It_answers_in_Russian()
    {
        var run = CliRun.Run("dates", "explain", "2022-08~", "2022-13", "--lang", "ru");
        run.Out.ShouldContain("словами: примерно август 2022 года");
        run.Err.ShouldContain("ожидалось: месяц");
        CliRun.Run(["dates", "explain", "2022-08~"], "", new Dictionary<string, string> { ["SAFECONDUCT_LANG"] = "ru" }).Out.ShouldBe(
            CliRun.Run("dates", "explain", "2022-08~", "--lang", "ru").Out);
    }

    [Fact]
    public void A_language_that_is_not_spoken_is_wrong_input()
    {
        var run = CliRun.Run("dates", "explain", "2022", "--lang", "de");
        run.ExitCode.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.Err.ShouldContain("\"de\"");

        run = CliRun.Run(["dates", "explain", "2022"], "", new Dictionary<string, string> { ["SAFECONDUCT_LANG"] = "xx" });
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain("SAFECONDUCT_LANG");
    }

    [Fact]
    public void Text_from_outside_cannot_drive_the_terminal()
    {
        var run = CliRun.Run("dates", "explain", "\u001b[31m2022" + new string('9', 500));
        run.ExitCode.ShouldBe(2);
        (run.Out + run.Err).ShouldNotContain('\u001b');
        run.Err.Length.ShouldBeLessThan(300);
    }

    [Fact]
    public void No_date_at_all_is_wrong_input() => CliRun.Run("dates", "explain").ExitCode.ShouldBe(2);

    [Fact]
    public void The_example_in_the_documentation_is_what_the_program_answers()
    {
        var page = File.ReadAllText(Checkout.PathOf("docs", "formats", "dates.md"));
        var example = page.Split("```json")[1].Split("```")[0];
        var expected = Parse(example);
        var run = CliRun.Run("dates", "explain", "--json", expected.GetProperty("edtf").GetString()!);
        JsonElement.DeepEquals(Parse(run.Out), expected).ShouldBeTrue(run.Out);
    }

    private static JsonElement Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }
}
