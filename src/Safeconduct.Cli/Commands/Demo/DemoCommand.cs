using System.CommandLine;

namespace Safeconduct.Cli.Commands.Demo;

/// <summary><c>safeconduct demo</c>: the built-in example from nothing to reports in a browser.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var book = LanguageOption.BookOfEnvironment;
        var port = new Option<int>("--port") { Description = book.Say("cli.demo.port"), HelpName = "N" };
        var once = new Option<bool>("--once") { Description = book.Say("cli.demo.once") };
        var report = new Option<string?>("--report") { Description = book.Say("cli.demo.report"), HelpName = "DIR" }.RefuseEmpty();
        var language = LanguageOption.Create();
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65_535)
            {
                result.AddError(book.Say("cli.demo.port-wrong"));
            }
        });

        var command = new Command("demo", book.Say("cli.demo.description")) { port, once, report, language };
        command.SetAction((parse, cancel) => new DemoRun(LanguageOption.BookOf(parse, language))
            .RunAsync(parse.GetValue(port), parse.GetValue(once), parse.GetValue(report), cancel));
        return command;
    }
}
