using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Plans;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Core.Pathways.Packs;

/// <summary>What is wrong with packs although they can be read, at its place.</summary>
public sealed record PackFault(PackPlace Place, Phrase Reason)
{
    public override string ToString() => $"{Place} {Reason}";
}

/// <summary>A pack some of whose entries were checked more than <see cref="PackAudit.FreshDays"/> days ago.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Oldest">The day of the oldest check.</param>
/// <param name="Old">How many entries were checked too long ago.</param>
/// <param name="All">How many entries the pack has.</param>
public sealed record StalePack(Pack Pack, Day Oldest, int Old, int All);

/// <summary>
/// Looks for what must not ship: no worked cases, cases that answer otherwise, stale checks, ids given twice, wordings of one rule whose days overlap, rules
/// that disagree, circular exceptions, steps that wait for each other.
/// </summary>
public static class PackAudit
{
    /// <summary>A check older than this many days is stale.</summary>
    public const int FreshDays = 400;

    /// <param name="packs">All packs that are used together.</param>
    /// <param name="asOf">The day of the release; checks are measured against it.</param>
    public static ImmutableArray<PackFault> Of(IReadOnlyList<Pack> packs, Day asOf)
    {
        ArgumentNullException.ThrowIfNull(packs);
        return
        [
            .. packs.SelectMany(p => Alone(p, asOf)).Concat(SameIds(packs)).Concat(Exceptions(packs)).Concat(Conflicts(packs)).Concat(Circles(packs))
                .OrderBy(f => f.Place.File, StringComparer.Ordinal).ThenBy(f => f.Place.Line),
        ];
    }

    /// <summary>The packs that were checked too long ago to be relied on, as seen on the day on which somebody reads them.</summary>
    /// <param name="packs">The packs.</param>
    /// <param name="today">Today, not the day that is asked about.</param>
    public static ImmutableArray<StalePack> StaleOn(IReadOnlyList<Pack> packs, Day today)
    {
        ArgumentNullException.ThrowIfNull(packs);
        return
        [
            .. from pack in packs
               let checks = Checks(pack).Select(c => c.Check.On).ToList()
               let old = checks.Where(day => today - day > FreshDays).ToList()
               where old.Count > 0
               select new StalePack(pack, old.Min(), old.Count, checks.Count),
        ];
    }

    /// <summary>Rules that open and close one door, hold on a common day, can both be met, and do not say which one yields.</summary>
    public static ImmutableArray<(PackRule Opens, PackRule Closes)> ConflictsAmong(IReadOnlyList<Pack> packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        return
        [
            .. from door in packs.SelectMany(p => p.Rules).GroupBy(r => r.Door)
               from opens in door.Where(r => r.Opens)
               from closes in door.Where(r => !r.Opens)
               where opens.Holds.Intersects(closes.Holds) && !IsException(opens, closes) && !IsException(closes, opens) && CanBothBeMet(opens, closes)
               select (opens, closes),
        ];
    }

    private static bool IsException(PackRule exception, PackRule rule) => exception.Overrides.Contains(rule.Name, StringComparer.Ordinal);

    // Not worked out counts as possible: a conflict is rather looked at once too often.
    private static bool CanBothBeMet(PackRule one, PackRule other) =>
        RuleEvaluator.TruthOf(new Condition.All([one.When, other.When]), Knowledge.None) != Truth.False;

    private static IEnumerable<PackFault> Alone(Pack pack, Day asOf)
    {
        if (pack.Cases.IsEmpty || pack.Cases.All(c => c.Expect.IsEmpty))
        {
            yield return new PackFault(pack.Place, new Phrase("pathways.audit.no-cases", ("pack", pack.Id)));
        }

        foreach (var (place, name, check) in Checks(pack).Where(c => c.Check.On > asOf || asOf - c.Check.On > FreshDays))
        {
            yield return check.On > asOf
                ? new PackFault(place, new Phrase("pathways.audit.check-ahead", ("name", name), ("on", check.On), ("day", asOf)))
                : new PackFault(place, new Phrase("pathways.audit.stale", ("name", name), ("on", check.On), ("days", asOf - check.On), ("most", FreshDays)));
        }

        foreach (var fault in Wordings(pack).Concat(pack.Cases.SelectMany(c => CaseFaults(pack, c))))
        {
            yield return fault;
        }
    }

    private static IEnumerable<(PackPlace Place, string Name, PackCheck Check)> Checks(Pack pack) =>
        pack.Rules.Select(r => (r.Place, r.Name, r.Basis.Checked)).Concat(pack.Steps.Select(s => (s.Place, s.Name, s.Basis.Checked)))
            .Concat(pack.Alarms.Select(a => (a.Place, a.Name, a.Basis.Checked)));

