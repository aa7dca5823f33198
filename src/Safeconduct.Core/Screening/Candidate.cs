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

    /// <summary>By which candidates are put in order: the odds of the names, and what the birth dates say for or against. A birth date that agrees puts an entry first and shows none more.</summary>
    internal double Rank => Math.Log(Math.Max(Match.Score, 1e-9) / Math.Max(1 - Match.Score, 1e-9)) + Birth.LogRatio;

    /// <summary>Null where no name of the entry reaches the threshold.</summary>
    internal static Candidate? Of(AskedName asked, Edtf? born, StoredEntry stored, UnitAgreement unit, double threshold) =>
        NameMatch.Best(asked, stored.Entry) is { } best && best.Score >= threshold
            ? new Candidate(stored.Register, stored.Entry, asked, best.Name, NameMatch.Of(asked, best.Name, stored.Entry), BirthComparison.Of(born, stored.Entry.Born), unit)
            : null;

    /// <summary>Register and id: no name reaches a log.</summary>
    public override string ToString() => Entry.ToString();
}
