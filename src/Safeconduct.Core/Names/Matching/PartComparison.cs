using System.Collections.Immutable;
using Safeconduct.Core.Names.Given;

namespace Safeconduct.Core.Names.Matching;

/// <summary>Compares one part with one part.</summary>
internal static class PartComparison
{
    /// <summary>Below this quality two parts are different.</summary>
    public const float LeastQuality = 0.5f;

    /// <summary>Taken from the quality of two near words that are both well-known given names.</summary>
    private const float KnownGivenNames = 0.25f;

    /// <summary>The same for two surnames: Садыгов and Садков are hardly a slip of one another.</summary>
    private const float KnownSurnames = 0.2f;

    public static PartMatch Of(PreparedName left, in PreparedPart a, PreparedName right, in PreparedPart b)
    {
        if (a.Role is PartRole.Number or PartRole.LegalForm || b.Role is PartRole.Number or PartRole.LegalForm)
        {
            return a.Role == b.Role && a.Value == b.Value && (a.Value > 0 || a.Hash == b.Hash) ? new PartMatch(PartLink.Same, 1) : PartMatch.None;
        }

        var foldA = left.Fold(a);
        var foldB = right.Fold(b);
        if (a.Hash == b.Hash && foldA.SequenceEqual(foldB))
        {
            return Equal(left, a, right, b);
        }

        if (a.Role == PartRole.Initial || b.Role == PartRole.Initial)
        {
            return Initials(a, foldA, b, foldB);
        }

        if (a.Role is PartRole.Particle or PartRole.Title || b.Role is PartRole.Particle or PartRole.Title)
        {
            return a.Role == b.Role && Distance(left, a, right, b) is { Quality: >= 0.7f } near ? near : PartMatch.None;
        }

        return Words(left, a, foldA, right, b, foldB);
    }

    private static PartMatch Equal(PreparedName left, in PreparedPart a, PreparedName right, in PreparedPart b)
    {
        if (a.Script == b.Script && (a.Script != NameScript.Latin || left.Spelling(a).SequenceEqual(right.Spelling(b))))
        {
            return new PartMatch(PartLink.Same, 1);
        }

        return new PartMatch(PartLink.SameSounds, 0.99f);
    }

    /// <summary>An initial fits a name that begins with its letter or sound; and the initial of a given name, those of its other forms.</summary>
    private static PartMatch Initials(in PreparedPart a, ReadOnlySpan<byte> foldA, in PreparedPart b, ReadOnlySpan<byte> foldB)
    {
        var bothInitials = a.Role == b.Role;
        var fits = foldA[0] == foldB[0] || SoundCosts.Substitution(foldA[0], foldB[0]) <= 4 || (!bothInitials && FitsAnotherForm(a.Role == PartRole.Initial ? foldA[0] : foldB[0], a.Role == PartRole.Initial ? b : a));
        return fits ? new PartMatch(PartLink.Initial, bothInitials ? 0.9f : 0.8f) : PartMatch.None;
    }

    private static bool FitsAnotherForm(byte initial, in PreparedPart full) => (full.Entry.Initials & (1u << (initial & 31))) != 0;

    private static PartMatch Words(PreparedName left, in PreparedPart a, ReadOnlySpan<byte> foldA, PreparedName right, in PreparedPart b, ReadOnlySpan<byte> foldB)
    {
        var known = a.Role == b.Role && a.Entry.Given.Length > 0 && b.Entry.Given.Length > 0;
        var given = known ? GivenForms(a.Entry.Given, b.Entry.Given) : PartMatch.None;
        var best = left.Kind == NameKind.Person ? given : PartMatch.None;
        if (best.Quality < 0.9f && left.Kind == NameKind.Person && Endings.Compare(foldA, foldB, a, b) is { Quality: > 0 } ending && ending.Quality > best.Quality)
        {
            // Александра is a case of Александр and a woman's name: two known names are less likely one in two cases.
            best = known && given.Quality == 0 ? ending with { Quality = ending.Quality - 0.25f } : ending;
        }

        if (best.Quality >= 0.9f)
        {
            return best;
        }

        var distance = Distance(left, a, right, b);

        // Two well-known names that are not forms of one another are two names, however near: Мария and Марина.
        if (left.Kind == NameKind.Person && known && given.Quality == 0)
        {
            distance = distance with { Quality = Math.Max(0, distance.Quality - KnownGivenNames) };
        }
        else if (left.Kind == NameKind.Person && a.Entry.IsSurname && b.Entry.IsSurname)
        {
            distance = distance with { Quality = Math.Max(0, distance.Quality - KnownSurnames) };
        }

        return distance.Quality > best.Quality ? distance : best;
    }

