using System.Collections.Immutable;
using CsvHelper;
using Safeconduct.Core.Checks;

namespace Safeconduct.Evidence.Importers.Csv;

/// <summary>The records of a CSV text below its header (RFC 4180), one at a time, with every limit and refusal as a value.</summary>
internal sealed class CsvRows : IDisposable
{
    /// <summary>Bytes of one record. Beyond it the file is no table of ours, and memory must stay flat.</summary>
    public const int MaxRecordBytes = 1 << 20;

    private readonly CsvReader _reader;
    private readonly ImmutableArray<string> _required;
    private readonly bool _ragged;
    private readonly Func<IReadOnlyList<string>, bool>? _isHeader;
    private readonly Dictionary<long, CsvMalformedReason> _malformed = [];
    private Columns _columns = Columns.None;
    private bool _firstIsRow;
    private long _record;
    private long _row;
    private long _line;

    /// <param name="source">The bytes of the file.</param>
    /// <param name="required">Columns that the header must have.</param>
    /// <param name="delimiter">What stands between two fields.</param>
    /// <param name="ragged">Rows may have fewer or more fields than the header.</param>
    /// <param name="isHeader">Whether the first record is a header; if it is not, the required columns stand in their order.</param>
    public CsvRows(Stream source, ImmutableArray<string> required, char delimiter = ',', bool ragged = false, Func<IReadOnlyList<string>, bool>? isHeader = null)
    {
        _required = required;
        _ragged = ragged;
        _isHeader = isHeader;
        _reader = CsvReader.Create(new StrictUtf8Stream(source), new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            DetectSeparatorHint = false,
            MaxRecordSize = MaxRecordBytes,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = m => _malformed.TryAdd(m.RecordNumber, m.Reason),
        });
    }

    /// <summary>The columns of the file, once its first row was asked for.</summary>
    public Columns HeaderColumns => _columns;

    /// <summary>What became of every row, in order; if the text cannot be read on, a refusal is the last item.</summary>
    public IEnumerable<ImportItem> Select(Func<CsvRow, ImportItem> read, CancellationToken cancel)
    {
        var refused = Header();
        if (refused is not null)
        {
            yield return refused;
            yield break;
        }

        while (Next(out var row, out var item))
        {
            cancel.ThrowIfCancellationRequested();
            yield return row is null ? item! : read(row);
            if (item is ImportItem.Refused)
            {
                yield break;
            }
        }
    }

    public void Dispose() => _reader.Dispose();

    private ImportItem.Refused? Header()
    {
        if (!Advance(out var refused))
        {
            return refused ?? Refuse("import.refused.empty");
        }

        if (_malformed.ContainsValue(CsvMalformedReason.UnterminatedQuote))
        {
            return Refuse("import.refused.cut-off", ("row", 0), ("line", 1));
        }

        var first = Fields();
        if (_isHeader is not null && !_isHeader(first))
        {
            _columns = new Columns(_required);
            _firstIsRow = true;
            return null;
        }

        _columns = new Columns([.. first.Select(f => f.Trim())]);
        var missing = _required.Where(c => _columns.IndexOf(c) < 0).ToList();
        return missing.Count > 0 ? Refuse("import.refused.columns-missing", ("columns", ListValue.Of(missing)))
            : _columns.Twice is { } twice ? Refuse("import.refused.column-twice", ("column", twice))
            : null;
    }

    private static ImportItem.Refused Refuse(string key, params ImmutableArray<(string, PhraseValue)> args) => new(new Locator(0, 1), new Phrase(key, args));

    private bool Next(out CsvRow? row, out ImportItem? item)
    {
        (row, item) = (null, null);
        if (!_firstIsRow && !Advance(out var refused))
        {
            item = refused;
            return refused is not null;
        }

        _firstIsRow = false;
        _row++;
        var at = new Locator(_row, _reader.LineNumber);
        item = _malformed.Count > 0 && _malformed.Remove(_record, out var reason) ? Malformed(at, reason) : null;
        if (item is null && !_ragged && _reader.FieldCount != _columns.Count)
        {
            item = new ImportItem.Rejected(at, new Phrase("import.rejected.field-count", ("found", _reader.FieldCount), ("expected", _columns.Count)));
        }

        row = item is null ? new CsvRow(at, Fields(), _columns) : null;
        return true;
    }

    private bool Advance(out ImportItem.Refused? refused)
    {
        refused = null;
        try
        {
            if (!_reader.Read())
            {
                return false;
            }

            _record++;
            _line = _reader.LineNumber;
            if (_reader.RawRecord.Length > MaxRecordBytes)
            {
                refused = TooLong(_line);
            }
        }
        catch (UnreadableTextException e)
        {
            refused = new ImportItem.Refused(new Locator(_row + 1, e.Line), e.Reason);
        }
        catch (CsvFormatException e)
        {
            refused = TooLong(e.LineNumber > 0 ? e.LineNumber : _line + 1);
        }

        return refused is null;
    }

    private static ImportItem Malformed(Locator at, CsvMalformedReason reason) => reason == CsvMalformedReason.UnterminatedQuote
        ? new ImportItem.Refused(at, new Phrase("import.refused.cut-off", ("row", at.Row), ("line", at.Line)))
        : new ImportItem.Rejected(at, new Phrase("import.rejected.quotes"));

    private ImportItem.Refused TooLong(long line) =>
        new(new Locator(_row + 1, line), new Phrase("import.refused.line-too-long", ("row", _row + 1), ("line", line), ("limit", MaxRecordBytes)));

    private string[] Fields()
    {
        var fields = new string[_reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = _reader.GetString(i);
        }

        return fields;
    }
}

/// <summary>The header of a table: where each column stands, whatever the case of its letters.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.OrdinalIgnoreCase);

    public Columns(ImmutableArray<string> names)
    {
        Names = names;
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length > 0 && !_indexes.TryAdd(names[i], i))
            {
                Twice ??= names[i];
            }
        }
    }

    public static Columns None { get; } = new([]);

    public ImmutableArray<string> Names { get; }

    /// <summary>A name that two columns bear.</summary>
    public string? Twice { get; }

    public int Count => Names.Length;

    public int IndexOf(string name) => _indexes.GetValueOrDefault(name, -1);

    /// <summary>Where case counts, as in the keys of JSON.</summary>
    public int ExactIndexOf(string name) => IndexOf(name) is >= 0 and var index && string.Equals(Names[index], name, StringComparison.Ordinal) ? index : -1;
}
