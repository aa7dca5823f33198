using Safeconduct.Core.Accounts;
using Safeconduct.Core.Accounts.Vocabulary;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks.Service;

/// <summary>Rules on what a state brings against a person: articles in force, whom they are for, and what must have come before.</summary>
internal static class ProceedingRules
{
    private static readonly string[] DischargeWords = ["discharge", "dismissal", "demobilis", "demobiliz", "увольнен", "демобилиз", "звільнен"];

    public static IEnumerable<Finding> Examine(ServiceFacts facts, RuleFindings write)
    {
        foreach (var proceeding in facts.Proceedings)
        {
            if (IsBrought(proceeding.Claim) && ArticlePart.Find(proceeding.Claim.Article) is { } article)
            {
                foreach (var finding in Added(write, proceeding, article).Concat(PartOne(facts, write, proceeding, article)).Concat(Absence(facts, write, proceeding, article)))
                {
                    yield return finding;
                }
            }
        }

        foreach (var finding in facts.Documents.SelectMany(d => facts.Served.SelectMany(s => Discharged(write, d, s))))
        {
            yield return finding;
        }
    }

    // A threat is not a case, and an asylum claim names articles too.
    private static bool IsBrought(Claim.Proceeding claim) =>
        ProceedingState.Find(claim.State) != ProceedingState.Threatened
        && (ProceedingKind.Find(claim.ProceedingKind) is not { } kind || kind == ProceedingKind.Criminal || kind == ProceedingKind.Wanted);

    private static IEnumerable<Finding> Added(RuleFindings write, DatedClaim<Claim.Proceeding> proceeding, ArticlePart article)
    {
        foreach (var (part, rule) in ServiceRules.AddedParts.Where(p => string.Equals(p.Part.Article, article.Article, StringComparison.Ordinal) && string.Equals(p.Part.Part ?? article.Part, article.Part, StringComparison.Ordinal)))
        {
            var inForce = rule.Valid.Earliest!.Value;
            if (proceeding.Start.Latest is { } latest)
            {
                yield return latest < inForce
                    ? write.Raises([proceeding.Statement], new Phrase("service.article-before-law", ("article", article.ToString()), ("law", inForce), ("on", proceeding.Start)), [rule], "case", [new Phrase("service.change-days", ("days", inForce - latest)), new Phrase("service.change-article")])
                    : write.Fits([proceeding.Statement], rule);
            }
        }
    }

    private static IEnumerable<Finding> PartOne(ServiceFacts facts, RuleFindings write, DatedClaim<Claim.Proceeding> proceeding, ArticlePart article)
    {
        if (article is not { Article: "337", Part: "1" } || facts.Served.IsEmpty)
        {
            yield break;
        }

        var categories = facts.Served.Select(s => ServiceCategory.Find(s.Claim.Category)).ToList();
        if (categories.Contains(null))
        {
            yield break; // how the person served was not told everywhere
        }

        var statements = facts.Served.Select(s => s.Statement).Append(proceeding.Statement);
        yield return categories.Contains(ServiceCategory.Conscript)
            ? write.Fits(statements, ServiceRules.AbsencePartOne)
            : write.Raises(statements, new Phrase("service.article-not-for-category"), [ServiceRules.AbsencePartOne], "case", [new Phrase("service.change-article"), new Phrase("service.change-category")]);
    }

    private static IEnumerable<Finding> Absence(ServiceFacts facts, RuleFindings write, DatedClaim<Claim.Proceeding> proceeding, ArticlePart article)
    {
        if (article.Article is not ("337" or "338") || facts.Served.IsEmpty)
        {
            yield break;
        }

        var rule = string.Equals(article.Article, "337", StringComparison.Ordinal) ? ServiceRules.Absence : ServiceRules.Desertion;
        var days = ServiceRules.DaysAway(article);
        var on = proceeding.Start;
        if (facts.Served.All(s => on.Latest < s.Start.Earliest))
        {
            var first = facts.Served.MinBy(s => s.Start.Earliest)!;
            yield return write.Raises([first.Statement, proceeding.Statement], new Phrase("service.case-before-service", ("article", article.ToString()), ("on", on), ("start", first.Start)), [rule], "case",
                [new Phrase("service.change-days", ("days", first.Start.Earliest!.Value - on.Latest!.Value)), new Phrase("service.change-earlier-service")]);
            yield break;
        }

        foreach (var served in facts.Served.Where(s => s.Start.Latest < on.Earliest && on.Latest < s.End.Earliest?.AddDays(days)))
        {
            yield return write.Raises([served.Statement, proceeding.Statement], new Phrase("service.case-before-absence", ("article", article.ToString()), ("on", on), ("end", served.End), ("days", days)), [rule], "case",
                [new Phrase("service.change-days", ("days", served.End.Earliest!.Value.AddDays(days) - on.Latest!.Value)), new Phrase("service.change-returned"), new Phrase("service.change-part")]);
        }

        if (facts.Served.All(s => on.Earliest >= s.End.Latest?.AddDays(days)))
        {
            yield return write.Fits([facts.Served.MaxBy(s => s.End.Latest)!.Statement, proceeding.Statement], rule);
        }
    }

    // Not a rule of law, but what the word means: after a discharge one does not serve on.
    private static IEnumerable<Finding> Discharged(RuleFindings write, DatedClaim<Claim.Document> paper, DatedClaim<Claim.Served> served)
    {
        if (paper.Claim.DocumentKind is { } kind && DocumentKind.Find(kind) is null && DischargeWords.Any(w => kind.Contains(w, StringComparison.OrdinalIgnoreCase))
            && served.Start.Latest < paper.Start.Earliest && paper.Start.Latest is { } discharged && served.End.Earliest is { } until && discharged.AddDays(PaperDays) < until)
        {
            yield return write.Raises([served.Statement, paper.Statement], new Phrase("service.after-discharge", ("on", paper.Start), ("end", served.End)), [ServiceRules.Discharge], "ended",
                [new Phrase("service.change-days", ("days", until - discharged.AddDays(PaperDays))), new Phrase("service.change-new-contract")]);
        }
    }

    /// <summary>Days between a discharge on paper and the last day with the unit that need no explanation.</summary>
    private const int PaperDays = 31;
}
