using System.Collections.Immutable;
using Safeconduct.Core.Names;

namespace Safeconduct.Core.Places;

/// <summary>From the smallest to the largest.</summary>
public enum PlaceKind
{
    Settlement,
    Community,
    District,
    Region,
    Country,
}

/// <summary>
/// One place of a gazetteer. A region is a place with a radius: its point is the middle and <see cref="WithinKm"/> reaches its farthest edge.
/// <see cref="Code"/> is the official code where there is one (KATOTTG: "UA" and 17 digits).
/// </summary>
public sealed class Place
{
    /// <summary>Only id, name and kind are always known.</summary>
    public Place(string id, string name, PlaceKind kind, ImmutableArray<string> alternativeNames = default,
        string? country = null, string? region = null, string? district = null, GeoPoint? point = null,
        double withinKm = 0, long? population = null, string? code = null, string? regionCode = null, string? officialName = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfNegative(withinKm);
        Id = id;
        Name = name;
        Kind = kind;
        AlternativeNames = alternativeNames.IsDefault ? [] : alternativeNames;
        Country = country;
        Region = region;
        District = district;
        Point = point;
        WithinKm = withinKm;
        Population = population;
        Code = code;
        RegionCode = regionCode;
        OfficialName = officialName;
    }

    /// <summary>Unique within its gazetteer.</summary>
    public string Id { get; }

    /// <summary>The name by which it is shown.</summary>
    public string Name { get; }

    public PlaceKind Kind { get; }

    /// <summary>The same place in other languages, scripts and times.</summary>
    public ImmutableArray<string> AlternativeNames { get; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; }

    /// <summary>The name of the first-level division it lies in.</summary>
    public string? Region { get; }

    /// <summary>The name of the second-level division.</summary>
    public string? District { get; }

    /// <summary>Null where the source knows no coordinates.</summary>
    public GeoPoint? Point { get; }

    /// <summary>Kilometres around the point within which the place lies.</summary>
    public double WithinKm { get; }

    /// <summary>Inhabitants, where the source says.</summary>
    public long? Population { get; }

    /// <summary>The official code, such as KATOTTG's <c>UA23080270010019741</c>.</summary>
    public string? Code { get; }

    /// <summary>
    /// The official code of the region, where there is one: KATOTTG in Ukraine, of which the first four characters suffice (<c>UA23</c>), ISO 3166-2 elsewhere (<c>RU-ROS</c>).
    /// A region bears its own code here.
    /// </summary>
    public string? RegionCode { get; }

    /// <summary>The name in the language of the country's own lists, where it is known apart from the others: Ukrainian in Ukraine. It stands among the names too.</summary>
    public string? OfficialName { get; }

    /// <summary>The name and all others.</summary>
    public IEnumerable<string> AllNames => AlternativeNames.Prepend(Name);

    public bool IsNamed(string name)
    {
        var key = NameKey.Of(name);
        return AllNames.Any(n => string.Equals(NameKey.Of(n), key, StringComparison.Ordinal));
    }

    public override string ToString() => $"{Id} {Name}";
}

/// <summary>A store of places that can be asked by name. Answers come in a stable order.</summary>
public interface IGazetteer
{
    /// <summary>All places one of whose names has this key (<see cref="NameKey"/>).</summary>
    IReadOnlyList<Place> Named(string nameKey);
}

/// <summary>What a claimed place turned out to be: one place, several, or none. Ambiguity is a value: nothing picks for the reader.</summary>
public abstract class PlaceResolution
{
    private PlaceResolution()
    {
    }

    /// <summary>The one place, when there is one.</summary>
    public Place? Place => (this as One)?.Result;

    /// <summary>Exactly one place.</summary>
    /// <param name="result">The place.</param>
    /// <param name="withinKm">Kilometres around the point of the place, its surroundings included where the account says "near".</param>
    /// <param name="others">Much smaller places of the same name, which were set aside and have to be named to the reader.</param>
    public sealed class One(Place result, double withinKm, ImmutableArray<Place> others = default) : PlaceResolution
    {
        public Place Result { get; } = result;

        /// <summary>Places of the same name that were set aside; empty when there was only one.</summary>
        public ImmutableArray<Place> Others { get; } = others.IsDefault ? [] : others;

        /// <summary>Kilometres around the middle that the words reach, 0 or more.</summary>
        public double WithinKm { get; } = withinKm;
    }

    /// <summary>Several places answer to the words; <paramref name="settledBy"/> says which further detail would tell them apart (kind, country, region, district, community; point if none of these).</summary>
    public sealed class Several(ImmutableArray<Place> candidates, ImmutableArray<string> settledBy, ImmutableArray<Place> others = default) : PlaceResolution
    {
        /// <summary>The most populous first, then by id.</summary>
        public ImmutableArray<Place> Candidates { get; } = candidates;

        /// <summary>Much smaller places of the same name that were set aside.</summary>
        public ImmutableArray<Place> Others { get; } = others.IsDefault ? [] : others;

        /// <summary>What would tell them apart: <c>country</c>, <c>region</c>, <c>district</c>, <c>community</c>, <c>kind</c>, <c>point</c>.</summary>
        public ImmutableArray<string> SettledBy { get; } = settledBy;
    }

    /// <summary>No gazetteer knows the words.</summary>
    public sealed class Unknown(string text) : PlaceResolution
    {
        public string Text { get; } = text;
    }

    /// <summary>The statement names no place.</summary>
    public sealed class NotNamed : PlaceResolution
    {
        public static NotNamed Instance { get; } = new();
    }
}
