using System.Collections.Immutable;

namespace Safeconduct.Core.Names.Matching;

/// <summary>One line of the explanation: what was compared with what, how alike it is and what that is worth.</summary>
/// <param name="Left">The words of the left name; null if it has no such part.</param>
/// <param name="Right">The words of the right name; null if it has no such part. Never both null.</param>
/// <param name="Role">The less telling of the roles of the two.</param>
/// <param name="Link">How the two were found to be alike.</param>
/// <param name="Weight">The logarithm (nats) of how much likelier this line is for one person than for two; negative speaks for two.</param>
public sealed record ComparedPart(string? Left, string? Right, PartRole Role, PartLink Link, double Weight);

/// <summary>What two dates of birth say beside two names.</summary>
public enum BirthAgreement
{
    /// <summary>One or both are not known: that says nothing.</summary>
    Unknown,
    SameDay,

    /// <summary>The same day and month, or the day and month in the other order, with one slip.</summary>
    NearlySame,

    /// <summary>The same year, or spans that share days.</summary>
    Compatible,

    /// <summary>Within two years.</summary>
    Near,
    Different,
}

/// <summary>Two names compared part by part, in the manner of Fellegi and Sunter (1969).</summary>
/// <param name="LogLikelihoodRatio">The sum of the weights, nats: how much likelier these two names are for one person than for two people taken at random.</param>
/// <param name="Score">0 to 1. Among pairs that somebody thought worth comparing, about this share is one person; 0.5 is the best single threshold.
/// It speaks of two names and never of a person. A date of birth can lower it, and raise it only where the names agree by themselves.</param>
/// <param name="Parts">In the order of the left name; what only the right one has comes last.</param>
/// <param name="Birth">What the dates of birth say.</param>
/// <param name="LeftNotes">What cleaning found in the left name.</param>
/// <param name="RightNotes">What cleaning found in the right name.</param>
public sealed record NameComparison(double Score, double LogLikelihoodRatio, ImmutableArray<ComparedPart> Parts, BirthAgreement Birth, NameNotes LeftNotes, NameNotes RightNotes);
