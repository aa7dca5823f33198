using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Safeconduct.Accuracy.Falsehoods;
using Safeconduct.Accuracy.Telling;
using Safeconduct.Accuracy.Tracks;
using Safeconduct.Core.Checks;

namespace Safeconduct.Accuracy.Results;

/// <summary>Runs the series and writes the tables of docs/accuracy.md. The same tracks, seed and number of accounts give the same text.</summary>
internal sealed class Report(ITracks tracks, ulong seed, int accounts, Action<string> progress)
{
    private const Distortions Told = Distortions.Usual;
    private static readonly string[] Numbers = ["accounts", "contradicts", "raises, any check", "raises, SC0202", "SC0202 says nothing"];

    private int Fewer => Math.Max(20, accounts / 2);

    private int OfEachKind => Math.Max(20, accounts / 5);

    public string Write()
    {
        using var world = new World(tracks, Mask.Weeks(1), seed);
        var text = new StringBuilder(Head(world));
        progress("truthful accounts");
        var truthful = Run.Truthful(world, accounts, Told);
        text.Append(Truthful(truthful)).Append(OtherSeeds(world)).Append(ByCheck(truthful)).Append(Nothing(truthful));
        progress("causes");
        text.Append(Why(world, truthful));
        progress("one distortion fewer, one alone");
        text.Append(Ablation(world, truthful));
        progress("errors of memory");
        text.Append(Memory(world));
        progress("fabricated accounts");
        var fabricated = Falsehood.All.ToDictionary(f => f, f => Run.Fabricated(world, f, OfEachKind, Told));
        text.Append(Fabricated(truthful, fabricated, Reach.Showable)).Append(ByDistance(truthful, fabricated)).Append(Fabricated(truthful, fabricated, Reach.BeyondEvidence));
        progress("masks");
        text.Append(Masks(world));
        progress("spellings");
        return text.Append(Spellings(world)).ToString().TrimEnd() + "\n";
    }

    private string Head(World world)
    {
        var text = new StringBuilder("# Accuracy: last results\n\n");
        text.Append("Written by `bench/Safeconduct.Accuracy`; what it means, and what it does not: [docs/accuracy.md](../../docs/accuracy.md).\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- Tracks: {tracks.Description}. Lives are drawn from {world.Lives.Units.Count()} of these units.\n");
        text.Append(CultureInfo.InvariantCulture, $"- Mask: {world.Mask.Name}. Seed {seed}; {accounts} truthful accounts, {OfEachKind} of each kind of falsehood, {Fewer} in each line of the comparisons.\n");
        text.Append("- Intervals are 95 %, by drawing units again (2,000 times); an asterisk marks Wilson's interval where none or all were counted.\n");
        return text.Append(CultureInfo.InvariantCulture, $"- Checks: {string.Join(", ", CheckCatalogue.All.Select(c => $"{c.Card.Id}/{c.Card.Version}"))}.\n\n").ToString();
    }

    private static Table Truthful(ImmutableArray<Verdict> truthful)
    {
        var table = new Table("Truthful accounts", "Share of accounts. Only findings on reliability count; questions of exclusion are no sign of a falsehood.", "what an honest account gets", "accounts", "share");
        Row("a `contradicts`, from any check", v => v.Contradicts);
        Row("a `raises`, from any check", v => v.Raises());
        Row("a `raises` from a comparison with evidence (SC02xx)", v => v.Raises(f => f.IsEvidence));
        Row("a `raises` from its own words (SC01xx)", v => v.Raises(f => !f.IsEvidence));
        Row("a `compatible` or `supports` from SC0202", v => v.Findings.Any(f => f.IsUnitPresence && f.Outcome is Outcome.Compatible or Outcome.Supports));
        Row("nothing from SC0202: silent or not assessable", v => v.PresenceSaysNothing);
        Row("a question of exclusion", v => v.Findings.Any(f => f.Question == Question.Exclusion && f.Outcome == Outcome.Raises));
        Row("a unit taken for another one", v => v.Units.Contains(Understanding.Wrong));
        Row("a unit that was not understood", v => v.Units.Any(u => u is Understanding.Unknown or Understanding.Several));
        return table;

        void Row(string what, Func<Verdict, bool> counts)
        {
            var share = Share.Among(truthful, counts);
            table.Add(what, share.Count.ToString(CultureInfo.InvariantCulture), share.ToString());
        }
    }

    /// <summary>Whether what the seed of the report drew was luck. The same number of accounts for each of five further seeds.</summary>
    private Table OtherSeeds(World world)
    {
        var table = new Table("Other draws", "Truthful accounts under five further seeds.", ["seed", .. Numbers]);
        for (var other = seed + 1; other <= seed + 5; other++)
        {
            Add(table, other.ToString(CultureInfo.InvariantCulture), Run.Truthful(world.WithSeed(other), accounts, Told));
        }

        return table;
    }

