using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Safeconduct.Accounts;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Gazetteer;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Load;

/// <summary>
/// A base of a million sightings, 100,000 incidents and 200,000 places around 20,000 units: how long an account takes, whether that grows with the account or with the
/// base, many accounts in one call of the program, and the same look-ups asked of PostgreSQL with PostGIS in the same run.
/// </summary>
internal static class WorldLoad
{
    private const int Statements = 40;
    private const int Accounts = 200;

    /// <summary>Accounts before the clock starts: code is compiled by then, and months of positions are in memory, as in a long working day.</summary>
    private const int WarmUp = 100;
    private static readonly Day AsOf = Day.Of(2026, 11, 22);

    /// <param name="sightings">Sightings of the largest base; the smaller ones have a third and a tenth of them.</param>
    /// <param name="many">Accounts in one call of the program.</param>
    /// <param name="tracks">A file of the uawardata form.</param>
    /// <param name="postgres">How to reach a server to be compared with, or null.</param>
    public static int Run(int sightings, int many, string tracks, string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("safeconduct-load-").FullName;
        try
        {
            var around = World.TracksOf(tracks);
            Tell("| what | median | 95th percentile |");
            Tell("|---|--:|--:|");
            foreach (var part in new[] { 10, 3, 1 })
            {
                var size = WorldSize.OfSightings(sightings / part);
                var path = Path.Combine(folder, FormattableString.Invariant($"evidence-{part}.db"));
                Import(new World(size, around), folder, path, size);
                Measure(new WorldAccounts(new World(size, around), size), path, size, part == 1 ? [10, Statements, 160] : [Statements]);
                if (part > 1)
                {
                    File.Delete(path);
                }
            }

            var whole = WorldSize.OfSightings(sightings);
            var evidence = Path.Combine(folder, "evidence-1.db");
            var accounts = new WorldAccounts(new World(whole, around), whole);
            Compare(accounts, evidence, postgres);
            Many(accounts, evidence, Path.Combine(folder, "accounts"), many);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Import(World world, string folder, string path, WorldSize size)
    {
        var files = Path.Combine(folder, "world");
        world.Write(files);
        var started = Stopwatch.GetTimestamp();
        if (ImportRun.Run(new ImportRequest([files], path)) is not ImportResult.Done { Files: var done } || done.Any(f => f is not FileOutcome.Imported { File.Rejected: 0 }))
        {
            throw new InvalidOperationException("The world was not imported whole.");
        }

        var rows = size.Sightings + size.Incidents + size.Places + size.Units;
        var time = Stopwatch.GetElapsedTime(started);
        Tell($"| import of {rows:N0} rows | {time.TotalSeconds:N1} s, {rows / time.TotalSeconds:N0} rows a second, base of {new FileInfo(path).Length / 1e6:N0} MB | |");
        Directory.Delete(files, recursive: true);
    }

    private static void Measure(WorldAccounts accounts, string path, WorldSize size, int[] lengths)
    {
        using var evidence = SqliteEvidenceBase.Open(path).Base!;
        var verifier = new Verifier(evidence, [BuiltInGazetteer.Instance], CheckCatalogue.All, "bench");
        foreach (var statements in lengths)
        {
            Enumerable.Range(10_000, WarmUp).ToList().ForEach(i => Verify(verifier, accounts.Account(i, Statements)));
            var times = Enumerable.Range(0, Accounts).Select(i => Time(() => Verify(verifier, accounts.Account(i, statements)))).Order().ToList();
            Tell($"| account of {statements} statements, {size.Sightings:N0} sightings | {times[times.Count / 2]:N1} ms | {times[times.Count * 95 / 100]:N1} ms |");
        }
    }

    private static void Verify(Verifier verifier, string yaml)
    {
        if (verifier.Verify(Read(yaml), AsOf).Findings.IsEmpty)
        {
            throw new InvalidOperationException("An account without findings measures nothing.");
        }
    }

    /// <summary>The look-ups of each account, as the checks ask them: of the base, and of the peer in one round trip. Accounts that were not asked before, so that nothing is remembered of them.</summary>
    private static void Compare(WorldAccounts accounts, string path, string? postgres)
    {
        using var evidence = SqliteEvidenceBase.Open(path).Base!;
        var verifier = new Verifier(evidence, [BuiltInGazetteer.Instance], CheckCatalogue.All, "bench");
        var needs = Enumerable.Range(1_000, Accounts).Select(i =>
        {
            var context = verifier.Resolve(Read(accounts.Account(i, Statements)), AsOf);
            return CheckCatalogue.All.SelectMany(c => c.Needs(context)).Distinct().ToList();
        }).ToList();
        Tell($"| questions of one account of {Statements} statements | {needs.Average(n => n.Count):N0} | |");
        var own = needs.Select(n => (Time: Time(() => evidence.Answer(n)), Found: Found(n, evidence.Answer(n)))).ToList();
        Tell("look-ups of one account, Safeconduct on SQLite", own.Select(o => o.Time));
        foreach (var kind in needs.SelectMany(n => n).GroupBy(q => q.GetType().Name, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Tell(FormattableString.Invariant($"of them {kind.Count() / (double)Accounts:N1} of the kind {kind.Key}"), needs.Select(n => n.Where(q => string.Equals(q.GetType().Name, kind.Key, StringComparison.Ordinal)).ToList()).Select(n => Time(() => evidence.Answer(n))));
        }

        var shared = needs.Select(n => n.Where(q => q is not IncidentBaseRateQuery and not TerritoryQuery).ToList()).ToList();
        var compared = shared.Select(n => Time(() => evidence.Answer(n))).ToList();
        Tell("the same without the questions that the peer is not asked (remembered from the first time)", compared);
        if (postgres is null)
        {
            Tell("| look-ups of one account, PostgreSQL with PostGIS | not asked: no server was named | |");
            return;
        }

        using var peer = new PostgresPeer(postgres);
        peer.Load(path);
        _ = shared.Take(20).Select(peer.Ask).Count(a => a.Count > 0);
        var times = new List<double>();
        var differing = new SortedDictionary<string, int>(StringComparer.Ordinal);
        long facts = 0;
        foreach (var (asked, (_, found)) in shared.Zip(own))
        {
            Dictionary<EvidenceQuery, long> answer = [];
            times.Add(Time(() => answer = peer.Ask(asked)));
            foreach (var query in asked.Where(q => found[q] != answer.GetValueOrDefault(q)))
            {
                differing[query.GetType().Name] = differing.GetValueOrDefault(query.GetType().Name) + 1;
            }

            facts += asked.Sum(q => q is NearnessQuery or CoverageQuery ? 1 : found[q]);
        }

        Tell("the same look-ups, PostgreSQL with PostGIS, one round trip", times);
        Tell($"| PostgreSQL takes times what Safeconduct takes | {Median(times) / Median(own.Select(o => o.Time)):N1} | |");
        Tell($"| answers that differ, of {shared.Sum(n => n.Count):N0} questions with {facts:N0} facts | {(differing.Count == 0 ? "none" : string.Join(", ", differing.Select(d => $"{d.Key} {d.Value}")))} | |");
    }

    private static Dictionary<EvidenceQuery, long> Found(IEnumerable<EvidenceQuery> queries, EvidenceSet set) => queries.ToDictionary(q => q, q => q switch
    {
        SightingsQuery s => set.Of(s).Length,
        CoverageQuery c => set.Of(c).Length,
        NearnessQuery n => (set.Of(n).Near * 1_000_000L) + set.Of(n).Recorded,
        IncidentsNearQuery i => set.Of(i).Count,
        IncidentsOfUnitQuery i => set.Of(i).Length,
        TerritoryQuery t => set.Of(t).Length,
        _ => 0L,
    });

    private static void Many(WorldAccounts accounts, string evidence, string folder, int count)
    {
        accounts.Write(folder, count, Statements);
        var (time, peak) = AccountsLoad.Program(folder, evidence, count);
        Tell($"| {count:N0} accounts of {Statements} statements, one call of the program | {time.TotalSeconds:N1} s, {peak:N0} MB | |");
    }

    private static Account Read(string yaml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(yaml));
        return ((AccountReading.Read)AccountReader.Read(stream, "bench.yaml")).Account;
    }

    private static double Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ToImmutableArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private static void Tell(string what, IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        Tell($"| {what} | {sorted[sorted.Count / 2]:N2} ms | {sorted[sorted.Count * 95 / 100]:N2} ms |");
    }

    private static void Tell(FormattableString line) => Console.WriteLine(line.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static void Tell(string line) => Console.WriteLine(line);
}
