using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names.Keys;
using Safeconduct.Core.Places;
using Safeconduct.Core.Screening;
using Safeconduct.Core.Units;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>What opening an evidence base gave: the base, or why it cannot be used.</summary>
public abstract class BaseOpening
{
    private BaseOpening()
    {
    }

    /// <summary>The base when it could be opened. Whoever opens it disposes of it.</summary>
    public SqliteEvidenceBase? Base => (this as Opened)?.Result;

    public StoreProblem? Problem => (this as Failed)?.Reason;

    public sealed class Opened(SqliteEvidenceBase result) : BaseOpening
    {
        public SqliteEvidenceBase Result { get; } = result;
    }

    public sealed class Failed(StoreProblem reason) : BaseOpening
    {
        public StoreProblem Reason { get; } = reason;
    }
}

/// <summary>
/// The evidence base in a SQLite file, opened for reading only. Thread safe: every question borrows a connection with its prepared statements.
/// Answers come in one order, whatever the order in which files were imported.
/// </summary>
public sealed class SqliteEvidenceBase : IEvidenceBase, IUnitDirectory, IGazetteer, IRegisterIndex, IDisposable
{
    /// <summary>Answers of one kind that are kept.</summary>
    private const int MostRemembered = 4_096;

    /// <summary>Incidents that are kept whole, about 600 bytes each: the same ones lie near many stays.</summary>
    private const int MostIncidents = 65_536;

    /// <summary>A base up to this size has its structure looked through when it is opened (a tenth of a second or so); a larger one is found damaged when the part is read.</summary>
    private const long FullCheckBytes = 64L << 20;

    private readonly string _path;
    private readonly ConcurrentBag<BaseQuestions> _idle = [];
    private readonly Lazy<FrozenDictionary<long, long>> _aliases;
    private readonly Lazy<IReadOnlyList<SourceFile>> _files;
    private readonly Lazy<string> _fingerprint;
    private readonly Lazy<ImmutableArray<IndexedRegister>> _registers;
    private readonly Lazy<Screener> _screener;
    private readonly Remembered<string, IReadOnlyList<Unit>> _unitsByName = new(MostRemembered);
    private readonly Remembered<string, IReadOnlyList<Unit>> _unitsByNumber = new(MostRemembered);
    private readonly Remembered<string, IReadOnlyList<Unit>> _unitsByDesignation = new(MostRemembered);
    private readonly Remembered<string, IReadOnlyList<Place>> _placesByName = new(MostRemembered);
    private readonly Remembered<CoverageQuery, ImmutableArray<CoverageSpan>> _coverage = new(MostRemembered);
    private readonly Remembered<TerritoryQuery, ImmutableArray<TerritoryPeriod>> _territory = new(MostRemembered);
    private readonly PositionBlocks _blocks = new();
    private readonly IncidentBlocks _incidentBlocks = new();
    private readonly UnitPositions _unitPositions = new();
    private readonly Remembered<long, Incident> _incidents = new(MostIncidents);
    private readonly Remembered<IncidentCoverageQuery, ImmutableArray<CoverageSpan>> _incidentCoverage = new(1);
    private readonly Remembered<(string Side, double WithinKm, long Week), IncidentBaseRate> _weeks = new(MostRemembered);
    private readonly Remembered<(string UnitId, UnitRelation Relation), ImmutableArray<RelatedUnit>> _related = new(MostRemembered);
    private readonly Remembered<GarrisonsQuery, ImmutableArray<Garrison>> _garrisons = new(MostRemembered);
    private readonly Remembered<OriginsQuery, ImmutableArray<SourceOrigin>> _origins = new(MostRemembered);
    private bool _disposed;

    private SqliteEvidenceBase(string path, BaseQuestions first)
    {
        _path = path;
        _idle.Add(first);
        _aliases = new(() => Ask(q => q.Aliases()));
        _files = new(() => Ask(q => q.Files()));
        _fingerprint = new(() => Ask(q => q.Fingerprint()));
        _registers = new(() => Ask(q => q.Registers()));
        _screener = new(() => new Screener(this));
    }

    public IUnitDirectory Units => this;

    public IGazetteer Places => this;

    public string Fingerprint => _fingerprint.Value;

    public IReadOnlyList<SourceFile> Files => _files.Value;

