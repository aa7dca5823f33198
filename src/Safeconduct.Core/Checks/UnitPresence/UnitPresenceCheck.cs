using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.UnitPresence;

/// <summary>
/// SC0202: was the unit recorded near the place, on the days told? Near proves little, and far never contradicts: units detach battalions.
/// Without coverage of that unit on those days the evidence says nothing, and the finding says so.
/// </summary>
public sealed class UnitPresenceCheck : ICheck
{
    /// <summary>Kilometres between the place's edge and the position's edge within which a unit counts as near.</summary>
    public const double NearKm = 50;

    /// <summary>A recorded position speaks for this many days before and after it, because most lists appear every third day.</summary>
    public const int SlackDays = 3;

    /// <summary>How far on either side of the told span the unit's other positions are looked at, to say what would explain a distance.</summary>
    public const int LookAroundDays = 60;

    public CheckCard Card { get; } = new("SC0202", 2, Question.Reliability,
        ["Security Force Monitor, Research Handbook, on sites, areas of operation and superior units"]);

    public IReadOnlyList<EvidenceQuery> Needs(AccountInContext account) => [.. Stays(account).SelectMany(s => PresenceQueries.Of(account, s).All)];

    public IEnumerable<Finding> Examine(AccountInContext account, EvidenceSet evidence)
    {
        foreach (var statement in account.Tellings.Where(s => s.Claim is Claim.Served))
        {
            yield return Stay.Of(account, statement) is { } stay ? Compare(account, stay, evidence) : PresenceGaps.NotAssessable(Card, account, statement);
        }
    }

    private static IEnumerable<Stay> Stays(AccountInContext account) =>
        account.Tellings.Where(s => s.Claim is Claim.Served).Select(s => Stay.Of(account, s)).OfType<Stay>();

    private Finding Compare(AccountInContext account, Stay stay, EvidenceSet evidence)
    {
        var queries = PresenceQueries.Of(account, stay);
        var comparison = Comparison.Of(stay, evidence.Of(queries.Positions), evidence.Of(queries.Origins));
        var nearness = queries.Nearness is { } asked ? evidence.Of(asked) : (NearnessCount?)null;
        return comparison.Verdict switch
        {
            Presence.NotRecorded => PresenceGaps.NotCovered(Card, stay, evidence.Of(queries.Coverage), comparison.Around),
            Presence.ToldElsewhere => PresenceGaps.ToldElsewhere(Card, stay, comparison),
            Presence.DatesDecide => PresenceGaps.DatesDecide(Card, stay, comparison),
            Presence.Near => Near(stay, comparison, nearness),
            _ => Far(stay, comparison, nearness, Explanations.Of(stay, comparison, queries, evidence)),
        };
    }

    private Finding Near(Stay stay, Comparison comparison, NearnessCount? nearness) => new(
        Card, Outcome.Compatible, [stay.Statement.Id], PresenceWords.Near(stay, comparison, nearness), "unit:" + stay.Unit.Id,
        citations: PresenceWords.Citations(comparison.Rows.Where(stay.IsNear)), assumptions: PresenceWords.Assumptions(stay),
        wouldChange: [new Phrase("unit-presence.near-proves-little")]);

    private Finding Far(Stay stay, Comparison comparison, NearnessCount? nearness, Explanations explanations) => new(
        Card, Outcome.Raises, [stay.Statement.Id], PresenceWords.Far(stay, comparison, nearness), "unit:" + stay.Unit.Id,
        citations: PresenceWords.Citations(comparison.Rows.Concat(explanations.Cited)), assumptions: PresenceWords.Assumptions(stay),
        wouldChange: explanations.WouldChange, ask: [new Phrase("unit-presence.ask-where"), new Phrase("unit-presence.ask-detached")], tried: explanations.Tried);
}
