using Safeconduct.Core.Names;
using Safeconduct.Core.Places;

namespace Safeconduct.Tools.Gazetteer;

internal sealed record RegionRow(string Country, string Code, string Admin1, string Name, string? Official, IReadOnlyList<string> Names, bool IsCity)
{
    /// <summary>"stem region" or «основа область» of every name: the resolver looks regions up like this, whatever kind word the text has.</summary>
    public IReadOnlyList<string> MoreKeys => [.. Names.Append(Name).Select(Canonical).Distinct()];

    public bool Holds(City city) => city.Country == Country && city.Admin1 == Admin1;

    private static string Canonical(string name)
    {
        var stem = PlaceWords.Strip(NameKey.Of(name)).Stem;
        return OfficialNames.IsCyrillic(stem) ? stem + " область" : stem + " region";
    }
}

/// <summary>First-level divisions with their names from CLDR and our own table.</summary>
internal sealed class Regions
{
    private readonly Dictionary<(string Country, string Admin1), RegionRow> _byAdmin1;

    public Regions(Sources sources, string tables)
    {
        var cldr = Sources.Languages.Select(l => sources.Cldr("subdivisions", l)).ToList();
        All = [.. Table.Read(Path.Combine(tables, "regions-ua.tsv")).Select(r => Ukrainian(r, cldr)), .. Table.Read(Path.Combine(tables, "regions-other.tsv")).Select(r => Other(r, cldr))];
        _byAdmin1 = All.ToDictionary(r => (r.Country, r.Admin1));
    }

    public IReadOnlyList<RegionRow> All { get; }

    public RegionRow? Of(City city) => _byAdmin1.GetValueOrDefault((city.Country, city.Admin1));

    private static RegionRow Ukrainian(Dictionary<string, string> row, List<Dictionary<string, List<string>>> cldr)
    {
        var stems = row["en"].Split('|');
        var isCity = row["city"].Length > 0;

        // Crimea and Kyiv: of the two, only Crimea is called by its stem alone, for "Kyiv" is the city, which is a region of its own.
        var alone = row["code"] is "UA32" ? [] : stems;
        var name = isCity || row["code"] is "UA01" or "UA21" ? stems[0] : stems[0] + " region";
        var official = row["code"] is "UA01" ? "Автономна Республіка Крим" : cldr[2][row["iso"]][0];

        // CLDR's English and French names of these regions are those of the land (Vinnychchyna) or of the city; the table has them.
        string[] names = [official, cldr[1][row["iso"]][0], .. alone, .. stems.Select(s => s + " region"), .. stems.Select(s => s + " oblast"),
            .. row["bare"].Split('|', StringSplitOptions.RemoveEmptyEntries), UkrainianLatin.Of(official)];
        return new RegionRow("UA", row["code"], row["admin1"], name, official, names, isCity);
    }

    private static RegionRow Other(Dictionary<string, string> row, List<Dictionary<string, List<string>>> cldr)
    {
        var iso = row["iso"];
        var country = iso[..2].ToUpperInvariant();
        var names = cldr.SelectMany(n => n.GetValueOrDefault(iso) ?? []).ToList();
        var shown = row["city"].Length > 0 ? names[0] : names[0].Replace(" Province", " region").Replace(" Region", " region");
        shown = row["city"].Length > 0 || !PlaceWords.Strip(NameKey.Of(shown)).Kinds.IsEmpty ? shown : shown + " region";
        return new RegionRow(country, $"{country}-{iso[2..].ToUpperInvariant()}", row["admin1"], shown, null, [.. names, shown], row["city"].Length > 0);
    }
}
