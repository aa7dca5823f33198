using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Importers;

namespace Safeconduct.Load;

/// <summary>How large a made world is.</summary>
internal sealed record WorldSize(int Sightings, int Incidents, int Places, int Units)
{
    /// <summary>The whole: a million sightings, 100,000 incidents, 200,000 places and 20,000 units; or the same in proportion, with all units and places.</summary>
    public static WorldSize OfSightings(int sightings) => new(sightings, sightings / 10, 200_000, 20_000);
}

/// <summary>
/// A made evidence base around real units: each of the made units follows the track of a real one, moved by up to some 45 km, from 2022 to 2025.
/// The same size and tracks give the same files on every machine.
/// </summary>
internal sealed class World
{
    private const int Days = 1_400;
    private const int BaysOfDays = 12; // a unit is recorded in bursts, as real lists have it: a dozen stretches of days and not 1,400 days apart
    private static readonly DateOnly First = new(2022, 2, 24);
    private static readonly string[] Kinds = ["Separate Motor Rifle Brigade", "Motor Rifle Regiment", "Guards Tank Regiment", "Motor Rifle Division", "Separate Guards Naval Infantry Brigade",
        "Guards Air Assault Regiment", "Artillery Brigade", "Separate Special Purpose Brigade", "Anti-Aircraft Missile Regiment", "Separate Engineer Regiment"];

    private static readonly string[] Onsets = ["Novo", "Stary", "Verkhnie", "Mala ", "Velyka ", "Kras", "Zele", "Bere", "Dobro", "Myko", "Petro", "Oleks", "Semen", "Bila ", "Chorno", "Sukho", "Kamian", "Lypo", "Dub", "Vyshne", "Sosno", "Step", "Ozer", "Rud"];
    private static readonly string[] Middles = ["kra", "dri", "lia", "mo", "ne", "sta", "vo", "ho", "pa", "re", "ti", "lu", "shi", "do"];
    private static readonly string[] Endings = ["ivka", "ove", "ne", "ske", "ivtsi", "yn", "e", "ianka", "ets", "ka"];
    private readonly ImmutableArray<ImmutableArray<GeoPoint>> _tracks;
    private readonly WorldSize _size;

    public World(WorldSize size, ImmutableArray<ImmutableArray<GeoPoint>> tracks)
    {
        _size = size;
        _tracks = tracks;
    }

    public static string UnitName(int unit) => string.Create(CultureInfo.InvariantCulture, $"{Ordinal((unit / Kinds.Length) + 1)} {Kinds[unit % Kinds.Length]}");

    public static string Region(int place) => string.Create(CultureInfo.InvariantCulture, $"Region {place % 25:00}");

    public static string PlaceName(int place)
    {
        var name = (uint)place / 3; // three places share a name, in three regions
        return Onsets[name % Onsets.Length] + Middles[name / Onsets.Length % Middles.Length] + Middles[name / (Onsets.Length * Middles.Length) % Middles.Length] + Endings[name / (Onsets.Length * Middles.Length * Middles.Length) % Endings.Length]
            + (name < 47_040 ? "" : " II");
    }

