using System.Globalization;

namespace Safeconduct.Accuracy.Draws;

/// <summary>
/// A stream of random numbers that is the same on every machine: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014). <see cref="Sub"/> gives a stream of its own to each purpose, so that switching one distortion off leaves all other draws as they were.
/// </summary>
internal sealed class Draw(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private readonly ulong _seed = seed;
    private ulong _state = seed;

    /// <summary>A stream for one purpose; the same whatever has been drawn from this one.</summary>
    public Draw Sub(string purpose) => new(Mix(_seed ^ Fnv1A(purpose)));

    public Draw Sub(int number) => Sub(number.ToString(CultureInfo.InvariantCulture));

    public ulong Next()
    {
        _state += Golden;
        return Mix(_state);
    }

    /// <summary>0 to 1, without 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public int Between(int from, int to) => from + (int)(Unit() * (to - from + 1.0));

    public bool Chance(double share) => Unit() < share;

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    /// <summary>
    /// Of the Laplace distribution around 0: its mean absolute value is <paramref name="scale"/>. Errors of memory have more large ones among them than a normal
    /// distribution would give.
    /// </summary>
    public double Laplace(double scale)
    {
        var u = Unit() - 0.5;
        return -scale * Math.Sign(u) * Math.Log(1 - (2 * Math.Abs(u)));
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Fowler, Noll and Vo, FNV-1a, 64 bits, over UTF-16 code units.</summary>
    private static ulong Fnv1A(string text) => text.Aggregate(0xCBF29CE484222325, (hash, c) => (hash ^ c) * 0x100000001B3);
}
