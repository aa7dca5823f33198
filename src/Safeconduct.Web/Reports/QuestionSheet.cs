using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;

namespace Safeconduct.Web.Reports;

/// <summary>One question to the person. <paramref name="Findings"/> hang on it; none where it only asks to tell more.</summary>
public sealed record SheetQuestion(Phrase Text, string About, ImmutableArray<Finding> Findings)
{
    public bool IsOpenInvitation => Findings.IsEmpty;
}

/// <summary>Questions about one thing that was told, asked together.</summary>
public sealed record SheetTopic(Statement Statement, ImmutableArray<SheetQuestion> Questions);

/// <summary>
/// What to ask next: five to eight questions. A finding is open while no answer to it is recorded. Questions are ordered by
/// 1. how many open adverse findings ask them, 2. how many more open adverse findings go back to the same root statements,
/// 3. how many open findings "cannot be assessed" ask them, 4. how many other open findings ask them, 5. the order of the account.
/// The first eight are taken and those about one thing stand together, where the best of them stood. Where there are fewer than five,
/// invitations to tell more about other statements, no two alike, join them, so that being asked says little about what is held.
/// </summary>
public sealed class QuestionSheet
{
    public const int Least = 5;
    public const int Most = 8;

    private QuestionSheet(ImmutableArray<SheetTopic> topics) => Topics = topics;

    public ImmutableArray<SheetTopic> Topics { get; }

    public IEnumerable<SheetQuestion> Questions => Topics.SelectMany(t => t.Questions);

    /// <summary><paramref name="invitation"/> says the open question for one thing that was told.</summary>
    public static QuestionSheet Of(Assessment assessment, ImmutableArray<StatementGroup> groups, Func<StatementGroup, Phrase> invitation)
    {
        var open = assessment.Findings.Where(f => !assessment.AnswersTo(f).Any()).ToList();
        var order = assessment.Account.Statements.Select((s, i) => (s.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        var asked = open.SelectMany(f => f.Ask.Distinct().Select(text => (text, f))).GroupBy(x => x.text, x => x.f)
            .Select(g => new SheetQuestion(g.Key, AboutOf(g.Key) ?? Earliest(g, order), [.. g]))
            .OrderByDescending(q => q.Findings.Count(f => f.IsAdverse))
            .ThenByDescending(q => SharingARoot(q, open))
            .ThenByDescending(q => q.Findings.Count(f => f.Outcome is Outcome.NotAssessable))
            .ThenByDescending(q => q.Findings.Length)
            .ThenBy(q => order.GetValueOrDefault(q.About, int.MaxValue))
            .ThenBy(q => q.Text.Key, StringComparer.Ordinal)
            .Take(Most).ToList();
        var invitations = groups.Where(g => !asked.Exists(q => IsAbout(g, q)))
            .Select(g => new SheetQuestion(invitation(g), g.First.Id, [])).DistinctBy(q => q.Text).Take(Math.Max(0, Least - asked.Count));
        asked.AddRange([.. invitations]);

        return new QuestionSheet([.. asked.GroupBy(q => groups.FirstOrDefault(g => IsAbout(g, q)))
            .Where(g => g.Key is not null).Select(g => new SheetTopic(g.Key!.Latest, [.. g]))]);
    }

    private static bool IsAbout(StatementGroup group, SheetQuestion question) => group.Tellings.Any(t => string.Equals(t.Id, question.About, StringComparison.Ordinal));

    private static string? AboutOf(Phrase question) =>
        question.Args.Where(a => string.Equals(a.Name, Phrase.AboutStatement, StringComparison.Ordinal)).Select(a => (a.Value as TextValue)?.Text).FirstOrDefault();

    private static string Earliest(IEnumerable<Finding> findings, Dictionary<string, int> order) =>
        findings.SelectMany(f => f.Statements).MinBy(s => order.GetValueOrDefault(s, int.MaxValue))!;

    private static int SharingARoot(SheetQuestion question, List<Finding> open)
    {
        var roots = question.Findings.Where(f => f.IsAdverse).SelectMany(f => f.Roots).ToHashSet(StringComparer.Ordinal);
        return open.Count(f => f.IsAdverse && !question.Findings.Contains(f) && f.Roots.Any(roots.Contains));
    }
}
