namespace Safeconduct.Cli.Chronology;

/// <summary>One line of bytes, or that the line was longer than allowed (then its text is gone).</summary>
internal readonly record struct InputLine(int Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong);

/// <summary>Reads lines one at a time and never holds more than one of them; a longer line is skipped to its end.</summary>
internal sealed class LineReader(Stream stream, int mostBytes)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly byte[] _block = new byte[64 * 1024];
    private int _position;
    private int _filled;

    public IEnumerable<InputLine> Lines()
    {
        var number = 0;
        while (TryRead(out var bytes, out var isTooLong))
        {
            number++;
            var start = number == 1 && bytes.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
            yield return new InputLine(number, bytes.AsMemory(start), isTooLong);
        }
    }

    private bool TryRead(out byte[] bytes, out bool isTooLong)
    {
        using var line = new MemoryStream();
        isTooLong = false;
        var hasAny = false;
        while (Fill())
        {
            hasAny = true;
            var rest = _block.AsSpan(_position, _filled - _position);
            var end = rest.IndexOf((byte)'\n');
            var part = end < 0 ? rest : rest[..end];
            isTooLong |= line.Length + part.Length > mostBytes;
            if (!isTooLong)
            {
                line.Write(part);
            }

            _position += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                break;
            }
        }

        bytes = isTooLong ? [] : line.ToArray();
        return hasAny;
    }

    private bool Fill()
    {
        if (_position < _filled)
        {
            return true;
        }

        _position = 0;
        _filled = stream.Read(_block);
        return _filled > 0;
    }
}
