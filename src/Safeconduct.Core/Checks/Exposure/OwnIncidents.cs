using System.Collections.Immutable;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Core.Checks.Exposure;

/// <summary>One incident that concerns the stay: the same id of the same source is one incident, in however many files it stands.</summary>
/// <param name="Incident">The first row, by file and row.</param>
/// <param name="Rows">All rows.</param>
/// <param name="IsOfUnit">A source ties it to the told unit; otherwise it happened in the told settlement.</param>
/// <param name="Meeting">How its days lie to what was told.</param>
internal sealed record OwnIncident(Incident Incident, ImmutableArray<Incident> Rows, bool IsOfUnit, Meeting Meeting)
{
    public string Identity => $"incident:{Incident.Citation.Source}/{Incident.Id}";
}

/// <summary>The incidents that concern a stay, by their days, then by source and id.</summary>
internal sealed class OwnIncidents
{
    private OwnIncidents(ImmutableArray<OwnIncident> all) => All = all;

    public ImmutableArray<OwnIncident> All { get; }

    /// <summary>Some lie on days that the stay can have touched.</summary>
    public bool TouchStay => All.Any(i => i.Meeting.Kind != MeetingKind.Outside);

    public IEnumerable<OwnIncident> Of(MeetingKind kind) => All.Where(i => i.Meeting.Kind == kind);

    public static OwnIncidents Of(ExposedStay stay, ExposureQueries queries, EvidenceSet evidence)
    {
        var ofUnit = queries.OfUnit is { } unit ? evidence.Of(unit) : [];
        var there = queries.InSettlement is { } near ? evidence.Of(near).Nearest.Where(stay.IsInSettlement) : [];
        var tied = ofUnit.Select(Row).ToHashSet();
        return new([.. ofUnit.Concat(there).DistinctBy(Row)
            .GroupBy(i => (i.Citation.Source, i.Id)).Select(g => One(stay, [.. g.OrderBy(i => i.Citation.File, StringComparer.Ordinal).ThenBy(i => i.Citation.Row)], g.Any(i => tied.Contains(Row(i)))))
            .OrderBy(i => i.Incident.Days.Earliest?.Number ?? long.MinValue).ThenBy(i => i.Identity, StringComparer.Ordinal)]);
    }

    /// <summary>Rows of these incidents that are also among those counted around a place.</summary>
    public int CountedNear(ExposedStay stay) => All.SelectMany(i => i.Rows)
        .Count(r => r.Days.Intersects(stay.Told) && GeoDistance.Km(stay.At, r.At) - r.WithinKm <= ExposureCheck.NearbyKm + stay.Settlement!.WithinKm);

    private static OwnIncident One(ExposedStay stay, ImmutableArray<Incident> rows, bool isOfUnit) => new(rows[0], rows, isOfUnit, stay.Meet(rows[0].Days));

    private static (string File, long Row) Row(Incident incident) => (incident.Citation.File, incident.Citation.Row);
}