    /// <summary>Opens a base. It is never written to, with one exception: what an import that was killed has left behind is undone first.</summary>
    public static BaseOpening Open(string path)
    {
        if ((BaseFile.Examine(path) ?? BaseFile.OfEarlierVersion(path)) is { } problem)
        {
            return new BaseOpening.Failed(problem);
        }

        try
        {
            return new BaseOpening.Opened(new SqliteEvidenceBase(path, First(path)));
        }
        catch (SqliteException e) when (StoreProblem.Of(e, path) is { } failed)
        {
            return new BaseOpening.Failed(failed);
        }
        catch (StoreException e)
        {
            return new BaseOpening.Failed(e.Problem);
        }
    }

    IReadOnlyList<Unit> IUnitDirectory.Named(string nameKey) => _unitsByName.Get(nameKey, k => Ask(q => q.UnitsNamed(k, _aliases.Value)));

    IReadOnlyList<Unit> IUnitDirectory.Numbered(string number) => _unitsByNumber.Get(number, k => Ask(q => q.UnitsNumbered(k, _aliases.Value)));

    IReadOnlyList<Unit> IUnitDirectory.Designated(string key) => _unitsByDesignation.Get(key, k => Ask(q => q.UnitsDesignated(k, _aliases.Value)));

    IReadOnlyList<Place> IGazetteer.Named(string nameKey) => _placesByName.Get(nameKey, k => Ask(q => q.PlacesNamed(k)));

    /// <exception cref="StoreException">The file was damaged in a part that had not been read, or is gone.</exception>
    public EvidenceSet Answer(IReadOnlyCollection<EvidenceQuery> queries)
    {
        ArgumentNullException.ThrowIfNull(queries);
        return Ask(questions =>
        {
            var builder = new EvidenceSet.Builder();
            foreach (var query in queries.Distinct())
            {
                _ = query switch
                {
                    SightingsQuery s => builder.Add(s, questions.Sightings(s, _aliases.Value)),
                    CoverageQuery c => builder.Add(c, _coverage.Get(c, k => questions.Coverage(k, _aliases.Value))),
                    TerritoryQuery t => builder.Add(t, _territory.Get(t, questions.Territory)),
                    NearnessQuery n => builder.Add(n, questions.Nearness(n, _aliases.Value, _blocks)),
                    IncidentsOfUnitQuery i => builder.Add(i, questions.IncidentsOfUnit(i, _aliases.Value)),
                    IncidentsNearQuery i => builder.Add(i, questions.IncidentsNear(i, _incidentBlocks, _incidents)),
                    IncidentCoverageQuery i => builder.Add(i, _incidentCoverage.Get(i, _ => questions.IncidentCoverage())),
                    IncidentBaseRateQuery i => builder.Add(i, BaseRate(i, questions)),
                    RelatedUnitsQuery r => builder.Add(r, questions.Related(r, _aliases.Value, _related, _unitPositions)),
                    GarrisonsQuery g => builder.Add(g, _garrisons.Get(g, k => questions.Garrisons(k, _aliases.Value))),
                    RegisterQuery r => builder.Add(r, RegisterAnswer.Of(_screener.Value, r)),
                    OriginsQuery o => builder.Add(o, _origins.Get(o, k => questions.Origins(k, _aliases.Value))),
                    _ => throw new ArgumentOutOfRangeException(nameof(queries), query, "The base knows no such kind of question."),
                };
            }

            return builder.Build();
        });
    }

    ImmutableArray<IndexedRegister> IRegisterIndex.Registers => _registers.Value;

    void IRegisterIndex.Find(IReadOnlyList<SoughtKey> keys, ImmutableArray<int> registers, int atMost, IKeyHits hits) => Ask<object?>(q =>
    {
        q.FindNames(keys, registers, atMost, hits);
        return null;
    });

    IReadOnlyList<StoredEntry> IRegisterIndex.Entries(IReadOnlyCollection<long> ids) => Ask(q => q.RegisterEntries(ids));

    StoredEntry? IRegisterIndex.Entry(int register, string ownId) => Ask(q => q.RegisterEntry(register, ownId));

    IReadOnlyDictionary<long, long> IRegisterIndex.Bearers(IReadOnlyCollection<long> parts, int register) => Ask(q => q.Bearers(parts, register));

