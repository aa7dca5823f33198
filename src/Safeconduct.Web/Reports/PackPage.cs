using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Texts.Pathways;
using Safeconduct.Web.Reports.Parts;

namespace Safeconduct.Web.Reports;

/// <summary>Packs in plain sentences as one page that fetches nothing and runs no script.</summary>
public static class PackPage
{
    public static Task<string> RenderAsync(IReadOnlyList<Pack> packs, PathwayWords words)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(words);
        return HtmlPage.RenderAsync<PackDocument>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PackDocument.Packs)] = packs,
            [nameof(PackDocument.Words)] = words,
        });
    }
}
