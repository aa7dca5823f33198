using Safeconduct.Accuracy;
using Safeconduct.Accuracy.Telling;
using Safeconduct.Accuracy.Tracks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.SystemTests.Accuracy;

public sealed class MaskTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Every_day_is_either_held_out_or_kept_and_whole_weeks_from_Monday_go_together(int inARow)
    {
        var mask = Mask.Weeks(inARow);
        for (var day = Day.Of(2022, 2, 28); day < Day.Of(2022, 10, 31); day = day.AddDays(1))
        {
            var monday = Day.Of(2022, 2, 28).AddDays((day - Day.Of(2022, 2, 28)) / 7 * 7);
            foreach (var half in new[] { 0, 1 })
            {
                mask.IsKept(day, half).ShouldBe(!mask.IsHeldOut(day, half));
                mask.IsHeldOut(day, half).ShouldBe(mask.IsHeldOut(monday, half));
                mask.IsHeldOut(day, half).ShouldBe(!mask.IsHeldOut(day.AddDays(7 * inARow), half));
            }

            mask.IsHeldOut(day, 0).ShouldBe(!mask.IsHeldOut(day, 1));
        }
    }

    [Fact]
    public void No_base_holds_a_row_of_the_weeks_from_which_its_lives_are_drawn()
    {
        var tracks = new MadeTracks(3);
        var mask = Mask.Weeks(1);
        foreach (var half in new[] { 0, 1 })
        {
            using var masked = MaskedBase.Of(tracks, d => mask.IsKept(d, half));
            var rows = tracks.Units.SelectMany(u => Sightings(masked, u)).Select(s => s.Days.Earliest!.Value).ToList();
            rows.ShouldAllBe(d => mask.IsKept(d, half));
            rows.Count.ShouldBe(tracks.Units.Sum(u => u.Positions.Count(p => mask.IsKept(p.Day, half))));
        }
    }

    [Fact]
    public void Every_place_of_an_undistorted_life_is_a_position_of_a_held_out_day()
    {
        using var world = new World(new MadeTracks(3), Mask.Weeks(1), 3);
        for (var i = 0; i < 200; i++)
        {
            var life = world.Life(i, Distortions.None);
            life.Stays.ShouldAllBe(s => s.Unit.Positions.Any(p => p.At == s.At && world.Mask.IsHeldOut(p.Day, life.Half)));
            life.Stays.ShouldAllBe(s => s.From <= s.To);
            life.Stays.Zip(life.Stays.Skip(1)).ShouldAllBe(p => p.First.To < p.Second.From);
        }
    }

    [Fact]
    public void The_real_positions_are_masked_by_the_same_weeks()
    {
        var tracks = RealTracks.In(SharedData.PathOf("evidence"), withTerritory: false).ShouldNotBeNull();
        (tracks.Units.Count, tracks.Units.Sum(u => u.Positions.Length)).ShouldBe((135, 2690));
        var mask = Mask.Weeks(1);
        using var masked = MaskedBase.Of(tracks, d => mask.IsKept(d, 0));
        var days = tracks.Units.SelectMany(u => Sightings(masked, u)).Select(s => s.Days.Earliest!.Value).Distinct().ToList();
        days.ShouldAllBe(d => mask.IsKept(d, 0));
        days.Count.ShouldBe(tracks.Units.SelectMany(u => u.Positions).Select(p => p.Day).Distinct().Count(d => mask.IsKept(d, 0)));
    }

    private static IEnumerable<Sighting> Sightings(MaskedBase masked, UnitTrack unit)
    {
        var query = new SightingsQuery(unit.Id, DayWindow.Unbounded);
        return masked.Evidence.Answer([query]).Of(query);
    }
}
