using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Packs;
using Safeconduct.Core.Pathways.Plans;
using Safeconduct.Core.Pathways.Rules;
using Safeconduct.Texts;
using Safeconduct.Texts.Pathways;

namespace Safeconduct.Tests.Pathways;

/// <summary>Days of presence within a window, counted by hand.</summary>
public sealed class StayWithinTests
{
    private const string LeftForADay = "whereabouts: [ { in: RU, to: 2023-08-31 }, { in: KZ, from: 2023-09-01, to: 2023-11-19 }, { in: RU, from: 2023-11-19, to: 2023-11-20 }, { in: KZ, from: 2023-11-20 } ]";

    [Theory]
    [InlineData("whereabouts: [ { in: RU, to: 2023-08-31 }, { in: KZ, from: 2023-09-01 } ]", "KZ", 180, "2023-09-01", "1")]
    [InlineData("whereabouts: [ { in: RU, to: 2023-08-31 }, { in: KZ, from: 2023-09-01 } ]", "KZ", 180, "2023-11-29", "90")]
    [InlineData("whereabouts: [ { in: RU, to: 2023-08-31 }, { in: KZ, from: 2023-09-01 } ]", "KZ", 180, "2024-02-27", "180")]
    [InlineData("whereabouts: [ { in: RU, to: 2023-08-31 }, { in: KZ, from: 2023-09-01 } ]", "KZ", 180, "2024-12-31", "180")]
    [InlineData("whereabouts: [ { in: RU, to: 2023-08-31 }, { in: KZ, from: 2023-09-01 } ]", "RU", 180, "2023-11-29", "90")]
    [InlineData("whereabouts: [ { in: RU, to: 2023-08-31 }, { in: KZ, from: 2023-09-01 } ]", "GE", 180, "2023-11-29", "0")]
    [InlineData(LeftForADay, "KZ", 180, "2023-11-20", "81")] // 80 days to 19 November; the day of coming back is the 81st
    [InlineData(LeftForADay, "RU", 30, "2023-11-30", "2")] // the days of crossing belong to both countries
    [InlineData("whereabouts: [ { in: RU }, { in: KZ, from: 2023-09-10 } ]", "RU", 10, "2023-09-12", "8")] // without an end the stay lasts to the crossing, that day included
    [InlineData("whereabouts: [ { in: RU, to: 2024-02-27 }, { in: KZ, from: 2024-02-28, to: 2024-03-01 }, { in: RU, from: 2024-03-01 } ]", "KZ", 180, "2024-03-05", "3")] // 28 and 29 February, 1 March of a leap year
    [InlineData("whereabouts: [ { in: RU, to: 2023-02-27 }, { in: KZ, from: 2023-02-28, to: 2023-03-01 }, { in: RU, from: 2023-03-01 } ]", "KZ", 180, "2023-03-05", "2")]
    [InlineData("whereabouts: [ { in: KZ, from: 2023-01-01, to: 2023-12-31 } ]", "KZ", 366, "2023-12-31", "365..366")] // nothing is told of the year before
    [InlineData("whereabouts: [ { in: KZ, from: 2024-01-01 } ]", "KZ", 366, "2024-12-31", "366")] // a leap year
    [InlineData("whereabouts: [ { in: KZ, from: 2023-09-01 } ]", "KZ", 180, "2023-09-10", "10..180")] // where somebody was before is not told
    [InlineData("whereabouts: [ { in: KZ, from: 2023-09-01 } ]", "GE", 10, "2023-09-10", "0..1")] // the day of entry may have begun in Georgia
    [InlineData("whereabouts: [ { in: KZ, from: 2023-09-01 } ]", "GE", 9, "2023-09-10", "0")]
    [InlineData("whereabouts: [ { in: RU, to: 2023-08-31 }, { in: KZ, from: 2023-09-01, to: 2023-09-05 } ]", "KZ", 180, "2023-09-10", "5..10")]
    [InlineData("whereabouts: [ { in: RU, to: 2023-08-31 }, { in: KZ, from: 2023-09-01, to: 2023-09-05 } ]", "AM", 180, "2023-09-10", "0..6")] // the day of exit too
    [InlineData("whereabouts: [ { in: RU, to: \"[2023-08-28..2023-08-31]\" }, { in: KZ, from: \"[2023-08-29..2023-09-01]\" } ]", "KZ", 180, "2023-09-10", "10..14")] // who left on the 28th without a word of where to may have been there on that day
    [InlineData("whereabouts: [ { in: RU, to: \"[2023-08-28..2023-08-31]\" }, { in: KZ, from: \"[2023-08-29..2023-09-01]\" } ]", "AM", 180, "2023-09-10", "0..5")]
    [InlineData("whereabouts: [ { in: RU, to: \"[2023-08-28..2023-08-31]\" }, { in: KZ, from: \"[2023-08-29..2023-09-01]\" } ]", "RU", 20, "2023-09-10", "7..11")]
    [InlineData("", "KZ", 180, "2023-09-10", "0..180")]
    [InlineData("whereabouts: [ { in: KZ } ]", "KZ", 180, "2023-09-10", "180")]
    public void Days_in_a_country_are_counted_within_the_window(string facts, string country, int window, string day, string count) =>
        Some.Facts(facts).KnownOn(Some.Day(day)).Possible(new StayWithin([country], window).Fact).ToString().ShouldBe(count);

