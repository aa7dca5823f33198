using System.Collections.Immutable;
using Safeconduct.Core.Evidence;
using Safeconduct.Core.Names.Matching;

namespace Safeconduct.Core.Screening;

/// <summary>One line of the explanation of a match.</summary>
/// <param name="Asked">The part of the name asked for; null where it has none.</param>
/// <param name="Told">The part of the entry's name; null where it has none.</param>
/// <param name="Link">How they were found to be alike, a word of <c>screening.link.…</c>.</param>
/// <param name="Weight">Natural logarithm of how much likelier this is for one person than for two.</param>
public sealed record MatchedPart(string? Asked, string? Told, string Link, double Weight);

/// <summary>How an asked name compares with a name of an entry: see <see cref="NameComparer"/>.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="LogRatio">Natural logarithm of the likelihood ratio.</param>
/// <param name="Parts">Part by part.</param>
public sealed record NameMatch(double Score, double LogRatio, ImmutableArray<MatchedPart> Parts)
{
    /// <summary>The name of the entry that fits best, and its score; null where none can be read.</summary>
    internal static (RegisterName Name, double Score)? Best(AskedName asked, RegisterEntry entry)
    {
        var kind = KindOf(entry);
        var mine = asked.Prepared(kind);
        (RegisterName Name, double Score)? best = null;
        foreach (var name in entry.Names.Take(EntryKeys.MostNames))
        {
            var told = PreparedName.Of(name.Text, kind);
            if (told.Count > 0 && NameComparer.Score(mine, told) is var score && (best is not { } b || score > b.Score))
            {
                best = (name, score);
            }
        }

        return best;
    }

    /// <summary>The comparison with its explanation.</summary>
    internal static NameMatch Of(AskedName asked, RegisterName name, RegisterEntry entry)
    {
        var kind = KindOf(entry);
        var c = NameComparer.Compare(asked.Prepared(kind), PreparedName.Of(name.Text, kind));
        return new NameMatch(c.Score, c.LogLikelihoodRatio, [.. c.Parts.Select(p => new MatchedPart(p.Left, p.Right, WordOf(p.Link), p.Weight))]);
    }

    private static NameKind KindOf(RegisterEntry entry) => entry.Party == RegisterParty.Person ? NameKind.Person : NameKind.Organisation;

    private static string WordOf(PartLink link) => link switch
    {
        PartLink.Different => "different",
        PartLink.Same => "same",
        PartLink.SameSounds => "same-sounds",
        PartLink.Similar => "similar",
        PartLink.SameGivenName => "same-given-name",
        PartLink.ShortForm => "short-form",
        PartLink.OtherGender => "other-gender",
        PartLink.OtherCase => "other-case",
        PartLink.Initial => "initial",
        PartLink.CutOff => "cut-off",
        PartLink.Missing => "missing",
        _ => "ignored",
    };
}
