using FsCheck.Fluent;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Checks.UnitPresence;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.Tests.Checks;

/// <summary>What holds of unit presence whatever is told and whatever is recorded.</summary>
public sealed class UnitPresenceProperties
{
    private const int Cases = 1_500;

    private static readonly UnitPresenceCheck Check = new();
    private static readonly Unit Brigade = new("b", "9th Brigade", side: "ru");
    private static readonly Day Origin = Day.Of(2022, 4, 1);

    /// <summary>Day, kilometres to the north in units of 30, and kind.</summary>
    private static FsCheck.Gen<(int Day, int North, SightingKind Kind, string Source)[]> Positions => (from day in Gen.Choose(-20, 90) from north in Gen.Choose(0, 6)
                                                                         from kind in Gen.Elements(Enum.GetValues<SightingKind>()) from source in Gen.Elements("s", "t")
                                                                         select (day, north, kind, source)).ListOf(9).Select(l => l.ToArray());

    private static FsCheck.Gen<(int A, int B, int C, int D)> Dates => from a in Gen.Choose(0, 40) from b in Gen.Choose(0, 15) from c in Gen.Choose(0, 30) from d in Gen.Choose(0, 15) select (a, a + b, a + b + c, a + b + c + d);

    [Fact]
    public void Widening_a_date_never_makes_it_raise() => Each(from p in Positions from d in Dates from w in Gen.Choose(1, 30) from leave in Gen.Choose(0, 40) from end in Gen.Elements(0, 1, 2) select (p, d, w, leave, end), t =>
    {
        var leave = (From: t.leave, To: t.leave + 6);
        var told = Outcome(t.p, t.d, leave);
        var wider = t.end switch
        {
            0 => Outcome(t.p, (t.d.A - t.w, t.d.B, t.d.C, t.d.D), leave),
            1 => Outcome(t.p, (t.d.A, t.d.B, t.d.C, t.d.D + t.w), leave),
            _ => Outcome(t.p, t.d, (leave.From, leave.To), t.w),
        };
        (told != Core.Checks.Outcome.Raises && wider == Core.Checks.Outcome.Raises).ShouldBeFalse($"{told} became {wider}: dates {t.d}, wider by {t.w} at {t.end}, leave {t.leave}, positions {string.Join(" ", t.p)}");
    });

    [Fact]
    public void It_raises_exactly_when_it_would_for_every_stay_that_the_dates_allow() => Each(from p in Positions from d in Dates from leave in Gen.Choose(0, 40) select (p, d, leave), t =>
    {
        var leave = (t.leave, t.leave + 6);
        var each = from a in Enumerable.Range(t.d.A, t.d.B - t.d.A + 1) from d in Enumerable.Range(t.d.C, t.d.D - t.d.C + 1) select Outcome(t.p, (a, a, d, d), leave);
        (Outcome(t.p, t.d, leave) == Core.Checks.Outcome.Raises).ShouldBe(each.All(o => o == Core.Checks.Outcome.Raises), $"dates {t.d}, leave {leave}, positions {string.Join(" ", t.p)}");
    }, 150);

    [Fact]
    public void Positions_between_which_the_list_pauses_say_nothing_of_the_days_between()
    {
        // The same marker before and after is one position, but no row speaks for a stay within the pause.
        (int, int, SightingKind, string)[] marker = [(0, 5, SightingKind.Assessed, "s"), (12, 5, SightingKind.CarriedForward, "s")];
        Outcome(marker, (5, 5, 7, 7), null).ShouldBe(Core.Checks.Outcome.Silent);
        Outcome(marker, (3, 5, 7, 9), null).ShouldBe(Core.Checks.Outcome.NotAssessable);
        Outcome(marker, (0, 3, 7, 9), null).ShouldBe(Core.Checks.Outcome.Raises);
    }

    [Fact]
    public void Widening_the_place_never_makes_it_raise() => Each(from p in Positions from d in Dates from km in Gen.Choose(1, 90) select (p, d, km), t =>
        (Outcome(t.p, t.d, null) != Core.Checks.Outcome.Raises && Outcome(t.p, t.d, null, placeKm: 5 + t.km) == Core.Checks.Outcome.Raises).ShouldBeFalse());

