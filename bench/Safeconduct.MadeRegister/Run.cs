using System.Globalization;
using System.Text;
using Safeconduct.MadeRegister.Peers;
using Safeconduct.MadeRegister.People;
using Safeconduct.MadeRegister.Queries;

namespace Safeconduct.MadeRegister;

/// <summary>Makes the register, asks everybody the same queries, and prints the tables of bench/results/screening.md.</summary>
internal static class Run
{
    private const ulong Seed = 1;
    private const int Strangers = 1000;

    public static void All(long count, int each, string? postgres, string? kept)
    {
        var people = new Population(Seed, count);
        var queries = QuerySet.OfEntries(people, each, Seed);
        var strangers = QuerySet.OfStrangers(people, Strangers, Seed);
        var commonest = QuerySet.OfTheCommonest(people, Math.Max(10, each / 10), Seed);
        Say($"namesakes of {queries.Count} queries");
        Ceiling.Work(people, [.. queries, .. strangers]);

        Line(string.Create(CultureInfo.InvariantCulture, $"{count:N0} people, {each} queries of each variant, {Strangers} strangers."));
        using var ours = new OurSearches(people, kept, postgres is null ? null : AddressOf(postgres), Line);
        if (postgres is null)
        {
            Ask(people, queries, strangers, commonest, ours.All);
            return;
        }

        using var source = PostgresPeer.Connect(postgres);
        Say("loading the peers");
        var seconds = PostgresPeer.Load(source, people);
        Line(string.Create(CultureInfo.InvariantCulture,
            $"PostgreSQL peers: rows {seconds.Load:F0} s, trigram index {seconds.Trigrams:F0} s, metaphones and their index {seconds.Metaphones:F0} s; {PostgresPeer.Bytes(source) / count} bytes an entry in all."));
        using var trigrams = new Trigrams(source);
        using var metaphones = new Metaphones(source);
        Ask(people, queries, strangers, commonest, [.. ours.All, trigrams, metaphones]);
    }

    /// <summary>The server of bench/with-postgres.sh in the form in which the product takes it.</summary>
    private static string AddressOf(string connectionString)
    {
        var parts = new Npgsql.NpgsqlConnectionStringBuilder(connectionString);
        return $"postgresql://{parts.Username}@/{parts.Database}?host={Uri.EscapeDataString(parts.Host!)}";
    }

    private static void Ask(Population people, IReadOnlyList<Query> queries, IReadOnlyList<Query> strangers, IReadOnlyList<Query> commonest, IReadOnlyList<ISearch> searches)
    {
        foreach (var search in searches)
        {
            Say($"asking {search.Name}");
            Line($"\n## {search.Name}\n");
            HitTable(search, queries);
            Alerts(search, people, strangers);
            Times(search, queries, commonest);
        }
    }

    private static void HitTable(ISearch search, IReadOnlyList<Query> queries)
    {
        Line("| variant | hit@1 | ceiling | hit@10 | ceiling | hit@1 with year | ceiling | hit@10 with year | ceiling |");
        Line("|---|---|---|---|---|---|---|---|---|");
        foreach (var variant in Enum.GetValues<Variant>())
        {
            Row(variant.ToString(), [.. queries.Where(q => q.Variant == variant)]);
        }

        Row("**all**", queries);

        void Row(string name, IReadOnlyList<Query> of)
        {
            var (without, with) = (Measure.HitsOf(search, [.. of.Where(q => !q.AsksYear)]), Measure.HitsOf(search, [.. of.Where(q => q.AsksYear)]));
            Line($"| {name} | {Percent(without.First)} | {Percent(without.CeilingFirst)} | {Percent(without.Ten)} | {Percent(without.CeilingTen)} "
                + $"| {Percent(with.First)} | {Percent(with.CeilingFirst)} | {Percent(with.Ten)} | {Percent(with.CeilingTen)} |");
        }
    }

    private static void Alerts(ISearch search, Population people, IReadOnlyList<Query> strangers)
    {
        Line("\n| people who are not in the register | alerts about exact namesakes, of 1,000 queries | about others | queries with one about others |");
        Line("|---|---|---|---|");
        foreach (var asksYear in new[] { false, true })
        {
            var alerts = Measure.FalseAlertsOf(search, [.. strangers.Where(q => q.AsksYear == asksYear)], (number, query) => IsNamesake(people.Of(number), query.Person));
            Line(string.Create(CultureInfo.InvariantCulture,
                $"| {(asksYear ? "with the year of birth" : "by name alone")} | {alerts.OfNamesakes:F0} | {alerts.OfOthers:F0} | {alerts.QueriesWithOthers:F0} |"));
        }
    }

    private static bool IsNamesake(Person one, Person other) =>
        string.Equals(one.Surname, other.Surname, StringComparison.Ordinal) && string.Equals(one.Given, other.Given, StringComparison.Ordinal)
        && string.Equals(one.Patronymic, other.Patronymic, StringComparison.Ordinal);

    private static void Times(ISearch search, IReadOnlyList<Query> queries, IReadOnlyList<Query> commonest)
    {
        Line("\n| queries | p50 ms | p95 | p99 | a second |");
        Line("|---|---|---|---|---|");
        Row("all, warm", queries);
        Row("Иванов and Иванова, warm", commonest);

        void Row(string name, IReadOnlyList<Query> of)
        {
            if (of.Count > 0)
            {
                var l = Measure.LatencyOf(search, of);
                Line(string.Create(CultureInfo.InvariantCulture, $"| {name} ({of.Count}) | {l.P50:F1} | {l.P95:F1} | {l.P99:F1} | {l.PerSecond:F0} |"));
            }
        }
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:F1} %");

    private static void Line(string text) => Console.Out.WriteLine(text);

    private static void Say(string text) => Console.Error.WriteLine(text);
}
