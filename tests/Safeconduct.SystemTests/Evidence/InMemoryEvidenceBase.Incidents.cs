using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Places;
using Safeconduct.Core.Units;

namespace Safeconduct.SystemTests.Evidence;

/// <summary>Incidents and related units, answered as their definitions say.</summary>
internal sealed partial class InMemoryEvidenceBase
{
    private ImmutableArray<Incident> OfUnit(IncidentsOfUnitQuery query) => [.. _incidents
        .Where(i => i.Days.Intersects(query.Days) && i.AllegedUnits.Any(w => Meant(w) == One(query.UnitId)))
        .OrderBy(i => i.Days.Earliest?.Number ?? long.MinValue).ThenBy(i => i.Days.Latest?.Number ?? long.MaxValue).ThenBy(i => i.Citation.File, StringComparer.Ordinal).ThenBy(i => i.Citation.Row)];

    /// <summary>The one unit that has the words as a name, an id or a number.</summary>
    private string? Meant(string words)
    {
        var number = words.Replace("в/ч", "").Trim() is { Length: 5 } digits && digits.All(char.IsAsciiDigit) ? digits : null;
        var found = Names.Where(n => n.Id == UnitId.Of(words) || UnitId.Of(n.Name) == UnitId.Of(words) || NameKey.Of(n.Name) == NameKey.Of(words) || (number is not null && n.Id == UnitId.OfNumber(number)))
            .Select(n => n.Id).Concat(_facts.Where(f => number is not null && f.Numbers.Contains(number)).Select(f => f.UnitId)).Select(One).Distinct().ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private IncidentsNear Near(IncidentsNearQuery query)
    {
        var near = _incidents.Where(i => i.Days.Intersects(query.Days)).Select(i => (Incident: i, Km: GeoDistance.Km(query.At, i.At) - i.WithinKm)).Where(i => i.Km <= query.WithinKm)
            .OrderBy(i => Math.Max(0, i.Km)).ThenBy(i => i.Incident.Citation.File, StringComparer.Ordinal).ThenBy(i => i.Incident.Citation.Row).Select(i => i.Incident).ToList();
        return new IncidentsNear(near.Count, [.. near.Take(query.AtMost)]);
    }

    private ImmutableArray<CoverageSpan> IncidentCoverage() => [.. _incidents.Where(i => !i.Days.IsUnbounded).GroupBy(i => i.Citation.Source).OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => new CoverageSpan(g.Key, null, null, new DayWindow(g.Min(i => i.Days.Earliest ?? i.Days.Latest), g.Max(i => i.Days.Latest ?? i.Days.Earliest)), IsDerived: true))];

    private IncidentBaseRate BaseRate(IncidentBaseRateQuery query)
    {
        var (with, recorded) = (0, 0);
        for (var day = query.Days.Earliest!.Value; day <= query.Days.Latest!.Value.AddDays(6); day = day.AddDays(7))
        {
            var week = CalendarWeek.Window(CalendarWeek.Of(day));
            var incidents = _incidents.Where(i => i.Days.Intersects(week)).ToList();
            if (!week.Intersects(query.Days) || incidents.Count == 0)
            {
                continue;
            }

            foreach (var unit in _sightings.Where(s => string.Equals(s.Side, query.Side, StringComparison.OrdinalIgnoreCase) && s.Days.Intersects(week)).GroupBy(s => One(s.UnitId)))
            {
                recorded++;
                with += unit.Any(s => incidents.Exists(i => GeoDistance.Km(s.At, i.At) - s.WithinKm - i.WithinKm <= query.WithinKm)) ? 1 : 0;
            }
        }

        return new IncidentBaseRate(with, recorded);
    }

    private RelatedUnits Related(RelatedUnitsQuery query)
    {
        var positions = RelatedTo(query).Where(u => u != One(query.UnitId)).Distinct().Order(StringComparer.Ordinal).Take(RelatedUnitsQuery.MostUnits)
            .Select(u => (Unit: u, Rows: _sightings.Where(s => One(s.UnitId) == u && s.Days.Intersects(query.Days) && (query.Side is null || string.Equals(s.Side, query.Side, StringComparison.OrdinalIgnoreCase))).ToList()))
            .Where(u => u.Rows.Count > 0).ToList();
        return new RelatedUnits(positions.Count, [.. positions.Select(u => u.Rows.Where(s => Km(s) <= query.WithinKm).OrderBy(s => Math.Max(0, Km(s))).ThenBy(s => s.Days.Earliest?.Number ?? long.MinValue)
            .ThenBy(s => s.Citation.File, StringComparer.Ordinal).ThenBy(s => s.Citation.Row).Select(s => s with { UnitId = u.Unit }).FirstOrDefault()).OfType<Sighting>()]);

        double Km(Sighting s) => GeoDistance.Km(query.At, s.At) - s.WithinKm;
    }

    /// <summary>A unit that the base does not have is related to none.</summary>
    private IEnumerable<string> RelatedTo(RelatedUnitsQuery query) => !Names.Any(n => n.Id == query.UnitId) ? [] : query.Relation switch
    {
        UnitRelation.Below => _facts.Where(f => f.Parent is not null && f.Days.Intersects(query.Days) && Meant(f.Parent) == One(query.UnitId)).Select(f => One(f.UnitId)),
        UnitRelation.SameNumber => RelatedUnitsQuery.NumberOf(query.UnitId) is not { } number ? [] : Names.Where(n => n.Id.StartsWith(number + "-", StringComparison.Ordinal)).Select(n => One(n.Id)),
        _ => Names.Where(n => Names.Any(o => One(o.Id) == One(query.UnitId) && NameKey.Of(o.Name) == NameKey.Of(n.Name))).Select(n => One(n.Id)),
    };

    private ImmutableArray<Garrison> Garrisons(GarrisonsQuery query) => [.. _facts.Where(f => One(f.UnitId) == One(query.UnitId) && (f.Garrison is not null || f.GarrisonAt is not null))
        .Select(f => new Garrison(f.Garrison, f.GarrisonAt, f.Citation)).OrderBy(g => g.Citation.File, StringComparer.Ordinal).ThenBy(g => g.Citation.Row)];

    private ImmutableArray<SourceOrigin> Origins(OriginsQuery query) => [.. _sources.Where(f => f.Origin is not null && _sightings.Any(s => One(s.UnitId) == One(query.UnitId) && s.Citation.Source == f.Source))
        .Select(f => new SourceOrigin(f.Source, f.Origin!)).Distinct().GroupBy(o => o.Source).Where(g => g.Count() == 1).Select(g => g.Single()).OrderBy(o => o.Source, StringComparer.Ordinal)];
}
