using System.Collections.Immutable;

namespace Safeconduct.Core.Screening;

/// <summary>Why a question could not be asked.</summary>
public enum ScreeningRefusal
{
    /// <summary>A name without letters, or too long to be one.</summary>
    NoName,

    /// <summary>The index has no such register.</summary>
    UnknownRegister,
}

/// <summary>What registers hold of a name. A closed set.</summary>
public abstract record ScreeningAnswer
{
    private ScreeningAnswer()
    {
    }

    /// <summary>Candidates, or none: then the registers hold nothing like the name, which says nothing about anybody who is not in them.</summary>
    /// <param name="Candidates">The best first, at most as many as were asked for.</param>
    /// <param name="Searched">The registers looked in.</param>
    /// <param name="Matching">How many candidates there were before the limit, of those that were compared.</param>
    /// <param name="Alike">How many entries have the sounds of the surname and the given name.</param>
    /// <param name="OtherUnit">How many were left out because they name another unit than was asked for.</param>
    /// <param name="OtherBirth">How many fit by name but have a birth date that speaks against them.</param>
    public sealed record Found(ImmutableArray<Candidate> Candidates, ImmutableArray<IndexedRegister> Searched, int Matching, int Alike, int OtherUnit, int OtherBirth) : ScreeningAnswer
    {
        /// <summary>Entries of the registers looked in.</summary>
        public long Entries => Searched.Sum(r => r.Entries);

        /// <summary>Counts only: no name reaches a log.</summary>
        public override string ToString() => FormattableString.Invariant($"{Candidates.Length} of {Matching}");
    }

    /// <param name="Why">The reason.</param>
    /// <param name="Register">The register that is not known; empty otherwise.</param>
    public sealed record Refused(ScreeningRefusal Why, string Register) : ScreeningAnswer;
}
