using Safeconduct.Core.Accounts;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks.Service;

/// <summary>Rules on how a person came to serve: age, term and mobilisation.</summary>
internal static class CategoryRules
{
    /// <summary>Added to the year of a conscript's term before it is called too long: discharge takes its time, and days do not count that were spent away.</summary>
    private const int TermGraceDays = 31;

    private static readonly string[] DonbasWords = ["днр", "лнр", "dpr", "lpr", "dnr", "lnr", "донец", "луган", "donets", "luhan", "lugan", "народная милиция", "people's militia"];

    public static IEnumerable<Finding> Examine(ServiceFacts facts, RuleFindings write) =>
        facts.Served.SelectMany(s => Ages(facts, write, s))
            .Concat(ConscriptTerm(facts, write))
            .Concat(facts.ServedAs(ServiceCategory.Conscript).SelectMany(s => ConscriptOfficer(write, s)))
            .Concat(facts.ServedAs(ServiceCategory.Mobilised).SelectMany(s => Mobilised(write, s)));

    private static IEnumerable<Finding> Ages(ServiceFacts facts, RuleFindings write, DatedClaim<Claim.Served> served)
    {
        if (facts.Youngest(served.Start) is not { } youngest || facts.Oldest(served.Start) is not { } oldest)
        {
            yield break;
        }

        var category = ServiceCategory.Find(served.Claim.Category);
        if (category == ServiceCategory.Cadet || facts.Studied.Any(s => !(s.Start.Earliest > served.Start.Latest) && !(s.End.Latest < served.Start.Earliest)))
        {
            yield break; // military schools take people from 16
        }

        if (oldest < 18)
        {
            yield return write.Raises([served.Statement], new Phrase("service.under-age", ("age", oldest)), [ServiceRules.From18], "joined", [new Phrase("service.change-born-or-start"), new Phrase("service.change-cadet")]);
            yield break;
        }

        if (category == ServiceCategory.Conscript)
        {
            yield return ConscriptAge(write, served, youngest);
        }
        else if (FirstContract(facts, served, category) is { } rule)
        {
            yield return youngest > 40
                ? write.Raises([served.Statement], new Phrase("service.contract-age", ("age", youngest)), [rule], "joined", [new Phrase("service.change-earlier-contract"), new Phrase("service.change-born-or-start")])
                : write.Fits([served.Statement], rule);
        }
        else
        {
            yield return write.Fits([served.Statement], ServiceRules.From18);
        }
    }

    // A year more than the rule: one who is called up on the last day serves a year longer, and the statement may begin within that year.
    private static Finding ConscriptAge(RuleFindings write, DatedClaim<Claim.Served> served, int youngest)
    {
        var (rule, limit) = served.Start.Latest > ServiceRules.ConscriptTo27.Valid.Latest ? (ServiceRules.ConscriptTo30, 30) : (ServiceRules.ConscriptTo27, 27);
        return youngest > limit
            ? write.Raises([served.Statement], new Phrase("service.conscript-age", ("age", youngest), ("limit", limit)), [rule], "joined", [new Phrase("service.change-category"), new Phrase("service.change-born-or-start")])
            : write.Fits([served.Statement], rule);
    }

    /// <summary>
    /// The upper age holds for the first contract only. What the account leaves out proves nothing, so it is looked at only for a soldier of the
    /// lowest ranks in the first service told.
    /// </summary>
    private static ServiceRule? FirstContract(ServiceFacts facts, DatedClaim<Claim.Served> served, ServiceCategory? category)
    {
        var isFirst = facts.Served.All(o => o == served || o.Start.Earliest >= served.Start.Latest) && facts.Studied.IsEmpty;
        var isSoldier = Rank.Find(served.Claim.Rank) is { Group: RankGroup.Soldiers };
        return category == ServiceCategory.Contract && isFirst && isSoldier && served.Start.Latest <= ServiceRules.FirstContractTo40.Valid.Latest ? ServiceRules.FirstContractTo40 : null;
    }

    private static IEnumerable<Finding> ConscriptTerm(ServiceFacts facts, RuleFindings write)
    {
        var all = facts.ServedAs(ServiceCategory.Conscript).ToList();
        if (all.Count == 0 || all.Exists(s => s.Start.Latest is null || s.End.Earliest is null || s.Start.Earliest is null || s.Start.Earliest < ServiceRules.ConscriptTerm.Valid.Earliest))
        {
            yield break;
        }

        // One person is a conscript once: from the first start to the last end.
        var begin = all.Min(s => s.Start.Latest!.Value);
        var end = all.Max(s => s.End.Earliest!.Value);
        var tooLong = end - begin.AddMonths(12).AddDays(TermGraceDays);
        var told = all.Select(s => s.Statement);
        yield return tooLong > 0
            ? write.Raises(told, new Phrase("service.conscript-term", ("days", end - begin), ("grace", TermGraceDays)), [ServiceRules.ConscriptTerm], "ended",
                [new Phrase("service.change-days", ("days", tooLong)), new Phrase("service.change-contract-signed"), new Phrase("service.change-days-not-counted")])
            : write.Fits(told, ServiceRules.ConscriptTerm);
    }

    private static IEnumerable<Finding> ConscriptOfficer(RuleFindings write, DatedClaim<Claim.Served> served)
    {
        if (Rank.Find(served.Claim.Rank) is { } rank && served.Start.Earliest >= ServiceRules.ConscriptsAreNoOfficers.Valid.Earliest)
        {
            yield return rank.IsOfficer
                ? write.Raises([served.Statement], new Phrase("service.conscript-officer", ("rank", served.Claim.Rank!)), [ServiceRules.ConscriptsAreNoOfficers], "rank", [new Phrase("service.change-category"), new Phrase("service.change-rank")])
                : write.Fits([served.Statement], ServiceRules.ConscriptsAreNoOfficers);
        }
    }

    private static IEnumerable<Finding> Mobilised(RuleFindings write, DatedClaim<Claim.Served> served)
    {
        var decree = ServiceRules.Mobilisation.Valid.Earliest!.Value;
        var donbas = ServiceRules.MobilisationDonbas.Valid.Earliest!.Value;
        if (served.Start.Latest is not { } latest || served.Start.Earliest is null)
        {
            yield break;
        }

        if (latest >= decree)
        {
            yield return write.Fits([served.Statement], ServiceRules.Mobilisation);
        }
        else if (latest >= donbas && IsDonbas(served.Claim))
        {
            yield return write.Fits([served.Statement], ServiceRules.MobilisationDonbas);
        }
        else
        {
            yield return write.Raises([served.Statement], new Phrase("service.mobilised-early", ("start", served.Start), ("decree", decree)), [ServiceRules.Mobilisation, ServiceRules.MobilisationDonbas], "joined",
                [new Phrase("service.change-days", ("days", decree - latest)), new Phrase("service.change-category")],
                [new Phrase(latest >= donbas ? "service.tried-donbas-fits" : "service.tried-donbas-no", ("from", donbas))]);
        }
    }

    private static bool IsDonbas(Claim.Served served) =>
        new[] { served.Unit, served.Category }.OfType<string>().Any(t => DonbasWords.Any(w => t.Contains(w, StringComparison.OrdinalIgnoreCase)));
}
