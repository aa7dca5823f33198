using System.Collections.Frozen;
using static Safeconduct.Core.Units.UnitWordTables;

namespace Safeconduct.Core.Units;

/// <summary>What a word does in the name of a unit.</summary>
internal enum UnitTermKind
{
    Unknown,
    Noise,
    Piece,
    Echelon,
    Abbreviation,
    Guards,
    Separate,
    Affiliation,
    Former,
    Direction,
    Ordinal,
    And,
}

/// <summary>One word, read.</summary>
internal readonly record struct UnitTerm(UnitTermKind Kind, UnitPiece Piece = UnitPiece.None, UnitArm Arm = UnitArm.None, UnitEchelon Echelon = UnitEchelon.NotTold,
    bool IsSeparate = false, bool IsGuards = false, string? Text = null)
{
    public static UnitTerm Abbreviation(UnitArm arm, UnitEchelon echelon, bool isSeparate, bool isGuards) =>
        new(UnitTermKind.Abbreviation, Arm: arm, Echelon: echelon, IsSeparate: isSeparate, IsGuards: isGuards);
}

/// <summary>Looks words up: whole words and abbreviations first, then the longest stem with a case ending behind it.</summary>
internal static class UnitVocabulary
{
    private const int ShortestStem = 2;
    private const int ShortestInLatin = 4;

    private static readonly FrozenDictionary<string, UnitTerm> Whole = BuildWhole();
    private static readonly FrozenDictionary<string, UnitTerm> Stems = BuildStems();
    private static readonly FrozenSet<string> EndingSet = Endings.Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> SuffixSet = OrdinalSuffixes.Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> NotNumberSet = NotANumberBefore.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, UnitTerm>.AlternateLookup<ReadOnlySpan<char>> WholeBySpan = Whole.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, UnitTerm>.AlternateLookup<ReadOnlySpan<char>> StemsBySpan = Stems.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EndingsBySpan = EndingSet.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SuffixesBySpan = SuffixSet.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotNumbersBySpan = NotNumberSet.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int LongestStem = Stems.Keys.Max(s => s.Length);

    /// <summary>What the word means; <see cref="UnitTermKind.Unknown"/> for any other word.</summary>
    /// <param name="word">Folded as <see cref="Names.NameKey"/> folds.</param>
    public static UnitTerm Find(ReadOnlySpan<char> word)
    {
        if (WholeBySpan.TryGetValue(word, out var term))
        {
            return term;
        }

        for (var length = Math.Min(word.Length, LongestStem); length >= ShortestStem; length--)
        {
            if (StemsBySpan.TryGetValue(word[..length], out term) && (length == word.Length || EndingsBySpan.Contains(word[length..])))
            {
                return term;
            }
        }

        return default;
    }

    /// <summary>Whether letters behind digits only make an ordinal of them.</summary>
    public static bool IsOrdinalSuffix(ReadOnlySpan<char> letters) => SuffixesBySpan.Contains(letters);

    /// <summary>Whether the number before this word counts something else: a class of an order, a year.</summary>
    public static bool CountsSomethingElse(ReadOnlySpan<char> word)
    {
        for (var length = word.Length; length >= ShortestStem; length--)
        {
            if (NotNumbersBySpan.Contains(word[..length]) && (length == word.Length || EndingsBySpan.Contains(word[length..])))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, UnitTerm> BuildWhole()
    {
        var words = new Dictionary<string, UnitTerm>(StringComparer.Ordinal);
        AddAll(words, NoiseWords, new UnitTerm(UnitTermKind.Noise));
        AddAll(words, "and и й та &", new UnitTerm(UnitTermKind.And));
        AddAll(words, GuardsWords, new UnitTerm(UnitTermKind.Guards));
        AddAll(words, SeparateWords, new UnitTerm(UnitTermKind.Separate));
        AddAll(words, FormerWords, new UnitTerm(UnitTermKind.Former));
        AddAll(words, DonetskWords, new UnitTerm(UnitTermKind.Affiliation, Text: UnitDesignation.Donetsk));
        AddAll(words, LuhanskWords, new UnitTerm(UnitTermKind.Affiliation, Text: UnitDesignation.Luhansk));
        foreach (var (piece, list) in ArmWords)
        {
            AddAll(words, list, new UnitTerm(UnitTermKind.Piece, piece));
        }

        foreach (var (echelon, list) in EchelonWords)
        {
            AddAll(words, list, new UnitTerm(UnitTermKind.Echelon, Echelon: echelon));
        }

        foreach (var (abbreviation, echelon, proper) in ProperAbbreviations)
        {
            words[abbreviation] = new UnitTerm(UnitTermKind.Direction, Echelon: echelon, Text: proper);
        }

        foreach (var (number, _, list) in Ordinals)
        {
            AddAll(words, list, new UnitTerm(UnitTermKind.Ordinal, Text: number));
        }

        foreach (var (word, term) in Abbreviations())
        {
            words.TryAdd(word, term);

            // «64 OMSBr»; shorter ones in Latin letters would be other words.
            if (word.Length >= ShortestInLatin)
            {
                words.TryAdd(UnitId.Latin(word), term);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, UnitTerm> BuildStems()
    {
        var stems = new Dictionary<string, UnitTerm>(StringComparer.Ordinal);
        AddAll(stems, NoiseStems, new UnitTerm(UnitTermKind.Noise));
        AddAll(stems, GuardsStems, new UnitTerm(UnitTermKind.Guards));
        AddAll(stems, SeparateStems, new UnitTerm(UnitTermKind.Separate));
        AddAll(stems, FormerStems, new UnitTerm(UnitTermKind.Former));
        foreach (var (piece, list) in ArmStems)
        {
            AddAll(stems, list, new UnitTerm(UnitTermKind.Piece, piece));
        }

        foreach (var (echelon, list) in EchelonStems)
        {
            AddAll(stems, list, new UnitTerm(UnitTermKind.Echelon, Echelon: echelon));
        }

        foreach (var (proper, list) in Directions)
        {
            AddAll(stems, list, new UnitTerm(UnitTermKind.Direction, Text: proper));
        }

        foreach (var (number, list, _) in Ordinals)
        {
            AddAll(stems, list, new UnitTerm(UnitTermKind.Ordinal, Text: number));
        }

        foreach (var (piece, heads) in CompoundHeads)
        {
            foreach (var (echelon, tails) in CompoundTails)
            {
                foreach (var stem in heads.Split(' ').SelectMany(_ => tails.Split(' '), (h, t) => h + t))
                {
                    stems[stem] = new UnitTerm(UnitTermKind.Echelon, piece, Echelon: echelon);
                }
            }
        }

        return stems.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The first entry of a word wins.</summary>
    private static void AddAll(Dictionary<string, UnitTerm> into, string words, UnitTerm term)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            into.TryAdd(word, term);
        }
    }
}
