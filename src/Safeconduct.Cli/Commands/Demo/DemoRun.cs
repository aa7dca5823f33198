using System.Collections.Immutable;
using Safeconduct.Accounts;
using Safeconduct.Cli.Commands.Verify;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Gazetteer;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;
using Safeconduct.Web.Serving;

namespace Safeconduct.Cli.Commands.Demo;

/// <summary>Imports the example into a base of its own, verifies its accounts, and shows the reports until it is stopped. Leaves nothing behind.</summary>
internal sealed class DemoRun(Phrasebook words)
{
    /// <summary>The example's day, so that it says the same on every day.</summary>
    private static readonly Day AsOf = Day.Of(2026, 11, 22);

    public async Task<int> RunAsync(int port, bool once, string? reportFolder, CancellationToken cancel)
    {
        using var folder = new TemporaryFolder();
        await Say("cli.demo.importing").ConfigureAwait(false);
        var basePath = Path.Combine(folder.Path, "evidence.db");
        if (Import(ExampleFiles.Unpack("evidence", folder.Path), basePath) is { } problem)
        {
            await Console.Error.WriteLineAsync(words.Say(problem.Phrase)).ConfigureAwait(false);
            return ExitCode.StoreUnusable;
        }

        try
        {
            return await OpenedBase.UseAsync(basePath, words, evidence => ShowAsync(evidence, port, once, reportFolder, cancel)).ConfigureAwait(false);
        }
        catch (ReportNotWrittenException e)
        {
            await Say("cli.verify.report-not-written", ("path", e.Path), ("reason", e.InnerException!.Message)).ConfigureAwait(false);
            return ExitCode.WrongInput;
        }
    }

    private static StoreProblem? Import(string from, string into) => ImportRun.Run(new ImportRequest([from], into)) switch
    {
        ImportResult.Failed failed => failed.Problem,
        ImportResult.Done done when done.Files.All(f => f is FileOutcome.Imported { File.Rejected: 0 }) => null,
        _ => throw new InvalidOperationException("The built-in example does not import whole."),
    };

    private async Task<int> ShowAsync(IEvidenceBase evidence, int port, bool once, string? reportFolder, CancellationToken cancel)
    {
        var verifier = new Verifier(evidence, [BuiltInGazetteer.Instance], CheckCatalogue.All, ToolVersion.Value);
        var assessments = ExampleFiles.Accounts().Select(a => verifier.Verify(a, AsOf)).ToImmutableArray();
        foreach (var assessment in assessments)
        {
            new SummaryWriter(words, Console.Out).Write(assessment, null);
        }

        if (reportFolder is not null)
        {
            await WriteReports(assessments, reportFolder).ConfigureAwait(false);
        }

        return once ? ExitCode.Done : await ServeAsync(assessments, port, cancel).ConfigureAwait(false);
    }

    private async Task WriteReports(ImmutableArray<Assessment> assessments, string folder)
    {
        var place = ReportPlace.Of(folder, areInvented: true);
        var links = new List<ReportLink>();
        foreach (var assessment in assessments)
        {
            links.Add(new ReportLink(assessment, (await place.WriteAsync(assessment, null, words).ConfigureAwait(false))!));
        }

        await place.FinishAsync(links, words).ConfigureAwait(false);
    }

    private async Task<int> ServeAsync(ImmutableArray<Assessment> assessments, int port, CancellationToken cancel)
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assessment in assessments)
        {
            pages[$"/{assessment.Account.Id}.html"] = await ReportPlace.RenderAsync(assessment, null, words, "/", isInvented: true).ConfigureAwait(false);
        }

        pages["/"] = await ReportIndexPage.RenderAsync([.. assessments.Select(a => new ReportLink(a, $"{a.Account.Id}.html"))], words, areInvented: true).ConfigureAwait(false);
        LoopbackServer server;
        try
        {
            server = await LoopbackServer.StartAsync(pages, port, words, cancel).ConfigureAwait(false);
        }
        catch (IOException)
        {
            await Say("cli.demo.port-taken", ("port", port)).ConfigureAwait(false);
            return ExitCode.WrongInput;
        }

        await using (server.ConfigureAwait(false))
        {
            await Console.Out.WriteLineAsync(words.Say("cli.demo.serving", ("address", server.Address.ToString()))).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, cancel).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private Task Say(string key, params (string, PhraseValue)[] args) => Console.Error.WriteLineAsync(words.Say(key, args));
}