    private static Table Nothing(ImmutableArray<Verdict> truthful)
    {
        var table = new Table("Why unit presence says nothing", "Honest accounts with at least one served claim of which SC0202 can say nothing, by the reason it gives. An account can stand in several lines.", "outcome", "reason", "accounts", "share");
        var reasons = truthful.SelectMany(v => v.Findings).Where(f => f.IsUnitPresence && f.Outcome is Outcome.Silent or Outcome.NotAssessable).Distinct();
        foreach (var (reason, share) in reasons.Select(r => (r, Share.Among(truthful, v => v.Findings.Contains(r)))).OrderByDescending(r => r.Item2.Count).ThenBy(r => r.r.Reason, StringComparer.Ordinal))
        {
            table.Add(OutcomeName.Of(reason.Outcome), $"`{reason.Reason}`", share.Count.ToString(CultureInfo.InvariantCulture), share.ToString());
        }

        return table;
    }

    private static Table ByCheck(ImmutableArray<Verdict> truthful)
    {
        var table = new Table("Truthful accounts, by check", "Accounts with at least one such finding, by the reason it gives.", "check", "outcome", "reason", "accounts", "share");
        var reasons = truthful.SelectMany(v => v.Findings).Where(f => f.Outcome is Outcome.Raises or Outcome.Contradicts).Distinct()
            .OrderBy(f => f.Check, StringComparer.Ordinal).ThenByDescending(f => f.Outcome).ThenBy(f => f.Reason, StringComparer.Ordinal);
        foreach (var reason in reasons)
        {
            var share = Share.Among(truthful, v => v.Findings.Contains(reason));
            table.Add(reason.Check, $"{OutcomeName.Of(reason.Outcome)}{(reason.Question == Question.Exclusion ? " (exclusion)" : "")}", $"`{reason.Reason}`", share.Count.ToString(CultureInfo.InvariantCulture), share.ToString());
        }

        return table;
    }

