using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Safeconduct.Accuracy.Draws;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;

namespace Safeconduct.Accuracy.Tracks;

/// <summary>
/// Tracks that nobody recorded, for machines without the real ones: units that stand and move around the fronts of 2022. The unit names are of the kind that the
/// real map has, under numbers that belong to nobody's record here; steps are drawn with the shares measured in the real file (371 of 1,440 consecutive
/// positions differ), snapshots every third day and later every seventh.
/// </summary>
internal sealed class MadeTracks : ITracks
{
    private const double MovesShare = 371.0 / 1440;
    private const double RedeploysShare = 0.02;
    private const int UnitsOfEachFront = 12;
    private static readonly Day First = Day.Of(2022, 3, 31);

    // Towns of the front of spring and summer 2022 (public knowledge), as a middle around which units stand.
    private static readonly (string Front, GeoPoint At)[] Fronts =
    [
        ("Kharkiv", new(50.15, 36.60)), ("Izium", new(49.19, 37.28)), ("Sievierodonetsk", new(48.95, 38.50)), ("Popasna", new(48.63, 38.38)),
        ("Donetsk", new(48.05, 37.70)), ("Mariupol", new(47.12, 37.55)), ("Polohy", new(47.48, 36.25)), ("Vasylivka", new(47.43, 35.27)), ("Kherson", new(46.75, 32.75)),
    ];

    // Neighbours in this list come to share a number, so they differ in more than an honorific: who leaves "Guards" out must not name another unit.
    private static readonly string[] Kinds =
    [
        "Separate Motorized Rifle Brigade", "Guards Motorized Rifle Regiment", "Guards Tank Regiment", "Motorized Rifle Regiment", "Separate Guards Motorized Rifle Brigade",
        "Guards Air Assault Regiment", "Separate Naval Infantry Brigade", "Artillery Brigade", "Motorized Rifle Division",
    ];

    public MadeTracks(ulong seed)
    {
        var draw = new Draw(seed).Sub("tracks");
        Units = [.. Fronts.SelectMany((f, i) => Enumerable.Range(0, UnitsOfEachFront).Select(n => (Front: i, Number: (i * UnitsOfEachFront) + n)))
            .Select(u => Unit(u.Front, u.Number, draw.Sub(u.Number)))];
    }

    public string Description => FormattableString.Invariant(
        $"made tracks (no real ones were found), {Units.Count} units, {Units.Sum(u => u.Positions.Length)} positions, {Units.Min(u => u.Positions[0].Day)} to {Units.Max(u => u.Positions[^1].Day)}");

    public IReadOnlyList<UnitTrack> Units { get; }

    public void WriteEvidence(string folder, Func<Day, bool> isKept)
    {
        var text = new StringBuilder("unit,number,from,to,lat,lon,within_km,kind,side,grade,source,url,note\n");
        foreach (var unit in Units)
        {
            foreach (var p in unit.Positions.Where(p => isKept(p.Day)))
            {
                text.Append(CultureInfo.InvariantCulture, $"{unit.Name},,{p.Day},{p.Day},{p.At.Latitude:0.0000},{p.At.Longitude:0.0000},0,assessed,ru,C3,made,,\n");
            }
        }

        File.WriteAllText(Path.Combine(folder, "sightings.csv"), text.ToString());
    }

    /// <summary>Several units share a number, as in the real map: the 1st tank and the 1st motor rifle regiment.</summary>
    private static UnitTrack Unit(int front, int number, Draw draw)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Ordinal(2001 + (number % 60))} {Kinds[((number / 60 * 4) + number) % Kinds.Length]}");
        return new UnitTrack(Core.Units.UnitId.Of(name), name, Positions(front, draw));
    }

    private static IEnumerable<Position> Positions(int front, Draw draw)
    {
        var at = Near(Fronts[front].At, draw, 30);
        for (var day = First; day <= Day.Of(2022, 9, 11); day = day.AddDays(day < Day.Of(2022, 5, 1) ? 3 : 7))
        {
            if (draw.Chance(MovesShare))
            {
                at = Geo.Away(at, 5 + (25 * draw.Unit()), 360 * draw.Unit());
            }
            else if (draw.Chance(RedeploysShare))
            {
                at = Near(draw.Pick(Fronts).At, draw, 30);
            }

            yield return new Position(day, Rounded(at));
        }
    }

    private static GeoPoint Near(GeoPoint middle, Draw draw, double km) => Geo.Away(middle, km * draw.Unit(), 360 * draw.Unit());

    private static GeoPoint Rounded(GeoPoint p) => new(Math.Round(p.Latitude, 4), Math.Round(p.Longitude, 4));

    private static string Ordinal(int n) => n.ToString(CultureInfo.InvariantCulture) + ((n % 100) is >= 11 and <= 13 ? "th" : (n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
}
