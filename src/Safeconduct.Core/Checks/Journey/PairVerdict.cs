using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks.Journey;

internal enum PairResult
{
    /// <summary>Nothing to say: one may lie within the other, or their order is open.</summary>
    Open,
    Fits,
    DoesNotFit,

    /// <summary>It fits for some of the places that the words can mean and not for others.</summary>
    HangsOnThePlace,
}

/// <summary>What two stops mean for each other.</summary>
internal sealed record PairVerdict(PairResult Result, Leg Leg, Stop? Unsettled)
{
    public Stop Other => Unsettled == Leg.From ? Leg.To : Leg.From;

    /// <summary>The days on which both certainly were, if there are any.</summary>
    public DayWindow? Overlap => Leg.From.Core is { } a && Leg.To.Core is { } b ? a.Intersect(b) : null;

    public static PairVerdict Of(Stop a, Stop b)
    {
        var readings = a.Readings.SelectMany(x => b.Readings.Select(y => Judge(a, b, x.AtLeastKm(y))));
        var all = readings.OrderBy(r => r.Leg.Km).ToList();
        var nearest = all[0];
        var fails = all.Exists(r => r.Result == PairResult.DoesNotFit && r.Leg.Km >= Travel.NoticeKm);
        if (nearest.Result == PairResult.DoesNotFit || !fails)
        {
            // Where it fails even for the nearest reading it fails for all; where the place is open no more than "open" can be said.
            var isSettled = a.TextIfUnsettled is null && b.TextIfUnsettled is null;
            return new PairVerdict(nearest.Result == PairResult.Fits && !isSettled ? PairResult.Open : nearest.Result, nearest.Leg, null);
        }

        var failing = all.First(r => r.Result == PairResult.DoesNotFit && r.Leg.Km >= Travel.NoticeKm);
        return new PairVerdict(PairResult.HangsOnThePlace, failing.Leg, a.TextIfUnsettled is null ? b : a);
    }

    private static (PairResult Result, Leg Leg) Judge(Stop a, Stop b, double km)
    {
        var best = Leg.Best(a, b, km);
        if (a.Kind == StopKind.Envelope || b.Kind == StopKind.Envelope)
        {
            return JudgeEnvelope(best);
        }

        if (best.Fits())
        {
            return (best.AllowedDays is null ? PairResult.Open : PairResult.Fits, best);
        }

        return (IsExcursion(a, b, km) || IsExcursion(b, a, km) ? PairResult.Open : PairResult.DoesNotFit, best);
    }

    // Leaving where one mostly was, or arriving there: only when the other certainly lies outside.
    private static (PairResult Result, Leg Leg) JudgeEnvelope(Leg best)
    {
        foreach (var (from, to) in new[] { (best.From, best.To), (best.To, best.From) })
        {
            if (to.Start.Earliest is { } arrive && from.End.Latest is { } leave && arrive >= leave)
            {
                var leg = Leg.Between(from, to, best.Km);
                return (leg.AllowedDays is null ? PairResult.Open : leg.Fits() ? PairResult.Fits : PairResult.DoesNotFit, leg);
            }
        }

        return (PairResult.Open, best);
    }

    /// <summary>
    /// One of them can lie within the other as a journey out and back: near enough for a day trip, or within a stay that leaves
    /// the time to go and to return and is at least twice as long. A hospital bed is not left for a far place.
    /// </summary>
    private static bool IsExcursion(Stop outer, Stop inner, double km)
    {
        if (outer.Kind != StopKind.Stay)
        {
            return false;
        }

        if (km <= Travel.DayTripKm && inner.Statement.Claim is not Accounts.Claim.Hospital)
        {
            return true;
        }

        var travel = Travel.DaysFor(km, TravelMode.FlightPossible);
        var (first, last) = inner.Core is { } core ? (core.Earliest, core.Latest) : (inner.Start.Latest, inner.End.Earliest);
        var timeToGo = outer.Span.Earliest is not { } begins || (first - begins) >= travel;
        var timeToReturn = outer.Span.Latest is not { } ends || (ends - last) >= travel;
        var isShort = outer.Span.Days is not { } days || inner.Core?.Days is not { } innerDays || innerDays * 2 <= days;
        return timeToGo && timeToReturn && isShort;
    }
}
