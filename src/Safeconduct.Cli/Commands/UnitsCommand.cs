using System.CommandLine;
using Safeconduct.Cli.Units;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Names;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands;

/// <summary><c>units explain TEXT… [--on DATE] [--number N] [--parent TEXT] [--evidence FILE] [--json]</c>: how a unit was read, and which one it is.</summary>
internal static class UnitsCommand
{
    public static Command Create()
    {
        var words = LanguageOption.BookOfEnvironment;
        return new Command("units", words.Say("units.command")) { Explain(words) };
    }

    private static Command Explain(Phrasebook words)
    {
        var texts = new Argument<string[]>("TEXT") { Description = words.Say("units.explain.argument"), Arity = ArgumentArity.OneOrMore };
        var on = new Option<string?>("--on") { Description = words.Say("units.explain.option.on"), HelpName = "DATE" };
        var number = new Option<string?>("--number") { Description = words.Say("units.explain.option.number"), HelpName = "NUMBER" };
        var parent = new Option<string?>("--parent") { Description = words.Say("units.explain.option.parent"), HelpName = "TEXT" };
        var evidence = new Option<string?>("--evidence") { Description = words.Say("units.explain.option.evidence"), HelpName = "FILE" }.RefuseEmpty();
        var json = new Option<bool>("--json") { Description = words.Say("units.explain.option.json") };
        var language = LanguageOption.Create();
        var command = new Command("explain", words.Say("units.explain.command")) { texts, on, number, parent, evidence, json, language };
        command.SetAction(parse => Run(
            [.. parse.GetRequiredValue(texts).Select(t => new UnitQuery(t, parse.GetValue(number), Superior: parse.GetValue(parent)))],
            parse.GetValue(on), parse.GetValue(evidence), parse.GetValue(json), LanguageOption.BookOf(parse, language)));
        return command;
    }

    private static int Run(UnitQuery[] queries, string? on, string? evidence, bool isJson, Phrasebook words)
    {
        var days = DayWindow.Unbounded;
        if (on is not null)
        {
            var reading = Edtf.Parse(on);
            if (reading.Value is not { } date)
            {
                return Refuse(words.Say("units.explain.bad-date", ("text", on), ("problem", new DateExplanation(words).Problem(on, reading))));
            }

            days = date.Window;
        }

        if (Array.Exists(queries, q => NameKey.Of(q.Name!).Length == 0))
        {
            return Refuse(words.Say("units.explain.empty"));
        }

        queries = Array.ConvertAll(queries, q => q with { Days = days });
        return evidence is null ? Answer(queries, units: null, isJson, words) : Answer(queries, evidence, isJson, words);
    }

    private static int Answer(UnitQuery[] queries, string evidence, bool isJson, Phrasebook words)
    {
        var opening = SqliteEvidenceBase.Open(evidence);
        if (opening.Base is not { } opened)
        {
            return Unusable(opening.Problem!, words);
        }

        using (opened)
        {
            try
            {
                return Answer(queries, opened.Units, isJson, words);
            }
            catch (StoreException e)
            {
                return Unusable(e.Problem, words);
            }
        }
    }

    private static int Answer(UnitQuery[] queries, IUnitDirectory? units, bool isJson, Phrasebook words)
    {
        var answers = queries.Select(q => (Query: q, Reading: UnitDesignation.Read(q.Name!), Resolution: units is null ? null : UnitResolver.Resolve(q, units))).ToList();
        foreach (var (query, reading, resolution) in answers)
        {
            if (isJson)
            {
                JsonText.WriteLine(UnitExplanationJson.Of(query, reading, resolution, words));
            }
            else
            {
                Console.Out.Write(new UnitExplanationText(words).Of(query, reading, resolution));
            }
        }

        return ExitCode.Done;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCode.WrongInput;
    }

    private static int Unusable(StoreProblem problem, Phrasebook words)
    {
        Console.Error.WriteLine(words.Say(problem.Phrase));
        return ExitCode.StoreUnusable;
    }
}
