using Safeconduct.Core.Assessments;
using Safeconduct.Texts;
using Safeconduct.Web.Reports.Parts;

namespace Safeconduct.Web.Reports;

/// <summary>
/// The verification report: one HTML document that fetches nothing, runs no script and reads well on paper. The same input gives the same text.
/// </summary>
public static class ReportPage
{
    public static Task<string> RenderAsync(Assessment assessment, Phrasebook book, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(book);
        var view = new ReportView(assessment, book, options ?? new ReportOptions());
        return HtmlPage.RenderAsync<ReportDocument>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ReportDocument.View)] = view });
    }
}

/// <summary>One line of a list of reports: an assessment and where its report is, relative to the list.</summary>
public sealed record ReportLink(Assessment Assessment, string Address);

/// <summary>The list of several reports: one line per account, in the order given. It ranks nobody.</summary>
public static class ReportIndexPage
{
    public static Task<string> RenderAsync(IReadOnlyList<ReportLink> reports, Phrasebook book, bool areInvented = false)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(book);
        return HtmlPage.RenderAsync<ReportIndex>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ReportIndex.Reports)] = reports,
            [nameof(ReportIndex.Book)] = book,
            [nameof(ReportIndex.IsInvented)] = areInvented,
        });
    }
}
