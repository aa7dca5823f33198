using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Matching;

/// <summary>
/// Compares two prepared names. Symmetric, deterministic, and bounded: at most <see cref="NameTokens.MostParts"/> parts of <see cref="LatinFold.Longest"/> sounds.
/// </summary>
public static class NameComparer
{
    /// <summary>The score alone: no allocation. 0 if one of the names was refused.</summary>
    public static double Score(PreparedName left, PreparedName right)
    {
        Check(left, right);
        if (left.Count == 0 || right.Count == 0)
        {
            return 0;
        }

        Span<PartLine> lines = stackalloc PartLine[Alignment.MostLines];
        return ScoreModel.Score(MatchFeatures.Of(left, right, lines[..Alignment.Of(left, right, lines)]), left.Kind);
    }

    /// <summary>The score with its explanation.</summary>
    public static NameComparison Compare(PreparedName left, PreparedName right)
    {
        Check(left, right);
        if (left.Count == 0 || right.Count == 0)
        {
            return new NameComparison(0, 0, [], null, left.Tokens.Notes, right.Tokens.Notes);
        }

        Span<PartLine> lines = stackalloc PartLine[Alignment.MostLines];
        lines = lines[..Alignment.Of(left, right, lines)];
        var features = MatchFeatures.Of(left, right, lines);
        var parts = ImmutableArray.CreateBuilder<ComparedPart>(lines.Length);
        lines.Sort(static (a, b) => Place(a).CompareTo(Place(b)));
        foreach (ref readonly var line in lines)
        {
            parts.Add(new ComparedPart(Text(left, line.Left, line.LeftCount), Text(right, line.Right, line.RightCount), LineWeights.RoleOf(left, right, line), line.Link, LineWeights.Of(left, right, line)));
        }

        return new NameComparison(ScoreModel.Score(features, left.Kind), features.LogLikelihoodRatio, parts.MoveToImmutable(), null, left.Tokens.Notes, right.Tokens.Notes);
    }

    internal static MatchFeatures Features(PreparedName left, PreparedName right)
    {
        Span<PartLine> lines = stackalloc PartLine[Alignment.MostLines];
        return left.Count == 0 || right.Count == 0 ? default : MatchFeatures.Of(left, right, lines[..Alignment.Of(left, right, lines)]);
    }

    private static void Check(PreparedName left, PreparedName right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Kind != right.Kind)
        {
            throw new ArgumentException("Both names must be prepared as names of the same kind.", nameof(right));
        }
    }

    private static int Place(in PartLine line) => line.LeftCount > 0 ? line.Left : 1000 + line.Right;

    private static string? Text(PreparedName name, int first, int count)
    {
        if (count == 0)
        {
            return null;
        }

        return string.Join(' ', Enumerable.Range(first, count).Select(name.TextOf));
    }
}
