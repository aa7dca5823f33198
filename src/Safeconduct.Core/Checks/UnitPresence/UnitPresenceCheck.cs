using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

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

    public CheckCard Card { get; } = new("SC0202", 1, Question.Reliability,
        ["Security Force Monitor, Research Handbook, on sites, areas of operation and superior units"]);

    public IReadOnlyList<EvidenceQuery> Needs(AccountInContext account)
    {
        var queries = new List<EvidenceQuery>();
        foreach (var stay in Stays(account))
        {
            queries.Add(new CoverageQuery(stay.Unit.Id));
            queries.Add(SightingsOf(stay.Unit.Id, stay));
            queries.AddRange(SuperiorsOf(account, stay).Select(s => SightingsOf(s.Unit.Id, stay)));
            if (stay.Unit.Side is { } side)
            {
                queries.Add(Nearness(side, stay));
            }
        }

        return queries;
    }

    public IEnumerable<Finding> Examine(AccountInContext account, EvidenceSet evidence)
    {
        foreach (var statement in account.Tellings.Where(s => s.Claim is Claim.Served))
        {
            yield return Stay.Of(account, statement) is { } stay ? Compare(account, stay, evidence) : NotAssessable(account, statement);
        }
    }

    private static IEnumerable<Stay> Stays(AccountInContext account) =>
        account.Tellings.Where(s => s.Claim is Claim.Served).Select(s => Stay.Of(account, s)).OfType<Stay>();

    private static SightingsQuery SightingsOf(string unitId, Stay stay) => new(unitId, stay.Told.Widen(LookAroundDays));

    private static NearnessQuery Nearness(string side, Stay stay) => new(side, stay.At, NearKm + stay.WithinKm, stay.Told);

    /// <summary>One level up, while the relation lasts, and never an army or a district: those are everywhere.</summary>
    private static IEnumerable<Superior> SuperiorsOf(AccountInContext account, Stay stay) =>
        account.SuperiorsOf(stay.Unit).Where(s => s.Days.Intersects(stay.Told) && !Formations.IsArmyOrAbove(s.Unit));

    private Finding Compare(AccountInContext account, Stay stay, EvidenceSet evidence)
    {
        var recorded = evidence.Of(SightingsOf(stay.Unit.Id, stay));
        var relevant = stay.Relevant(recorded);
        if (relevant.IsEmpty)
        {
            return NotCovered(stay, evidence.Of(new CoverageQuery(stay.Unit.Id)), recorded);
        }

        var nearness = stay.Unit.Side is { } side ? evidence.Of(Nearness(side, stay)) : default;
        var near = relevant.Count(s => stay.KmTo(s) <= NearKm);
        return near * 2 >= relevant.Length
            ? Near(stay, relevant, near, nearness)
            : Far(account, stay, evidence, relevant, recorded, near, nearness);
    }

    private Finding Near(Stay stay, ImmutableArray<Sighting> relevant, int near, NearnessCount nearness) => new(
        Card, Outcome.Compatible, [stay.Statement.Id],
        new Phrase("unit-presence.near", [.. Describe(stay, relevant, near, nearness)]),
        "unit:" + stay.Unit.Id, citations: Citations(relevant.Where(s => stay.KmTo(s) <= NearKm)), assumptions: Assumptions(stay),
        wouldChange: [new Phrase("unit-presence.near-proves-little")]);

    private Finding Far(AccountInContext account, Stay stay, EvidenceSet evidence, ImmutableArray<Sighting> relevant, ImmutableArray<Sighting> recorded, int near, NearnessCount nearness)
    {
        var explanations = Explanations.Of(stay, recorded, SuperiorsOf(account, stay).Select(s => (s, evidence.Of(SightingsOf(s.Unit.Id, stay)))));
        return new Finding(Card, Outcome.Raises, [stay.Statement.Id],
            new Phrase("unit-presence.far", [.. Describe(stay, relevant, near, nearness)]),
            "unit:" + stay.Unit.Id, citations: Citations(relevant), assumptions: Assumptions(stay),
            wouldChange: explanations.WouldChange, ask: [new Phrase("unit-presence.ask-where"), new Phrase("unit-presence.ask-detached")], tried: explanations.Tried);
    }

    private Finding NotCovered(Stay stay, ImmutableArray<CoverageSpan> coverage, ImmutableArray<Sighting> around)
    {
        var unit = new TextValue(stay.Unit.Name);
        var spans = coverage.Where(c => !c.Days.IsUnbounded).OrderBy(c => c.Days.Earliest?.Number ?? long.MinValue).ThenBy(c => c.Source, StringComparer.Ordinal).ToList();
        var compared = "unit:" + stay.Unit.Id;
        if (spans.Count == 0 && around.IsEmpty)
        {
            return new Finding(Card, Outcome.Silent, [stay.Statement.Id], new Phrase("unit-presence.never-recorded", ("unit", unit), ("told", new SpanValue(stay.Told))), compared);
        }

        var covered = new ListValue([.. Joined(spans.Select(c => c.Days)).Select(d => (PhraseValue)new SpanValue(d))]);
        var key = spans.Exists(c => c.Days.Intersects(stay.Told)) ? "unit-presence.covered-but-not-seen" : "unit-presence.not-covered";
        return new Finding(Card, Outcome.Silent, [stay.Statement.Id], new Phrase(key, ("unit", unit), ("told", new SpanValue(stay.Told)), ("covered", covered)), compared);
    }

    /// <summary>Spans that touch or overlap become one; they come ordered by their first day.</summary>
    private static List<DayWindow> Joined(IEnumerable<DayWindow> spans)
    {
        var joined = new List<DayWindow>();
        foreach (var span in spans)
        {
            if (joined.Count > 0 && joined[^1].Widen(1).Intersects(span))
            {
                joined[^1] = joined[^1].Hull(span);
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }

    private Finding NotAssessable(AccountInContext account, Statement statement)
    {
        var served = (Claim.Served)statement.Claim!;
        var unitText = served.Unit ?? served.Number;
        return (account.UnitOf(statement), account.PlaceOf(statement)) switch
        {
            (UnitResolution.NotNamed, _) => Not("unit-presence.no-unit", new Phrase("unit-presence.ask-unit")),
            (UnitResolution.Unknown, _) => new Finding(Card, Outcome.Silent, [statement.Id], new Phrase("unit-presence.unit-not-in-base", ("unit", unitText ?? "")),
                wouldChange: [new Phrase("unit-presence.change-import")]),
            (UnitResolution.Several several, _) => Not("unit-presence.which-unit", new Phrase("unit-presence.ask-which-unit"),
                ("unit", unitText ?? ""), ("candidates", ListValue.Of(several.Candidates.Select(c => c.Name)))),
            (_, PlaceResolution.NotNamed) => Not("unit-presence.no-place", new Phrase("unit-presence.ask-place")),
            (_, PlaceResolution.Several several) => Not("unit-presence.which-place", Where(), ("place", statement.At!.ToString()!), ("count", several.Candidates.Length)),
            (_, PlaceResolution.Unknown) => Not("unit-presence.place-unknown", Where(), ("place", statement.At!.ToString()!)),
            (_, PlaceResolution.One { Result.Point: null }) => Not("unit-presence.place-without-point", Where(), ("place", statement.At!.ToString()!)),
            _ when account.EndsBeforeItBegins(statement) => Not("unit-presence.dates-at-odds", new Phrase("unit-presence.ask-when")),
            _ => Not("unit-presence.no-dates", new Phrase("unit-presence.ask-when")),
        };

        Phrase Where() => new("place.ask-where", ("place", statement.At!.ToString()!));

        Finding Not(string key, Phrase ask, params ImmutableArray<(string, PhraseValue)> args) => new(
            Card, Outcome.NotAssessable, [statement.Id], new Phrase(key, args), ask: [ask]);
    }

    private static IEnumerable<(string, PhraseValue)> Describe(Stay stay, ImmutableArray<Sighting> relevant, int near, NearnessCount nearness)
    {
        var closest = relevant.MinBy(stay.KmTo)!;
        yield return ("unit", stay.Unit.Name);
        yield return ("place", stay.PlaceName);
        yield return ("km", Math.Round(stay.KmTo(closest)));
        yield return ("typicalKm", Math.Round(relevant.Select(stay.KmTo).Order().ElementAt(relevant.Length / 2)));
        yield return ("days", stay.DaysTo(closest));
        yield return ("positions", relevant.Length);
        yield return ("nearPositions", near);
        yield return ("toldDays", stay.Told.Days ?? 0);
        yield return ("daysWithout", stay.DaysWithout(relevant));
        yield return ("observed", relevant.Count(s => s.Kind == SightingKind.Observed));
        yield return ("carried", relevant.Count(s => s.Kind == SightingKind.CarriedForward));
        yield return ("unitsNear", nearness.Near);
        yield return ("unitsRecorded", nearness.Recorded);
        yield return ("unitsAsNear", nearness.Recorded == 0 ? 0 : Math.Round((double)nearness.Near / nearness.Recorded, 2));
        yield return ("span", new SpanValue(new DayWindow(relevant.Min(s => s.Days.Earliest), relevant.Max(s => s.Days.Latest))));
    }

    private static ImmutableArray<Phrase> Assumptions(Stay stay) =>
    [
        new Phrase("unit-presence.assume-near", ("km", NearKm), ("days", SlackDays)),
        new Phrase("unit-presence.assume-place", ("place", stay.PlaceName), ("km", Math.Round(stay.WithinKm))),
        new Phrase("unit-presence.assume-mostly"),
    ];

    private static ImmutableArray<Citation> Citations(IEnumerable<Sighting> sightings) =>
        [.. sightings.Select(s => s.Citation).Distinct().OrderBy(c => c.Source, StringComparer.Ordinal).ThenBy(c => c.File, StringComparer.Ordinal).ThenBy(c => c.Row)];
}
