using System.Collections.Immutable;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Core.Checks.UnitPresence;

/// <summary>What is said where positions of the unit cannot speak for or against the claim, each with the reason.</summary>
internal static class PresenceGaps
{
    /// <summary>No position on the days told: never recorded, not covered then, or covered without a position.</summary>
    public static Finding NotCovered(CheckCard card, Stay stay, ImmutableArray<CoverageSpan> coverage, ImmutableArray<Sighting> around)
    {
        var unit = new TextValue(stay.Unit.Name);
        var spans = coverage.Where(c => !c.Days.IsUnbounded).OrderBy(c => c.Days.Earliest?.Number ?? long.MinValue).ThenBy(c => c.Source, StringComparer.Ordinal).ToList();
        var compared = "unit:" + stay.Unit.Id;
        if (spans.Count == 0 && around.IsEmpty)
        {
            return new Finding(card, Outcome.Silent, [stay.Statement.Id], new Phrase("unit-presence.never-recorded", ("unit", unit), ("told", new SpanValue(stay.Told))), compared);
        }

        var touching = spans.Where(c => c.Days.Intersects(stay.Told)).ToList();
        var key = touching.Count > 0 ? "unit-presence.covered-but-not-seen" : "unit-presence.not-covered";
        var derived = (touching.Count > 0 ? touching : spans).TrueForAll(c => c.IsDerived);
        return new Finding(card, Outcome.Silent, [stay.Statement.Id], new Phrase(key, ("unit", unit), ("told", new SpanValue(stay.Told)), ("covered", Spans(spans.Select(c => c.Days))),
            ("derived", derived ? "yes" : "no")), compared);
    }

    public static Finding ToldElsewhere(CheckCard card, Stay stay, Comparison comparison) => new(card, Outcome.Silent, [stay.Statement.Id],
        new Phrase("unit-presence.told-elsewhere", ("unit", stay.Unit.Name), ("told", new SpanValue(stay.Told)), ("positions", comparison.LeftOut)),
        "unit:" + stay.Unit.Id, assumptions: PresenceWords.Assumptions(stay));

    public static Finding DatesDecide(CheckCard card, Stay stay, Comparison comparison) => new(card, Outcome.NotAssessable, [stay.Statement.Id],
        new Phrase("unit-presence.dates-decide", ("unit", stay.Unit.Name), ("told", new SpanValue(stay.Told)), ("positions", comparison.Stands.Length)),
        "unit:" + stay.Unit.Id, assumptions: PresenceWords.Assumptions(stay), ask: [new Phrase("unit-presence.ask-when")]);

    public static Finding NotAssessable(CheckCard card, AccountInContext account, Statement statement)
    {
        var served = (Claim.Served)statement.Claim!;
        var unitText = served.Unit ?? served.Number;
        return (account.UnitOf(statement), account.PlaceOf(statement)) switch
        {
            (UnitResolution.NotNamed, _) => Not("unit-presence.no-unit", new Phrase("unit-presence.ask-unit")),
            (UnitResolution.Unknown, _) => new Finding(card, Outcome.Silent, [statement.Id], new Phrase("unit-presence.unit-not-in-base", ("unit", unitText ?? "")),
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
            card, Outcome.NotAssessable, [statement.Id], new Phrase(key, args), ask: [ask]);
    }

    /// <summary>Spans that touch or overlap become one; they come ordered by their first day.</summary>
    public static List<DayWindow> Joined(IEnumerable<DayWindow> spans)
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

    public static ListValue Spans(IEnumerable<DayWindow> spans) => new([.. Joined(spans).Select(d => (PhraseValue)new SpanValue(d))]);
}
