using System.CommandLine;
using System.CommandLine.Parsing;

namespace Safeconduct.Cli;

/// <summary>An empty path is a slip, often of a variable that was not set: it names no file, and it is not the current folder.</summary>
internal static class NotEmpty
{
    public static Argument<T> RefuseEmpty<T>(this Argument<T> argument)
    {
        argument.Validators.Add(r => Refuse(r, r.Tokens, argument.Name));
        return argument;
    }

    public static Option<T> RefuseEmpty<T>(this Option<T> option)
    {
        option.Validators.Add(r => Refuse(r, r.Tokens, option.Name));
        return option;
    }

    private static void Refuse(SymbolResult result, IReadOnlyList<Token> tokens, string name)
    {
        if (tokens.Any(t => t.Value.Length == 0))
        {
            result.AddError(LanguageOption.BookOfEnvironment.Say("cli.empty-path", ("name", name)));
        }
    }
}
