using FsCheck;
using FsCheck.Fluent;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Tests.Stores;

/// <summary>The count of units near a point, against looking at every position.</summary>
public sealed class NearnessTests
{
    [Fact]
    public void Blocks_count_the_same_units_as_looking_at_every_position()
    {
        var anywhere = from unit in Gen.Choose(1, 12)
                       from first in Gen.Choose(-90, 200)
                       from days in Gen.Choose(0, 61)
                       from lat in Gen.OneOf(Gen.Choose(-900, 900), Gen.Choose(880, 900), Gen.Choose(470, 480))
                       from lon in Gen.OneOf(Gen.Choose(-1800, 1800), Gen.Choose(1790, 1800), Gen.Choose(-1800, -1790), Gen.Choose(350, 365))
                       from within in Gen.Elements(0, 5, 59, 61, 400)
                       select new Position(unit, first, first + days, lat / 10.0, lon / 10.0, within);
        var asked = from first in Gen.Choose(-120, 220)
                    from days in Gen.Choose(0, 90)
                    from at in anywhere
                    from km in Gen.Elements(0.0, 10.0, 50.0, 300.0, 9_000.0, 15_000.0)
                    select new NearnessQuery("RU", new GeoPoint(at.Latitude, at.Longitude), km, new DayWindow(Day.FromNumber(first), Day.FromNumber(first + days)));
        Prop.ForAll(anywhere.ListOf(60).ToArbitrary(), asked.ToArbitrary(), (positions, query) =>
        {
            var (first, last) = (query.Days.Earliest!.Value.Number, query.Days.Latest!.Value.Number);
            var blocks = new PositionBlocks();
            var counter = new NearnessCounter(query, blocks.Units);
            blocks.Count(counter, "RU", first, last, (_, from, to) => [.. positions.Where(p => p.First >= from && p.First <= to)]);
            var there = positions.Where(p => p.First <= last && p.Last >= first).ToList();
            counter.Count.ShouldBe(new NearnessCount(
                there.Where(p => GeoDistance.Km(query.At, new GeoPoint(p.Latitude, p.Longitude)) <= query.WithinKm + p.WithinKm).Select(p => p.Unit).Distinct().Count(),
                there.Select(p => p.Unit).Distinct().Count()));
        }).QuickCheckThrowOnFailure();
    }
}
