using Safeconduct.Core.Chronology;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks.Journey;

/// <summary>The way between two stops: the distance at least, the days at most, and whether the one fits into the other.</summary>
internal sealed record Leg(Stop From, Stop To, double Km, TravelMode Mode, long? AllowedDays, long SoftDays)
{
    public double NeededDays => Travel.DaysFor(Km, Mode);

    /// <summary>
    /// The windows leave time enough; nothing bounds the time where a date is open. The windows hold the tolerance of soft dates once;
    /// <paramref name="times"/> says how often it is to be taken.
    /// </summary>
    public bool Fits(int times = Tolerance.Judged) => AllowedDays is not { } allowed || NeededDays <= allowed + (SoftDays * (times - Tolerance.Judged));

    /// <summary>The order of the two that leaves more time.</summary>
    public static Leg Best(Stop a, Stop b, double km)
    {
        var there = Between(a, b, km);
        var back = Between(b, a, km);
        return Slack(back) > Slack(there) ? back : there;
    }

    /// <summary>The leg from the end of one to the start of the other. Days are whole: leaving on a day and arriving on it is one day.</summary>
    public static Leg Between(Stop from, Stop to, double km)
    {
        long? allowed = to.Start.Latest is { } arrive && from.End.Earliest is { } leave ? arrive - leave + 1 : null;
        return new Leg(from, to, km, ModeOf(from, to), allowed, from.SoftDays(atStart: false) + to.SoftDays(atStart: true));
    }

    private static double Slack(Leg leg) => leg.AllowedDays is { } days ? days - leg.NeededDays : double.PositiveInfinity;

    // Only where it is certain that the sky was closed: a doubt leaves the flight possible.
    private static TravelMode ModeOf(Stop from, Stop to)
    {
        var certainlyClosed = (from.IsInUkraine || to.IsInUkraine) && from.End.Earliest >= Travel.SkyClosedFrom;
        return certainlyClosed && !from.MayHaveFlown && !to.MayHaveFlown ? TravelMode.OverlandFirst : TravelMode.FlightPossible;
    }
}
