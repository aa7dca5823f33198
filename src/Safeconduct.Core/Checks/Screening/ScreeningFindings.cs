using System.Collections.Immutable;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Screening;

namespace Safeconduct.Core.Checks.Screening;

/// <summary>What is said of one person and the registers: never a name.</summary>
internal sealed class ScreeningFindings(CheckCard card, Screened screened)
{
    /// <summary>So many entries get a finding of their own; the rest is one finding with its count.</summary>
    private const int MostHits = 5;

    private string Whose => screened.PersonId is null ? "subject" : "person";

    private string Compared(string what) => screened.PersonId is { } person ? $"{person}:{what}" : what;

    /// <param name="answer">Null where the identity file does not name the person.</param>
    public IEnumerable<Finding> Of(RegisterAnswer? answer) => answer switch
    {
        null => [Other(Outcome.NotAssessable, new Phrase("screening.person-not-named", ("person", screened.PersonId!)), "identity", [new Phrase("screening.ask-person-name")])],
        { Registers.IsEmpty: true } => [Other(Outcome.Silent, new Phrase("screening.no-registers"), "registers")],
        { IsName: false } => [Other(Outcome.NotAssessable, new Phrase($"screening.{Whose}-unreadable", Person()), "identity")],
        { Hits.IsEmpty: true } => [Other(Outcome.Silent, NotHeld(answer), "registers")],
        _ => Hits(answer),
    };

    private IEnumerable<Finding> Hits(RegisterAnswer answer)
    {
        foreach (var hit in answer.Hits.Take(MostHits))
        {
            yield return Question(hit, answer);
        }

        if (answer.Matching > MostHits)
        {
            yield return Other(Outcome.Silent, new Phrase($"screening.{Whose}-further", [.. Person(), ("count", answer.Matching - MostHits)]), "further");
        }
    }

    private Finding Question(RegisterHit hit, RegisterAnswer answer) => new(card, Outcome.Raises, screened.Statements,
        new Phrase($"screening.{Whose}-hit",
        [
            .. Person(), ("register", hit.Register), ("row", hit.Citation.Row.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("grade", hit.Citation.Grade.ToString()),
            ("kind", new KeyValue($"screening.kind.{KindName(hit.Kind)}")), ("birth", new KeyValue($"screening.birth-words.{BirthName(hit.Birth)}")),
            ("ratio", new PhraseInPhrase(CandidateWords.Ratio(hit.LogRatio))), ("namesakes", new PhraseInPhrase(CandidateWords.Namesakes(new Namesakes(hit.Expected, null)))),
        ]),
        Compared("entry:" + hit.EntryKey), citations: [hit.Citation], assumptions: Assumptions, wouldChange: WouldChange(hit), ask: Ask, tried: Tried(hit, answer), question: QuestionOf(hit.Kind));

    /// <summary>Whoever is looked for may be in danger; sanctions and crimes concern the exclusion analysis; everything else whether the account holds.</summary>
    private static Question QuestionOf(ListingKind kind) => kind switch
    {
        ListingKind.Wanted => Checks.Question.Safety,
        ListingKind.Sanctions or ListingKind.Crime => Checks.Question.Exclusion,
        _ => Checks.Question.Reliability,
    };

    private static ImmutableArray<Phrase> Assumptions =>
    [
        new Phrase("screening.assume-score", ("score", Screener.DefaultThreshold)),
        new Phrase("screening.assume-independent", ("years", Namesakes.SpreadYears)),
        new Phrase("screening.assume-register"),
    ];

    private static ImmutableArray<Phrase> WouldChange(RegisterHit hit) =>
    [
        new Phrase("screening.change-other-person"),
        hit.Birth is BirthAgreementKind.SameDay ? new Phrase("screening.change-place-of-birth") : new Phrase("screening.change-birth"),
        new Phrase("screening.change-source"),
    ];

    private ImmutableArray<Phrase> Ask => screened.PersonId is null
        ? [new Phrase("screening.ask-former-names"), new Phrase("screening.ask-born")]
        : [new Phrase("screening.ask-person-name"), new Phrase("screening.ask-person-age")];

    private static ImmutableArray<Phrase> Tried(RegisterHit hit, RegisterAnswer answer) =>
    [
        new Phrase("screening.tried-namesakes", ("namesakes", new PhraseInPhrase(CandidateWords.Namesakes(new Namesakes(hit.Expected, null))))),
        new Phrase($"screening.tried-birth.{BirthName(hit.Birth)}"),
        .. hit.IsWeakName ? [new Phrase("screening.weak-name")] : ImmutableArray<Phrase>.Empty,
        .. answer.OtherBirth > 0 ? [new Phrase("screening.tried-other-birth", ("count", answer.OtherBirth))] : ImmutableArray<Phrase>.Empty,
    ];

    private Phrase NotHeld(RegisterAnswer answer) => new($"screening.{Whose}-not-held",
        [.. Person(), ("registers", ListValue.Of(answer.Registers)), ("entries", answer.Entries), ("other", answer.OtherBirth)]);

    private Finding Other(Outcome outcome, Phrase reason, string compared, ImmutableArray<Phrase> ask = default) =>
        new(card, outcome, screened.Statements, reason, Compared(compared), assumptions: [new Phrase("screening.assume-silence")], ask: ask);

    private ImmutableArray<(string, PhraseValue)> Person() => screened.PersonId is { } person ? [("person", person)] : [];

    private static string KindName(ListingKind kind) => kind switch
    {
        ListingKind.Wanted => "wanted",
        ListingKind.Sanctions => "sanctions",
        ListingKind.Crime => "crime",
        ListingKind.Casualty => "casualty",
        _ => "other",
    };

    private static string BirthName(BirthAgreementKind birth) => birth switch
    {
        BirthAgreementKind.SameDay => "same-day",
        BirthAgreementKind.Compatible => "compatible",
        BirthAgreementKind.Near => "near",
        BirthAgreementKind.Different => "different",
        _ => "not-known",
    };
}
