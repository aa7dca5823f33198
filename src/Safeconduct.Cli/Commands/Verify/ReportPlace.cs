using System.Collections.Frozen;
using System.Globalization;
using Safeconduct.Cli.Pathways;
using Safeconduct.Core.Assessments;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;

namespace Safeconduct.Cli.Commands.Verify;

/// <summary>Another account's report, or another file altogether, stands where a report was to go.</summary>
internal sealed class ReportPlaceTakenException(string path, string account) : Exception(path)
{
    public string Path { get; } = path;

    public string Account { get; } = account;
}

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
        _ when path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(path) => new OneFile(path) { AreInvented = areInvented },
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

    /// <summary>An earlier report of the same account is written over; anything else that stands in the place is left alone.</summary>
    /// <exception cref="ReportPlaceTakenException">Something else stands there.</exception>
    private static async Task RefuseOthers(string path, string account)
    {
        if (!File.Exists(path))
        {
            return;
        }

        using var reader = File.OpenText(path);
        var beginning = new char[4_096];
        var count = await reader.ReadBlockAsync(beginning).ConfigureAwait(false);
        if (!ReportFile.IsAbout(account, new string(beginning, 0, count)))
        {
            throw new ReportPlaceTakenException(path, account);
        }
    }

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
        // Windows takes these for devices, whatever follows the dot.
        private static readonly FrozenSet<string> Devices = new[] { "con", "prn", "aux", "nul" }
            .Concat(Enumerable.Range(1, 9).SelectMany(n => new[] { FormattableString.Invariant($"com{n}"), FormattableString.Invariant($"lpt{n}") }))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

        /// <summary>Two pseudonyms can come to one file name, and not every file system tells capitals from small letters.</summary>
        private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { "index" };

        public override async Task<string?> WriteAsync(Assessment assessment, AssessmentChanges? changes, Phrasebook words)
        {
            var name = FileNameOf(assessment.Account.Id);
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

        /// <summary>A pseudonym may hold what a file name must not, and must not shadow the list or another report of this run.</summary>
        private string FileNameOf(string id)
        {
            var safe = string.Concat(id.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
            var name = Devices.Contains(safe) ? safe + "_" : safe;
            for (var number = 2; !_names.Add(name); number++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{safe}_{number}");
            }

            return name + ".html";
        }
    }
}
