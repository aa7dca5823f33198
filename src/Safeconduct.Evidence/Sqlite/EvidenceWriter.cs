using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names;
using Safeconduct.Core.Units;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>Writes the facts of one file into the base. Used within a transaction, by one thread.</summary>
internal sealed class EvidenceWriter : IDisposable
{
    private readonly long _file;
    private readonly List<Statement> _statements = [];
    private readonly SqliteConnection _connection;
    private readonly SourceTally _sources;
    private readonly UnitNames _units;
    private readonly Statement _sighting;
    private readonly Statement _coverage;
    private readonly Statement _listCoverage;
    private readonly Statement _territory;
    private readonly Statement _incident;
    private readonly Statement _place;
    private readonly Statement _placeName;
    private readonly RegisterWriter _registers;
    private readonly Statement _source;
    private readonly Statement _lastId;

    public EvidenceWriter(SqliteConnection connection, long file)
    {
        _connection = connection;
        _file = file;
        _sources = new SourceTally(connection, file);
        _units = new UnitNames(connection, file);
        _registers = new RegisterWriter(connection, file);
        _sighting = Prepare("""
            INSERT INTO sighting (unit_id, name, first_day, last_day, is_long, lat, lon, within_km, kind, side, source_id, file_id, row_no, grade, url, note)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """);
        _coverage = Prepare("INSERT INTO coverage (source_id, unit_id, unit_name, first_day, last_day, file_id, row_no) VALUES ($1, $2, $3, $4, $5, $6, $7)");
        _listCoverage = Prepare("INSERT INTO list_coverage (source_id, file_id, first_day, last_day, is_derived) VALUES ($1, $2, $3, $4, $5)");
        _territory = Prepare("""
            INSERT INTO territory (place, code, region, status, from_first, from_last, to_first, to_last, except_for, lat, lon, source_id, file_id, row_no, grade, url, note)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            """);
        _incident = Prepare("""
            INSERT INTO incident (own_id, first_day, last_day, lat, lon, within_km, place, title, units, kind, source_id, file_id, row_no, grade, url, note, is_long)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) ON CONFLICT DO NOTHING
            """);
        _place = Prepare("""
            INSERT INTO place (own_id, name, alt_names, kind, country, region, district, lat, lon, within_km, population, code, region_code, parent_code, source_id, file_id, row_no)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) ON CONFLICT DO NOTHING
            """);
        _placeName = Prepare("INSERT INTO place_name (name_key, place_id) VALUES ($1, $2) ON CONFLICT DO NOTHING");
        _source = Prepare("INSERT INTO source_fact (source_id, file_id, origin, title, url, published, every_days, grade) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING");
        _lastId = Prepare("SELECT last_insert_rowid()");
    }

    /// <summary>Facts written so far.</summary>
    public long Facts { get; private set; }

    /// <summary>Writes one fact. Gives the reason when the base must refuse it: an id that the file has used before.</summary>
    public Phrase? Write(EvidenceRecord record)
    {
        var problem = record switch
        {
            EvidenceRecord.OfSighting s => Write(s.Sighting),
            EvidenceRecord.OfUnit u => Write(u.Facts),
            EvidenceRecord.OfTerritory t => Write(t),
            EvidenceRecord.OfCoverage c => Write(c),
            EvidenceRecord.OfListCoverage l => Write(l),
            EvidenceRecord.OfIncident i => Write(i.Incident),
            EvidenceRecord.OfPlace p => Write(p.Facts),
            EvidenceRecord.OfSource s => Write(s),
            EvidenceRecord.OfRegister r => Write(r.Entry),
            EvidenceRecord.OfRegisterAddition a => Write(a.Addition),
            _ => throw new ArgumentOutOfRangeException(nameof(record)),
        };
        Facts += problem is null ? 1 : 0;
        return problem;
    }

    /// <summary>Writes what was tallied on the way. The last call of a file.</summary>
    public void Complete() => _sources.Write();

    public void Dispose()
    {
        _statements.ForEach(s => s.Dispose());
        _sources.Dispose();
        _units.Dispose();
        _registers.Dispose();
    }

