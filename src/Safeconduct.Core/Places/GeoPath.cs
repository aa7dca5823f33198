namespace Safeconduct.Core.Places;

/// <summary>How far a point lies from the shortest way between two others, on the mean sphere (the cross-track distance of great-circle sailing).</summary>
public static class GeoPath
{
    /// <summary>Kilometres from the point to the nearest point of the way; the distance to an end where that is the nearest.</summary>
    public static double KmTo(GeoPoint point, GeoPoint from, GeoPoint to)
    {
        var length = GeoDistance.Km(from, to) / GeoDistance.EarthRadiusKm;
        var away = GeoDistance.Km(from, point) / GeoDistance.EarthRadiusKm;
        var turn = Bearing(from, point) - Bearing(from, to);
        var across = Math.Asin(Math.Clamp(Math.Sin(away) * Math.Sin(turn), -1, 1));
        var along = Math.Atan2(Math.Sin(away) * Math.Cos(turn), Math.Cos(away));
        return along <= 0 ? GeoDistance.Km(from, point) : along >= length ? GeoDistance.Km(to, point) : Math.Abs(across) * GeoDistance.EarthRadiusKm;
    }

    private static double Bearing(GeoPoint from, GeoPoint to)
    {
        var (lat1, lat2) = (double.DegreesToRadians(from.Latitude), double.DegreesToRadians(to.Latitude));
        var turn = double.DegreesToRadians(to.Longitude - from.Longitude);
        return Math.Atan2(Math.Sin(turn) * Math.Cos(lat2), (Math.Cos(lat1) * Math.Sin(lat2)) - (Math.Sin(lat1) * Math.Cos(lat2) * Math.Cos(turn)));
    }
}
