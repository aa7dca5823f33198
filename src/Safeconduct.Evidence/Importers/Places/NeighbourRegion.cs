using Safeconduct.Core.Places;
using Safeconduct.Evidence.Gazetteer;

namespace Safeconduct.Evidence.Importers.Places;

/// <summary>
/// The country and region in which a point lies, read off the settlements around it: where the nearest of the built-in gazetteer all lie in one region,
/// so does the point. Near a border they differ, and nothing is said (docs/adr/0044).
/// </summary>
internal sealed class NeighbourRegion
{
    /// <summary>So many settlements have to agree.</summary>
    public const int Neighbours = 3;

    /// <summary>Settlements further away say nothing.</summary>
    public const double WithinKm = 40;

    /// <summary>Side of a cell of the grid in degrees: at 60° north it is 44 km of longitude, so that the cells around hold all within reach.</summary>
    private const double CellDegrees = 0.8;

    private static readonly Lazy<NeighbourRegion> Shared = new(() => new NeighbourRegion(BuiltInGazetteer.Instance.All));

    private readonly ILookup<(int Row, int Column), Place> _cells;

    private NeighbourRegion(IEnumerable<Place> places) => _cells = places.Where(p => p is { Kind: PlaceKind.Settlement, Point: not null, RegionCode: not null }).ToLookup(p => CellOf(p.Point!.Value));

    public static NeighbourRegion OfBuiltIn => Shared.Value;

    /// <summary>Country, name and code of the region; null where the neighbours are too few, too far or not of one mind.</summary>
    public (string? Country, string? Region, string Code)? Of(GeoPoint point)
    {
        var (row, column) = CellOf(point);
        var near = Enumerable.Range(row - 1, 3).SelectMany(r => Enumerable.Range(column - 1, 3).SelectMany(c => _cells[(r, c)]))
            .Select(p => (Place: p, Km: GeoDistance.Km(point, p.Point!.Value))).Where(n => n.Km <= WithinKm).OrderBy(n => n.Km).Take(Neighbours).Select(n => n.Place).ToList();
        return near.Count == Neighbours && near.TrueForAll(p => string.Equals(p.RegionCode, near[0].RegionCode, StringComparison.Ordinal))
            ? (near[0].Country, near[0].Region, near[0].RegionCode!)
            : null;
    }

    private static (int Row, int Column) CellOf(GeoPoint point) => ((int)Math.Floor(point.Latitude / CellDegrees), (int)Math.Floor(point.Longitude / CellDegrees));
}
