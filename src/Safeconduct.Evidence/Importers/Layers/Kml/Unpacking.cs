using System.Buffers.Binary;
using System.IO.Compression;
using Safeconduct.Core.Checks;
using Safeconduct.Evidence.Importing;

namespace Safeconduct.Evidence.Importers.Layers.Kml;

/// <summary>The bytes of an archive in memory, within bounds, or why they are not taken.</summary>
internal sealed class PackedBytes
{
    /// <summary>Bytes of an archive as it is; pictures count here and are never unpacked.</summary>
    public const int MaxBytes = 128 * 1024 * 1024;

    /// <summary>A year of daily files, a hundred symbols, and room.</summary>
    public const int MaxEntries = 10_000;

    private readonly MemoryStream _bytes = new();

    private PackedBytes()
    {
    }

    public long Length => _bytes.Length;

    public Phrase? Problem { get; private set; }

    public static PackedBytes Read(Stream source)
    {
        var packed = new PackedBytes();
        var buffer = new byte[64 * 1024];
        for (var count = source.Read(buffer); count > 0; count = source.Read(buffer))
        {
            if (packed.Length + count > MaxBytes)
            {
                packed.Problem = new Phrase("layers.refused.archive-too-large", ("limit", MaxBytes / 1024 / 1024));
                break;
            }

            packed._bytes.Write(buffer, 0, count);
        }

        return packed;
    }

    /// <summary>The archive; null after the problem was noted.</summary>
    public ZipArchive? Open()
    {
        if (Problem is null && EntriesTold() > MaxEntries)
        {
            Problem = new Phrase("layers.refused.too-many-entries", ("limit", MaxEntries));
        }

        if (Problem is not null)
        {
            return null;
        }

        try
        {
            var archive = new ZipArchive(_bytes, ZipArchiveMode.Read);
            if (archive.Entries.Count <= MaxEntries)
            {
                return archive;
            }

            archive.Dispose();
            Problem = new Phrase("layers.refused.too-many-entries", ("limit", MaxEntries));
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException or ArgumentException)
        {
            Problem = new Phrase("layers.refused.no-archive");
        }

        return null;
    }

    /// <summary>How many entries the end of the archive counts (APPNOTE.TXT 4.3.16), looked at before a list of them is made.</summary>
    private int EntriesTold()
    {
        var bytes = _bytes.GetBuffer().AsSpan(0, (int)_bytes.Length);
        var at = bytes.LastIndexOf("PK\x05\x06"u8);
        return at >= 0 && bytes.Length >= at + 12 ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 10)..]) : 0;
    }
}

/// <summary>How much an archive may still unfold to, over all its parts.</summary>
internal sealed class UnpackingBudget(long packedBytes)
{
    /// <summary>Bytes in all.</summary>
    public const long MaxBytes = 512L * 1024 * 1024;

    /// <summary>KML of markers packs some 10 to 40 times; deflate can do 1,032.</summary>
    public const int MaxRatio = 200;

    /// <summary>Below this the ratio says nothing.</summary>
    private const long AlwaysAllowed = 4L * 1024 * 1024;

    private long _unpacked;

    public long Limit { get; } = Math.Min(MaxBytes, Math.Max(AlwaysAllowed, packedBytes * MaxRatio));

    public void Take(int bytes)
    {
        _unpacked += bytes;
        if (_unpacked > Limit)
        {
            throw new TooMuchException(Limit);
        }
    }
}

/// <summary>Thrown out of the middle of unpacking, below parsers that know no other way out, and turned into a refusal above them.</summary>
internal sealed class TooMuchException(long limit) : Exception("The archive unfolds to more than is allowed.")
{
    public long Limit { get; } = limit;
}

/// <summary>One part of an archive while it unfolds; opened when it is first read.</summary>
internal sealed class BoundedEntry(ZipArchiveEntry entry, UnpackingBudget budget) : ForwardStream
{
    private Stream? _unpacked;

    public override int Read(Span<byte> buffer)
    {
        _unpacked ??= entry.Open();
        var count = _unpacked.Read(buffer);
        budget.Take(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked?.Dispose();
        }

        base.Dispose(disposing);
    }
}
