using System.Collections.Immutable;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Core.Checks.Retelling;

/// <summary>Puts the comparisons of two tellings into findings: one for each change, and one for all that is alike.</summary>
internal sealed class RetellingFindings(CheckCard card, Account account)
{
    public IEnumerable<Finding> Of(TellingPair pair, ImmutableArray<Comparison> comparisons)
    {
        var changes = 0;
        foreach (var comparison in comparisons)
        {
            var finding = comparison switch
            {
                Comparison.Changed changed => Changed(pair, changed),
                Comparison.Moved { IsWithinTolerance: false } moved => Moved(pair, moved),
                Comparison.Unclear unclear => Unclear(pair, unclear),
                _ => null,
            };
            changes += finding is null ? 0 : 1;
            if (finding is not null)
            {
                yield return finding;
            }
        }

        if (comparisons.OfType<Comparison.Detail>().ToImmutableArray() is { Length: > 0 } details)
        {
            yield return Details(pair, details);
        }
        else if (changes == 0)
        {
            yield return Alike(pair, comparisons);
        }
    }

    private Finding Changed(TellingPair pair, Comparison.Changed c)
    {
        var told = c.Km is { } km
            ? new Phrase("retelling.place-changed", ("earlier", c.Earlier), ("later", c.Later), ("km", km))
            : new Phrase("retelling.core-changed", ("what", Name(c.Aspect)), ("earlier", c.Earlier), ("later", c.Later));
        return Make(Outcome.Raises, pair, told, c.Aspect,
            assumptions: c.Km is null ? [Core] : [Core, new Phrase("retelling.assume-same-place", ("km", TellingComparer.SamePlaceKm))],
            change: [new Phrase("retelling.change-one-thing", ("what", Name(c.Aspect)))],
            ask: Ask(c.Aspect),
            tried: [new Phrase("retelling.tried-names")]);
    }

    private Finding Moved(TellingPair pair, Comparison.Moved m)
    {
        var reason = new Phrase("retelling.date-moved", ("what", Name(m.Aspect)), ("earlier", m.Earlier), ("later", m.Later), ("days", m.Days), ("tolerance", m.Tolerance));
        var mending = new[] { 2, 4 }.Where(t => m.Days <= m.Tolerance * t).Take(1).Select(t => new Phrase("retelling.change-tolerance", ("times", t)));
        return Make(Outcome.Raises, pair, reason, m.Aspect,
            assumptions: [Periphery, Tolerance(m)],
            change: [new Phrase("retelling.change-days", ("days", m.Days)), .. mending],
            ask: Ask(m.Aspect),
            tried: [new Phrase("retelling.tried-windows")]);
    }

    private Finding Unclear(TellingPair pair, Comparison.Unclear u) => Make(Outcome.NotAssessable, pair,
        new Phrase("retelling.unclear", ("what", Name(u.Aspect)), ("earlier", u.Earlier), ("later", u.Later)), u.Aspect,
        change: [new Phrase("retelling.change-identified")], ask: Ask(u.Aspect));

    private Finding Details(TellingPair pair, ImmutableArray<Comparison.Detail> details) => Make(Outcome.Compatible, pair,
        new Phrase("retelling.details-differ", ("what", Names(details)), ("earlier", ListValue.Of(details.Select(d => d.Earlier))), ("later", ListValue.Of(details.Select(d => d.Later)))), null,
        assumptions: [Periphery]);

    private Finding Alike(TellingPair pair, ImmutableArray<Comparison> comparisons)
    {
        var moved = comparisons.OfType<Comparison.Moved>().OrderByDescending(m => m.Days).FirstOrDefault();
        return moved is null
            ? Make(Outcome.Compatible, pair, new Phrase("retelling.alike", ("what", Names(comparisons))), null, assumptions: [Core])
            : Make(Outcome.Compatible, pair, new Phrase("retelling.alike-within-tolerance", ("what", Names(comparisons)), ("days", moved.Days), ("tolerance", moved.Tolerance)), null,
                assumptions: [Core, Tolerance(moved)]);
    }

    private static Phrase Core => new("retelling.assume-core");

    private static Phrase Periphery => new("retelling.assume-periphery");

    private static Phrase Tolerance(Comparison.Moved m) => new("retelling.assume-tolerance",
        ("days", m.Tolerance), ("double", m.Tolerance * 2), ("fourfold", m.Tolerance * 4), ("perYear", DateTolerance.DaysPerYear), ("least", DateTolerance.LeastDays));

    private static KeyValue Name(Aspect aspect) => new("retelling.aspect." + aspect.ToString().ToLowerInvariant());

    private static ListValue Names(IEnumerable<Comparison> comparisons) => new([.. comparisons.Select(c => (PhraseValue)Name(c.Aspect))]);

    private static ImmutableArray<Phrase> Ask(Aspect aspect) => aspect switch
    {
        Aspect.Start => [new Phrase("retelling.ask-start")],
        Aspect.End => [new Phrase("retelling.ask-end")],
        Aspect.Moment => [new Phrase("retelling.ask-moment")],
        Aspect.Place => [new Phrase("retelling.ask-place")],
        Aspect.Unit => [new Phrase("retelling.ask-unit")],
        Aspect.Countries or Aspect.State => [new Phrase("retelling.ask-border")],
        _ => [new Phrase("retelling.ask-what")],
    };

    private Finding Make(Outcome outcome, TellingPair pair, Phrase reason, Aspect? aspect, ImmutableArray<Phrase> assumptions = default,
        ImmutableArray<Phrase> change = default, ImmutableArray<Phrase> ask = default, ImmutableArray<Phrase> tried = default)
    {
        var ids = new[] { pair.Earlier.Id, pair.Later.Id };
        return new Finding(card, outcome, [.. account.Statements.Select(s => s.Id).Where(ids.Contains)], reason,
            compared: aspect?.ToString().ToLowerInvariant(), assumptions: assumptions, wouldChange: change, ask: ask, tried: tried);
    }
}
