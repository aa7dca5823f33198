using FsCheck.Fluent;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using static Safeconduct.SystemTests.Evidence.Importing;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>Looking only at the cells around a point loses nothing: not at the poles, not at the day line, and not for places that are only roughly known.</summary>
public sealed class PointsNearTests
{
    [Fact]
    public void Units_near_a_point_are_found_wherever_on_earth_it_lies()
    {
        // Sightings take points of the theatre and what is nobody's mirror image of it: the Arctic and the far East are such.
        var point = from lat in Gen.Choose(600, 900) from lon in Gen.Frequency((3, Gen.Choose(-1800, 1800)), (1, Gen.Choose(1750, 1800)), (1, Gen.Choose(-1800, -1750))) select (Lat: lat / 10.0, Lon: lon / 10.0);
        var rows = (from p in point from km in Gen.Elements(0, 3, 24, 26, 300) select (p.Lat, p.Lon, Km: km)).ListOf(400).Sample(1)[0];
        using var folder = new TemporaryFolder();
        var csv = Sightings + string.Concat(rows.Select((r, i) => FormattableString.Invariant($"u{i},,2022-04-0{1 + (i % 9)},,{r.Lat},{r.Lon},{r.Km},observed,ru,C3,S,,\n")));
        var done = Import(folder["e.db"], folder.Write("s.csv", csv));
        done.IsWrongInput.ShouldBeFalse();
        using var store = Open(folder["e.db"]);
        foreach (var (at, km) in (from p in point from km in Gen.Elements(1.0, 60, 700, 5000) select (p, km)).Sample(150))
        {
            var query = new NearnessQuery("RU", new GeoPoint(at.Lat, at.Lon), km, new DayWindow(Day.Of(2022, 4, 3), Day.Of(2022, 4, 6)));
            var there = rows.Where((_, i) => i % 9 is >= 2 and <= 5).ToList();
            store.Answer([query]).Of(query).ShouldBe(new NearnessCount(there.Count(r => GeoDistance.Km(query.At, new GeoPoint(r.Lat, r.Lon)) <= km + r.Km), there.Count), query.ToString());
        }
    }
}
