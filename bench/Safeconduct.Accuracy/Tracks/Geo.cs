using Safeconduct.Core.Places;

namespace Safeconduct.Accuracy.Tracks;

/// <summary>Points at a distance, on a sphere.</summary>
internal static class Geo
{
    /// <summary>The point so many kilometres away along a bearing in degrees (the direct problem on a sphere).</summary>
    public static GeoPoint Away(GeoPoint from, double km, double bearing)
    {
        var angle = km / GeoDistance.EarthRadiusKm;
        var (lat, lon, turn) = (double.DegreesToRadians(from.Latitude), double.DegreesToRadians(from.Longitude), double.DegreesToRadians(bearing));
        var lat2 = Math.Asin((Math.Sin(lat) * Math.Cos(angle)) + (Math.Cos(lat) * Math.Sin(angle) * Math.Cos(turn)));
        var lon2 = lon + Math.Atan2(Math.Sin(turn) * Math.Sin(angle) * Math.Cos(lat), Math.Cos(angle) - (Math.Sin(lat) * Math.Sin(lat2)));
        return new GeoPoint(double.RadiansToDegrees(lat2), double.RadiansToDegrees(lon2));
    }
}
