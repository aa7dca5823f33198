using System.Collections.Immutable;
using System.Globalization;
using Safeconduct.Accounts;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Gazetteer;
using Safeconduct.Texts;
using Safeconduct.Texts.Json;
using Safeconduct.Web.Reports;

namespace Safeconduct.Cli.Commands.Verify;

/// <summary>
/// One run of <c>verify</c>: accounts are read and verified a batch at a time on all cores and answered in the order of the command line,
/// so that memory does not grow with their number. A bad account is reported, the others run.
/// </summary>
internal sealed class VerifyRun(Phrasebook words, VerifyRequest request)
{
    private const int BatchSize = 64;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<ReportLink> _reports = [];
    private readonly Stream _output = Console.OpenStandardOutput();
    private int _exit = ExitCode.Done;
    private int _answered;

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var files = AccountFiles.Of(request.Accounts);
        foreach (var missing in files.Missing)
        {
            await Complain("cli.verify.no-accounts", ("path", missing)).ConfigureAwait(false);
        }

        var place = ReportPlace.Of(request.Report);
        if (!place.Holds(files.Paths.Length))
        {
            await Complain("cli.verify.report-one-file", ("path", request.Report!), ("count", files.Paths.Length)).ConfigureAwait(false);
            return _exit;
        }

        var (earlier, isRefused) = await ReadEarlier().ConfigureAwait(false);
        if (isRefused)
        {
            return _exit;
        }

        try
        {
            return await VerifyAll(files, earlier, place, cancel).ConfigureAwait(false);
        }
        catch (ReportNotWrittenException e)
        {
            await Complain("cli.verify.report-not-written", ("path", e.Path), ("reason", e.InnerException!.Message)).ConfigureAwait(false);
            return _exit;
        }
        catch (ReportPlaceTakenException e)
        {
            await Complain("cli.verify.report-place-taken", ("path", e.Path), ("account", e.Account)).ConfigureAwait(false);
            return _exit;
        }
    }

    private Task<int> VerifyAll(AccountFiles files, EarlierAssessments.Known? earlier, ReportPlace place, CancellationToken cancel) =>
        OpenedBase.UseAsync(request.Evidence, words, async evidence =>
        {
            using var progress = ProgressLine.Create();
            var verifier = new Verifier(evidence, [BuiltInGazetteer.Instance], CheckCatalogue.All, ToolVersion.Value);
            foreach (var batch in files.Paths.Chunk(BatchSize))
            {
                cancel.ThrowIfCancellationRequested();
                await Answer(Verify(batch, verifier), earlier, place, cancel).ConfigureAwait(false);
                _answered += batch.Length;
                if (Console.IsOutputRedirected)
                {
                    // Where the answers themselves appear on the screen, they are the progress.
                    progress.Tell((double)_answered / files.Paths.Length, () => words.Say("cli.verify.progress", ("done", _answered), ("all", files.Paths.Length)));
                }
            }

            await place.FinishAsync(_reports, words).ConfigureAwait(false);
            return _exit;
        });

    private async Task<(EarlierAssessments.Known? Earlier, bool IsRefused)> ReadEarlier()
    {
        if (request.Since is not { } path)
        {
            return (null, false);
        }

        try
        {
            using var reader = File.OpenText(path);
            var read = EarlierAssessments.Read(reader);
            if (read is EarlierAssessments.Refused refused)
            {
                await Complain("cli.verify.since-wrong", ("path", path), ("line", refused.Line)).ConfigureAwait(false);
            }

            return (read as EarlierAssessments.Known, read is EarlierAssessments.Refused);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Complain("cli.verify.not-readable", ("path", path), ("reason", e.Message)).ConfigureAwait(false);
            return (null, true);
        }
    }

    private Outcome[] Verify(string[] batch, Verifier verifier)
    {
        var outcomes = new Outcome[batch.Length];
        Parallel.For(0, batch.Length, i => outcomes[i] = VerifyOne(batch[i], verifier));
        return outcomes;
    }

    private Outcome VerifyOne(string path, Verifier verifier)
    {
        AccountReading reading;
        try
        {
            using var stream = File.OpenRead(path);
            reading = AccountReader.Read(stream, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Outcome(path, null, null, e.Message);
        }

        return reading is AccountReading.Read read ? new Outcome(path, reading, verifier.Verify(read.Account, request.AsOf, request.WithWhereabouts), null) : new Outcome(path, reading, null, null);
    }

    private async Task Answer(Outcome[] outcomes, EarlierAssessments.Known? earlier, ReportPlace place, CancellationToken cancel)
    {
        foreach (var outcome in outcomes)
        {
            cancel.ThrowIfCancellationRequested();
            if (outcome.Assessment is not { } assessment)
            {
                await Refuse(outcome).ConfigureAwait(false);
            }
            else if (!_seen.Add(assessment.Account.Id))
            {
                await Complain("cli.verify.same-id", ("path", outcome.Path), ("id", assessment.Account.Id)).ConfigureAwait(false);
            }
            else
            {
                await Warn(outcome).ConfigureAwait(false);
                await Print(assessment, earlier, place).ConfigureAwait(false);
            }
        }
    }

    private async Task Print(Assessment assessment, EarlierAssessments.Known? earlier, ReportPlace place)
    {
        if (earlier is not null && !earlier.Has(assessment.Account.Id))
        {
            await Complain("cli.verify.since-other", ("path", request.Since!), ("account", assessment.Account.Id), ("accounts", ListValue.Of(earlier.Accounts.Take(5)))).ConfigureAwait(false);
            earlier = null;
        }

        var changes = earlier is null ? null : AssessmentChanges.Between(earlier.Of(assessment.Account.Id), assessment.Findings);
        if (request.Json)
        {
            using var line = new MemoryStream();
            AssessmentJson.Write(line, assessment, words, changes);
            line.WriteByte((byte)'\n');
            line.Position = 0;
            await line.CopyToAsync(_output).ConfigureAwait(false);
        }
        else
        {
            new SummaryWriter(words, Console.Out).Write(assessment, changes, NextQuestions.Of(assessment, words));
        }

        if (await place.WriteAsync(assessment, changes, words).ConfigureAwait(false) is { } written)
        {
            _reports.Add(new ReportLink(assessment, written));
        }
    }

    private async Task Refuse(Outcome outcome)
    {
        if (outcome.Reading is AccountReading.Refused refused)
        {
            _exit = ExitCode.WrongInput;
            if (Path.GetExtension(outcome.Path) is ".csv" or ".tsv" or ".xlsx")
            {
                await Complain("cli.verify.looks-like-table", ("path", outcome.Path)).ConfigureAwait(false);
                return;
            }

            foreach (var error in refused.Errors)
            {
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{outcome.Path}:{error.Line}:{error.Column}: {words.Say(error.Reason)}")).ConfigureAwait(false);
            }
        }
        else
        {
            await Complain("cli.verify.not-readable", ("path", outcome.Path), ("reason", outcome.Unreadable ?? "")).ConfigureAwait(false);
        }
    }

    private async Task Warn(Outcome outcome)
    {
        foreach (var warning in ((AccountReading.Read)outcome.Reading!).Warnings)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{outcome.Path}:{warning.Line}:{warning.Column}: {words.Say(warning.Reason)}")).ConfigureAwait(false);
        }
    }

    private async Task Complain(string key, params (string, PhraseValue)[] args)
    {
        _exit = ExitCode.WrongInput;
        await Console.Error.WriteLineAsync(words.Say(key, args)).ConfigureAwait(false);
    }

    private sealed record Outcome(string Path, AccountReading? Reading, Assessment? Assessment, string? Unreadable);
}