    [Fact]
    public void Days_in_several_countries_count_together_and_a_day_in_two_of_them_once()
    {
        var facts = Some.Facts("whereabouts: [ { in: RU, to: 2023-08-31 }, { in: DE, from: 2023-09-01, to: 2023-09-10 }, { in: FR, from: 2023-09-10 } ]");
        facts.DaysWithin(new StayWithin(["FR", "DE"], 180), Some.Day("2023-09-20")).Single.ShouldBe(20);
        var crossedOnSomeDay = Some.Facts("whereabouts: [ { in: RU, to: 2023-08-31 }, { in: DE, from: 2023-09-01 }, { in: FR, from: \"[2023-09-05..2023-09-15]\" } ]");
        crossedOnSomeDay.DaysWithin(new StayWithin(["FR", "DE"], 180), Some.Day("2023-09-20")).Single.ShouldBe(20);
        crossedOnSomeDay.DaysWithin(new StayWithin(["FR"], 180), Some.Day("2023-09-20")).ToString().ShouldBe("6..16");
    }

    [Fact]
    public void A_count_has_a_key_from_which_it_can_be_read_again()
    {
        var stay = new StayWithin(["KZ", "AM"], 180);
        stay.Fact.Key.ShouldBe("stay/within/AM+KZ/180");
        StayWithin.Of(stay.Fact).ShouldNotBeNull().Countries.ShouldBe(["AM", "KZ"]);
        ((string[])["stay/days", "stay/within/KZ", "stay/within/XX/180", "stay/within/KZ/0", "stay/within/KZ/-1", "stay/within/KZ/99999", "age"]).ShouldAllBe(k => StayWithin.Of(Fact.OfYesOrNo(k)) == null);
        Should.Throw<ArgumentException>(() => new StayWithin([], 180));
        Should.Throw<ArgumentException>(() => new StayWithin(["KZ"], 0));
    }

    [Theory]
    [InlineData("whereabouts: [ { in: RU, to: 2023-08-31 }, { in: KZ, from: 2023-09-01 } ]", "2023-09-01", "2023-11-29/2023-11-29")]
    [InlineData(LeftForADay, "2023-11-20", "2023-11-29/2023-11-29")] // the day of leaving and that of coming back were both in the country
    [InlineData("whereabouts: [ { in: RU, to: 2023-08-31 }, { in: KZ, from: \"[2023-09-01..2023-09-04]\" } ]", "2023-09-10", "2023-11-28/2023-12-02")]
    [InlineData("whereabouts: [ { in: KZ, from: 2023-09-01 } ]", "2024-01-01", "")] // over already
    // 40 days to 9 June, then 51 days until the first of them falls out on 28 October: from then on each day that comes is one that goes, until the last of the 40 is gone.
    [InlineData("whereabouts: [ { in: RU, to: 2023-04-30 }, { in: KZ, from: 2023-05-01, to: 2023-06-09 }, { in: RU, from: 2023-06-09, to: 2023-09-07 }, { in: KZ, from: 2023-09-08 } ]", "2023-09-08", "2023-12-06/2023-12-06")]
    public void The_last_day_of_a_stay_is_found_by_staying(string facts, string day, string last) =>
        (Answer(facts, day).Doors.Single(d => d.Door.Kind == DoorKind.MayStay).LastDay?.ToString() ?? "").ShouldBe(last);

    [Fact]
    public void The_sooner_of_two_counts_ends_a_stay()
    {
        var rules = Some.Rule("stay", "may-stay: TR, days: 60", "{ stayed: { in: TR, days: 0..90, within: 180 } }");
        var first = "whereabouts: [ { in: RU, to: 2023-02-28 }, { in: TR, from: 2023-03-01, to: 2023-04-29 }, { in: GE, from: 2023-04-29, to: 2023-05-09 }, { in: TR, from: 2023-05-10 } ]";
        LastDay(rules, first, "2023-03-05").ShouldBe("2023-04-29/2023-04-29");
        LastDay(rules, first, "2023-05-10").ShouldBe("2023-06-08/2023-06-08"); // 60 days are used up, 30 of the 90 are left
    }

