using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Accounts;
using Safeconduct.Core.Places;

namespace Safeconduct.Accounts;

/// <summary>Reads <c>at</c>: a name, a name with <c>near</c>, or a point with a radius.</summary>
internal static class PlaceReader
{
    /// <summary>Half the way around the earth: a wider circle says nothing.</summary>
    private const double MaxRadiusKm = 20_000;

    public static PlaceText? Read(MapView statement, Problems problems)
    {
        var isNear = statement.Flag("near");
        if (isNear && !statement.Has("at"))
        {
            problems.Add(statement.KeyNode("near"), Reasons.NearWithoutPlace());
        }

        if (statement.ValueNode("at") is YamlNode.Mapping map)
        {
            return MapView.Of(map, AccountKeys.Place, problems) is { } place ? ReadParts(place, isNear, problems) : null;
        }

        return statement.Text("at") is { } name ? new PlaceText.Named(name, isNear) : null;
    }

    private static PlaceText? ReadParts(MapView place, bool isNear, Problems problems)
    {
        isNear |= place.Flag("near");
        var isPoint = place.Has("lat") && place.Has("lon");
        if (isPoint == place.Has("name") || (!isPoint && (place.Has("lat") || place.Has("lon") || place.Has("within_km"))))
        {
            problems.Add(place.Node, Reasons.PlaceShape());
            return null;
        }

        if (!isPoint)
        {
            return place.Text("name") is { } name ? new PlaceText.Named(name, isNear) : null;
        }

        if (isNear)
        {
            problems.Add(place.Node, Reasons.NearWithPoint());
        }

        return ReadPoint(place, problems);
    }

    private static PlaceText.Around? ReadPoint(MapView place, Problems problems)
    {
        var (lat, lon) = (place.Number("lat"), place.Number("lon"));
        var radius = place.Has("within_km") ? place.Number("within_km") : 0;
        if (radius is < 0 or > MaxRadiusKm)
        {
            problems.Add(place.ValueNode("within_km")!, Reasons.RadiusOutOfRange(((YamlNode.Scalar)place.ValueNode("within_km")!).Value));
            radius = null;
        }

        if (lat is not { } y || lon is not { } x)
        {
            return null;
        }

        if (!GeoPoint.IsValid(y, x))
        {
            problems.Add(place.ValueNode("lat")!, GeoPoint.IsValid(x, y) ? Reasons.CoordinatesSwapped(y, x) : Reasons.CoordinatesOutOfRange(y, x));
            return null;
        }

        return radius is { } km ? new PlaceText.Around(new GeoPoint(y, x), km) : null;
    }
}
