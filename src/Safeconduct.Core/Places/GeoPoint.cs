using System.Globalization;

namespace Safeconduct.Core.Places;

/// <summary>A point on the WGS 84 ellipsoid, in decimal degrees: latitude -90..90, longitude -180..180.</summary>
public readonly record struct GeoPoint
{
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is not finite or out of its bounds.</exception>
    public GeoPoint(double latitude, double longitude)
    {
        if (!IsValid(latitude, longitude))
        {
            throw new ArgumentOutOfRangeException(nameof(latitude), string.Create(CultureInfo.InvariantCulture, $"{latitude}, {longitude} is no point: latitude is -90 to 90, longitude -180 to 180."));
        }

        Latitude = latitude;
        Longitude = longitude;
    }

    /// <summary>Degrees, -90 to 90.</summary>
    public double Latitude { get; }

    /// <summary>Degrees, -180 to 180.</summary>
    public double Longitude { get; }

    /// <summary>Both are numbers within their bounds.</summary>
    public static bool IsValid(double latitude, double longitude) => latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.#####}, {Longitude:0.#####}");
}
