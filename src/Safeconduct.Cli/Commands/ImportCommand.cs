using System.CommandLine;
using Safeconduct.Cli.Import;
using Safeconduct.Core.Dates;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importers.Layers;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Postgres;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands;

/// <summary><c>import PATH… --into FILE</c>: files and folders into an evidence base.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var words = LanguageOption.BookOfEnvironment;
        var forms = string.Join('|', ImporterCatalogue.All.Select(i => i.Card.Id));
        var paths = new Argument<string[]>("PATH") { Description = words.Say("import.argument.path"), Arity = ArgumentArity.OneOrMore }.RefuseEmpty();
        var into = new Option<string>("--into") { Description = words.Say("import.option.into"), HelpName = "FILE", Required = true }.RefuseEmpty();
        var form = new Option<string?>("--as") { Description = words.Say("import.option.as", ("forms", forms)), HelpName = "FORMAT" };
        var side = new Option<string?>("--side") { Description = words.Say("import.option.side"), HelpName = "SIDE" };
        var published = new Option<string?>("--published") { Description = words.Say("import.option.published"), HelpName = "DAY" };
        var map = new Option<string?>("--map") { Description = words.Say("layers.option.map"), HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = words.Say("import.option.json") };
        var language = LanguageOption.Create();
        form.Validators.Add(r => Refuse(r, r.GetValueOrDefault<string?>(), f => ImporterCatalogue.Named(f) is not null, f => words.Say("import.error.as", ("found", f), ("forms", forms))));
        side.Validators.Add(r => Refuse(r, r.GetValueOrDefault<string?>(), s => s.Length == 2 && s.All(char.IsAsciiLetter), s => words.Say("import.error.side", ("found", s))));
        published.Validators.Add(r => Refuse(r, r.GetValueOrDefault<string?>(), p => DayOf(p) is not null, p => words.Say("import.error.published", ("found", p))));
        map.Validators.Add(r => Refuse(r, r.GetValueOrDefault<string?>(), File.Exists, f => words.Say("layers.error.map", ("found", f))));
        var command = new Command("import", words.Say("import.command")) { paths, into, form, side, published, map, json, language };
        // Not on the thread that waits: only then is Ctrl-C heard while it works, and the import undone and not cut off.
        command.SetAction((r, cancel) => Task.Run(() => Run(RequestOf(r), r.GetValue(json), LanguageOption.BookOf(r, language), cancel), cancel));
        return command;

        ImportRequest RequestOf(ParseResult r) => new([.. r.GetRequiredValue(paths)], r.GetRequiredValue(into),
            r.GetValue(form) is { } id ? ImporterCatalogue.Named(id) : null, r.GetValue(side), r.GetValue(published) is { } day ? DayOf(day) : null, r.GetValue(map));
    }

    private static int Run(ImportRequest request, bool json, Phrasebook words, CancellationToken cancel)
    {
        ImportResult result;
        using (var progress = new ImportProgressView(words))
        {
            result = PostgresAddress.IsOne(request.Base) ? PostgresImport.Run(request, progress, cancel) : ImportRun.Run(request, progress, cancel);
        }

        if (result is ImportResult.Failed failed)
        {
            Console.Error.WriteLine(words.Say(failed.Problem.Phrase));
            return ExitCode.StoreUnusable;
        }

        var done = (ImportResult.Done)result;
        var report = new ImportReport(done, words);
        report.WriteProblems(Console.Error);
        if (request.Map is not null && !done.Files.Any(IsLayer))
        {
            Console.Error.WriteLine(words.Say("layers.map-not-used", ("file", request.Map)));
        }

        if (json)
        {
            JsonText.WriteLine(ImportJson.Of(done, PostgresAddress.Of(request.Base)?.Shown ?? request.Base, words));
        }
        else
        {
            report.Write(Console.Out);
        }

        return done.IsWrongInput ? ExitCode.WrongInput : ExitCode.Done;
    }

    /// <summary>A layer, or a file that was refused and may have been one.</summary>
    private static bool IsLayer(FileOutcome file) => file switch
    {
        FileOutcome.Imported f => LayerImporter.IsOne(f.File.Importer),
        FileOutcome.AlreadyThere f => LayerImporter.IsOne(f.File.Importer),
        _ => file is FileOutcome.Refused,
    };

    private static void Refuse(System.CommandLine.Parsing.OptionResult result, string? value, Func<string, bool> isGood, Func<string, string> complaint)
    {
        if (value is not null && !isGood(value))
        {
            result.AddError(complaint(value));
        }
    }

    private static Day? DayOf(string text) => Edtf.Parse(text).Value is { Window: { IsDayCertain: true } window } ? window.Earliest : null;
}
