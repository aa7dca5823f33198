using System.Collections.Immutable;

namespace Safeconduct.Core.Accounts;

/// <summary>
/// What a statement claims. Members hold the words of the account; where a value list exists (ranks, categories, kinds of paper, states of a
/// proceeding) the words are looked up there by the checks, so that a word the list lacks is kept and said to be unknown.
/// </summary>
public abstract class Claim
{
    private Claim()
    {
    }

    /// <summary>The key of the claim in the account file: <c>served</c>, <c>crossed</c>…</summary>
    public abstract string Kind { get; }

    public override string ToString() => Kind;

    public sealed class Studied : Claim
    {
        public string? School { get; init; }

        public string? GraduatedAs { get; init; }

        public override string Kind => "studied";
    }

    public sealed class Served : Claim
    {
        public string? Unit { get; init; }

        /// <summary>Military-unit number (в/ч).</summary>
        public string? Number { get; init; }

        public string? Role { get; init; }

        public string? Rank { get; init; }

        public string? Category { get; init; }

        /// <summary>The arm or service: army, navy, airborne troops…</summary>
        public string? Branch { get; init; }

        /// <summary>Person of the identity file.</summary>
        public string? Commander { get; init; }

        /// <summary>Persons of the identity file who can say the same.</summary>
        public ImmutableArray<string> Witnesses { get; init; } = [];

        public override string Kind => "served";
    }

    public sealed class Leave : Claim
    {
        public string? Reason { get; init; }

        public override string Kind => "leave";
    }

    public sealed class Hospital : Claim
    {
        public string? Reason { get; init; }

        public override string Kind => "hospital";
    }

    public sealed class Was : Claim
    {
        public string? For { get; init; }

        public override string Kind => "was";
    }

    public sealed class Ordered : Claim
    {
        public string? What { get; init; }

        /// <summary>What became of it: obeyed, refused, overruled…</summary>
        public string? Answer { get; init; }

        public string? By { get; init; }

        public override string Kind => "ordered";
    }

    public sealed class Event : Claim
    {
        public string? What { get; init; }

        /// <summary>saw, did, heard…</summary>
        public string? How { get; init; }

        public override string Kind => "event";
    }

    public sealed class Crossed : Claim
    {
        /// <summary>ISO 3166-1 alpha-2.</summary>
        public string? From { get; init; }

        /// <summary>ISO 3166-1 alpha-2.</summary>
        public string? To { get; init; }

        public string? Way { get; init; }

        public string? DocumentUsed { get; init; }

        /// <summary>allowed, refused, detained; nothing means that the crossing happened.</summary>
        public string? State { get; init; }

        public override string Kind => "crossed";
    }

    public sealed class Document : Claim
    {
        public string? DocumentKind { get; init; }

        /// <summary>ISO 3166-1 alpha-2 of the issuer.</summary>
        public string? From { get; init; }

        /// <summary>issued, expired, lost, taken…</summary>
        public string? State { get; init; }

        public override string Kind => "document";
    }

    public sealed class Proceeding : Claim
    {
        /// <summary>criminal, wanted, administrative…</summary>
        public string? ProceedingKind { get; init; }

        public string? Article { get; init; }

        /// <summary>ISO 3166-1 alpha-2 of the state that brings it.</summary>
        public string? Country { get; init; }

        public string? State { get; init; }

        public override string Kind => "proceeding";
    }

    public sealed class Contact : Claim
    {
        public string? With { get; init; }

        public string? How { get; init; }

        public override string Kind => "contact";
    }

    public sealed class Online : Claim
    {
        public string? What { get; init; }

        public string? Where { get; init; }

        /// <summary>posted, deleted, archived…</summary>
        public string? State { get; init; }

        public override string Kind => "online";
    }
}
