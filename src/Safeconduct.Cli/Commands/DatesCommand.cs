using System.CommandLine;
using Safeconduct.Core.Dates;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands;

/// <summary><c>safeconduct dates explain EDTF… [--json] [--lang en|ru]</c>.</summary>
internal static class DatesCommand
{
    /// <summary>The argument that stands for the lines of standard input.</summary>
    private const string StandardInput = "-";

    public static Command Create()
    {
        var book = LanguageOption.BookOfEnvironment;
        return new Command("dates", book.Say("dates.description")) { Explain(book) };
    }

    private static Command Explain(Phrasebook book)
    {
        var dates = new Argument<string[]>("edtf") { Description = book.Say("dates.explain.argument"), Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = book.Say("dates.explain.json") };
        var language = LanguageOption.Create();
        var command = new Command("explain", book.Say("dates.explain.description")) { dates, json, language };
        command.SetAction(parse => Run(
            Questions(parse.GetRequiredValue(dates)),
            new DateExplanation(LanguageOption.BookOf(parse, language)),
            parse.GetValue(json)));
        return command;
    }

    private static int Run(IEnumerable<(string Text, int? Line)> questions, DateExplanation explanation, bool asJson)
    {
        var exit = ExitCode.Done;
        var isFirst = true;
        foreach (var (text, line) in questions)
        {
            var reading = Edtf.Parse(text);
            if (asJson)
            {
                JsonText.WriteLine(explanation.ToJson(text, reading));
            }
            else
            {
                Console.Out.Write((isFirst ? "" : "\n") + explanation.ToText(text, reading));
            }

            isFirst = false;
            if (reading.Value is null)
            {
                exit = ExitCode.WrongInput;
                Console.Error.WriteLine(explanation.Problem(text, reading, line));
            }
        }

        return exit;
    }

    private static IEnumerable<(string Text, int? Line)> Questions(string[] args)
    {
        foreach (var arg in args)
        {
            if (!string.Equals(arg, StandardInput, StringComparison.Ordinal))
            {
                yield return (arg, null);
                continue;
            }

            var number = 0;
            while (Console.In.ReadLine() is { } line)
            {
                yield return (line, ++number);
            }
        }
    }
}
