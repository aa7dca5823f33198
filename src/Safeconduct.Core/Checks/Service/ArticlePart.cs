using System.Text.RegularExpressions;

namespace Safeconduct.Core.Checks.Service;

/// <summary>An article of the Criminal Code, and its part where one was told: "337", "ч. 5 ст. 337", "337 part 2.1", "337(5)".</summary>
internal sealed partial record ArticlePart(string Article, string? Part)
{
    /// <summary>The article that the words name, or null: none of chapter 33 (crimes against military service).</summary>
    public static ArticlePart? Find(string? words)
    {
        if (words is null || ArticleForm().Match(words) is not { Success: true } article)
        {
            return null;
        }

        var rest = words.Remove(article.Index, article.Length);
        var part = PartForm().Match(rest) is { Success: true } p ? p.Groups["part"].Value : null;
        return new ArticlePart(article.Groups["article"].Value, part);
    }

    public override string ToString() => Part is null ? Article : $"{Article} ({Part})";

    // No time limit: on a busy machine it would end a verification by the clock, and Core has none. Neither form has a repetition within a repetition,
    // so the time grows with the length of the words.
    [GeneratedRegex(@"(?<![\d.])(?<article>33[1-9]|34\d|35[0-2]|352\.1)(?![\d]|\.\d)", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex ArticleForm();

    [GeneratedRegex(@"(?:ч\.?|част[ьи]|part|paragraph|\()\s*(?<part>\d(?:\.\d)?)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout.Infinite)]
    private static partial Regex PartForm();
}
