using System.Collections.Immutable;
using Npgsql;
using NpgsqlTypes;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importing;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Evidence.Postgres;

/// <summary>Writes the entries of one file, some thousand at a time with COPY.</summary>
internal sealed class PostgresFile : IDisposable
{
    private const int AtOnce = 5_000;

    private const string Columns = """
        register_id, own_id, party, names, born, died, gender, citizenship, countries, topics, programmes, unit, number,
        from_first, from_last, to_first, to_last, source_id, file_id, row_no, grade, url, note
        """;

    private readonly NpgsqlConnection _connection;
    private readonly FoundFile _found;
    private readonly IImporter _importer;
    private readonly string _sha;
    private readonly long _bytes;
    private readonly long _file;
    private readonly Dictionary<string, long> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _registers = new(StringComparer.Ordinal);
    private readonly List<(RegisterEntry Entry, Locator At)> _entries = [];
    private readonly List<RegisterAddition> _additions = [];
    private readonly List<ImportItem.Rejected> _firstRejections = [];
    private readonly Dictionary<string, RejectionTally> _tallies = new(StringComparer.Ordinal);
    private long _rejected;

    public PostgresFile(NpgsqlConnection connection, FoundFile found, IImporter importer, string sha, long bytes)
    {
        (_connection, _found, _importer, _sha, _bytes) = (connection, found, importer, sha, bytes);
        _file = (long)PostgresBase.Scalar(connection, "INSERT INTO safeconduct.file (sha256, name, importer, grade, bytes, rows_read, accepted, rejected) VALUES ($1, $2, $3, $4, $5, 0, 0, 0) RETURNING id",
            sha, found.Name, importer.Card.Versioned, importer.Card.Grade.ToString(), bytes)!;
        PostgresBase.Execute(connection, $"CREATE TEMP TABLE IF NOT EXISTS incoming ON COMMIT DROP AS SELECT {Columns} FROM safeconduct.register_entry LIMIT 0");
    }

    public FileOutcome Run(IEnumerable<ImportItem> items, Action<long> progress)
    {
        var read = 0L;
        foreach (var item in items)
        {
            if (item is ImportItem.Refused refused)
            {
                return new FileOutcome.Refused(_found.Path, refused);
            }

            read++;
            if (item is ImportItem.Rejected rejected)
            {
                Reject(rejected);
            }
            else if (Take((ImportItem.Accepted)item) is { } other)
            {
                return new FileOutcome.Refused(_found.Path, other);
            }

            if (read % AtOnce == 0)
            {
                Flush();
                progress(read);
            }
        }

        Flush();
        PostgresBase.Execute(_connection, "UPDATE safeconduct.file SET rows_read = $2, accepted = $3, rejected = $4 WHERE id = $1", _file, read, read - _rejected, _rejected);
        var file = new SourceFile(Path.GetFileNameWithoutExtension(_found.Name), _found.Name, "sha256:" + _sha, _importer.Card.Versioned, _importer.Card.Grade, read, read - _rejected, _rejected);
        return new FileOutcome.Imported(_found.Path, file, read - _rejected, [.. _firstRejections], [.. _tallies.Values], [], []);
    }

    public void Dispose()
    {
        _entries.Clear();
        _additions.Clear();
    }

    private ImportItem.Refused? Take(ImportItem.Accepted accepted)
    {
        foreach (var record in accepted.Records)
        {
            switch (record)
            {
                case EvidenceRecord.OfRegister r:
                    _entries.Add((r.Entry, accepted.At));
                    break;
                case EvidenceRecord.OfRegisterAddition a:
                    _additions.Add(a.Addition);
                    break;
                case EvidenceRecord.OfSource:
                    break;
                default:
                    return new ImportItem.Refused(accepted.At, new Phrase("screening.postgres.registers-only"));
            }
        }

        return null;
    }

