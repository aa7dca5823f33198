using System.Collections.Immutable;
using Safeconduct.Core.Places;
using Safeconduct.Evidence.Gazetteer;

namespace Safeconduct.Accuracy.Tracks;

/// <summary>The settlements of the built-in gazetteer in Ukraine and the regions of Russia beside it, by half degrees, so that the nearest is found without looking at all.</summary>
internal sealed class Settlements
{
    private const double Cell = 0.5;
    private readonly Dictionary<(int, int), List<Place>> _cells;

    public Settlements()
    {
        All = [.. BuiltInGazetteer.Instance.All.Where(p => p is { Kind: PlaceKind.Settlement, Point: { Latitude: > 44 and < 53, Longitude: > 22 and < 43 }, Region: not null, Country: "UA" or "RU" })
            .OrderBy(p => p.Id, StringComparer.Ordinal)];
        Ukraine = [.. All.Where(p => p.Country == "UA")];
        _cells = All.GroupBy(p => CellOf(p.Point!.Value)).ToDictionary(g => g.Key, g => g.ToList());
    }

    public ImmutableArray<Place> All { get; }

    public ImmutableArray<Place> Ukraine { get; }

    /// <summary>The nearest settlement, whatever its size.</summary>
    public Place Nearest(GeoPoint at) => Around(at, 1).Concat(Around(at, 3)).MinBy(p => GeoDistance.Km(p.Point!.Value, at)) ?? All.MinBy(p => GeoDistance.Km(p.Point!.Value, at))!;

    /// <summary>The largest within so many kilometres, which is how people away from home name a place; the nearest where none is so near.</summary>
    public Place Largest(GeoPoint at, double km) => Within(at, 0, km).MaxBy(p => p.Population ?? 0) ?? Nearest(at);

    /// <summary>Settlements from one distance to another.</summary>
    public IReadOnlyList<Place> Within(GeoPoint at, double fromKm, double toKm) =>
        [.. Around(at, (int)Math.Ceiling(toKm / 30) + 1).Where(p => GeoDistance.Km(p.Point!.Value, at) is var km && km >= fromKm && km <= toKm)];

    private IEnumerable<Place> Around(GeoPoint at, int cells)
    {
        var (row, column) = CellOf(at);
        return from r in Enumerable.Range(row - cells, (2 * cells) + 1)
               from c in Enumerable.Range(column - cells, (2 * cells) + 1)
               from p in _cells.GetValueOrDefault((r, c)) ?? []
               select p;
    }

    private static (int, int) CellOf(GeoPoint p) => ((int)Math.Floor(p.Latitude / Cell), (int)Math.Floor(p.Longitude / Cell));
}
