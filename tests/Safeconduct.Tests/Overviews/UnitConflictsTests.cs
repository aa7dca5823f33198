using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Overviews;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Tests.Overviews;

public sealed class UnitConflictsTests
{
    [Theory]
    [InlineData("2022-01-01/2022-03-01", "2022-02-01/2022-04-01", "2022-02-01/2022-03-01")]
    [InlineData("2022-01-01/2022-01-31", "2022-02-01/2022-04-01", null)]
    [InlineData("../..", "2022-02-01/2022-04-01", null)] // no day is told, so none is shared
    [InlineData("../..", "../..", null)]
    [InlineData("2022-01-01/..", "2022-02-01/2022-04-01", null)] // an open end is not known
    [InlineData("2022-02-15/..", "2022-02-01/2022-04-01", "2022-02-15/2022-02-15")]
    public void Two_units_above_are_at_odds_on_days_that_both_tell(string a, string b, string? shared) =>
        string.Join(' ', UnitConflicts.Parents([Under("U", "A", a), Under("U", "B", b)], Same).Select(c => c.Days)).ShouldBe(shared ?? "");

    [Fact]
    public void A_unit_above_the_unit_above_is_no_second_parent() =>
        UnitConflicts.Parents([Under("U", "A", "2022-01-01/2022-03-01"), Under("U", "B", "2022-01-01/2022-03-01"), Under("A", "B", "../..")], Same).ShouldBeEmpty();

    [Theory]
    [InlineData("A>B B>A", "A B")]
    [InlineData("A>A", "A")]
    [InlineData("A>B B>C C>A D>A", "A B C")]
    [InlineData("A>B B>A C>D D>C", "A B|C D")]
    [InlineData("A>B B>C", "")]
    public void Circles_are_named_once_each_and_nothing_loops(string edges, string circles) =>
        string.Join('|', UnitConflicts.Parents([.. edges.Split(' ').Select(e => Under(e[..1], e[2..], "../.."))], Same).Where(c => c.Kind == UnitConflictKind.CyclicParents)
            .Select(c => string.Join(' ', c.Units))).ShouldBe(circles);

