using System.Text;
using System.Text.Json;

namespace Safeconduct.SystemTests.Cli;

public sealed class ChronologyCommandTests
{
    [Fact]
    public void Every_network_of_the_suite_gets_one_line_in_its_order()
    {
        var path = SharedData.PathOf("suites", "chronology", "instances.jsonl");
        var run = CliRun.Run("chronology", "check", path);
        run.ExitCode.ShouldBe(0);
        run.Err.ShouldBeEmpty();
        var expected = File.ReadLines(path).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        run.OutLines.Length.ShouldBe(expected.Count);
        foreach (var (answer, wanted) in run.OutLines.Select(l => JsonDocument.Parse(l).RootElement).Zip(expected))
        {
            answer.GetProperty("id").GetString().ShouldBe(wanted.GetProperty("id").GetString());
            answer.GetProperty("consistent").GetBoolean().ShouldBe(wanted.GetProperty("consistent").GetBoolean());
            if (wanted.TryGetProperty("tightest_windows", out var windows))
            {
                answer.GetProperty("windows").EnumerateArray().Select(Text).ShouldBe(windows.EnumerateArray().Select(Text));
            }
        }
    }

    [Fact]
    public void Without_named_pairs_every_pair_is_answered_and_an_open_end_is_null() =>
        Answer("""{"id":"n","points":2,"constraints":[{"id":"c","from":0,"to":1,"min":3}]}""")
            .ShouldBe("""{"id":"n","consistent":true,"conflict":[],"windows":[{"from":0,"to":1,"min":3,"max":null},{"from":1,"to":0,"min":null,"max":-3}]}""");

    [Fact]
    public void Only_the_pairs_of_a_query_are_answered() =>
        Answer("""{"id":"n","points":3,"constraints":[{"id":"c","any":[{"from":0,"to":1,"min":1,"max":2},{"from":0,"to":1,"min":8,"max":9}]}],"query":[{"from":0,"to":1},{"from":2,"to":2}]}""")
            .ShouldBe("""{"id":"n","consistent":true,"conflict":[],"windows":[{"from":0,"to":1,"min":1,"max":9},{"from":2,"to":2,"min":0,"max":0}]}""");

    [Fact]
    public void An_inconsistent_network_names_its_conflict_and_no_windows() =>
        Answer("""{"id":"n","points":2,"constraints":[{"id":"a","from":0,"to":1,"min":3,"max":null},{"id":"b","from":0,"to":1,"max":9},{"id":"c","from":1,"to":0,"min":-2,"max":0}]}""")
            .ShouldBe("""{"id":"n","consistent":false,"conflict":["a","c"],"windows":[]}""");

    [Theory]
    [InlineData("nope", "JSON object")]
    [InlineData("[]", "JSON object")]
    [InlineData("[[[[[[[[[[[[[[[[[[", "at most 8 deep")]
    [InlineData("""{"id":"n","id":"n","points":1,"constraints":[]}""", "without duplicate names")]
    [InlineData("""{"points":1,"constraints":[]}""", "\"id\", a string")]
    [InlineData("""{"id":"\ud800","points":1,"constraints":[]}""", "Unicode")]
    [InlineData("""{"id":"n","constraints":[]}""", "\"points\", a whole number from 1 to 10000")]
    [InlineData("""{"id":"n","points":1000000,"constraints":[]}""", "\"points\", a whole number from 1 to 10000")]
    [InlineData("""{"id":"n","points":2}""", "\"constraints\", an array")]
    [InlineData("""{"id":"n","points":2,"constraints":[7]}""", "an object")]
    [InlineData("""{"id":"n","points":2,"constraints":[{"id":"c","from":0,"to":2,"min":0}]}""", "\"to\", a whole number from 0 to 1")]
    [InlineData("""{"id":"n","points":2,"constraints":[{"id":"c","from":-1,"to":1,"min":0}]}""", "\"from\", a whole number from 0 to 1")]
    [InlineData("""{"id":"n","points":2,"constraints":[{"id":"c","from":0,"to":1,"min":2,"max":1}]}""", "min to be at most max")]
    [InlineData("""{"id":"n","points":2,"constraints":[{"id":"c","from":0,"to":1,"mni":2}]}""", "found \"mni\"")]
    [InlineData("""{"id":"n","points":2,"constraints":[{"id":"c","from":0,"to":1,"min":1000000000000001}]}""", "10^15")]
    [InlineData("""{"id":"n","points":2,"constraints":[{"id":"c","from":0,"to":1,"min":1e400}]}""", "10^15")]
    [InlineData("""{"id":"n","points":2,"constraints":[{"id":"c","from":0,"to":1,"min":1.5}]}""", "whole number")]
    [InlineData("""{"id":"n","points":2,"constraints":[{"id":"c","any":[]}]}""", "at least one alternative")]
    [InlineData("""{"id":"n","points":2,"constraints":[{"id":"c","from":0,"to":1},{"id":"c","from":0,"to":1}]}""", "two constraints are called c")]
    [InlineData("""{"id":"n","points":9999,"constraints":[{"id":"c","from":0,"to":1,"min":1000000000000000}]}""", "10^18")]
    [InlineData("""{"id":"n","points":2,"constraints":[],"query":[{"from":0,"to":5}]}""", "query 1")]
    public void A_bad_line_is_reported_and_the_others_are_answered(string bad, string expected)
    {
        const string Good = """{"id":"good","points":1,"constraints":[]}""";
        var run = CliRun.Run(["chronology", "check", "-"], $"{Good}\n{bad}\n\n{Good}\n");
        run.ExitCode.ShouldBe(2);
        run.OutLines.Length.ShouldBe(2);
        run.Err.ShouldStartWith("standard input, line 2: ");
        run.Err.ShouldContain(expected);
    }

    [Fact]
    public void A_file_that_is_not_there_is_reported_and_the_others_are_answered()
    {
        var run = CliRun.Run(["chronology", "check", "no-such-file.jsonl", "-"], """{"id":"good","points":1,"constraints":[]}""");
        run.ExitCode.ShouldBe(2);
        run.OutLines.Length.ShouldBe(1);
        run.Err.ShouldContain("no-such-file.jsonl");
    }

    [Fact]
    public void A_line_that_is_too_long_is_skipped_without_being_held()
    {
        var text = new StringBuilder().Append(' ', 40 * 1024 * 1024).Append('\n').Append("""{"id":"good","points":1,"constraints":[]}""").ToString();
        var run = CliRun.Run(["chronology", "check", "-"], text);
        run.ExitCode.ShouldBe(2);
        run.OutLines.Length.ShouldBe(1);
        run.Err.ShouldContain("line 1: expected a line of at most");
    }

    private static string Answer(string line)
    {
        var run = CliRun.Run(["chronology", "check", "-"], line);
        run.ExitCode.ShouldBe(0);
        run.Err.ShouldBeEmpty();
        return run.OutLines.ShouldHaveSingleItem();
    }

    private static string Text(JsonElement window) =>
        $"{window.GetProperty("from")} {window.GetProperty("to")} {window.GetProperty("min")} {window.GetProperty("max")}";
}
