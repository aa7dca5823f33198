using Safeconduct.Core.Checks;
using YamlDotNet.Core;

namespace Safeconduct.Accounts.Yaml;

/// <summary>
/// Says in plain words what the YAML parser stumbled over. The parser's own words are English and for programmers; where one is not known here
/// the reason falls back to "cannot be read", which is always true.
/// </summary>
internal static class YamlTrouble
{
    // Words of YamlDotNet 16.3.0; tests hold each to its reason, so that another version of the parser shows here.
    private static readonly (string Words, Func<string, int, Phrase> Reason)[] Known =
    [
        ("unexpected end of stream", (_, _) => Reasons.QuoteNotClosed()),
        ("unexpected document indicator", (_, _) => Reasons.QuoteNotClosed()),
        ("quoted scalar, found wrong indentation", (_, _) => Reasons.QuoteNotClosed()),
        ("',' or ']'", Reasons.ListNotClosed),
        ("',' or '}'", Reasons.BracesNotClosed),
        ("Mapping values are not allowed", (found, _) => Reasons.ColonInText(found)),
        ("invalid mapping", (found, _) => Reasons.ColonInText(found)),
        ("unknown escape", (_, _) => Reasons.Backslash()),
        ("invalid Unicode", (_, _) => Reasons.Backslash()),
        ("did not find expected hexadecimal number", (_, _) => Reasons.Backslash()),
        ("anchor", (found, _) => Reasons.BadSign(found)),
        ("scanning a tag", (found, _) => Reasons.BadSign(found)),
        ("tag handle", (found, _) => Reasons.BadSign(found)),
        ("cannot start any token", (found, _) => Reasons.BadSign(found)),
        ("Block sequence entries are not allowed", (found, _) => Reasons.DashInText(found)),
        ("expected key", (found, _) => Reasons.NotAKey(found)),
        ("'-' indicator", (found, _) => Reasons.NotAKey(found)),
    ];

    public static (int Line, int Column, Phrase Reason) Explain(YamlException trouble, string text, int? openedOnLine)
    {
        var (line, column) = ((int)Math.Clamp(trouble.Start.Line, 1, int.MaxValue), (int)Math.Clamp(trouble.Start.Column, 1, int.MaxValue));
        if (trouble.Message.Contains(" tab ", StringComparison.Ordinal) && FirstTab(text, line) is { } tab)
        {
            return (tab.Line, tab.Column, Reasons.Tab());
        }

        var found = Reasons.Short(LineOf(text, line).Trim());
        var reason = Known.FirstOrDefault(k => trouble.Message.Contains(k.Words, StringComparison.Ordinal)).Reason;
        return (line, column, reason is null ? Reasons.NotYaml(found) : reason(found, openedOnLine ?? line));
    }

    private static (int Line, int Column)? FirstTab(string text, int fromLine)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (number >= fromLine && TabIn(line) is { } column)
            {
                return (number, column);
            }
        }

        return null;
    }

    // The column of a tab in the indentation of a line.
    private static int? TabIn(ReadOnlySpan<char> line)
    {
        var indentation = line.Length - line.TrimStart(" \t").Length;
        var tab = line[..indentation].IndexOf('\t');
        return tab < 0 ? null : tab + 1;
    }

    private static string LineOf(string text, int number)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number--;
            if (number == 0)
            {
                return line.ToString();
            }
        }

        return "";
    }
}