    [Fact]
    public void Any_relations_end_and_no_circle_is_missed()
    {
        var edge = from a in Gen.Choose(0, 7) from b in Gen.Choose(0, 7) select (A: a.ToString(), B: b.ToString());
        Prop.ForAll(edge.ListOf().ToArbitrary(), edges =>
        {
            var circles = new ParentGraph(edges.Select(e => Under(e.A, e.B, "../.."))).Circles().ToList();
            circles.SelectMany(c => c.Select((u, i) => (u, c[(i + 1) % c.Length]))).Except(edges).ShouldBeEmpty();
            (circles.Count > 0).ShouldBe(Enumerable.Range(0, 8).Any(u => Reaches(u.ToString(), u.ToString(), edges)));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("x", "y", 48.0, true)]
    [InlineData("x", "x", 48.0, false)] // one origin does not disagree with itself
    [InlineData("x", "y", 47.2, false)] // 11 km
    public void Garrisons_are_compared_between_origins(string a, string b, double lat, bool isConflict) =>
        UnitConflicts.Garrisons([At("U", a, 47.1), At("U", b, lat)], Same).Any().ShouldBe(isConflict);

    [Fact]
    public void One_garrison_of_several_that_agrees_is_enough() => UnitConflicts.Garrisons([At("U", "x", 47.1), At("U", "y", 55), At("U", "y", 47.2)], Same).ShouldBeEmpty();

    [Theory]
    [InlineData("2022-01-01/2022-03-01", "2022-02-01/2022-04-01", true)]
    [InlineData("2022-01-01/2022-01-31", "2022-02-01/2022-04-01", false)]
    [InlineData("../..", "2022-02-01/2022-04-01", false)]
    public void Two_commanders_at_one_time_are_named_without_their_names(string a, string b, bool isConflict)
    {
        var found = UnitConflicts.Commanders([new ToldCommand("U", "first person", Days(a), Cited), new ToldCommand("U", "second person", Days(b), Cited)], Same).ToList();
        found.Count.ShouldBe(isConflict ? 1 : 0);
        found.ShouldAllBe(c => c.What.IsEmpty);
    }

    [Fact]
    public void One_commander_in_two_rows_is_one() =>
        UnitConflicts.Commanders([new ToldCommand("U", "p", Days("2022-01-01/2022-03-01"), Cited), new ToldCommand("U", "p", Days("2022-02-01/2022-04-01"), Cited)], Same).ShouldBeEmpty();

    [Theory]
    [InlineData(7, "2022-03-01", null, "2022-03-15", null)]
    [InlineData(7, "2022-03-01", null, "2022-03-16", StaleReason.MissedTwice)]
    [InlineData(400, "2022-03-01", null, "2023-03-01", null)] // it says itself how often it appears
    [InlineData(null, "2022-03-01", null, "2022-08-28", null)]
    [InlineData(null, "2022-03-01", null, "2022-08-29", StaleReason.Quiet)]
    [InlineData(null, "2022-03-01", "2022-08-01", "2022-08-29", null)] // published later: it has nothing newer to tell
    [InlineData(null, null, "2023-09-18", "2024-09-17", null)]
    [InlineData(null, null, "2023-09-18", "2024-09-18", StaleReason.OldList)]
    [InlineData(null, null, null, "2024-09-18", StaleReason.AgeUnknown)]
    public void A_source_is_stale_by_what_it_says_of_itself(int? every, string? latest, string? published, string today, StaleReason? reason)
    {
        var source = new SourceOverview("S", default, 1, 1, 0, latest is null ? null : DayWindow.On(Day(latest)), [], IsDerived: true, 0,
            new SourceFacts("S", null, null, null, published is null ? null : Day(published), every));
        (Staleness.Of(source, Day(today)) is { } stale ? (StaleReason?)stale.Reason : null).ShouldBe(reason);
    }

    [Theory]
    [InlineData("2022-03-30/2022-04-02", "2022-03=2 2022-04=2")]
    [InlineData("2022-03-01/2022-03-31", "2022-03=31")]
    [InlineData("2022-03-05/2022-03-05", "2022-03=1")]
    [InlineData("2022-01-01/2022-12-31", "")] // so long a span names no day
    [InlineData("2022-01-01/..", "")]
    public void A_month_counts_its_days_once(string days, string expected)
    {
        var tally = new PositionTally(new Dictionary<long, string> { [1] = "S" });
        tally.Add(1, 5, Days(days), 47, 36, 0);
        tally.Add(1, 5, Days(days), 48, 36, 0);
        string.Join(' ', tally.Months().SelectMany(m => m.Days.Select(d => $"{UnitMonths.Text(d.Key)}={d.Value}"))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("x", "y", 1)]
    [InlineData("x", "x", 0)] // two sources of one origin
    public void Positions_are_compared_between_origins(string a, string b, int conflicts)
    {
        var tally = new PositionTally(new Dictionary<long, string> { [1] = a, [2] = b, [3] = "z" });
        tally.Add(1, 5, Days("2022-03-01/2022-03-01"), 47, 36, 0);
        tally.Add(2, 5, Days("2022-03-01/2022-03-01"), 48, 36, 0);
        tally.Add(2, 5, Days("2022-03-02/2022-03-02"), 48, 36, 0); // another day
        tally.Add(3, 6, Days("2022-03-01/2022-03-01"), 40, 36, 0); // another unit
        tally.Conflicts().Count().ShouldBe(conflicts);
    }

    private static readonly Citation Cited = new("S", "sha256:0", 1, default);

    private static bool Reaches(string from, string to, IReadOnlyCollection<(string A, string B)> edges)
    {
        var seen = edges.Where(e => e.A == from).Select(e => e.B).ToHashSet();
        for (var n = 0; n < 8; n++)
        {
            seen.UnionWith(edges.Where(e => seen.Contains(e.A)).Select(e => e.B).ToList());
        }

        return seen.Contains(to);
    }

    private static string Same(string id) => id;

    private static ToldRelation Under(string unit, string parent, string days) => new(unit, parent, parent, Days(days), Cited);

    private static ToldGarrison At(string unit, string origin, double lat) => new(unit, null, new GeoPoint(lat, 36), origin, Cited);

    private static Day Day(string text) => Edtf.Parse(text).Value!.Window.Earliest!.Value;

    private static DayWindow Days(string text) => text.Split('/') is [var a, var b] ? new DayWindow(a == ".." ? null : Day(a), b == ".." ? null : Day(b)) : throw new FormatException(text);
}
