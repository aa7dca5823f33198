namespace Safeconduct.Core.Names.Keys;

/// <summary>
/// Hashes of 47 bits that are the same on every machine and in every version: FNV-1a (Fowler, Noll, Vo 1991) over the UTF-16 units, finished as in SplitMix64 (Steele, Lea, Flood 2014).
/// Two different keys of a base of ten million entries meet by chance about once in a million questions.
/// </summary>
public static class KeyHash
{
    private const ulong Offset = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;
    private const ulong Mask = (1UL << 47) - 1;

    /// <summary>A key of a kind over one to three texts.</summary>
    public static long Of(char kind, ReadOnlySpan<char> a, ReadOnlySpan<char> b = default, ReadOnlySpan<char> c = default)
    {
        var hash = Add(Add(Add((Offset ^ kind) * Prime, a), b), c);
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return (long)((hash ^ (hash >> 31)) & Mask);
    }

    private static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return (hash ^ '\u001F') * Prime;
    }
}
