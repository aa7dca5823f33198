using System.Collections.Immutable;
using System.CommandLine;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Dates;
using Safeconduct.Texts;
using Safeconduct.Texts.Json;

namespace Safeconduct.Cli.Commands.Verify;

/// <summary><c>safeconduct verify</c>: accounts and a base in; a summary, JSON or a report out.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var book = LanguageOption.BookOfEnvironment;
        var accounts = new Argument<string[]>("ACCOUNT") { Arity = ArgumentArity.OneOrMore, Description = book.Say("cli.verify.accounts") }.RefuseEmpty();
        var evidence = new Option<string>("--evidence") { Required = true, Description = book.Say("cli.verify.evidence"), HelpName = "evidence.db" }.RefuseEmpty();
        var report = new Option<string?>("--report") { Description = book.Say("cli.verify.report"), HelpName = "FILE|DIR" }.RefuseEmpty();
        var json = new Option<bool>("--json") { Description = book.Say("cli.verify.json") };
        var asOf = new Option<string?>("--as-of") { Description = book.Say("cli.verify.as-of"), HelpName = "DATE" };
        var since = new Option<string?>("--since") { Description = book.Say("cli.verify.since"), HelpName = "OLD.json" }.RefuseEmpty();
        var whereabouts = new Option<bool>("--whereabouts") { Description = book.Say("cli.verify.whereabouts") };
        var identity = new Option<string[]>("--identity") { Description = book.Say("cli.verify.identity"), HelpName = "FILE" };
        var language = LanguageOption.Create();
        accounts.Validators.Add(result =>
        {
            // A misspelt option would otherwise be taken for a file that is missing.
            foreach (var token in result.Tokens.Select(t => t.Value).Where(t => t.StartsWith('-') && !File.Exists(t) && !Directory.Exists(t)))
            {
                result.AddError(book.Say("cli.verify.unknown-option", ("option", token)));
            }
        });
        asOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && DayOf(text) is null)
            {
                result.AddError(book.Say("cli.verify.as-of-wrong", ("value", text)));
            }
        });

        var command = new Command("verify", book.Say("cli.verify.description")) { accounts, evidence, report, json, asOf, since, whereabouts, identity, language };
        command.SetAction((parse, cancel) => new VerifyRun(
            LanguageOption.BookOf(parse, language),
            new VerifyRequest(
                [.. parse.GetRequiredValue(accounts)], parse.GetRequiredValue(evidence), parse.GetValue(report), parse.GetValue(json),
                parse.GetValue(asOf) is { } day ? DayOf(day)!.Value : Day.From(DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date)),
                parse.GetValue(since), parse.GetValue(whereabouts), [.. parse.GetValue(identity) ?? []])).RunAsync(cancel));
        return command;
    }

    private static Day? DayOf(string text) => Edtf.Parse(text).Value is { Kind: EdtfKind.Date, IsSoft: false, Window: { IsDayCertain: true } window } ? window.Earliest : null;
}

/// <summary>What was asked for.</summary>
internal sealed record VerifyRequest(ImmutableArray<string> Accounts, string Evidence, string? Report, bool Json, Day AsOf, string? Since, bool WithWhereabouts,
    ImmutableArray<string> Identities);
