using System.CommandLine;
using System.Text;
using Safeconduct.Cli.Names;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands.Names;

/// <summary><c>names score &lt; pairs.csv &gt; scored.csv</c>: how likely the two names of each row are one.</summary>
internal static class ScoreCommand
{
    public static Command Create(Phrasebook words)
    {
        var language = LanguageOption.Create();
        var command = new Command("score", words.Say("names.score.command")) { language };
        command.SetAction((parse, cancel) => Task.Run(() =>
        {
            using var input = Console.OpenStandardInput();

            // Cells go out as they came in, so not through the terminal's filter.
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
            return new PairScoring(LanguageOption.BookOf(parse, language), output, Console.Error).Run(input, cancel) ? ExitCode.Done : ExitCode.WrongInput;
        }, cancel));
        return command;
    }
}
