using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Load;

/// <summary>
/// The same facts in PostgreSQL 15 with PostGIS, and the same questions as somebody would ask who knows it: ranges of days with GiST, geography with GiST,
/// a B-tree for units, statistics up to date, statements prepared, and all questions of an account in one round trip.
/// </summary>
internal sealed class PostgresPeer : IDisposable
{
    private const string Schema = """
        DROP SCHEMA IF EXISTS peer CASCADE;
        CREATE SCHEMA peer;
        SET search_path = peer, public;
        CREATE EXTENSION IF NOT EXISTS postgis;
        CREATE EXTENSION IF NOT EXISTS btree_gist;
        CREATE TABLE unit (slug text PRIMARY KEY, unit_id integer NOT NULL);
        CREATE TABLE sighting (unit_id integer NOT NULL, side text, days daterange NOT NULL, geog geography(Point, 4326) NOT NULL, within_km real NOT NULL,
            kind smallint NOT NULL, source_id integer NOT NULL, file_id integer NOT NULL, row_no bigint NOT NULL, grade text NOT NULL, url text);
        CREATE TABLE incident (id integer PRIMARY KEY, days daterange NOT NULL, geog geography(Point, 4326) NOT NULL, within_km real NOT NULL, title text NOT NULL, place text,
            source_id integer NOT NULL, file_id integer NOT NULL, row_no bigint NOT NULL, grade text NOT NULL, url text);
        CREATE TABLE incident_unit (incident_id integer NOT NULL, unit_id integer NOT NULL);
        """;

    private const string Indexes = """
        SET search_path = peer, public;
        CREATE INDEX ON sighting (unit_id, lower(days));
        CREATE INDEX ON sighting USING gist (geog, days);
        CREATE INDEX ON sighting USING gist (side, days);
        CREATE INDEX ON incident USING gist (geog, days);
        CREATE INDEX ON incident_unit (unit_id);
        CREATE INDEX ON incident_unit (incident_id);
        """;

    private const string Sightings = """
        SELECT q.n, s.unit_id, s.days, s.geog::geometry, s.within_km, s.kind, s.source_id, s.file_id, s.row_no, s.grade, s.url
        FROM unnest($1, $2) WITH ORDINALITY AS q (slug, days, n) JOIN unit u ON u.slug = q.slug JOIN sighting s ON s.unit_id = u.unit_id AND s.days && q.days
        """;

    /// <summary>Stretches of days with no pause of more than 14 days between two of a source: the union of the ranges, each made longer by the pause, cut back.</summary>
    private const string Coverage = """
        SELECT q.n, s.source_id, range_agg(daterange(lower(s.days), upper(s.days) + 13))
        FROM unnest($1) WITH ORDINALITY AS q (slug, n) JOIN unit u ON u.slug = q.slug JOIN sighting s ON s.unit_id = u.unit_id GROUP BY q.n, s.source_id
        """;

    private const string Nearness = """
        SELECT q.n,
            (SELECT count(DISTINCT s.unit_id) FROM sighting s WHERE s.side = q.side AND s.days && q.days),
            (SELECT count(DISTINCT s.unit_id) FROM sighting s WHERE s.side = q.side AND s.days && q.days
                AND ST_DWithin(s.geog, ST_SetSRID(ST_MakePoint(q.lon, q.lat), 4326)::geography, (q.km + 60) * 1000, false)
                AND ST_Distance(s.geog, ST_SetSRID(ST_MakePoint(q.lon, q.lat), 4326)::geography, false) <= (q.km + s.within_km) * 1000)
        FROM unnest($1, $2, $3, $4, $5) WITH ORDINALITY AS q (side, days, lat, lon, km, n)
        """;

    private const string IncidentsNear = """
        SELECT q.n, i.id, i.days, i.geog::geometry, i.within_km, i.title, i.place, i.source_id, i.file_id, i.row_no, i.grade, i.url
        FROM unnest($1, $2, $3, $4) WITH ORDINALITY AS q (days, lat, lon, km, n)
        JOIN incident i ON i.days && q.days AND ST_DWithin(i.geog, ST_SetSRID(ST_MakePoint(q.lon, q.lat), 4326)::geography, (q.km + 60) * 1000, false)
            AND ST_Distance(i.geog, ST_SetSRID(ST_MakePoint(q.lon, q.lat), 4326)::geography, false) <= (q.km + i.within_km) * 1000
        """;

