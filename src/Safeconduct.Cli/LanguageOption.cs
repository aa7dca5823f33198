using System.CommandLine;
using Safeconduct.Texts;

namespace Safeconduct.Cli;

/// <summary>
/// <c>--lang</c>: the language of the answer. Without it the environment variable <c>SAFECONDUCT_LANG</c> counts, and without that English.
/// A language that the program does not speak is wrong input.
/// </summary>
internal static class LanguageOption
{
    public const string Variable = "SAFECONDUCT_LANG";

    /// <summary>The words for help and for errors that come before the command line is understood.</summary>
    public static Phrasebook BookOfEnvironment =>
        Phrasebook.For(FromEnvironment() is { } language && Phrasebook.Speaks(language) ? language : "en");

    /// <summary>A new option, to be added to a command that answers in words.</summary>
    public static Option<string> Create()
    {
        var option = new Option<string>("--lang")
        {
            Description = BookOfEnvironment.Say("cli.option.lang", ("languages", string.Join('|', Phrasebook.Languages))),
            HelpName = string.Join('|', Phrasebook.Languages),
            DefaultValueFactory = _ => FromEnvironment() ?? "en",
        };
        option.Validators.Add(result =>
        {
            var language = result.GetValueOrDefault<string>();
            if (language is not null && !Phrasebook.Speaks(language))
            {
                var key = result.Implicit ? "cli.lang.unknown-in-environment" : "cli.lang.unknown";
                result.AddError(BookOfEnvironment.Say(key, ("lang", language), ("variable", Variable), ("languages", string.Join(", ", Phrasebook.Languages))));
            }
        });
        return option;
    }

    /// <summary>The phrasebook of the language that was asked for.</summary>
    public static Phrasebook BookOf(ParseResult parse, Option<string> option) => Phrasebook.For(parse.GetRequiredValue(option));

    private static string? FromEnvironment() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } language ? language : null;
}
