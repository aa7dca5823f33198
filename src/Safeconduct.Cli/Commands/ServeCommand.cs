using System.CommandLine;
using Safeconduct.Core.Screening;
using Safeconduct.Texts;
using Safeconduct.Web.Serving.Registers;

namespace Safeconduct.Cli.Commands;

/// <summary><c>serve [--data DIR | --evidence FILE] [--port N]</c>: answers questions about registers to programs on this machine until it is stopped.</summary>
internal static class ServeCommand
{
    private const string UsualName = "evidence.db";

    public static Command Create()
    {
        var book = LanguageOption.BookOfEnvironment;
        var data = new Option<string?>("--data") { Description = book.Say("cli.serve.data"), HelpName = "DIR" }.RefuseEmpty();
        var evidence = new Option<string?>("--evidence") { Description = book.Say("cli.serve.evidence"), HelpName = "FILE" }.RefuseEmpty();
        var port = new Option<int>("--port") { Description = book.Say("cli.serve.port"), HelpName = "N" };
        var language = LanguageOption.Create();
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65_535)
            {
                result.AddError(book.Say("cli.serve.port-wrong"));
            }
        });
        var command = new Command("serve", book.Say("cli.serve.description")) { data, evidence, port, language };
        command.Validators.Add(result =>
        {
            if (result.GetValue(data) is not null && result.GetValue(evidence) is not null)
            {
                result.AddError(book.Say("cli.serve.two-places"));
            }
        });
        command.SetAction((parse, cancel) => RunAsync(
            parse.GetValue(evidence) ?? Path.Combine(parse.GetValue(data) ?? "", UsualName), parse.GetValue(port), LanguageOption.BookOf(parse, language), cancel));
        return command;
    }

    private static Task<int> RunAsync(string path, int port, Phrasebook words, CancellationToken cancel) =>
        OpenedBase.UseAsync(path, words, evidence => ServeAsync((IRegisterIndex)evidence, path, port, words, cancel));

    private static async Task<int> ServeAsync(IRegisterIndex index, string path, int port, Phrasebook words, CancellationToken cancel)
    {
        var registers = index.Registers;
        if (registers.IsEmpty)
        {
            await Console.Error.WriteLineAsync(words.Say("cli.serve.no-registers", ("path", path))).ConfigureAwait(false);
            return ExitCode.WrongInput;
        }

        RegisterServer server;
        try
        {
            server = await RegisterServer.StartAsync(index, port, words, ToolVersion.Value, cancel).ConfigureAwait(false);
        }
        catch (IOException)
        {
            await Console.Error.WriteLineAsync(words.Say("cli.serve.port-taken", ("port", port))).ConfigureAwait(false);
            return ExitCode.WrongInput;
        }

        await using (server.ConfigureAwait(false))
        {
            await Console.Out.WriteLineAsync(words.Say("cli.serve.serving", ("registers", registers.Length), ("entries", registers.Sum(r => r.Entries)), ("address", server.Address.ToString())))
                .ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, cancel).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }
}
