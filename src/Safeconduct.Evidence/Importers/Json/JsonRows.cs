using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importers.Csv;

namespace Safeconduct.Evidence.Importers.Json;

/// <summary>
/// The rows of a JSON text (RFC 8259): the objects of the array that it is, or of the arrays that the members of its one object hold.
/// Strict: no comments, no trailing commas, no key twice, a bounded depth and size. The whole text is looked at before the first row is given.
/// </summary>
internal sealed class JsonRows
{
    /// <summary>Bytes of a file. A list of places or incidents of a whole country has a few million.</summary>
    public const int MaxBytes = 64 << 20;

    /// <summary>Objects and arrays within each other, as System.Text.Json has it by default.</summary>
    public const int MaxDepth = 64;

    /// <summary>Rows of a file.</summary>
    public const int MaxRows = 1_000_000;

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = MaxDepth };
    private static readonly JsonDocumentOptions StrictDocument = new() { MaxDepth = MaxDepth };

    private readonly Stream _source;
    private readonly Columns _columns;
    private readonly List<Slice> _slices = [];
    private ReadOnlyMemory<byte> _text;

    /// <param name="source">The bytes of the file.</param>
    /// <param name="columns">Keys of a row that hold a text, a number or nothing; others are read by whoever knows their form.</param>
    public JsonRows(Stream source, IEnumerable<string> columns)
    {
        _source = source;
        _columns = new Columns([.. columns]);
    }

    /// <summary>What became of every row, in order; if the text cannot be read on, a refusal is the last item.</summary>
    public IEnumerable<ImportItem> Select(Func<JsonRow, ImportItem> read, CancellationToken cancel)
    {
        var refused = Load() ?? Scan();
        for (var i = 0; i < _slices.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            yield return Item(_slices[i], new Locator(i + 1, _slices[i].Line), read);
        }

        if (refused is not null)
        {
            yield return refused;
        }
    }

    private ImportItem.Refused? Load()
    {
        using var all = new MemoryStream();
        try
        {
            using var text = new StrictUtf8Stream(_source);
            var buffer = new byte[64 * 1024];
            for (var read = text.Read(buffer); read > 0; read = text.Read(buffer))
            {
                all.Write(buffer, 0, read);
                if (all.Length > MaxBytes)
                {
                    return Refuse(1, "import.refused.json-too-large", ("limit", MaxBytes));
                }
            }
        }
        catch (UnreadableTextException e)
        {
            return new ImportItem.Refused(new Locator(0, e.Line), e.Reason);
        }

        _text = all.ToArray();
        return null;
    }

    private ImportItem.Refused? Scan()
    {
        var reader = new Utf8JsonReader(_text.Span, Strict);
        try
        {
            return Scan(ref reader);
        }
        catch (JsonException e)
        {
            return Broken(e, isTooDeep: reader.CurrentDepth >= MaxDepth - 1);
        }
    }

    private ImportItem.Refused? Scan(ref Utf8JsonReader reader)
    {
        reader.Read();
        var isList = reader.TokenType == JsonTokenType.StartArray;
        if (!isList && reader.TokenType != JsonTokenType.StartObject)
        {
            return Refuse(1, "import.refused.json-shape");
        }

        var refused = isList ? Rows(ref reader, group: null) : Groups(ref reader);

        // Anything but blanks after the end is no JSON; the reader says so.
        while (refused is null && reader.Read())
        {
        }

        return refused;
    }

    private ImportItem.Refused? Groups(ref Utf8JsonReader reader)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var line = LineAt((int)reader.TokenStartIndex);
            if (JsonText.Of(ref reader) is not { } group || !seen.Add(group))
            {
                return Refuse(line, "import.refused.json-key-twice", ("line", line));
            }

            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                return Refuse(line, "import.refused.json-shape");
            }

            if (Rows(ref reader, group) is { } refused)
            {
                return refused;
            }
        }

        return null;
    }

    private ImportItem.Refused? Rows(ref Utf8JsonReader reader, string? group)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            var line = LineAt(start);
            SkipValue(ref reader);
            if (_slices.Count == MaxRows)
            {
                return Refuse(line, "import.refused.too-many-rows", ("limit", MaxRows));
            }

            _slices.Add(new Slice(start, (int)reader.BytesConsumed - start, line, group));
        }

        return null;
    }

    /// <summary>Token by token, so that the reader still knows how deep it was when it gives up.</summary>
    private static void SkipValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        var depth = reader.CurrentDepth;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
        }
    }

    private int LineAt(int offset)
    {
        var (from, line) = _slices.Count == 0 ? (0, 1) : (_slices[^1].Start, _slices[^1].Line);
        return line + _text.Span[from..offset].Count((byte)'\n');
    }

    private ImportItem Item(Slice slice, Locator at, Func<JsonRow, ImportItem> read)
    {
        try
        {
            using var document = JsonDocument.Parse(_text.Slice(slice.Start, slice.Length), StrictDocument);
            var row = JsonRow.Of(at, slice.Group, document.RootElement, _columns);
            return row.Cells.IsRejected ? row.Cells.Finish(() => []) : read(row);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair behind an escape ("\ud800") is JSON and no text: System.Text.Json has no other way to say so.
            return new ImportItem.Rejected(at, new Phrase("import.rejected.no-character"));
        }
    }

    private ImportItem.Refused Broken(JsonException e, bool isTooDeep)
    {
        var line = (e.LineNumber ?? 0) + 1;
        var column = (e.BytePositionInLine ?? 0) + 1;
        if (isTooDeep)
        {
            return Refuse(line, "import.refused.json-too-deep", ("line", line), ("column", column), ("limit", MaxDepth));
        }

        var rest = _text.Span.Count((byte)'\n') + 1 - line;
        var isAtEnd = rest <= 1 && OffsetOf(line, column) >= _text.Span.TrimEnd(" \r\n\t"u8).Length;
        return Refuse(line, isAtEnd ? "import.refused.json-cut-off" : "import.refused.json", ("line", line), ("column", column));
    }

    private long OffsetOf(long line, long column)
    {
        var offset = 0;
        for (var n = 1; n < line; n++)
        {
            offset += _text.Span[offset..].IndexOf((byte)'\n') + 1;
        }

        return offset + column - 1;
    }

    private static ImportItem.Refused Refuse(long line, string key, params ImmutableArray<(string, PhraseValue)> args) => new(new Locator(0, line), new Phrase(key, args));

    /// <summary>Where a row stands in the text, and the member of the outer object that holds it.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Slice(int Start, int Length, int Line, string? Group);
}

/// <summary>Reading strings that may be half a character.</summary>
internal static class JsonText
{
    /// <summary>Null where the escapes of the string make no text.</summary>
    public static string? Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
