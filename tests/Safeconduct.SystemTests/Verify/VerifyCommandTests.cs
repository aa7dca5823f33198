using System.Text.Json;
using Safeconduct.SystemTests.Cli;

namespace Safeconduct.SystemTests.Verify;

public sealed class VerifyCommandTests : IDisposable
{
    private const string Account = """
        safeconduct: account/1
        id: T-001
        interviews:
          - { id: I1, on: 2023-06-12, language: en }
        statements:
          - { id: S1, in: I1, served: { unit: "90th Guards Tank Division", role: driver, rank: private, category: contract }, at: "Izium", from: 2022-04-15, to: 2022-08 }
          - { id: S2, in: I1, leave: {}, from: "[2022-08-10..2022-08-31]" }
        relations:
          - { from: S1.end, to: S2.start, days: 0 }
        """;

    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void An_account_is_verified_against_imported_evidence_in_words_and_in_JSON()
    {
        var evidence = Example.BaseIn(_place);
        var account = _place.Write("T-001.yaml", Account);
        var words = CliRun.Run("verify", account, "--evidence", evidence);
        words.ExitCode.ShouldBe(0);
        words.Err.ShouldBeEmpty();
        words.Out.ShouldContain("There is no overall score");
        var json = Json(CliRun.Run("verify", account, "--evidence", evidence, "--json", "--as-of", "2026-11-22"));
        json.GetProperty("safeconduct").GetString().ShouldBe("assessment/1");
        json.GetProperty("account").GetString().ShouldBe("T-001");
        json.GetProperty("asOf").GetString().ShouldBe("2026-11-22");
        var findings = json.GetProperty("findings").EnumerateArray().ToList();
        findings.ShouldNotBeEmpty();
        findings.ShouldAllBe(f => f.GetProperty("statements").GetArrayLength() > 0);
        findings.Count(f => f.GetProperty("check").GetString() == "SC0202").ShouldBe(1);
        findings.Select(f => f.GetProperty("id").GetString()).ShouldBeUnique();
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes()
    {
        var evidence = Example.BaseIn(_place);
        string Run() => CliRun.Run("verify", Example.Accounts, "--evidence", evidence, "--json", "--as-of", "2026-11-22").Out;
        Run().ShouldBe(Run());
    }

    [Fact]
    public void A_later_run_says_what_is_new_gone_and_changed()
    {
        var evidence = Example.BaseIn(_place);
        var account = _place.Write("T-001.yaml", Account);
        var old = _place.Write("old.json", CliRun.Run("verify", account, "--evidence", evidence, "--json").Out);
        var same = Json(CliRun.Run("verify", account, "--evidence", evidence, "--json", "--since", old)).GetProperty("since");
        (same.GetProperty("new").GetArrayLength() + same.GetProperty("gone").GetArrayLength() + same.GetProperty("changed").GetArrayLength()).ShouldBe(0);
        var other = _place.Write("T-001b.yaml", Account.Replace("at: \"Izium\"", "at: \"Skadovsk\"", StringComparison.Ordinal));
        var moved = Json(CliRun.Run("verify", other, "--evidence", evidence, "--json", "--since", old)).GetProperty("since");
        (moved.GetProperty("new").GetArrayLength() + moved.GetProperty("changed").GetArrayLength()).ShouldBeGreaterThan(0);
        moved.GetProperty("gone").GetArrayLength().ShouldBeGreaterThan(0);
        CliRun.Run("verify", other, "--evidence", evidence, "--since", old).Out.ShouldContain("Since the earlier run");
    }

    [Fact]
    public void Of_several_accounts_the_bad_ones_are_reported_and_the_others_run()
    {
        var evidence = Example.BaseIn(_place);
        _place.Write("a.yaml", Account);
        _place.Write("b.yaml", Account.Replace("id: T-001", "id: T-002", StringComparison.Ordinal).Replace("from: 2022-04-15", "from: 2022-02-31", StringComparison.Ordinal));
        _place.Write("c.yaml", Account.Replace("id: T-001", "id: T-003", StringComparison.Ordinal));
        var run = CliRun.Run("verify", _place["a.yaml"], _place["b.yaml"], _place["c.yaml"], _place["missing.yaml"], "--evidence", evidence, "--json");
        run.ExitCode.ShouldBe(2);
        run.OutLines.Length.ShouldBe(2);
        run.Err.ShouldContain("b.yaml:6:");
        run.Err.ShouldContain("missing.yaml");
    }

    [Fact]
    public void A_report_is_one_file_for_one_account_and_a_folder_for_several_and_only_the_owner_reads_it()
    {
        var evidence = Example.BaseIn(_place);
        var account = _place.Write("T-001.yaml", Account);
        CliRun.Run("verify", account, "--evidence", evidence, "--report", _place["one.html"]).ExitCode.ShouldBe(0);
        File.ReadAllText(_place["one.html"]).ShouldStartWith("<!DOCTYPE html>", Case.Insensitive);
        CliRun.Run("verify", Example.Accounts, "--evidence", evidence, "--report", _place["several"]).ExitCode.ShouldBe(0);
        Directory.GetFiles(_place["several"]).Select(f => Path.GetFileName(f)!).Order().ShouldBe(["D-01.html", "D-02.html", "D-03.html", "D-04.html", "D-05.html", "index.html"]);
        CliRun.Run("verify", Example.Accounts, "--evidence", evidence, "--report", _place["one.html"]).ExitCode.ShouldBe(2);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_place["one.html"]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Nobodys_report_and_no_other_file_is_written_over_by_somebody_elses()
    {
        var evidence = Example.BaseIn(_place);
        var account = _place.Write("T-001.yaml", Account);
        var other = _place.Write("T-002.yaml", Account.Replace("id: T-001", "id: T-002", StringComparison.Ordinal));
        CliRun.Run("verify", account, "--evidence", evidence, "--report", _place["one.html"]).ExitCode.ShouldBe(0);
        CliRun.Run("verify", account, "--evidence", evidence, "--report", _place["one.html"]).ExitCode.ShouldBe(0);
        var before = File.ReadAllText(_place["one.html"]);
        CliRun.Run("verify", other, "--evidence", evidence, "--report", _place["one.html"]).ExitCode.ShouldBe(2);
        File.ReadAllText(_place["one.html"]).ShouldBe(before);
        CliRun.Run("verify", other, "--evidence", evidence, "--report", _place.Write("note.html", "mine")).ExitCode.ShouldBe(2);
        File.ReadAllText(_place["note.html"]).ShouldBe("mine");
    }

    [Fact]
    public void An_earlier_answer_about_somebody_else_is_not_compared()
    {
        var evidence = Example.BaseIn(_place);
        var account = _place.Write("T-001.yaml", Account);
        var old = _place.Write("old.json", CliRun.Run("verify", account, "--evidence", evidence, "--json").Out);
        var other = _place.Write("T-002.yaml", Account.Replace("id: T-001", "id: T-002", StringComparison.Ordinal));
        var run = CliRun.Run("verify", other, "--evidence", evidence, "--json", "--since", old);
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain("T-001");
        JsonDocument.Parse(run.Out).RootElement.TryGetProperty("since", out _).ShouldBeFalse();
    }

    [Fact]
    public void A_misspelt_option_and_a_table_in_place_of_an_account_are_named()
    {
        var account = _place.Write("T-001.yaml", Account);
        CliRun.Run("verify", account, "--evidnce", "x.db", "--evidence", "x.db").Err.ShouldContain("\"--evidnce\" is no option");
        var table = CliRun.Run("verify", _place.Write("t.csv", "unit,from\nA,2022"), "--evidence", Example.BaseIn(_place));
        table.ExitCode.ShouldBe(2);
        table.Err.ShouldContain("safeconduct import");
    }

    [Theory]
    [InlineData("missing.db", null)]
    [InlineData("text.db", "this is no database, and long enough not to be taken for an empty file of one hundred bytes at the very least")]
    public void A_store_that_cannot_be_used_ends_with_3_and_is_not_touched(string name, string? content)
    {
        var path = content is null ? _place[name] : _place.Write(name, content);
        var run = CliRun.Run("verify", _place.Write("T-001.yaml", Account), "--evidence", path);
        run.ExitCode.ShouldBe(3);
        run.Err.ShouldContain(name);
        run.Out.ShouldBeEmpty();
        File.Exists(path).ShouldBe(content is not null);
        if (content is not null)
        {
            File.ReadAllText(path).ShouldBe(content);
        }
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("{\"safeconduct\":\"assessment/9\",\"account\":\"x\",\"findings\":[]}")]
    [InlineData("[]")]
    [InlineData("")]
    public void An_earlier_answer_that_is_none_is_refused_with_its_line(string text)
    {
        var evidence = Example.BaseIn(_place);
        var run = CliRun.Run("verify", _place.Write("T-001.yaml", Account), "--evidence", evidence, "--since", _place.Write("old.json", text));
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain("line 1");
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2024-05")]
    [InlineData("2024-05-03~")]
    public void A_day_of_verification_that_is_no_day_is_refused(string day)
    {
        var run = CliRun.Run("verify", _place.Write("T-001.yaml", Account), "--evidence", "x.db", "--as-of", day);
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain(day);
    }

    [Fact]
    public void A_report_place_that_cannot_be_written_is_said_and_ends_with_2()
    {
        var evidence = Example.BaseIn(_place);
        var file = _place.Write("a-file", "x");
        var run = CliRun.Run("verify", _place.Write("T-001.yaml", Account), "--evidence", evidence, "--report", Path.Combine(file, "below.html"));
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain("below.html");
    }

    [Fact]
    public void No_name_of_a_person_and_no_content_of_an_account_reaches_standard_error()
    {
        var evidence = Example.BaseIn(_place);
        var secret = Account.Replace("role: driver", "role: Ivanov-secret", StringComparison.Ordinal);
        CliRun.Run("verify", _place.Write("T-001.yaml", secret), "--evidence", evidence, "--report", _place["r.html"]).Err.ShouldNotContain("Ivanov-secret");
    }

    private static JsonElement Json(CliRun run)
    {
        run.ExitCode.ShouldBe(0, run.Err);
        return JsonDocument.Parse(run.Out).RootElement;
    }
}