    private static IEnumerable<PackFault> Wordings(Pack pack) =>
        from same in pack.Rules.GroupBy(r => r.Id, StringComparer.Ordinal)
        from pair in same.SelectMany((a, i) => same.Skip(i + 1).Select(b => (First: a, Second: b)))
        where pair.First.Holds.Intersects(pair.Second.Holds)
        select new PackFault(pair.Second.Place, new Phrase("pathways.audit.overlap", ("rule", pair.Second.Name), ("line", pair.First.Place.Line)));

    private static IEnumerable<PackFault> CaseFaults(Pack pack, WorkedCase worked)
    {
        foreach (var day in worked.Expect.GroupBy(e => e.On))
        {
            var answer = PathwayAnswer.Of([pack], worked.Facts, day.Key);
            foreach (var expected in day)
            {
                var found = answer.Doors.FirstOrDefault(d => d.Door == expected.Door);
                var value = found?.Value ?? DoorValue.NoRule;
                if (value != expected.Is)
                {
                    yield return new PackFault(expected.Place, new Phrase("pathways.audit.case", ("case", worked.Id), ("day", expected.On), ("door", expected.Door.Key), ("expected", expected.Is.Word()), ("found", value.Word())));
                }

                foreach (var key in expected.Ask.Where(k => found is null || !found.Relevant.Any(r => string.Equals(r.Fact.Key, k, StringComparison.Ordinal))))
                {
                    yield return new PackFault(expected.Place, new Phrase("pathways.audit.case-ask", ("case", worked.Id), ("day", expected.On), ("door", expected.Door.Key), ("fact", key)));
                }
            }
        }
    }

    private static IEnumerable<PackFault> SameIds(IReadOnlyList<Pack> packs) =>
        packs.GroupBy(p => p.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1).Select(p => new PackFault(p.Place, new Phrase("pathways.audit.same-id", ("pack", p.Id), ("file", g.First().Place.File)))))
            .Concat(packs.SelectMany(p => p.Facts.Select(f => (Pack: p, f.Fact))).GroupBy(f => f.Fact.Id, StringComparer.Ordinal)
                .Where(g => g.Select(f => string.Join('|', f.Fact.Words)).Distinct(StringComparer.Ordinal).Count() > 1)
                .SelectMany(g => g.Skip(1).Select(f => new PackFault(f.Pack.Place, new Phrase("pathways.audit.same-fact", ("fact", f.Fact.Id), ("pack", g.First().Pack.Id))))));

    private static IEnumerable<PackFault> Exceptions(IReadOnlyList<Pack> packs)
    {
        var rules = packs.SelectMany(p => p.Rules).ToLookup(r => r.Name, StringComparer.Ordinal);
        foreach (var rule in packs.SelectMany(p => p.Rules))
        {
            foreach (var name in rule.Overrides.Where(o => !rules.Contains(o) && packs.Any(p => o.StartsWith(p.Id + "/", StringComparison.Ordinal))))
            {
                yield return new PackFault(rule.Place, new Phrase("pathways.audit.no-such-rule", ("rule", rule.Name), ("name", name)));
            }

            if (Reaches(rule, rule.Name, rules, []))
            {
                yield return new PackFault(rule.Place, new Phrase("pathways.audit.circular-exceptions", ("rule", rule.Name)));
            }
        }
    }

    private static bool Reaches(PackRule from, string name, ILookup<string, PackRule> rules, HashSet<string> seen) =>
        from.Overrides.Any(o => string.Equals(o, name, StringComparison.Ordinal) || (seen.Add(o) && rules[o].Any(r => Reaches(r, name, rules, seen))));

    private static IEnumerable<PackFault> Conflicts(IReadOnlyList<Pack> packs) =>
        ConflictsAmong(packs).Select(c => new PackFault(c.Closes.Place, new Phrase(
            "pathways.audit.conflict", ("opens", c.Opens.Name), ("closes", c.Closes.Name), ("place", c.Opens.Place.ToString()), ("door", c.Opens.Door.Key))));

    private static IEnumerable<PackFault> Circles(IReadOnlyList<Pack> packs) =>
        CircularSteps.Among([.. packs.SelectMany(p => p.Steps)]).Select(c => new PackFault(c[0].Place, new Phrase("pathways.audit.circular-steps", ("steps", ListValue.Of(c.Select(s => s.Name))))));
}