    /// <summary>The tracks of the real units in a file of the uawardata form.</summary>
    public static ImmutableArray<ImmutableArray<GeoPoint>> TracksOf(string file)
    {
        using var stream = File.OpenRead(file);
        var importer = ImporterCatalogue.Named("uawardata-units") ?? throw new InvalidOperationException("The importer of the tracks is gone.");
        return [.. importer.Read(stream, new ImportContext(Path.GetFileName(file), "sha256:00"), CancellationToken.None).OfType<ImportItem.Accepted>()
            .SelectMany(i => i.Records).OfType<EvidenceRecord.OfSighting>().Select(r => r.Sighting)
            .GroupBy(s => s.UnitId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.OrderBy(s => s.Days.Earliest!.Value.Number).Select(s => s.At).ToImmutableArray())];
    }

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Write(folder, "units.csv", "id,name,number,parent,from,to,branch,echelon,garrison,lat,lon,side,source,url", _size.Units, Unit);
        Write(folder, "places.csv", "id,name,alt_names,country,region,kind,lat,lon,within_km,population", _size.Places, Place);
        Write(folder, "sightings.csv", "unit,number,from,to,lat,lon,within_km,kind,side,grade,source,url,note", _size.Sightings, Sighting);
        Write(folder, "incidents.csv", "id,from,to,lat,lon,within_km,place,title,alleged_units,kind,grade,source,url", _size.Incidents, Incident);
    }

    /// <summary>Where a unit is on a day, near the track that it follows.</summary>
    public GeoPoint At(int unit, int day, uint jitter)
    {
        var track = _tracks[unit % _tracks.Length];
        var at = track[day * track.Length / Days];
        var own = new Numbers((uint)unit + 1);
        return new GeoPoint(Math.Round(at.Latitude + own.Within(0.4) + (jitter % 200 / 10_000.0) - 0.01, 4), Math.Round(at.Longitude + own.Within(0.6) + (jitter / 200 % 200 / 10_000.0) - 0.01, 4));
    }

    /// <summary>A day on which the unit is recorded; days since the first.</summary>
    public static int RecordedDay(int unit, uint chance)
    {
        var bay = (int)(chance % BaysOfDays);
        return (int)(((uint)unit * 37u) + ((uint)bay * 116u) + (chance / BaysOfDays % 40)) % Days;
    }

    public static Day DayOf(int day) => Day.Of(First.Year, First.Month, First.Day).AddDays(day);

    /// <summary>The number of the place nearest to hand for a unit: places are strewn around the same tracks.</summary>
    public int PlaceOf(int unit, uint chance) => (int)((((uint)unit % (uint)_tracks.Length) + (chance % (uint)(_size.Places / _tracks.Length) * (uint)_tracks.Length)) % (uint)_size.Places);

    private static string Unit(int unit, Numbers numbers) => string.Create(CultureInfo.InvariantCulture,
        $"U{unit},{UnitName(unit)},{10_000 + unit},{(unit % 10 == 3 ? "" : UnitName((unit / 10 * 10) + 3))},,,,,,,,ru,order of battle {unit % 3},https://example.org/u/{unit}");

    private string Place(int place, Numbers numbers)
    {
        var at = At(place, (int)(numbers.Next() % Days), numbers.Next());
        var lat = Math.Round(at.Latitude + numbers.Within(0.3), 4);
        return string.Create(CultureInfo.InvariantCulture, $"P{place},{PlaceName(place)},,UA,{Region(place)},village,{lat},{Math.Round(at.Longitude + numbers.Within(0.3), 4)},1,{100 + (numbers.Next() % 5000)}");
    }

    private string Sighting(int number, Numbers numbers)
    {
        var unit = (int)(numbers.Next() % (uint)_size.Units);
        var day = RecordedDay(unit, numbers.Next());
        var at = At(unit, day, numbers.Next());
        var to = First.AddDays(day + (int)(numbers.Next() % 3));
        var kind = (numbers.Next() % 4) switch { 0 => "observed", 3 => "carried-forward", _ => "assessed" };
        return string.Create(CultureInfo.InvariantCulture, $"{UnitName(unit)},,{First.AddDays(day):yyyy-MM-dd},{to:yyyy-MM-dd},{at.Latitude},{at.Longitude},5,{kind},ru,C3,map {number % 5},https://example.org/s/{number},");
    }

    private string Incident(int number, Numbers numbers)
    {
        var unit = (int)(numbers.Next() % (uint)_size.Units);
        var day = RecordedDay(unit, numbers.Next());
        var at = At(unit, day, numbers.Next());
        var alleged = numbers.Next() % 3 == 0 ? UnitName(unit) : "";
        var title = (numbers.Next() % 3) switch { 0 => "A house was shelled", 1 => "Residents were held in a cellar", _ => "A shop was looted" };
        return string.Create(CultureInfo.InvariantCulture, $"I{number},{First.AddDays(day):yyyy-MM-dd},{First.AddDays(day):yyyy-MM-dd},{at.Latitude},{at.Longitude},1,{PlaceName(PlaceOf(unit, numbers.Next()))},{title},{alleged},harm,C3,list {number % 4},https://example.org/i/{number}");
    }

    private static void Write(string folder, string name, string header, int rows, Func<int, Numbers, string> row)
    {
        using var writer = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        writer.NewLine = "\n";
        writer.WriteLine(header);
        var numbers = new Numbers(42);
        for (var i = 0; i < rows; i++)
        {
            writer.WriteLine(row(i, numbers));
        }
    }

    private static string Ordinal(int number)
    {
        var ending = (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }
}

/// <summary>A xorshift generator (G. Marsaglia, "Xorshift RNGs", 2003): the same numbers on every machine.</summary>
internal sealed class Numbers(uint seed)
{
    private uint _state = (seed * 2_654_435_761u) | 1u;

    public uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }

    /// <summary>From minus to plus the reach.</summary>
    public double Within(double reach) => ((Next() % 20_001 / 10_000.0) - 1) * reach;
}
