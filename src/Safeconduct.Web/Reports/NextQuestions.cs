using System.Collections.Immutable;
using Safeconduct.Core.Assessments;
using Safeconduct.Texts;

namespace Safeconduct.Web.Reports;

/// <summary>A question of the sheet in words, with the statement it is about. Nothing hangs on an invitation to tell more.</summary>
public sealed record NextQuestion(string Statement, string Words, bool IsInvitation);

/// <summary>The questions of the report's sheet, in its order, for places that have no page.</summary>
public static class NextQuestions
{
    public static ImmutableArray<NextQuestion> Of(Assessment assessment, Phrasebook book) =>
        [.. new ReportView(assessment, book, new ReportOptions()).Sheet.Topics.SelectMany(t => t.Questions.Select(q => new NextQuestion(t.Statement.Id, book.Say(q.Text), q.IsOpenInvitation)))];
}
