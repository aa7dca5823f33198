using System.CommandLine;
using Safeconduct.Cli.Pathways;
using Safeconduct.Core.Dates;
using Safeconduct.Texts;
using Safeconduct.Texts.Pathways;

namespace Safeconduct.Cli.Commands.Pathway;

/// <summary><c>pathway FACTS… [--as-of DATE] [--compare DATE] [--packs DIR] [--all] [--json] [--html FILE|DIR]</c>, <c>pathway explain PACK</c>, <c>pathway doors FACTS…</c>.</summary>
internal static class PathwayCommand
{
    public static Command Create()
    {
        var words = LanguageOption.BookOfEnvironment;
        var files = new Argument<string[]>("FACTS") { Description = words.Say("pathways.cli.files"), Arity = ArgumentArity.ZeroOrMore }.RefuseEmpty();
        var options = new PathwayOptions(words);
        var compare = new Option<string?>("--compare") { Description = words.Say("pathways.cli.compare"), HelpName = "DATE" };
        var all = new Option<bool>("--all") { Description = words.Say("pathways.cli.all") };
        var html = new Option<string?>("--html") { Description = words.Say("pathways.cli.html"), HelpName = "FILE|DIR" }.RefuseEmpty();
        var command = new Command("pathway", words.Say("pathways.cli.description"))
        {
            files, options.AsOf, compare, options.Packs, all, options.Json, html, options.Language, Explain(words), Doors(words),
        };
        command.SetAction((parse, _) =>
        {
            var book = LanguageOption.BookOf(parse, options.Language);
            return PathwayRun.RunAsync(
                new PathwayRequest
                {
                    Files = parse.GetValue(files) ?? [], Day = options.DayOf(parse, book), Today = PathwayOptions.Today(), Compare = parse.GetValue(compare),
                    PackFolder = parse.GetValue(options.Packs), IsJson = parse.GetValue(options.Json), Html = parse.GetValue(html), AllArmies = parse.GetValue(all),
                },
                book);
        });
        return command;
    }

    private static Command Explain(Phrasebook words)
    {
        var pack = new Argument<string>("PACK") { Description = words.Say("pathways.cli.explain.pack") }.RefuseEmpty();
        var html = new Option<string?>("--html") { Description = words.Say("pathways.cli.explain.html"), HelpName = "FILE" }.RefuseEmpty();
        var language = LanguageOption.Create();
        var command = new Command("explain", words.Say("pathways.cli.explain")) { pack, html, language };
        command.SetAction((parse, _) => PackExplanation.RunAsync(parse.GetRequiredValue(pack), parse.GetValue(html), LanguageOption.BookOf(parse, language)));
        return command;
    }

    private static Command Doors(Phrasebook words)
    {
        var files = new Argument<string[]>("FACTS") { Description = words.Say("pathways.cli.files"), Arity = ArgumentArity.OneOrMore }.RefuseEmpty();
        var options = new PathwayOptions(words);
        var command = new Command("doors", words.Say("pathways.cli.doors")) { files, options.AsOf, options.Packs, options.Json, options.Language };
        command.SetAction(parse =>
        {
            var book = LanguageOption.BookOf(parse, options.Language);
            return DoorsRun.Run(parse.GetRequiredValue(files), options.DayOf(parse, book), parse.GetValue(options.Packs), parse.GetValue(options.Json), book);
        });
        return command;
    }
}

/// <summary>The options that commands about ways out share.</summary>
internal sealed class PathwayOptions(Phrasebook words)
{
    public Option<string?> AsOf { get; } = new("--as-of") { Description = words.Say("pathways.cli.as-of"), HelpName = "DATE" };

    public Option<string?> Packs { get; } = new Option<string?>("--packs") { Description = words.Say("pathways.cli.packs"), HelpName = "DIR" }.RefuseEmpty();

    public Option<bool> Json { get; } = new("--json") { Description = words.Say("pathways.cli.json") };

    public Option<string> Language { get; } = LanguageOption.Create();

    /// <summary>The day that was asked for; today when none was; null when it is no day.</summary>
    public Day? DayOf(ParseResult parse, Phrasebook book) => parse.GetValue(AsOf) is { } text ? OneDay(text, book) : Today();

    public static Day Today() => Day.From(DateOnly.FromDateTime(DateTime.Now));

    /// <summary>One day, or null after the complaint.</summary>
    public static Day? OneDay(string text, Phrasebook book)
    {
        if (Edtf.Parse(text).Value is { Window.IsDayCertain: true } date)
        {
            return date.Window.Earliest;
        }

        Console.Error.WriteLine(book.Say("pathways.cli.bad-day", ("text", text)));
        return null;
    }
}
