using System.Collections.Immutable;
using System.CommandLine;
using Safeconduct.Cli.Names;
using Safeconduct.Core.Names.Romanisation;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands.Names;

/// <summary><c>names romanize TEXT… [--scheme ID|all] [--back] [--json]</c>: names in Latin letters by scheme, and back.</summary>
internal static class RomanizeCommand
{
    private const string All = "all";

    /// <summary>A name of more words is answered forwards only.</summary>
    private const int MaxWordsBack = 8;

    public static Command Create(Phrasebook words)
    {
        var texts = new Argument<string[]>("TEXT") { Description = words.Say("name-forms.romanize.argument"), Arity = ArgumentArity.OneOrMore };
        var scheme = new Option<string?>("--scheme") { Description = words.Say("name-forms.romanize.option.scheme"), HelpName = "ID|all" };
        var back = new Option<bool>("--back") { Description = words.Say("name-forms.romanize.option.back") };
        var json = new Option<bool>("--json") { Description = words.Say("name-forms.option.json") };
        var language = LanguageOption.Create();
        var command = new Command("romanize", words.Say("name-forms.romanize.command")) { texts, scheme, back, json, language };
        command.SetAction(parse => Run(
            parse.GetRequiredValue(texts), parse.GetValue(scheme), parse.GetValue(back), parse.GetValue(json), LanguageOption.BookOf(parse, language)));
        return command;
    }

    private static int Run(string[] texts, string? scheme, bool isBack, bool isJson, Phrasebook words)
    {
        if (scheme is not null and not All && Romanisations.Find(scheme) is null)
        {
            return NameArgument.Refuse(words.Say("name-forms.romanize.unknown-scheme", ("scheme", scheme), ("schemes", string.Join(", ", Romanisations.All.Select(s => s.Id)))));
        }

        return NameArgument.Answer(
            texts,
            words,
            (text, number) => isBack && WordsOf(text).Length is > MaxWordsBack and var count
                ? words.Say("name-forms.romanize.too-many-words", ("number", number), ("count", count), ("most", MaxWordsBack))
                : null,
            text =>
            {
                if (isBack)
                {
                    Back(text, scheme, isJson, words);
                }
                else
                {
                    Forth(text, scheme, isJson);
                }
            });
    }

    private static void Forth(string text, string? scheme, bool isJson)
    {
        var language = ScriptLanguage.Of(text);
        var answers = Schemes(scheme, [language], ScriptLanguage.UsualScheme(language)).Select(s => (Scheme: s, Text: s.Romanise(text))).ToImmutableArray();
        if (isJson)
        {
            JsonText.WriteLine(NameFormsJson.OfRomanisation(text, language, answers));
            return;
        }

        Console.Out.WriteLine(text);
        foreach (var (by, latin) in answers)
        {
            Console.Out.WriteLine($"  {by.Id,-18} {latin}");
        }
    }

    private static void Back(string text, string? scheme, bool isJson, Phrasebook words)
    {
        var schemes = Schemes(scheme, ["ru", "uk", "be"], null);
        var answers = WordsOf(text).Select(w => (Word: w, Spellings: OriginalSpellings.Of(w, schemes))).ToImmutableArray();
        if (isJson)
        {
            JsonText.WriteLine(NameFormsJson.OfWayBack(text, answers));
            return;
        }

        Console.Out.WriteLine(text);
        foreach (var (word, spellings) in answers)
        {
            Console.Out.WriteLine($"  {word}");
            if (spellings.IsEmpty)
            {
                Console.Out.WriteLine("    " + words.Say("name-forms.romanize.nothing"));
            }

            foreach (var (spelling, by) in spellings)
            {
                var known = spelling.IsKnownName ? $" ({words.Say("name-forms.romanize.known")})" : "";
                Console.Out.WriteLine($"    {spelling.Text}{known}: {string.Join(", ", by.Select(s => s.Id))}");
            }
        }
    }

    private static ImmutableArray<RomanisationScheme> Schemes(string? id, string[] languages, string? usual) =>
        id is not null and not All ? [Romanisations.Find(id)!]
        : id is null && usual is not null ? [Romanisations.Find(usual)!]
        : [.. Romanisations.All.Where(s => languages.Contains(s.Language, StringComparer.Ordinal))];

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
