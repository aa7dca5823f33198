using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Romanisation;

/// <summary>The way back by several schemes at once: what most schemes agree on comes first.</summary>
public static class OriginalSpellings
{
    /// <summary>How many spellings are answered at most.</summary>
    public const int Limit = 24;

    /// <summary>Spellings of a Latin word with the schemes that give them: known names first, then by how many schemes say so.</summary>
    public static ImmutableArray<(OriginalSpelling Spelling, ImmutableArray<RomanisationScheme> By)> Of(string word, ImmutableArray<RomanisationScheme> schemes) =>
        [.. schemes.SelectMany(s => ReverseRomanisation.Of(word, s).Select((o, rank) => (Spelling: o, Scheme: s, Rank: rank)))
            .GroupBy(a => a.Spelling)
            .OrderByDescending(g => g.Key.IsKnownName).ThenByDescending(g => g.Sum(a => 1.0 / (1 + a.Rank))).ThenBy(g => g.Key.Text, StringComparer.Ordinal)
            .Take(Limit).Select(g => (g.Key, g.Select(a => a.Scheme).ToImmutableArray()))];
}
