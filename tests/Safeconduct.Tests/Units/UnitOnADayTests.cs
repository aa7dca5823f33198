using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Units;
using Safeconduct.Tests.Checks;

namespace Safeconduct.Tests.Units;

/// <summary>Which unit a name means on a day, what tells several apart, and what is shown but never taken.</summary>
public sealed class UnitOnADayTests
{
    private static readonly Citation Row = new("list", "sha256:00", 1, Grade.CannotBeJudged);

    private static readonly Unit Marines = new("155", "155th Guards Naval Infantry Brigade", ["55th Guards Naval Infantry Division"], citations: [Row])
    {
        NamesOverTime = [Name("155th Guards Naval Infantry Brigade", "2009-01-01", "2025-11-30"), Name("55th Guards Naval Infantry Division", "2025-12-01", null)],
    };

    private static readonly Directory Units = new(
        Marines,
        Plain("64-mr", "64th Separate Guards Motor Rifle Brigade", parent: "35th Combined Arms Army"),
        Plain("76-a", "76th Guards Air Assault Division", garrison: "Pskov"),
        Plain("76-b", "76th Air Defence Division", garrison: "Samara"),
        Plain("7-dpr", "7th Separate Motor Rifle Brigade (DPR)"),
        Plain("7-lpr", "7th Separate Motor Rifle Brigade (LPR)"),
        Plain("1-dpr", "1st Separate Motor Rifle Brigade (DPR)"),
        Plain("6-ca", "6th Army"),
        Plain("6-ad", "6th Air and Air Defence Forces Army"),
        Plain("90-gtd", "90th Guards Tank Division", parent: "Central Military District"),
        Plain("30-a", "30th Artillery Brigade", parent: "36th Combined Arms Army"),
        Plain("30-b", "30th Rocket Artillery Brigade", parent: "58th Combined Arms Army"),
        Plain("12-x", "12th Brigade", parent: "58th Combined Arms Army"),
        Plain("12-y", "12th Separate Brigade", parent: "36th Combined Arms Army"));

    [Theory]
    [InlineData("64 омсбр", "64-mr")]
    [InlineData("64-я мотострелковая", "64-mr")]
    [InlineData("64-я бригада", "64-mr")]
    [InlineData("служил в 1-м батальоне 64-й омсбр", "64-mr")]
    [InlineData("76-я гв. дшд", "76-a")]
    [InlineData("76 дивизия ПВО", "76-b")]
    [InlineData("76 вдд", "76-a")] // of the same family
    [InlineData("1 омсбр ДНР", "1-dpr")]
    [InlineData("1 омсбр", "1-dpr")]
    [InlineData("6-я армия ВВС и ПВО", "6-ad")]
    [InlineData("6-я общевойсковая армия", "6-ca")]
    [InlineData("155 обрмп", "155")]
    [InlineData("55-я дивизия морской пехоты", "155")]
    [InlineData("4-й батальон 90 гв. тд", "90-gtd")]
    [InlineData("30 реабр", "30-b")]
    [InlineData("30 абр", "30-a")]
    public void A_name_means_one_unit(string text, string id) => Resolve(text).ShouldBeOfType<UnitResolution.One>().Result.Id.ShouldBe(id);

    [Theory]
    [InlineData("64", "64-mr")]
    [InlineData("76-я дивизия", "76-a,76-b")]
    [InlineData("76", "76-a,76-b")]
    [InlineData("7 омсбр", "7-dpr,7-lpr")]
    [InlineData("6-я армия", "6-ad,6-ca")]
    [InlineData("12-я бригада", "12-x,12-y")]
    public void What_can_be_several_stays_several(string text, string ids) =>
        Resolve(text).ShouldBeOfType<UnitResolution.Several>().Candidates.Select(u => u.Id).ShouldBe(ids.Split(','));

    [Theory]
    [InlineData("64-я танковая бригада", "64-mr", "arm")]
    [InlineData("64-й мсп", "64-mr", "echelon")]
    [InlineData("76-я мотострелковая дивизия", "76-a,76-b", "arm")]
    [InlineData("90 мсд", "90-gtd", "arm")]
    [InlineData("1 омсбр ЛНР", "1-dpr", "affiliation")]
    [InlineData("9-я бригада", "", "")]
    public void The_same_number_in_another_branch_is_shown_and_never_taken(string text, string ids, string because)
    {
        var unknown = Resolve(text).ShouldBeOfType<UnitResolution.Unknown>();
        unknown.NearMisses.Select(m => m.Unit.Id).ShouldBe(ids.Split(',', StringSplitOptions.RemoveEmptyEntries));
        unknown.NearMisses.ShouldAllBe(m => UnitExplanation.WhyNot(m.Comparison).Contains(because));
    }

