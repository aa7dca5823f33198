using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>A unit that is related to another one, and the days for which that holds.</summary>
internal readonly record struct RelatedUnit(long Unit, long First, long Last);

/// <summary>What is related to a unit: units below it, units of its number or name, where it belongs, what its sources go back to.</summary>
internal sealed partial class BaseQuestions
{
    public RelatedUnits Related(RelatedUnitsQuery query, FrozenDictionary<long, long> aliases, Remembered<(string UnitId, UnitRelation Relation), ImmutableArray<RelatedUnit>> known, UnitPositions positions)
    {
        var (first, last) = (StoredDays.First(query.Days), StoredDays.Last(query.Days));
        var units = known.Get((query.UnitId, query.Relation), k => FindRelated(k.UnitId, k.Relation, aliases))
            .Where(r => r.First <= last && r.Last >= first).Select(r => r.Unit).Distinct().Take(RelatedUnitsQuery.MostUnits);
        var recorded = 0;
        var near = ImmutableArray.CreateBuilder<Sighting>();
        foreach (var unit in units)
        {
            var (isRecorded, nearest) = Nearest(unit, query, positions);
            recorded += isRecorded ? 1 : 0;
            if (nearest is not null)
            {
                near.Add(nearest);
            }
        }

        return new RelatedUnits(recorded, near.ToImmutable());
    }

    public ImmutableArray<Garrison> Garrisons(GarrisonsQuery query, FrozenDictionary<long, long> aliases) => UnitOf(query.UnitId) is not { } found ? []
        : [.. Members(Canonical(found, aliases)).SelectMany(m => Prepared("""
            SELECT u.garrison, u.lat, u.lon, src.name, f.sha256, u.row_no, u.grade, u.url, u.note
            FROM unit_fact u JOIN source src ON src.id = u.source_id JOIN file f ON f.id = u.file_id WHERE u.unit_id = $1 AND (u.garrison IS NOT NULL OR u.lat IS NOT NULL)
            """).Rows(r => new Garrison(r.Text(0), r.Real(1) is { } lat ? new GeoPoint(lat, r.GetDouble(2)) : null, ReadCitation(r, 3)), m))
            .OrderBy(g => g.Citation.File, StringComparer.Ordinal).ThenBy(g => g.Citation.Row)];

    public ImmutableArray<SourceOrigin> Origins(OriginsQuery query, FrozenDictionary<long, long> aliases) =>
        UnitOf(query.UnitId) is not { } found || Prepared("SELECT 1 FROM source_fact LIMIT 1").Scalar() is null ? []
            : [.. Members(Canonical(found, aliases)).SelectMany(m => Prepared("""
                SELECT DISTINCT src.name, o.origin FROM sighting s JOIN source src ON src.id = s.source_id JOIN source_fact o ON o.source_id = s.source_id
                WHERE s.unit_id = $1 AND o.origin IS NOT NULL
                """).Rows(r => new SourceOrigin(r.GetString(0), r.GetString(1)), m)).Distinct()
                .GroupBy(o => o.Source, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.First()).OrderBy(o => o.Source, StringComparer.Ordinal)];

    /// <summary>In the order of their ids as they are written.</summary>
    private ImmutableArray<RelatedUnit> FindRelated(string unitId, UnitRelation relation, FrozenDictionary<long, long> aliases)
    {
        if (UnitOf(unitId) is not { } found)
        {
            return [];
        }

        var own = Canonical(found, aliases);
        var related = relation switch
        {
            UnitRelation.Below => Prepared("SELECT below_id, first_day, last_day FROM unit_below WHERE unit_id = $1").Rows(r => new RelatedUnit(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)), own),
            UnitRelation.SameNumber => SameNumber(unitId),
            _ => [.. Members(own).SelectMany(m => Prepared("SELECT DISTINCT b.unit_id FROM unit_name a JOIN unit_name b ON b.name_key = a.name_key WHERE a.unit_id = $1")
                .Rows(r => Always(r.GetInt64(0)), m))],
        };
        return [.. related.Select(r => r with { Unit = Canonical(r.Unit, aliases) }).Where(r => r.Unit != own).Distinct()
            .Select(r => (Unit: r, Slug: (string)Prepared("SELECT slug FROM unit WHERE id = $1").Scalar(r.Unit)!)).OrderBy(r => r.Slug, StringComparer.Ordinal).Select(r => r.Unit)];
    }

    /// <summary>Ids that begin with the number and a hyphen; the full stop is the character after the hyphen.</summary>
    private List<RelatedUnit> SameNumber(string unitId) => RelatedUnitsQuery.NumberOf(unitId) is not { } number ? []
        : Prepared("SELECT id FROM unit WHERE slug >= $1 AND slug < $2").Rows(r => Always(r.GetInt64(0)), number + "-", number + ".");

    private static RelatedUnit Always(long unit) => new(unit, long.MinValue, long.MaxValue);

    /// <summary>Of most units no position is near enough, so places and days are looked at first, and only the nearest row is read whole.</summary>
    private (bool IsRecorded, Sighting? Nearest) Nearest(long unit, RelatedUnitsQuery query, UnitPositions positions)
    {
        var (first, last) = (StoredDays.First(query.Days), StoredDays.Last(query.Days));
        var side = query.Side?.ToUpperInvariant();
        var isRecorded = false;
        var nearest = new List<long>();
        var (km, day) = (query.WithinKm, long.MaxValue);
        foreach (var place in positions.Of(unit, PositionsOf))
        {
            if (place.First > last || place.Last < first || (side is not null && !string.Equals(place.Side, side, StringComparison.Ordinal)))
            {
                continue;
            }

            isRecorded = true;
            var far = Math.Max(0, GeoDistance.Km(query.At, place.At) - place.WithinKm);
            if (far > km || (far == km && place.First > day))
            {
                continue;
            }

            if (far < km || place.First < day)
            {
                nearest.Clear();
            }

            nearest.Add(place.Id);
            (km, day) = (far, place.First);
        }

        return (isRecorded, nearest.Count == 0 ? null : FirstByRow(nearest) with { UnitId = (string)Prepared("SELECT slug FROM unit WHERE id = $1").Scalar(unit)! });
    }

    /// <summary>Of a unit under all its names.</summary>
    private UnitPosition[] PositionsOf(long unit)
    {
        // A unit has one side or two: the same text is kept once.
        var sides = new Dictionary<string, string>(StringComparer.Ordinal);
        return [.. Members(unit).SelectMany(m => Prepared("SELECT id, first_day, last_day, side, lat, lon, within_km FROM sighting WHERE unit_id = $1")
            .Rows(r => new UnitPosition(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), Once(r.Text(3)), new GeoPoint(r.GetDouble(4), r.GetDouble(5)), r.GetDouble(6)), m))];

        string? Once(string? side) => side is null || sides.TryAdd(side, side) ? side : sides[side];
    }

    private Sighting FirstByRow(IEnumerable<long> ids) => ids.SelectMany(id => Prepared("""
            SELECT coalesce(s.name, n.name), s.first_day, s.last_day, s.lat, s.lon, s.within_km, s.kind, s.side, src.name, f.sha256, s.row_no, s.grade, s.url, s.note
            FROM sighting s
            JOIN source src ON src.id = s.source_id
            JOIN file f ON f.id = s.file_id
            LEFT JOIN unit_name n ON n.unit_id = s.unit_id AND n.file_id = s.file_id AND n.is_main = 1
            WHERE s.id = $1
            """).Rows(ReadSighting, id)).OrderBy(s => s.Citation.File, StringComparer.Ordinal).ThenBy(s => s.Citation.Row).First();
}
