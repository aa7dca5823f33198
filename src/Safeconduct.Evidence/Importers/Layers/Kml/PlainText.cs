using System.Net;
using System.Text;

namespace Safeconduct.Evidence.Importers.Layers.Kml;

/// <summary>Takes the words out of a description in HTML, as map programs write it. What ends a line there ends a line here; scripts and styles are no words.</summary>
internal static class PlainText
{
    private static readonly string[] LineEnds = ["br", "p", "div", "tr", "li", "table", "h1", "h2", "h3", "h4"];
    private static readonly string[] NoWords = ["script", "style"];

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        string? skipped = null;
        for (var at = 0; at < text.Length;)
        {
            if (Tag(text, at) is not { } tag)
            {
                if (skipped is null)
                {
                    plain.Append(text[at]);
                }

                at++;
                continue;
            }

            skipped = skipped is null ? (!tag.IsEnd && NoWords.Contains(tag.Name, StringComparer.Ordinal) ? tag.Name : null)
                : tag.IsEnd && string.Equals(tag.Name, skipped, StringComparison.Ordinal) ? null : skipped;
            plain.Append(LineEnds.Contains(tag.Name, StringComparer.Ordinal) ? '\n' : string.Equals(tag.Name, "td", StringComparison.Ordinal) ? ' ' : '\0');
            at = tag.After;
        }

        return Tidy(WebUtility.HtmlDecode(plain.Replace("\0", "").ToString()));
    }

    private static string Tidy(string text) => string.Join('\n', text.Split('\n', '\r')
        .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0));

    /// <summary>The tag that begins here; null where a sign "less than" is only that.</summary>
    private static (string Name, bool IsEnd, int After)? Tag(string text, int at)
    {
        if (text[at] != '<' || at + 1 >= text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!'))
        {
            return null;
        }

        var end = text.IndexOf('>', at);
        if (end < 0)
        {
            return null;
        }

        var name = text.AsSpan(at + 1, end - at - 1).TrimStart('/');
        var length = name.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
        return ((length < 0 ? name : name[..length]).ToString().ToLowerInvariant(), text[at + 1] == '/', end + 1);
    }
}
