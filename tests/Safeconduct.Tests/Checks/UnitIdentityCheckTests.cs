using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Checks.UnitIdentity;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;
using Outcome = Safeconduct.Core.Checks.Outcome;

namespace Safeconduct.Tests.Checks;

public sealed class UnitIdentityCheckTests
{
    private static readonly ICheck Check = new UnitIdentityCheck();
    private static readonly Citation Row = new("list", "sha256:00", 7, Grade.CannotBeJudged);
    private static readonly Citation OtherRow = new("list", "sha256:00", 8, Grade.CannotBeJudged);

    private static readonly Unit Brigade = Unit("64-brigade", "64th Separate Motor Rifle Brigade", "51460", "35th Combined Arms Army", "Knyaze-Volkonskoye", 48.47, 135.44, Row);
    private static readonly Unit Tank = Unit("5-tank", "5th Separate Guards Tank Brigade", "46108", "36th Combined Arms Army", "Ulan-Ude", 51.8, 107.6, OtherRow);
    private static readonly Unit Bare = new("bare", "9th Tank Brigade", citations: [Row]);

    [Fact]
    public void A_number_that_a_record_has_for_the_unit_named_supports_it()
    {
        var finding = Single(new Claim.Served { Unit = "64 омсбр", Number = "51460" }, new UnitResolution.One(Brigade, "number"));
        (finding.Outcome, finding.Id).ShouldBe((Outcome.Supports, "SC0201/S1/number-agrees/unit:64-brigade"));
        finding.Citations.ShouldBe([Row]);
    }

    [Fact]
    public void A_number_that_the_unit_bore_on_other_days_is_only_compatible()
    {
        var unit = new Unit("u", "64th Brigade", numbers: ["51460"], citations: [Row]) { NumbersOverTime = [new UnitName("51460", Days("2009-01-01", "2015-01-01"), Row)] };
        var told = new Claim.Served { Unit = "64th Brigade", Number = "51460" };
        Single(told, new UnitResolution.One(unit, "number")).Outcome.ShouldBe(Outcome.Compatible);
        Single(told, new UnitResolution.One(unit, "number"), from: "2014-01-01").Outcome.ShouldBe(Outcome.Supports);
    }

    [Fact]
    public void A_number_of_another_unit_raises_and_says_what_was_tried()
    {
        var finding = Single(new Claim.Served { Unit = "64 омсбр", Number = "46108" }, new UnitResolution.Several([Brigade, Tank]) { ByNumber = [Tank] });
        (finding.Outcome, finding.Reason.Key).ShouldBe((Outcome.Raises, "unit-identity.number-of-another-unit"));
        finding.Citations.ShouldBe([Row, OtherRow]);
        finding.Tried.Select(t => t.Key).ShouldBe(["unit-identity.tried-other-days", "unit-identity.tried-not-shared", "unit-identity.tried-digit", "unit-identity.tried-part"]);
        (finding.Ask.IsEmpty, finding.WouldChange.IsEmpty).ShouldBe((false, false));
    }

    [Fact]
    public void A_number_of_a_part_of_the_unit_is_no_difference()
    {
        var battalion = new Unit("b", "1st Battalion", numbers: ["11111"], parents: [new UnitParent(Brigade.Name, DayWindow.Unbounded, OtherRow)], citations: [OtherRow]) { NumbersOverTime = [new UnitName("11111", DayWindow.Unbounded, OtherRow)] };
        var finding = Single(new Claim.Served { Unit = "64 омсбр", Number = "11111" }, new UnitResolution.Several([Brigade, battalion]) { ByNumber = [battalion] });
        (finding.Outcome, finding.Reason.Key).ShouldBe((Outcome.Compatible, "unit-identity.number-of-part"));
    }

    [Theory]
    [InlineData("98-й танковый полк", "unit-identity.number-of-another-unit")]
    [InlineData("64-я танковая бригада", "unit-identity.number-of-another-unit")]
    [InlineData("танковая бригада", "unit-identity.branch-differs")]
    [InlineData("танковый батальон", null)] // a brigade has tanks of its own
    [InlineData("Хабаровск", null)]
    public void A_name_that_the_base_does_not_have_is_held_against_the_unit_with_the_number(string name, string? key)
    {
        var findings = Examine(new Claim.Served { Unit = name, Number = "51460" }, new UnitResolution.One(Brigade, "number", name, "51460"));
        findings.Select(f => f.Reason.Key).ShouldBe(key is null ? [] : [key]);
        findings.ShouldAllBe(f => f.Outcome == Outcome.Raises);
    }

