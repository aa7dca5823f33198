using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks.UnitPresence;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.Exposure;

/// <summary>What is said beside the incidents that concern a stay: what is open, what is not covered, and how many others lie nearby.</summary>
internal static class ExposureGaps
{
    public static Finding NoDays(CheckCard card, AccountInContext account, Statement statement) => new(card, Outcome.NotAssessable, [statement.Id],
        new Phrase(account.EndsBeforeItBegins(statement) ? "exposure.dates-at-odds" : "exposure.no-dates"), ask: [new Phrase("unit-presence.ask-when")]);

    /// <summary>Lists of incidents declare nothing: what they cover is read off their first and last day.</summary>
    public static Finding NotCovered(CheckCard card, ExposedStay stay, ImmutableArray<CoverageSpan> coverage)
    {
        var spans = coverage.OrderBy(c => c.Days.Earliest?.Number ?? long.MinValue).ThenBy(c => c.Days.Latest?.Number ?? long.MaxValue).Select(c => c.Days).ToList();
        return new Finding(card, Outcome.Silent, [stay.Statement.Id], spans.Count == 0
            ? new Phrase("exposure.no-source")
            : new Phrase("exposure.not-covered", ("told", new SpanValue(stay.Told)), ("covered", PresenceGaps.Spans(spans))));
    }

    public static Finding UnitOpen(CheckCard card, AccountInContext account, Statement statement)
    {
        var served = (Claim.Served)statement.Claim!;
        var told = served.Unit ?? served.Number ?? "";
        return account.UnitOf(statement) switch
        {
            UnitResolution.Unknown => new Finding(card, Outcome.Silent, [statement.Id], new Phrase("exposure.unit-not-in-base", ("unit", told))),
            UnitResolution.Several => new Finding(card, Outcome.NotAssessable, [statement.Id], new Phrase("exposure.which-unit", ("unit", told)), ask: [new Phrase("unit-presence.ask-which-unit")]),
            _ => new Finding(card, Outcome.NotAssessable, [statement.Id], new Phrase("exposure.no-unit"), ask: [new Phrase("unit-presence.ask-unit")]),
        };
    }

    public static Finding PlaceOpen(CheckCard card, AccountInContext account, Statement statement)
    {
        var place = account.PlaceOf(statement);
        return place is PlaceResolution.NotNamed || statement.At is null
            ? new Finding(card, Outcome.NotAssessable, [statement.Id], new Phrase("exposure.no-place"), ask: [new Phrase("unit-presence.ask-place")])
            : new Finding(card, Outcome.NotAssessable, [statement.Id],
                new Phrase(place is PlaceResolution.One { Result.Kind: not PlaceKind.Settlement } ? "exposure.place-is-an-area" : "exposure.place-open", ("place", statement.At.ToString()!)),
                ask: [new Phrase("place.ask-where", ("place", statement.At.ToString()!))]);
    }

    /// <summary>
    /// Everything else within reach, as one count. Silent, whatever the number: an incident that concerns neither the unit nor the settlement cannot speak for
    /// or against the claim, and as no list of incidents says that it is complete, neither can its absence.
    /// </summary>
    public static Finding Nearby(CheckCard card, ExposedStay stay, OwnIncidents own, IncidentsNear near, IncidentBaseRate? rate)
    {
        var mine = own.All.SelectMany(i => i.Rows).Select(r => (r.Citation.File, r.Citation.Row)).ToHashSet();
        var others = near.Nearest.Where(i => !mine.Contains((i.Citation.File, i.Citation.Row)));
        return new Finding(card, Outcome.Silent, [stay.Statement.Id],
            new Phrase("exposure.nearby", ("count", Math.Max(0, near.Count - own.CountedNear(stay))), ("place", stay.Settlement!.Name), ("km", ExposureCheck.NearbyKm),
                ("told", new SpanValue(stay.Told)), ("rate", new PhraseInPhrase(Rate(rate)))),
            "place:" + (stay.Settlement.Code ?? stay.Settlement.Id),
            citations: [.. others.Select(i => i.Citation).Distinct().OrderBy(c => c.Source, StringComparer.Ordinal).ThenBy(c => c.File, StringComparer.Ordinal).ThenBy(c => c.Row)],
            assumptions: [new Phrase("exposure.assume-alleged"), new Phrase("exposure.assume-presence")]);
    }

    private static Phrase Rate(IncidentBaseRate? rate) => rate is { Share: { } share } r
        ? new Phrase("exposure.rate", ("with", r.WithIncident), ("recorded", r.Recorded), ("percent", Math.Round(100 * share)))
        : new Phrase("exposure.rate-unknown");
}
