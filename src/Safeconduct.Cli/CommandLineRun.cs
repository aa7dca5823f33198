using System.CommandLine;
using System.CommandLine.Invocation;
using Safeconduct.Core.Checks;

namespace Safeconduct.Cli;

/// <summary>
/// Parses and runs one command line; a command line that is not understood ends with <see cref="ExitCode.WrongInput"/>. A bug ends with
/// <see cref="ExitCode.InternalError"/> and a plain line that holds nothing of the input; the stack is shown to who sets <see cref="TraceVariable"/>.
/// </summary>
internal static class CommandLineRun
{
    public const string TraceVariable = "SAFECONDUCT_TRACE";

    // A leading @ would otherwise name a file of arguments; people's handles begin with it too.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    private static readonly InvocationConfiguration Invocation = new() { EnableDefaultExceptionHandler = false };

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        try
        {
            return await ParseAndRunAsync(root, args).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return Say(ExitCode.Stopped, "cli.stopped");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Trace(e);
            return Say(ExitCode.InternalError, "cli.io-failed", ("reason", e.Message));
        }
        catch (Exception e)
        {
            Trace(e);
            return Say(ExitCode.InternalError, "cli.crashed", ("kind", e.GetBaseException().GetType().Name), ("version", ToolVersion.Value), ("variable", TraceVariable));
        }
    }

    private static int Say(int exit, string key, params ReadOnlySpan<(string, PhraseValue)> args)
    {
        Console.Error.WriteLine(LanguageOption.BookOfEnvironment.Say(key, args));
        return exit;
    }

    private static void Trace(Exception exception)
    {
        if (Environment.GetEnvironmentVariable(TraceVariable) is { Length: > 0 })
        {
            Console.Error.WriteLine(exception.ToString());
        }
    }

    private static async Task<int> ParseAndRunAsync(RootCommand root, string[] args)
    {
        var parse = root.Parse(args, Parser);
        if (parse.Action is not ParseErrorAction)
        {
            return await parse.InvokeAsync(Invocation).ConfigureAwait(false);
        }

        if (args.Length == 0)
        {
            // Nothing was asked: what can be asked is the answer.
            await root.Parse(["--help"], Parser).InvokeAsync().ConfigureAwait(false);
            return ExitCode.WrongInput;
        }

        foreach (var error in parse.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
        }

        var command = string.Join(' ', CommandPath(parse));
        await Console.Error.WriteLineAsync(LanguageOption.BookOfEnvironment.Say("cli.see-help", ("command", command))).ConfigureAwait(false);
        return ExitCode.WrongInput;
    }

    private static IEnumerable<string> CommandPath(ParseResult parse)
    {
        var names = new Stack<string>();
        for (System.CommandLine.Parsing.SymbolResult? at = parse.CommandResult; at is System.CommandLine.Parsing.CommandResult c; at = c.Parent)
        {
            names.Push(c.Command is RootCommand ? "safeconduct" : c.Command.Name);
        }

        return names;
    }
}
