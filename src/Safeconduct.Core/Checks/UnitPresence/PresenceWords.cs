using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.UnitPresence;

/// <summary>The numbers of a comparison as the arguments of what is said.</summary>
internal static class PresenceWords
{
    /// <summary>With fewer recorded units than this a share of them says nothing.</summary>
    private const int FewUnits = 10;

    /// <summary>Where so large a share of an army's units is as near, nearness tells one unit from another hardly at all.</summary>
    private const double CommonShare = 0.25;

    public static Phrase Near(Stay stay, Comparison comparison, NearnessCount? nearness) => new("unit-presence.near", Describe(stay, comparison, nearness));

    public static Phrase Far(Stay stay, Comparison comparison, NearnessCount? nearness) => new("unit-presence.far", Describe(stay, comparison, nearness));

    public static ImmutableArray<Phrase> Assumptions(Stay stay) =>
    [
        new Phrase("unit-presence.assume-near", ("km", UnitPresenceCheck.NearKm), ("days", UnitPresenceCheck.SlackDays)),
        new Phrase("unit-presence.assume-place", ("place", stay.PlaceName), ("km", Math.Round(stay.WithinKm))),
        new Phrase("unit-presence.assume-mostly"),
        new Phrase("unit-presence.assume-independent", ("days", DerivedCoverage.MaxPauseDays)),
    ];

    public static ImmutableArray<Citation> Citations(IEnumerable<Sighting> sightings) =>
        [.. sightings.Select(s => s.Citation).Distinct().OrderBy(c => c.Source, StringComparer.Ordinal).ThenBy(c => c.File, StringComparer.Ordinal).ThenBy(c => c.Row)];

    private static ImmutableArray<(string, PhraseValue)> Describe(Stay stay, Comparison comparison, NearnessCount? nearness)
    {
        var rows = comparison.Rows;
        var closest = rows.MinBy(stay.KmTo)!;
        return
        [
            ("unit", stay.Unit.Name),
            ("place", stay.PlaceName),
            ("km", Math.Round(stay.KmTo(closest))),
            ("typicalKm", Math.Round(comparison.Stands.Select(s => s.Rows.Min(stay.KmTo)).Order().ElementAt(comparison.Stands.Length / 2))),
            ("days", stay.DaysTo(closest)),
            ("positions", comparison.Stands.Length),
            ("nearPositions", comparison.Near),
            ("rows", rows.Length),
            ("carried", rows.Count(s => s.Kind == SightingKind.CarriedForward)),
            ("leftOut", comparison.LeftOut),
            ("origins", comparison.Origins),
            ("sources", comparison.Sources),
            ("observed", comparison.Observed),
            ("observedNear", comparison.ObservedNear),
            ("assessed", comparison.Stands.Length - comparison.Observed),
            ("assessedNear", comparison.Near - comparison.ObservedNear),
            ("kinds", Kinds(comparison)),
            ("toldDays", stay.Told.Days ?? 0),
            ("daysWithout", stay.DaysWithout(rows)),
            ("parts", Parts(Stretches.Of(stay, comparison.Stands))),
            ("unitsNear", nearness?.Near ?? 0),
            ("unitsRecorded", nearness?.Recorded ?? 0),
            ("unitsAsNear", Share(nearness)),
            ("others", Others(nearness)),
            ("span", new SpanValue(new DayWindow(rows.Min(s => s.Days.Earliest), rows.Any(s => s.Days.Latest is null) ? null : rows.Max(s => s.Days.Latest)))),
        ];
    }

    private static PhraseInPhrase Kinds(Comparison c) => new(c.Observed switch
    {
        0 => new Phrase("unit-presence.observed-none"),
        _ when c.ObservedNear * 2 >= c.Observed => new Phrase("unit-presence.observed-near", ("observed", c.Observed), ("near", c.ObservedNear)),
        _ => new Phrase("unit-presence.observed-far", ("observed", c.Observed), ("near", c.ObservedNear)),
    });

    private static PhraseInPhrase Parts(Stretches? stretches) => new(stretches switch
    {
        null or { Count: < 2 } => new Phrase("unit-presence.parts-none"),
        { NearIn.IsEmpty: true } => new Phrase("unit-presence.parts-all-far", ("stretches", stretches.Count)),
        { FarIn.IsEmpty: true } => new Phrase("unit-presence.parts-all-near", ("stretches", stretches.Count)),
        _ => new Phrase("unit-presence.parts", ("near", stretches.Near), ("stretches", stretches.Count), ("nearIn", PresenceGaps.Spans(stretches.NearIn)), ("farIn", PresenceGaps.Spans(stretches.FarIn))),
    });

    private static double Share(NearnessCount? nearness) => nearness is { Recorded: > 0 } n ? Math.Round((double)n.Near / n.Recorded, 2) : 0;

    /// <summary>How many of that side's recorded units were as near, and whether that tells anything.</summary>
    private static PhraseInPhrase Others(NearnessCount? nearness) => new(nearness switch
    {
        null => new Phrase("unit-presence.others-not-counted"),
        { Recorded: < FewUnits } n => new Phrase("unit-presence.others-few", ("near", n.Near), ("recorded", n.Recorded)),
        { } n when Share(n) >= CommonShare => new Phrase("unit-presence.others-common", ("near", n.Near), ("recorded", n.Recorded), ("percent", Math.Round(100 * Share(n)))),
        { } n => new Phrase("unit-presence.others-counted", ("near", n.Near), ("recorded", n.Recorded), ("percent", Math.Round(100 * Share(n)))),
    });
}