    [Theory]
    [InlineData("51461", "unit-identity.tried-digit-near")]
    [InlineData("15460", "unit-identity.tried-digit-near")]
    [InlineData("5146", "unit-identity.tried-digit-near")]
    [InlineData("99999", "unit-identity.tried-digit")]
    public void A_number_that_the_base_does_not_know_says_nothing_against_the_unit(string number, string tried)
    {
        var finding = Single(new Claim.Served { Unit = "64 омсбр", Number = number }, new UnitResolution.One(Brigade, "designation", null, number));
        (finding.Outcome, finding.Reason.Key).ShouldBe((Outcome.Silent, "unit-identity.number-not-recorded"));
        finding.Tried.Single().Key.ShouldBe(tried);
    }

    [Fact]
    public void Where_the_base_has_no_number_it_is_silent() =>
        Single(new Claim.Served { Unit = "9 тбр", Number = "12345" }, new UnitResolution.One(Bare, "designation", null, "12345")).Reason.Key.ShouldBe("unit-identity.no-number-recorded");

    [Theory]
    [InlineData("motor rifle", Outcome.Compatible)]
    [InlineData("стрелковая", Outcome.Compatible)] // of one family
    [InlineData("ВДВ", Outcome.Raises)]
    [InlineData("naval infantry", Outcome.Raises)]
    [InlineData("artillery", null)] // every brigade has some
    [InlineData("танкист", null)]
    [InlineData("связь", null)]
    [InlineData("army", null)]
    public void Only_another_service_is_another_branch(string branch, Outcome? outcome)
    {
        var findings = Examine(new Claim.Served { Unit = "64 омсбр", Branch = branch }, new UnitResolution.One(Brigade, "designation"));
        findings.Select(f => f.Outcome).ShouldBe(outcome is { } o ? [o] : []);
        findings.ShouldAllBe(f => f.Citations.Length == 1);
    }

    [Theory]
    [InlineData("Knyaze-Volkonskoye, Khabarovsk Krai", 0.0, 0.0, "unit-identity.garrison-agrees", Outcome.Compatible)]
    [InlineData("Khabarovsk", 48.48, 135.07, "unit-identity.garrison-agrees", Outcome.Compatible)]
    [InlineData("Omsk", 54.99, 73.37, "unit-identity.garrison-far", Outcome.Raises)]
    public void A_garrison_is_compared_by_name_and_then_by_distance(string place, double latitude, double longitude, string key, Outcome outcome)
    {
        var finding = Single(new Claim.Served { Unit = "64 омсбр", Garrison = place }, new UnitResolution.One(Brigade, "designation"),
            garrison: new PlaceResolution.One(Places.Settlement(place, "RU", latitude, longitude), 10));
        (finding.Reason.Key, finding.Outcome).ShouldBe((key, outcome));
        finding.Citations.ShouldBe([Row]);
    }

    [Fact]
    public void A_garrison_that_is_not_one_place_or_not_recorded_is_not_compared()
    {
        var told = new Claim.Served { Unit = "64 омсбр", Garrison = "Ivanovka" };
        Single(told, new UnitResolution.One(Brigade, "name"), garrison: new PlaceResolution.Several([Places.Omsk, Places.Moscow], ["region"])).Outcome.ShouldBe(Outcome.NotAssessable);
        Single(told, new UnitResolution.One(Bare, "name"), garrison: new PlaceResolution.One(Places.Omsk, 1)).Reason.Key.ShouldBe("unit-identity.garrison-not-recorded");
        Single(told, new UnitResolution.One(Brigade, "name"), garrison: new PlaceResolution.One(Places.Unmapped, 1)).Reason.Key.ShouldBe("unit-identity.garrison-without-point");
    }

    [Theory]
    [InlineData("35-я общевойсковая армия", "unit-identity.parent-agrees", Outcome.Compatible)]
    [InlineData("35 ОА", "unit-identity.parent-agrees", Outcome.Compatible)]
    [InlineData("Восточный военный округ", "unit-identity.parent-one-up", Outcome.Compatible)]
    [InlineData("58-я армия", "unit-identity.parent-differs", Outcome.Raises)]
    [InlineData("Южный военный округ", "unit-identity.parent-differs", Outcome.Raises)]
    [InlineData("нечто", "unit-identity.parent-not-understood", Outcome.NotAssessable)]
    public void The_unit_above_is_the_one_of_the_day_or_one_level_up(string parent, string key, Outcome outcome)
    {
        var army = new Unit("35-army", "35th Combined Arms Army", parents: [new UnitParent("Eastern Military District", DayWindow.Unbounded, OtherRow)], citations: [OtherRow]);
        var account = new TestAccount().Say(new Claim.Served { Unit = "64 омсбр", Parent = parent }, "2022-04-01", "2022-05-01", unit: Brigade).Under(Brigade, army);
        var finding = account.Examine(Check).ShouldHaveSingleItem();
        (finding.Reason.Key, finding.Outcome).ShouldBe((key, outcome));
    }

