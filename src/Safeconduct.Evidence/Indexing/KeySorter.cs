using System.Globalization;
using System.Runtime.InteropServices;

namespace Safeconduct.Evidence.Indexing;

/// <summary>
/// Puts the rows of an index in order, so that they can be written one after the other: in memory up to a bound, and beyond it in sorted runs in files without a name
/// that are merged (Knuth, The Art of Computer Programming 3, 5.4.1). Rows are hashes; no name is written anywhere.
/// </summary>
internal sealed class KeySorter(int mostInMemory = KeySorter.DefaultInMemory) : IDisposable
{
    /// <summary>28 bytes each: some 60 MB.</summary>
    private const int DefaultInMemory = 2_000_000;

    private const int ReadAtOnce = 4_096;

    private readonly List<FileStream> _runs = [];
    private KeyRow[] _rows = new KeyRow[Math.Min(mostInMemory, 16_384)];
    private int _count;

    /// <summary>Rows added so far.</summary>
    public long Count { get; private set; }

    public void Add(KeyRow row)
    {
        if (_count == _rows.Length)
        {
            if (_rows.Length < mostInMemory)
            {
                Array.Resize(ref _rows, Math.Min(mostInMemory, _rows.Length * 2));
            }
            else
            {
                Spill();
            }
        }

        _rows[_count++] = row;
        Count++;
    }

    /// <summary>All rows in order. To be read once.</summary>
    public IEnumerable<KeyRow> Sorted()
    {
        Array.Sort(_rows, 0, _count);
        return _runs.Count == 0 ? _rows.Take(_count) : Merged();
    }

    public void Dispose() => _runs.ForEach(r => r.Dispose());

    private IEnumerable<KeyRow> Merged()
    {
        var heads = new PriorityQueue<IEnumerator<KeyRow>, KeyRow>();
        foreach (var run in _runs.Select(Read).Append(_rows.Take(_count)))
        {
            var rows = run.GetEnumerator();
            if (rows.MoveNext())
            {
                heads.Enqueue(rows, rows.Current);
            }
        }

        while (heads.TryPeek(out var rows, out var row))
        {
            yield return row;
            if (rows.MoveNext())
            {
                heads.DequeueEnqueue(rows, rows.Current);
            }
            else
            {
                heads.Dequeue();
                rows.Dispose();
            }
        }
    }

    private void Spill()
    {
        Array.Sort(_rows, 0, _count);
        var run = Unnamed();
        _runs.Add(run);
        run.Write(MemoryMarshal.AsBytes(_rows.AsSpan(0, _count)));
        run.Flush();
        run.Position = 0;
        _count = 0;
    }

    private static IEnumerable<KeyRow> Read(FileStream run)
    {
        var rows = new KeyRow[ReadAtOnce];
        while (Fill(run, rows) is > 0 and var count)
        {
            for (var i = 0; i < count; i++)
            {
                yield return rows[i];
            }
        }
    }

    private static int Fill(FileStream run, KeyRow[] rows)
    {
        var bytes = MemoryMarshal.AsBytes(rows.AsSpan());
        return run.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) / Marshal.SizeOf<KeyRow>();
    }

    /// <summary>A file that only this program can open and that is gone when it ends, however it ends.</summary>
    private static FileStream Unnamed()
    {
        var path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"safeconduct-{Guid.NewGuid():N}.keys"));
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            BufferSize = 0,
            Options = FileOptions.DeleteOnClose | FileOptions.SequentialScan,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return file;
    }
}
