using System.Text;
using System.Text.Json;
using Safeconduct.Cli.Commands;
using Safeconduct.Texts;

namespace Safeconduct.SystemTests.Cli;

public sealed class RulesCommandTests
{
    [Fact]
    public void Every_rule_of_the_suite_gets_one_line_in_its_order()
    {
        var path = SharedData.PathOf("suites", "rules", "cases.jsonl");
        var run = CliRun.Run("rules", "eval", path);
        run.ExitCode.ShouldBe(0);
        run.Err.ShouldBeEmpty();
        var expected = File.ReadLines(path).Select(l => JsonDocument.Parse(l).RootElement).Select(j => $$"""{"id":"{{j.GetProperty("id")}}","value":{{j.GetProperty("exact").GetRawText()}},"relevant":{{j.GetProperty("still_relevant").GetRawText().Replace(" ", "")}}}""");
        run.OutLines.ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{"id":"n","rule":["or","b","a",["or"]],"facts":{"c":true}}""", """{"id":"n","value":null,"relevant":["a","b"]}""")]
    [InlineData("""{"id":"n","rule":["or","b",["and"]],"facts":{}}""", """{"id":"n","value":true,"relevant":[]}""")]
    [InlineData("""{"id":"n","rule":["or","a",["not","a"]],"facts":{"a":null}}""", """{"id":"n","value":true,"relevant":[]}""")]
    [InlineData("""{"id":"n","rule":["and",["in","w","KZ"],["in","w","AM"]],"facts":{},"domains":{"w":["KZ","AM","RS"]}}""", """{"id":"n","value":false,"relevant":[]}""")]
    [InlineData("""{"id":"n","rule":["in","w","KZ","AM"],"facts":{"w":"AM"},"domains":{"w":["KZ","AM","RS"]}}""", """{"id":"n","value":true,"relevant":[]}""")]
    [InlineData("""{"id":"n","rule":false,"facts":{},"comment":1}""", """{"id":"n","value":false,"relevant":[]}""")]
    public void A_rule_is_answered_exactly(string line, string answer) => Evaluate(line).Out.TrimEnd().ShouldBe(answer);

    [Theory]
    [InlineData("nope", "JSON object")]
    [InlineData("[]", "\"id\"")]
    [InlineData("""{"id":"n","id":"n","rule":"a","facts":{}}""", "duplicate names")]
    [InlineData("""{"id":"\ud800","rule":"a","facts":{}}""", "\"id\"")]
    [InlineData("""{"id":"n","facts":{}}""", "\"rule\"")]
    [InlineData("""{"id":"n","rule":"a"}""", "\"facts\"")]
    [InlineData("""{"id":"n","rule":["xor","a"],"facts":{}}""", "xor")]
    [InlineData("""{"id":"n","rule":["not"],"facts":{}}""", "\"not\" with one")]
    [InlineData("""{"id":"n","rule":[],"facts":{}}""", "begins with")]
    [InlineData("""{"id":"n","rule":7,"facts":{}}""", "begins with")]
    [InlineData("""{"id":"n","rule":"a","facts":{"a":"yes"}}""", "true, false or null")]
    [InlineData("""{"id":"n","rule":"a","facts":[]}""", "an object")]
    [InlineData("""{"id":"n","rule":["in","w","XX"],"facts":{},"domains":{"w":["KZ"]}}""", "one of its words")]
    [InlineData("""{"id":"n","rule":"w","facts":{},"domains":{"w":["KZ"]}}""", "[\"in\", \"w\"")]
    [InlineData("""{"id":"n","rule":"a","facts":{},"domains":{"w":["KZ","KZ"]}}""", "different words")]
    public void A_line_that_is_no_rule_is_named_and_the_others_are_answered(string bad, string expected)
    {
        var run = Evaluate("{\"id\":\"first\",\"rule\":\"a\",\"facts\":{}}\n\n" + bad + "\n{\"id\":\"last\",\"rule\":\"a\",\"facts\":{\"a\":true}}");
        run.Exit.ShouldBe(2);
        run.Err.ShouldContain("standard input, line 3: ");
        run.Err.ShouldContain(expected);
        run.Out.ShouldBe("{\"id\":\"first\",\"value\":null,\"relevant\":[\"a\"]}\n{\"id\":\"last\",\"value\":true,\"relevant\":[]}\n");
    }

    [Fact]
    public void A_rule_nested_without_end_is_refused()
    {
        var run = Evaluate("""{"id":"n","rule":""" + string.Concat(Enumerable.Repeat("[\"not\",", 100_000)));
        run.Exit.ShouldBe(2);
        run.Err.ShouldContain("at most 250 deep");
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() => CliRun.Run("rules", "eval", "no-such-file.jsonl").ShouldSatisfyAllConditions(r => r.ExitCode.ShouldBe(2), r => r.Err.ShouldContain("no-such-file.jsonl"));

    private static (int Exit, string Out, string Err) Evaluate(string input)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var exit = RulesCommand.Evaluate(["-"], () => new MemoryStream(Encoding.UTF8.GetBytes(input)), output, errors, Phrasebook.For("en"));
        return (exit, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }
}
