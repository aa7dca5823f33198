using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Texts;

namespace Safeconduct.Web.Reports;

/// <summary>What the parts of a report share: the assessment, the reader's language, and what both are arranged into.</summary>
public sealed class ReportView
{
    private readonly Dictionary<Finding, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableHashSet<string> _new;
    private readonly ImmutableHashSet<string> _changed;
    private readonly ImmutableDictionary<string, SourceFile> _files;

    internal ReportView(Assessment assessment, Phrasebook book, ReportOptions options)
    {
        Assessment = assessment;
        Book = book;
        Options = options;
        Claims = new ClaimWords(book);
        foreach (var finding in assessment.Findings)
        {
            _numbers[finding] = _numbers.Count + 1;
        }

        Groups = StatementGroup.Of(assessment);
        Sheet = QuestionSheet.Of(assessment, Groups, g => Claims.Invitation(g.Claim, ToldWords.PlaceAsTold(g.Latest, book)));
        _new = IdsOf(options.Changes?.New);
        _changed = IdsOf(options.Changes?.Changed);
        _files = assessment.Files.DistinctBy(f => f.Sha256, StringComparer.Ordinal).ToImmutableDictionary(f => f.Sha256, StringComparer.Ordinal);
    }

    public Assessment Assessment { get; }

    public Account Account => Assessment.Account;

    public Phrasebook Book { get; }

    public ReportOptions Options { get; }

    public ClaimWords Claims { get; }

    public ImmutableArray<StatementGroup> Groups { get; }

    public QuestionSheet Sheet { get; }

    /// <summary>Findings are numbered through, so that people can speak of them.</summary>
    public int NumberOf(Finding finding) => _numbers[finding];

    public Finding? Find(string findingId) => Assessment.Findings.FirstOrDefault(f => string.Equals(f.Id, findingId, StringComparison.Ordinal));

    public bool IsNew(Finding finding) => _new.Contains(finding.Id);

    public bool IsChanged(Finding finding) => _changed.Contains(finding.Id);

    public SourceFile? FileOf(Citation citation) => _files.GetValueOrDefault(citation.File);

    public string? LanguageOf(Statement statement) => Anchors.Language(Account.InterviewOf(statement).Language);

    public string? LanguageOf(Answer answer) =>
        Anchors.Language(Account.Interviews.FirstOrDefault(i => string.Equals(i.Id, answer.In, StringComparison.Ordinal))?.Language);

    /// <summary>Findings that belong to no statement of the account: a fault, but one that must not hide what was found.</summary>
    public ImmutableArray<Finding> Strays => [.. Assessment.Findings.Where(f => Account.Find(f.Statements[0]) is null)];

    /// <summary>Days of a statement on which no source set out to record its unit; empty where its unit or its days are not known.</summary>
    public IEnumerable<DayWindow> NotCovered(Statement statement)
    {
        var span = Assessment.Context.Timeline.SpanOf(statement.Id);
        if (Assessment.Context.UnitOf(statement).Unit is not { } unit || span is not { Earliest: { } next, Latest: { } last })
        {
            yield break;
        }

        var spans = Assessment.Coverage.Where(c => c.UnitId is null || string.Equals(c.UnitId, unit.Id, StringComparison.Ordinal));
        foreach (var covered in spans.Select(c => c.Days).Where(d => d.Intersects(span)).OrderBy(d => d.Earliest?.Number ?? long.MinValue))
        {
            if (covered.Earliest > next)
            {
                yield return new DayWindow(next, covered.Earliest.Value.AddDays(-1));
            }

            if (covered.Latest is not { } end)
            {
                yield break;
            }

            next = Day.Max(next, end.AddDays(1));
        }

        if (next <= last)
        {
            yield return new DayWindow(next, last);
        }
    }

    private static ImmutableHashSet<string> IdsOf(ImmutableArray<Finding>? findings) =>
        (findings ?? []).Select(f => f.Id).ToImmutableHashSet(StringComparer.Ordinal);
}