    [Fact]
    public void What_a_count_closes_is_found_on_its_day_also_when_it_goes_up_and_down()
    {
        var pack = Some.Pack(Some.Rule("stay", "may-stay: KZ, days: 90, within: 180") + Some.Rule("over", "may-not-stay: KZ", "[ { in: KZ }, { stayed: { in: KZ, days: 91.., within: 180 } } ]"));
        var answer = PathwayAnswer.Of([pack], Some.Facts(LeftForADay), Some.Day("2023-11-25"));
        var closing = Closing.Of([pack], answer).ShouldHaveSingleItem().ShouldBeOfType<Closing.OnDay>();
        (closing.LastDay, closing.Then).ShouldBe((Some.Day("2023-11-29"), DoorValue.No));
        closing.Facts.ShouldHaveSingleItem().Key.ShouldBe("stay/within/KZ/180");
    }

    [Theory]
    [InlineData("{ in: KZ, days: 91.., within: 180 }", 91, 180)]
    [InlineData("{ in: KZ, days: ..90, within: 180 }", 0, 90)]
    [InlineData("{ in: KZ, days: 5, within: 5 }", 5, 5)]
    public void A_condition_names_the_country_the_days_and_the_window(string stayed, int from, int to)
    {
        var test = Some.Pack(Some.Rule("a", "may-enter: KZ", $"{{ stayed: {stayed} }}")).Rules[0].When.ShouldBeOfType<Condition.Test>();
        test.Allowed.ShouldBe(ValueSet.Range(from, to));
        StayWithin.Of(test.Fact).ShouldNotBeNull().Countries.ShouldBe(["KZ"]);
    }

    [Theory]
    [InlineData("whereabouts: [ { in: RU } ]", 1)]
    [InlineData("whereabouts: [ { in: RU, to: 2023-05-31 }, { in: KZ, from: 2023-06-01, to: 2023-07-29 }, { in: RU, from: 2023-07-29 } ]", 1)] // 59 days used
    [InlineData("whereabouts: [ { in: RU, to: 2023-04-30 }, { in: KZ, from: 2023-05-01, to: 2023-07-29 }, { in: RU, from: 2023-07-29 } ]", 0)] // all 90
    [InlineData("whereabouts: [ { in: RU, to: 2023-05-02 }, { in: KZ, from: 2023-05-03, to: 2023-07-29 }, { in: RU, from: 2023-07-29 } ]", 0)] // 88, and the way can take three days
    public void A_way_never_counts_on_days_that_can_be_used_up(string facts, int ways)
    {
        var pack = Some.Pack(Some.Rule("stay", "may-stay: KZ, days: 90, within: 180"),
            "steps:\n" + Some.Step("go", "{ in: KZ }", "{ in: RU }", "takes: 1..3, ") + "ends: [ { id: lawful-stay, when: { in: KZ }, can: [ { may-stay: KZ } ] } ]\n");
        var answer = PathwayAnswer.Of([pack], Some.Facts(facts), Some.Day("2023-08-10"));
        PlanSearch.Of([pack], answer, Closing.Of([pack], answer)).ShouldHaveSingleItem().Plans.Length.ShouldBe(ways);
    }

    [Fact]
    public void A_count_is_said_in_a_sentence_and_asked_in_one()
    {
        var test = (Condition.Test)Some.Pack(Some.Rule("a", "may-enter: KZ", "{ stayed: { in: KZ, days: ..89, within: 180 } }")).Rules[0].When;
        var (english, russian) = (new PathwayWords(Phrasebook.For("en"), []), new PathwayWords(Phrasebook.For("ru"), []));
        english.Say(test).ShouldBe("Was in Kazakhstan on at most 89 of the last 180 days");
        russian.Say(test).ShouldBe("Провёл в стране (Казахстан) не более 89 дней за последние 180 дней");
        english.Say(test.Fact, ValueSet.Range(90, 180)).ShouldBe("Was in Kazakhstan on 90 or more of the last 180 days");
        english.Ask(test.Fact).ShouldBe("On which days of the last 180 were you in Kazakhstan?");
        english.Name(test.Fact).ShouldBe("days in Kazakhstan among the last 180");
    }

    private static string LastDay(string rules, string facts, string day) => PathwayAnswer.Of([Some.Pack(rules)], Some.Facts(facts), Some.Day(day)).Doors.Single().LastDay?.ToString() ?? "";

    private static PathwayAnswer Answer(string facts, string day) => PathwayAnswer.Of([Some.Pack(Some.Rule("stay", "may-stay: KZ, days: 90, within: 180"))], Some.Facts(facts), Some.Day(day));
}
