using System.Collections.Immutable;
using Safeconduct.Core.Places;

namespace Safeconduct.Web.Reports.Map;

/// <summary>Where two countries meet.</summary>
internal static class Borders
{
    private const double TooFarKm = 2500; // a border on the other side of a continent would make the map useless

    /// <summary>The point of the border of two countries that lies nearest to the middle of the circles; null where they share none, or none within reach.</summary>
    public static GeoCircle? Nearest(string a, string b, ImmutableArray<GeoCircle> to)
    {
        var middle = new GeoPoint(to.Average(c => c.At.Latitude), to.Average(c => c.At.Longitude));
        var nearest = BaseMap.Instance.Layers.Select(l => l.Borders.Where(border => border.Parts(a, b)).SelectMany(border => border.Line.Points)).FirstOrDefault(p => p.Any())?
            .Select(p => new GeoPoint(p.Latitude, p.Longitude)).MinBy(p => GeoDistance.Km(middle, p));
        return nearest is { } found && GeoDistance.Km(middle, found) <= TooFarKm ? new GeoCircle(found, 0) : null;
    }
}
