using System.CommandLine;
using Safeconduct.Cli.Names;
using Safeconduct.Core.Names;
using Safeconduct.Core.Names.Matching;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands.Names;

/// <summary><c>names explain A B [--schema …] [--json]</c>: how two names compare, part by part.</summary>
internal static class ExplainCommand
{
    public static Command Create(Phrasebook words)
    {
        var left = new Argument<string>("A") { Description = words.Say("names.explain.left") };
        var right = new Argument<string>("B") { Description = words.Say("names.explain.right") };
        var schema = new Option<string?>("--schema") { Description = words.Say("names.explain.schema"), HelpName = "SCHEMA" };
        var json = new Option<bool>("--json") { Description = words.Say("names.explain.json") };
        var language = LanguageOption.Create();
        var command = new Command("explain", words.Say("names.explain.command")) { left, right, schema, json, language };
        command.SetAction(parse => Run(parse.GetRequiredValue(left), parse.GetRequiredValue(right), NameKinds.Of(parse.GetValue(schema)), parse.GetValue(json), LanguageOption.BookOf(parse, language)));
        return command;
    }

    private static int Run(string left, string right, NameKind kind, bool isJson, Phrasebook words)
    {
        var (a, b) = (PreparedName.Of(left, kind), PreparedName.Of(right, kind));
        var text = new NameComparisonText(words);
        var comparison = NameComparer.Compare(a, b);
        if (a.Tokens.Name.Refusal != NameRefusal.None || b.Tokens.Name.Refusal != NameRefusal.None)
        {
            Console.Error.WriteLine(text.Line(a, b, comparison));
            return ExitCode.WrongInput;
        }

        if (isJson)
        {
            JsonText.WriteLine(NameComparisonJson.Of(left, right, comparison, text));
        }
        else
        {
            Console.Out.Write(text.Lines(a, b, comparison));
        }

        return ExitCode.Done;
    }
}
