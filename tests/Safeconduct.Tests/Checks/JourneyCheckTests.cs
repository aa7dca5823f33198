using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Checks.Journey;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;
using Outcome = Safeconduct.Core.Checks.Outcome;
using static Safeconduct.Tests.Checks.Places;

namespace Safeconduct.Tests.Checks;

public sealed class JourneyCheckTests
{
    private static readonly JourneyCheck Check = new();
    private static readonly Claim Was = new Claim.Was();
    private static readonly Claim Served = new Claim.Served { Unit = "a unit" };
    private static readonly Claim Event = new Claim.Event { What = "something", How = "saw" };

    public static TheoryData<string, TestCase> MustRaise => new()
    {
        { "two moments on one day at the two ends of Russia by a front", new(a => a.Say(Event, on: "2022-05-01", at: Tokmak).Say(Event, on: "2022-05-01", at: Omsk)) },
        { "two hospitals in one week", new(a => a.Say(new Claim.Hospital(), "2022-05-01", "2022-05-08", at: Moscow).Say(new Claim.Hospital(), "2022-05-03", "2022-05-10", at: Omsk)) },
        { "two stays that overlap for three weeks", new(a => a.Say(Was, "2023-01-01", "2023-03-22", at: Astana).Say(Was, "2023-03-01", "2023-05-01", at: Almaty)) },
        { "an event from the middle of a stay in hospital", new(a => a.Say(new Claim.Hospital(), "2022-05-01", "2022-05-20", at: Rostov).Say(Event, on: "2022-05-10", at: Tokmak)) },
        { "leaving a post near the front and standing in the far east the same day", new(a => a.Say(Served, "2022-03-01", "2022-05-01", at: Tokmak).Say(Was, "2022-05-01", "2022-05-20", at: Vladivostok)) },
        { "arriving at a post near the front the day the leave in the far east ended", new(a => a.Say(new Claim.Leave(), "2022-04-01", "2022-05-01", at: Vladivostok).Say(Served, "2022-05-01", "2022-08-01", at: Tokmak)) },
        { "the border of Kazakhstan the day of something near the front", new(a => a.Say(Event, on: "2022-05-01", at: Tokmak).Say(new Claim.Crossed { From = "RU", To = "MN" }, on: "2022-05-01")) },
        { "every place that the words can mean is too far", new(a => a.Say(Event, on: "2022-05-01", at: Tokmak).Say(Event, on: "2022-05-01", atText: "Ivanovka", resolved: new PlaceResolution.Several([Omsk, Vladivostok], ["region"]))) },
    };

