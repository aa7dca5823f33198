using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Safeconduct.Cli.Screening;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Screening;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands;

/// <summary><c>screen NAME… --evidence BASE</c>: whether registers hold a person, one or a batch of them.</summary>
internal static class ScreenCommand
{
    public static Command Create()
    {
        var words = LanguageOption.BookOfEnvironment;
        var names = new Argument<string[]>("NAME") { Description = words.Say("screening.argument.name"), Arity = ArgumentArity.ZeroOrMore };
        var evidence = new Option<string>("--evidence") { Description = words.Say("screening.option.evidence"), HelpName = "BASE", Required = true }.RefuseEmpty();
        var born = new Option<string?>("--born") { Description = words.Say("screening.option.born"), HelpName = "EDTF" };
        var registers = new Option<string[]>("--register") { Description = words.Say("screening.option.register"), HelpName = "NAME" }.RefuseEmpty();
        var unit = new Option<string?>("--unit") { Description = words.Say("screening.option.unit"), HelpName = "TEXT" }.RefuseEmpty();
        var number = new Option<string?>("--number") { Description = words.Say("screening.option.number"), HelpName = "NUMBER" }.RefuseEmpty();
        var limit = new Option<int>("--limit") { Description = words.Say("screening.option.limit", ("default", ScreeningQuery.DefaultLimit)), DefaultValueFactory = _ => ScreeningQuery.DefaultLimit };
        var threshold = new Option<double>("--threshold")
        {
            Description = words.Say("screening.option.threshold", ("default", Screener.DefaultThreshold)),
            DefaultValueFactory = _ => Screener.DefaultThreshold,
            CustomParser = r => double.TryParse(r.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) ? x : double.NaN,
        };
        var batch = new Option<string?>("--batch") { Description = words.Say("screening.option.batch"), HelpName = "FILE|-" }.RefuseEmpty();
        var json = new Option<bool>("--json") { Description = words.Say("screening.option.json") };
        var language = LanguageOption.Create();
        limit.Validators.Add(r => Refuse(r, r.GetValueOrDefault<int>() is > 0 and <= MostShown, words.Say("screening.error.limit", ("most", MostShown))));
        threshold.Validators.Add(r => Refuse(r, r.GetValueOrDefault<double>() is >= 0 and <= 1, words.Say("screening.error.threshold")));
        var command = new Command("screen", words.Say("screening.command")) { names, evidence, born, registers, unit, number, limit, threshold, batch, json, language };
        command.Validators.Add(r =>
        {
            if ((r.GetValue(names) is { Length: > 0 }) == (r.GetValue(batch) is not null))
            {
                r.AddError(words.Say("screening.error.whom"));
            }
        });
        command.SetAction((parse, cancel) => Task.Run(() =>
        {
            var book = LanguageOption.BookOf(parse, language);
            var date = parse.GetValue(born) is { } text ? Edtf.Parse(text) : null;
            if (date is not null && date.Value is null)
            {
                Console.Error.WriteLine(book.Say("screening.error.born", ("problem", new DateExplanation(book).Problem(parse.GetValue(born)!, date))));
                return ExitCode.WrongInput;
            }

            var query = new ScreeningQuery([.. parse.GetValue(names) ?? []], date?.Value)
            {
                Registers = [.. parse.GetValue(registers) ?? []],
                Unit = parse.GetValue(unit),
                Number = parse.GetValue(number),
                Limit = parse.GetValue(limit),
                Threshold = parse.GetValue(threshold),
            };
            return new ScreeningRun(book, query, parse.GetRequiredValue(evidence), parse.GetValue(batch), parse.GetValue(json)).Run(cancel);
        }, cancel));
        return command;
    }

    /// <summary>Candidates of one person at most: more are a list and no answer.</summary>
    private const int MostShown = 100;

    private static void Refuse(System.CommandLine.Parsing.OptionResult result, bool isGood, string complaint)
    {
        if (!isGood)
        {
            result.AddError(complaint);
        }
    }
}
