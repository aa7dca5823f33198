using System.CommandLine;
using Safeconduct.Cli.Names;
using Safeconduct.Core.Names.Romanisation;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands.Names;

/// <summary><c>names schemes [--json]</c>: the schemes of romanisation with their sources.</summary>
internal static class SchemesCommand
{
    public static Command Create(Phrasebook words)
    {
        var json = new Option<bool>("--json") { Description = words.Say("name-forms.option.json") };
        var command = new Command("schemes", words.Say("name-forms.schemes.command")) { json };
        command.SetAction(parse =>
        {
            foreach (var scheme in Romanisations.All)
            {
                if (parse.GetValue(json))
                {
                    JsonText.WriteLine(NameFormsJson.Of(scheme));
                }
                else
                {
                    Console.Out.WriteLine($"{scheme.Id,-18} {scheme.Language,-3} {scheme.Source}");
                }
            }

            return ExitCode.Done;
        });
        return command;
    }
}
