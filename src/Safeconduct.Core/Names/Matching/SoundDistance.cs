namespace Safeconduct.Core.Names.Matching;

/// <summary>
/// Weighted edit distance with neighbouring letters changing places (Damerau 1964; Levenshtein 1965; Wagner and Fischer 1974), in sixteenths.
/// Words of at most <see cref="LatinFold.Longest"/> letters; time and memory are bounded by that.
/// </summary>
internal static class SoundDistance
{
    /// <summary>The first letter is heard and typed right more often than others (Winkler 1990), so that a change of it costs a quarter more.</summary>
    private const int FirstLetter = 4;

    /// <summary>
    /// Distances above <paramref name="limit"/> are answered as any number above it. <paramref name="vowelGap"/> is what a vowel too many costs at most; small when one script leaves vowels out.
    /// </summary>
    public static int Between(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit, int vowelGap = int.MaxValue)
    {
        Span<ushort> rows = stackalloc ushort[3 * (LatinFold.Longest + 1)];
        Span<byte> gaps = stackalloc byte[LatinFold.Longest];
        var width = b.Length + 1;
        var before = rows[..width];
        var last = rows.Slice(LatinFold.Longest + 1, width);
        var current = rows.Slice(2 * (LatinFold.Longest + 1), width);
        gaps = gaps[..b.Length];
        last[0] = 0;
        for (var j = 1; j < width; j++)
        {
            gaps[j - 1] = (byte)Gap(b, j - 1, vowelGap);
            last[j] = (ushort)(last[j - 1] + gaps[j - 1]);
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var letter = a[i - 1];
            var costs = SoundCosts.SubstitutionsOf(letter);
            var gapA = Gap(a, i - 1, vowelGap);
            var left = last[0] + gapA;
            current[0] = (ushort)left;
            var least = left;
            for (var j = 1; j < width; j++)
            {
                var other = b[j - 1];
                var change = letter == other ? 0 : costs[other & 31] + (i == 1 && j == 1 ? FirstLetter : 0);
                var cost = Math.Min(last[j - 1] + change, Math.Min(last[j] + gapA, left + gaps[j - 1]));
                if (i > 1 && j > 1 && letter == b[j - 2] && a[i - 2] == other)
                {
                    cost = Math.Min(cost, before[j - 2] + 12);
                }

                current[j] = (ushort)cost;
                left = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit)
            {
                return least;
            }

            var free = before;
            before = last;
            last = current;
            current = free;
        }

        return last[width - 1];
    }

    private static int Gap(ReadOnlySpan<byte> word, int i, int vowelGap)
    {
        var letter = word[i];
        var cost = SoundCosts.Gap(letter);
        return (letter is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' ? Math.Min(cost, vowelGap) : cost) + (i == 0 && vowelGap == int.MaxValue ? FirstLetter / 2 : 0);
    }

    /// <summary>
    /// Edit distance of two Latin spellings in sixteenths: every letter costs the same, vowels a little less. It finds typing errors where the sounds exaggerate them.
    /// </summary>
    public static int BetweenSpellings(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit)
    {
        const int Letter = 16;
        if (Math.Abs(a.Length - b.Length) * Letter > limit)
        {
            return limit + 1;
        }

        Span<ushort> rows = stackalloc ushort[3 * (LatinFold.Longest + 1)];
        var width = b.Length + 1;
        var before = rows[..width];
        var last = rows.Slice(LatinFold.Longest + 1, width);
        var current = rows.Slice(2 * (LatinFold.Longest + 1), width);
        for (var j = 0; j < width; j++)
        {
            last[j] = (ushort)(j * Letter);
        }

        for (var i = 1; i <= a.Length; i++)
        {
            int least = current[0] = (ushort)(i * Letter);
            for (var j = 1; j < width; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : Letter + (i == 1 && j == 1 ? FirstLetter : 0);
                var cost = Math.Min(last[j - 1] + change, Math.Min(last[j], current[j - 1]) + Letter);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + 12);
                }

                current[j] = (ushort)cost;
                least = Math.Min(least, cost);
            }

            if (least > limit)
            {
                return least;
            }

            var free = before;
            before = last;
            last = current;
            current = free;
        }

        return last[width - 1];
    }
}
