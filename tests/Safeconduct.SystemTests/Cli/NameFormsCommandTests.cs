using System.Text.Json;

namespace Safeconduct.SystemTests.Cli;

public sealed class NameFormsCommandTests
{
    [Fact]
    public void A_name_is_romanised_by_the_scheme_of_its_passports()
    {
        var run = CliRun.Run("names", "romanize", "Юлия Щеглова", "Сергій");
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("icao               Iuliia Shcheglova");
        run.Out.ShouldContain("uk-2010            Serhii");
    }

    [Fact]
    public void All_schemes_of_a_language_answer_in_JSON()
    {
        var json = Parse(CliRun.Run("names", "romanize", "Юлия", "--scheme", "all", "--json").OutLines.ShouldHaveSingleItem());
        json.GetProperty("safeconduct").GetString().ShouldBe("romanisation/1");
        json.GetProperty("language").GetString().ShouldBe("ru");
        var forms = json.GetProperty("forms").EnumerateArray().ToDictionary(f => f.GetProperty("scheme").GetString()!, f => f.GetProperty("latin").GetString());
        forms["mvd-782"].ShouldBe("Yuliya");
        forms["gost-779-a"].ShouldBe("Ûliâ");
    }

    [Fact]
    public void The_way_back_gives_spellings_with_their_schemes()
    {
        var run = CliRun.Run("names", "romanize", "--back", "Igor");
        run.ExitCode.ShouldBe(0);
        run.OutLines[2].TrimStart().ShouldStartWith("Игорь (a known name): icao");
    }

    [Fact]
    public void What_no_scheme_writes_is_said_so_and_is_no_error()
    {
        var run = CliRun.Run("names", "romanize", "--back", "--scheme", "icao", "Qwxw");
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("no spelling gives this form");
    }

    [Fact]
    public void A_name_declines_in_all_cases_and_leads_back()
    {
        var run = CliRun.Run("names", "inflect", "Иванов Сергей Петрович", "--lang", "ru");
        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("дательный: Иванову Сергею Петровичу");
        var back = Parse(CliRun.Run("names", "inflect", "--to-nominative", "--json", "Иванову Сергею Петровичу").OutLines.ShouldHaveSingleItem());
        var first = back.GetProperty("readings")[0];
        first.GetProperty("nominative").GetString().ShouldBe("Иванов Сергей Петрович");
        first.GetProperty("case").GetString().ShouldBe("dative");
        first.GetProperty("gender").GetString().ShouldBe("masculine");
        first.GetProperty("words")[2].GetProperty("part").GetString().ShouldBe("patronymic");
    }

    [Fact]
    public void A_name_that_shows_no_gender_declines_as_both()
    {
        var json = Parse(CliRun.Run("names", "inflect", "Осипчук", "--case", "dative", "--json").OutLines.ShouldHaveSingleItem());
        json.GetProperty("declensions").EnumerateArray().Select(d => d.GetProperty("cases").GetProperty("dative").GetString()).ShouldBe(["Осипчуку", "Осипчук"]);
    }

    [Fact]
    public void Schemes_are_listed_with_their_sources()
    {
        var run = CliRun.Run("names", "schemes", "--json");
        run.ExitCode.ShouldBe(0);
        run.OutLines.Select(Parse).ShouldContain(s => s.GetProperty("id").GetString() == "icao" && s.GetProperty("source").GetString()!.Contains("9303"));
    }

    [Theory]
    [InlineData("names", "romanize", "")]
    [InlineData("names", "romanize", "😀")]
    [InlineData("names", "romanize", "\u0001\u200b")]
    [InlineData("names", "romanize", "Юлия", "--scheme", "klingon")]
    [InlineData("names", "romanize", "--back", "a a a a a a a a a")]
    [InlineData("names", "inflect", "123")]
    [InlineData("names", "inflect", "один два три четыре")]
    [InlineData("names", "inflect", "Иванов", "--case", "ablative")]
    public void What_is_no_name_is_refused_with_a_reason(params string[] arguments)
    {
        var run = CliRun.Run(arguments);
        run.ExitCode.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.Err.ShouldNotBeEmpty();
    }

    [Fact]
    public void Of_several_names_the_bad_ones_are_reported_and_the_others_answered()
    {
        var run = CliRun.Run("names", "inflect", "--case", "dative", "Иванов Сергей", "123", "Анна");
        run.ExitCode.ShouldBe(2);
        run.Out.ShouldContain("Иванову Сергею");
        run.Out.ShouldContain("Анне");
        run.Err.ShouldContain("Name 2");
    }

    [Fact]
    public void A_name_of_100_kilobytes_is_refused()
    {
        var run = CliRun.Run("names", "romanize", new string('a', 100_000));
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain("at most 1,000");
    }

    private static JsonElement Parse(string line) => JsonDocument.Parse(line).RootElement.Clone();
}
