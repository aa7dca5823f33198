using System.CommandLine;
using System.Text;
using Safeconduct.Cli.Commands;

// Results are UTF-8 without a byte-order mark, whatever the terminal's code page is.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Safeconduct");
foreach (var command in CommandCatalogue.All())
{
    root.Subcommands.Add(command);
}

return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
