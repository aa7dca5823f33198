using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Safeconduct.SystemTests.Verify;

namespace Safeconduct.SystemTests.Cli;

/// <summary>Paths, outputs and names that are not what they should be.</summary>
public sealed class HostilePlacesTests : IDisposable
{
    private const string Good = "safeconduct: account/1\nid: K-1\ninterviews: [ { id: I1 } ]\nstatements:\n  - { id: S1, in: I1, served: { unit: \"X\" }, at: Astana, on: 2022-03-01 }\n";
    private const string Sightings = "unit,number,from,to,lat,lon,within_km,kind,side,grade,source,url,note\n";
    private const string Escape = "\u001b]0;owned\u0007\u001b[2J\u202E";

    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("verify", "a.yaml", "--evidence", "")]
    [InlineData("verify", "", "--evidence", "e.db")]
    [InlineData("verify", "a.yaml", "--evidence", "e.db", "--report", "")]
    [InlineData("verify", "a.yaml", "--evidence", "e.db", "--since", "")]
    [InlineData("import", "", "--into", "e.db")]
    [InlineData("import", "a.csv", "--into", "")]
    [InlineData("evidence", "--evidence", "")]
    [InlineData("account", "check", "")]
    [InlineData("account", "check", "a.yaml", "--evidence", "")]
    [InlineData("chronology", "check", "")]
    [InlineData("demo", "--once", "--report", "")]
    public void An_empty_path_is_wrong_input(params string[] args)
    {
        var run = CliRun.Run(args, stdin: "", folder: _place.ToString());
        run.ExitCode.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.Err.ShouldContain("is empty");
        Directory.GetFileSystemEntries(_place.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void Folders_in_place_of_files_and_files_in_place_of_folders_are_said_plainly()
    {
        var evidence = Example.BaseIn(_place);
        var account = _place.Write("a.yaml", Good);
        var folder = Directory.CreateDirectory(_place["folder.yaml"]).FullName;
        Ends(2, "folder.yaml", "verify", folder, "--evidence", evidence);
        Ends(2, "folder.yaml", "verify", account, "--evidence", evidence, "--since", folder);
        Ends(2, "a.yaml", "verify", account, "--evidence", evidence, "--report", account);
        Ends(2, "a.yaml", "verify", account, "--evidence", evidence, "--report", account + "/x/r.html");
        Ends(2, "a.yaml", "demo", "--once", "--report", account);
        Ends(2, "folder.yaml", "chronology", "check", folder);
        Ends(2, "none", "import", _place["none"], "--into", _place["new.db"]);
        Ends(3, "folder.yaml", "verify", account, "--evidence", folder);
        Ends(3, "folder.yaml", "evidence", "--evidence", folder);
        Ends(3, "folder.yaml", "import", account, "--into", folder);
        Ends(3, "a.yaml", "import", account, "--into", account);
        File.ReadAllText(account).ShouldBe(Good);
        File.Exists(_place["new.db"]).ShouldBeFalse();
    }

    [Fact]
    public void Blanks_and_Cyrillic_letters_in_paths_are_nothing_special()
    {
        Directory.CreateDirectory(_place["моя папка"]);
        File.Copy(Example.BaseIn(_place), _place["моя папка/база данных.db"]);
        var account = _place.Write("моя папка/рассказ №1.yaml", Good);
        CliRun.Run("verify", account, "--evidence", _place["моя папка/база данных.db"], "--report", _place["моя папка/отчёт.html"]).ExitCode.ShouldBe(0);
        File.Exists(_place["моя папка/отчёт.html"]).ShouldBeTrue();
    }

    [Fact]
    public void Escape_sequences_never_reach_the_terminal_and_JSON_holds_them_escaped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No file can bear such a name there.");
        var file = $"{Escape}\r.csv";
        _place.Write(file, $"{Sightings}X{Escape},,2022-03-01,,47.1,36.2,,observed,ru,B2,S{Escape},,\nX,,bad{Escape},,47.1,36.2,,observed,ru,B2,S,,\n\"X\nforged: 1\",,{Escape},,47.1,36.2,,observed,ru,B2,S,,\n");
        _place.Write("a.yaml", Good);
        string[][] lines =
        [
            ["import", file, "--into", "e.db"],
            ["import", file, "--into", "other.db", "--json"],
            ["evidence", "--evidence", "e.db"],
            ["evidence", "--evidence", "e.db", "--json"],
            ["verify", "a.yaml", "--evidence", "e.db"],
            ["verify", "a.yaml", "--evidence", "e.db", "--json"],
            ["verify", "a.yaml", "--evidence", "e.db", "--as-of", Escape],
            ["account", "check", "a.yaml", Escape],
            ["account", "check", "a.yaml", "--evidence", "e.db", "--json"],
            ["dates", "explain", Escape],
            ["dates", "explain", Escape, "--json"],
            ["chronology", "check", Escape],
            [Escape],
        ];
        foreach (var line in lines)
        {
            var run = CliRun.Run(line, stdin: "", folder: _place.ToString());
            var command = string.Join(' ', line);
            (run.Out + run.Err).Where(c => c is not '\n' && (char.IsControl(c) || c is '\u202E')).ShouldBeEmpty(command);
            run.Out.Length.ShouldBeGreaterThan(run.ExitCode == 0 ? 10 : -1, command);
            if (line.Contains("--json"))
            {
                JsonDocument.Parse(run.Out).Dispose();
            }
        }

        var json = JsonDocument.Parse(CliRun.Run(["evidence", "--evidence", "e.db", "--json"], stdin: "", folder: _place.ToString()).Out);
        json.RootElement.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("source").GetString()).ShouldContain("S" + Escape);
    }

    [Fact]
    public void A_network_that_bears_an_escape_sequence_for_a_name_is_refused_without_printing_it()
    {
        var run = CliRun.Run(["chronology", "check", "-"], "{\"id\":\"\\u001b[31m\",\"constraints\":5}\n");
        run.ExitCode.ShouldBe(2);
        run.Err.ShouldNotContain("\u001b");
        run.Err.ShouldContain("U+001B");
    }

    [Theory]
    [InlineData("dates explain 2022")]
    [InlineData("dates explain 2022 --json")]
    [InlineData("account check a.yaml")]
    [InlineData("verify a.yaml --evidence evidence.db")]
    [InlineData("verify a.yaml --evidence evidence.db --json")]
    [InlineData("evidence --evidence evidence.db")]
    [InlineData("--help")]
    public void An_answer_that_cannot_be_written_is_a_plain_failure_and_a_reader_who_leaves_is_none(string args)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        Example.BaseIn(_place);
        _place.Write("a.yaml", Good);
        var full = Shell($"{args} > /dev/full");
        full.ExitCode.ShouldBe(1);
        full.Err.ShouldNotContain("   at ");
        full.Err.TrimEnd('\n').Split('\n').Length.ShouldBe(1);
        Shell($"{args} | head -c 1 > /dev/null").Err.ShouldBeEmpty();
    }

    [Fact]
    public void Standard_error_that_cannot_be_written_changes_nothing_about_the_exit_status()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        Shell("dates explain nonsense 2> /dev/full").ExitCode.ShouldBe(2);
        Shell("dates explain nonsense 2>&-").ExitCode.ShouldBe(2);
    }

    /// <summary>Runs the program as a shell would.</summary>
    private CliRun Shell(string line)
    {
        var program = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "safeconduct.dll")}'";
        var start = new ProcessStartInfo("sh", ["-c", $"{program} {line}"])
        {
            WorkingDirectory = _place.ToString(), UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static void Ends(int exit, string said, params string[] args)
    {
        var run = CliRun.Run(args);
        run.ExitCode.ShouldBe(exit, string.Join(' ', args));
        run.Err.ShouldContain(said);
        run.Err.ShouldNotContain("   at ");
    }
}
