using System.Collections.Immutable;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Checks.UnitPresence;

/// <summary>What comparing a stay with the positions of its unit comes to.</summary>
internal enum Presence
{
    /// <summary>No position speaks for the days told.</summary>
    NotRecorded,

    /// <summary>All positions that do are far, and on days for which the person tells to have been elsewhere.</summary>
    ToldElsewhere,

    /// <summary>Whether the positions are near depends on which of the possible days are the true ones.</summary>
    DatesDecide,

    Near,

    Far,
}

/// <summary>A stay beside the positions of its unit. Only independent positions count; observed ones are counted apart as well.</summary>
internal sealed class Comparison
{
    private Comparison(Stay stay, ImmutableArray<Sighting> around, Func<string, string> originOf)
    {
        Around = around;
        var relevant = around.Where(stay.IsRelevant).ToImmutableArray();
        var leftOut = relevant.Where(r => !stay.IsNear(r) && stay.IsToldElsewhere(r)).ToImmutableArray();
        LeftOut = leftOut.Length;
        Rows = [.. relevant.Except(leftOut)];
        Stands = Stand.Of(Rows, originOf);
        AllStands = Stand.Of(around, originOf);
        Near = Stands.Count(s => IsNear(stay, s));
        Observed = Stands.Count(s => s.IsObserved);
        ObservedNear = Stands.Count(s => s.IsObserved && IsNear(stay, s));
        Origins = Stands.Select(s => s.Origin).Distinct(StringComparer.Ordinal).Count();
        Sources = Rows.Select(r => r.Citation.Source).Distinct(StringComparer.Ordinal).Count();
        Verdict = Decide(stay);
    }

    /// <summary>All rows of the unit around the days told, carried-forward ones marked.</summary>
    public ImmutableArray<Sighting> Around { get; }

    /// <summary>The rows that speak for the days told, without far ones on days told elsewhere.</summary>
    public ImmutableArray<Sighting> Rows { get; }

    /// <summary>The independent positions among <see cref="Rows"/>.</summary>
    public ImmutableArray<Stand> Stands { get; }

    /// <summary>The independent positions among <see cref="Around"/>.</summary>
    public ImmutableArray<Stand> AllStands { get; }

    /// <summary>Rows far away on days for which the person tells to have been elsewhere.</summary>
    public int LeftOut { get; }

    /// <summary>Independent positions that are near.</summary>
    public int Near { get; }

    public int Observed { get; }

    public int ObservedNear { get; }

    /// <summary>Sources counted by what they go back to.</summary>
    public int Origins { get; }

    public int Sources { get; }

    public Presence Verdict { get; }

    /// <param name="stay">What was told.</param>
    /// <param name="recorded">Positions of the unit around the days told, in any order.</param>
    /// <param name="origins">What their sources go back to.</param>
    public static Comparison Of(Stay stay, ImmutableArray<Sighting> recorded, ImmutableArray<SourceOrigin> origins)
    {
        var known = origins.ToDictionary(o => o.Source, o => "origin:" + o.Origin, StringComparer.Ordinal);
        string OriginOf(string source) => known.GetValueOrDefault(source, source);
        return new Comparison(stay, CarriedForward.Recognise(recorded, OriginOf), OriginOf);
    }

    public static bool IsNear(Stay stay, Stand stand) => stand.Rows.Any(stay.IsNear);

    private Presence Decide(Stay stay)
    {
        if (Rows.IsEmpty)
        {
            return LeftOut > 0 ? Presence.ToldElsewhere : Presence.NotRecorded;
        }

        if (stay.Days.HasNoBeginning)
        {
            return Near > 0 ? Presence.Near : Presence.DatesDecide;
        }

        return !Placement.Speaks(stay, AllStands) ? Presence.Far : Near > 0 ? Presence.Near : Presence.DatesDecide;
    }
}
