using System.Text.Json;
using Safeconduct.SystemTests.Cli;

namespace Safeconduct.SystemTests.Verify;

/// <summary>The first worked case beside the real lists: what its comments say a good tool says.</summary>
public sealed class GoldenCaseTests
{
    [Fact]
    public void Of_the_officer_nothing_is_contradicted_and_the_leave_began_between_21_and_24_August_2022()
    {
        var officer = SharedData.PathOf("cases", "officer.yaml");
        using var place = new TemporaryFolder();
        CliRun.Run("import", SharedData.PathOf("evidence", "katottg"), SharedData.PathOf("evidence", "uawardata"), "--into", place["evidence.db"]).ExitCode.ShouldBe(0);
        var run = CliRun.Run("verify", officer, "--evidence", place["evidence.db"], "--json");
        run.ExitCode.ShouldBe(0, run.Err);
        var root = JsonDocument.Parse(run.Out).RootElement;
        var findings = root.GetProperty("findings").EnumerateArray().ToList();
        Outcomes("contradicts").ShouldBeEmpty();
        Outcomes("raises").ShouldBeEmpty();
        var leave = root.GetProperty("windows").EnumerateArray().Single(w => w.GetProperty("statement").GetString() == "S6" && w.GetProperty("end").GetString() == "start");
        leave.GetProperty("earliest").GetString().ShouldBe("2022-08-21");
        leave.GetProperty("latest").GetString().ShouldBe("2022-08-24");
        leave.GetProperty("because").EnumerateArray().Select(b => b.GetString()).ShouldBe(["S5", "S6"]);
        findings.Single(f => f.GetProperty("check").GetString() == "SC0202").GetProperty("outcome").GetString().ShouldBe("not-assessable");
        findings.Where(f => f.GetProperty("reason").GetProperty("key").GetString() == "territory.larger-area").ShouldHaveSingleItem();

        IEnumerable<string?> Outcomes(string outcome) => findings.Where(f => f.GetProperty("outcome").GetString() == outcome).Select(f => f.GetProperty("id").GetString());
    }
}
