using System.CommandLine;
using Safeconduct.Cli.Accounts;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Gazetteer;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands;

/// <summary><c>account check ACCOUNT.yaml…</c>: how each date, place and unit was understood.</summary>
internal static class AccountCommand
{
    public static Command Create()
    {
        var words = LanguageOption.BookOfEnvironment;
        var paths = new Argument<string[]>("ACCOUNT") { Description = words.Say("account.check.argument"), Arity = ArgumentArity.OneOrMore }.RefuseEmpty();
        var evidence = new Option<string?>("--evidence") { Description = words.Say("account.check.option.evidence"), HelpName = "evidence.db" }.RefuseEmpty();
        var json = new Option<bool>("--json") { Description = words.Say("account.check.option.json") };
        var language = LanguageOption.Create();
        var check = new Command("check", words.Say("account.check.command")) { paths, evidence, json, language };
        check.SetAction(parse => Check(parse.GetRequiredValue(paths), parse.GetValue(evidence), parse.GetValue(json), LanguageOption.BookOf(parse, language)));
        return new Command("account", words.Say("account.command")) { check };
    }

    private static int Check(string[] paths, string? evidence, bool isJson, Phrasebook words)
    {
        using var output = Console.OpenStandardOutput();
        if (evidence is null)
        {
            return new AccountCheck(words, [BuiltInGazetteer.Instance], units: null, isJson, output, Console.Error).Run(paths);
        }

        var opening = SqliteEvidenceBase.Open(evidence);
        if (opening.Base is not { } found)
        {
            Console.Error.WriteLine(words.Say(opening.Problem!.Phrase));
            return ExitCode.StoreUnusable;
        }

        using (found)
        {
            return Check(paths, found, isJson, words, output);
        }
    }

    private static int Check(string[] paths, SqliteEvidenceBase evidence, bool isJson, Phrasebook words, Stream output)
    {
        try
        {
            IReadOnlyList<IGazetteer> gazetteers = [BuiltInGazetteer.Instance, evidence.Places];
            return new AccountCheck(words, gazetteers, evidence.Units, isJson, output, Console.Error).Run(paths);
        }
        catch (StoreException e)
        {
            Console.Error.WriteLine(words.Say(e.Problem.Phrase));
            return ExitCode.StoreUnusable;
        }
    }
}
