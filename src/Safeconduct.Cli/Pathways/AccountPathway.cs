using System.Collections.Immutable;
using Safeconduct.Cli.Commands.Pathway;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Texts;
using Safeconduct.Texts.Pathways;
using Safeconduct.Web.Reports;

namespace Safeconduct.Cli.Pathways;

/// <summary>What the program's own packs say of the papers, proceedings and crossings that an account tells.</summary>
internal static class AccountPathway
{
    // Read once for all reports of a run: a pack of the program that cannot be read is left out here, and a test has seen to it that there is none.
    private static readonly Lazy<PackShelf> Shelf = new(() => PackShelf.Open(folder: null, Phrasebook.For("en")));

    /// <summary>Null when the account tells nothing that a rule could ask about.</summary>
    public static ReportPathway? Of(Assessment assessment, Phrasebook book)
    {
        if (Shelf.Value.Packs.IsEmpty || AccountFacts.Of(assessment.Account) is not { } told)
        {
            return null;
        }

        var packs = Shelf.Value.Packs;
        return new ReportPathway(new PathwayWords(book, packs), Result(packs, told.Facts, assessment.AsOf), told.Statements);
    }

    private static PathwayResult Result(ImmutableArray<Pack> packs, FactSheet facts, Day day) =>
        PathwayRun.ResultOf(packs, facts, day, withPlans: false) with { Stale = PackAudit.StaleOn(packs, PathwayOptions.Today()) };
}