    public static TheoryData<string, TestCase> MustNotRaise => new()
    {
        { "leave at home inside a service told elsewhere", new(a => a.Say(Served, "2022-02-24", "2022-08-24", at: Tokmak).Say(new Claim.Leave(), "2022-05-01", "2022-05-20", at: Vladivostok)) },
        { "a hospital inside a service told elsewhere", new(a => a.Say(Served, "2022-02-24", "2022-08-24", at: Tokmak).Say(new Claim.Hospital(), "2022-05-01", "2022-05-20", at: Moscow)) },
        { "a detachment inside a service told elsewhere", new(a => a.Say(Served, "2022-02-24", "2022-08-24", at: Tokmak).Say(Was, "2022-05-01", "2022-05-20", at: Omsk)) },
        { "an event far away on a day inside a service", new(a => a.Say(Served, "2022-02-24", "2022-08-24", at: Tokmak).Say(Event, on: "2022-05-01", at: Omsk)) },
        { "a visit elsewhere during a long stay", new(a => a.Say(Was, "2022-09-01", "2024-09-01", at: Astana).Say(Was, "2023-05-01", "2023-05-10", at: Almaty)) },
        { "a day trip from a stay", new(a => a.Say(Was, "2022-05-01", "2022-05-05", at: Melitopol).Say(Event, on: "2022-05-01", at: Rostov)) },
        { "a night flight away from the war", new(a => a.Say(Event, on: "2023-05-01", at: Moscow).Say(Event, on: "2023-05-01", at: Vladivostok)) },
        { "a long drive in two days", new(a => a.Say(Event, on: "2022-05-01", at: Tokmak).Say(Event, on: "2022-05-02", at: Moscow)) },
        { "an open date", new(a => a.Say(Event, on: "2022-05-01", at: Tokmak).Say(Was, to: "2022-06-01", at: Omsk).Say(Event, at: Vladivostok)) },
        { "a month and a day in it", new(a => a.Say(Event, on: "2022-05", at: Tokmak).Say(Event, on: "2022-05-15", at: Omsk)) },
        { "a date told as about", new(a => a.Say(Event, on: "2022-05-01~", at: Tokmak).Say(Event, on: "2022-05-01", at: Omsk)) },
        { "a medical flight from the front", new(a => a.Say(Event, on: "2022-05-01", at: Tokmak).Say(new Claim.Hospital(), "2022-05-01", "2022-05-20", at: Moscow)) },
        { "something only heard of", new(a => a.Say(Event, on: "2022-05-01", at: Tokmak).Say(new Claim.Event { What = "news", How = "heard" }, on: "2022-05-01", at: Vladivostok)) },
        { "a case opened where the person is not", new(a => a.Say(Event, on: "2022-05-01", at: Tokmak).Say(new Claim.Proceeding { Article = "337" }, on: "2022-05-01", at: Vladivostok)) },
        { "a place without coordinates", new(a => a.Say(Event, on: "2022-05-01", at: Unmapped).Say(Event, on: "2022-05-01", at: Vladivostok)) },
        { "a place nobody knows", new(a => a.Say(Event, on: "2022-05-01", atText: "Nowhere", resolved: new PlaceResolution.Unknown("Nowhere")).Say(Event, on: "2022-05-01", at: Vladivostok)) },
        { "a telling that a later one replaces", new(a => a.Say(Event, on: "2022-05-01", at: Tokmak).Say(Event, on: "2022-05-01", at: Omsk).Say(Event, on: "2022-06-01", at: Omsk, retells: "S2", interview: "I2")) },
        { "a day and night from the front to Kazakhstan after leave", new(a => a.Say(Served, "2022-02-24", "2022-08-24", at: ZaporizhzhiaRegion).Say(new Claim.Crossed { From = "RU", To = "KZ" }, on: "2022-08-25")) },
        { "two services that follow each other and overlap in the telling", new(a => a.Say(Served, "2022-02-24", "2022-08-24", at: Tokmak).Say(Served, "2022-08-01", "2022-12-24", at: Omsk)) },
    };

