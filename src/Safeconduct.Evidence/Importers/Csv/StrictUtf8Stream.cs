using System.Text;
using System.Text.Unicode;
using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importing;

namespace Safeconduct.Evidence.Importers.Csv;

/// <summary>Why a text cannot be read on. Thrown below the CSV parser, which knows no other way out, and turned into a value right above it.</summary>
internal sealed class UnreadableTextException(Phrase reason, long line) : IOException(reason.Key)
{
    public Phrase Reason { get; } = reason;

    public long Line { get; } = line;
}

/// <summary>
/// Passes on UTF-8 and nothing else: refuses other encodings and bytes that no text has, and says on which line they stand.
/// A byte-order mark is skipped. Does not close the stream below.
/// </summary>
internal sealed class StrictUtf8Stream(Stream stream) : ForwardStream
{
    /// <summary>A character of UTF-8 has four bytes at most, so three may wait for their last one.</summary>
    private const int MaxCarried = 3;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _position;
    private int _valid;
    private int _filled;
    private bool _started;
    private bool _atEnd;
    private long _line = 1;

    public override int Read(Span<byte> buffer)
    {
        while (_position >= _valid && !_atEnd)
        {
            Fill();
        }

        var count = Math.Min(buffer.Length, _valid - _position);
        _buffer.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

    private void Fill()
    {
        var carried = _filled - _valid;
        _buffer.AsSpan(_valid, carried).CopyTo(_buffer);
        var read = stream.ReadAtLeast(_buffer.AsSpan(carried), _buffer.Length - carried, throwOnEndOfStream: false);
        _filled = carried + read;
        _atEnd = _filled < _buffer.Length;
        var block = _buffer.AsSpan(0, _filled);
        _position = _started ? 0 : Start(block);
        _valid = _filled - (_atEnd ? 0 : Unfinished(block));
        Check(block[_position.._valid]);
    }

    private int Start(ReadOnlySpan<byte> head)
    {
        _started = true;
        if (TextProblem.Of(head) is { } problem)
        {
            throw new UnreadableTextException(problem, 1);
        }

        return head.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    private void Check(ReadOnlySpan<byte> block)
    {
        var nul = block.IndexOf((byte)0);
        if (nul >= 0)
        {
            throw new UnreadableTextException(new Phrase("import.refused.binary"), _line + block[..nul].Count((byte)'\n'));
        }

        if (!Utf8.IsValid(block))
        {
            var line = _line + block[..FirstInvalid(block)].Count((byte)'\n');
            throw new UnreadableTextException(new Phrase("import.refused.not-utf8", ("line", line)), line);
        }

        _line += block.Count((byte)'\n');
    }

    private static int FirstInvalid(ReadOnlySpan<byte> block)
    {
        var at = 0;
        while (at < block.Length && Rune.DecodeFromUtf8(block[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    /// <summary>Bytes at the end of a block that begin a character whose rest is in the next block.</summary>
    private static int Unfinished(ReadOnlySpan<byte> block)
    {
        for (var back = 1; back <= Math.Min(MaxCarried, block.Length); back++)
        {
            if (block[^back] >= 0xC0)
            {
                return Rune.DecodeFromUtf8(block[^back..], out _, out _) == System.Buffers.OperationStatus.NeedMoreData ? back : 0;
            }

            if (block[^back] < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }
}
