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

    /// <summary>Stops beyond this number are not compared: their pairs grow with the square. A life told in full has a few hundred.</summary>
    private const int MostStops = 2_000;

    /// <summary>Findings of one kind; beyond it none helps the reader more than the number of them.</summary>
    private const int MostFindings = 500;

    public CheckCard Card { get; } = new("SC0102", 1, Question.Reliability,
        ["Beyond Proof, UNHCR 2013", "notices of Ukraerorukh and Rosaviatsiya, 24 February 2022", "Natural Earth 1:50m"]);

    public IReadOnlyList<EvidenceQuery> Needs(AccountInContext account) => [];

    public IEnumerable<Finding> Examine(AccountInContext account, EvidenceSet evidence)
    {
        var stops = StopsOf(account);
        if (stops.Length > MostStops)
        {
            return [JourneyFindings.TooMany(Card, "journey.too-many-stops", stops.Select(s => s.Id), MostStops)];
        }

        var verdicts = Pairs(stops).Select(p => PairVerdict.Of(p.A, p.B)).Where(v => v.Leg.Km >= Travel.NoticeKm).ToList();
        return
        [
            .. AtMost(Impossible(verdicts), v => JourneyFindings.DoesNotFit(Card, account, v)),
            .. verdicts.Where(v => v.Result == PairResult.HangsOnThePlace).GroupBy(v => v.Unsettled!.Id, StringComparer.Ordinal)
                .Select(g => JourneyFindings.PlaceUnsettled(Card, g.OrderBy(v => v.Other.Id, StringComparer.Ordinal).First())),
            .. AtMost(verdicts.Where(v => v.Result == PairResult.Fits && SaysSomething(v.Leg, stops)), v => JourneyFindings.Fits(Card, account, v)),
        ];
    }

    /// <summary>The first of them in the order of time; if there are more, a finding that says so.</summary>
    private IEnumerable<Finding> AtMost(IEnumerable<PairVerdict> verdicts, Func<PairVerdict, Finding> find)
    {
        var shown = verdicts.Take(MostFindings + 1).ToList();
        foreach (var verdict in shown.Take(MostFindings))
        {
            yield return find(verdict);
        }

        if (shown.Count > MostFindings)
        {
            var last = shown[^1];
            var key = last.Result == PairResult.Fits ? "journey.too-many-fit" : "journey.too-many-conflicts";
            yield return JourneyFindings.TooMany(Card, key, [last.Leg.From.Id, last.Leg.To.Id], MostFindings);
        }
    }

    /// <summary>Without those of which a shorter leg on the way says it better. It shares an end with the longer one.</summary>
    private static IEnumerable<PairVerdict> Impossible(List<PairVerdict> verdicts)
    {
        var impossible = verdicts.Where(v => v.Result == PairResult.DoesNotFit).ToList();
        var from = impossible.ToLookup(v => v.Leg.From.Id, StringComparer.Ordinal);
        var to = impossible.ToLookup(v => v.Leg.To.Id, StringComparer.Ordinal);
        return impossible.Where(v => !from[v.Leg.From.Id].Concat(to[v.Leg.To.Id]).Any(n => SaysItBetter(n, v)));
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

    private static bool SaysSomething(Leg leg, ImmutableArray<Stop> stops) => leg.AllowedDays is > 0 and <= NoticeDays && !StopsBetween(leg, stops).Any();

    /// <summary>Stops are in the order of their starts, so that those between two days need no looking through all of them.</summary>
    private static IEnumerable<Stop> StopsBetween(Leg leg, ImmutableArray<Stop> stops)
    {
        if (leg.From.End.Earliest is not { } left || leg.To.Start.Latest is not { } arrived)
        {
            yield break;
        }

        var (low, high) = (0, stops.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = stops[middle].Start.Earliest >= left ? (low, middle) : (middle + 1, high);
        }

        for (; low < stops.Length && stops[low].Start.Earliest <= arrived; low++)
        {
            if (stops[low] != leg.From && stops[low] != leg.To && LiesBetween(stops[low], leg))
            {
                yield return stops[low];
            }
        }
    }

    /// <summary>A shorter leg on the way does not fit either.</summary>
    private static bool SaysItBetter(PairVerdict narrow, PairVerdict wide) =>
        narrow.Leg.AllowedDays < wide.Leg.AllowedDays
        && ((narrow.Leg.From == wide.Leg.From && LiesBetween(narrow.Leg.To, wide.Leg)) || (narrow.Leg.To == wide.Leg.To && LiesBetween(narrow.Leg.From, wide.Leg)));

    private static bool LiesBetween(Stop s, Leg leg) => s.Start.Earliest >= leg.From.End.Earliest && s.End.Latest <= leg.To.Start.Latest;
}
