using Safeconduct.Core.Accounts;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks.Service;

/// <summary>
/// Rules on officers: age, schooling and terms in rank. A statement tells one rank for a span of time and need not say when it was given,
/// so the end of the span counts: by then at the latest the person had it.
/// </summary>
internal static class RankRules
{
    private const int YoungestOfficer = 20;

    public static IEnumerable<Finding> Examine(ServiceFacts facts, RuleFindings write)
    {
        foreach (var served in facts.Served)
        {
            if (Rank.Find(served.Claim.Rank) is not { IsOfficer: true } rank)
            {
                continue;
            }

            foreach (var finding in OfficerAge(facts, write, served).Concat(facts.Studied.SelectMany(s => Schooling(write, served, rank, s))))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> OfficerAge(ServiceFacts facts, RuleFindings write, DatedClaim<Claim.Served> served)
    {
        if (facts.Oldest(served.End) is { } oldest)
        {
            yield return oldest < YoungestOfficer
                ? write.Raises([served.Statement], new Phrase("service.officer-young", ("age", oldest), ("youngest", YoungestOfficer)), [ServiceRules.OfficerAge], "rank", [new Phrase("service.change-born-or-start"), new Phrase("service.change-rank"), new Phrase("service.change-course")])
                : write.Fits([served.Statement], ServiceRules.OfficerAge);
        }
    }

    private static IEnumerable<Finding> Schooling(RuleFindings write, DatedClaim<Claim.Served> served, Rank rank, DatedClaim<Claim.Studied> studied)
    {
        // Only schooling that ends in a first officer's rank: majors go to academies too.
        if (Rank.Find(studied.Claim.GraduatedAs) is not { Order: 9 or 10 } first || studied.End.Earliest is not { } graduated || served.End.Latest is not { } last)
        {
            yield break;
        }

        var both = new[] { studied.Statement, served.Statement };
        if (last < graduated)
        {
            yield return write.Raises(both, new Phrase("service.officer-before-graduation", ("rank", served.Claim.Rank!), ("graduated", studied.End)), [ServiceRules.FirstOfficerRank], "rank",
                [new Phrase("service.change-days", ("days", graduated - last)), new Phrase("service.change-rank"), new Phrase("service.change-other-schooling")]);
            yield break;
        }

        yield return Terms(write, both, served, rank, first, graduated, last);
    }

    private static Finding Terms(RuleFindings write, Statement[] both, DatedClaim<Claim.Served> served, Rank rank, Rank first, Day graduated, Day last)
    {
        var months = Enumerable.Range(first.Order, Math.Max(0, rank.Order - first.Order)).Sum(ServiceRules.MonthsInRank) / 2;
        var earliest = graduated.AddMonths(months);
        if (months == 0)
        {
            return write.Fits(both, ServiceRules.FirstOfficerRank);
        }

        return last < earliest
            ? write.Raises(both, new Phrase("service.rank-early", ("rank", served.Claim.Rank!), ("months", months), ("earliest", earliest)), [ServiceRules.RankTerms, ServiceRules.HalfTerm], "rank",
                [new Phrase("service.change-days", ("days", earliest - last)), new Phrase("service.change-merit"), new Phrase("service.change-rank")])
            : write.Fits(both, ServiceRules.RankTerms);
    }
}
