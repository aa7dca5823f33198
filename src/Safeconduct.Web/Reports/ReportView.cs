using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Texts;
using Safeconduct.Web.Reports.Map;
using Safeconduct.Web.Reports.Timeline;

namespace Safeconduct.Web.Reports;

/// <summary>What the parts of a report share: the assessment, the reader's language, and what both are arranged into.</summary>
public sealed class ReportView
{
    private readonly Dictionary<Finding, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableHashSet<string> _new;
    private readonly ImmutableHashSet<string> _changed;
    private readonly ImmutableDictionary<string, SourceFile> _files;
    private readonly ImmutableDictionary<string, ClaimCoverage> _couldSay;
    private readonly Lazy<ReportMap> _map;
    private readonly Lazy<ReportTimeline> _timeline;

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
        _couldSay = assessment.CouldSay.ToImmutableDictionary(c => c.StatementId, StringComparer.Ordinal);
        Runs = RecordedRuns.Of(assessment);
        Incidents = MapContents.Shown(assessment.Incidents);
        _map = new Lazy<ReportMap>(() => new ReportMap(this));
        _timeline = new Lazy<ReportTimeline>(() => new ReportTimeline(this));
    }

    public Assessment Assessment { get; }

    public Account Account => Assessment.Account;

    public Phrasebook Book { get; }

    public ReportOptions Options { get; }

    public ClaimWords Claims { get; }

    public ImmutableArray<StatementGroup> Groups { get; }

    public QuestionSheet Sheet { get; }

    /// <summary>Recorded positions, neighbouring rows that say the same put together.</summary>
    public ImmutableArray<RecordedRun> Runs { get; }

    /// <summary>The incidents that timeline and map show, numbered.</summary>
    internal ImmutableArray<ShownIncident> Incidents { get; }

    internal ReportMap Map => _map.Value;

    internal ReportTimeline Timeline => _timeline.Value;

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

    /// <summary>Whether the evidence could have said anything about the statement.</summary>
    public ClaimCoverage CouldSay(Statement statement) => _couldSay[statement.Id];

    private static ImmutableHashSet<string> IdsOf(ImmutableArray<Finding>? findings) =>
        (findings ?? []).Select(f => f.Id).ToImmutableHashSet(StringComparer.Ordinal);
}
