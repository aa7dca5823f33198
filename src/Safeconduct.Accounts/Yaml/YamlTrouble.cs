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
    private static readonly (string Words, Func<string, Phrase> Reason)[] Known =
    [
        ("unexpected end of stream", _ => Reasons.QuoteNotClosed()),
        ("unexpected document indicator", _ => Reasons.QuoteNotClosed()),
        ("',' or ']'", Reasons.ListNotClosed),
        ("',' or '}'", Reasons.BracesNotClosed),
        ("Mapping values are not allowed", Reasons.ColonInText),
        ("invalid mapping", Reasons.ColonInText),
        ("unknown escape", _ => Reasons.Backslash()),
        ("invalid Unicode", _ => Reasons.Backslash()),
        ("escape", _ => Reasons.Backslash()),
        ("anchor", Reasons.BadSign),
        ("cannot start any token", Reasons.BadSign),
        ("Block sequence entries are not allowed", Reasons.DashInText),
        ("expected key", Reasons.NotAKey),
        ("'-' indicator", Reasons.NotAKey),
    ];

    public static (int Line, int Column, Phrase Reason) Explain(YamlException trouble, string text)
    {
        var mark = trouble.Start;
        var lines = Math.Clamp(mark.Line, 1, int.MaxValue);
        var lineText = LineOf(text, (int)lines);
        var (line, column) = ((int)lines, (int)Math.Clamp(mark.Column, 1, int.MaxValue));
        if (TabIn(lineText) is { } tab)
        {
            return (line, tab, Reasons.Tab());
        }

        // A structure that breaks off is noticed on the line after the tab that broke it.
        if (line > 1 && TabIn(LineOf(text, line - 1)) is { } tabBefore)
        {
            return (line - 1, tabBefore, Reasons.Tab());
        }

        var found = Reasons.Short(lineText.Trim());
        var reason = Known.FirstOrDefault(k => trouble.Message.Contains(k.Words, StringComparison.Ordinal)).Reason;
        return (line, column, reason is null ? Reasons.NotYaml(found) : reason(found));
    }

    // The column of a tab in the indentation of a line.
    private static int? TabIn(string line)
    {
        var indentation = line.Length - line.TrimStart(' ', '\t').Length;
        var tab = line.AsSpan(0, indentation).IndexOf('\t');
        return tab < 0 ? null : tab + 1;
    }

    private static string LineOf(string text, int number)
    {
        var at = 0;
        for (var line = 1; line < number; line++)
        {
            var next = text.IndexOf('\n', at);
            if (next < 0)
            {
                return "";
            }

            at = next + 1;
        }

        var end = text.IndexOf('\n', at);
        return (end < 0 ? text[at..] : text[at..end]).TrimEnd('\r');
    }
}
