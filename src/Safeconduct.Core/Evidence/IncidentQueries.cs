using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Places;

namespace Safeconduct.Core.Evidence;

/// <summary>
/// Incidents that a source ties to the unit, whose days touch a window; in the order of their days, then of where they stand.
/// Tied is what names this one unit by a name, an id or a number that the base has for it; words that several units answer to tie nothing.
/// </summary>
public sealed record IncidentsOfUnitQuery(string UnitId, DayWindow Days) : EvidenceQuery;

/// <summary>
/// Incidents within a distance of a point (edge to edge: the incident's own radius is taken off), whose days touch a window.
/// All are counted; at most <paramref name="AtMost"/> are handed over, the nearest first, of equally near ones the one whose file and row come first.
/// </summary>
public sealed record IncidentsNearQuery(GeoPoint At, double WithinKm, DayWindow Days, int AtMost) : EvidenceQuery;

/// <summary>For which days the base has incidents at all, by source: from the first to the last day of its incidents, always derived. <c>UnitId</c> is null.</summary>
public sealed record IncidentCoverageQuery : EvidenceQuery;

/// <summary>
/// The base rate beside a count of incidents: of the units of a side, week by week, how many had any incident within a distance of one of their positions
/// of that week (edge to edge). Weeks are those of the calendar, Monday to Sunday, so that one week is the same week in every account.
/// Counted are the weeks that touch the window and in which the base has an incident anywhere: a week that no list of incidents covers says nothing.
/// </summary>
public sealed record IncidentBaseRateQuery : EvidenceQuery
{
    /// <summary>A window is no longer than this, about ten years: the question is asked week by week.</summary>
    public const int MostDays = 3_660;

    /// <exception cref="ArgumentException">The window is open or longer than <see cref="MostDays"/>.</exception>
    public IncidentBaseRateQuery(string side, double withinKm, DayWindow days)
    {
        if (days.Days is not <= MostDays)
        {
            throw new ArgumentException($"A base rate is asked of at most {MostDays} days.", nameof(days));
        }

        Side = side;
        WithinKm = withinKm;
        Days = days;
    }

    public string Side { get; }

    public double WithinKm { get; }

    public DayWindow Days { get; }
}

/// <summary>How many incidents there are near a point, and the nearest of them.</summary>
public sealed record IncidentsNear(int Count, ImmutableArray<Incident> Nearest)
{
    public bool Equals(IncidentsNear? other) => other is not null && Count == other.Count && Nearest.SequenceEqual(other.Nearest);

    public override int GetHashCode() => Count;
}

/// <summary>Unit-weeks of a side that were recorded, and those of them with any incident near.</summary>
public readonly record struct IncidentBaseRate(int WithIncident, int Recorded)
{
    /// <summary>The share, 0 to 1; null where nothing was recorded.</summary>
    public double? Share => Recorded == 0 ? null : (double)WithIncident / Recorded;
}

/// <summary>The weeks of the calendar by which base rates are counted.</summary>
public static class CalendarWeek
{
    public const int Days = 7;

    /// <summary>The number of the week a day lies in; 1970-01-05, a Monday, begins week 0.</summary>
    public static long Of(Day day) => Math.DivRem(day.Number - 4, Days) is var (week, rest) && rest < 0 ? week - 1 : week;

    public static Day First(long week) => Day.FromNumber((week * Days) + 4);

    public static DayWindow Window(long week) => new(First(week), First(week).AddDays(Days - 1));
}

public sealed partial class EvidenceSet
{
    public ImmutableArray<Incident> Of(IncidentsOfUnitQuery query) => Answer<ImmutableArray<Incident>>(query);

    public IncidentsNear Of(IncidentsNearQuery query) => Answer<IncidentsNear>(query);

    public ImmutableArray<CoverageSpan> Of(IncidentCoverageQuery query) => Answer<ImmutableArray<CoverageSpan>>(query);

    public IncidentBaseRate Of(IncidentBaseRateQuery query) => Answer<IncidentBaseRate>(query);

    public sealed partial class Builder
    {
        public Builder Add(IncidentsOfUnitQuery query, ImmutableArray<Incident> answer) => Put(query, answer);

        public Builder Add(IncidentsNearQuery query, IncidentsNear answer) => Put(query, answer);

        public Builder Add(IncidentCoverageQuery query, ImmutableArray<CoverageSpan> answer) => Put(query, answer);

        public Builder Add(IncidentBaseRateQuery query, IncidentBaseRate answer) => Put(query, answer);
    }
}