    /// <summary>What the base holds, for people who look after it.</summary>
    public BaseOverview Overview() => Ask(q => q.Overview(_aliases.Value));

    /// <summary>What the base holds of one unit that it knows.</summary>
    public UnitOverview Overview(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Ask(q => q.UnitOverview(unit, _aliases.Value));
    }

    /// <summary>Looks at every entry of every register, in the order in which they came in, without keeping them.</summary>
    public void EachRegisterEntry(Action<RegisterEntry> look) => Ask<object?>(q =>
    {
        q.EachRegisterEntry(look);
        return null;
    });

    /// <summary>Looks at every unit, by id, without keeping them.</summary>
    public void EachUnit(Action<Unit> look) => Ask<object?>(q =>
    {
        q.EachUnit(look, _aliases.Value);
        return null;
    });

    /// <summary>Rows that were left out of a file, in the order of the file.</summary>
    public IReadOnlyList<RejectedRow> Rejections(string sha256, int atMost) => Ask(q => q.Rejections(sha256, atMost));

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var questions))
        {
            questions.Dispose();
        }
    }

    /// <summary>Week by week: a week is worked out once, whoever asks for it.</summary>
    private IncidentBaseRate BaseRate(IncidentBaseRateQuery query, BaseQuestions questions)
    {
        var (with, recorded) = (0, 0);
        var side = query.Side.ToUpperInvariant();
        for (var week = CalendarWeek.Of(query.Days.Earliest!.Value); week <= CalendarWeek.Of(query.Days.Latest!.Value); week++)
        {
            var rate = _weeks.Get((side, query.WithinKm, week), k => questions.WeekRate(k.Side, k.WithinKm, k.Week, _aliases.Value, _blocks, _incidentBlocks));
            with += rate.WithIncident;
            recorded += rate.Recorded;
        }

        return new IncidentBaseRate(with, recorded);
    }

    private static BaseQuestions First(string path)
    {
        try
        {
            return Checked(path, isFirst: true);
        }
        catch (SqliteException e) when (BaseFile.HasJournal(path) && e.SqliteErrorCode is SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN)
        {
            using (var connection = BaseFile.Open(path, SqliteOpenMode.ReadWrite))
            {
                BaseFile.Scalar(connection, "SELECT count(*) FROM sqlite_master");
            }

            return BaseFile.Examine(path) is { } problem ? throw new StoreException(problem, e) : Checked(path, isFirst: true);
        }
    }

    /// <summary>A connection that has answered once: a file whose schema cannot be read is found out here.</summary>
    private static BaseQuestions Checked(string path, bool isFirst)
    {
        var connection = BaseFile.Open(path, SqliteOpenMode.ReadOnly);
        try
        {
            BaseFile.Execute(connection, "PRAGMA query_only = 1");
            if (BaseFile.Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name IN ('file', 'sighting', 'unit', 'territory')") is not 4L)
            {
                throw new StoreException(new StoreProblem(StoreProblemKind.Damaged, path), new InvalidDataException("Tables are missing."));
            }

            BaseFile.Scalar(connection, "SELECT count(*) FROM file");
            if (isFirst && new FileInfo(path).Length <= FullCheckBytes && !BaseFile.IsSound(connection))
            {
                throw new StoreException(new StoreProblem(StoreProblemKind.Damaged, path), new InvalidDataException("The structure is broken."));
            }

            if (isFirst && NameIndex.IsStale(connection))
            {
                throw new StoreException(new StoreProblem(StoreProblemKind.Older, path), new InvalidDataException("Names are indexed in another way."));
            }

            return new BaseQuestions(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private T Ask<T>(Func<BaseQuestions, T> question)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        try
        {
            var questions = _idle.TryTake(out var idle) ? idle : Checked(_path, isFirst: false);
            try
            {
                return question(questions);
            }
            finally
            {
                _idle.Add(questions);
            }
        }
        catch (SqliteException e) when (StoreProblem.Of(e, _path) is { } problem)
        {
            throw new StoreException(problem, e);
        }
        catch (InvalidDataException e)
        {
            throw new StoreException(new StoreProblem(StoreProblemKind.Damaged, _path), e);
        }
    }
}