    [Fact]
    public void Beside_the_unit_that_is_meant_the_others_with_its_number_are_shown()
    {
        var one = Resolve("76-я гв. дшд").ShouldBeOfType<UnitResolution.One>();
        one.NearMisses.Single().Unit.Id.ShouldBe("76-b");
        one.By.ShouldBe("designation");
    }

    [Theory]
    [InlineData("64-я мсбр", "unit.note.guards-recorded,unit.note.separate-recorded")]
    [InlineData("64th Separate Guards Motor Rifle Brigade", "")]
    [InlineData("1 омсбр", "unit.note.affiliation-recorded")]
    [InlineData("76 вдд", "unit.note.kin-arm,unit.note.guards-recorded")]
    [InlineData("1-й батальон 64-й гв. омсбр", "unit.note.part")]
    public void What_was_tolerated_is_said(string text, string notes) => Resolve(text).Notes.Select(n => n.Key).ShouldBe(notes.Split(',', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("155 обрмп", "2022-03", "unit.note.separate-told,unit.note.guards-recorded")]
    [InlineData("155-я гв. бригада морской пехоты", "2026-03", "unit.note.name-then")]
    [InlineData("55-я гв. дивизия морской пехоты", "2022-03", "unit.note.name-then")]
    [InlineData("55-я гв. дивизия морской пехоты", "2026-03", "")]
    [InlineData("55th Guards Naval Infantry Division", "2022-03", "unit.note.name-then")]
    [InlineData("155-я гв. бригада морской пехоты", "2005", "unit.note.name-not-then")]
    public void A_name_of_another_time_is_said_and_is_no_fault(string text, string when, string notes)
    {
        var one = Resolve(text, when: when).ShouldBeOfType<UnitResolution.One>();
        one.Result.Id.ShouldBe("155");
        one.Notes.Select(n => n.Key).Order().ShouldBe(notes.Split(',', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Fact]
    public void The_day_decides_between_units_that_bore_one_name_one_after_the_other()
    {
        var units = new Directory(
            new Unit("old", "20th Brigade (old)", ["20th Motor Rifle Brigade"]) { NamesOverTime = [Name("20th Motor Rifle Brigade", "2009-01-01", "2021-05-31")] },
            new Unit("new", "20th Brigade (new)", ["20th Motor Rifle Brigade"]) { NamesOverTime = [Name("20th Motor Rifle Brigade", "2022-01-01", null)] });
        foreach (var text in new[] { "20 мсбр", "20th Motor Rifle Brigade" })
        {
            Resolve(text, units: units).ShouldBeOfType<UnitResolution.Several>();
            var one = Resolve(text, when: "2019", units: units).ShouldBeOfType<UnitResolution.One>();
            (one.Result.Id, one.Notes.Single(n => n.Key == "unit.note.by-day").Key).ShouldBe(("old", "unit.note.by-day"));
            Resolve(text, when: "2023", units: units).Unit!.Id.ShouldBe("new");
            Resolve(text, when: "2020/2023", units: units).ShouldBeOfType<UnitResolution.Several>();
            Resolve(text, when: "2021-08", units: units).ShouldBeOfType<UnitResolution.Several>("the base is incomplete: nothing is excluded where nothing would be left");
        }
    }

    [Fact]
    public void A_number_that_was_used_again_is_decided_by_the_day()
    {
        var units = new Directory(
            new Unit("old", "A", numbers: ["11111"]) { NumbersOverTime = [Name("11111", "2009-01-01", "2015-12-31")] },
            new Unit("new", "B", numbers: ["11111"]) { NumbersOverTime = [Name("11111", "2018-01-01", null)] });
        Resolve(null, "11111", units: units).ShouldBeOfType<UnitResolution.Several>();
        Resolve(null, "11111", "2010", units).Unit!.Id.ShouldBe("old");
        Resolve(null, "11111", "2022", units).Unit!.Id.ShouldBe("new");
    }

    [Theory]
    [InlineData("58-я армия", "12-x")]
    [InlineData("36th Combined Arms Army", "12-y")]
    public void The_unit_above_decides_between_several(string superior, string id)
    {
        var one = UnitResolver.Resolve(new UnitQuery("12-я бригада", Superior: superior), Units).ShouldBeOfType<UnitResolution.One>();
        (one.Result.Id, one.Notes.Any(n => n.Key == "unit.note.by-superior")).ShouldBe((id, true));
        Resolve("12-я бригада, " + superior).Unit!.Id.ShouldBe(id);
    }

    [Fact]
    public void The_branch_told_beside_the_name_decides_between_several() =>
        UnitResolver.Resolve(new UnitQuery("76-я дивизия", Branch: "ВДВ"), Units).Unit!.Id.ShouldBe("76-a");

    [Fact]
    public void A_unit_above_that_fits_none_decides_nothing() => UnitResolver.Resolve(new UnitQuery("12-я бригада", Superior: "1-я танковая армия"), Units).ShouldBeOfType<UnitResolution.Several>();

    [Fact]
    public void Several_carry_what_would_tell_them_apart()
    {
        var apart = Resolve("76-я дивизия").ShouldBeOfType<UnitResolution.Several>().Apart;
        apart.Select(c => string.Join("; ", c.Distinctions.Select(d => $"{d.Part}={string.Join('|', d.Values)}"))).ShouldBe(["arm=air-assault; garrison=Pskov", "arm=air-defence; garrison=Samara"]);
        Resolve("12-я бригада").ShouldBeOfType<UnitResolution.Several>().Apart.SelectMany(c => c.Distinctions.Select(d => d.Part)).Distinct().ShouldBe(["parent"]);
        Resolve("7 омсбр").ShouldBeOfType<UnitResolution.Several>().Apart.SelectMany(c => c.Distinctions.SelectMany(d => d.Values)).ShouldBe(["dpr", "lpr"]);
    }

    [Fact]
    public void A_number_in_the_name_counts_as_a_number()
    {
        var units = new Directory(new Unit("64", "64th Separate Motor Rifle Brigade", numbers: ["51460"]), new Unit("5", "5th Tank Brigade", numbers: ["46108"]));
        Resolve("в/ч 51460", units: units).ShouldBeOfType<UnitResolution.One>().ToldName.ShouldBeNull();
        Resolve("64 омсбр (в/ч 51460)", units: units).ShouldBeOfType<UnitResolution.One>().By.ShouldBe("number");
        var several = Resolve("64 омсбр (в/ч 46108)", units: units).ShouldBeOfType<UnitResolution.Several>();
        (several.Candidates.Length, several.ByNumber.Single().Id).ShouldBe((2, "5"));
    }

    [Fact]
    public void A_recorded_former_name_is_found_and_said_to_be_former()
    {
        var units = new Directory(new Unit("55", "55th Naval Infantry Division (ex-155th Guards Naval Infantry Brigade)"));
        var one = Resolve("155 обрмп", units: units).ShouldBeOfType<UnitResolution.One>();
        one.Notes.Select(n => n.Key).ShouldContain("unit.note.former-name");
        var both = new Directory(new Unit("55", "55th Naval Infantry Division (ex-155th Guards Naval Infantry Brigade)"), new Unit("155", "155th Separate Naval Infantry Brigade"));
        var today = Resolve("155 обрмп", units: both).ShouldBeOfType<UnitResolution.One>();
        (today.Result.Id, today.NearMisses.Single().Unit.Id).ShouldBe(("155", "55"));
    }

    [Fact]
    public void A_short_name_or_an_id_does_not_make_a_unit_fit_everything_with_its_number() =>
        Resolve("155-я мотострелковая бригада", units: new Directory(new Unit("155", "155th Naval Infantry Brigade", ["155-nib", "155"]))).ShouldBeOfType<UnitResolution.Unknown>();

    [Theory]
    [InlineData("64")]
    [InlineData("64-я")]
    public void A_number_that_is_the_id_of_some_row_is_not_a_name(string text)
    {
        var units = new Directory(new Unit("x", "5th Tank Brigade", ["64", "64-я"]), new Unit("64", "64th Motor Rifle Brigade"));
        Resolve(text, units: units).ShouldBeOfType<UnitResolution.Several>().IsBareNumber.ShouldBeTrue();
    }

    [Fact]
    public void What_no_name_says_is_taken_from_the_columns()
    {
        var units = new Directory(new Unit("a", "31-я", branch: "Motorized Rifle (BMP-2)", echelon: "Brigade"));
        Resolve("31 омсбр", units: units).Unit!.Id.ShouldBe("a");
        Resolve("31 тбр", units: units).ShouldBeOfType<UnitResolution.Unknown>();
    }

    private static UnitResolution Resolve(string? name, string? number = null, string? when = null, Directory? units = null) =>
        UnitResolver.Resolve(new UnitQuery(name, number, Days: when is null ? default : TestAccount.Date(when).Window), units ?? Units);

    private static Unit Plain(string id, string name, string? parent = null, string? garrison = null) => new(id, name, garrison: garrison, citations: [Row], parents: parent is null ? [] : [new UnitParent(parent, DayWindow.Unbounded, Row)]);

    private static UnitName Name(string text, string from, string? to) => new(text, new DayWindow(TestAccount.Date(from).Window.Earliest, to is null ? null : TestAccount.Date(to).Window.Latest), Row);

    private sealed class Directory(params Unit[] units) : IUnitDirectory
    {
        public IReadOnlyList<Unit> Named(string nameKey) => [.. units.Where(u => u.AllNames.Any(n => NameKey.Of(n) == nameKey))];

        public IReadOnlyList<Unit> Numbered(string number) => [.. units.Where(u => u.Numbers.Contains(number))];

        public IReadOnlyList<Unit> Designated(string key) => [.. units.Where(u => u.AllNames.SelectMany(UnitDesignations.KeysOf).Contains(key))];
    }
}
