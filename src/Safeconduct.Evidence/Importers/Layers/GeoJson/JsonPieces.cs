using System.Text.Json;

namespace Safeconduct.Evidence.Importers.Layers.GeoJson;

/// <summary>One token of a JSON text, or one whole value: its bytes stay valid until the next piece is read.</summary>
/// <param name="Type">None at the end of the text.</param>
/// <param name="Bytes">The token or the value.</param>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Text">The words of a name or a string; null for anything else.</param>
internal readonly record struct JsonPiece(JsonTokenType Type, ReadOnlyMemory<byte> Bytes, long Line, string? Text = null);

/// <summary>Reads a JSON text piece by piece, so that memory grows with its largest feature and not with the file.</summary>
internal sealed class JsonPieces(Stream stream)
{
    /// <summary>Bytes of one feature. Beyond it the file is no layer of ours, and memory must stay flat.</summary>
    public const int MaxPieceBytes = 16 * 1024 * 1024;

    /// <summary>Levels that are read at all; a feature deeper than a feature can be is rejected as a row long before.</summary>
    public const int MaxDepth = 4_096;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isFinal;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = MaxDepth });

    /// <summary>The line of the last piece, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>A value is larger than <see cref="MaxPieceBytes"/>; reading cannot go on.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next token; with <paramref name="whole"/> an object or a list is read to its end.</summary>
    /// <exception cref="JsonException">The text is no JSON, is cut off, or is nested too deep.</exception>
    public JsonPiece Next(bool whole)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
            if (reader.Read())
            {
                var (type, at) = (reader.TokenType, (int)reader.TokenStartIndex);
                if (!whole || type is not (JsonTokenType.StartObject or JsonTokenType.StartArray) || reader.TrySkip())
                {
                    return Take(type, at, (int)reader.BytesConsumed, reader.CurrentState) with { Text = TextOf(ref reader) };
                }
            }
            else if (_isFinal)
            {
                return new JsonPiece(JsonTokenType.None, default, Line);
            }

            if (!Refill())
            {
                IsTooLong = true;
                return new JsonPiece(JsonTokenType.None, default, Line);
            }
        }
    }

    private JsonPiece Take(JsonTokenType type, int at, int consumed, JsonReaderState state)
    {
        Line += _buffer.AsSpan(_start, at).Count((byte)'\n');
        var piece = new JsonPiece(type, _buffer.AsMemory(_start + at, consumed - at), Line);
        Line += _buffer.AsSpan(_start + at, consumed - at).Count((byte)'\n');
        _start += consumed;
        _state = state;
        return piece;
    }

    /// <summary>A string with half a surrogate pair is no text, and names nothing.</summary>
    private static string? TextOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String))
        {
            return null;
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private bool Refill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= MaxPieceBytes)
            {
                return false;
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        _isFinal = read == 0;
        return true;
    }
}