    private static PartMatch GivenForms(ImmutableArray<GivenNameReading> a, ImmutableArray<GivenNameReading> b)
    {
        var best = PartMatch.None;
        foreach (var one in a)
        {
            foreach (var other in b)
            {
                if (one.Name.Id != other.Name.Id)
                {
                    continue;
                }

                var link = one.Link > other.Link ? one.Link : other.Link;
                var match = link switch
                {
                    GivenNameLink.Diminutive => new PartMatch(PartLink.ShortForm, 0.8f),
                    GivenNameLink.WeakEquivalent => new PartMatch(PartLink.SameGivenName, 0.8f),
                    GivenNameLink.OldForm => new PartMatch(PartLink.SameGivenName, 0.9f),
                    _ => new PartMatch(PartLink.SameGivenName, 0.96f),
                };
                best = match.Quality > best.Quality ? match : best;
            }
        }

        return best;
    }

    /// <summary>Quality falls evenly with the distance: half is left at the distance that a word of that length may have.</summary>
    public static PartMatch Distance(PreparedName left, in PreparedPart a, PreparedName right, in PreparedPart b)
    {
        var foldA = left.Fold(a);
        var foldB = right.Fold(b);
        if (foldA[0] >= 0x80 || foldB[0] >= 0x80)
        {
            return PartMatch.None; // characters without sounds: equal or not
        }

        var isSparse = a.Script != b.Script && (a.Script.LosesVowels() || b.Script.LosesVowels());
        var allowed = Allowed(Math.Max(foldA.Length, foldB.Length));
        if (!isSparse && (Math.Abs(foldA.Length - foldB.Length) * 6 > allowed * 5 / 4))
        {
            return PartMatch.None;
        }

        if (!isSparse && (System.Numerics.BitOperations.PopCount(a.LetterSet ^ b.LetterSet) * 4) > (allowed * 5 / 4) + 6)
        {
            return PartMatch.None;
        }

        // Beyond this two words are as different as can be, and how far they are apart says nothing more.
        var limit = allowed + (allowed / 4) + 1;
        if (!isSparse && Math.Max(SoundCosts.LeastOf(a.LetterSet & ~b.LetterSet), SoundCosts.LeastOf(b.LetterSet & ~a.LetterSet)) > limit)
        {
            return PartMatch.None; // the letters alone say that the distance is beyond it
        }

        var distance = SoundDistance.Between(foldA, foldB, isSparse ? allowed * 2 : limit, isSparse ? 3 : int.MaxValue);
        if (distance > (isSparse ? allowed * 2 : limit))
        {
            return PartMatch.None;
        }

        if (a.SpellingLength > 0 && b.SpellingLength > 0 && a.Script == b.Script && Math.Max(foldA.Length, foldB.Length) > 4)
        {
            // Sounds alone forgive too much between two spellings in one script (Castillo and Castro), and make too much of one wrong key (Рябов and Рбяов).
            distance = (distance + SoundDistance.BetweenSpellings(left.Spelling(a), right.Spelling(b), 2 * limit)) / 2;
        }

        var quality = 1 - (distance / (2f * allowed));
        return quality > 0 ? new PartMatch(PartLink.Similar, Math.Min(0.97f, quality)) : PartMatch.None;
    }

    /// <summary>The distance, in sixteenths, at which a word of this many sounds is as likely another as a slip.</summary>
    private static int Allowed(int length) => length switch
    {
        <= 2 => 9,
        3 => 13,
        4 => 18,
        5 => 21,
        6 => 25,
        7 => 28,
        8 => 30,
        _ => Math.Min(48, 30 + (length - 8) * 2),
    };
}