    [Fact]
    public void Evidence_of_other_units_changes_no_outcome() => Each(from p in Positions from d in Dates from others in Positions from relation in Gen.Elements(Enum.GetValues<UnitRelation>()) select (p, d, others, relation), t =>
    {
        var evidence = Evidence(t.p);
        var before = evidence.Examine(Check, Account(t.d, null)).Single();
        Record(evidence, t.others, "other").Related("b", "other", t.relation);
        var after = evidence.Examine(Check, Account(t.d, null)).Single();
        (after.Outcome, after.Id).ShouldBe((before.Outcome, before.Id));
    });

    [Fact]
    public void An_absence_told_for_all_the_days_takes_the_question_away() => Each(from p in Positions from d in Dates select (p, d), t =>
        Outcome(t.p, t.d, (t.d.A, t.d.D)).ShouldNotBe(Core.Checks.Outcome.Raises));

    [Fact]
    public void Copying_the_list_another_day_changes_no_outcome() => Each(from p in Positions from d in Dates from shift in Gen.Choose(1, 3) select (p, d, shift), t =>
    {
        // One list, assessed, and the same list once more under a name that goes back to it.
        var original = t.p.Select(x => x with { Kind = SightingKind.Assessed, Source = "s" }).ToArray();
        var once = Outcome(original, t.d, null);
        var evidence = Record(Evidence(original), [.. original.Select(x => x with { Source = "copy" })], "b").GoesBack("s", "o").GoesBack("copy", "o");
        evidence.Examine(Check, Account(t.d, null)).Single().Outcome.ShouldBe(once);
    });

    [Fact]
    public void What_is_carried_forward_is_recognised_once_and_for_all() => Each(Positions, p =>
    {
        var sightings = p.Select((x, i) => new Sighting("b", "b", DayWindow.On(Origin.AddDays(x.Day)), At(x.North), 0, x.Kind, "ru", new Citation(x.Source, "f", i, default))).ToList();
        var marked = CarriedForward.Recognise(sightings, s => s);
        marked.Length.ShouldBe(sightings.Count);
        CarriedForward.Recognise(marked.Reverse(), s => s).ShouldBe(marked, "recognising again, in another order, changes nothing");
        marked.Count(s => s.Kind == SightingKind.Observed).ShouldBe(sightings.Count(s => s.Kind == SightingKind.Observed));
    });

    private static void Each<T>(FsCheck.Gen<T> gen, Action<T> test, int cases = Cases)
    {
        foreach (var item in gen.Sample(cases))
        {
            test(item);
        }
    }

    private static Outcome Outcome((int, int, SightingKind, string)[] positions, (int, int, int, int) dates, (int, int)? leave, int leaveWider = 0, double placeKm = 5) =>
        Evidence(positions).Examine(Check, Account(dates, leave, leaveWider, placeKm)).First().Outcome;

    private static TestAccount Account((int A, int B, int C, int D) dates, (int From, int To)? leave, int leaveWider = 0, double placeKm = 5)
    {
        var place = new Place("p", "Place", PlaceKind.Settlement, country: "UA", point: At(0), withinKm: placeKm);
        var account = new TestAccount().Say(new Claim.Served { Unit = "b" }, $"[{Text(dates.A)}..{Text(dates.B)}]", $"[{Text(dates.C)}..{Text(dates.D)}]", at: place, unit: Brigade);
        return leave is not { } l ? account : account.Say(new Claim.Leave(), $"[{Text(l.From - leaveWider)}..{Text(l.From)}]", $"[{Text(l.To)}..{Text(l.To + leaveWider)}]");
    }

    private static TestEvidence Evidence((int, int, SightingKind, string)[] positions) => Record(new TestEvidence(), positions, "b");

    private static TestEvidence Record(TestEvidence evidence, (int Day, int North, SightingKind Kind, string Source)[] positions, string unit) =>
        positions.Aggregate(evidence, (e, p) => e.Seen(unit, Text(p.Day), At(p.North), kind: p.Kind, source: p.Source));

    private static GeoPoint At(int north) => new(47 + (north * 0.27), 36);

    private static string Text(int day) => Origin.AddDays(day).ToString();
}
