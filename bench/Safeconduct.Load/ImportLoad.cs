using System.Diagnostics;
using System.Globalization;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Load;

/// <summary>
/// Imports a large file and measures rows a second and the peak of memory, then lets the sqlite3 command line load the same file and make
/// the same indexes: the least that could be done.
/// </summary>
internal static class ImportLoad
{
    private const string Peer = """
        .mode csv
        CREATE TABLE sighting (unit TEXT, number TEXT, first_day TEXT, last_day TEXT, lat REAL, lon REAL, within_km REAL, kind TEXT, side TEXT, grade TEXT, source TEXT, url TEXT, note TEXT);
        .import --skip 1 "FILE" sighting
        CREATE INDEX sighting_unit ON sighting (unit, first_day);
        CREATE INDEX sighting_days ON sighting (side, first_day, last_day, unit, lat, lon, within_km);
        """;

    public static int Run(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("safeconduct-load-").FullName;
        try
        {
            var file = Path.Combine(folder, "sightings.csv");
            SightingsFile.Write(file, rows);
            var bytes = new FileInfo(file).Length;
            Tell("| what | who | time | processor time | rows a second | rows a second of processor time |");
            Tell("|---|---|--:|--:|--:|--:|");
            var own = Own(folder, file, rows);
            Questions(Path.Combine(folder, "own.db"));
            var peer = TimeOfPeer(folder, file);
            TellRun("import: judged, hashed, kept, indexed", "Safeconduct", own, rows);
            if (peer is { } found)
            {
                TellRun(".import and the same two indexes", "sqlite3", found, rows);
            }

            Tell($"\n{rows:N0} rows, {bytes / 1e6:N0} MB; peak of memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB.");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void TellRun(string what, string who, (TimeSpan Wall, TimeSpan Processor) run, int rows) => Tell(
        $"| {what} | {who} | {run.Wall.TotalSeconds:N1} s | {run.Processor.TotalSeconds:N1} s | {rows / run.Wall.TotalSeconds:N0} | {rows / run.Processor.TotalSeconds:N0} |");

    private static (TimeSpan Wall, TimeSpan Processor) Own(string folder, string file, int rows)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        var result = ImportRun.Run(new ImportRequest([file], Path.Combine(folder, "own.db")));
        var taken = (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - processor);
        return result is ImportResult.Done { Files: [FileOutcome.Imported { File: var imported }] } && imported.Accepted == rows
            ? taken
            : throw new InvalidOperationException("The import did not take every row.");
    }

    private static void Questions(string path)
    {
        using var evidence = SqliteEvidenceBase.Open(path).Base!;
        var days = new DayWindow(Day.Of(2023, 3, 1), Day.Of(2023, 3, 14));
        Measure("sightings of a unit in two weeks", evidence, new SightingsQuery("7-separate-test-brigade", days));
        Measure("units as near, two weeks", evidence, new NearnessQuery("RU", new GeoPoint(47.25, 35.7), 50, days));
        Measure("coverage of a unit", evidence, new CoverageQuery("7-separate-test-brigade"));
    }

    private static void Measure(string what, SqliteEvidenceBase evidence, EvidenceQuery query)
    {
        evidence.Answer([query]);
        var started = Stopwatch.GetTimestamp();
        const int Times = 5;
        for (var i = 0; i < Times; i++)
        {
            evidence.Answer([query]);
        }

        Tell($"| {what} | Safeconduct | {Stopwatch.GetElapsedTime(started).TotalMilliseconds / Times:N1} ms | | | |");
    }

    private static (TimeSpan Wall, TimeSpan Processor)? TimeOfPeer(string folder, string file)
    {
        try
        {
            var started = Stopwatch.GetTimestamp();
            using var process = Process.Start(new ProcessStartInfo("sqlite3", [Path.Combine(folder, "peer.db")]) { RedirectStandardInput = true, UseShellExecute = false })!;
            process.StandardInput.Write(Peer.Replace("FILE", file, StringComparison.Ordinal));
            process.StandardInput.Close();

            // Linux forgets the processor time of a process that has ended: the last look before counts, short by at most 20 ms.
            var processor = TimeSpan.Zero;
            while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
            {
                processor = ProcessorTimeOf(process) ?? processor;
            }

            return process.ExitCode == 0 ? (Stopwatch.GetElapsedTime(started), processor) : throw new InvalidOperationException("sqlite3 failed.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static TimeSpan? ProcessorTimeOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null; // it ended between the question and the answer
        }
    }

    private static void Tell(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Tell(string line) => Console.WriteLine(line);
}