    private Phrase? Write(Sighting s)
    {
        var (unit, main) = _units.Of(s.UnitId, s.UnitName);
        _sighting.Run(unit, string.Equals(main, s.UnitName, StringComparison.Ordinal) ? null : s.UnitName,
            StoredDays.First(s.Days), StoredDays.Last(s.Days), StoredDays.IsLong(s.Days) ? 1 : 0, s.At.Latitude, s.At.Longitude, s.WithinKm, (int)s.Kind, s.Side,
            Source(s.Citation, s.Days), _file, s.Citation.Row, s.Citation.Grade.ToString(), s.Citation.Url, s.Citation.Note);
        return null;
    }

    private Phrase? Write(UnitFacts u)
    {
        _units.Describe(u, Source(u.Citation, u.Days), c => Source(c.Citation, c.Days));
        return null;
    }

    private Phrase? Write(EvidenceRecord.OfTerritory territory)
    {
        var (p, c) = (territory.Period, territory.Period.Citation);
        _territory.Run(p.PlaceName, p.Code, p.Region, (int)p.Status, StoredDays.First(p.From), StoredDays.Last(p.From), StoredDays.First(p.To), StoredDays.Last(p.To),
            p.Except, territory.At?.Latitude, territory.At?.Longitude, Source(c, new DayWindow(p.From.Earliest, p.From.Latest)), _file, c.Row, c.Grade.ToString(), c.Url, c.Note);
        return null;
    }

    private Phrase? Write(EvidenceRecord.OfCoverage coverage)
    {
        var span = coverage.Span;
        long? unit = span is { UnitId: { } id, UnitName: { } name } ? _units.Of(id, name).Id : null;
        _coverage.Run(Source(coverage.Citation!, span.Days), unit, span.UnitName, StoredDays.First(span.Days), StoredDays.Last(span.Days), _file, coverage.Citation!.Row);
        return null;
    }

    private Phrase? Write(EvidenceRecord.OfListCoverage coverage)
    {
        _listCoverage.Run(_sources.IdOf(coverage.Source), _file, StoredDays.First(coverage.Days), StoredDays.Last(coverage.Days), coverage.IsDerived ? 1 : 0);
        return null;
    }

    private Phrase? Write(Incident i)
    {
        var c = i.Citation;
        var written = _incident.Run(i.Id, StoredDays.First(i.Days), StoredDays.Last(i.Days), i.At.Latitude, i.At.Longitude, i.WithinKm, i.PlaceName, i.Title,
            Joined(i.AllegedUnits), i.Kind, Source(c, i.Days), _file, c.Row, c.Grade.ToString(), c.Url, c.Note, StoredDays.IsLong(i.Days) ? 1 : 0);
        return written == 0 ? DuplicateId(i.Id) : null;
    }

    private Phrase? Write(PlaceFacts facts)
    {
        var (p, c) = (facts.Place, facts.Citation);
        var written = _place.Run(p.Id, p.Name, Joined(p.AlternativeNames), (int)p.Kind, p.Country, p.Region, p.District, p.Point?.Latitude, p.Point?.Longitude, p.WithinKm,
            p.Population, p.Code, p.RegionCode, facts.ParentCode, Source(c, DayWindow.Unbounded), _file, c.Row);
        return written == 0 ? DuplicateId(p.Id) : WriteNames(p.AllNames);
    }

    private Phrase? Write(RegisterEntry r) => _registers.Write(r, Source(r.Citation, DayWindow.Unbounded)) ? null : DuplicateId(r.Id);

    private Phrase? Write(RegisterAddition a)
    {
        _registers.Write(a, Source(a.Citation, DayWindow.Unbounded));
        return null;
    }

    private Phrase? Write(EvidenceRecord.OfSource source)
    {
        var s = source.Facts;
        _source.Run(_sources.IdOf(s.Source), _file, s.Origin, s.Title, s.Url, s.PublishedOn?.Number, s.EveryDays, source.Citation?.Grade.ToString());
        return null;
    }

    private Phrase? WriteNames(IEnumerable<string> names)
    {
        var id = _lastId.Number();
        foreach (var key in names.Select(NameKey.Of).Distinct(StringComparer.Ordinal))
        {
            _placeName.Run(key, id);
        }

        return null;
    }

    private long Source(Citation citation, DayWindow days) => _sources.Count(citation, days);

    private Statement Prepare(string sql)
    {
        var statement = new Statement(_connection, sql);
        _statements.Add(statement);
        return statement;
    }

    private static string Joined(ImmutableArray<string> parts) => string.Join('|', parts);

    private static Phrase DuplicateId(string id) => new("import.rejected.duplicate-id", ("id", id));
}