    private void Flush()
    {
        if (_entries.Count > 0)
        {
            var rows = _entries.Select(e => (e.Entry, e.At, Register: RegisterOf(e.Entry.Register), Source: IdOf(_sources, "source", e.Entry.Citation.Source))).ToList();
            using (var copy = _connection.BeginBinaryImport($"COPY pg_temp.incoming ({Columns}) FROM STDIN (FORMAT binary)"))
            {
                rows.ForEach(r => Write(copy, r.Entry, r.Register, r.Source));
                copy.Complete();
            }

            var written = PostgresBase.Execute(_connection, $"INSERT INTO safeconduct.register_entry ({Columns}) SELECT {Columns} FROM pg_temp.incoming ORDER BY row_no ON CONFLICT DO NOTHING");
            RejectTwice(rows.Count - written);
            PostgresBase.Execute(_connection, "TRUNCATE pg_temp.incoming");
            _entries.Clear();
        }

        foreach (var a in _additions)
        {
            PostgresBase.Execute(_connection, """
                INSERT INTO safeconduct.register_addition (register_id, own_id, names, countries, topics, programmes, from_first, from_last, to_first, to_last, file_id, row_no)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                """, RegisterOf(a.Register), a.EntryId, RegisterText.Of(a.Names), RegisterText.Of(a.Countries), RegisterText.Of(a.Topics), RegisterText.Of(a.Programmes),
                StoredDays.First(a.From), StoredDays.Last(a.From), StoredDays.First(a.To), StoredDays.Last(a.To), _file, a.Citation.Row);
        }

        _additions.Clear();
    }

    private void Write(NpgsqlBinaryImporter copy, RegisterEntry e, int register, long source)
    {
        var c = e.Citation;
        copy.StartRow();
        copy.Write(register);
        copy.Write(e.Id);
        copy.Write((int)e.Party);
        copy.Write(RegisterText.Of(e.Names));
        copy.Write(RegisterText.Of(e.Born));
        Text(copy, e.Died?.Text);
        if (e.Gender is { } gender)
        {
            copy.Write((int)gender);
        }
        else
        {
            copy.WriteNull();
        }

        copy.Write(RegisterText.Of(e.Citizenships));
        copy.Write(RegisterText.Of(e.Countries));
        copy.Write(RegisterText.Of(e.Topics));
        copy.Write(RegisterText.Of(e.Programmes));
        Text(copy, e.Unit);
        Text(copy, e.Number);
        copy.Write(StoredDays.First(e.From));
        copy.Write(StoredDays.Last(e.From));
        copy.Write(StoredDays.First(e.To));
        copy.Write(StoredDays.Last(e.To));
        copy.Write(source);
        copy.Write(_file);
        copy.Write(c.Row);
        copy.Write(c.Grade.ToString());
        Text(copy, c.Url);
        Text(copy, e.Note);
    }

    /// <summary>PostgreSQL keeps no U+0000 in a text; nothing that is compared has one.</summary>
    private static void Text(NpgsqlBinaryImporter copy, string? text)
    {
        if (text is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(text.Replace("\0", "", StringComparison.Ordinal), NpgsqlDbType.Text);
        }
    }

    /// <summary>Rows whose id the file has used before.</summary>
    private void RejectTwice(int count)
    {
        if (count == 0)
        {
            return;
        }

        var lost = PostgresBase.Rows(_connection, """
            SELECT i.row_no FROM pg_temp.incoming i WHERE NOT EXISTS (SELECT 1 FROM safeconduct.register_entry e
                WHERE e.register_id = i.register_id AND e.own_id = i.own_id AND e.file_id = i.file_id AND e.row_no = i.row_no) ORDER BY i.row_no
            """, r => r.GetInt64(0)).ToHashSet();
        foreach (var (entry, at) in _entries.Where(e => lost.Contains(e.Entry.Citation.Row)))
        {
            Reject(new ImportItem.Rejected(at, new Phrase("import.rejected.duplicate-id", ("id", entry.Id))));
        }
    }

    private void Reject(ImportItem.Rejected row)
    {
        _rejected++;
        if (_firstRejections.Count < ImportRun.ShownRejections)
        {
            _firstRejections.Add(row);
        }

        var tally = _tallies.GetValueOrDefault(row.Reason.Key);
        _tallies[row.Reason.Key] = tally is null ? new RejectionTally(1, [row]) : tally.And(row);
    }

    private int RegisterOf(string name) => (int)IdOf(_registers, "register", name);

    private long IdOf(Dictionary<string, long> known, string table, string name)
    {
        if (!known.TryGetValue(name, out var id))
        {
            PostgresBase.Execute(_connection, $"INSERT INTO safeconduct.{table} (name) VALUES ($1) ON CONFLICT DO NOTHING", name);
            known[name] = id = Convert.ToInt64(PostgresBase.Scalar(_connection, $"SELECT id FROM safeconduct.{table} WHERE name = $1", name), System.Globalization.CultureInfo.InvariantCulture);
        }

        return id;
    }
}
