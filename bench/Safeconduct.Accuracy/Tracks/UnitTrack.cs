using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;

namespace Safeconduct.Accuracy.Tracks;

/// <summary>A unit at a point on one day.</summary>
internal readonly record struct Position(Day Day, GeoPoint At);

/// <summary>Where one unit was recorded, day by day. A unit can have several positions on a day: its battalions.</summary>
internal sealed class UnitTrack(string id, string name, IEnumerable<Position> positions)
{
    private static readonly string[] Large = ["army", "corps", "district", "fleet"];

    public string Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>In the order of days.</summary>
    public ImmutableArray<Position> Positions { get; } = [.. positions.OrderBy(p => p.Day.Number).ThenBy(p => p.At.Latitude).ThenBy(p => p.At.Longitude)];

    /// <summary>People say that they served in a brigade, a regiment or a division; nobody's life is drawn from the track of an army or of a unit without a name.</summary>
    public bool CanBeServedIn => char.IsAsciiDigit(Name[0]) && !Large.Any(l => Name.Contains(l, StringComparison.OrdinalIgnoreCase));

    /// <summary>The digits with which the name begins: <c>155</c> of 155th Separate Guards Naval Infantry Brigade.</summary>
    public string Number => string.Concat(Name.TakeWhile(char.IsAsciiDigit));

    /// <summary>
    /// One battalion's way through the days that <paramref name="counts"/>: of several positions on a day the one nearest to where it was before.
    /// </summary>
    public ImmutableArray<Position> Way(Func<Day, bool> counts)
    {
        var way = ImmutableArray.CreateBuilder<Position>();
        foreach (var day in Positions.Where(p => counts(p.Day)).GroupBy(p => p.Day).OrderBy(g => g.Key.Number))
        {
            way.Add(way.Count == 0 ? day.First() : day.MinBy(p => GeoDistance.Km(p.At, way[^1].At)));
        }

        return way.ToImmutable();
    }

    /// <summary>Kilometres from a point to the nearest position on days that touch a span, give or take; null where there is none on those days.</summary>
    public double? KmTo(GeoPoint at, Day from, Day to, int slack) =>
        Positions.Where(p => p.Day >= from.AddDays(-slack) && p.Day <= to.AddDays(slack)).Select(p => (double?)GeoDistance.Km(p.At, at)).Min();
}

/// <summary>Tracks, and the files from which an evidence base is made of those days that are not masked.</summary>
internal interface ITracks
{
    /// <summary>What they are, for the head of the report.</summary>
    string Description { get; }

    IReadOnlyList<UnitTrack> Units { get; }

    /// <summary>Writes files that the product's own import reads, with the positions of the days that are kept and of no other.</summary>
    void WriteEvidence(string folder, Func<Day, bool> isKept);
}
