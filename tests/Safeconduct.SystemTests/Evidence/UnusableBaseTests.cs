using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Safeconduct.SystemTests.Cli;
using Safeconduct.SystemTests.Verify;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>Every command ends with status 3 on a base that cannot be used, and leaves it and its folder as they were.</summary>
public sealed class UnusableBaseTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _place = new();

    /// <summary>What is written over, from which byte on; a count of bytes below zero cuts that many off the end.</summary>
    public static TheoryData<string, int, byte[]> Damages => new()
    {
        { "the first letter", 0, [(byte)'s'] },
        { "the page size", 16, [0, 3] },
        { "write-ahead logging", 18, [2, 2] },
        { "the payload fractions", 21, [1] },
        { "the number of pages", 28, [0x7F] },
        { "the schema format", 44, [0, 0, 0, 9] },
        { "the encoding", 56, [0, 0, 0, 2] },
        { "no version", 60, [0, 0, 0, 0] },
        { "a version below zero", 60, [0xFF, 0xFF, 0xFF, 0xFF] },
        { "a newer version", 60, [0, 0, 3, 0xE7] },
        { "another program's mark", 68, [0] },
        { "the kind of the first page", 100, [0xFF] },
        { "a page in the middle", 20 * 4096, [.. Enumerable.Repeat((byte)0xAB, 300)] },
    };

    public void Dispose() => _place.Dispose();

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_foreign_or_newer_base_ends_every_command_with_status_three_and_stays_as_it_was(string what, int at, byte[] bytes)
    {
        var file = Base();
        var damaged = File.ReadAllBytes(file);
        bytes.CopyTo(damaged, at);
        EndsEverything(file, damaged, what);
    }

    [Fact]
    public void A_base_that_was_cut_off_ends_every_command_with_status_three()
    {
        var file = Base();
        var whole = File.ReadAllBytes(file);
        EndsEverything(file, whole[..(whole.Length / 2)], "half");
        EndsEverything(file, whole[..^1], "one byte");
        EndsEverything(file, whole[..99], "the header");
        EndsEverything(file, [], "all");
    }

    [Fact]
    public void A_base_that_another_program_holds_ends_every_command_with_status_three()
    {
        var file = Base();
        var account = Path.Combine(Example.Accounts, "D-01-driver.yaml");
        var table = _place.Write("s.csv", Sightings + Sighting("B", "2022-03-01"));
        using var other = new SqliteConnection($"Data Source={file};Pooling=False");
        other.Open();
        using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN EXCLUSIVE";
        hold.ExecuteNonQuery();
        string[][] commands =
        [
            ["verify", account, "--evidence", file],
            ["evidence", "--evidence", file],
            ["account", "check", account, "--evidence", file],
            ["import", table, "--into", file],
        ];
        foreach (var command in commands)
        {
            var run = CliRun.Run(command);
            run.ExitCode.ShouldBe(3, command[0]);
            run.Out.ShouldBeEmpty();
            run.Err.ShouldContain("another program is writing");
        }
    }

    [Theory]
    [InlineData("UPDATE sighting SET lat = 400")]
    [InlineData("UPDATE sighting SET first_day = 99999999999999")]
    [InlineData("UPDATE sighting SET kind = 99")]
    [InlineData("UPDATE territory SET status = 77")]
    [InlineData("UPDATE place SET lon = 999")]
    [InlineData("ALTER TABLE sighting RENAME COLUMN lat TO lot")]
    [InlineData("DROP TABLE place_name")]
    public void A_base_whose_rows_were_tampered_with_ends_verify_with_status_three(string sql)
    {
        var file = Base();
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        var run = CliRun.Run("verify", Example.Accounts, "--evidence", file);
        run.ExitCode.ShouldBe(3);
        run.Err.ShouldContain("damaged");
        run.Err.ShouldNotContain("   at ");
    }

    [Fact]
    public void An_import_that_is_stopped_leaves_the_base_and_its_folder_as_they_were()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A console signal cannot be sent to one process there.");
        var file = Base();
        var before = File.ReadAllBytes(file);
        var large = _place.Write("large.csv", Sightings + string.Concat(Enumerable.Range(0, 400_000).Select(i => Sighting($"U{i % 300}", "2022-03-01", 45 + (i % 5000 / 1000.0)))));
        Stop("import", large, "--into", file).ShouldBe(130);
        File.ReadAllBytes(file).ShouldBe(before);
        Stop("import", large, "--into", _place["base/new.db"]).ShouldBe(130);
        Directory.GetFiles(_place["base"]).ShouldBe([file]);
    }

    private static int Stop(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "safeconduct.dll"), .. args]) 
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;

        // The first line of progress says that the file has been begun.
        process.StandardError.ReadLine().ShouldNotBeNull();
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        var rest = process.StandardError.ReadToEnd();
        process.WaitForExit();
        rest.ShouldNotContain("   at ");
        return process.ExitCode;
    }

    /// <summary>A base alone in its folder.</summary>
    private string Base()
    {
        Directory.CreateDirectory(_place["base"]);
        File.Move(Example.BaseIn(_place), _place["base/e.db"]);
        return _place["base/e.db"];
    }

    private void EndsEverything(string file, byte[] damaged, string what)
    {
        File.WriteAllBytes(file, damaged);
        File.SetLastWriteTimeUtc(file, LongAgo);
        var account = Path.Combine(Example.Accounts, "D-01-driver.yaml");
        var table = _place.Write("s.csv", Sightings + Sighting("B", "2022-03-01"));
        string[][] commands =
        [
            ["verify", account, "--evidence", file, "--report", _place["reports"]],
            ["evidence", "--evidence", file, "--json"],
            ["account", "check", account, "--evidence", file],
            ["import", table, "--into", file],
        ];
        foreach (var command in commands)
        {
            var run = CliRun.Run(command);
            run.ExitCode.ShouldBe(3, $"{what}: {command[0]}");
            run.Out.ShouldBeEmpty();
            run.Err.TrimEnd('\n').Split('\n').Length.ShouldBe(1, run.Err);
            run.Err.ShouldContain("e.db");
            File.ReadAllBytes(file).ShouldBe(damaged, $"{what}: {command[0]}");
            File.GetLastWriteTimeUtc(file).ShouldBe(LongAgo);
            Directory.GetFiles(_place["base"]).ShouldBe([file]);
        }

        Directory.Exists(_place["reports"]).ShouldBeFalse();
    }
}