    private static Table Why(World world, ImmutableArray<Verdict> truthful)
    {
        var table = new Table("Why honest accounts are asked about", "For each account that a check raises: what, left out of the telling, makes that check silent about it. All other draws stay as they were.", "check", "cause", "accounts");
        foreach (var check in truthful.SelectMany(v => v.Findings).Where(f => f.IsAgainst(Outcome.Raises)).Select(f => f.Check).Distinct().Order(StringComparer.Ordinal))
        {
            var causes = truthful.Where(v => v.RaisesOrMore(f => f.Check == check)).GroupBy(v => Causes.Of(world, v, check, Told)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
            foreach (var cause in causes)
            {
                table.Add(check, cause.Key, cause.Count().ToString(CultureInfo.InvariantCulture));
            }
        }

        return table;
    }

    private Table Ablation(World world, ImmutableArray<Verdict> truthful)
    {
        var table = new Table("What each distortion costs", "The same lives, told with all distortions, with one fewer, and with one alone.", ["told with", .. Numbers]);
        Add(table, "all", [.. truthful.Take(Fewer)]);
        foreach (var one in Causes.Single)
        {
            Add(table, "all but " + Causes.Name(one), Run.Truthful(world, Fewer, Told & ~one));
        }

        Add(table, "nothing: every day and place exact", Run.Truthful(world, Fewer, Distortions.None));
        foreach (var one in Causes.Single)
        {
            Add(table, "only " + Causes.Name(one), Run.Truthful(world, Fewer, one));
        }

        Add(table, "all, and sure of wrong days", Run.Truthful(world, Fewer, Told | Distortions.SureOfWrongDays));
        return table;
    }

    private Table Memory(World world)
    {
        var table = new Table("How much memory may err", "Mean error of a date in days for each day since, where the day is not known. 0.029 fits Smith and others (2007); 0.4 is Rubin and Baddeley's, for talks heard.", ["days a day", .. Numbers]);
        foreach (var rate in new[] { 0, Recall.Measured / 2, Recall.Measured, 2 * Recall.Measured, 4 * Recall.Measured, 0.4 })
        {
            Add(table, rate.ToString("0.000", CultureInfo.InvariantCulture), Run.Truthful(world, Fewer, Told, rate));
        }

        return table;
    }

    private static Table Fabricated(ImmutableArray<Verdict> truthful, Dictionary<Falsehood, ImmutableArray<Verdict>> fabricated, Reach reach)
    {
        var table = reach == Reach.Showable
            ? new Table("Falsehoods that put a unit where it was not", "Share of accounts with a `raises` or more. The first line is the honest accounts: what lies no higher than it shows nothing. The last column is of those accounts only in which SC0202 could say anything.",
                "kind", "accounts", "evidence (SC02xx)", "own words (SC01xx)", "SC0202 says nothing", "evidence, where SC0202 can speak")
            : new Table("Falsehoods that no such evidence can show", "Unit, place and days are as recorded; only who tells it, or what they did there, is false. That the figures are those of honest accounts is the result.",
                "kind", "accounts", "evidence (SC02xx)", "own words (SC01xx)", "SC0202 says nothing", "evidence, where SC0202 can speak");
        Line("honest accounts", truthful);
        foreach (var (kind, verdicts) in fabricated.Where(f => f.Key.Reach == reach))
        {
            Line($"**{kind.Name}**: {kind.Words}", verdicts);
        }

        return table;

        void Line(string name, ImmutableArray<Verdict> verdicts) => table.Add(name, verdicts.Length.ToString(CultureInfo.InvariantCulture),
            Share.Among(verdicts, v => v.RaisesOrMore(f => f.IsEvidence)).ToString(), Share.Among(verdicts, v => v.RaisesOrMore(f => !f.IsEvidence)).ToString(),
            Share.Among(verdicts, v => v.PresenceSaysNothing).ToString(), Share.Among([.. verdicts.Where(v => !v.PresenceSaysNothing)], v => v.RaisesOrMore(f => f.IsEvidence)).ToString());
    }

    private static Table ByDistance(ImmutableArray<Verdict> truthful, Dictionary<Falsehood, ImmutableArray<Verdict>> fabricated)
    {
        var table = new Table("How far from the truth", "All accounts, honest and of the kinds above, by the distance between the place told and the nearest position of the unit named within a week of the days told, in all weeks, masked or not (the farthest stay of the account). Raises or more by evidence.",
            "distance", "honest accounts", "share", "fabricated accounts", "share", "where SC0202 can speak");
        var told = fabricated.Where(f => f.Key.Reach == Reach.Showable).SelectMany(f => f.Value).ToList();
        (string Name, double From, double To)[] bands = [("up to 25 km", 0, 25), ("25 to 50 km", 25, 50), ("50 to 100 km", 50, 100), ("100 to 200 km", 100, 200), ("200 to 400 km", 200, 400), ("over 400 km", 400, double.MaxValue)];
        foreach (var (name, from, to) in bands)
        {
            List<Verdict> Within(IEnumerable<Verdict> all) => [.. all.Where(v => v.Km is { } km && km >= from && km < to)];
            var (honest, made) = (Within(truthful), Within(told));
            table.Add(name, honest.Count.ToString(CultureInfo.InvariantCulture), Raised(honest), made.Count.ToString(CultureInfo.InvariantCulture), Raised(made), Raised([.. made.Where(v => !v.PresenceSaysNothing)]));
        }

        return table;

        static string Raised(IReadOnlyCollection<Verdict> verdicts) => Share.Among(verdicts, v => v.RaisesOrMore(f => f.IsEvidence)).ToString();
    }

    private Table Masks(World world)
    {
        var table = new Table("What is held out", "Honest accounts and accounts of another front, under other masks. Nothing held out is the test on its own rows: what it gains over the first line is not real.",
            ["mask", .. Numbers, "other front: evidence raises"]);
        Line(world);
        foreach (var mask in new[] { Mask.Weeks(2), Mask.Weeks(4), Mask.None })
        {
            using var other = new World(tracks, mask, seed);
            Line(other);
        }

        return table;

        void Line(World w) => table.Add([w.Mask.Name, .. Cells(Run.Truthful(w, Fewer, Told)), Share.Among(Run.Fabricated(w, Falsehood.All[0], OfEachKind, Told), v => v.RaisesOrMore(f => f.IsEvidence)).ToString()]);
    }

    /// <summary>Of names, not of accounts: each unit from which lives are drawn, once in each manner.</summary>
    private static Table Spellings(World world)
    {
        var table = new Table("How a unit's name is understood", "Every unit from which lives are drawn, in every manner that has words for it. Taken for another one must be none.", "manner", "names", "right", "several", "not known", "taken for another");
        foreach (var manner in UnitSpellings.AsPeopleWrite.Prepend(UnitSpellings.AsInTheBase))
        {
            var known = Spelled(world, manner).ToList();
            table.Add([manner.Manner, known.Count.ToString(CultureInfo.InvariantCulture), .. new[] { Understanding.Right, Understanding.Several, Understanding.Unknown, Understanding.Wrong }
                .Select(u => string.Create(CultureInfo.InvariantCulture, $"{100.0 * known.Count(k => k == u) / Math.Max(1, known.Count):0.0} %"))]);
        }

        return table;
    }

    internal static IEnumerable<Understanding> Spelled(World world, IUnitSpelling manner) =>
        from unit in world.Lives.UnitsOf(0)
        let name = manner.Of(unit.Name)
        where name is not null && world.Understood(0, unit.Name).Unit is not null
        select Verdict.Of(world.Understood(0, name), Core.Units.UnitId.Of(unit.Name));

    private static void Add(Table table, string name, ImmutableArray<Verdict> verdicts) => table.Add([name, .. Cells(verdicts)]);

    private static IEnumerable<string> Cells(ImmutableArray<Verdict> verdicts) =>
    [
        verdicts.Length.ToString(CultureInfo.InvariantCulture), Share.Among(verdicts, v => v.Contradicts).ToString(), Share.Among(verdicts, v => v.Raises()).ToString(),
        Share.Among(verdicts, v => v.Raises(f => f.IsUnitPresence)).ToString(), Share.Among(verdicts, v => v.PresenceSaysNothing).ToString(),
    ];
}
