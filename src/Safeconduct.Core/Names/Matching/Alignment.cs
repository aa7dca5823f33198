using System.Numerics;

namespace Safeconduct.Core.Names.Matching;

/// <summary>
/// Sets the parts of two names side by side: words that are written together or apart first, then the best assignment of the rest, then what is left over.
/// Bounded by <see cref="NameTokens.MostParts"/>; allocates nothing.
/// </summary>
internal ref struct Alignment
{
    public const int MostLines = NameTokens.MostParts * 2;

    private readonly PreparedName _left;
    private readonly PreparedName _right;
    private readonly Span<PartLine> _lines;
    private int _count;
    private uint _usedLeft;
    private uint _usedRight;

    private Alignment(PreparedName left, PreparedName right, Span<PartLine> lines)
    {
        _left = left;
        _right = right;
        _lines = lines;
    }

    /// <summary>Writes at most <see cref="MostLines"/> lines and returns how many. Every part is in exactly one of them. The order of the names does not matter.</summary>
    public static int Of(PreparedName left, PreparedName right, Span<PartLine> lines)
    {
        if (string.CompareOrdinal(left.Tokens.Name.Text, right.Tokens.Name.Text) <= 0)
        {
            return Align(left, right, lines);
        }

        var count = Align(right, left, lines);
        foreach (ref var line in lines[..count])
        {
            line = line with { Left = line.Right, LeftCount = line.RightCount, Right = line.Left, RightCount = line.LeftCount };
        }

        return count;
    }

    private static int Align(PreparedName left, PreparedName right, Span<PartLine> lines)
    {
        var alignment = new Alignment(left, right, lines);
        Span<PartMatch> matches = stackalloc PartMatch[left.Count * right.Count];
        alignment.CompareAll(matches);
        alignment.JoinSplitWords(matches);
        alignment.Assign(matches);
        alignment.PairLeftovers(matches);
        alignment.AddLeftovers();
        return alignment._count;
    }

    /// <summary>Equal parts belong together whatever else there is; only the rest is compared each with each.</summary>
    private void CompareAll(scoped Span<PartMatch> matches)
    {
        var left = _left.Parts;
        var right = _right.Parts;
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                if (left[i].Hash == right[j].Hash && left[i].Role == right[j].Role && IsFree(i, j) && PartComparison.Of(_left, left[i], _right, right[j]) is { Quality: >= 0.98f } equal)
                {
                    matches[(i * right.Length) + j] = equal;
                    Add(new PartLine((byte)i, 1, (byte)j, 1, equal.Link, equal.Quality, Information(left[i], right[j])));
                }
            }
        }

        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                if (IsFree(i, j))
                {
                    matches[(i * right.Length) + j] = PartComparison.Of(_left, left[i], _right, right[j]);
                }
            }
        }
    }

    private readonly bool IsFree(int i, int j) => (_usedLeft & (1u << i)) == 0 && (_usedRight & (1u << j)) == 0;

    private void Add(PartLine line)
    {
        _lines[_count++] = line;
        _usedLeft |= ((1u << line.LeftCount) - 1) << line.Left;
        _usedRight |= ((1u << line.RightCount) - 1) << line.Right;
    }

    private static float Information(in PreparedPart a, in PreparedPart b) => Math.Min(a.Information, b.Information);

    private void JoinSplitWords(scoped ReadOnlySpan<PartMatch> matches)
    {
        if (IsAllUsed || (_left.Count == _right.Count && AreAllAlike(matches)))
        {
            return;
        }

        for (var words = 3; words >= 2; words--)
        {
            for (var i = 0; i + words <= _left.Count; i++)
            {
                for (var j = 0; j < _right.Count; j++)
                {
                    TryJoin(matches, i, words, j, 1);
                }
            }

            for (var j = 0; j + words <= _right.Count; j++)
            {
                for (var i = 0; i < _left.Count; i++)
                {
                    TryJoin(matches, i, 1, j, words);
                }
            }
        }
    }

    /// <summary>One of the names has no part left.</summary>
    private readonly bool IsAllUsed => _usedLeft == (1u << _left.Count) - 1 || _usedRight == (1u << _right.Count) - 1;

    private readonly bool AreAllAlike(scoped ReadOnlySpan<PartMatch> matches)
    {
        for (var i = 0; i < _left.Count; i++)
        {
            var best = 0f;
            for (var j = 0; j < _right.Count; j++)
            {
                best = Math.Max(best, matches[(i * _right.Count) + j].Quality);
            }

            if (best < 0.9f)
            {
                return false;
            }
        }

        return true;
    }

    private void TryJoin(scoped ReadOnlySpan<PartMatch> matches, int i, int leftCount, int j, int rightCount)
    {
        var (joined, whole) = (Sizes(_left, i, leftCount), Sizes(_right, j, rightCount));
        if (Math.Abs(joined - whole) > 2 || Math.Max(joined, whole) is < 3 or > LatinFold.Longest || BitOperations.PopCount(Letters(_left, i, leftCount) ^ Letters(_right, j, rightCount)) > 4 || !AreFree(i, leftCount, j, rightCount) || HasOwnPartner(matches, i, leftCount, j, rightCount))
        {
            return;
        }

        Span<byte> a = stackalloc byte[LatinFold.Longest];
        Span<byte> b = stackalloc byte[LatinFold.Longest];
        var distance = SoundDistance.Between(a[..Concat(_left, i, leftCount, a)], b[..Concat(_right, j, rightCount, b)], 16);
        var limit = Math.Max(joined, whole) >= 6 ? 12 : Math.Max(joined, whole) == 5 ? 8 : 4;
        if (distance <= limit)
        {
            var quality = 0.97f - (distance / 100f);
            var information = Math.Max(SumOf(_left, i, leftCount), SumOf(_right, j, rightCount));
            Add(new PartLine((byte)i, (byte)leftCount, (byte)j, (byte)rightCount, distance == 0 ? PartLink.SameSounds : PartLink.Similar, quality, Math.Min(information, NamePreparation.MostInformation)));
        }
    }

    private readonly bool AreFree(int i, int leftCount, int j, int rightCount)
    {
        var left = ((1u << leftCount) - 1) << i;
        var right = ((1u << rightCount) - 1) << j;
        return (_usedLeft & left) == 0 && (_usedRight & right) == 0;
    }

    /// <summary>Parts that already have their equal on the other side are not joined with others.</summary>
    private readonly bool HasOwnPartner(scoped ReadOnlySpan<PartMatch> matches, int i, int leftCount, int j, int rightCount)
    {
        for (var left = i; left < i + leftCount; left++)
        {
            if (leftCount > 1 && _left.Parts[left].Role is PartRole.LegalForm or PartRole.Number)
            {
                return true;
            }

            for (var right = 0; right < _right.Count; right++)
            {
                var isInside = leftCount == 1 && right >= j && right < j + rightCount;
                if (!isInside && matches[(left * _right.Count) + right].Quality >= 0.9f && _left.Parts[left].Role is not (PartRole.Initial or PartRole.Particle))
                {
                    return true;
                }
            }
        }

        for (var right = j; right < j + rightCount; right++)
        {
            if (rightCount > 1 && _right.Parts[right].Role is PartRole.LegalForm or PartRole.Number)
            {
                return true;
            }

            for (var left = 0; left < _left.Count; left++)
            {
                var isInside = rightCount == 1 && left >= i && left < i + leftCount;
                if (!isInside && matches[(left * _right.Count) + right].Quality >= 0.9f && _right.Parts[right].Role is not (PartRole.Initial or PartRole.Particle))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Sizes(PreparedName name, int from, int count)
    {
        var size = 0;
        for (var i = from; i < from + count; i++)
        {
            size += name.Parts[i].FoldLength;
        }

        return size;
    }

    private static uint Letters(PreparedName name, int from, int count)
    {
        var set = 0u;
        for (var i = from; i < from + count; i++)
        {
            set |= name.Parts[i].LetterSet;
        }

        return set;
    }

    private static float SumOf(PreparedName name, int from, int count)
    {
        var sum = 0f;
        for (var i = from; i < from + count; i++)
        {
            sum += name.Parts[i].Information;
        }

        return sum;
    }

    private static int Concat(PreparedName name, int from, int count, Span<byte> target)
    {
        var length = 0;
        for (var i = from; i < from + count; i++)
        {
            var fold = name.Fold(name.Parts[i]);
            fold.CopyTo(target[length..]);
            length += fold.Length;
        }

        return length;
    }

    private void Assign(scoped ReadOnlySpan<PartMatch> matches)
    {
        if (IsAllUsed)
        {
            return;
        }

        var isWide = _left.Count <= _right.Count;
        var (rows, columns) = isWide ? (_left.Count, _right.Count) : (_right.Count, _left.Count);
        Span<float> values = stackalloc float[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (i, j) = isWide ? (row, column) : (column, row);
                values[(row * columns) + column] = IsFree(i, j) ? Value(matches[(i * _right.Count) + j], i, j) : 0;
            }
        }

        Span<int> columnOf = stackalloc int[NameTokens.MostParts];
        Assignment.Best(values, rows, columns, columnOf);
        for (var row = 0; row < rows; row++)
        {
            var (i, j) = isWide ? (row, columnOf[row]) : (columnOf[row], row);
            var match = matches[(i * _right.Count) + j];
            if (match.Quality >= PartComparison.LeastQuality && IsFree(i, j))
            {
                Add(new PartLine((byte)i, 1, (byte)j, 1, match.Link, match.Quality, Information(_left.Parts[i], _right.Parts[j])));
            }
        }
    }

    /// <summary>What a pair is worth in the assignment. Of equals, the one in the same place wins, so that two initials fit in their order.</summary>
    private readonly float Value(PartMatch match, int i, int j) =>
        match.Quality < PartComparison.LeastQuality ? 0 : ((Information(_left.Parts[i], _right.Parts[j]) + 1) * match.Quality * match.Quality) - (0.01f * Math.Abs(i - j));

    /// <summary>What is left on both sides is set against each other: a name where the other has another name.</summary>
    private void PairLeftovers(scoped ReadOnlySpan<PartMatch> matches)
    {
        while (!IsAllUsed && BestLeftover(matches) is var (i, j, quality) && i >= 0)
        {
            Add(new PartLine((byte)i, 1, (byte)j, 1, PartLink.Different, quality, Information(_left.Parts[i], _right.Parts[j])));
        }
    }

    private readonly (int Left, int Right, float Quality) BestLeftover(scoped ReadOnlySpan<PartMatch> matches)
    {
        var best = (Left: -1, Right: -1, Quality: -1f);
        for (var i = 0; i < _left.Count; i++)
        {
            for (var j = 0; j < _right.Count; j++)
            {
                var quality = matches[(i * _right.Count) + j].Quality;
                if (IsFree(i, j) && quality > best.Quality && Opposes(_left.Parts[i], _right.Parts[j]))
                {
                    best = (i, j, quality);
                }
            }
        }

        return best;
    }

    private readonly bool Opposes(in PreparedPart a, in PreparedPart b)
    {
        if (_left.Kind == NameKind.Organisation)
        {
            return IsName(a.Role) && IsName(b.Role) && (a.Role == PartRole.Number) == (b.Role == PartRole.Number);
        }

        // A patronymic on one side and a second surname on the other are two things that one of them lacks.
        return a.Role == PartRole.Initial || b.Role == PartRole.Initial ? IsName(a.Role) && IsName(b.Role) : IsName(a.Role) && a.Role == b.Role;
    }

    private static bool IsName(PartRole role) => role is PartRole.Word or PartRole.Patronymic or PartRole.Initial or PartRole.Number or PartRole.Qualifier or PartRole.Generic;

    private void AddLeftovers()
    {
        for (var i = 0; i < _left.Count; i++)
        {
            if ((_usedLeft & (1u << i)) == 0)
            {
                Add(new PartLine((byte)i, 1, 0, 0, IsName(_left.Parts[i].Role) ? PartLink.Missing : PartLink.Ignored, 0, _left.Parts[i].Information));
            }
        }

        for (var j = 0; j < _right.Count; j++)
        {
            if ((_usedRight & (1u << j)) == 0)
            {
                Add(new PartLine(0, 0, (byte)j, 1, IsName(_right.Parts[j].Role) ? PartLink.Missing : PartLink.Ignored, 0, _right.Parts[j].Information));
            }
        }
    }
}
