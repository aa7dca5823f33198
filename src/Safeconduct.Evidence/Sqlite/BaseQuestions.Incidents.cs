using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>Incidents: those of a unit, those near a point, what the lists cover, and how common incidents are.</summary>
internal sealed partial class BaseQuestions
{
    private const string IncidentColumns = """
        i.own_id, i.first_day, i.last_day, i.lat, i.lon, i.within_km, i.place, i.title, i.units, i.kind, src.name, f.sha256, i.row_no, i.grade, i.url, i.note
        """;

    private const string IncidentTables = "JOIN source src ON src.id = i.source_id JOIN file f ON f.id = i.file_id";

    public ImmutableArray<Incident> IncidentsOfUnit(IncidentsOfUnitQuery query, FrozenDictionary<long, long> aliases) => UnitOf(query.UnitId) is not { } found ? []
        : [.. Prepared($"""
            SELECT {IncidentColumns} FROM incident_unit u JOIN incident i ON i.id = u.incident_id {IncidentTables}
            WHERE u.unit_id = $1 AND i.first_day <= $2 AND i.last_day >= $3
            """).Rows(ReadIncident, Canonical(found, aliases), StoredDays.Last(query.Days), StoredDays.First(query.Days))
            .OrderBy(i => StoredDays.First(i.Days)).ThenBy(i => StoredDays.Last(i.Days)).ThenBy(i => i.Citation.File, StringComparer.Ordinal).ThenBy(i => i.Citation.Row)];

    /// <summary>All are counted from the grids; only those handed over are read whole.</summary>
    public IncidentsNear IncidentsNear(IncidentsNearQuery query, IncidentBlocks blocks, Remembered<long, Incident> known)
    {
        var (first, last) = (StoredDays.First(query.Days), StoredDays.Last(query.Days));
        var near = new List<(long Id, double Km)>();
        foreach (var part in blocks.Touching(first, last, this).SelectMany(g => g.Around(query.At.Latitude, query.At.Longitude, query.WithinKm)))
        {
            foreach (var point in part)
            {
                if (point.First <= last && point.Last >= first && point.KmFrom(query.At, query.WithinKm) is { } km)
                {
                    near.Add((point.Id, Math.Max(0, km)));
                }
            }
        }

        // Which of equally near ones come first is known only once they are read.
        var ordered = near.Select(p => p.Km).Order().ToList();
        var reach = query.AtMost <= 0 ? -1 : near.Count <= query.AtMost ? double.MaxValue : ordered[query.AtMost - 1];
        return new IncidentsNear(near.Count, [.. near.Where(p => p.Km <= reach).Select(p => (p.Km, Incident: known.Get(p.Id, IncidentOf)))
            .OrderBy(p => p.Km).ThenBy(p => p.Incident.Citation.File, StringComparer.Ordinal).ThenBy(p => p.Incident.Citation.Row).Take(query.AtMost).Select(p => p.Incident)]);
    }

    /// <summary>Of incidents with one open end the other one counts.</summary>
    public ImmutableArray<CoverageSpan> IncidentCoverage() => [.. Prepared("""
        SELECT src.name, min(CASE WHEN i.first_day > $1 THEN i.first_day WHEN i.last_day < $2 THEN i.last_day END),
               max(CASE WHEN i.last_day < $2 THEN i.last_day WHEN i.first_day > $1 THEN i.first_day END)
        FROM incident i JOIN source src ON src.id = i.source_id GROUP BY src.name ORDER BY src.name
        """).Rows(r => (Source: r.GetString(0), First: r.Number(1), Last: r.Number(2)), long.MinValue, long.MaxValue)
        .Where(s => s.First is not null)
        .Select(s => new CoverageSpan(s.Source, null, null, new DayWindow(Day.FromNumber(s.First!.Value), Day.FromNumber(s.Last!.Value)), IsDerived: true))];

    /// <summary>The units of a side that were recorded in one week, and those of them with any incident of that week near; none where the week has no incident at all.</summary>
    public IncidentBaseRate WeekRate(string side, double withinKm, long week, FrozenDictionary<long, long> aliases, PositionBlocks blocks, IncidentBlocks incidents)
    {
        var (first, last) = (CalendarWeek.First(week).Number, CalendarWeek.First(week).Number + CalendarWeek.Days - 1);
        var ofWeek = incidents.Touching(first, last, this).SelectMany(g => g.All).Where(p => p.First <= last && p.Last >= first).ToList();
        if (ofWeek.Count == 0)
        {
            return default;
        }

        var grid = new PointGrid<IncidentPoint>(ofWeek);
        var (recorded, with) = (new HashSet<long>(), new HashSet<long>());
        foreach (var p in blocks.Touching(side, first, last, Reader(aliases)).SelectMany(b => b.Positions.All).Where(p => p.First <= last && p.Last >= first))
        {
            recorded.Add(p.Unit);
            if (!with.Contains(p.Unit) && HasIncident(grid, p, withinKm))
            {
                with.Add(p.Unit);
            }
        }

        return new IncidentBaseRate(with.Count, recorded.Count);
    }

    /// <summary>The days on which short incidents begin; the greatest and the smallest number where there are none.</summary>
    public (long First, long Last) ExtentOfIncidents() => Prepared("SELECT min(first_day), max(first_day) FROM incident WHERE is_long = 0")
        .Rows(r => (r.Number(0) ?? long.MaxValue, r.Number(1) ?? long.MinValue))[0];

    public List<IncidentPoint> ShortIncidents(long beginsFrom, long beginsTo) =>
        Prepared("SELECT id, first_day, last_day, lat, lon, within_km FROM incident WHERE is_long = 0 AND first_day BETWEEN $1 AND $2").Rows(ReadPoint, beginsFrom, beginsTo);

    public List<IncidentPoint> LongIncidents() => Prepared("SELECT id, first_day, last_day, lat, lon, within_km FROM incident WHERE is_long = 1").Rows(ReadPoint);

    private static bool HasIncident(PointGrid<IncidentPoint> grid, Position position, double withinKm)
    {
        var at = new GeoPoint(position.Latitude, position.Longitude);
        var reach = withinKm + position.WithinKm;
        foreach (var part in grid.Around(position.Latitude, position.Longitude, reach))
        {
            foreach (var incident in part)
            {
                if (incident.KmFrom(at, reach) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Incident IncidentOf(long id) => Prepared($"SELECT {IncidentColumns} FROM incident i {IncidentTables} WHERE i.id = $1").Rows(ReadIncident, id)[0];

    private static IncidentPoint ReadPoint(SqliteDataReader r) => new(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetDouble(3), r.GetDouble(4), r.GetDouble(5));

    private static Incident ReadIncident(SqliteDataReader r) => new(r.GetString(0), StoredDays.Window(r.GetInt64(1), r.GetInt64(2)), new GeoPoint(r.GetDouble(3), r.GetDouble(4)),
        r.GetDouble(5), r.Text(6), r.GetString(7), Split(r.GetString(8)), r.Text(9), ReadCitation(r, 10));
}
