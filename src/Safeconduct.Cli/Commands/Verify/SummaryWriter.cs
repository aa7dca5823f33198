using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Assessments;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Chronology;
using Safeconduct.Texts;
using Safeconduct.Web.Reports;

namespace Safeconduct.Cli.Commands.Verify;

/// <summary>What a person can read in a minute: what needs an explanation, what holds, what could not be said, and what to ask next.</summary>
internal sealed class SummaryWriter(Phrasebook words, TextWriter output)
{
    private const int Most = 8;
    private const int MostInvitations = 2;

    public void Write(Assessment assessment, AssessmentChanges? changes)
    {
        Line("summary.head", ("account", assessment.Account.Id), ("day", assessment.AsOf), ("base", Short(assessment.EvidenceBase)));
        Line("summary.counts", ("statements", assessment.Account.Statements.Length), ("findings", assessment.Findings.Length), ("raises", Count(assessment, Outcome.Raises)),
            ("contradicts", Count(assessment, Outcome.Contradicts)), ("compatible", Count(assessment, Outcome.Compatible) + Count(assessment, Outcome.Supports)),
            ("silent", Count(assessment, Outcome.Silent)), ("open", Count(assessment, Outcome.NotAssessable)));
        Line("summary.no-score");
        Findings(assessment, "summary.contradicts", Outcome.Contradicts);
        Findings(assessment, "summary.adverse", Outcome.Raises);
        Findings(assessment, "summary.holds", Outcome.Supports, Outcome.Compatible);
        Findings(assessment, "summary.open", Outcome.NotAssessable);
        Findings(assessment, "summary.silent", Outcome.Silent);
        Windows(assessment);
        CouldSay(assessment);
        Questions(NextQuestions.Of(assessment, words));
        if (changes is not null)
        {
            Changes(changes);
        }

        output.WriteLine();
    }

    private static int Count(Assessment assessment, Outcome outcome) => assessment.Findings.Count(f => f.Outcome == outcome);

    private static string Short(string fingerprint) => fingerprint.Length > 19 ? fingerprint[..19] : fingerprint;

    private void Findings(Assessment assessment, string heading, params ReadOnlySpan<Outcome> outcomes)
    {
        var wanted = outcomes.ToArray();
        var findings = assessment.Findings.Where(f => wanted.Contains(f.Outcome)).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        Heading(heading);
        var alike = findings.GroupBy(f => Text(f, assessment), f => string.Join(", ", f.Statements), StringComparer.Ordinal).ToList();
        foreach (var said in alike.Take(Most))
        {
            output.WriteLine($"  {string.Join("; ", said)}  {said.Key}");
        }

        More(alike.Skip(Most).Sum(said => said.Count()));
    }

    private string Text(Finding finding, Assessment assessment)
    {
        var put = finding.IsAdverse ? $" [{words.Say(assessment.AnswersTo(finding).Any() ? "summary.put" : "summary.not-put")}]" : "";
        return $"{words.Say(finding.Reason)} ({finding.Check.Id}){put}";
    }

    private void More(int count)
    {
        if (count > 0)
        {
            output.WriteLine("  " + words.Say("summary.more", ("count", count)));
        }
    }

    /// <summary>Only windows that rest on other statements too: what the person told as such needs no repeating.</summary>
    private void Windows(Assessment assessment)
    {
        var derived = assessment.Windows.Where(w => w.Because.Length > 1 && w.Window.IsBounded).ToList();
        if (derived.Count == 0)
        {
            return;
        }

        Heading("summary.windows");
        foreach (var window in derived.Take(Most))
        {
            output.WriteLine("  " + words.Say(Key(window), ("statement", window.StatementId), ("window", window.Window), ("because", Core.Checks.ListValue.Of(window.Because))));
        }

        More(derived.Count - Most);
    }

    /// <summary>For each statement whether silence could mean anything; those of which the same is to be said stand together.</summary>
    private void CouldSay(Assessment assessment)
    {
        Heading("could-say.summary");
        var alike = assessment.CouldSay.SelectMany(c => CoverageExplanation.Of(c).Select(p => (Words: words.Say(p), c.StatementId)))
            .GroupBy(x => x.Words, x => x.StatementId, StringComparer.Ordinal).ToList();
        foreach (var said in alike.Take(Most))
        {
            output.WriteLine($"  {string.Join(", ", said)}  {said.Key}");
        }

        More(alike.Skip(Most).Sum(said => said.Count()));
    }

    private static string Key(StatementWindow window) => window.End switch
    {
        StatementEnd.Start => "summary.window-start",
        StatementEnd.End => "summary.window-end",
        _ => "summary.window-moment",
    };

    /// <summary>Here the questions are for the verifier's eyes: a few invitations suffice. The sheet of the report, for the interview, has more.</summary>
    private void Questions(ImmutableArray<NextQuestion> questions)
    {
        var shown = questions.Where(q => !q.IsInvitation).Concat(questions.Where(q => q.IsInvitation).Take(MostInvitations)).ToList();
        if (shown.Count > 0)
        {
            Heading("summary.ask");
        }

        foreach (var (number, question) in shown.Index())
        {
            output.WriteLine(FormattableString.Invariant($"  {number + 1}. {question.Statement}: {question.Words}"));
        }
    }

    private void Changes(AssessmentChanges changes)
    {
        Heading("summary.since");
        if (changes.IsEmpty)
        {
            output.WriteLine("  " + words.Say("summary.since-none"));
        }

        foreach (var finding in changes.New)
        {
            Change("summary.new", finding.Id, words.Say(finding.Reason));
        }

        foreach (var finding in changes.Gone)
        {
            Change("summary.gone", finding.Id, finding.Text);
        }

        foreach (var finding in changes.Changed)
        {
            Change("summary.changed", finding.Id, words.Say(finding.Reason));
        }
    }

    private void Change(string key, string id, string text) => output.WriteLine("  " + words.Say(key, ("text", $"{id}  {text}")));

    private void Heading(string key)
    {
        output.WriteLine();
        output.WriteLine(words.Say(key));
    }

    private void Line(string key, params ReadOnlySpan<(string, PhraseValue)> args) => output.WriteLine(words.Say(key, args));
}