    [Theory]
    [MemberData(nameof(MustRaise))]
    public void A_journey_that_nobody_can_make_needs_an_explanation(string name, TestCase journey)
    {
        var findings = journey.On(new TestAccount()).Examine(Check);
        findings.Count(f => f.IsAdverse).ShouldBe(1, name);
        var finding = findings.Single(f => f.IsAdverse);
        finding.Statements.ShouldBe(["S1", "S2"]);
        finding.Roots.ShouldContain("S1");
        finding.WouldChange.ShouldNotBeEmpty();
        finding.Ask.Length.ShouldBe(1);
        finding.Assumptions.ShouldNotBeEmpty();
        finding.Tried.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(MustNotRaise))]
    public void A_journey_that_somebody_can_make_raises_nothing(string name, TestCase journey) =>
        journey.On(new TestAccount()).Examine(Check).Where(f => f.IsAdverse).ShouldBeEmpty(name);

    [Fact]
    public void Only_days_told_without_reserve_on_both_sides_can_contradict()
    {
        Outcome Between(string first, string second) =>
            new TestAccount().Say(new Claim.Hospital(), first, "2022-05-08", at: Moscow).Say(new Claim.Hospital(), second, "2022-05-12", at: Omsk).Examine(Check).Single().Outcome;
        Between("2022-05-01", "2022-05-03").ShouldBe(Outcome.Contradicts);
        Between("2022-04", "2022-05-03").ShouldBe(Outcome.Raises);
    }

    [Fact]
    public void A_leg_that_a_flight_would_mend_raises_and_says_so()
    {
        var finding = new TestAccount().Say(Event, on: "2022-05-01", at: Tokmak).Say(Event, on: "2022-05-01", at: Omsk).Examine(Check).Single();
        finding.Outcome.ShouldBe(Outcome.Raises);
        finding.WouldChange.ShouldContain(p => p.Key == "journey.change-flight");
    }

    [Fact]
    public void What_fits_is_said_with_its_distance_only_when_it_says_something()
    {
        var near = new TestAccount().Say(Event, on: "2022-05-01", at: Tokmak).Say(Event, on: "2022-05-02", at: Melitopol).Examine(Check);
        near.ShouldBeEmpty();
        var far = new TestAccount().Say(Event, on: "2022-05-01", at: Rostov).Say(Event, on: "2022-05-03", at: Moscow).Examine(Check).Single();
        far.Outcome.ShouldBe(Outcome.Compatible);
        far.Reason.Key.ShouldBe("journey.in-reach");
        Number(far, "km").ShouldBeInRange(900, 960);
        Number(far, "allowed").ShouldBe(3);
        new TestAccount().Say(Event, on: "2022-05-01", at: Rostov).Say(Event, on: "2023-05-03", at: Moscow).Examine(Check).ShouldBeEmpty();
    }

    [Fact]
    public void A_place_on_which_the_answer_hangs_is_named()
    {
        var finding = new TestAccount().Say(Event, on: "2022-05-01", at: Tokmak)
            .Say(Event, on: "2022-05-01", atText: "Ivanovka", resolved: new PlaceResolution.Several([Melitopol, Omsk], ["region"])).Examine(Check).Single();
        finding.Outcome.ShouldBe(Outcome.NotAssessable);
        finding.Statements.ShouldBe(["S2"]);
        new TestAccount().Say(Event, on: "2022-05-01", at: Tokmak)
            .Say(Event, on: "2022-06-01", atText: "Ivanovka", resolved: new PlaceResolution.Several([Melitopol, Omsk], ["region"])).Examine(Check)
            .ShouldNotContain(f => f.Outcome == Outcome.NotAssessable);
    }

    [Fact]
    public void The_shorter_leg_explains_the_longer()
    {
        var findings = new TestAccount().Say(Event, on: "2022-05-01", at: Tokmak).Say(Event, on: "2022-05-01", at: Omsk).Say(Event, on: "2022-05-02", at: Vladivostok).Examine(Check);
        findings.Where(f => f.IsAdverse).ShouldHaveSingleItem().Statements.ShouldBe(["S1", "S2"]);
    }

    [Fact]
    public void Widening_any_date_never_makes_a_journey_raise()
    {
        var places = new[] { Tokmak, Melitopol, Rostov, Moscow, Omsk, Vladivostok, Astana, ZaporizhzhiaRegion };
        var claims = new[] { Was, Served, Event, new Claim.Hospital(), new Claim.Leave(), new Claim.Crossed { From = "RU", To = "KZ" } };
        var stop = from claim in Gen.Elements(claims) from place in Gen.Elements(places) from start in Gen.Choose(0, 40) from length in Gen.Choose(0, 25) select (claim, place, start, length);
        var cases = from a in stop from b in stop from left in Gen.Choose(0, 12) from right in Gen.Choose(0, 12) from which in Gen.Choose(0, 3) select (a, b, left, right, which);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var exact = Raises(c.a, c.b, -1, 0, 0);
            var wide = Raises(c.a, c.b, c.which, c.left, c.right);
            return exact || !wide;
        }).QuickCheckThrowOnFailure();

        static bool Raises((Claim Claim, Place Place, int Start, int Length) a, (Claim Claim, Place Place, int Start, int Length) b, int which, int left, int right)
        {
            string End(int day, bool widen) => widen ? $"[{At(day - left)}..{At(day + right)}]" : At(day);
            var account = new TestAccount();
            Add(a, 0);
            Add(b, 2);
            return account.Examine(Check).Any(f => f.IsAdverse);

            void Add((Claim Claim, Place Place, int Start, int Length) s, int index)
            {
                if (s.Claim is Claim.Event or Claim.Crossed)
                {
                    account.Say(s.Claim, on: End(s.Start, which == index), at: s.Place);
                }
                else
                {
                    account.Say(s.Claim, End(s.Start, which == index), End(s.Start + s.Length, which == index + 1), at: s.Place);
                }
            }
        }

        static string At(int day) => Day.Of(2022, 5, 1).AddDays(day).ToString();
    }

    [Fact]
    public void A_truthful_traveller_whose_dates_are_blurred_raises_nothing()
    {
        // Anybody who travels at 900 km a day in a straight line, and tells each day within a window that holds it.
        var places = new[] { Rostov, Moscow, Omsk, Astana, Almaty };
        var steps = from place in Gen.Elements(places) from stay in Gen.Choose(0, 20) from left in Gen.Choose(0, 9) from right in Gen.Choose(0, 9) select (place, stay, left, right);
        Prop.ForAll(steps.ListOf().ToArbitrary(), journey =>
        {
            var account = new TestAccount();
            var (day, here) = (0, Rostov);
            foreach (var (place, stay, left, right) in journey)
            {
                day += (int)Math.Ceiling(GeoDistance.Km(here.Point!.Value, place.Point!.Value) / 900);
                account.Say(Was, Blur(day, left, right), Blur(day + stay, left, right), at: place);
                day += stay;
                here = place;
            }

            return !account.Examine(Check).Any(f => f.IsAdverse);
        }).QuickCheckThrowOnFailure();

        static string Blur(int day, int left, int right) => $"[{Day.Of(2022, 5, 1).AddDays(day - left)}..{Day.Of(2022, 5, 1).AddDays(day + right)}]";
    }

    [Fact]
    public void A_thousand_stops_are_compared()
    {
        var random = new Random(7);
        var account = new TestAccount();
        for (var n = 0; n < 1000; n++)
        {
            account.Say(Event, on: Day.Of(2020, 1, 1).AddDays(random.Next(1500)).ToString(), at: random.Next(2) == 0 ? Tokmak : Omsk);
        }

        account.Examine(Check).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_country_box_is_never_farther_than_any_place_in_it()
    {
        var inKazakhstan = new[] { Astana.Point!.Value, Almaty.Point!.Value, new GeoPoint(47.1, 51.9), new GeoPoint(43.65, 51.16), new GeoPoint(49.95, 82.61), new GeoPoint(54.87, 69.16) };
        var box = new Whereabouts([Countries.Find("kz")!]);
        Prop.ForAll(Gen.Zip(Gen.Choose(-89, 89), Gen.Choose(-180, 180)).ToArbitrary(), p =>
        {
            var from = new GeoPoint(p.Item1, p.Item2);
            var least = box.AtLeastKm(Whereabouts.Around(from, 0));
            return inKazakhstan.All(q => GeoDistance.Km(from, q) >= least - 0.001);
        }).QuickCheckThrowOnFailure();
        box.AtLeastKm(Whereabouts.Around(Tokmak.Point!.Value, 10)).ShouldBeInRange(700, 800);
    }

    private static double Number(Finding finding, string name) => ((NumberValue)finding.Reason.Args.Single(a => a.Name == name).Value).Number;

    public sealed class TestCase
    {
        private readonly Func<TestAccount, TestAccount> _write;

        internal TestCase(Func<TestAccount, TestAccount> write) => _write = write;

        internal TestAccount On(TestAccount account) => _write(account);
    }
}
