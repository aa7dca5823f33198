using System.CommandLine;
using System.Globalization;
using Safeconduct.Cli.Chronology;

namespace Safeconduct.Cli.Commands;

/// <summary><c>chronology check -|FILE…</c>: temporal networks, JSON lines in and out.</summary>
internal static class ChronologyCommand
{
    /// <summary>The longest line, in bytes.</summary>
    public const int LongestLine = 32 * 1024 * 1024;

    public static Command Create()
    {
        var book = LanguageOption.BookOfEnvironment;
        var files = new Argument<string[]>("FILE")
        {
            Description = book.Say("cli.chronology.files"),
            Arity = ArgumentArity.OneOrMore,
        }.RefuseEmpty();
        var check = new Command("check", book.Say("cli.chronology.check")) { files };
        check.SetAction(result =>
        {
            using var output = Console.OpenStandardOutput();
            return Check(result.GetValue(files)!, Console.OpenStandardInput, output, Console.Error);
        });
        return new Command("chronology", book.Say("cli.chronology.description")) { check };
    }

    /// <summary>Answers every good line in order; a bad one is reported and the others still answered.</summary>
    internal static int Check(IReadOnlyList<string> files, Func<Stream> standardInput, Stream output, TextWriter errors)
    {
        var exit = ExitCode.Done;
        foreach (var file in files)
        {
            using var input = file is "-" ? standardInput() : Open(file, errors);
            if (input is null || !Check(file is "-" ? "standard input" : file, input, output, errors))
            {
                exit = ExitCode.WrongInput;
            }
        }

        return exit;
    }

    private static FileStream? Open(string file, TextWriter errors)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{file}: expected a file that can be read. {e.Message}");
            return null;
        }
    }

    private static bool Check(string name, Stream input, Stream output, TextWriter errors)
    {
        var isGood = true;
        foreach (var line in new LineReader(input, LongestLine).Lines())
        {
            if (!line.IsTooLong && IsBlank(line.Bytes.Span))
            {
                continue;
            }

            try
            {
                var network = line.IsTooLong ? throw TooLong() : NetworkLine.Read(line.Bytes);
                JsonText.Write(output, o => NetworkAnswerWriter.Write(o, network));
            }
            catch (NetworkLineException e)
            {
                isGood = false;
                errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, line {line.Number}: {e.Message}"));
            }
        }

        return isGood;
    }

    private static NetworkLineException TooLong() =>
        new(string.Create(CultureInfo.InvariantCulture, $"expected a line of at most {LongestLine} bytes"));

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.TrimStart(" \t\r"u8).IsEmpty;
}
