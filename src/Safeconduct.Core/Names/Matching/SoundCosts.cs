namespace Safeconduct.Core.Names.Matching;

/// <summary>
/// What it costs to take one letter of a fold for another, to leave one out, or to put one in; in sixteenths, 16 for two letters that have nothing to do with each other.
/// Cheap is what romanisations, languages and ears confuse (w and v, х and г and h, е and и); dear are consonants. docs/names.md explains the scale.
/// </summary>
internal static class SoundCosts
{
    public const int Unit = 16;

    /// <summary>Costs of letters that stand for a digraph in Latin spelling: changing them takes more than one keystroke.</summary>
    private const int Digraph = 22;

    private const string Vowels = "aeiou";

    /// <summary>Pairs of letters and their cost in sixteenths.</summary>
    private const string NearPairs =
        "ae6 ai8 ao6 au7 ei5 eo6 eu8 io9 iu10 ou5 " +
        "ij4 ej7 xj4 hj8 vu5 gj7 " +
        "vf6 vb7 bp7 pf9 dt7 gk7 kh6 gh5 kq7 hq7 qc6 qw6 qj6 qt9 ws4 xw7 xz6 xs9 zs5 zc6 sc5 jz8 jw9 mn9 lr10 kc8 cj9 tc8 dz9 jd8 ks12";

    private static readonly byte[] Substitutions = BuildSubstitutions();
    private static readonly byte[] Gaps = BuildGaps();
    private static readonly byte[] Cheapest = BuildCheapest();

    public static int Substitution(byte a, byte b) => Substitutions[((a & 31) << 5) | (b & 31)];

    /// <summary>What a letter costs to be taken for each other, by the other's last five bits.</summary>
    public static ReadOnlySpan<byte> SubstitutionsOf(byte letter) => Substitutions.AsSpan((letter & 31) << 5, 32);

    public static int Gap(byte letter) => Gaps[letter & 31];

    /// <summary>The least that words cost between them where one has these letters and the other does not: each must be left out or taken for another.</summary>
    /// <param name="letters">One bit for each letter, as <see cref="PreparedPart.LetterSet"/>.</param>
    public static int LeastOf(uint letters)
    {
        var least = 0;
        for (; letters != 0; letters &= letters - 1)
        {
            least += Cheapest[System.Numerics.BitOperations.TrailingZeroCount(letters)];
        }

        return least;
    }

    private static byte[] BuildCheapest()
    {
        var cheapest = new byte[32];
        for (var a = 0; a < 32; a++)
        {
            cheapest[a] = Gaps[a];
            for (var b = 0; b < 32; b++)
            {
                cheapest[a] = a == b ? cheapest[a] : Math.Min(cheapest[a], Substitutions[(a << 5) | b]);
            }
        }

        return cheapest;
    }

    private static byte[] BuildSubstitutions()
    {
        var costs = new byte[32 * 32];
        for (var a = 0; a < 32; a++)
        {
            for (var b = 0; b < 32; b++)
            {
                costs[(a << 5) | b] = (byte)(a == b ? 0 : IsDigraph(a) || IsDigraph(b) ? Digraph : Unit);
            }
        }

        foreach (var pair in NearPairs.Split(' '))
        {
            var cost = byte.Parse(pair.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture);
            costs[((pair[0] & 31) << 5) | (pair[1] & 31)] = cost;
            costs[((pair[1] & 31) << 5) | (pair[0] & 31)] = cost;
        }

        return costs;
    }

    private static bool IsDigraph(int letter) => letter == ('q' & 31) || letter == ('w' & 31) || letter == ('x' & 31);

    private static byte[] BuildGaps()
    {
        var gaps = new byte[32];
        Array.Fill(gaps, (byte)14);
        foreach (var vowel in Vowels)
        {
            gaps[vowel & 31] = 8;
        }

        gaps['i' & 31] = 6;
        gaps['h' & 31] = 7;
        gaps['j' & 31] = 9;
        gaps['q' & 31] = gaps['w' & 31] = gaps['x' & 31] = 20;
        return gaps;
    }
}
