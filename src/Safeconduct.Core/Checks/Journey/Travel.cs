using System.Collections.Immutable;
using Safeconduct.Core.Dates;

namespace Safeconduct.Core.Checks.Journey;

/// <summary>How a leg may have been travelled, as far as the account allows.</summary>
internal enum TravelMode
{
    /// <summary>Nothing speaks against a flight.</summary>
    FlightPossible,

    /// <summary>One end lies in Ukraine in wartime: overland first, a flight from outside.</summary>
    OverlandFirst,
}

/// <summary>
/// How fast anybody could have been: assumptions, generous on purpose and printed with every finding. Distances are straight lines,
/// which is generous again (roads are about 1.3 times longer).
/// </summary>
/// <remarks>
/// Overland: 1,000 km a day in a straight line, about 1,300 km of road: two drivers taking turns at 55 km/h with the engine hardly stopping.
/// Out of or into Ukraine in wartime the first 500 km at 700 km a day: checkpoints, curfew, damaged roads.
/// By air: 800 km/h and six hours for the ways to and from the airports and for waiting.
/// Ukraine's sky has been closed to civil flights since 24 February 2022, and airports in the south of Russia with it
/// (Ukraerorukh and Rosaviatsiya, notices of that day; aviation24.be, 25 February 2022).
/// </remarks>
internal static class Travel
{
    public const double GroundKmPerDay = 1_000;
    public const double AirKmPerHour = 800;
    public const double AirWaitHours = 6;

    /// <summary>How far overland, at least, before a flight was to be had from a place in Ukraine (Volgograd, Mineralnye Vody, Moscow).</summary>
    public const double OverlandFirstKm = 500;

    public const double WartimeGroundKmPerDay = 700;

    /// <summary>Two places this near can both be visited within one day.</summary>
    public const double DayTripKm = GroundKmPerDay / 2;

    /// <summary>Below this a distance says nothing.</summary>
    public const double NoticeKm = 100;

    public static Day SkyClosedFrom { get; } = Day.Of(2022, 2, 24);

    /// <summary>The least time for a distance, in days.</summary>
    public static double DaysFor(double km, TravelMode mode) =>
        mode == TravelMode.FlightPossible ? Fastest(km) : (Math.Min(km, OverlandFirstKm) / WartimeGroundKmPerDay) + Fastest(Math.Max(0, km - OverlandFirstKm));

    public static double ByGround(double km, TravelMode mode) => mode == TravelMode.FlightPossible
        ? km / GroundKmPerDay
        : (Math.Min(km, OverlandFirstKm) / WartimeGroundKmPerDay) + (Math.Max(0, km - OverlandFirstKm) / GroundKmPerDay);

    public static double ByAir(double km) => (AirWaitHours / 24) + (km / (AirKmPerHour * 24));

    private static double Fastest(double km) => Math.Min(km / GroundKmPerDay, ByAir(km));

    public static ImmutableArray<Phrase> Assumptions(TravelMode mode)
    {
        var ground = new Phrase("journey.assume-ground", ("km", GroundKmPerDay));
        var air = new Phrase("journey.assume-air", ("km", AirKmPerHour), ("hours", AirWaitHours));
        var days = new Phrase("journey.assume-days");
        return mode == TravelMode.FlightPossible
            ? [ground, air, days]
            : [ground, air, new Phrase("journey.assume-closed-sky", ("from", SkyClosedFrom), ("km", OverlandFirstKm), ("perDay", WartimeGroundKmPerDay)), days];
    }
}
