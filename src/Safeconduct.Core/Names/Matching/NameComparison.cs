using System.Collections.Immutable;
using Safeconduct.Core.Screening;

namespace Safeconduct.Core.Names.Matching;

/// <summary>One line of the explanation: what was compared with what, how alike it is and what that is worth.</summary>
/// <param name="Left">The words of the left name; null if it has no such part.</param>
/// <param name="Right">The words of the right name; null if it has no such part. Never both null.</param>
/// <param name="Role">The less telling of the roles of the two.</param>
/// <param name="Link">How the two were found to be alike.</param>
/// <param name="Weight">The logarithm (nats) of how much likelier this line is for one person than for two; negative speaks for two.</param>
public sealed record ComparedPart(string? Left, string? Right, PartRole Role, PartLink Link, double Weight);

/// <summary>Two names compared part by part, in the manner of Fellegi and Sunter (1969).</summary>
/// <param name="LogLikelihoodRatio">The sum of the weights, nats: how much likelier these two names are for one person than for two people taken at random.</param>
/// <param name="Score">0 to 1. Among pairs that somebody thought worth comparing, about this share is one person; 0.5 is the best single threshold.
/// It speaks of two names and never of a person. A date of birth can lower it, and raise it only where the names agree by themselves.</param>
/// <param name="Parts">In the order of the left name; what only the right one has comes last.</param>
/// <param name="Birth">What the dates of birth say; null if none were compared.</param>
/// <param name="LeftNotes">What cleaning found in the left name.</param>
/// <param name="RightNotes">What cleaning found in the right name.</param>
public sealed record NameComparison(double Score, double LogLikelihoodRatio, ImmutableArray<ComparedPart> Parts, BirthComparison? Birth, NameNotes LeftNotes, NameNotes RightNotes)
{
    /// <summary>From this score on the names agree by themselves.</summary>
    public const double Threshold = 0.5;

    /// <summary>Dates of birth may add this much to the logarithm of the odds of two names that agree; what they take away is not bounded.</summary>
    private const double MostSupport = 3;

    /// <summary>The same with what the dates of birth say. They never rescue names that do not agree by themselves.</summary>
    public NameComparison With(BirthComparison birth)
    {
        ArgumentNullException.ThrowIfNull(birth);
        var shift = birth.LogRatio < 0 ? birth.LogRatio : Score >= Threshold ? Math.Min(birth.LogRatio, MostSupport) : 0;
        var odds = Score / (1 - Score) * Math.Exp(shift);
        return this with { Score = Score is <= 0 or >= 1 ? Score : odds / (1 + odds), LogLikelihoodRatio = LogLikelihoodRatio + birth.LogRatio, Birth = birth };
    }
}
