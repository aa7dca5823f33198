using System.Collections.Immutable;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names.Keys;

namespace Safeconduct.Core.Screening;

/// <summary>One line of the explanation of a match.</summary>
/// <param name="Asked">The part of the name asked for; null where it has none.</param>
/// <param name="Told">The part of the entry's name; null where it has none.</param>
/// <param name="Link">How they were found to be alike, a word of <c>screening.link.…</c>.</param>
/// <param name="Weight">Natural logarithm of how much likelier this is for one person than for two.</param>
public sealed record MatchedPart(string? Asked, string? Told, string Link, double Weight);

/// <summary>How an asked name compares with a name of an entry. (Stands in until the comparison of names is there.)</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="LogRatio">Natural logarithm of the likelihood ratio.</param>
/// <param name="Parts">Part by part.</param>
public sealed record NameMatch(double Score, double LogRatio, ImmutableArray<MatchedPart> Parts)
{
    public static NameMatch? Of(AskedName asked, RegisterName name, RegisterParty party)
    {
        var (a, b) = (KeyTokens.Of(asked.Text), KeyTokens.Of(name.Text));
        if (a.IsEmpty || b.IsEmpty)
        {
            return null;
        }

        var (few, many) = a.Length <= b.Length ? (a, b) : (b, a);
        var ratio = few.Sum(t => many.Max(o => Ratio(t, o)));
        var score = 1 / (1 + Math.Exp(-(ratio - (6 * Math.Min(2, few.Length))) / 2));
        return new NameMatch(few.Length == 1 && many.Length > 1 ? Math.Min(score, 0.4) : score, ratio, []);
    }

    private static double Ratio(KeyToken a, KeyToken b) => a.IsInitial || b.IsInitial ? (a.Letters[0] == b.Letters[0] ? 2 : -4)
        : string.Equals(a.Letters, b.Letters, StringComparison.Ordinal) ? 9
        : !a.Given.IsEmpty && a.Given.Intersect(b.Given, StringComparer.Ordinal).Any() ? 7
        : a.Patronymic.Length > 0 && string.Equals(a.Patronymic, b.Patronymic, StringComparison.Ordinal) ? 7
        : string.Equals(a.Middle, b.Middle, StringComparison.Ordinal) ? 8
        : a.Skeletons.Intersect(b.Skeletons, StringComparer.Ordinal).Any() ? 6
        : a.Deletions.Intersect(b.Deletions.Concat(b.Skeletons), StringComparer.Ordinal).Any() ? 3
        : -5;
}
