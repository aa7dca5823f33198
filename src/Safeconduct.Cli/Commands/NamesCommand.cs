using System.CommandLine;
using Safeconduct.Cli.Commands.Names;

namespace Safeconduct.Cli.Commands;

/// <summary><c>names …</c>: what the program knows of names; each subcommand has a file in Commands/Names.</summary>
internal static class NamesCommand
{
    public static Command Create()
    {
        var words = LanguageOption.BookOfEnvironment;
        return new Command("names", words.Say("names.command"))
        {
            ScoreCommand.Create(words),
            ExplainCommand.Create(words),
            RomanizeCommand.Create(words),
            InflectCommand.Create(words),
            SchemesCommand.Create(words),
        };
    }
}
