using Safeconduct.Core.Places;

namespace Safeconduct.Core.Accounts;

/// <summary>A place as the account gives it: words, or a point with a radius.</summary>
public abstract class PlaceText
{
    private PlaceText()
    {
    }

    /// <summary>"Name", "Name, District" or "Name, District, Region", in any language; <paramref name="isNear"/> widens it to the surroundings.</summary>
    public sealed class Named(string text, bool isNear) : PlaceText
    {
        /// <summary>As told.</summary>
        public string Text { get; } = text;

        /// <summary>The surroundings are meant too.</summary>
        public bool IsNear { get; } = isNear;

        public override string ToString() => Text;
    }

    /// <summary>A point and how far around it the claim reaches, in kilometres.</summary>
    public sealed class Around(GeoPoint point, double withinKm) : PlaceText
    {
        public GeoPoint Point { get; } = point;

        /// <summary>Kilometres, 0 or more.</summary>
        public double WithinKm { get; } = withinKm;

        public override string ToString() => Point.ToString();
    }
}
