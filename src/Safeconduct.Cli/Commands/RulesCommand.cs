using System.CommandLine;
using System.Globalization;
using Safeconduct.Cli.Chronology;
using Safeconduct.Cli.Rules;
using Safeconduct.Core.Checks;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands;

/// <summary><c>rules eval -|FILE…</c>: rules with unknown facts, JSON lines in and out.</summary>
internal static class RulesCommand
{
    /// <summary>The longest line, in bytes.</summary>
    public const int LongestLine = 32 * 1024 * 1024;

    public static Command Create()
    {
        var book = LanguageOption.BookOfEnvironment;
        var files = new Argument<string[]>("FILE") { Description = book.Say("rules.files"), Arity = ArgumentArity.OneOrMore }.RefuseEmpty();
        var language = LanguageOption.Create();
        var eval = new Command("eval", book.Say("rules.eval")) { files, language };
        eval.SetAction(parse =>
        {
            using var output = Console.OpenStandardOutput();
            return Evaluate(parse.GetRequiredValue(files), Console.OpenStandardInput, output, Console.Error, LanguageOption.BookOf(parse, language));
        });
        return new Command("rules", book.Say("rules.description")) { eval };
    }

    /// <summary>Answers every good line in order; a bad one is reported and the others still answered.</summary>
    internal static int Evaluate(IReadOnlyList<string> files, Func<Stream> standardInput, Stream output, TextWriter errors, Phrasebook words)
    {
        var exit = ExitCode.Done;
        foreach (var file in files)
        {
            using var input = file is "-" ? standardInput() : Open(file, errors, words);
            if (input is null || !Evaluate(file is "-" ? words.Say("rules.standard-input") : file, input, output, errors, words))
            {
                exit = ExitCode.WrongInput;
            }
        }

        return exit;
    }

    private static FileStream? Open(string file, TextWriter errors, Phrasebook words)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(words.Say("cli.file.not-readable", ("path", file), ("reason", e.Message)));
            return null;
        }
    }

    private static bool Evaluate(string name, Stream input, Stream output, TextWriter errors, Phrasebook words)
    {
        var isGood = true;
        foreach (var line in new LineReader(input, LongestLine).Lines())
        {
            if (!line.IsTooLong && line.Bytes.Span.TrimStart(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            try
            {
                var rule = line.IsTooLong ? throw new RuleLineException(new Phrase("rules.line.too-long", ("most", LongestLine))) : RuleLine.Read(line.Bytes);
                JsonText.Write(output, o => RuleAnswerWriter.Write(o, rule));
            }
            catch (RuleLineException e)
            {
                isGood = false;
                errors.WriteLine(words.Say("rules.in-line", ("file", name), ("line", line.Number.ToString(CultureInfo.InvariantCulture)), ("reason", new PhraseInPhrase(e.Reason))));
            }
        }

        return isGood;
    }
}