    [Fact]
    public void A_district_is_not_compared_where_nothing_so_large_is_recorded() =>
        Single(new Claim.Served { Unit = "64 омсбр", Parent = "Южный военный округ" }, new UnitResolution.One(Brigade, "name")).Reason.Key.ShouldBe("unit-identity.parent-above-record");

    [Fact]
    public void Of_days_before_the_record_the_record_says_nothing()
    {
        var finding = Single(new Claim.Served { Unit = "64 омсбр", Parent = "58-я армия" }, new UnitResolution.One(Brigade, "name"), from: "2010-01-01", to: "2010-02-01");
        (finding.Outcome, finding.Reason.Key).ShouldBe((Outcome.Silent, "unit-identity.parent-not-recorded-then"));
    }

    [Fact]
    public void The_unit_above_that_stands_in_the_name_counts_too() =>
        Single(new Claim.Served { Unit = "64 омсбр, 58-я армия" }, new UnitResolution.One(Brigade, "designation")).Reason.Key.ShouldBe("unit-identity.parent-differs");

    [Fact]
    public void The_same_number_in_another_branch_is_silence_and_a_question()
    {
        var told = UnitDesignation.Read("64-я танковая бригада");
        var near = new UnitNearMiss(Brigade, DesignationComparison.Of(told, UnitDesignation.Read(Brigade.Name))!);
        var finding = Single(new Claim.Served { Unit = "64-я танковая бригада" }, new UnitResolution.Unknown("64-я танковая бригада") { Reading = told, NearMisses = [near] });
        (finding.Outcome, finding.Reason.Key).ShouldBe((Outcome.Silent, "unit-identity.same-number-only"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("64 омсбр", null)]
    [InlineData(null, "51460")]
    public void Where_nothing_was_told_that_could_be_compared_nothing_is_said(string? name, string? number) =>
        Examine(new Claim.Served { Unit = name, Number = number }, new UnitResolution.One(Brigade, number is null ? "name" : "number")).ShouldBeEmpty();

    /// <summary>One recalled number, place or unit above is never a contradiction, and a longer time told never turns agreement into a question.</summary>
    [Fact]
    public void It_never_contradicts_and_a_wider_time_never_makes_it_raise()
    {
        var cases = from parent in Gen.Elements("35-я армия", "58-я армия", "36th Combined Arms Army", "ЮВО", "x")
                    from start in Gen.Choose(0, 900) from length in Gen.Choose(0, 300) from before in Gen.Choose(0, 400) from after in Gen.Choose(0, 400)
                    select (parent, start, length, before, after);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var narrow = Told(c.parent, c.start, c.start + c.length);
            var wide = Told(c.parent, c.start - c.before, c.start + c.length + c.after);
            return narrow.Concat(wide).All(o => o != Outcome.Contradicts) && (narrow.Contains(Outcome.Raises) || narrow.Contains(Outcome.Silent) || !wide.Contains(Outcome.Raises));
        }).QuickCheckThrowOnFailure();
    }

    private static List<Outcome> Told(string parent, int from, int to)
    {
        var first = Day.Of(2021, 6, 1);
        var moved = new Unit("m", "64th Separate Motor Rifle Brigade", citations: [Row], parents:
        [
            new UnitParent("35th Combined Arms Army", Days("2021-09-01", "2022-06-01"), Row), new UnitParent("36th Combined Arms Army", Days("2022-05-01", "2022-12-01"), OtherRow),
        ]);
        return [.. new TestAccount().Say(new Claim.Served { Unit = "64 омсбр", Parent = parent }, first.AddDays(from).ToString(), first.AddDays(to).ToString(), unit: moved).Examine(Check).Select(f => f.Outcome)];
    }

    private static Finding Single(Claim.Served told, UnitResolution resolution, PlaceResolution? garrison = null, string from = "2022-04-01", string to = "2022-05-01") =>
        Examine(told, resolution, garrison, from, to).ShouldHaveSingleItem();

    private static IReadOnlyList<Finding> Examine(Claim.Served told, UnitResolution resolution, PlaceResolution? garrison = null, string from = "2022-04-01", string to = "2022-05-01") =>
        new TestAccount().Say(told, from, to, unitResolved: resolution, garrison: garrison).Examine(Check);

    private static DayWindow Days(string from, string to) => new(TestAccount.Date(from).Window.Earliest, TestAccount.Date(to).Window.Latest);

    private static Unit Unit(string id, string name, string number, string parent, string garrison, double latitude, double longitude, Citation row) =>
        new(id, name, numbers: [number], parents: [new UnitParent(parent, Days("2021-01-01", "2023-12-31"), row)], citations: [row])
        {
            NumbersOverTime = [new UnitName(number, DayWindow.Unbounded, row)],
            Garrisons = ImmutableArray.Create(new UnitGarrison(garrison, new GeoPoint(latitude, longitude), row)),
        };
}
