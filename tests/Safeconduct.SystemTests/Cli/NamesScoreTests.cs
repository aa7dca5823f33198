using System.Text.Json;

namespace Safeconduct.SystemTests.Cli;

public sealed class NamesScoreTests
{
    [Fact]
    public void Every_row_gets_a_score_and_an_explanation_beside_its_own_cells()
    {
        var run = CliRun.Run(["names", "score"], "id,name1,name2\n7,\"Putin, Vladimir\",Владимир Путин\n8,Иванов Иван,Иванов Пётр\n");
        run.ExitCode.ShouldBe(0);
        run.Err.ShouldBeEmpty();
        run.OutLines[0].ShouldBe("id,name1,name2,score,explanation");
        run.OutLines[1].ShouldStartWith("7,\"Putin, Vladimir\",Владимир Путин,0.9");
        run.OutLines[2].ShouldStartWith("8,Иванов Иван,Иванов Пётр,0.0");
    }

    [Fact]
    public void A_bad_row_is_told_with_its_line_and_the_others_are_answered()
    {
        var run = CliRun.Run(["names", "score"], "name1,name2,born1\na\nИванов,Ivanov,\nИванов,Ivanov,yesterday\n");
        run.ExitCode.ShouldBe(2);
        run.OutLines.Length.ShouldBe(2);
        run.Err.ShouldContain("line 2");
        run.Err.ShouldContain("line 4, column born1");
    }

    [Fact]
    public void A_date_of_birth_opposes_and_never_rescues()
    {
        var run = CliRun.Run(["names", "score"], "name1,name2,born1,born2\nИванов Иван,Иванов Иван,1990-01-01,1961-05-05\nИванов Иван,Петров Пётр,1990-01-01,1990-01-01\n");
        Score(run.OutLines[1]).ShouldBeLessThan(0.9);
        Score(run.OutLines[2]).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void An_explanation_is_json_on_request()
    {
        var run = CliRun.Run("names", "explain", "Саша Иванов", "Alexander IVANOV", "--json");
        run.ExitCode.ShouldBe(0);
        var json = JsonDocument.Parse(run.Out).RootElement;
        json.GetProperty("safeconduct").GetString().ShouldBe("name-comparison/1");
        json.GetProperty("parts")[0].GetProperty("link").GetString().ShouldBe("short-form");
    }

    [Fact]
    public void A_text_without_letters_is_wrong_input() => CliRun.Run("names", "explain", "🙂", "Иван").ExitCode.ShouldBe(2);

    private static double Score(string line) => double.Parse(line.Split(',')[4], System.Globalization.CultureInfo.InvariantCulture);
}
