using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;
using Safeconduct.Evidence.Importers;
using Safeconduct.Evidence.Importers.Layers;
using Safeconduct.Evidence.Importers.Layers.Mapping;
using Safeconduct.Evidence.Sqlite;

namespace Safeconduct.Evidence.Importing;

/// <summary>Imports one file within the transaction of its run: all of it, or nothing.</summary>
internal sealed class FileImport(SqliteConnection connection, ImportRequest request, FoundFile found, Action<long, double> progress, CancellationToken cancel)
{
    private const string Savepoint = "one_file";
    private const int RowsBetweenReports = 5_000;

    /// <summary>The bytes are copied and hashed first, then read: the first half of the work and the second.</summary>
    private const double CopyShare = 0.2;

    private readonly List<ImportItem.Rejected> _firstRejections = [];
    private readonly Dictionary<string, RejectionTally> _tallies = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, NoteTally> _notes = new(StringComparer.Ordinal);
    private long _read;
    private long _accepted;
    private long _rejected;
    private long _length;
    private LayerMapping? _mapping;
    private bool _hasReplaced;

    public FileOutcome Run()
    {
        BaseFile.Execute(connection, $"SAVEPOINT {Savepoint}");
        FileOutcome outcome;
        try
        {
            outcome = Import();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            outcome = new FileOutcome.Unreadable(found.Path, new Phrase("import.unreadable.no-access"));
        }

        if (outcome is not (FileOutcome.Imported or FileOutcome.DerivedCopy))
        {
            BaseFile.Execute(connection, $"ROLLBACK TO {Savepoint}");
        }

        BaseFile.Execute(connection, $"RELEASE {Savepoint}");
        return outcome;
    }

