using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Pathways.Answers;
using Safeconduct.Core.Pathways.Facts;
using Safeconduct.Core.Pathways.Plans;
using Safeconduct.Core.Pathways.Rules;

namespace Safeconduct.Tests.Pathways;

/// <summary>Counts of days against every journey that what was told allows, day by day. Up to three stays in two countries over two weeks, with uncertain ends.</summary>
public sealed class StayWithinProperties
{
    private const int LastDay = 16;

    private static readonly ImmutableArray<string> Countries = ["KZ", "RU", "GE"];

    private static readonly Gen<ImmutableArray<Told>> InAnyOrder = ArrayOf(Stay(1, LastDay));

    // Ends that do not overlap: then the bounds are reached.
    private static readonly Gen<ImmutableArray<Told>> OneAfterAnother =
        from first in Stay(1, 5)
        from second in Stay(6, 10)
        from third in Stay(11, 15)
        from count in Gen.Choose(1, 3)
        select ImmutableArray.Create(first, second, third)[..count];

    [Fact]
    public void No_journey_that_was_told_has_fewer_or_more_days_than_the_count_says() => ForAll(InAnyOrder, (told, count) =>
        Journeys(told).All(j => Fewest(j, told, count) >= count.Least && Most(j, told, count) <= count.Most));

    [Fact]
    public void Where_stays_follow_each_other_some_journey_has_as_few_and_some_as_many_days_as_the_count_says() => ForAll(OneAfterAnother, (told, count) =>
        Journeys(told).Min(j => Fewest(j, told, count)) == count.Least && Journeys(told).Max(j => Most(j, told, count)) == count.Most);

    [Fact]
    public void After_a_step_a_count_holds_whatever_days_the_step_took() => Prop.ForAll(
        (from window in Gen.Choose(1, 12)
         from days in Gen.ArrayOf(Gen.Elements(true, false), 40)
         from least in Gen.Choose(0, 8)
         from more in Gen.Choose(0, 8)
         from took in Gen.Choose(0, more)
         from there in Gen.Elements(true, false)
         select (window, days, least, most: least + more, took: least + took, there)).ToArbitrary(), d =>
    {
        // 20 days are past; then the person stays where he is.
        bool IsThere(int day) => day < 20 ? d.days[day] : d.there;
        int CountOn(int day) => Enumerable.Range(0, d.window).Count(ago => day - ago >= 0 && IsThere(day - ago));
        var stay = new StayWithin(["KZ"], d.window);
        var place = ValueSet.Of(FactCatalogue.NumberOfCountry(d.there ? "KZ" : "RU"));
        return PassingDays.Later(stay, ValueSet.Of(CountOn(19)), place, place, (d.least, d.most)).Contains(CountOn(19 + d.took));
    }).QuickCheckThrowOnFailure();

    private static Gen<Told> Stay(int first, int last) =>
        from country in Gen.Elements("KZ", "RU")
        from start in Gen.Choose(first, last - 1)
        from latest in Gen.Choose(start, Math.Min(start + 3, last - 1))
        from isOpen in Gen.Choose(0, 2)
        from end in Gen.Choose(latest, last)
        from latestEnd in Gen.Choose(end, Math.Min(end + 3, last))
        select new Told(country, start, latest, isOpen == 0 ? null : end, latestEnd);

    private static Gen<ImmutableArray<Told>> ArrayOf(Gen<Told> stay) => from count in Gen.Choose(0, 3) from stays in Gen.ArrayOf(stay, count) select stays.OrderBy(t => t.From).ThenBy(t => t.LatestFrom).ToImmutableArray();

    private static void ForAll(Gen<ImmutableArray<Told>> stays, Func<ImmutableArray<Told>, Count, bool> holds) => Prop.ForAll(
        (from told in stays from country in Gen.Elements(Countries.ToArray()) from window in Gen.Choose(1, 12) from day in Gen.Choose(1, LastDay + 2) select (told, country, window, day)).ToArbitrary(), d =>
    {
        var sheet = new FactSheet("T-1", null, null, [.. d.told.Select(t => t.Spell)]);
        var runs = sheet.DaysWithin(new StayWithin([d.country], d.window), DayOf(d.day)).Runs;
        return holds(d.told, new Count(d.country, d.day - d.window + 1, d.day, runs[0].First, runs[^1].Last));
    }).QuickCheckThrowOnFailure();

    // The days on which each stay begins and ends; an open end lasts for ever.
    private static IEnumerable<ImmutableArray<(int From, int To)>> Journeys(ImmutableArray<Told> told) => told.Aggregate(
        Enumerable.Repeat(ImmutableArray<(int From, int To)>.Empty, 1),
        (all, t) => from journey in all
                    from start in Enumerable.Range(t.From, t.LatestFrom - t.From + 1)
                    from end in t.To is { } to ? Enumerable.Range(to, t.LatestTo - to + 1) : [1_000]
                    select journey.Add((start, end)));

    // Where the person was when a day ended: the last stay that has begun, if it lasts; -1: not told.
    private static int At(ImmutableArray<(int From, int To)> journey, int day, int until)
    {
        var last = Enumerable.Range(0, journey.Length).LastOrDefault(i => journey[i].From <= day, -1);
        return last >= 0 && journey[last].To >= until ? last : -1;
    }

    private static bool IsTold(ImmutableArray<(int From, int To)> journey, ImmutableArray<Told> told, string country, int day) =>
        ((int[])[At(journey, day, day), At(journey, day - 1, day)]).Any(i => i >= 0 && told[i].Country == country);

    private static int Fewest(ImmutableArray<(int From, int To)> journey, ImmutableArray<Told> told, Count count) => count.Days.Count(d => IsTold(journey, told, count.Country, d));

    // A day of which nothing is told may be spent there, and a part of the days around it; and who enters and leaves on one day was there on it.
    private static int Most(ImmutableArray<(int From, int To)> journey, ImmutableArray<Told> told, Count count) => count.Days.Count(d => IsTold(journey, told, count.Country, d)
        || At(journey, d - 1, d - 1) < 0 || At(journey, d, d) < 0 || At(journey, d + 1, d + 1) < 0
        || Enumerable.Range(0, told.Length).Any(i => told[i].Country == count.Country && journey[i].From == d && journey[i].To >= d));

    private static Day DayOf(int day) => Day.Of(2024, 2, 20).AddDays(day);

    private sealed record Count(string Country, int First, int Last, int Least, int Most)
    {
        public IEnumerable<int> Days => Enumerable.Range(First, Last - First + 1);
    }

    private sealed record Told(string Country, int From, int LatestFrom, int? To, int LatestTo)
    {
        public Spell Spell => new(FactCatalogue.Whereabouts, ValueSet.Of(FactCatalogue.NumberOfCountry(Country)), new DayWindow(DayOf(From), DayOf(LatestFrom)), To is { } to ? new DayWindow(DayOf(to), DayOf(LatestTo)) : null);
    }
}
