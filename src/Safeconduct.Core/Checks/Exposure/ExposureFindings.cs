using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.Exposure;

/// <summary>What is said of the incidents that concern a stay: a question where the days meet, what clears where they do not, and never more than a bounded number.</summary>
internal sealed class ExposureFindings(CheckCard card, AccountInContext account, ExposedStay stay)
{
    /// <summary>So many days and places get a finding of their own; the rest is one finding with its count.</summary>
    private const int MostGroups = 8;

    /// <summary>So many rows are cited for acts that lie outside the stay.</summary>
    private const int MostCited = 20;

    /// <summary>So many acts are named within one finding.</summary>
    private const int MostNamed = 5;

    /// <summary>A source's words are quoted up to this length.</summary>
    private const int MostLetters = 300;

    public IEnumerable<Finding> Of(OwnIncidents own) => Questions([.. own.Of(MeetingKind.Together)])
        .Concat(own.Of(MeetingKind.Elsewhere).GroupBy(i => string.Join('+', i.Meeting.By), StringComparer.Ordinal).Select(g => Cleared([.. g])))
        .Concat(Some([.. own.Of(MeetingKind.DaysOpen)], DaysOpen))
        .Concat(Some([.. own.Of(MeetingKind.Outside)], Outside));

    private static IEnumerable<Finding> Some(ImmutableArray<OwnIncident> incidents, Func<ImmutableArray<OwnIncident>, Finding> say) => incidents.IsEmpty ? [] : [say(incidents)];

    private IEnumerable<Finding> Questions(ImmutableArray<OwnIncident> incidents)
    {
        var groups = incidents.GroupBy(i => (i.IsOfUnit, i.Incident.Days, Place: i.Incident.PlaceName ?? i.Incident.At.ToString())).Select(g => g.ToImmutableArray()).ToList();
        return groups.Take(MostGroups).Select(Question).Concat(Some([.. groups.Skip(MostGroups).SelectMany(g => g)], Further));
    }

    private Finding Question(ImmutableArray<OwnIncident> group) => Raise(group, new Phrase(group[0].IsOfUnit ? "exposure.unit-incident" : "exposure.settlement-incident",
        ("unit", stay.Unit?.Name ?? ""), ("place", stay.Settlement?.Name ?? ""), ("count", group.Length), ("acts", Acts(group)), ("days", new SpanValue(group[0].Incident.Days)),
        ("where", Where(group[0].Incident)), ("source", group[0].Incident.Citation.Source), ("grade", Grades(group)), ("told", new SpanValue(stay.Told))));

    /// <summary>More than can be said one by one: counted, by place.</summary>
    private Finding Further(ImmutableArray<OwnIncident> rest) => Raise(rest, new Phrase("exposure.further", ("count", rest.Length),
        ("places", ListValue.Of(rest.Select(i => i.Incident.PlaceName ?? i.Incident.At.ToString()).Distinct(StringComparer.Ordinal).Take(MostNamed))), ("days", new SpanValue(Hull(rest)))));

    private Finding Raise(ImmutableArray<OwnIncident> group, Phrase reason) => new(card, Outcome.Raises, [stay.Statement.Id], reason, group[0].Identity,
        citations: Citations(group), assumptions: Assumptions(), wouldChange: WouldChange(group), tried: Tried(group),
        ask: [new Phrase("exposure.ask-duties"), new Phrase("exposure.ask-part"), new Phrase("exposure.ask-away")]);

    private Finding Cleared(ImmutableArray<OwnIncident> incidents) => new(card, Outcome.Compatible, InOrder(incidents[0].Meeting.By.Prepend(stay.Statement.Id)),
        new Phrase("exposure.cleared", ("count", incidents.Length), ("acts", Acts(incidents)), ("days", new SpanValue(Hull(incidents))), ("by", ListValue.Of(incidents[0].Meeting.By))),
        incidents[0].Identity, roots: [.. InOrder(incidents[0].Meeting.By)], citations: Citations(incidents), assumptions: Assumptions(), wouldChange: [new Phrase("exposure.change-absence")]);

    private Finding DaysOpen(ImmutableArray<OwnIncident> incidents) => new(card, Outcome.NotAssessable, [stay.Statement.Id],
        new Phrase("exposure.days-open", ("count", incidents.Length), ("acts", Acts(incidents)), ("days", new SpanValue(Hull(incidents))), ("told", new SpanValue(stay.Told))),
        incidents[0].Identity, citations: Citations(incidents), assumptions: Assumptions(), ask: [new Phrase("unit-presence.ask-when"), new Phrase("exposure.ask-away")]);

