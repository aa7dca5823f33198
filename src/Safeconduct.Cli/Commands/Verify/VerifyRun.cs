using System.Collections.Immutable;
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
    private readonly IdentityFiles _identities = IdentityFiles.Read(request.Identities, words);
    private readonly Stream _output = Console.OpenStandardOutput();
    private int _exit = ExitCode.Done;
    private int _answered;

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var files = AccountFiles.Of(request.Accounts);
        foreach (var missing in files.Missing)
        {
            await Complain("cli.account-file.none", ("path", missing)).ConfigureAwait(false);
        }

        if (await TellOfIdentities().ConfigureAwait(false))
        {
            return _exit;
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
                await Answer(Verify(batch, verifier, earlier), earlier, place, cancel).ConfigureAwait(false);
                _answered += batch.Length;
                if (Console.IsOutputRedirected)
                {
                    // Where the answers themselves appear on the screen, they are the progress.
                    progress.Tell((double)_answered / files.Paths.Length, () => words.Say("cli.verify.progress", ("done", _answered), ("all", files.Paths.Length)));
                }
            }

            foreach (var account in _identities.Accounts.Where(a => !_seen.Contains(a)))
            {
                await Complain("identity.no-account", ("account", account)).ConfigureAwait(false);
            }

            await place.FinishAsync(_reports, words).ConfigureAwait(false);
            return _exit;
        });

    /// <summary>An identity that cannot be read ends the run: without it the person would look screened and would not be.</summary>
    private async Task<bool> TellOfIdentities()
    {
        foreach (var line in _identities.Warnings.Concat(_identities.Errors))
        {
            await Console.Error.WriteLineAsync(line).ConfigureAwait(false);
        }

        _exit = _identities.Errors.IsEmpty ? _exit : ExitCode.WrongInput;
        return !_identities.Errors.IsEmpty;
    }

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
            await Complain("cli.file.not-readable", ("path", path), ("reason", e.Message)).ConfigureAwait(false);
            return (null, true);
        }
    }

    private Verified[] Verify(string[] batch, Verifier verifier, EarlierAssessments.Known? earlier)
    {
        var verified = new Verified[batch.Length];
        Parallel.For(0, batch.Length, i => verified[i] = Verify(AccountFile.Read(batch[i]), verifier, earlier));
        return verified;
    }

    // The JSON is made here too, since here all cores work.
    private Verified Verify(AccountFile file, Verifier verifier, EarlierAssessments.Known? earlier)
    {
        if (file.Account is not { } account)
        {
            return new Verified(file, null, null, default);
        }

        var assessment = verifier.Verify(account, request.AsOf, request.WithWhereabouts, _identities.Of(account));
        var changes = earlier?.Has(account.Id) == true ? AssessmentChanges.Between(earlier.Of(account.Id), assessment.Findings) : null;
        return new Verified(file, assessment, changes, request.Json ? JsonText.Bytes(line =>
        {
            AssessmentJson.Write(line, assessment, words, changes);
            line.WriteByte((byte)'\n');
        }) : default);
    }

    private async Task Answer(Verified[] batch, EarlierAssessments.Known? earlier, ReportPlace place, CancellationToken cancel)
    {
        foreach (var verified in batch)
        {
            cancel.ThrowIfCancellationRequested();
            var file = verified.File;
            foreach (var remark in file.Remarks(words).Concat(file.Account is { } told ? _identities.Missing(told, words) : []))
            {
                await Console.Error.WriteLineAsync(remark).ConfigureAwait(false);
            }

            if (verified.Assessment is not { } assessment)
            {
                _exit = ExitCode.WrongInput;
            }
            else if (!_seen.Add(assessment.Account.Id))
            {
                await Complain("cli.verify.same-id", ("path", file.Path), ("id", assessment.Account.Id)).ConfigureAwait(false);
            }
            else
            {
                await Print(verified, assessment, earlier, place).ConfigureAwait(false);
            }
        }
    }

    private async Task Print(Verified verified, Assessment assessment, EarlierAssessments.Known? earlier, ReportPlace place)
    {
        if (earlier is not null && verified.Changes is null)
        {
            await Complain("cli.verify.since-other", ("path", request.Since!), ("account", assessment.Account.Id), ("accounts", ListValue.Of(earlier.Accounts.Take(5)))).ConfigureAwait(false);
        }

        if (request.Json)
        {
            await _output.WriteAsync(verified.Json).ConfigureAwait(false);
            await _output.FlushAsync().ConfigureAwait(false);
        }
        else
        {
            new SummaryWriter(words, Console.Out).Write(assessment, verified.Changes);
        }

        if (await place.WriteAsync(assessment, verified.Changes, words).ConfigureAwait(false) is { } written)
        {
            _reports.Add(new ReportLink(assessment, written));
        }
    }

    private async Task Complain(string key, params (string, PhraseValue)[] args)
    {
        _exit = ExitCode.WrongInput;
        await Console.Error.WriteLineAsync(words.Say(key, args)).ConfigureAwait(false);
    }

    private sealed record Verified(AccountFile File, Assessment? Assessment, AssessmentChanges? Changes, ReadOnlyMemory<byte> Json);
}
