using System.CommandLine;
using System.CommandLine.Invocation;

namespace Safeconduct.Cli;

/// <summary>Parses and runs one command line; a command line that is not understood ends with <see cref="ExitCode.WrongInput"/>.</summary>
internal static class CommandLineRun
{
    // A leading @ would otherwise name a file of arguments; people's handles begin with it too.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parse = root.Parse(args, Parser);
        if (parse.Action is not ParseErrorAction)
        {
            return await parse.InvokeAsync().ConfigureAwait(false);
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