    private const string IncidentsOfUnit = """
        SELECT q.n, i.id, i.days, i.geog::geometry, i.within_km, i.title, i.place, i.source_id, i.file_id, i.row_no, i.grade, i.url
        FROM unnest($1, $2) WITH ORDINALITY AS q (slug, days, n) JOIN unit u ON u.slug = q.slug JOIN incident_unit iu ON iu.unit_id = u.unit_id
        JOIN incident i ON i.id = iu.incident_id AND i.days && q.days
        """;

    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _connection;

    public PostgresPeer(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 1, CommandTimeout = 600, SearchPath = "peer, public" };
        _source = NpgsqlDataSource.Create(builder);
        _connection = _source.OpenConnection();
    }

    /// <summary>Loads the facts of a base, indexes and analyses them.</summary>
    public void Load(string sqlite)
    {
        Execute(Schema);
        _connection.ReloadTypes();
        using var from = new SqliteConnection($"Data Source={sqlite};Mode=ReadOnly;Pooling=False");
        from.Open();
        Copy(from, "SELECT u.slug, coalesce(a.unit_id, u.id) FROM unit u LEFT JOIN unit_alias a ON a.alias_id = u.id", "COPY peer.unit FROM STDIN",
            r => $"{r.GetString(0)}\t{r.GetInt64(1)}");
        Copy(from, """
            SELECT coalesce(a.unit_id, s.unit_id), s.side, s.first_day, s.last_day, s.lon, s.lat, s.within_km, s.kind, s.source_id, s.file_id, s.row_no, s.grade, s.url
            FROM sighting s LEFT JOIN unit_alias a ON a.alias_id = s.unit_id
            """, "COPY peer.sighting FROM STDIN",
            r => FormattableString.Invariant($"{r.GetInt64(0)}\t{r.GetString(1)}\t{Range(r, 2)}\tSRID=4326;POINT({r.GetDouble(4)} {r.GetDouble(5)})\t{r.GetDouble(6)}\t{r.GetInt64(7)}\t{r.GetInt64(8)}\t{r.GetInt64(9)}\t{r.GetInt64(10)}\t{r.GetString(11)}\t{Text(r, 12)}"));
        Copy(from, "SELECT id, first_day, last_day, lon, lat, within_km, title, place, source_id, file_id, row_no, grade, url FROM incident", "COPY peer.incident FROM STDIN",
            r => FormattableString.Invariant($"{r.GetInt64(0)}\t{Range(r, 1)}\tSRID=4326;POINT({r.GetDouble(3)} {r.GetDouble(4)})\t{r.GetDouble(5)}\t{r.GetString(6)}\t{Text(r, 7)}\t{r.GetInt64(8)}\t{r.GetInt64(9)}\t{r.GetInt64(10)}\t{r.GetString(11)}\t{Text(r, 12)}"));
        Copy(from, "SELECT iu.incident_id, coalesce(a.unit_id, iu.unit_id) FROM incident_unit iu LEFT JOIN unit_alias a ON a.alias_id = iu.unit_id", "COPY peer.incident_unit FROM STDIN",
            r => $"{r.GetInt64(0)}\t{r.GetInt64(1)}");
        Execute(Indexes);
        Execute("VACUUM ANALYZE peer.sighting");
        Execute("VACUUM ANALYZE peer.incident");
        Execute("VACUUM ANALYZE peer.incident_unit");
        Execute("VACUUM ANALYZE peer.unit");
    }

    /// <summary>Asks all questions of one account in one round trip, reads every row of the answers, and gives how many facts each question found.</summary>
    public Dictionary<EvidenceQuery, long> Ask(IReadOnlyCollection<EvidenceQuery> queries)
    {
        var found = new Dictionary<EvidenceQuery, long>();
        using var batch = new NpgsqlBatch(_connection);
        var asked = new List<(EvidenceQuery[] Queries, Func<NpgsqlDataReader, long> Count)>();
        Add(queries.OfType<SightingsQuery>(), Sightings, _ => 1, q => q.Select(x => x.UnitId).ToArray(), q => q.Select(x => Range(x.Days)).ToArray());
        Add(queries.OfType<CoverageQuery>(), Coverage, r => r.GetFieldValue<NpgsqlRange<DateOnly>[]>(2).Length, q => q.Select(x => x.UnitId).ToArray());
        Add(queries.OfType<NearnessQuery>(), Nearness, r => (r.GetInt64(2) * 1_000_000) + r.GetInt64(1), q => q.Select(x => x.Side).ToArray(), q => q.Select(x => Range(x.Days)).ToArray(),
            q => q.Select(x => x.At.Latitude).ToArray(), q => q.Select(x => x.At.Longitude).ToArray(), q => q.Select(x => x.WithinKm).ToArray());
        Add(queries.OfType<IncidentsNearQuery>(), IncidentsNear, _ => 1, q => q.Select(x => Range(x.Days)).ToArray(),
            q => q.Select(x => x.At.Latitude).ToArray(), q => q.Select(x => x.At.Longitude).ToArray(), q => q.Select(x => x.WithinKm).ToArray());
        Add(queries.OfType<IncidentsOfUnitQuery>(), IncidentsOfUnit, _ => 1, q => q.Select(x => x.UnitId).ToArray(), q => q.Select(x => Range(x.Days)).ToArray());
        using var reader = batch.ExecuteReader();
        foreach (var (of, count) in asked)
        {
            while (reader.Read())
            {
                var query = of[reader.GetInt64(0) - 1];
                found[query] = found.GetValueOrDefault(query) + count(reader);
            }

            reader.NextResult();
        }

        return found;

        void Add<T>(IEnumerable<T> chosen, string sql, Func<NpgsqlDataReader, long> count, params ReadOnlySpan<Func<T[], Array>> columns)
            where T : EvidenceQuery
        {
            var list = chosen.ToArray();
            if (list.Length == 0)
            {
                return;
            }

            var command = new NpgsqlBatchCommand(sql);
            foreach (var column in columns)
            {
                command.Parameters.Add(Parameter(column(list)));
            }

            batch.BatchCommands.Add(command);
            asked.Add((list, count));
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _source.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        command.ExecuteNonQuery();
    }

    private void Copy(SqliteConnection from, string select, string copy, Func<SqliteDataReader, string> row)
    {
        using var command = from.CreateCommand();
        command.CommandText = select;
        using var reader = command.ExecuteReader();
        using var writer = _connection.BeginTextImport(copy);
        while (reader.Read())
        {
            writer.Write(row(reader));
            writer.Write('\n');
        }
    }

    /// <summary>An array of ranges would be taken for one multirange, which the server sorts and joins.</summary>
    private static NpgsqlParameter Parameter(Array values) => values is NpgsqlRange<DateOnly>[]
        ? new NpgsqlParameter { Value = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.DateRange }
        : new NpgsqlParameter { Value = values };

    private static string Range(SqliteDataReader r, int at) => FormattableString.Invariant($"[{Day.FromNumber(r.GetInt64(at))},{Day.FromNumber(r.GetInt64(at + 1))}]");

    private static NpgsqlRange<DateOnly> Range(DayWindow days) => new(
        days.Earliest is { } a ? DateOf(a) : default, lowerBoundIsInclusive: true, lowerBoundInfinite: days.Earliest is null,
        days.Latest is { } b ? DateOf(b) : default, upperBoundIsInclusive: true, upperBoundInfinite: days.Latest is null);

    private static DateOnly DateOf(Day day) => new((int)day.Year, day.Month, day.DayOfMonth);

    private static string Text(SqliteDataReader r, int at) => r.IsDBNull(at) ? "\\N" : r.GetString(at);
}
