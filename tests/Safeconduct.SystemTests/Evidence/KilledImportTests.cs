using System.Diagnostics;
using Safeconduct.Evidence.Importing;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>An import that is killed at any moment leaves the base as it was.</summary>
public sealed class KilledImportTests
{
    private const int Kills = 12;

    [Fact]
    public void A_base_survives_kill_after_kill_and_then_takes_the_file()
    {
        using var folder = new TemporaryFolder();
        var first = folder.Write("first.csv", Sightings + Sighting("A", "2022-03-01"));
        var large = folder.Write("large.csv", Sightings + string.Concat(Enumerable.Range(0, 120_000).Select(i => Sighting($"U{i % 300}", "2022-03-01", 45 + (i % 5000 / 1000.0)))));
        var file = folder["e.db"];
        var before = Import(file, first).Fingerprint;
        var whole = Timed(() => Run(file, large, killAfter: null));
        Import(folder["clean.db"], first);
        File.Copy(folder["clean.db"], file, overwrite: true);

        var killed = 0;
        for (var attempt = 0; killed < Kills; attempt++)
        {
            attempt.ShouldBeLessThan(10 * Kills, "Every import ended before it could be killed.");
            if (!Run(file, large, whole * (0.15 + (0.8 * killed / Kills))))
            {
                // It had ended before the blow fell: the machine is faster now than when it was timed. Begin again, and strike sooner.
                File.Copy(folder["clean.db"], file, overwrite: true);
                whole *= 0.8;
                continue;
            }

            killed++;
            using var evidence = Open(file);
            if (evidence.Files.Count == 1)
            {
                evidence.Fingerprint.ShouldBe(before);
                evidence.Overview().Files.Length.ShouldBe(1);
                evidence.Units.Named("u1").ShouldBeEmpty();
            }
            else
            {
                // The blow fell between the end of the transaction and the end of the process: all of it is there.
                evidence.Files.Single(f => f.FileName == "large.csv").Accepted.ShouldBe(120_000);
                evidence.Dispose();
                File.Copy(folder["clean.db"], file, overwrite: true);
            }
        }

        Import(file, large).Files.Single().ShouldBeOfType<FileOutcome.Imported>().File.Accepted.ShouldBe(120_000);
    }

    [Fact]
    public void A_first_import_that_is_killed_leaves_an_empty_base_or_none()
    {
        using var folder = new TemporaryFolder();
        var large = folder.Write("large.csv", Sightings + string.Concat(Enumerable.Range(0, 60_000).Select(i => Sighting($"U{i % 300}", "2022-03-01"))));
        for (var i = 0; i < 4; i++)
        {
            Run(folder["new.db"], large, TimeSpan.FromMilliseconds(250 + (i * 250)));
            if (File.Exists(folder["new.db"]))
            {
                using var evidence = Open(folder["new.db"]);
                evidence.Files.Sum(f => f.Accepted).ShouldBeOneOf(0, 60_000);
            }
        }
    }

    /// <summary>Imports in a process of its own; true when it was killed before it had ended.</summary>
    private static bool Run(string into, string file, TimeSpan? killAfter)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "safeconduct.dll"), "import", file, "--into", into])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (killAfter is { } time && !process.WaitForExit(time))
        {
            process.Kill();
            process.WaitForExit();
            return true;
        }

        process.WaitForExit();
        return false;
    }

    private static TimeSpan Timed(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started);
    }
}
