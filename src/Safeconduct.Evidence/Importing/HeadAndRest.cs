namespace Safeconduct.Evidence.Importing;

/// <summary>A stream whose beginning was read already, whole again. Does not close what is below.</summary>
internal sealed class HeadAndRest(ReadOnlyMemory<byte> head, Stream rest) : ForwardStream
{
    private int _position;

    public override int Read(Span<byte> buffer)
    {
        if (_position >= head.Length)
        {
            return rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, head.Length - _position);
        head.Span.Slice(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
