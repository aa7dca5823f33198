using System.Collections.Immutable;
using System.Text.Json;
using Safeconduct.Cli.Chronology;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Dates;
using Safeconduct.Core.Screening;
using Safeconduct.Evidence.Batches;

namespace Safeconduct.Cli.Screening;

/// <summary>People to screen, one a row: CSV with a header, or JSON lines when the first character is a brace. See docs/formats/screening.md.</summary>
internal static class BatchRows
{
    /// <summary>The longest line, in bytes.</summary>
    private const int LongestLine = 1 << 20;

    private static readonly ImmutableArray<string> Keys = ["id", "name", "names", "born", "register", "registers", "unit", "number"];

    public static IEnumerable<ScreeningRow> Of(Stream input, ScreeningQuery defaults, CancellationToken cancel)
    {
        var head = new byte[4_096];
        var count = input.ReadAtLeast(head, 1, throwOnEndOfStream: false);
        var whole = new Rejoined(head.AsMemory(0, count), input);
        return head.AsSpan(0, count).TrimStart("\uFEFF \t\r\n"u8).StartsWith("{"u8) ? Json(whole, defaults, cancel) : ScreeningRows.Of(whole, defaults, cancel);
    }

    private static IEnumerable<ScreeningRow> Json(Stream input, ScreeningQuery defaults, CancellationToken cancel)
    {
        var row = 0L;
        foreach (var line in new LineReader(input, LongestLine).Lines())
        {
            cancel.ThrowIfCancellationRequested();
            if (line.IsTooLong || !line.Bytes.Span.TrimStart(" \t\r"u8).IsEmpty)
            {
                yield return line.IsTooLong ? Bad(++row, line.Number, null, new Phrase("screening.batch.too-long", ("limit", LongestLine))) : Read(line, ++row, defaults);
            }
        }
    }

    private static ScreeningRow Read(InputLine line, long row, ScreeningQuery defaults)
    {
        try
        {
            using var json = JsonDocument.Parse(line.Bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement, line.Number, row, defaults) : Bad(row, line.Number, null, new Phrase("screening.batch.no-object"));
        }
        catch (JsonException e)
        {
            return Bad(row, line.Number, null, new Phrase("screening.batch.no-json", ("at", (e.BytePositionInLine ?? 0) + 1)));
        }
    }

    private static ScreeningRow Read(JsonElement o, long line, long row, ScreeningQuery defaults)
    {
        if (o.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => !Keys.Contains(n, StringComparer.Ordinal)) is { } unknown)
        {
            return Bad(row, line, unknown, new Phrase("screening.batch.unknown-key", ("keys", ListValue.Of(Keys))));
        }

        if (Keys.FirstOrDefault(k => o.TryGetProperty(k, out var v) && !IsText(v)) is { } wrong)
        {
            return Bad(row, line, wrong, new Phrase("screening.batch.no-text"));
        }

        var names = Texts(o, "name").AddRange(Texts(o, "names"));
        if (names.IsEmpty)
        {
            return Bad(row, line, "name", new Phrase("import.rejected.empty-cell"));
        }

        var born = Texts(o, "born") is [var text, ..] ? Edtf.Parse(text) : null;
        return born is not null && born.Value is null
            ? Bad(row, line, "born", new Phrase("import.rejected.date", ("found", Texts(o, "born")[0])))
            : new ScreeningRow(row, line, null, Texts(o, "id").FirstOrDefault(), defaults with
            {
                Names = names,
                Born = born?.Value ?? defaults.Born,
                Registers = Texts(o, "register").AddRange(Texts(o, "registers")) is { IsEmpty: false } registers ? registers : defaults.Registers,
                Unit = Texts(o, "unit").FirstOrDefault() ?? defaults.Unit,
                Number = Texts(o, "number").FirstOrDefault() ?? defaults.Number,
            }, null);
    }

    private static bool IsText(JsonElement v) => v.ValueKind is JsonValueKind.String or JsonValueKind.Null or JsonValueKind.Number
        || (v.ValueKind == JsonValueKind.Array && v.EnumerateArray().All(i => i.ValueKind == JsonValueKind.String));

    private static ImmutableArray<string> Texts(JsonElement o, string key) => !o.TryGetProperty(key, out var v) ? []
        : v.ValueKind switch
        {
            JsonValueKind.Array => [.. v.EnumerateArray().Select(i => i.GetString()!).Where(t => !string.IsNullOrWhiteSpace(t))],
            JsonValueKind.String => string.IsNullOrWhiteSpace(v.GetString()) ? [] : [v.GetString()!],
            JsonValueKind.Number => [v.GetRawText()],
            _ => [],
        };

    private static ScreeningRow Bad(long row, long line, string? column, Phrase problem) => new(row, line, column, null, null, problem);

    /// <summary>What was read to see the form, and the rest behind it.</summary>
    private sealed class Rejoined(ReadOnlyMemory<byte> head, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> _head = head;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (_head.IsEmpty)
            {
                return rest.Read(buffer);
            }

            var count = Math.Min(buffer.Length, _head.Length);
            _head.Span[..count].CopyTo(buffer);
            _head = _head[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
