using System.Text.Json;

namespace Safeconduct.SystemTests.Cli;

public sealed class AccountCommandTests : IDisposable
{
    private const string Good = "safeconduct: account/1\nid: K-1\ninterviews: [ { id: I1 } ]\nstatements:\n  - { id: S1, in: I1, was: {}, at: Astana, on: 2022-08-2X }\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_good_account_is_shown_in_plain_words()
    {
        var run = CliRun.Run("account", "check", _folder.Write("good.yaml", Good));
        run.ShouldSatisfyAllConditions(
            r => r.ExitCode.ShouldBe(0),
            r => r.Err.ShouldBeEmpty(),
            r => r.Out.ShouldContain("S1: stay, told in I1 (line 5)"),
            r => r.Out.ShouldContain("between 20 and 29 August 2022"),
            r => r.Out.ShouldContain("“Astana” was understood as Astana (a settlement in KZ)"));
    }

    [Fact]
    public void Of_several_accounts_the_bad_one_is_reported_at_its_place_and_the_others_run()
    {
        _folder.Write("a.yaml", Good.Replace("was:", "wsa:"));
        _folder.Write("b.yml", Good);
        _folder.Write("notes.txt", "not an account");
        var run = CliRun.Run("account", "check", _folder.ToString());
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain("a.yaml:5:23: “statement” has no key “wsa”. Did you mean “was”?");
        run.Err.ShouldNotContain("notes.txt");
        run.Out.ShouldContain("Account K-1");
    }

    [Fact]
    public void The_answer_speaks_Russian_when_asked_to()
    {
        var run = CliRun.Run("account", "check", "--lang", "ru", _folder.Write("bad.yaml", Good.Replace("I1 } ]", "I1, on: soon } ]")));
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain("bad.yaml:3:29: «on» — дата; найдено «soon».");
    }

    [Fact]
    public void JSON_has_a_line_for_every_file_the_bad_ones_too()
    {
        _folder.Write("a.yaml", Good.Replace("was:", "wsa:"));
        _folder.Write("b.yaml", Good);
        var lines = CliRun.Run("account", "check", "--json", _folder.ToString()).OutLines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.Count.ShouldBe(2);
        lines[0].GetProperty("read").GetBoolean().ShouldBeFalse();
        lines[0].GetProperty("errors")[1].GetProperty("key").GetString().ShouldBe("account.key.unknown-near");
        var statement = lines[1].GetProperty("statements")[0];
        statement.GetProperty("dates")[0].GetProperty("latest").GetString().ShouldBe("2022-08-29");
        statement.GetProperty("place").GetProperty("resolved").GetString().ShouldBe("one");
    }

    [Fact]
    public void A_file_that_is_not_there_is_wrong_input_and_the_others_run()
    {
        var run = CliRun.Run("account", "check", _folder["none.yaml"], _folder.Write("good.yaml", Good));
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain("none.yaml");
        run.Out.ShouldContain("Account K-1");
    }

    [Fact]
    public void A_folder_without_accounts_is_wrong_input() => CliRun.Run("account", "check", _folder.ToString()).ExitCode.ShouldBe(2);

    [Fact]
    public void Without_a_file_the_command_says_what_it_needs() => CliRun.Run("account", "check").ExitCode.ShouldBe(2);

    [Fact]
    public void A_base_that_is_not_there_ends_with_status_three()
    {
        var run = CliRun.Run("account", "check", "--evidence", _folder["none.db"], _folder.Write("good.yaml", Good));
        run.ExitCode.ShouldBe(3);
        run.Err.ShouldContain("none.db");
    }
}
