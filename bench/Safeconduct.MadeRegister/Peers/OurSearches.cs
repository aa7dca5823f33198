using System.Diagnostics;
using System.Globalization;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Postgres;
using Safeconduct.Evidence.Sqlite;
using Safeconduct.MadeRegister.People;

namespace Safeconduct.MadeRegister.Peers;

/// <summary>The product: the made register imported into an evidence base of SQLite and into PostgreSQL, and asked as <c>safeconduct screen</c> asks.</summary>
internal sealed class OurSearches : IDisposable
{
    private readonly string _folder;
    private readonly bool _isKept;
    private readonly SqliteEvidenceBase _base;
    private readonly PostgresRegisters? _registers;

    /// <param name="people">Whose entries.</param>
    /// <param name="kept">A folder with a base of the same people from an earlier run, or to keep it in; null for one that is thrown away.</param>
    /// <param name="postgres">An address, <c>postgresql://…</c>, for the same in PostgreSQL; null to leave it out.</param>
    /// <param name="line">Where results go.</param>
    public OurSearches(Population people, string? kept, string? postgres, Action<string> line)
    {
        _folder = kept ?? Directory.CreateTempSubdirectory("safeconduct-made-register-").FullName;
        _isKept = kept is not null;
        var path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"made-{people.Count}.db"));
        var csv = Path.Combine(_folder, "register.csv");
        if (!File.Exists(path) || postgres is not null)
        {
            RegisterFile.Write(people, csv);
        }

        if (!File.Exists(path))
        {
            Import("SQLite", people, () => ImportRun.Run(new ImportRequest([csv], path)), line);
        }

        line(string.Create(CultureInfo.InvariantCulture, $"SQLite base: {new FileInfo(path).Length / people.Count} bytes an entry: the file as it came, the entries and the index."));
        _base = SqliteEvidenceBase.Open(path).Base ?? throw new InvalidOperationException("The base that was just made does not open.");
        if (postgres is null)
        {
            All = [new OurSearch("Safeconduct on SQLite", _base)];
        }
        else
        {
            Import("PostgreSQL", people, () => PostgresImport.Run(new ImportRequest([csv], postgres)), line);
            _registers = PostgresRegisters.Open(postgres).Base ?? throw new InvalidOperationException("The registers that were just made do not open.");
            All = [new OurSearch("Safeconduct on SQLite", _base), new OurSearch("Safeconduct on PostgreSQL", _registers)];
        }

        File.Delete(csv);
    }

    public IReadOnlyList<ISearch> All { get; }

    public void Dispose()
    {
        _base.Dispose();
        _registers?.Dispose();
        if (!_isKept)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static void Import(string store, Population people, Func<ImportResult> import, Action<string> line)
    {
        var watch = Stopwatch.StartNew();
        if (import() is not ImportResult.Done { Files: [FileOutcome.Imported { File.Rejected: 0 }] })
        {
            throw new InvalidOperationException("The made register does not import whole.");
        }

        line(string.Create(CultureInfo.InvariantCulture,
            $"Import with its index into {store}: {watch.Elapsed.TotalSeconds:F0} s, {people.Count / watch.Elapsed.TotalSeconds:F0} entries a second, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB."));
    }
}

/// <summary>Asks one index of names. An alert is a candidate at or above the threshold that is shown when nothing else is asked.</summary>
internal sealed class OurSearch(string name, IRegisterIndex index) : ISearch
{
    private readonly Screener _screener = new(index);

    public string Name => name;

    public Found Find(string text, int? born)
    {
        var date = born is { } year ? Edtf.Parse(year.ToString(CultureInfo.InvariantCulture)).Value : null;
        if (_screener.Screen(new ScreeningQuery([text], date)) is not ScreeningAnswer.Found found)
        {
            return new Found([], []);
        }

        var people = found.Candidates.Select(c => long.Parse(c.Entry.Id.AsSpan(1), CultureInfo.InvariantCulture)).ToList();
        return new Found(people, people);
    }

    public void Dispose()
    {
    }
}
