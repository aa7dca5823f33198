using Safeconduct.Core.Dates;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Screening;

/// <summary>An entry that may be the person: a question, never a verdict.</summary>
/// <param name="RegisterId">Its register within the index.</param>
/// <param name="Entry">The entry, with source, grade and locator.</param>
/// <param name="Asked">The name asked for that fits best.</param>
/// <param name="Name">The name of the entry that fits it best.</param>
/// <param name="Match">How the two names compare, part by part.</param>
/// <param name="Birth">What the birth dates say.</param>
/// <param name="Unit">What the units say.</param>
public sealed record Candidate(int RegisterId, RegisterEntry Entry, AskedName Asked, RegisterName Name, NameMatch Match, BirthComparison Birth, UnitAgreement Unit)
{
    /// <summary>How many namesakes are to be expected in the register; worked out for those that are shown.</summary>
    public Namesakes? Namesakes { get; init; }

    /// <summary>Natural logarithm of the likelihood ratio: of names and birth dates together.</summary>
    public double LogRatio => Match.LogRatio + Birth.LogRatio;

    /// <summary>0 to 1: that of the names, lowered where birth dates oppose. A birth date never lifts it: it does not rescue a bad name.</summary>
    public double Score => Birth.LogRatio >= 0 ? Match.Score : Match.Score / (Match.Score + ((1 - Match.Score) * Math.Exp(-Birth.LogRatio)));

    /// <summary>The best of the entry's names; null where none can be read.</summary>
    internal static Candidate? Of(AskedName asked, Edtf? born, StoredEntry stored, UnitAgreement unit)
    {
        (RegisterName Name, NameMatch Match)? best = null;
        foreach (var name in stored.Entry.Names.Take(EntryKeys.MostNames))
        {
            if (NameMatch.Of(asked, name, stored.Entry.Party) is { } match && (best is not { } b || match.Score > b.Match.Score))
            {
                best = (name, match);
            }
        }

        return best is { } found ? new Candidate(stored.Register, stored.Entry, asked, found.Name, found.Match, BirthComparison.Of(born, stored.Entry.Born), unit) : null;
    }

    /// <summary>Register and id: no name reaches a log.</summary>
    public override string ToString() => Entry.ToString();
}
