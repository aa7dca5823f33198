using Safeconduct.Cli.Pathways;
using Safeconduct.Core.Assessments;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;

namespace Safeconduct.Cli.Commands.Verify;

/// <summary>
/// Where reports go: nowhere, into one file, or into a folder with a list of them. A file is written beside its place and then moved there,
/// so that a report is whole or not there; it may hold what endangers a person, so only its owner can read it.
/// </summary>
internal abstract class ReportPlace
{
    private const string IndexName = "index.html";

    private ReportPlace()
    {
    }

    public static ReportPlace Of(string? path, bool areInvented = false) => path switch
    {
        null => new Nowhere(),
        _ when PersonPages.IsOnePage(path) => new OneFile(path) { AreInvented = areInvented },
        _ => new Folder(path) { AreInvented = areInvented },
    };

    /// <summary>Whether it can take this many reports.</summary>
    public virtual bool Holds(int count) => true;

    /// <summary>Say in every report that the people are invented.</summary>
    public bool AreInvented { get; init; }

    /// <summary>Writes one report; answers its file name, or null when there is none.</summary>
    public abstract Task<string?> WriteAsync(Assessment assessment, AssessmentChanges? changes, Phrasebook words);

    /// <summary>Writes what belongs to all reports together.</summary>
    public virtual Task FinishAsync(IReadOnlyList<ReportLink> reports, Phrasebook words) => Task.CompletedTask;

    public static Task<string> RenderAsync(Assessment assessment, AssessmentChanges? changes, Phrasebook words, string? index, bool isInvented) =>
        ReportPage.RenderAsync(assessment, words, new ReportOptions { Changes = changes, IndexAddress = index, IsInvented = isInvented, Pathway = AccountPathway.Of(assessment, words) });

    private static Task RefuseOthers(string path, string account) => PersonPages.RefuseOthersAsync(path, account, beginning => ReportFile.IsAbout(account, beginning));

    private static async Task WriteWhole(string path, string html, Phrasebook words)
    {
        await OwnerOnlyFile.WriteAsync(path, html).ConfigureAwait(false);
        await Console.Error.WriteLineAsync(words.Say("cli.verify.report-written", ("path", path))).ConfigureAwait(false);
    }

    private sealed class Nowhere : ReportPlace
    {
        public override Task<string?> WriteAsync(Assessment assessment, AssessmentChanges? changes, Phrasebook words) => Task.FromResult<string?>(null);
    }

    private sealed class OneFile(string path) : ReportPlace
    {
        public override bool Holds(int count) => count <= 1;

        public override async Task<string?> WriteAsync(Assessment assessment, AssessmentChanges? changes, Phrasebook words)
        {
            await RefuseOthers(path, assessment.Account.Id).ConfigureAwait(false);
            await WriteWhole(path, await RenderAsync(assessment, changes, words, null, AreInvented).ConfigureAwait(false), words).ConfigureAwait(false);
            return null;
        }
    }

    private sealed class Folder(string path) : ReportPlace
    {
        private readonly PersonPages _pages = new("index");

        public override async Task<string?> WriteAsync(Assessment assessment, AssessmentChanges? changes, Phrasebook words)
        {
            var name = _pages.NameOf(assessment.Account.Id);
            await RefuseOthers(Path.Combine(path, name), assessment.Account.Id).ConfigureAwait(false);
            await OwnerOnlyFile.WriteAsync(Path.Combine(path, name), await RenderAsync(assessment, changes, words, IndexName, AreInvented).ConfigureAwait(false)).ConfigureAwait(false);
            return name;
        }

        public override async Task FinishAsync(IReadOnlyList<ReportLink> reports, Phrasebook words)
        {
            if (reports.Count == 0)
            {
                // An empty list would only write over an earlier one.
                return;
            }

            await WriteWhole(Path.Combine(path, IndexName), await ReportIndexPage.RenderAsync(reports, words, AreInvented).ConfigureAwait(false), words).ConfigureAwait(false);
        }
    }
}
