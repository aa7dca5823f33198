using System.Collections.Frozen;
using System.Collections.Immutable;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Places;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>The base as a whole.</summary>
internal sealed partial class BaseQuestions
{
    public BaseOverview Overview(FrozenDictionary<long, long> aliases)
    {
        var derived = Prepared("SELECT sha256, derived_from FROM file").Rows(r => (Sha: "sha256:" + r.GetString(0), From: r.Text(1))).ToDictionary(f => f.Sha, f => f.From, StringComparer.Ordinal);
        return new BaseOverview(Fingerprint(),
            [.. FileTable.Files(connection, "").Select(f => (f.File, f.Status, derived[f.File.Sha256]))],
            [.. Sources(aliases)], Conflicts(aliases));
    }

    private IEnumerable<SourceOverview> Sources(FrozenDictionary<long, long> aliases)
    {
        var rows = Prepared("""
            SELECT s.id, s.name, min(fs.best_grade), count(*), sum(fs.facts), min(fs.first_day), max(fs.last_day)
            FROM source s JOIN file_source fs ON fs.source_id = s.id GROUP BY s.id, s.name ORDER BY s.name
            """).Rows(r => (Id: r.GetInt64(0), Name: r.GetString(1), Grade: r.GetString(2), Files: r.GetInt32(3), Facts: r.GetInt64(4), First: r.Number(5), Last: r.Number(6)));
        foreach (var s in rows)
        {
            var units = Prepared("SELECT DISTINCT unit_id FROM sighting WHERE source_id = $1").Rows(r => Canonical(r.GetInt64(0), aliases), s.Id).Distinct().Count();
            var declared = Prepared("SELECT first_day, last_day FROM coverage WHERE source_id = $1 AND unit_id IS NULL UNION SELECT first_day, last_day FROM list_coverage WHERE source_id = $1")
                .Rows(r => StoredDays.Window(r.GetInt64(0), r.GetInt64(1)), s.Id);
            var own = (int)(Prepared("SELECT count(DISTINCT unit_id) FROM coverage WHERE source_id = $1 AND unit_id IS NOT NULL").Number(s.Id) ?? 0);
            var spans = declared.Count > 0
                ? [declared.Aggregate((a, b) => a.Hull(b))]
                : DerivedCoverage.Of(Prepared("SELECT DISTINCT first_day, last_day FROM sighting WHERE source_id = $1").Rows(r => StoredDays.Window(r.GetInt64(0), r.GetInt64(1)), s.Id));
            yield return new SourceOverview(s.Name, Grade.TryParse(s.Grade, out var grade) ? grade : default, s.Files, s.Facts, units,
                s.First is { } first && s.Last is { } last ? new DayWindow(Day.FromNumber(first), Day.FromNumber(last)) : null, spans, declared.Count == 0, own);
        }
    }

    /// <summary>
    /// Two sources, one unit, one day, no position of the one within <see cref="BaseOverview.ConflictKm"/> of any of the other.
    /// Only spans of one day are compared: over a longer one a unit may have been in both places.
    /// </summary>
    private ImmutableArray<PositionConflicts> Conflicts(FrozenDictionary<long, long> aliases)
    {
        var counts = new Dictionary<(string A, string B), long>();
        var here = new List<(long Unit, string Source, GeoPoint At, double Within)>();
        var day = long.MinValue;
        Prepared("""
            SELECT s.first_day, s.unit_id, src.name, s.lat, s.lon, s.within_km FROM sighting s JOIN source src ON src.id = s.source_id
            WHERE s.is_long = 0 AND s.first_day = s.last_day AND (SELECT count(*) FROM source) > 1 ORDER BY s.first_day
            """).Each(r =>
        {
            if (r.GetInt64(0) != day)
            {
                CountDay(here, counts);
                here.Clear();
                day = r.GetInt64(0);
            }

            here.Add((Canonical(r.GetInt64(1), aliases), r.GetString(2), new GeoPoint(r.GetDouble(3), r.GetDouble(4)), r.GetDouble(5)));
        });
        CountDay(here, counts);
        return [.. counts.OrderBy(c => c.Key.A, StringComparer.Ordinal).ThenBy(c => c.Key.B, StringComparer.Ordinal).Select(c => new PositionConflicts(c.Key.A, c.Key.B, c.Value))];
    }

    private static void CountDay(List<(long Unit, string Source, GeoPoint At, double Within)> day, Dictionary<(string A, string B), long> counts)
    {
        foreach (var unit in day.GroupBy(p => p.Unit))
        {
            var sources = unit.GroupBy(p => p.Source, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
            for (var a = 0; a < sources.Count; a++)
            {
                for (var b = a + 1; b < sources.Count; b++)
                {
                    if (!sources[a].Any(p => sources[b].Any(q => GeoDistance.Km(p.At, q.At) - p.Within - q.Within <= BaseOverview.ConflictKm)))
                    {
                        counts[(sources[a].Key, sources[b].Key)] = counts.GetValueOrDefault((sources[a].Key, sources[b].Key)) + 1;
                    }
                }
            }
        }
    }
}
