using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Safeconduct.Core.Checks;

namespace Safeconduct.Evidence.Importers.Json;

/// <summary>
/// A JSON text in every line (RFC 8259 within UTF-8 lines), one at a time. Strict as <see cref="JsonRows"/> is: no comments, no key twice, a bounded depth and length.
/// A line that is no JSON costs that line. A last line that breaks off without a line break is the cut of the file.
/// </summary>
internal sealed class JsonLines(Stream source)
{
    /// <summary>Bytes of one line. The longest in public files of entities have some 3 MiB.</summary>
    public const int MaxLineBytes = 16 << 20;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = JsonRows.MaxDepth, AllowDuplicateProperties = false };

    private byte[] _buffer = new byte[256 << 10];
    private int _start;
    private int _filled;
    private bool _atEnd;
    private long _line;
    private long _row;

    /// <summary>What became of every line that is not blank, in order; a cut is the last item.</summary>
    public IEnumerable<ImportItem> Select(Func<JsonElement, Locator, ImportItem> read, CancellationToken cancel)
    {
        while (Next(out var line, out var isTooLong, out var isLast))
        {
            cancel.ThrowIfCancellationRequested();
            _line++;
            if (isTooLong)
            {
                yield return new ImportItem.Rejected(new Locator(++_row, _line), new Phrase("registers.rejected.record-too-large", ("limit", MaxLineBytes)));
            }
            else if (Trimmed(line) is { IsEmpty: false } text)
            {
                yield return Item(text, new Locator(++_row, _line), isLast, read);
            }
        }
    }

    private static ImportItem Item(ReadOnlyMemory<byte> text, Locator at, bool isLast, Func<JsonElement, Locator, ImportItem> read)
    {
        if (!Utf8.IsValid(text.Span) && !isLast)
        {
            return new ImportItem.Rejected(at, new Phrase("registers.rejected.not-utf8"));
        }

        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return read(document.RootElement, at);
        }
        catch (JsonException e)
        {
            var column = (e.BytePositionInLine ?? 0) + 1;
            return isLast
                ? new ImportItem.Refused(at, new Phrase("registers.refused.lines-cut-off", ("line", at.Line), ("column", column)))
                : new ImportItem.Rejected(at, new Phrase("registers.rejected.json", ("column", column)));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair behind an escape ("\ud800") is JSON and no text: System.Text.Json has no other way to say so.
            return new ImportItem.Rejected(at, new Phrase("import.rejected.no-character"));
        }
    }

    /// <summary>The next line without its line break. A line beyond the limit is read to its end and not kept. <paramref name="isLast"/>: nothing closes it.</summary>
    private bool Next(out ReadOnlyMemory<byte> line, out bool isTooLong, out bool isLast)
    {
        (line, isTooLong, isLast) = (default, false, false);
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _filled - _start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = _buffer.AsMemory(_start, searched + at);
                _start += searched + at + 1;
                return true;
            }

            searched = _filled - _start;
            if (_atEnd)
            {
                (line, isLast) = (_buffer.AsMemory(_start, searched), true);
                _start = _filled;
                return searched > 0 || isTooLong;
            }

            if (searched >= MaxLineBytes)
            {
                (isTooLong, searched, _start, _filled) = (true, 0, 0, 0);
            }

            Fill();
        }
    }

    private void Fill()
    {
        var kept = _filled - _start;
        if (kept * 2 > _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        var read = source.ReadAtLeast(_buffer.AsSpan(kept), 1, throwOnEndOfStream: false);
        (_start, _filled, _atEnd) = (0, kept + read, read == 0);
    }

    /// <summary>Without blanks at both ends, and without a byte-order mark before the first line.</summary>
    private ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line)
    {
        var bare = _line == 1 && line.Span.StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line;
        var span = bare.Span;
        var end = span.TrimEnd(" \t\r"u8).Length;
        var start = end - span[..end].TrimStart(" \t\r"u8).Length;
        return bare[start..end];
    }
}
