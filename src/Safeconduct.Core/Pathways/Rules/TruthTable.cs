using System.Numerics;

namespace Safeconduct.Core.Pathways.Rules;

/// <summary>
/// A residue with few completions as one word: a bit for each of them (Knuth 2011, The Art of Computer Programming 4A, 7.1.3). A digit of the number of a
/// completion is the class of values of a fact. For the small conditions that most rules leave this is quicker than a diagram, and says the same.
/// </summary>
internal readonly struct TruthTable
{
    private const int MostCompletions = 64;

    private readonly FactClasses _classes;
    private readonly ulong _bits;
    private readonly ulong _all;

    private TruthTable(Residue residue, FactClasses classes, int completions)
    {
        _classes = classes;
        _all = completions == MostCompletions ? ulong.MaxValue : (1UL << completions) - 1;
        _bits = BitsOf(residue);
    }

    public Truth Truth => _bits == 0 ? Truth.False : _bits == _all ? Truth.True : Truth.Unknown;

    /// <summary>Null: there are more completions than fit.</summary>
    public static TruthTable? Of(Residue residue, FactClasses classes)
    {
        var completions = 1L;
        for (var i = 0; i < classes.Facts.Count && completions <= MostCompletions; i++)
        {
            completions *= classes.Of(i).Length;
        }

        return completions <= MostCompletions ? new TruthTable(residue, classes, (int)completions) : null;
    }

    /// <summary>The facts in which two completions differ that differ in value.</summary>
    public List<Fact> Relevant()
    {
        var relevant = new List<Fact>();
        var stride = 1;
        for (var fact = 0; fact < _classes.Facts.Count; fact++)
        {
            // Each completion beside the one that has the next class of this fact, but for those that have its last.
            var count = _classes.Of(fact).Length;
            var others = _all & ~Repeated(Ones(stride) << ((count - 1) * stride), stride * count);
            if (((_bits ^ (_bits >> stride)) & others) != 0)
            {
                relevant.Add(_classes.Facts[fact]);
            }

            stride *= count;
        }

        return relevant;
    }

    private ulong BitsOf(Residue residue)
    {
        switch (residue)
        {
            case Residue.Decided decided:
                return decided.Value ? _all : 0;
            case Residue.Leaf leaf:
                return BitsOf(leaf);
            case Residue.Group group:
                var bits = group.IsAll ? _all : 0;
                foreach (var part in group.Parts)
                {
                    bits = group.IsAll ? bits & BitsOf(part) : bits | BitsOf(part);
                }

                return bits;
            default:
                throw new ArgumentOutOfRangeException(nameof(residue));
        }
    }

    private ulong BitsOf(Residue.Leaf leaf)
    {
        var fact = _classes.NumberOf(leaf.Fact);
        var stride = 1;
        for (var before = 0; before < fact; before++)
        {
            stride *= _classes.Of(before).Length;
        }

        var bits = 0UL;
        var values = _classes.Of(fact);
        for (var i = 0; i < values.Length; i++)
        {
            bits |= leaf.Holds(values[i]) ? Ones(stride) << (i * stride) : 0;
        }

        return Repeated(bits, stride * values.Length);
    }

    private ulong Repeated(ulong bits, int period)
    {
        for (var length = BitOperations.PopCount(_all); period < length; period *= 2)
        {
            bits |= bits << period;
        }

        return bits & _all;
    }

    private static ulong Ones(int count) => count == MostCompletions ? ulong.MaxValue : (1UL << count) - 1;
}
