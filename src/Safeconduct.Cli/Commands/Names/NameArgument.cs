using Safeconduct.Core.Names;
using Safeconduct.Texts;

namespace Safeconduct.Cli.Commands.Names;

/// <summary>Texts of the command line that are to be names: at least a letter, and no longer than any name.</summary>
internal static class NameArgument
{
    /// <summary>The longest name that is answered, in characters.</summary>
    public const int MaxLength = 1000;

    /// <summary>Answers the good texts in turn and says what is wrong with the others.</summary>
    /// <param name="texts">What stood on the command line.</param>
    /// <param name="words">The reader's words.</param>
    /// <param name="problemOf">What else is wrong with a text, or null; the number is its place on the command line.</param>
    /// <param name="answer">Writes the answer.</param>
    public static int Answer(string[] texts, Phrasebook words, Func<string, int, string?> problemOf, Action<string> answer)
    {
        var exit = ExitCode.Done;
        for (var i = 0; i < texts.Length; i++)
        {
            if ((Problem(texts[i], i + 1, words) ?? problemOf(texts[i], i + 1)) is { } problem)
            {
                exit = Refuse(problem);
            }
            else
            {
                answer(texts[i]);
            }
        }

        return exit;
    }

    private static string? Problem(string text, int number, Phrasebook words) =>
        text.Length > MaxLength ? words.Say("name-forms.too-long", ("number", number), ("length", text.Length), ("most", MaxLength))
        : !NameKey.Of(text).Any(char.IsLetter) ? words.Say("name-forms.no-letters", ("number", number))
        : null;

    public static int Refuse(string problem)
    {
        Console.Error.WriteLine(problem);
        return ExitCode.WrongInput;
    }
}