    private Finding Outside(ImmutableArray<OwnIncident> incidents) => new(card, Outcome.Compatible, [stay.Statement.Id],
        new Phrase("exposure.outside", ("unit", stay.Unit?.Name ?? ""), ("count", incidents.Length),
            ("before", incidents.Count(i => i.Incident.Days.Latest < stay.Told.Earliest)), ("after", incidents.Count(i => i.Incident.Days.Earliest > stay.Told.Latest)),
            ("told", new SpanValue(stay.Told))),
        "unit:" + stay.Unit!.Id, citations: [.. Citations(incidents).Take(MostCited)], assumptions: Assumptions(), wouldChange: [new Phrase("exposure.change-stay")]);

    private ImmutableArray<Phrase> Assumptions() =>
    [
        new Phrase("exposure.assume-alleged"),
        new Phrase("exposure.assume-presence"),
        new Phrase("exposure.assume-settlement", ("km", ExposureCheck.SettlementKm)),
    ];

    private static ImmutableArray<Phrase> WouldChange(ImmutableArray<OwnIncident> group) =>
    [
        new Phrase("exposure.change-elsewhere"),
        new Phrase("exposure.change-days"),
        .. group.Any(i => i.IsOfUnit) ? [new Phrase("exposure.change-part"), new Phrase("exposure.change-number")] : ImmutableArray<Phrase>.Empty,
        new Phrase("exposure.change-role"),
        new Phrase("exposure.change-source"),
        new Phrase("exposure.change-post"),
    ];

    private ImmutableArray<Phrase> Tried(ImmutableArray<OwnIncident> group)
    {
        var first = group[0];
        var named = group.SelectMany(i => i.Incident.AllegedUnits).Distinct(StringComparer.Ordinal).Take(MostNamed).ToImmutableArray();
        return
        [
            first.Meeting.By.IsEmpty ? new Phrase("exposure.tried-absence-none") : new Phrase("exposure.tried-absence-part", ("by", ListValue.Of(first.Meeting.By))),
            new Phrase("exposure.tried-days", ("core", new SpanValue(stay.Days.Core!.Value))),
            stay.Settlement is null ? new Phrase("exposure.tried-distance-open")
                : new Phrase("exposure.tried-distance", ("place", stay.Settlement.Name), ("km", Math.Round(Places.GeoDistance.Km(stay.At, first.Incident.At)))),
            (named.IsEmpty, first.IsOfUnit) switch
            {
                (true, _) => new Phrase("exposure.tried-no-unit"),
                (_, true) => new Phrase("exposure.tried-words", ("words", ListValue.Of(named))),
                _ => new Phrase("exposure.tried-other-unit", ("words", ListValue.Of(named))),
            },
        ];
    }

    private static ListValue Acts(ImmutableArray<OwnIncident> incidents) => new([.. incidents.Take(MostNamed).Select(i => (PhraseValue)new PhraseInPhrase(i.Incident.Kind is { } kind
        ? new Phrase("exposure.act-of-kind", ("title", Short(i.Incident.Title)), ("kind", Short(kind)))
        : new Phrase("exposure.act", ("title", Short(i.Incident.Title)))))]);

    private static string Short(string words) => words.Length <= MostLetters ? words : words[..(char.IsHighSurrogate(words[MostLetters - 1]) ? MostLetters - 1 : MostLetters)] + "…";

    private static string Where(Incident incident) => incident.PlaceName ?? incident.At.ToString();

    private static ListValue Grades(ImmutableArray<OwnIncident> group) => ListValue.Of(group.SelectMany(i => i.Rows).Select(r => r.Citation.Grade.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static DayWindow Hull(ImmutableArray<OwnIncident> incidents) => incidents.Select(i => i.Incident.Days).Aggregate((a, b) => a.Hull(b));

    private static ImmutableArray<Citation> Citations(ImmutableArray<OwnIncident> incidents) => [.. incidents.SelectMany(i => i.Rows).Select(r => r.Citation).Distinct()
        .OrderBy(c => c.Source, StringComparer.Ordinal).ThenBy(c => c.File, StringComparer.Ordinal).ThenBy(c => c.Row)];

    private ImmutableArray<string> InOrder(IEnumerable<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return [.. account.Account.Statements.Select(s => s.Id).Where(wanted.Contains)];
    }
}
