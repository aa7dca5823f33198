using System.Globalization;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;

namespace Safeconduct.Tools.Gazetteer;

/// <summary>One line of the gazetteer.</summary>
internal sealed record Entry(string Id, char Kind, string Name, string? Official, IReadOnlyList<string> Others, string Country, string? RegionName, string? RegionCode,
    GeoPoint? Point, double WithinKm, long? Population)
{
    /// <summary>Keys under which the place is found besides those of its names.</summary>
    public IReadOnlyList<string> MoreKeys { get; init; } = [];
}

/// <summary>Puts the sources together. Every rule about what is in the gazetteer stands here and in README.md.</summary>
internal sealed class Builder(Sources sources, string tables)
{
    /// <summary>How far a settled territory is taken to reach beyond its outermost settlement.</summary>
    private const double EdgeKm = 15;

    /// <summary>People per square kilometre when a radius is guessed from a population.</summary>
    private const double PeoplePerSquareKm = 2500;

    private const double SmallestRadiusKm = 2;
    private const long BigCity = 100_000;

    /// <summary>Countries whose settlements are all kept: where these accounts happen, and the ways out.</summary>
    private static readonly HashSet<string> Near = [.. "UA RU BY KZ AM GE MD KG TJ UZ AZ TR RS ME MN".Split(' ')];

    private readonly Dictionary<string, Dictionary<string, string>> _catalogues = Sources.Languages.ToDictionary(l => l, sources.Catalogue);
    private readonly Dictionary<string, Dictionary<string, string>> _corrections = Table.Read(Path.Combine(tables, "corrections.tsv")).ToDictionary(r => r["id"]);

    public List<Entry> Build()
    {
        var cities = sources.Cities();
        var regions = new Regions(sources, tables);
        var settlements = cities.Where(c => Near.Contains(c.Country) || c.Population >= BigCity).OrderBy(c => long.Parse(c.Id, CultureInfo.InvariantCulture))
            .Select(c => Settlement(c, regions)).ToList();
        var territories = regions.All.Select(r => Region(r, cities)).OfType<Entry>().ToList();
        return [.. Countries(cities), .. territories, .. Districts(territories.ToDictionary(r => r.RegionCode!)), .. settlements];
    }

    private static double Radius(long? population) =>
        Math.Round(Math.Max(SmallestRadiusKm, Math.Sqrt((population ?? 0) / (PeoplePerSquareKm * Math.PI))), 1);

    private static bool IsWanted(string alternate) =>
        alternate.Length > 1 && !(alternate.Length == 3 && alternate.All(c => c is >= 'A' and <= 'Z')) && (OfficialNames.IsCyrillic(alternate) || IsLatin(alternate));

    /// <summary>Latin letters with a capital first: the small ones are Chinese or Arabic names spelt out.</summary>
    private static bool IsLatin(string name) => char.IsUpper(name.First(c => char.IsLetter(c) || c == name[^1])) && name.All(c => !char.IsLetter(c) || c < 'Ͱ' || c is >= 'Ḁ' and <= 'ỿ');

    private Entry Settlement(City city, Regions regions)
    {
        var correction = _corrections.GetValueOrDefault(city.Id);
        var official = city.Country != "UA" ? null : correction?["official"] is { Length: > 0 } corrected ? corrected : OfficialNames.Ukrainian(city, _catalogues["uk"]);
        var name = correction?["name"] ?? (official is null ? city.Name : UkrainianLatin.Of(official));
        var known = Sources.Languages.Select(l => _catalogues[l].GetValueOrDefault(city.Id)).OfType<string>();
        var alternates = Near.Contains(city.Country) ? city.Alternates.Where(IsWanted) : [];
        var added = correction?["others"].Split('|', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var region = regions.Of(city);
        return new Entry("gn:" + city.Id, 'S', name, official, Distinct([official, city.Name, city.Ascii, .. added, .. known, .. alternates], name), city.Country,
            region?.Name, region?.Code, city.Point, Radius(city.Population), city.Population);
    }

    private IEnumerable<Entry> Countries(List<City> cities)
    {
        var names = Sources.Languages.Select(l => sources.Cldr("territories", l)).ToList();
        foreach (var country in cities.GroupBy(c => c.Country).OrderBy(g => g.Key, StringComparer.Ordinal).Where(g => names[0].ContainsKey(g.Key)))
        {
            var (centre, km) = Circle.Around([.. country.Select(c => c.Point)]);
            var all = names.SelectMany(n => n.GetValueOrDefault(country.Key) ?? []).ToList();
            yield return new Entry("country:" + country.Key, 'C', all[0], null, Distinct(all, all[0]), country.Key, null, null,
                centre, Math.Ceiling(km + EdgeKm), country.Sum(c => c.Population));
        }
    }

    private static Entry? Region(RegionRow region, List<City> cities)
    {
        var inside = cities.Where(region.Holds).ToList();
        if (region.IsCity || inside.Count == 0)
        {
            return null;
        }

        var (centre, km) = Circle.Around([.. inside.Select(c => c.Point)]);
        return new Entry("region:" + region.Code, 'R', region.Name, region.Official, Distinct(region.Names, region.Name), region.Country, region.Name, region.Code,
            centre, Math.Ceiling(km + EdgeKm), inside.Sum(c => c.Population)) { MoreKeys = region.MoreKeys };
    }

    /// <summary>
    /// Districts have names in three languages. No source here says how far one reaches, so each takes the circle of its region:
    /// when in doubt, the larger area.
    /// </summary>
    private IEnumerable<Entry> Districts(Dictionary<string, Entry> regions)
    {
        foreach (var row in Table.Read(Path.Combine(tables, "districts-ua.tsv")))
        {
            var en = row["en"].Split('|');
            var uk = row["uk"].Split('|');
            var ru = row["ru"].Split('|');
            string[] names = [.. uk.Select(n => n + " район"), .. ru.Select(n => n + " район"), .. en.Select(n => n + " district"), .. uk.Select(n => UkrainianLatin.Of(n) + " district")];
            yield return new Entry($"district:{row["region"]}:{en[0]}", 'D', en[0] + " district", uk[0] + " район", Distinct(names, en[0] + " district"), "UA",
                regions[row["region"]].Name, row["region"], regions[row["region"]].Point, regions[row["region"]].WithinKm, null);
        }
    }

    private static List<string> Distinct(IEnumerable<string?> names, string except)
    {
        var seen = new HashSet<string> { NameKey.Of(except) };
        return [.. names.OfType<string>().Where(n => !n.Contains('|') && !n.Contains('\t') && NameKey.Of(n).Length > 0 && seen.Add(NameKey.Of(n)))];
    }
}
