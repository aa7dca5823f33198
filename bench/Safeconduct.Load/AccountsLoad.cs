using System.Diagnostics;
using Safeconduct.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Evidence.Gazetteer;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Sqlite;
using YamlDotNet.Serialization;

namespace Safeconduct.Load;

/// <summary>
/// Verifies many accounts of 40 statements in one call of the program against a base of 200,000 sightings, and one account at a time in this process.
/// The peer in the same run is the least that could be done with the files: YamlDotNet reads each into plain dictionaries, on one core, and nothing is checked.
/// </summary>
internal static class AccountsLoad
{
    private const int Sightings = 200_000;

    public static int Run(int count)
    {
        var folder = Directory.CreateTempSubdirectory("safeconduct-load-").FullName;
        try
        {
            var accounts = Path.Combine(folder, "accounts");
            var evidence = Path.Combine(folder, "evidence.db");
            AccountFiles.Write(accounts, count);
            Import(folder, evidence);
            One(Directory.GetFiles(accounts).Order(StringComparer.Ordinal).Take(200).ToArray(), evidence);
            var own = Program(accounts, evidence, count);
            var peer = Peer(accounts);
            Console.WriteLine(FormattableString.Invariant($"| {count:N0} accounts, one call of the program | {own.Time.TotalSeconds:N1} s | {own.PeakMegabytes:N0} MB | {own.Time / peer:N1} |"));
            Console.WriteLine(FormattableString.Invariant($"| YamlDotNet reads the files, nothing else | {peer.TotalSeconds:N1} s | | 1 |"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Import(string folder, string evidence)
    {
        var file = Path.Combine(folder, "sightings.csv");
        SightingsFile.Write(file, Sightings);
        if (ImportRun.Run(new ImportRequest([file], evidence)) is not ImportResult.Done { Files: [FileOutcome.Imported] })
        {
            throw new InvalidOperationException("The sightings were not imported.");
        }
    }

    private static void One(string[] files, string path)
    {
        var opened = Stopwatch.GetTimestamp();
        using var evidence = SqliteEvidenceBase.Open(path).Base!;
        var verifier = new Verifier(evidence, [BuiltInGazetteer.Instance], CheckCatalogue.All, "bench");
        var times = new List<double>();
        foreach (var file in files)
        {
            var started = Stopwatch.GetTimestamp();
            using var stream = File.OpenRead(file);
            var account = ((AccountReading.Read)AccountReader.Read(stream, file)).Account;
            var findings = verifier.Verify(account, Day.Of(2026, 11, 22)).Findings.Length;
            if (findings == 0)
            {
                throw new InvalidOperationException("An account without findings measures nothing.");
            }

            times.Add((times.Count == 0 ? Stopwatch.GetElapsedTime(opened) : Stopwatch.GetElapsedTime(started)).TotalMilliseconds);
        }

        var warm = times.Skip(20).Order().ToList();
        Console.WriteLine("| what | time | peak of memory | times the peer |");
        Console.WriteLine("|---|--:|--:|--:|");
        Console.WriteLine(FormattableString.Invariant($"| one account of 40 statements, base just opened, cold code | {times[0]:N0} ms | | |"));
        Console.WriteLine(FormattableString.Invariant($"| one account of 40 statements, warm: median (95th percentile) | {warm[warm.Count / 2]:N1} ms ({warm[warm.Count * 95 / 100]:N1} ms) | | |"));
    }

    /// <summary>One call of the program over a folder of accounts.</summary>
    internal static (TimeSpan Time, double PeakMegabytes) Program(string accounts, string evidence, int count)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "safeconduct.dll"), "verify", accounts, "--evidence", evidence, "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        var lines = 0;
        while (process.StandardOutput.ReadLine() is not null)
        {
            if (++lines % 100 == 0)
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
        }

        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(started);
        return process.ExitCode == 0 && lines == count ? (time, peak / 1e6) : throw new InvalidOperationException($"The program ended with {process.ExitCode} after {lines} accounts: {error.Result}");
    }

    private static TimeSpan Peer(string accounts)
    {
        var deserializer = new DeserializerBuilder().Build();
        var started = Stopwatch.GetTimestamp();
        foreach (var file in Directory.EnumerateFiles(accounts))
        {
            using var reader = File.OpenText(file);
            _ = deserializer.Deserialize<Dictionary<string, object>>(reader);
        }

        return Stopwatch.GetElapsedTime(started);
    }
}
