using System.Collections.Immutable;
using Safeconduct.Core.Chronology;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.Chronology;

/// <summary>
/// SC0101: whether the dates, durations and orders of an account can all be true, and what they tell about each other.
/// One finding for each group of related statements whose dates fit, one for each conflict.
/// </summary>
public sealed class ChronologyCheck : ICheck
{
    /// <summary>A single statement can be at odds with the day on which it was told or with its own length; so a finding may stand on one.</summary>
    public CheckCard Card { get; } = new("SC0101", 2, Question.Reliability,
        ["Dechter, Meiri and Pearl 1991", "Stergiou and Koubarakis 2000"], RestsOnRules: true);

    public IReadOnlyList<EvidenceQuery> Needs(AccountInContext account) => [];

    public IEnumerable<Finding> Examine(AccountInContext account, EvidenceSet evidence)
    {
        foreach (var group in account.Timeline.Groups)
        {
            var words = new ChronologyWords(account.Account, group.Network);
            if (group.IsConsistent is null)
            {
                yield return new Finding(Card, Outcome.NotAssessable, words.Ids(group.Network), new Phrase("chronology.given-up"));
            }

            foreach (var alike in group.Conflicts.GroupBy(c => string.Join('+', c.Statements), StringComparer.Ordinal))
            {
                foreach (var conflict in alike)
                {
                    yield return Conflict(conflict, words, alike.Count() == 1 ? null : ComparedOf(conflict));
                }
            }

            if (group.IsConsistent == true && Fits(account.Timeline, group, words) is { } fits)
            {
                yield return fits;
            }
        }
    }

    private Finding Conflict(TimelineConflict conflict, ChronologyWords words, string? compared)
    {
        var roots = words.InOrder(conflict.Roots);
        var statements = words.InOrder(conflict.Statements);
        var names = ("statements", (PhraseValue)words.Named(statements));
        var reason = conflict.MissesByDays is { } days
            ? new Phrase("chronology.conflict", ("days", days), names)
            : new Phrase("chronology.conflict-at-several-places", names);
        return new Finding(Card, conflict.IsFirm && !conflict.IsSlip ? Outcome.Contradicts : Outcome.Raises, statements, reason,
            compared,
            roots: roots.IsEmpty ? statements : roots,
            assumptions: conflict.IsFirm && conflict.IsSlip
                ? [.. words.Assumptions(conflict.Constraints), new Phrase("chronology.assume-slip", ("days", Tolerance.OfDay))]
                : words.Assumptions(conflict.Constraints),
            wouldChange: WouldChange(conflict, words),
            ask: words.Ask(conflict),
            tried: [.. conflict.AtMultiples.Select(words.Tried)]);
    }

    /// <summary>Tells apart two conflicts of the same statements: the dates and relations that are at odds.</summary>
    private static string ComparedOf(TimelineConflict conflict) =>
        string.Join('+', conflict.Constraints.Where(c => c.Source != ConstraintSource.Order).Select(c => c.Relation?.Id ?? c.Id));

    private static ImmutableArray<Phrase> WouldChange(TimelineConflict conflict, ChronologyWords words)
    {
        var mends = conflict.Mends.Select(words.Mend);
        return conflict.IsMendedAlone || conflict.Mends.IsEmpty ? [.. mends] : [.. mends, new Phrase("chronology.mend-not-enough")];
    }

    /// <summary>Only where there is something to fit: two dated statements that relations bind together.</summary>
    private Finding? Fits(AccountTimeline timeline, GroupChronology group, ChronologyWords words)
    {
        var dated = group.Network.Statements.Count(s => s.On is not null || s.From is not null || s.To is not null);
        if (dated < 2)
        {
            return null;
        }

        var narrowed = timeline.IsConsistent && group.IsConsistentAsTold ? words.Narrowed(group) : [];
        var names = ("statements", (PhraseValue)ListValue.Of(words.Ids(group.Network)));
        var key = !group.IsConsistentAsTold ? "chronology.fits-within-tolerance" : narrowed.IsEmpty ? "chronology.fits" : "chronology.fits-and-narrows";
        var reason = narrowed.IsEmpty
            ? new Phrase(key, names)
            : new Phrase(key, names, ("windows", new ListValue([.. narrowed.Select(n => new PhraseInPhrase(n))])));
        return new Finding(Card, Outcome.Compatible, words.Ids(group.Network), reason, assumptions: words.Assumptions(group.Network.Constraints));
    }
}