    private FileOutcome Import()
    {
        using var stream = new FileStream(found.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        var head = new byte[FileSniff.HeadBytes];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var sniff = FileSniff.Of(found.Name, head.AsSpan(0, count));
        var importer = request.As ?? ImporterCatalogue.For(sniff);
        if (importer is null || (sniff.Problem is not null && !importer.Card.ReadsArchives && !importer.Card.DeclaresEncoding))
        {
            return Unread(sniff);
        }

        var mapping = LayerMappings.For(importer, request, found.Path);
        if (mapping is LayerMappingReading.Refused refused)
        {
            return new FileOutcome.Refused(found.Path, new ImportItem.Refused(new Locator(0, 1), refused.Reason));
        }

        _mapping = (mapping as LayerMappingReading.Read)?.Result;
        if (importer is LayerImporter && _mapping is null && !found.IsNamed)
        {
            return new FileOutcome.NotRecognised(found.Path, isNamed: false, new Phrase("layers.no-mapping-in-folder"));
        }

        using var raw = new RawFiles(connection);
        using var files = new FileTable(connection);
        var id = files.Reserve(found.Name, importer.Card);
        var total = Math.Max(1, stream.Length);
        using var whole = new HeadAndRest(head.AsMemory(0, count), stream);
        var (sha, length) = raw.Store(id, whole, done => progress(0, CopyShare * Math.Min(1, (double)done / total)), cancel);
        _length = length;
        if (files.Find(sha) is { } there && !(_hasReplaced = LayerStore.Replace(connection, files, sha, _mapping)))
        {
            return new FileOutcome.AlreadyThere(found.Path, there.File, there.Status);
        }

        return Import(importer, sniff, raw, files, id, "sha256:" + sha);
    }

    private FileOutcome Import(IImporter importer, FileSniff sniff, RawFiles raw, FileTable files, long id, string sha)
    {
        if (importer.Card.DerivedFrom is { } primary && files.FirstOf(primary) is { } of)
        {
            return Derived(files, id, importer, sha, of);
        }

        using var writer = new EvidenceWriter(connection, id);
        var context = new ImportContext(found.Name, sha, request.Side, request.PublishedOn, _mapping);
        ImportItem.Refused? cut;
        using (var stored = raw.Read(id))
        {
            cut = Rows(importer, stored, context, writer, new RejectedRows(connection, id));
            if (cut is not null && (!importer.Card.KeepsRowsBeforeCut || _accepted == 0))
            {
                return new FileOutcome.Refused(found.Path, cut);
            }
        }

        writer.Complete();
        LayerStore.Keep(connection, id, _mapping);
        if (importer.Card.HasSnapshotCopies && Snapshots.WholeOf(connection, id) is { } whole)
        {
            files.Clear(id);
            return Derived(files, id, importer, sha, whole);
        }

        if (cut is not null && CutRegisters.WholeOf(connection, id, importer.Card.Id) is { } complete)
        {
            files.Clear(id);
            return Derived(files, id, importer, sha, complete);
        }

        var superseded = Superseded(importer, files, id);
        var file = files.Complete(id, sha, importer.Card, Settings(importer.Card) + CutRegisters.Setting(cut), _length, _read, _accepted, _rejected, writer.Facts);
        return new FileOutcome.Imported(found.Path, file, writer.Facts, [.. _firstRejections], [.. _tallies.Values], Warnings(importer, sniff), superseded) { Cut = cut };
    }

    private FileOutcome.DerivedCopy Derived(FileTable files, long id, IImporter importer, string sha, string of) =>
        new(found.Path, files.Complete(id, sha, importer.Card, Settings(importer.Card), _length, 0, 0, 0, 0, derivedFrom: of), of);

    private ImportItem.Refused? Rows(IImporter importer, Stream stored, ImportContext context, EvidenceWriter writer, RejectedRows rejected)
    {
        using (rejected)
        {
            foreach (var item in importer.Read(stored, context, cancel))
            {
                if (item is ImportItem.Refused refused)
                {
                    return refused;
                }

                _read++;
                var problem = item.Match(accepted => Write(accepted, writer), r => r, _ => null);
                Note(item);
                Count(problem, rejected);
            }
        }

        // The promise of every import, kept at run time and not only in tests.
        return _read == _accepted + _rejected ? null : throw new UnreachableException("Rows were lost.");
    }

    private static ImportItem.Rejected? Write(ImportItem.Accepted accepted, EvidenceWriter writer)
    {
        foreach (var record in accepted.Records)
        {
            if (writer.Write(record) is { } problem)
            {
                return new ImportItem.Rejected(accepted.At, problem);
            }
        }

        return null;
    }

    private void Count(ImportItem.Rejected? problem, RejectedRows rejected)
    {
        if (problem is null)
        {
            _accepted++;
        }
        else
        {
            _rejected++;
            rejected.Write(problem);
            if (_firstRejections.Count < ImportRun.ShownRejections)
            {
                _firstRejections.Add(problem);
            }

            var tally = _tallies.GetValueOrDefault(problem.Reason.Key);
            _tallies[problem.Reason.Key] = tally is null ? new RejectionTally(1, [problem]) : tally.And(problem);
        }

        if (_read % RowsBetweenReports == 0)
        {
            progress(_read, CopyShare);
        }
    }

    private void Note(ImportItem item)
    {
        foreach (var note in item is ImportItem.Accepted accepted ? accepted.Notes : [])
        {
            var key = $"{note.Reason.Key} {note.At.Column}";
            _notes[key] = _notes.TryGetValue(key, out var tally) ? tally.And(note) : new NoteTally(1, [note]);
        }
    }

    private ImmutableArray<string> Superseded(IImporter importer, FileTable files, long id)
    {
        var superseded = new List<string>();
        foreach (var derived in ImporterCatalogue.All.Where(i => string.Equals(i.Card.DerivedFrom, importer.Card.Id, StringComparison.Ordinal)))
        {
            superseded.AddRange(files.Supersede(files.ImportedBy(derived.Card.Id), found.Name));
        }

        if (importer.Card.KeepsRowsBeforeCut)
        {
            superseded.AddRange(files.Supersede(CutRegisters.PartsOf(connection, id, importer.Card.Id), found.Name));
        }

        if (importer.Card.HasSnapshotCopies)
        {
            superseded.AddRange(files.Supersede(Snapshots.PartsOf(connection, id), found.Name));
        }

        return [.. superseded];
    }

    private FileOutcome Unread(FileSniff sniff) => (sniff.Problem, found.IsNamed || IsTable()) switch
    {
        ({ } problem, true) => new FileOutcome.Refused(found.Path, new ImportItem.Refused(new Locator(0, 1), problem)),
        (null, true) => new FileOutcome.NotRecognised(found.Path, found.IsNamed, NearestForm.Of(sniff)),
        _ => new FileOutcome.NotRecognised(found.Path, found.IsNamed, nearest: null),
    };

    private bool IsTable() => string.Equals(Path.GetExtension(found.Path), ".csv", StringComparison.OrdinalIgnoreCase);

    private ImmutableArray<Phrase> Warnings(IImporter importer, FileSniff sniff)
    {
        if (importer is LayerImporter)
        {
            return LayerMappings.Warnings(_read, _hasReplaced);
        }

        var warnings = ImmutableArray.CreateBuilder<Phrase>();
        var header = Columns(importer, sniff);
        var unknown = header.Where(c => c.Length > 0 && !importer.Card.Columns.Concat(importer.Card.OptionalColumns).Contains(c, StringComparer.OrdinalIgnoreCase)).ToList();
        if (unknown.Count > 0)
        {
            warnings.Add(new Phrase("import.warning.unknown-columns", ("columns", ListValue.Of(unknown))));
        }

        warnings.AddRange(_notes.Values.Select(n => n.Phrase));
        if (_read == 0)
        {
            warnings.Add(new Phrase("import.warning.no-rows"));
        }

        return warnings.ToImmutable();
    }

    private static ImmutableArray<string> Columns(IImporter importer, FileSniff sniff) => importer.Card switch
    {
        { ReadsArchives: true } or { Columns.IsEmpty: true } => [],
        { ReadsJson: true } => sniff.Json.Keys,
        _ => sniff.SemicolonHeader.Length > sniff.CommaHeader.Length ? sniff.SemicolonHeader : sniff.CommaHeader,
    };

    private string Settings(ImporterCard card) => string.Create(CultureInfo.InvariantCulture,
        $"side={request.Side?.ToUpperInvariant() ?? card.DefaultSide ?? "any"};published={request.PublishedOn?.ToString() ?? "-"}{LayerStore.Setting(_mapping)}");
}
