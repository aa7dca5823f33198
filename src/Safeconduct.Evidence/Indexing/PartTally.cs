using System.Runtime.InteropServices;

namespace Safeconduct.Evidence.Indexing;

/// <summary>Counts of parts of names by register. It is emptied into the base when it grows, so that memory stays flat.</summary>
internal sealed class PartTally(Action<int, long, long> write)
{
    private const int MostParts = 500_000;

    private readonly Dictionary<(int Register, long Part), int> _parts = [];

    public void Add(int register, IEnumerable<long> parts)
    {
        foreach (var part in parts)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_parts, (register, part), out _)++;
        }

        if (_parts.Count > MostParts)
        {
            Flush();
        }
    }

    /// <summary>Writes what was counted, in the order of the table.</summary>
    public void Flush()
    {
        foreach (var ((register, part), count) in _parts.OrderBy(p => p.Key))
        {
            write(register, part, count);
        }

        _parts.Clear();
    }
}
