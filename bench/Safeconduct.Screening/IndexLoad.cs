using System.Diagnostics;
using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Screening;

/// <summary>Builds a base of so many invented people and asks it: entries a second, bytes an entry, time of a question.</summary>
internal static class IndexLoad
{
    public static void Build(string folder, int people)
    {
        var csv = Path.Combine(folder, "register.csv");
        var path = Path.Combine(folder, "e.db");
        new People(1).Write(csv, people);
        File.Delete(path);
        var clock = Stopwatch.StartNew();
        ImportRun.Run(new ImportRequest([csv], path));
        clock.Stop();
        Console.WriteLine(FormattableString.Invariant($"{people} entries in {clock.Elapsed.TotalSeconds:F1} s: {people / clock.Elapsed.TotalSeconds:F0} a second; {new FileInfo(path).Length / (double)people:F0} bytes an entry; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
    }

    public static void Ask(string path, int questions)
    {
        using var opened = SqliteEvidenceBase.Open(path).Base!;
        Time(opened, "people of the register", new People(1), questions, p => $"{p.Surname} {p.Given} {p.Patronymic}");
        Time(opened, "without patronymic", new People(1), questions, p => $"{p.Given} {p.Surname}");
        Time(opened, "nobody of the register", new People(2), questions, p => $"{p.Surname} {p.Given} {p.Patronymic}");
        Time(opened, "Иванов Сергей", new People(2), 50, _ => "Иванов Сергей");
        Time(opened, "Иванов С.", new People(2), 50, _ => "Иванов С.");
        Time(opened, "Иванов", new People(2), 50, _ => "Иванов");
    }

    private static void Time(SqliteEvidenceBase opened, string name, People people, int questions, Func<(string Surname, string Given, string Patronymic, DateOnly Born), string> say)
    {
        var screener = new Screener(opened);
        screener.Screen(new ScreeningQuery(["Петров Пётр"]));
        var times = new List<double>();
        var found = 0;
        for (var i = 0; i < questions; i++)
        {
            var query = new ScreeningQuery([say(people.Next())]);
            var clock = Stopwatch.StartNew();
            found += screener.Screen(query) is ScreeningAnswer.Found { Candidates.Length: > 0 } ? 1 : 0;
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(FormattableString.Invariant($"{name}: {found} of {questions} found; p50 {times[times.Count / 2]:F2} ms, p95 {times[(int)(times.Count * .95)]:F2}, p99 {times[(int)(times.Count * .99)]:F2}, max {times[^1]:F2}"));
    }
}
