using System.Text.Json;
using Safeconduct.SystemTests.Cli;

namespace Safeconduct.SystemTests.Verify;

/// <summary>
/// Unit presence beside the map of 2022. The 234th regiment stands in it on three days, 27 May, 5 June and 13 June 2022, near Lysychansk, and the map has nothing
/// at all before 27 March: of March the record says nothing, whatever else is known of that regiment.
/// </summary>
public sealed class RecordedPositionsTests
{
    private const string Regiment = "234th Guards Air Assault Regiment";

    [Fact]
    public void Of_a_regiment_the_record_speaks_where_it_has_a_position_and_nowhere_else()
    {
        using var folder = new TemporaryFolder();
        CliRun.Run("import", SharedData.PathOf("evidence", "uawardata"), "--into", folder["e.db"]).ExitCode.ShouldBe(0);
        (string From, string To, string Outcome, string Key)[] cases =
        [
            ("2022-03-01", "2022-03-31", "silent", "not-covered"),
            ("2022-02-24", "2022-03-20", "silent", "not-covered"),
            ("2022-05-31", "2022-06-01", "silent", "covered-but-not-seen"),
            ("2022-07-01", "2022-08-31", "silent", "not-covered"),
            ("2022-05-25", "2022-06-15", "raises", "far"),
        ];
        foreach (var (from, to, outcome, key) in cases)
        {
            var finding = Finding(folder, Regiment, "{ lat: 50.55, lon: 30.21, within_km: 5 }", from, to);
            (finding.GetProperty("outcome").GetString(), finding.GetProperty("reason").GetProperty("key").GetString()).ShouldBe((outcome, "unit-presence." + key), $"{from} to {to}");
        }

        var near = Finding(folder, Regiment, "{ lat: 48.9, lon: 38.43, within_km: 5 }", "2022-05-25", "2022-06-15");
        near.GetProperty("outcome").GetString().ShouldBe("compatible");
        near.GetProperty("reason").GetProperty("args").GetProperty("origins").GetInt32().ShouldBe(1, "two files of one map are one source");
        near.GetProperty("text").GetString().ShouldNotBeNull().ShouldContain("all are an analyst’s assessment");
    }

    [Fact]
    public void What_could_explain_a_distance_is_tried_on_the_real_map_too()
    {
        using var folder = new TemporaryFolder();
        CliRun.Run("import", SharedData.PathOf("evidence", "uawardata"), "--into", folder["e.db"]).ExitCode.ShouldBe(0);
        var far = Finding(folder, Regiment, "{ lat: 50.55, lon: 30.21, within_km: 5 }", "2022-05-25", "2022-06-15");
        var tried = far.GetProperty("tried").EnumerateArray().Select(t => t.ValueKind == JsonValueKind.String ? t.GetString()! : t.GetRawText()).ToList();
        tried.ShouldContain(t => t.Contains("The unit above it: 76th Guards Air Assault Division", StringComparison.Ordinal));
        tried.ShouldContain(t => t.StartsWith("Permanent base", StringComparison.Ordinal));
    }

    [Fact]
    public void The_two_incidents_of_the_example_clear_and_count_and_raise_nothing()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Run("verify", Example.Accounts, "--evidence", Example.BaseIn(folder), "--json");
        run.ExitCode.ShouldBe(0, run.Err);
        var exposure = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("findings").EnumerateArray()
            .Where(f => f.GetProperty("check").GetString() == "SC0301")
            .Select(f => (Account: JsonDocument.Parse(line).RootElement.GetProperty("account").GetString(), Id: f.GetProperty("id").GetString(), Outcome: f.GetProperty("outcome").GetString()))).ToList();
        exposure.ShouldContain(("D-01", "SC0301/S4/outside/unit:90-guards-tank-division", "compatible"));
        exposure.ShouldContain(f => f.Account == "D-02" && f.Id!.StartsWith("SC0301/S2/nearby/", StringComparison.Ordinal) && f.Outcome == "silent");
        exposure.ShouldAllBe(f => f.Outcome == "compatible" || f.Outcome == "silent" || f.Outcome == "not-assessable");
    }

    private static JsonElement Finding(TemporaryFolder folder, string unit, string at, string from, string to)
    {
        var account = folder.Write("a.yaml", $$"""
            safeconduct: account/1
            id: T-1
            interviews:
              - { id: I1, on: 2024-04-12 }
            statements:
              - { id: S1, in: I1, served: { unit: "{{unit}}" }, at: {{at}}, from: {{from}}, to: {{to}} }
            """);
        var run = CliRun.Run("verify", account, "--evidence", folder["e.db"], "--json");
        run.ExitCode.ShouldBe(0, run.Err);
        return JsonDocument.Parse(run.Out).RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("check").GetString() == "SC0202").Clone();
    }
}
