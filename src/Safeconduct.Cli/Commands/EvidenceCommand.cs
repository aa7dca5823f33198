using System.CommandLine;
using Safeconduct.Cli.Import;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Units;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands;

/// <summary><c>evidence --evidence FILE [--unit TEXT]</c>: what a base holds, as a whole or of one unit.</summary>
internal static class EvidenceCommand
{
    /// <summary>A military-unit number has five digits; a shorter run is part of a designation.</summary>
    private const int NumberDigits = 5;

    public static Command Create()
    {
        var words = LanguageOption.BookOfEnvironment;
        var evidence = new Option<string>("--evidence") { Description = words.Say("import.option.evidence"), HelpName = "FILE", Required = true }.RefuseEmpty();
        var unit = new Option<string?>("--unit") { Description = words.Say("overview.option.unit"), HelpName = "TEXT" };
        var asOf = new Option<string?>("--as-of") { Description = words.Say("overview.option.as-of"), HelpName = "DATE" };
        var json = new Option<bool>("--json") { Description = words.Say("import.option.json") };
        var language = LanguageOption.Create();
        asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && DayOf(text) is null)
            {
                result.AddError(words.Say("overview.error.as-of", ("found", text)));
            }
        });
        unit.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string?>() ?? "-"))
            {
                result.AddError(words.Say("overview.error.unit"));
            }
        });
        var command = new Command("evidence", words.Say("evidence.command")) { evidence, unit, asOf, json, language };
        command.SetAction(r => Run(new Request(r.GetRequiredValue(evidence), r.GetValue(unit), Today(r.GetValue(asOf)), r.GetValue(json)), LanguageOption.BookOf(r, language)));
        return command;
    }

    private static int Run(Request request, Phrasebook words)
    {
        var opening = SqliteEvidenceBase.Open(request.Path);
        if (opening.Base is not { } opened)
        {
            Console.Error.WriteLine(words.Say(opening.Problem!.Phrase));
            return ExitCode.StoreUnusable;
        }

        try
        {
            using (opened)
            {
                var text = request.Unit is { } unit ? OfUnit(opened, unit, request, words) : Whole(opened, request, words);
                Console.Out.Write(request.Json ? JsonText.Escaped(text) : text);
            }

            return ExitCode.Done;
        }
        catch (StoreException e)
        {
            Console.Error.WriteLine(words.Say(e.Problem.Phrase));
            return ExitCode.StoreUnusable;
        }
    }

    private static string Whole(SqliteEvidenceBase opened, Request request, Phrasebook words)
    {
        var overview = opened.Overview();
        return request.Json ? OverviewJson.Of(overview, request.Path, request.AsOf) : new OverviewReport(words, request.AsOf).Of(overview, request.Path);
    }

    private static string OfUnit(SqliteEvidenceBase opened, string told, Request request, Phrasebook words)
    {
        var resolution = UnitResolver.Resolve(told, told.Count(char.IsAsciiDigit) == NumberDigits ? told : null, opened.Units);
        var overview = resolution.Unit is { } unit ? opened.Overview(unit) : null;
        return request.Json ? OverviewJson.Of(told, resolution, overview, opened.Fingerprint, request.Path)
            : overview is null ? new UnitReport(words).Of(told, resolution)
            : new UnitReport(words).Of(overview);
    }

    private static Day Today(string? asOf) => asOf is { } text ? DayOf(text)!.Value : Day.From(DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date));

    private static Day? DayOf(string text) => Edtf.Parse(text).Value is { Window: { IsDayCertain: true } window } ? window.Earliest : null;

    private sealed record Request(string Path, string? Unit, Day AsOf, bool Json);
}
