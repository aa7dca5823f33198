using System.Collections.Immutable;
using Safeconduct.Core.Accounts;

namespace Safeconduct.Core.Checks.Journey;

/// <summary>Puts the verdict on two stops into a finding.</summary>
internal static class JourneyFindings
{
    public static Finding DoesNotFit(CheckCard card, AccountInContext account, PairVerdict verdict)
    {
        var leg = verdict.Leg;
        var (from, to) = (leg.From, leg.To);
        var overlap = leg.AllowedDays <= 0 ? verdict.Overlap : null;
        var reason = overlap is { } days
            ? new Phrase("journey.two-places", ("first", from.Name), ("second", to.Name), ("km", Km(leg)), ("days", new SpanValue(days)))
            : new Phrase("journey.too-far", ("from", from.Name), ("to", to.Name), ("km", Km(leg)), ("needed", Round(leg.NeededDays)), ("allowed", Math.Max(0, leg.AllowedDays ?? 0)));
        return new Finding(card, CannotBothBe(leg) ? Outcome.Contradicts : Outcome.Raises, InOrder(from, to), reason,
            roots: RootsOf(account, leg),
            assumptions: AssumptionsOf(leg),
            wouldChange: Changes(leg),
            ask: [overlap is { } on ? new Phrase("journey.ask-days", ("days", new SpanValue(on))) : new Phrase("journey.ask-way", ("from", from.Name), ("to", to.Name))],
            tried: Tried(leg));
    }

    public static Finding Fits(CheckCard card, AccountInContext account, PairVerdict verdict)
    {
        var leg = verdict.Leg;
        return new Finding(card, Outcome.Compatible, InOrder(leg.From, leg.To),
            new Phrase("journey.in-reach", ("from", leg.From.Name), ("to", leg.To.Name), ("km", Km(leg)), ("needed", Round(leg.NeededDays)), ("allowed", leg.AllowedDays ?? 0)),
            roots: RootsOf(account, leg),
            assumptions: AssumptionsOf(leg));
    }

    public static Finding PlaceUnsettled(CheckCard card, PairVerdict verdict)
    {
        var stop = verdict.Unsettled!;
        return new Finding(card, Outcome.NotAssessable, [stop.Id],
            new Phrase("journey.place-unsettled", ("place", stop.Name), ("count", stop.Readings.Length), ("other", verdict.Other.Name)),
            assumptions: AssumptionsOf(verdict.Leg),
            wouldChange: [new Phrase("journey.change-place", ("place", stop.Name))],
            ask: [new Phrase("place.ask-where", ("place", stop.Name))]);
    }

    /// <summary>A limit of the check, named: what lies beyond it was not compared or is not told.</summary>
    public static Finding TooMany(CheckCard card, string key, IEnumerable<string> statements, int limit) =>
        new(card, Outcome.NotAssessable, [.. statements], new Phrase(key, ("limit", limit)));

    /// <summary>Told to the day on both sides, and too far even by air: no single recalled date, and no flight, would mend it.</summary>
    private static bool CannotBothBe(Leg leg) =>
        leg.From.IsDayCertainAsTold && leg.To.IsDayCertainAsTold && leg.SoftDays == 0 && Travel.ByAir(leg.Km) > leg.AllowedDays;

    private static ImmutableArray<Phrase> AssumptionsOf(Leg leg)
    {
        var assumptions = Travel.Assumptions(leg.Mode);
        return leg.SoftDays == 0 ? assumptions : assumptions.Add(new Phrase("journey.assume-soft", ("days", leg.SoftDays), ("double", leg.SoftDays * 2), ("fourfold", leg.SoftDays * 4)));
    }

    private static ImmutableArray<Phrase> Changes(Leg leg)
    {
        var missing = (long)Math.Ceiling(leg.NeededDays - (leg.AllowedDays ?? 0));
        var changes = ImmutableArray.CreateBuilder<Phrase>();
        changes.Add(new Phrase("journey.change-leave", ("place", leg.From.Name), ("statement", leg.From.Id), ("days", missing)));
        changes.Add(new Phrase("journey.change-arrive", ("place", leg.To.Name), ("statement", leg.To.Id), ("days", missing)));
        if (leg.SoftDays > 0 && new[] { 2, 4 }.Where(t => leg.Fits(t)).ToList() is [var times, ..])
        {
            changes.Add(new Phrase("journey.change-tolerance", ("times", times)));
        }

        if (leg.Mode == TravelMode.OverlandFirst && Travel.ByAir(leg.Km) <= leg.AllowedDays)
        {
            changes.Add(new Phrase("journey.change-flight"));
        }

        return changes.ToImmutable();
    }

    private static ImmutableArray<Phrase> Tried(Leg leg) =>
    [
        new Phrase("journey.tried-ground", ("days", Round(Travel.ByGround(leg.Km, leg.Mode)))),
        new Phrase("journey.tried-air", ("days", Round(Travel.ByAir(leg.Km)))),
        new Phrase("journey.tried-order"),
    ];

    /// <summary>The two, and the statements that narrow the dates between them.</summary>
    private static ImmutableArray<string> RootsOf(AccountInContext account, Leg leg)
    {
        var ends = new[] { (leg.From.Id, StatementEnd.End), (leg.To.Id, StatementEnd.Start) };
        var because = account.Timeline.Windows
            .Where(w => ends.Any(e => string.Equals(e.Id, w.StatementId, StringComparison.Ordinal) && (w.End == e.Item2 || w.End == StatementEnd.Moment)))
            .SelectMany(w => w.Because.IsDefault ? [] : w.Because);
        var roots = because.Append(leg.From.Id).Append(leg.To.Id).ToHashSet(StringComparer.Ordinal);
        return [.. account.Account.Statements.Select(s => s.Id).Where(roots.Contains)];
    }

    private static ImmutableArray<string> InOrder(Stop a, Stop b) => a.Index < b.Index ? [a.Id, b.Id] : [b.Id, a.Id];

    // Never more than what was reckoned: a lower bound is rounded down.
    private static double Km(Leg leg) => Math.Floor(leg.Km);

    private static double Round(double days) => Math.Ceiling(days * 10) / 10;
}
