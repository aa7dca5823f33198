using System.CommandLine;
using System.Text;
using Safeconduct.Cli;
using Safeconduct.Cli.Commands;

// Results are UTF-8 without a byte-order mark, whatever the terminal's code page is; so is what is read.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
TerminalText.Install();

var root = new RootCommand("Safeconduct");
foreach (var command in CommandCatalogue.All())
{
    root.Subcommands.Add(command);
}

return await CommandLineRun.RunAsync(root, args).ConfigureAwait(false);
