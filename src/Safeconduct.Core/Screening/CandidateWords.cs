using System.Collections.Immutable;
using Safeconduct.Core.Checks;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Core.Screening;

/// <summary>What a candidate has to say, as phrases: what supports, what opposes, and what speaks neither way. None of them holds a name of a person.</summary>
public static class CandidateWords
{
    private const double MostSaid = 1e9;

    /// <summary>What supports that the entry is the person.</summary>
    public static ImmutableArray<Phrase> Supports(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return
        [
            .. candidate.Birth.Kind is BirthAgreementKind.SameDay or BirthAgreementKind.Compatible ? [Birth(candidate)] : ImmutableArray<Phrase>.Empty,
            .. candidate.Unit.Kind == UnitAgreementKind.Same ? [new Phrase("screening.unit.same")] : ImmutableArray<Phrase>.Empty,
        ];
    }

    /// <summary>What opposes it.</summary>
    public static ImmutableArray<Phrase> Opposes(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return
        [
            .. candidate.Birth.Kind is BirthAgreementKind.Near or BirthAgreementKind.Different ? [Birth(candidate)] : ImmutableArray<Phrase>.Empty,
            .. candidate.Name.Kind == RegisterNameKind.Weak ? [new Phrase("screening.weak-name")] : ImmutableArray<Phrase>.Empty,
        ];
    }

    /// <summary>What is missing and so speaks neither way.</summary>
    public static ImmutableArray<Phrase> Neither(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate.Birth.Kind == BirthAgreementKind.NotKnown ? [Birth(candidate)] : [];
    }

    /// <summary>"About 12,000 to 1", in two figures.</summary>
    public static Phrase Ratio(double logRatio)
    {
        var ratio = Math.Min(MostSaid, Math.Exp(Math.Abs(logRatio)));
        var round = ratio < 10 ? Math.Round(ratio, 1) : Math.Round(ratio / Math.Pow(10, Math.Floor(Math.Log10(ratio)) - 1)) * Math.Pow(10, Math.Floor(Math.Log10(ratio)) - 1);
        return new Phrase(logRatio >= 0 ? "screening.ratio.for" : "screening.ratio.against", ("ratio", round));
    }

    /// <summary>How many namesakes are to be expected, in two figures.</summary>
    public static Phrase Namesakes(Namesakes namesakes)
    {
        ArgumentNullException.ThrowIfNull(namesakes);
        return namesakes.Expected < 0.001 ? new Phrase("screening.namesakes.fewer")
            : new Phrase("screening.namesakes.some", ("count", namesakes.Expected >= 10 ? Math.Round(namesakes.Expected) : Math.Round(namesakes.Expected, namesakes.Expected < 0.1 ? 3 : 1)));
    }

    public static Phrase Birth(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var told = candidate.Birth.Entry?.Text;
        return candidate.Birth.Kind switch
        {
            BirthAgreementKind.SameDay => new Phrase("screening.birth.same-day", ("told", told!)),
            BirthAgreementKind.Compatible => new Phrase("screening.birth.compatible", ("told", told!)),
            BirthAgreementKind.Near => new Phrase("screening.birth.near", ("told", told!)),
            BirthAgreementKind.Different => new Phrase("screening.birth.different", ("told", told!)),
            _ => told is null ? new Phrase("screening.birth.not-told") : new Phrase("screening.birth.not-asked", ("told", told)),
        };
    }
}
