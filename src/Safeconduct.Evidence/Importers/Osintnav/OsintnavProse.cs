using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Safeconduct.Evidence.Importers.Osintnav;

/// <summary>The text of an entry: its lines without mark-up, and the addresses it refers to.</summary>
internal sealed partial record OsintnavProse(ImmutableArray<string> Lines, ImmutableArray<string> Addresses)
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Descriptions are short HTML: paragraphs, line breaks, emphasis and links.</summary>
    public static OsintnavProse OfHtml(string html)
    {
        using var document = Parser.ParseDocument(html);
        var text = new StringBuilder();
        Write(document.Body!, text);
        var links = document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!);
        return OfLines(text.ToString().Split('\n'), links);
    }

    /// <param name="lines">Lines as they stand, with addresses in them.</param>
    /// <param name="links">Addresses behind words.</param>
    public static OsintnavProse OfLines(IEnumerable<string> lines, IEnumerable<string> links)
    {
        var all = lines.ToList();
        var addresses = links.Concat(all.SelectMany(l => Address().Matches(l).Select(m => m.Value.TrimEnd('.', ',', ';', ')'))))
            .Where(WebAddress.Is);
        return new OsintnavProse([.. all.Select(Clean).Where(l => l.Length > 0)], [.. addresses.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Addresses and the brackets that hold nothing else go; so do zero-width and doubled blanks.</summary>
    private static string Clean(string line)
    {
        var text = Address().Replace(line, "").Replace("\u200b", "", StringComparison.Ordinal);
        text = EmptyBrackets().Replace(Blanks().Replace(text, " "), "");
        return Blanks().Replace(text, " ").Trim(' ', '-', '\u2013');
    }

    private static void Write(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' '));
                    break;
                case IElement { LocalName: "br" }:
                    text.Append('\n');
                    break;
                case IElement { LocalName: "p" or "div" or "li" or "ul" or "ol" or "table" or "tr" }:
                    text.Append('\n');
                    Write(child, text);
                    text.Append('\n');
                    break;
                default:
                    Write(child, text);
                    break;
            }
        }
    }

    [GeneratedRegex(@"https?://[^\s<>""\])]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    // What is left of "(https://…, p. 9)" or "(https://…; https://…)".
    [GeneratedRegex(@"\(\s*(?:[;,]\s*)*(?:p\.\s*[0-9]+\s*)?\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex(@"[\s\u00a0]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
