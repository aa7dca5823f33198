namespace Safeconduct.Core.Names.Matching;

/// <summary>"Salman bin Muhammad" is the son of Muhammad, "Muhammad bin Salman" the son of Salman: the same words, two people.</summary>
internal static class Fathers
{
    public static bool AreExchanged(PreparedName left, PreparedName right, ReadOnlySpan<PartLine> lines)
    {
        var (fatherLeft, fatherRight) = (FatherOf(left), FatherOf(right));
        if (fatherLeft < 0 || fatherRight < 0)
        {
            return false;
        }

        var (leftIsElsewhere, rightIsElsewhere) = (false, false);
        foreach (var line in lines)
        {
            if (line.Link is PartLink.Different or PartLink.Missing or PartLink.Ignored || line.LeftCount != 1 || line.RightCount != 1)
            {
                continue;
            }

            leftIsElsewhere |= line.Left == fatherLeft && line.Right != fatherRight;
            rightIsElsewhere |= line.Right == fatherRight && line.Left != fatherLeft;
        }

        return leftIsElsewhere && rightIsElsewhere;
    }

    /// <summary>The word behind the only "bin" or "ibn"; −1 if there is none.</summary>
    private static int FatherOf(PreparedName name)
    {
        var found = -1;
        for (var i = 0; i + 1 < name.Count; i++)
        {
            var fold = name.Fold(name.Parts[i]);
            if (fold.SequenceEqual("bin"u8) || fold.SequenceEqual("ibn"u8) || fold.SequenceEqual("bint"u8))
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = i + 1;
                while (found < name.Count - 1 && name.Parts[found].Role == PartRole.Particle)
                {
                    found++;
                }
            }
        }

        return found;
    }
}
