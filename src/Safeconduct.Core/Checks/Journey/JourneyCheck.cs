using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.Journey;

/// <summary>
/// SC0102: can the places of the account be reached in the time between them? Rules, assumptions and error modes: docs/checks/SC0102.md.
/// It looks at no evidence, only at the account.
/// </summary>
public sealed class JourneyCheck : ICheck
{
    /// <summary>A leg with more days than this says nothing worth a line.</summary>
    private const long NoticeDays = 31;

    public CheckCard Card { get; } = new("SC0102", 1, Question.Reliability,
        ["Beyond Proof, UNHCR 2013", "notices of Ukraerorukh and Rosaviatsiya, 24 February 2022", "Natural Earth 1:50m"]);

    public IReadOnlyList<EvidenceQuery> Needs(AccountInContext account) => [];

    public IEnumerable<Finding> Examine(AccountInContext account, EvidenceSet evidence)
    {
        var stops = StopsOf(account);
        var verdicts = Pairs(stops).Select(p => PairVerdict.Of(p.A, p.B)).Where(v => v.Leg.Km >= Travel.NoticeKm).ToList();
        var impossible = verdicts.Where(v => v.Result == PairResult.DoesNotFit).ToList();
        foreach (var verdict in impossible.Where(v => !impossible.Any(n => SaysItBetter(n, v))))
        {
            yield return JourneyFindings.DoesNotFit(Card, account, verdict);
        }

        foreach (var group in verdicts.Where(v => v.Result == PairResult.HangsOnThePlace).GroupBy(v => v.Unsettled!.Id, StringComparer.Ordinal))
        {
            yield return JourneyFindings.PlaceUnsettled(Card, group.OrderBy(v => v.Other.Id, StringComparer.Ordinal).First());
        }

        foreach (var verdict in verdicts.Where(v => v.Result == PairResult.Fits && SaysSomething(v.Leg, stops)))
        {
            yield return JourneyFindings.Fits(Card, account, verdict);
        }
    }

    // In the order of time and then of ids, so that the order of the account makes no difference.
    private static ImmutableArray<Stop> StopsOf(AccountInContext account) =>
    [
        .. account.Account.Statements.Select((s, i) => (Statement: s, Index: i))
            .Where(x => !account.Account.IsRetold(x.Statement))
            .Select(x => Stop.Of(account, x.Statement, x.Index))
            .OfType<Stop>()
            .OrderBy(s => s.Start.Earliest).ThenBy(s => s.End.Latest).ThenBy(s => s.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<(Stop A, Stop B)> Pairs(ImmutableArray<Stop> stops) =>
        from i in Enumerable.Range(0, stops.Length)
        from j in Enumerable.Range(i + 1, stops.Length - i - 1)
        where !LieFarApart(stops[i], stops[j])
        select (stops[i], stops[j]);

    // Between these there is time for any journey, and more than is worth a line.
    private static bool LieFarApart(Stop earlier, Stop later) => later.Start.Earliest > earlier.End.Latest?.AddDays(NoticeDays);

    private static bool SaysSomething(Leg leg, ImmutableArray<Stop> stops) =>
        leg.AllowedDays is > 0 and <= NoticeDays && !stops.Any(s => s != leg.From && s != leg.To && LiesBetween(s, leg));

    /// <summary>A shorter leg on the way does not fit either.</summary>
    private static bool SaysItBetter(PairVerdict narrow, PairVerdict wide) =>
        narrow.Leg.AllowedDays < wide.Leg.AllowedDays
        && ((narrow.Leg.From == wide.Leg.From && LiesBetween(narrow.Leg.To, wide.Leg)) || (narrow.Leg.To == wide.Leg.To && LiesBetween(narrow.Leg.From, wide.Leg)));

    private static bool LiesBetween(Stop s, Leg leg) => s.Start.Earliest >= leg.From.End.Earliest && s.End.Latest <= leg.To.Start.Latest;
}
