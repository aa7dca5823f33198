using System.CommandLine;
using Safeconduct.Cli.Import;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands;

/// <summary><c>evidence --evidence FILE</c>: what a base holds.</summary>
internal static class EvidenceCommand
{
    public static Command Create()
    {
        var words = LanguageOption.BookOfEnvironment;
        var evidence = new Option<string>("--evidence") { Description = words.Say("import.option.evidence"), HelpName = "FILE", Required = true }.RefuseEmpty();
        var json = new Option<bool>("--json") { Description = words.Say("import.option.json") };
        var language = LanguageOption.Create();
        var command = new Command("evidence", words.Say("evidence.command")) { evidence, json, language };
        command.SetAction(r => Run(r.GetRequiredValue(evidence), r.GetValue(json), LanguageOption.BookOf(r, language)));
        return command;
    }

    private static int Run(string path, bool json, Phrasebook words)
    {
        var opening = SqliteEvidenceBase.Open(path);
        if (opening.Base is not { } opened)
        {
            Console.Error.WriteLine(words.Say(opening.Problem!.Phrase));
            return ExitCode.StoreUnusable;
        }

        try
        {
            using (opened)
            {
                var overview = opened.Overview();
                Console.Out.Write(json ? JsonText.Escaped(OverviewJson.Of(overview, path)) : new OverviewReport(words).Of(overview, path));
            }

            return ExitCode.Done;
        }
        catch (StoreException e)
        {
            Console.Error.WriteLine(words.Say(e.Problem.Phrase));
            return ExitCode.StoreUnusable;
        }
    }
}
