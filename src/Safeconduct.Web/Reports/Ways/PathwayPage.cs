using Safeconduct.Core.Dates;
using Safeconduct.Texts.Pathways;
using Safeconduct.Web.Reports.Parts.Ways;

namespace Safeconduct.Web.Reports.Ways;

/// <summary>What the rules say of one person on one day, as one page that fetches nothing, runs no script and reads well on paper.</summary>
public static class PathwayPage
{
    /// <param name="result">What was found.</param>
    /// <param name="words">The words of the packs, in the reader's language.</param>
    /// <param name="toolVersion">The version of the program.</param>
    public static Task<string> RenderAsync(PathwayResult result, PathwayWords words, string toolVersion)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(words);
        return HtmlPage.RenderAsync<PathwayDocument>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PathwayDocument.Result)] = result,
            [nameof(PathwayDocument.Words)] = words,
            [nameof(PathwayDocument.ToolVersion)] = toolVersion,
        });
    }
}
