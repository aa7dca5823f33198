using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Safeconduct.Evidence.Importing;

namespace Safeconduct.Evidence.Sqlite;

/// <summary>
/// The bytes of every file, kept as they came. A file is read once: what is hashed is what is stored, and what is imported is what is stored.
/// </summary>
internal sealed class RawFiles(SqliteConnection connection) : IDisposable
{
    private const int PieceBytes = 1 << 20;

    private readonly Statement _insert = new(connection, "INSERT INTO raw_chunk (file_id, piece, bytes, data) VALUES ($1, $2, $3, $4)");
    private readonly Statement _select = new(connection, "SELECT bytes, data FROM raw_chunk WHERE file_id = $1 AND piece = $2");

    /// <summary>Copies a stream into the base and gives its hash (64 hexadecimal digits) and length.</summary>
    public (string Sha256, long Length) Store(long file, Stream source, Action<long> progress, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[PieceBytes];
        long length = 0;
        for (var number = 0; ; number++)
        {
            cancel.ThrowIfCancellationRequested();
            var count = source.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
            hash.AppendData(piece, 0, count);
            if (count > 0)
            {
                _insert.Run(file, number, count, Deflate(piece.AsSpan(0, count)));
            }

            length += count;
            progress(length);
            if (count < piece.Length)
            {
                return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
            }
        }
    }

    /// <summary>The stored bytes as a stream. One at a time: it shares the statement.</summary>
    public Stream Read(long file) => new StoredStream(this, file);

    public void Dispose()
    {
        _insert.Dispose();
        _select.Dispose();
    }

    private static byte[] Deflate(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    private sealed class StoredStream(RawFiles files, long file) : ForwardStream
    {
        private byte[] _piece = [];
        private int _position;
        private int _next;
        private bool _atEnd;

        public override int Read(Span<byte> buffer)
        {
            while (_position >= _piece.Length && !_atEnd)
            {
                Next();
            }

            var count = Math.Min(buffer.Length, _piece.Length - _position);
            _piece.AsSpan(_position, count).CopyTo(buffer);
            _position += count;
            return count;
        }

        private void Next()
        {
            var found = files._select.Rows(r => (Bytes: r.GetInt32(0), Data: (byte[])r.GetValue(1)), file, _next++);
            _atEnd = found.Count == 0;
            _position = 0;
            _piece = _atEnd ? [] : Inflate(found[0].Data, found[0].Bytes);
        }

        private byte[] Inflate(byte[] data, int bytes)
        {
            var piece = _piece.Length == bytes ? _piece : new byte[bytes];
            using var deflate = new DeflateStream(new MemoryStream(data), CompressionMode.Decompress);
            deflate.ReadExactly(piece);
            return piece;
        }
    }
}
