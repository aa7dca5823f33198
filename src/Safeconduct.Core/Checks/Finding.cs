using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks;

/// <summary>The four questions under which findings stand.</summary>
public enum Question
{
    Reliability,
    Exclusion,
    Safety,
    Protection,
}

/// <summary>What a check found about a claim. The set is closed, and none of it is a verdict on a person.</summary>
public enum Outcome
{
    /// <summary>An independent record says the same.</summary>
    Supports,

    /// <summary>Evidence that could have ruled it out does not.</summary>
    Compatible,

    /// <summary>It needs an explanation.</summary>
    Raises,

    /// <summary>Both cannot be true.</summary>
    Contradicts,

    /// <summary>The evidence does not cover it.</summary>
    Silent,

    /// <summary>The claim is ambiguous or incomplete.</summary>
    NotAssessable,
}

/// <summary>
/// One thing that a check has to say about one or more statements. Identity (<see cref="Id"/>) is check, statements, the reason's short name and the
/// thing compared; <see cref="Basis"/> hashes what it rests on. Reviews hang on the identity; a changed basis reopens them.
/// </summary>
public sealed class Finding
{
    /// <exception cref="ArgumentException">It names no statement, or speaks for or against without a citation or another statement to point at.</exception>
    public Finding(CheckCard check, Outcome outcome, ImmutableArray<string> statements, Phrase reason,
        string? compared = null, ImmutableArray<string> roots = default, ImmutableArray<Citation> citations = default,
        ImmutableArray<Phrase> assumptions = default, ImmutableArray<Phrase> wouldChange = default, ImmutableArray<Phrase> ask = default,
        ImmutableArray<Phrase> tried = default, Question? question = null)
    {
        ArgumentNullException.ThrowIfNull(check);
        Check = check;
        Outcome = outcome;
        Statements = statements.IsDefault ? [] : statements;
        Reason = reason;
        Compared = compared;
        Citations = citations.IsDefault ? [] : citations;
        Assumptions = assumptions.IsDefault ? [] : assumptions;
        WouldChange = wouldChange.IsDefault ? [] : wouldChange;
        Ask = ask.IsDefault ? [] : ask;
        Tried = tried.IsDefault ? [] : tried;
        Question = question ?? check.Question;
        if (Statements.IsEmpty)
        {
            throw new ArgumentException("Every finding names at least one statement.", nameof(statements));
        }

        Roots = roots.IsDefault ? Statements : roots;
        if (IsForOrAgainst && Citations.IsEmpty && Statements.Length < 2 && !check.RestsOnRules)
        {
            throw new ArgumentException($"{check.Id} speaks for or against {string.Join(", ", Statements)} without a citation or another statement to point at.", nameof(citations));
        }
    }

    /// <summary>The check that found it.</summary>
    public CheckCard Check { get; }

    /// <summary>Under which it stands.</summary>
    public Question Question { get; }

    /// <summary>What was found.</summary>
    public Outcome Outcome { get; }

    /// <summary>The statements it is about, in the order of the account.</summary>
    public ImmutableArray<string> Statements { get; }

    /// <summary>The statements from which the trouble comes: if these were otherwise, the finding would vanish.</summary>
    public ImmutableArray<string> Roots { get; }

    /// <summary>What is said, by key and arguments.</summary>
    public Phrase Reason { get; }

    /// <summary>The thing compared, such as <c>unit:97-obrmp</c> or <c>place:UA23…</c>; null where the statements are compared with each other.</summary>
    public string? Compared { get; }

    /// <summary>The rows it rests on; only such as the check was given.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>What the check took for granted, with its numbers.</summary>
    public ImmutableArray<Phrase> Assumptions { get; }

    /// <summary>What would make it go away or turn.</summary>
    public ImmutableArray<Phrase> WouldChange { get; }

    /// <summary>Questions to the person: open, neutral, one fact each, revealing nothing that is held.</summary>
    public ImmutableArray<Phrase> Ask { get; }

    /// <summary>What was tried to explain it, with what came of it.</summary>
    public ImmutableArray<Phrase> Tried { get; }

    /// <summary>It speaks for or against a claim, so it needs something to point at.</summary>
    public bool IsForOrAgainst => Outcome is Outcome.Supports or Outcome.Raises or Outcome.Contradicts;

    /// <summary>Adverse findings count only after they were put to the person.</summary>
    public bool IsAdverse => Outcome is Outcome.Raises or Outcome.Contradicts;

    /// <summary><c>SC0202/S1/far/unit:97-obrmp</c>.</summary>
    public string Id
    {
        get
        {
            var reason = Reason.Key[(Reason.Key.LastIndexOf('.') + 1)..];
            var id = $"{Check.Id}/{string.Join('+', Statements)}/{reason}";
            return Compared is null ? id : $"{id}/{Compared}";
        }
    }

    /// <summary><c>sha256:…</c> over check version, reason with arguments, citations and assumptions.</summary>
    public string Basis
    {
        get
        {
            var text = new StringBuilder();
            text.Append(Check.Id).Append('\n').Append(Check.Version).Append('\n');
            Append(text, Reason);
            foreach (var c in Citations.OrderBy(c => c.Source, StringComparer.Ordinal).ThenBy(c => c.File, StringComparer.Ordinal).ThenBy(c => c.Row))
            {
                text.Append(c.Source).Append('\t').Append(c.File).Append('\t').Append(c.Row).Append('\t').Append(c.Grade).Append('\n');
            }

            foreach (var a in Assumptions)
            {
                Append(text, a);
            }

            return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }

    public override string ToString() => $"{Id}: {Outcome}";

    private static void Append(StringBuilder text, Phrase phrase)
    {
        text.Append(phrase.Key);
        foreach (var (name, value) in phrase.Args)
        {
            text.Append('\t').Append(name).Append('=').Append(Invariant(value));
        }

        text.Append('\n');
    }

    private static string Invariant(PhraseValue value) => value switch
    {
        NumberValue n => n.Number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        TextValue t => t.Text,
        DayValue d => d.Day.ToString(),
        WindowValue w => w.Window.ToString(),
        SpanValue s => s.Days.ToString(),
        CountryValue c => c.Code,
        KeyValue k => k.Key,
        ListValue l => string.Join('|', l.Items.Select(Invariant)),
        PhraseInPhrase p => $"{p.Phrase.Key}({string.Join(';', p.Phrase.Args.Select(a => $"{a.Name}={Invariant(a.Value)}"))})",
        _ => "",
    };
}
