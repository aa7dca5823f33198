using Safeconduct.Core.Names;
using Safeconduct.Core.Places;

namespace Safeconduct.Tests.Places;

/// <summary>A gazetteer in memory.</summary>
internal sealed class FakeGazetteer(params IEnumerable<Place> places) : IGazetteer
{
    private readonly ILookup<string, Place> _byKey = places.SelectMany(p => p.AllNames.Select(NameKey.Of).Distinct().Select(k => (k, p))).ToLookup(e => e.k, e => e.p);

    public IReadOnlyList<Place> Named(string nameKey) => [.. _byKey[nameKey]];

    /// <summary>The official list of Ukraine's settlements, read as an evidence base holds it: codes, no coordinates.</summary>
    public static FakeGazetteer OfficialList()
    {
        var names = new Dictionary<string, (string Name, string Category)>();
        var places = new List<Place>();
        foreach (var f in File.ReadLines(SharedData.PathOf("evidence", "katottg", "kodifikator-16-05-2025.csv")).Skip(1).Select(l => l.Split(';')))
        {
            string[] codes = [.. f.Take(5).Where(c => c.Length > 0)];
            var name = f[6].Trim();
            names[codes[^1]] = (name, f[5]);
            var kind = f[5] switch { "O" or "K" => PlaceKind.Region, "P" or "B" => PlaceKind.District, "H" => PlaceKind.Community, _ => PlaceKind.Settlement };
            places.Add(new Place(codes[^1], name, kind, [UkrainianLatin.Of(name)], country: "UA", region: names[codes[0]].Name,
                district: codes.Where(c => names.TryGetValue(c, out var n) && n.Category == "P").Select(c => names[c].Name).FirstOrDefault(), code: codes[^1], regionCode: codes[0]));
        }

        return new FakeGazetteer(places);
    }
}
