using System.Collections.Immutable;
using Safeconduct.Core.Assessments;
using Safeconduct.Texts;

namespace Safeconduct.Web.Reports;

/// <summary>The questions of the report's sheet in words, in its order, for places that have no page.</summary>
public static class NextQuestions
{
    public static ImmutableArray<string> Of(Assessment assessment, Phrasebook book) =>
        [.. new ReportView(assessment, book, new ReportOptions()).Sheet.Questions.Select(q => book.Say(q.Text))];
}
