using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Assessments;

/// <summary>Says whether the evidence could have said anything about a statement. Keys <c>could-say.…</c> of the resource area Map.</summary>
public static class CoverageExplanation
{
    private const int Named = 4;

    /// <summary>One phrase for each kind of evidence; one that says so where there is no kind.</summary>
    public static ImmutableArray<Phrase> Of(ClaimCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        return coverage.Kinds.IsEmpty ? [new Phrase("could-say.none")] : [.. coverage.Kinds.Select(k => Of(k, coverage.Told))];
    }

    /// <summary>What one kind of evidence could have said.</summary>
    public static Phrase Of(KindCoverage kind, DayWindow told) => kind switch
    {
        KindCoverage.NothingToLookUp n => new Phrase("could-say.nothing-to-look-up", ("kind", Name(kind)), ("missing", new KeyValue("could-say.missing." + n.Missing))),
        KindCoverage.NotKnown n => new Phrase("could-say.not-known", ("kind", Name(kind)), ("records", n.Records)),
        KindCoverage.Known { Sources.IsEmpty: true } k => new Phrase(k.Of is EvidenceKind.Territory ? "could-say.nothing-listed" : "could-say.nothing", ("kind", Name(kind)), ("subject", k.Subject), ("told", new SpanValue(told))),
        KindCoverage.Known k => Partly(k, told),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Phrase Partly(KindCoverage.Known known, DayWindow told)
    {
        ImmutableArray<(string, PhraseValue)> args = [("kind", Name(known)), ("subject", known.Subject), ("sources", Sources(known))];
        return (known.CoveredDays, told.Days, known.Uncovered.IsEmpty) switch
        {
            ({ } _, { } days, true) => new Phrase("could-say.all", [.. args, ("days", days)]),
            ({ } covered, { } days, false) => new Phrase("could-say.some", [.. args, ("covered", covered), ("days", days), ("uncovered", Spans(known.Uncovered))]),
            (_, _, true) => new Phrase("could-say.all-open", args),
            _ => new Phrase("could-say.some-open", [.. args, ("uncovered", Spans(known.Uncovered))]),
        };
    }

    private static KeyValue Name(KindCoverage kind) => new("could-say.kind." + kind.Kind);

    private static ListValue Sources(KindCoverage.Known known) => Some(known.Sources,
        s => new PhraseInPhrase(new Phrase(s.IsDerived ? "could-say.source-derived" : "could-say.source", ("source", s.Source), ("days", new SpanValue(s.Days)))));

    private static ListValue Spans(ImmutableArray<DayWindow> spans) => Some(spans, d => new SpanValue(d));

    private static ListValue Some<T>(ImmutableArray<T> items, Func<T, PhraseValue> say)
    {
        var said = items.Take(Named).Select(say);
        return new ListValue([.. items.Length > Named ? said.Append(new PhraseInPhrase(new Phrase("could-say.more", ("count", items.Length - Named)))) : said]);
    }
}
