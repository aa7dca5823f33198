using System.Text.Json;
using Safeconduct.SystemTests.Cli;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Evidence;

public sealed class ImportCommandTests
{
    [Fact]
    public void Results_go_to_standard_output_and_progress_to_standard_error()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("s.csv", Sightings + Sighting("A", "2022-03-01") + Sighting("A", "2022-02-31"));
        var run = CliRun.Run("import", file, "--into", folder["e.db"]);
        run.ExitCode.ShouldBe(0);
        run.OutLines[0].ShouldEndWith("s.csv: sightings/1, 2 rows read = 1 accepted + 1 rejected");
        run.OutLines[1].ShouldBe("rejected 1: 2022-02-31 is no date; expected a day such as 2022-08-24, or EDTF (row 2, line 3, from)");
        run.Err.Trim().ShouldBe($"1 of 1: {file}");
    }

    [Fact]
    public void Rejected_rows_are_told_by_reason_each_once_with_a_count_and_the_first_three_places()
    {
        using var folder = new TemporaryFolder();
        var rows = string.Concat(Enumerable.Range(1, 5).Select(_ => Sighting("A", "2022-03-01", side: "ua"))) + Sighting("A", "2022-02-31") + Sighting("A", "2022-02-30");
        var lines = CliRun.Run("import", folder.Write("s.csv", Sightings + rows), "--into", folder["e.db"], "--side", "ru").OutLines.Where(l => l.StartsWith("rejected", StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBe(2);
        lines[0].ShouldStartWith("rejected 5: side UA");
        lines[0].ShouldEndWith("(row 1, line 2, side; row 2, line 3, side; row 3, line 4, side); …");
        lines[1].ShouldStartWith("rejected 2: 2022-02-31 is no date");
        lines[1].ShouldContain("2022-02-30 is no date");
    }

    [Fact]
    public void Json_is_one_document_with_every_number()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/s.csv", Sightings + Sighting("A", "2022-03-01") + Sighting("A", "2022-02-31"));
        folder.Write("in/x.txt", "x");
        using var json = JsonDocument.Parse(CliRun.Run("import", folder["in"], "--into", folder["e.db"], "--json").Out);
        var root = json.RootElement;
        root.GetProperty("safeconduct").GetString().ShouldBe("import/1");
        (root.GetProperty("read").GetInt64(), root.GetProperty("accepted").GetInt64(), root.GetProperty("rejected").GetInt64()).ShouldBe((2, 1, 1));
        root.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("status").GetString()).ShouldBe(["imported", "not-recognised"]);
        var rejection = root.GetProperty("files")[0].GetProperty("rejections")[0];
        (rejection.GetProperty("row").GetInt64(), rejection.GetProperty("column").GetString(), rejection.GetProperty("key").GetString()).ShouldBe((2, "from", "import.rejected.date"));
    }

    [Fact]
    public void An_import_that_takes_nothing_leaves_no_base_behind()
    {
        using var folder = new TemporaryFolder();
        CliRun.Run("import", folder.Write("text.csv", "hello\n"), "--into", folder["e.db"]).ExitCode.ShouldBe(2);
        Directory.GetFiles(folder.ToString()).Select(Path.GetFileName).ShouldBe(["text.csv"]);
    }

    [Theory]
    [InlineData("text.csv", "hello\n")]
    [InlineData("cut.csv", "unit,from,lat,lon,kind\n\"A")]
    public void A_named_file_that_cannot_be_taken_is_wrong_input(string name, string text)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Run("import", folder.Write(name, text), "--into", folder["e.db"]);
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain(name);
    }

    [Theory]
    [InlineData("--as", "no-such-form")]
    [InlineData("--side", "russia")]
    [InlineData("--published", "May")]
    public void An_option_with_a_wrong_value_is_wrong_input(string option, string value)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Run("import", folder.Write("s.csv", Sightings), "--into", folder["e.db"], option, value);
        (run.ExitCode, run.Out).ShouldBe((2, ""));
        run.Err.ShouldContain(value);
    }

    [Fact]
    public void A_file_that_is_not_there_is_wrong_input_and_the_others_are_imported()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Run("import", folder["none.csv"], folder.Write("s.csv", Sightings + Sighting("A", "2022-03-01")), "--into", folder["e.db"]);
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldContain("none.csv: there is no such file or folder");
        run.Out.ShouldContain("1 row read = 1 accepted + 0 rejected");
    }

    [Fact]
    public void A_store_that_cannot_be_used_ends_with_3_in_the_readers_language()
    {
        using var folder = new TemporaryFolder();
        CliRun.Run("evidence", "--evidence", folder["none.db"]).ExitCode.ShouldBe(3);
        var foreign = folder.Write("foreign.db", "hello");
        CliRun.Run("import", folder.Write("s.csv", Sightings), "--into", foreign).ExitCode.ShouldBe(3);
        var run = CliRun.Run("evidence", "--evidence", foreign, "--lang", "ru");
        (run.ExitCode, run.Out).ShouldBe((3, ""));
        run.Err.ShouldContain("не база сведений");
    }

    [Fact]
    public void The_base_says_what_it_holds()
    {
        using var folder = new TemporaryFolder();
        CliRun.Run("import", folder.Write("s.csv", Sightings + Sighting("A", "2022-03-01") + Sighting("A", "2022-03-30")), "--into", folder["e.db"]);
        var text = CliRun.Run("evidence", "--evidence", folder["e.db"]).Out;
        text.ShouldContain("S (grade B2): 2 facts from 1 file; positions of 1 unit; latest day 30 March 2022");
        text.ShouldContain("1 March 2022 and 30 March 2022");
        using var json = JsonDocument.Parse(CliRun.Run("evidence", "--evidence", folder["e.db"], "--json").Out);
        json.RootElement.GetProperty("sources")[0].GetProperty("covers").EnumerateArray().Select(c => c.GetString()).ShouldBe(["2022-03-01/2022-03-01", "2022-03-30/2022-03-30"]);
    }
}
